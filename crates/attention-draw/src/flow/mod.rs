//! The animated Q·K·V picture of one query, as a function of time.
//!
//! The picture shows the matrices side by side, one token a row, so that row `j` of X, K, the scores, the weights
//! and V is always the same token. Below them is the arithmetic of that time, one feature a row.

mod canvas_builder;
mod columns;
mod dot_product;
mod layout;
mod output;
mod projection;
mod steps;
mod timeline_state;

use attention_core::{Head, HeadTrace, Matrix};

use crate::{NumberFormat, Role, Scene, Theme};
use canvas_builder::CanvasBuilder;
pub use dot_product::listed;
use layout::Layout;
pub use layout::{height, widest};
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
    /// What the features mean, where there is room to say so.
    pub notes: Notes<'a>,
}

/// A remark for each feature, in the order of X's columns.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    /// What its numbers mean.
    pub features: &'a [&'a str],
    /// What its row of W_q asks for, to follow [`Labels::asks`].
    pub asks: &'a [&'a str],
    /// What its row of W_k offers, to follow [`Labels::offers`].
    pub offers: &'a [&'a str],
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
    /// Before the sum of products.
    pub sum: &'a str,
    /// Before what a query asks for.
    pub asks: &'a str,
    /// Before what a key offers.
    pub offers: &'a str,
    /// Before the output row.
    pub output: &'a str,
    /// What the token was: its embedding.
    pub before: &'a str,
    /// What the token has become: its output.
    pub after: &'a str,
}

/// The picture at `time` (from 0 to 7), `width` pixels wide.
///
/// The same input always gives the same scene.
pub fn scene(input: &Input, theme: &Theme, time: f64, width: f64) -> Scene {
    let timeline = TimelineState::at(time, input.tokens.len());
    let layout = Layout::new(input, &timeline, width);
    let mut canvas =
        CanvasBuilder { input, theme, timeline, scene: Scene::new(width, layout.height), layout };
    canvas.matrices();
    canvas.numbers();
    canvas.weights();
    canvas.output();
    canvas.dot_product();
    canvas.scene
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
