//! The animated Q·K·V picture of one query, as a function of time.
//!
//! It shows the blocks that the stage is about, a token a row, so that a token stays in its row from stage to stage.
//! What is added up stands where it is added up: products below the key that the query's row visits, contributions in
//! the columns of V above the output.

mod blocks;
mod canvas_builder;
mod columns;
mod largest_remainder;
mod layout;
mod output;
mod products;
mod projection;
mod sizes;
mod steps;
mod timeline_state;

use attention_core::{Head, HeadTrace, Matrix};

use crate::{NumberFormat, Role, Scene, Theme};
use blocks::Block;
use canvas_builder::CanvasBuilder;
use layout::Layout;
pub use layout::height;
pub use products::listed;
pub use sizes::widest;
use timeline_state::TimelineState;

/// What the flow shows.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// One token a row.
    pub tokens: &'a [&'a str],
    /// The names of X's columns.
    pub features: &'a [&'a str],
    /// The names of the columns of Q and K.
    pub axes: &'a [&'a str],
    /// The names of V's columns.
    pub passes: &'a [&'a str],
    /// `n × d`: the embeddings; without columns where a head begins with Q, K and V.
    pub x: &'a Matrix,
    /// The three matrices that turn X into Q, K and V; without rows where X is not known.
    pub head: &'a Head,
    /// Everything the head computes.
    pub trace: &'a HeadTrace,
    /// The divisor of the scores: 1 in lessons, √d_k for trained heads.
    pub divisor: f64,
    /// The scale on the scores.
    pub scale: f64,
    /// The query that is followed.
    pub query: usize,
    /// The role that stands out, if any.
    pub highlight: Option<Role>,
    /// The words beside the numbers.
    pub labels: Labels<'a>,
}

/// With more features or columns than this, they are not shown one by one.
const MAX_FEATURES: usize = 8;

impl Input<'_> {
    /// Whether features are few enough, and have names, to be shown one by one.
    fn is_small(&self) -> bool {
        let (features, columns) = (self.features.len(), self.head.w_q.columns());
        let most = features.max(columns).max(self.passes.len());
        features > 0 && most <= MAX_FEATURES
    }

    /// The key with the largest logit.
    fn top_key(&self) -> usize {
        let logits = self.trace.trace.logits.row(self.query);
        (0..logits.len()).max_by(|&a, &b| logits[a].total_cmp(&logits[b])).unwrap_or_default()
    }
}

/// The words of the picture, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// How the numbers are written.
    pub numbers: NumberFormat,
    /// Above the scores.
    pub score: &'a str,
    /// Above the exponentials.
    pub exponential: &'a str,
    /// Above the weights.
    pub weight: &'a str,
    /// Before the output row.
    pub output: &'a str,
    /// Before what the token had of the same features.
    pub before: &'a str,
}

/// The picture at `time` (from 0 to 7), `width` pixels wide.
///
/// The same input always gives the same scene.
pub fn scene(input: &Input, theme: &Theme, time: f64, width: f64) -> Scene {
    let timeline = TimelineState::at(time, input.tokens.len());
    let layout = Layout::new(input, &timeline, width);
    let mut canvas =
        CanvasBuilder { input, theme, timeline, scene: Scene::new(width, layout.height), layout };
    canvas.names();
    canvas.matrices();
    canvas.products();
    canvas.numbers();
    canvas.weights();
    canvas.output();
    canvas.projection();
    canvas.steps();
    canvas.scene
}

/// The token whose row is at height `y` of the picture at `time`. `None` between rows, below them, and while rows are
/// features.
pub fn row_at(input: &Input, time: f64, width: f64, y: f64) -> Option<usize> {
    let layout = Layout::new(input, &TimelineState::at(time, input.tokens.len()), width);
    if layout.columns(Block::Factor).is_some() {
        return None;
    }
    let at = |j: &usize| (0.0..layout.sizes.row).contains(&(y - layout.row(*j)));
    (0..input.tokens.len()).find(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_products_the_largest_are_listed_in_their_order() {
        let q: Vec<f64> = (0..10).map(f64::from).collect();
        let (few, others) = listed(&q, &[-1.0; 10]);
        assert_eq!((few, others.len()), (vec![4, 5, 6, 7, 8, 9], 4));
        assert_eq!(listed(&[0.0, 1.0], &[1.0, 1.0]), (vec![0, 1], vec![]));
    }
}
