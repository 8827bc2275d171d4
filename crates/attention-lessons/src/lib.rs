//! The lessons: sentences whose tokens have named features, and parameters small enough to read.
//!
//! A lesson does not state which token attends to which. It says what each feature asks for (a row of W_q),
//! offers (a row of W_k) and passes on (a row of W_v); the weights follow, by [`attention_core`].
//! What the prose says about the numbers is tested in `tests/claims.rs`.
//!
//! # Example
//!
//! ```
//! let lesson = attention_lessons::by_id("pronoun").expect("there is such a lesson");
//! let trace = lesson.trace(lesson.default_scale()).trace;
//! let (it, animal) = (lesson.query, 1);
//! assert_eq!((lesson.tokens[it], lesson.tokens[animal]), ("it", "animal"));
//! assert!(trace.weights[(it, animal)] > 0.5);
//! ```
//!
//! # Adding a lesson
//!
//! Write `src/lessons/<id>.rs` with a `pub(super) const LESSON` and add its name to the list in
//! `src/lessons/mod.rs`. `tests/shape.rs` checks every lesson of the list; add its claims to `tests/claims.rs`, and its
//! translations to every language of `attention-messages`.

#![forbid(unsafe_code)]

mod lessons;
mod texts;

pub use texts::LessonTexts;

use attention_core::{Head, HeadTrace, Mask, Matrix};

/// The rows of a matrix.
type Rows = &'static [&'static [f64]];

/// One sentence, the features of its tokens, and one head.
///
/// The lists named after tokens have one entry a token, those named after features one a column of X,
/// and `axes`, `asks` and `offers` one a column of Q and K.
#[derive(Debug, PartialEq)]
pub struct Lesson {
    /// The name in the attribute `lesson`.
    pub id: &'static str,
    /// The sentence, split at spaces.
    pub tokens: &'static [&'static str],
    /// Its texts, in English.
    pub texts: LessonTexts,
    /// The features that name a word class; every other one is a feature of several tokens.
    pub word_classes: &'static [&'static str],
    /// The columns of V, each the name of the feature that it passes on.
    pub passes: &'static [&'static str],
    /// The index of the default query.
    pub query: usize,
    /// For each token as the query, the key that gets the largest weight.
    pub looks_at: &'static [usize],
    pub(crate) x: Rows,
    pub(crate) w_q: Rows,
    pub(crate) w_k: Rows,
    pub(crate) w_v: Rows,
}

/// What one chooses a lesson by. Code that needs no more carries neither the numbers nor the texts of lessons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outline {
    /// The name in the attribute `lesson`.
    pub id: &'static str,
    /// The sentence, split at spaces.
    pub tokens: &'static [&'static str],
    /// The index of the default query.
    pub query: usize,
    /// The columns of Q and K.
    pub d_k: usize,
}

impl Outline {
    /// The scale of the paper, `1 / √d_k`.
    pub fn default_scale(&self) -> f64 {
        attention_core::default_scale(self.d_k)
    }
}

impl Lesson {
    const fn outline(&self) -> Outline {
        Outline { id: self.id, tokens: self.tokens, query: self.query, d_k: self.texts.axes.len() }
    }

    /// The embeddings X: one row a token, one column a feature.
    pub fn x(&self) -> Matrix {
        matrix(self.x, self.tokens, self.texts.features)
    }

    /// The parameters W_q, W_k and W_v: one row a feature; one column an axis, or a feature passed on.
    pub fn head(&self) -> Head {
        Head {
            w_q: matrix(self.w_q, self.texts.features, self.texts.axes),
            w_k: matrix(self.w_k, self.texts.features, self.texts.axes),
            w_v: matrix(self.w_v, self.texts.features, self.passes),
        }
    }

    /// The index of the feature that column `c` of V passes on.
    ///
    /// # Panics
    ///
    /// When V has no column `c`.
    pub fn passed_feature(&self, c: usize) -> usize {
        let found = self.texts.features.iter().position(|feature| *feature == self.passes[c]);
        found.expect("what is passed on is a feature")
    }

    /// The scale of the paper, `1 / √d_k`.
    pub fn default_scale(&self) -> f64 {
        self.outline().default_scale()
    }

    /// Computes the attention of the lesson from each token to each token, without a mask.
    ///
    /// `scale` is the factor on scores; 0 gives every key the same weight.
    ///
    /// # Panics
    ///
    /// When `scale` is not finite, or so large that a scaled score is not.
    ///
    /// # Example
    ///
    /// ```
    /// let lesson = attention_lessons::by_id("pronoun").expect("there is such a lesson");
    /// let weights = lesson.trace(0.0).trace.weights;
    /// assert!(weights.row(lesson.query).iter().all(|weight| (weight - 0.1).abs() < 1e-12));
    /// ```
    pub fn trace(&self, scale: f64) -> HeadTrace {
        let traced = self.head().attend(&self.x(), scale, &Mask::none());
        traced.expect("lesson shapes are tested")
    }
}

/// The lesson of this id, in exactly this spelling.
///
/// # Example
///
/// ```
/// assert_eq!(attention_lessons::by_id("pronoun").map(|lesson| lesson.tokens.len()), Some(10));
/// assert_eq!(attention_lessons::by_id("Pronoun"), None);
/// ```
pub fn by_id(id: &str) -> Option<&'static Lesson> {
    all().iter().copied().find(|lesson| lesson.id == id)
}

/// Every lesson; the first is the default.
///
/// # Example
///
/// ```
/// assert_eq!(attention_lessons::all()[0].id, "pronoun");
/// ```
pub fn all() -> &'static [&'static Lesson] {
    lessons::ALL
}

/// The outline of each lesson, in the order of [`all`].
pub fn outlines() -> &'static [Outline] {
    lessons::OUTLINES
}

fn matrix(rows: Rows, row_names: &[&str], column_names: &[&str]) -> Matrix {
    Matrix::from_fn(row_names.len(), column_names.len(), |i, j| rows[i][j])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_matrix_has_exactly_the_rows_and_columns_that_are_named() {
        for lesson in all() {
            let (tokens, features) = (lesson.tokens.len(), lesson.texts.features.len());
            let (axes, passes) = (lesson.texts.axes.len(), lesson.passes.len());
            check(lesson.x, tokens, features);
            check(lesson.w_q, features, axes);
            check(lesson.w_k, features, axes);
            check(lesson.w_v, features, passes);
        }
    }

    fn check(matrix: Rows, rows: usize, columns: usize) {
        assert_eq!(matrix.len(), rows);
        for row in matrix {
            assert_eq!(row.len(), columns, "{row:?}");
        }
    }
}
