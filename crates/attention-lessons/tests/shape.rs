//! What holds for every lesson: it can be read, and its words fit its numbers.

use attention_core::Projection;
use attention_lessons::{all, by_id};

fn column_of(names: &[&str], name: &str) -> usize {
    names.iter().position(|&other| other == name).expect("a name of the list")
}

#[test]
fn every_lesson_is_found_by_its_id_and_ids_are_unlike() {
    for lesson in all() {
        assert!(std::ptr::eq(by_id(lesson.id).unwrap(), *lesson), "{}", lesson.id);
    }
    assert_eq!(by_id("no such lesson"), None);
}

#[test]
fn every_list_is_as_long_as_what_it_describes() {
    for lesson in all() {
        let tokens = lesson.tokens.len();
        assert_eq!([lesson.texts.token_meanings.len(), lesson.texts.why.len()], [tokens; 2]);
        assert_eq!(lesson.looks_at.len(), tokens);
        assert_eq!(
            [lesson.texts.asks.len(), lesson.texts.offers.len()],
            [lesson.texts.axes.len(); 2]
        );
        assert!(lesson.query < tokens);
    }
}

#[test]
fn there_are_at_most_eight_features_and_every_column_has_a_name_of_its_own() {
    for lesson in all() {
        assert!(lesson.texts.features.len() <= 8);
        for names in [
            lesson.texts.features,
            lesson.texts.axes,
            lesson.texts.asks,
            lesson.texts.offers,
            lesson.passes,
        ] {
            for (i, name) in names.iter().enumerate() {
                assert!(!name.is_empty() && !names[..i].contains(name), "{name:?}");
            }
        }
    }
}

#[test]
fn the_long_names_of_the_axes_hold_the_short_ones() {
    for lesson in all() {
        for (c, axis) in lesson.texts.axes.iter().enumerate() {
            assert!(
                lesson.texts.asks[c].starts_with("asks for a")
                    && lesson.texts.asks[c].ends_with(axis)
            );
            assert!(
                lesson.texts.offers[c].starts_with("offers a")
                    && lesson.texts.offers[c].ends_with(axis)
            );
        }
    }
}

#[test]
fn every_entry_shown_is_a_whole_or_a_half_number() {
    for lesson in all() {
        let (head, Projection { q, k, v }) = (lesson.head(), lesson.trace(1.0).projection);
        for matrix in [lesson.x(), head.w_q, head.w_k, head.w_v, q, k, v] {
            for row in matrix.iter_rows() {
                assert!(row.iter().all(|entry| (2.0 * entry).fract() == 0.0), "{row:?}");
            }
        }
    }
}

#[test]
fn every_feature_is_used_by_two_tokens_or_names_a_word_class() {
    for lesson in all() {
        let x = lesson.x().transpose();
        for (name, column) in lesson.texts.features.iter().zip(x.iter_rows()) {
            let users = column.iter().filter(|&&entry| entry != 0.0).count();
            let least = if lesson.word_classes.contains(name) { 1 } else { 2 };
            assert!(users >= least, "{name} is used by {users}");
        }
        assert!(lesson.word_classes.iter().all(|class| lesson.texts.features.contains(class)));
    }
}

#[test]
fn no_two_tokens_have_the_same_embedding() {
    for lesson in all() {
        let x = lesson.x();
        for i in 0..x.rows() {
            assert!((0..i).all(|j| x.row(i) != x.row(j)), "{}", lesson.tokens[i]);
        }
    }
}

#[test]
fn tokens_that_differ_only_in_case_differ_in_one_feature() {
    for lesson in all() {
        let x = lesson.x();
        for i in 0..x.rows() {
            for j in (0..i).filter(|&j| lesson.tokens[i].eq_ignore_ascii_case(lesson.tokens[j])) {
                let unlike = x.row(i).iter().zip(x.row(j)).filter(|(a, b)| a != b).count();
                assert_eq!(unlike, 1, "{}", lesson.tokens[i]);
            }
        }
    }
}

#[test]
fn each_column_of_v_passes_on_the_feature_it_is_named_after_unchanged() {
    for lesson in all() {
        let (x, v) = (lesson.x(), lesson.trace(1.0).projection.v);
        for (c, name) in lesson.passes.iter().enumerate() {
            let feature = column_of(lesson.texts.features, name);
            assert!((0..x.rows()).all(|i| v[(i, c)] == x[(i, feature)]), "{name}");
        }
    }
}

#[test]
fn the_words_for_a_token_name_what_is_large_in_its_embedding() {
    for lesson in all() {
        let x = lesson.x();
        for (words, row) in lesson.texts.token_meanings.iter().zip(x.iter_rows()) {
            for (feature, _) in
                lesson.texts.features.iter().zip(row).filter(|(_, entry)| **entry > 0.0)
            {
                assert!(words.contains(feature), "{feature} in {words:?}");
            }
        }
    }
}
