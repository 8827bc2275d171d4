//! Names and matrices, one token a row.

use attention_core::Matrix;

use super::Input;
use super::blocks::Block;
use super::layout::Layout;
use super::sizes::widest;
use super::timeline_state::{Projected, TimelineState, ease, portion};
use crate::{Anchor, Band, Rect, Rgb, Role, Scene, Stage, Theme, Tone};

/// Narrower columns have no name above them.
const LEAST_HEAD: f64 = 12.0;
/// A decimal point is so much narrower than a digit, for each pixel of its size.
const POINT: f64 = 0.3;
/// The side of the dot that stands for 0, in CSS pixels.
const DOT: f64 = 3.0;

pub(super) struct CanvasBuilder<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) theme: &'a Theme,
    pub(super) timeline: TimelineState,
    pub(super) layout: Layout,
    pub(super) scene: Scene,
}

/// A number in its cell.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) rect: Rect,
    pub(super) value: f64,
    /// The value of the strongest colour.
    pub(super) largest: f64,
    pub(super) role: Role,
    /// From 0 to 1.
    pub(super) alpha: f64,
}

impl CanvasBuilder<'_> {
    /// The name of each row, unless the rows are features.
    pub(super) fn names(&mut self) {
        if self.layout.columns(Block::W).is_some() {
            return;
        }
        for (j, token) in self.input.tokens.iter().enumerate() {
            let is_query = j == self.input.query;
            let tone = if is_query { Tone::Role(Role::Query) } else { Tone::Muted };
            self.name(token, self.layout.row(j), tone, is_query);
        }
    }

    /// The name of the row whose upper edge is at `y`.
    pub(super) fn name(&mut self, name: &str, y: f64, tone: Tone, is_strong: bool) {
        let (x, size) = (self.layout.names, self.layout.name_size);
        let middle = y + self.layout.sizes.row / 2.0;
        if is_strong {
            self.scene.strong(name, x, middle, Anchor::End, tone);
        } else {
            self.scene.text(name, x, middle, Anchor::End, tone);
        }
        self.scene.sized(size);
        self.scene.within(x);
    }

    /// X, Q, K and V, as far as they are shown.
    pub(super) fn matrices(&mut self) {
        let (input, made) = (self.input, &self.input.trace.projection);
        let (axes, passes) = (input.axes, input.passes);
        self.matrix(Block::X, "X", (input.x, input.features), Role::Plain, None);
        self.matrix(Block::Q, "Q", (&made.q, axes), Role::Query, Some(Projected::Q));
        self.matrix(Block::K, "K", (&made.k, axes), Role::Key, Some(Projected::K));
        // Beside weights, V shows what each token contributes.
        if self.layout.columns(Block::Weight).is_none() {
            self.matrix(Block::V, "V", (&made.v, passes), Role::Value, Some(Projected::V));
        }
    }

    fn matrix(
        &mut self,
        block: Block,
        title: &'static str,
        (matrix, heads): (&Matrix, &[&str]),
        role: Role,
        made: Option<Projected>,
    ) {
        let Some(columns) = self.layout.columns(block) else { return };
        self.title(&columns, (title, ""), role);
        self.heads(&columns, heads);
        let largest = largest(matrix);
        for j in 0..matrix.rows() {
            let y = self.layout.row(j);
            let alpha = self.shown(made, j);
            for (c, &value) in matrix.row(j).iter().enumerate() {
                let rect = self.layout.cell(&columns, y, c);
                self.cell(Cell { rect, value, largest, role, alpha });
            }
        }
        if matches!(block, Block::X | Block::Q) {
            let row = self.layout.across(&columns, self.layout.row(self.input.query));
            self.scene.frame(row, 2.0, self.theme.query, 1.0);
        }
    }

    /// How far row `j` of a matrix is there, from 0 to 1.
    fn shown(&self, made: Option<Projected>, j: usize) -> f64 {
        match (self.timeline.stage, made) {
            (Stage::Embed, None) => 0.45 + 0.55 * self.timeline.wave(Stage::Embed, j),
            (Stage::Project, Some(which)) if self.input.highlight.is_none() => {
                let from = 0.1 + 0.02 * j as f64;
                ease(portion(self.timeline.projected(which), from, from + 0.2))
            }
            _ => 1.0,
        }
    }

    /// A number on its colour, 0 as a dot. If it does not fit, a negative one still shows its minus sign.
    pub(super) fn cell(&mut self, cell: Cell) {
        let text = self.input.labels.numbers.short(cell.value, 2);
        self.cell_saying(cell, text);
    }

    /// A cell with another text.
    pub(super) fn cell_saying(
        &mut self,
        Cell { rect, value, largest, role, alpha }: Cell,
        text: String,
    ) {
        if alpha <= 0.0 {
            return;
        }
        let (x, y) = rect.middle();
        let share = value / largest;
        let seen = self.theme.paper.mix(self.theme.signed_fill(role, share), alpha);
        if text == "0" {
            let side = DOT.min(rect.width / 2.0);
            let dot = Rect::new(x - side / 2.0, y - side / 2.0, side, side);
            return self.scene.fill(dot, self.theme.muted, 0.6 * alpha);
        }
        let inner = Rect::new(rect.x + 0.5, rect.y + 0.5, rect.width - 1.0, rect.height - 1.0);
        self.scene.fill(inner, seen, 1.0);
        let sizes = self.layout.sizes;
        let fits = |size: &f64| {
            let point = if text.contains(['.', ',']) { POINT * size } else { 0.0 };
            rect.width >= LEAST_HEAD && widest(&[&text], *size) - point <= rect.width - 1.0
        };
        if let Some(size) = [sizes.text, sizes.small, 12.0].into_iter().find(fits) {
            self.scene.text(text, x, y, Anchor::Middle, Tone::On(seen));
            self.scene.sized(size);
        } else if value < 0.0 {
            let half = (rect.width / 4.0).min(3.0);
            let minus = Rect::new(x - half, y - 1.0, 2.0 * half, 2.0);
            // As strong as the number is: a whole head of bars would hide its colours.
            let tone = seen.mix(self.theme.text_on(seen), 0.3 - 0.7 * share);
            self.scene.fill(minus, tone, alpha);
        }
    }

    /// The name of a matrix, with its subscript: in the corner that slanted names leave free.
    pub(super) fn title(&mut self, columns: &Band, title: (&str, &'static str), role: Role) {
        let size = self.layout.sizes.text;
        let tone = if role == Role::Plain { Tone::Ink } else { Tone::Role(role) };
        self.scene.symbol(title, columns.start, size / 2.0 + 2.0, Anchor::Start, tone);
        self.scene.sized(size);
    }

    /// The name of a single column.
    pub(super) fn head(&mut self, columns: &Band, name: &str, role: Role) {
        let (size, y) = (self.layout.sizes.small, self.layout.heads);
        let tone = if role == Role::Plain { Tone::Ink } else { Tone::Role(role) };
        self.scene.strong(name, columns.middle(0), y - size / 2.0 - 2.0, Anchor::Middle, tone);
        self.scene.sized(size);
        // A little wider than its column, unless that ends at the edge.
        let spare = (self.layout.width - columns.end()).min(size / 2.0).max(0.0);
        self.scene.within(columns.step + 2.0 * spare);
    }

    /// The names of columns.
    pub(super) fn heads(&mut self, columns: &Band, names: &[&str]) {
        if columns.step < LEAST_HEAD {
            return;
        }
        let (size, y) = (self.layout.sizes.small, self.layout.heads);
        for (c, name) in names.iter().enumerate() {
            let x = columns.middle(c);
            if self.layout.is_slanted {
                self.scene.text(*name, x, y, Anchor::Slanted, Tone::Muted);
                self.scene.within(1.4 * y);
            } else {
                self.scene.text(*name, x, y - size / 2.0 - 2.0, Anchor::Middle, Tone::Muted);
            }
            self.scene.sized(size);
        }
    }

    pub(super) fn color(&self, role: Role) -> Rgb {
        self.theme.role(role)
    }
}

pub(super) fn largest(matrix: &Matrix) -> f64 {
    (0..matrix.rows())
        .flat_map(|i| matrix.row(i))
        .fold(f64::MIN_POSITIVE, |most, value| most.max(value.abs()))
}
