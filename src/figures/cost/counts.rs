//! What is counted, in words.

use attention_analysis::score_count;
use attention_captions::counted;
use attention_messages::fill;

use super::findings::CostTexts;

/// The numbers of words in the table, each twice the one before.
pub(super) const ROWS: [usize; 4] = [5, 10, 20, 40];

impl CostTexts {
    /// How many scores and steps `n` words take, and how they grow.
    pub(super) fn counted(&self, n: usize) -> String {
        counted(n, self.messages)
    }

    /// What the slider says of its position.
    pub(super) fn length_value(&self, n: usize) -> String {
        let scores = score_count(n).to_string();
        fill(self.messages.length_value, &[("n", n.to_string()), ("scores", scores)])
    }

    /// The accessible name of the square and its row.
    pub(super) fn square_label(&self, n: usize) -> String {
        fill(self.messages.square, &[("n", n.to_string())])
    }

    /// What stands above the square.
    pub(super) fn scores(&self, n: usize) -> String {
        fill(self.messages.scores, &[("scores", score_count(n).to_string())])
    }

    /// What stands above the row.
    pub(super) fn steps_taken(&self, n: usize) -> String {
        fill(self.messages.steps_taken, &[("n", n.to_string())])
    }

    /// A row of the table before anything is measured: words, scores and steps.
    pub(super) fn counted_row(&self, n: usize) -> [String; 3] {
        [n.to_string(), score_count(n).to_string(), n.to_string()]
    }

    /// The names of the columns of that row.
    pub(super) fn counted_head(&self) -> [&'static str; 3] {
        let messages = self.messages;
        [messages.words, messages.scores_head, messages.steps_head]
    }
}
