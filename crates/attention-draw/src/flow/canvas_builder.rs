//! The matrices, drawn side by side, one token a row.

use attention_core::Matrix;

use super::Input;
use super::layout::{Block, GAP, Layout, widest};
use super::timeline_state::{Projected, TimelineState, ease, portion};
use crate::{Anchor, Band, Rect, Rgb, Role, Scene, Stage, Theme, Tone};

/// The opacity of what is finished.
const DONE: f64 = 0.4;
/// Narrower columns have no name above them.
const LEAST_HEAD: f64 = 12.0;

pub(super) struct CanvasBuilder<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) theme: &'a Theme,
    pub(super) timeline: TimelineState,
    pub(super) layout: Layout,
    pub(super) scene: Scene,
}

/// A matrix in the picture.
struct Shown<'a> {
    block: Block,
    title: &'a str,
    matrix: &'a Matrix,
    heads: &'a [&'a str],
    role: Role,
    /// The opacity of each row, from 0 to 1.
    rows: fn(&TimelineState, usize) -> f64,
    stages: &'a [Stage],
}

impl CanvasBuilder<'_> {
    /// Token names, X, Q, K and V.
    pub(super) fn matrices(&mut self) {
        self.token_names();
        let (input, made) = (self.input, &self.input.trace.projection);
        let matrix = |block, title, matrix, heads, role, rows, stages| Shown {
            block,
            title,
            matrix,
            heads,
            role,
            rows,
            stages,
        };
        use Stage::{Blend, Embed, Output, Project, Score};
        let x = matrix(
            Block::X,
            "X",
            input.x,
            input.features,
            Role::Plain,
            embedded,
            &[Embed, Project],
        );
        let q = matrix(Block::Q, "Q", &made.q, input.axes, Role::Query, made_q, &[Project, Score]);
        let k = matrix(Block::K, "K", &made.k, input.axes, Role::Key, made_k, &[Project, Score]);
        let v = matrix(
            Block::V,
            "V",
            &made.v,
            input.passes,
            Role::Value,
            made_v,
            &[Project, Blend, Output],
        );
        for shown in [x, q, k, v] {
            self.matrix(&shown);
        }
    }

    fn token_names(&mut self) {
        for (j, token) in self.input.tokens.iter().enumerate() {
            let (x, y) = (self.layout.labels(), self.layout.rows.middle(j));
            if j == self.input.query {
                self.scene.strong(*token, x, y, Anchor::End, Tone::Role(Role::Query));
            } else {
                self.scene.text(*token, x, y, Anchor::End, Tone::Muted);
            }
            self.scene.within(x);
        }
    }

    fn matrix(&mut self, shown: &Shown) {
        let Some(columns) = self.layout.columns(shown.block) else { return };
        let opacity = self.opacity(shown.stages, shown.role);
        self.title(&columns, shown.title, shown.role);
        self.heads(&columns, shown.heads);
        self.outline(&columns);
        let largest = largest(shown.matrix);
        let given = self.input.x.columns() == 0;
        let there =
            |timeline: &TimelineState, j| if given { 1.0 } else { (shown.rows)(timeline, j) };
        for j in 0..shown.matrix.rows() {
            let alpha = there(&self.timeline, j) * opacity * self.faded(shown.block, j);
            for (c, &value) in shown.matrix.row(j).iter().enumerate() {
                let rect = self.layout.cell(&columns, j, c);
                self.cell(rect, value, largest, shown.role, alpha);
            }
        }
        if matches!(shown.block, Block::X | Block::Q)
            && there(&self.timeline, self.input.query) > 0.0
        {
            let row = self.layout.row(&columns, self.input.query);
            self.scene.frame(row, 2.0, self.theme.query, opacity);
        }
    }

    /// The rows of V fade to their weights while they are blended.
    fn faded(&self, block: Block, j: usize) -> f64 {
        if block != Block::V || self.timeline.stage < Stage::Blend {
            return 1.0;
        }
        let weight = self.input.trace.trace.weights.row(self.input.query)[j];
        1.0 + (weight.max(0.06) - 1.0) * ease(portion(self.timeline.of(Stage::Blend), 0.0, 0.2))
    }

    /// A number on its colour. If it does not fit, a negative one still shows its minus sign.
    pub(super) fn cell(&mut self, rect: Rect, value: f64, largest: f64, role: Role, alpha: f64) {
        if alpha <= 0.0 {
            return;
        }
        let share = value / largest;
        let color = self.theme.signed_fill(role, share);
        let seen = self.theme.paper.mix(color, alpha);
        let inner = Rect::new(rect.x + 0.5, rect.y + 0.5, rect.width - 1.0, rect.height - 1.0);
        self.scene.fill(inner, seen, 1.0);
        let text = self.input.labels.numbers.short(value, 2);
        let (x, y) = rect.middle();
        let fits = rect.width >= LEAST_HEAD && widest(&[&text]) <= rect.width + 2.0;
        if fits {
            let tone = if value == 0.0 { Tone::Muted } else { Tone::On(seen) };
            let text = if alpha > 0.3 { text } else { String::new() };
            self.scene.text(text, x, y, Anchor::Middle, tone);
        } else if value < 0.0 {
            let half = (rect.width / 4.0).min(3.0);
            let minus = Rect::new(x - half, y - 1.0, 2.0 * half, 2.0);
            // As strong as the number is: a whole head of bars would hide its colours.
            let tone = seen.mix(self.theme.text_on(seen), 0.3 - 0.7 * share);
            self.scene.fill(minus, tone, alpha);
        }
    }

    /// The name of a matrix, above the heads of its columns.
    fn title(&mut self, columns: &Band, title: &str, role: Role) {
        self.name(columns, title, role, self.layout.title);
    }

    /// The name of a single column, above it like the others; slanted if it is long.
    pub(super) fn head(&mut self, columns: &Band, name: &str, role: Role) {
        if widest(&[name]) <= columns.step + GAP {
            return self.name(columns, name, role, self.layout.heads - 10.0);
        }
        let (x, y) = (columns.middle(0), self.layout.heads);
        self.scene.text(name, x, y, Anchor::Slanted, Tone::Muted);
    }

    fn name(&mut self, columns: &Band, name: &str, role: Role, y: f64) {
        let x = (columns.start + columns.end()) / 2.0;
        let tone = if role == Role::Plain { Tone::Ink } else { Tone::Role(role) };
        self.scene.strong(name, x, y, Anchor::Middle, tone);
    }

    fn heads(&mut self, columns: &Band, names: &[&str]) {
        if columns.step < LEAST_HEAD {
            return;
        }
        for (c, name) in names.iter().enumerate() {
            self.scene.text(
                *name,
                columns.middle(c),
                self.layout.heads,
                Anchor::Slanted,
                Tone::Muted,
            );
        }
    }

    /// The outline of a block, which is drawn before the block appears.
    pub(super) fn outline(&mut self, columns: &Band) {
        let rows = &self.layout.rows;
        let place = Rect::new(
            columns.start - 1.0,
            rows.start - 1.0,
            columns.end() - columns.start + 2.0,
            rows.end() - rows.start + 2.0,
        );
        self.scene.frame(place, 1.0, self.theme.ink, 0.12);
    }

    /// The opacity of a role: 1 if the stage is about it or it is highlighted, else less.
    pub(super) fn opacity(&self, stages: &[Stage], role: Role) -> f64 {
        match self.input.highlight {
            Some(highlight) if highlight == role => 1.0,
            Some(_) => DONE,
            None if stages.contains(&self.timeline.stage) => 1.0,
            None => DONE,
        }
    }

    pub(super) fn line_under(&mut self, x: f64, y: f64, width: f64) {
        self.scene.line((x, y), (x + width, y), 1.0, self.theme.muted);
    }

    pub(super) fn color(&self, role: Role) -> Rgb {
        self.theme.role(role)
    }
}

fn embedded(timeline: &TimelineState, j: usize) -> f64 {
    0.45 + 0.55 * timeline.wave(Stage::Embed, j)
}

fn made_q(timeline: &TimelineState, j: usize) -> f64 {
    made(timeline.projected(Projected::Q), j)
}

fn made_k(timeline: &TimelineState, j: usize) -> f64 {
    made(timeline.projected(Projected::K), j)
}

fn made_v(timeline: &TimelineState, j: usize) -> f64 {
    made(timeline.projected(Projected::V), j)
}

/// First the arithmetic of one row is shown; then all rows appear, from the top.
fn made(progress: f64, j: usize) -> f64 {
    ease(portion(progress, 0.6 + 0.02 * j as f64, 0.75 + 0.02 * j as f64))
}

pub(super) fn largest(matrix: &Matrix) -> f64 {
    (0..matrix.rows())
        .flat_map(|i| matrix.row(i))
        .fold(f64::MIN_POSITIVE, |most, value| most.max(value.abs()))
}
