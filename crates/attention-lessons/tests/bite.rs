//! What is said of "dog bites man", which says something else in another order.

use attention_core::Reordered;
use attention_lessons::by_id;

/// The lesson "dog bites man" in this order, at this strength of the positions.
fn bite(order: &[usize], strength: f64) -> Reordered {
    let lesson = by_id("bite").expect("the lesson of the order");
    let (head, x, scale) = (lesson.head(), lesson.x(), lesson.default_scale());
    Reordered::new(&head, &x, order, strength, scale).expect("lesson shapes are tested")
}

#[test]
fn without_positions_dog_bites_man_and_man_bites_dog_give_every_word_the_same_output() {
    let lesson = by_id("bite").expect("the lesson of the order");
    assert_eq!(lesson.tokens.join(" "), "dog bites man");
    for order in [[2, 1, 0], [1, 0, 2], [1, 2, 0], [0, 2, 1], [2, 0, 1]] {
        let change = bite(&order, 0.0).largest_change();
        assert!(change < 1e-12, "{order:?}: {change}");
    }
}

#[test]
fn with_positions_every_word_of_man_bites_dog_gets_another_output() {
    let changes = bite(&[2, 1, 0], 1.0).changes();
    assert!(changes.iter().all(|change| *change > 0.01), "{changes:?}");
    assert!(changes[1] > 0.5, "and “bites” one that can be seen: {changes:?}");
}

#[test]
fn with_positions_bites_looks_at_whoever_comes_first_and_without_them_at_the_dog() {
    let (dog, bites, man) = (0, 1, 2);
    let looks_at = |order: &[usize], strength| {
        let weights = bite(order, strength).weights;
        let row = weights.row(bites);
        (0..row.len()).max_by(|a, b| row[*a].total_cmp(&row[*b])).expect("there are three words")
    };
    assert_eq!(looks_at(&[dog, bites, man], 1.0), dog);
    assert_eq!(looks_at(&[man, bites, dog], 1.0), man);
    assert_eq!(looks_at(&[man, bites, dog], 0.0), dog);
}
