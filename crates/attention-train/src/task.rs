//! The tasks, and the sequences that they draw.

use crate::embedding::Vocabulary;
use crate::guess::largest_share;
use crate::net::Net;
use crate::random::Random;
use crate::sequence::{Asked, Kind, Sequence, Token};
use crate::sizes::{BACKS, FRONTS, SYMBOLS};

/// Cards of a sequence in training, the least and the most. Answers are tested with the most.
const FEWEST_CARDS: usize = 2;

/// The last place of the star in training: later ones are only tested.
const LAST_SEEN_STAR: usize = SYMBOLS / 2;

/// What nets learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Task {
    /// Two to eight cards with different fronts, one of 4 backs each, then a front: which back belonged to it?
    Cards,
    /// The same with the question before the cards.
    AskFirst,
    /// Sixteen symbols, one with a star: which one comes just before it? In training the star is in the first half, at
    /// the places 1 to 8; it is tested at all places, 1 to 15.
    Star,
    /// The cards, for two attention layers whose queries and keys start with variance 1, as Vaswani et al. (2017,
    /// section 3.2.1) assume: one divides its scores by √d_k, one does not.
    Scaling,
}

impl Task {
    /// All tasks.
    pub const ALL: [Self; 4] = [Self::Cards, Self::AskFirst, Self::Star, Self::Scaling];

    /// `cards`, `ask-first`, `star` or `scaling`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::AskFirst => "ask-first",
            Self::Star => "star",
            Self::Scaling => "scaling",
        }
    }

    /// The task of a name, exactly as [`Self::name`] gives it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.name() == name)
    }

    /// The nets that learn it, in the order of a figure.
    pub const fn nets(self) -> &'static [Net] {
        match self {
            Self::Cards | Self::AskFirst => &[Net::Attention, Net::Elman, Net::Gru],
            Self::Star => &[
                Net::AttentionNoPositions,
                Net::AttentionLearned,
                Net::AttentionSinusoids,
                Net::Elman,
                Net::Gru,
            ],
            Self::Scaling => &[Net::AttentionDivided, Net::AttentionUndivided],
        }
    }

    /// How many distances [`Accuracy::by_distance`](crate::Accuracy) has: eight cards, or fifteen places of the star.
    pub const fn distances(self) -> usize {
        match self {
            Self::Star => SYMBOLS - 1,
            _ => FRONTS,
        }
    }

    /// The accuracy of who knows nothing: one over the number of answers.
    pub const fn chance(self) -> f64 {
        match self {
            Self::Star => 1.0 / SYMBOLS as f64,
            _ => 1.0 / BACKS as f64,
        }
    }

    /// The accuracy of who knows which answers there are in a sequence, not whose they are, and names the commonest.
    ///
    /// It is exact: the expected share of the commonest back among eight cards, or of the commonest symbol among the
    /// fifteen without the star.
    pub const fn guess(self) -> f64 {
        match self {
            Self::Star => const { largest_share(SYMBOLS - 1, SYMBOLS) },
            _ => const { largest_share(FRONTS, BACKS) },
        }
    }

    /// What its sequences look like.
    pub(crate) const fn kind(self) -> Kind {
        match self {
            Self::Star => Kind::Star,
            Self::AskFirst => Kind::Cards(Asked::First),
            Self::Cards | Self::Scaling => Kind::Cards(Asked::Last),
        }
    }

    pub(crate) const fn vocabulary(self) -> Vocabulary {
        match self {
            Self::Star => Vocabulary { contents: SYMBOLS, marks: 2, answers: SYMBOLS },
            _ => Vocabulary { contents: FRONTS, marks: BACKS + 1, answers: BACKS },
        }
    }

    /// A sequence to train on: two to eight cards, or a star in the first half.
    pub(crate) fn training(self, random: &mut Random) -> Sequence {
        let cards = FEWEST_CARDS + random.below(FRONTS + 1 - FEWEST_CARDS);
        self.draw(random, cards, LAST_SEEN_STAR)
    }

    /// A sequence to test on: eight cards, or a star anywhere.
    pub(crate) fn test(self, random: &mut Random) -> Sequence {
        self.draw(random, FRONTS, SYMBOLS - 1)
    }

    fn draw(self, random: &mut Random, cards: usize, last_star: usize) -> Sequence {
        match self.kind() {
            Kind::Star => draw_star(random, last_star),
            Kind::Cards(asked) => draw_cards(random, cards, asked),
        }
    }
}

/// Cards with different fronts and any backs, one of them wanted.
fn draw_cards(random: &mut Random, count: usize, asked: Asked) -> Sequence {
    let mut fronts: [usize; FRONTS] = core::array::from_fn(|front| front);
    for at in 0..count {
        fronts.swap(at, at + random.below(FRONTS - at));
    }
    let card = |content: &usize| Token { content: *content, mark: random.below(BACKS) };
    let cards: Vec<Token> = fronts[..count].iter().map(card).collect();
    Sequence::of_cards(cards, random.below(count), asked)
}

/// Any symbols, repeated or not, with the star at any place from 1 to `last`.
fn draw_star(random: &mut Random, last: usize) -> Sequence {
    let symbols: [usize; SYMBOLS] = core::array::from_fn(|_| random.below(SYMBOLS));
    Sequence::of_star(&symbols, 1 + random.below(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Purpose;

    fn drawn(task: Task) -> Vec<Sequence> {
        let mut random = Random::new(1, Purpose::Training);
        (0..5_000).map(|_| task.training(&mut random)).collect()
    }

    #[test]
    fn training_has_two_to_eight_different_cards_and_any_of_them_is_wanted() {
        for (task, asked) in [(Task::Cards, Asked::Last), (Task::AskFirst, Asked::First)] {
            let (mut lengths, mut distances) = ([0; 10], [0; 8]);
            for sequence in drawn(task) {
                let question = sequence.tokens()[sequence.question()];
                let mut cards = sequence.tokens().to_vec();
                cards.remove(sequence.question());
                let cards: Vec<_> = cards.iter().map(|card| [card.content, card.mark]).collect();
                assert_eq!(Sequence::cards(&cards, question.content, asked), Ok(sequence.clone()));
                lengths[sequence.tokens().len()] += 1;
                distances[sequence.distance()] += usize::from(cards.len() == 8);
            }
            assert!(lengths[3..].iter().all(|count| (600..830).contains(count)), "{lengths:?}");
            assert!(distances.iter().all(|count| (55..130).contains(count)), "{distances:?}");
        }
    }

    #[test]
    fn the_star_is_in_the_first_half_in_training_and_anywhere_in_tests() {
        let seen: Vec<usize> = drawn(Task::Star).iter().map(Sequence::question).collect();
        assert_eq!((seen.iter().min(), seen.iter().max()), (Some(&1), Some(&8)));
        let mut random = Random::new(1, Purpose::Evaluation);
        let mut tested = || Task::Star.test(&mut random).question();
        let tested: Vec<usize> = (0..1_000).map(|_| tested()).collect();
        assert_eq!((tested.iter().min(), tested.iter().max()), (Some(&1), Some(&15)));
    }

    #[test]
    fn names_find_their_task() {
        assert!(Task::ALL.iter().all(|task| Task::from_name(task.name()) == Some(*task)));
        assert_eq!(Task::from_name("Cards"), None);
    }
}
