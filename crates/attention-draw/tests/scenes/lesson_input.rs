//! The lesson "pronoun" as the input of both pictures.

use attention_core::{Head, HeadTrace, Matrix};
use attention_draw::flow::{self, Labels};
use attention_draw::heatmap::{self, Layout};
use attention_draw::{NumberFormat, Role, Scene, Theme};
use attention_lessons::Lesson;

/// How many tokens the lesson has.
pub(crate) const N: usize = 10;

/// Wide enough for each number, and each name of a column, to have room.
pub(crate) const WIDE: f64 = 1080.0;

/// From the narrowest promised width up, on both sides of each place where the layout changes.
pub(crate) const WIDTHS: [f64; 10] =
    [280.0, 300.0, 320.0, 375.0, 480.0, 714.0, 715.0, 900.0, 1080.0, 1600.0];

/// A lesson with everything that is computed from it.
pub(crate) struct LessonInput {
    pub(crate) lesson: &'static Lesson,
    pub(crate) x: Matrix,
    pub(crate) head: Head,
    pub(crate) all: HeadTrace,
    pub(crate) scale: f64,
}

impl LessonInput {
    /// The lesson at its own scale.
    pub(crate) fn pronoun() -> Self {
        let lesson = attention_lessons::by_id("pronoun").expect("the lesson is there");
        Self::new(lesson, lesson.default_scale())
    }

    /// The lesson at another scale.
    pub(crate) fn at(scale: f64) -> Self {
        Self::new(Self::pronoun().lesson, scale)
    }

    fn new(lesson: &'static Lesson, scale: f64) -> Self {
        let (x, head, all) = (lesson.x(), lesson.head(), lesson.trace(scale));
        Self { lesson, x, head, all, scale }
    }

    /// The flow at a time, in the light theme.
    pub(crate) fn flow(&self, query: usize, time: f64, width: f64) -> Scene {
        self.highlighted(None, query, time, width)
    }

    /// The flow with one role standing out.
    pub(crate) fn highlighted(
        &self,
        highlight: Option<Role>,
        query: usize,
        time: f64,
        width: f64,
    ) -> Scene {
        flow::scene(&self.of_flow(highlight, query), &Theme::LIGHT, time, width)
    }

    /// How high the flow is at a width.
    pub(crate) fn flow_height(&self, width: f64) -> f64 {
        flow::height(&self.of_flow(None, 0), width)
    }

    fn of_flow(&self, highlight: Option<Role>, query: usize) -> flow::Input<'_> {
        flow::Input {
            tokens: self.lesson.tokens,
            features: self.lesson.texts.features,
            axes: self.lesson.texts.axes,
            passes: self.lesson.passes,
            x: &self.x,
            head: &self.head,
            trace: &self.all,
            divisor: 1.0,
            scale: self.scale,
            query,
            highlight,
            labels: LABELS,
        }
    }

    /// The heatmap without a cell at hand, in the light theme.
    pub(crate) fn heatmap(&self, query: usize, width: f64) -> Scene {
        let input = self.cells(&self.all.trace.weights, &Theme::LIGHT, query);
        heatmap::scene(&input, &Theme::LIGHT, width)
    }

    /// The heatmap's input for any weights between the lesson's tokens.
    pub(crate) fn cells<'a>(
        &self,
        weights: &'a Matrix,
        theme: &Theme,
        query: usize,
    ) -> heatmap::Input<'a> {
        heatmap::Input {
            colors: heatmap::colors(weights, theme),
            weights,
            labels: self.lesson.tokens,
            query,
            cell: None,
            causal: false,
            bars: None,
            legend: ["0%", "weight", "100%"],
        }
    }

    /// Where the heatmap's cells are.
    pub(crate) fn layout(&self, width: f64) -> Layout {
        Layout::new(width, N, N)
    }
}

/// Words that no token, feature or number contains, so that each is found again.
pub(crate) const LABELS: Labels = Labels {
    numbers: NumberFormat::ENGLISH,
    score: "[score]",
    exponential: "[exponential]",
    weight: "[weight]",
    output: "[out]",
    before: "[before]",
};
