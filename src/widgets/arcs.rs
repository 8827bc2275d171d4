//! Arcs from the query to each token.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use attention_draw::arcs::{self, Anchor};
use attention_draw::plain;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::clock::NextFrame;
use crate::dom::{self, Template, effect};
use crate::js;
use crate::many_tokens::MANY_TOKENS;

/// What the positions of the tokens depend on: how often they were written, the width, and whether they are visible.
pub(crate) type Layout = (usize, f64, bool);

const MARKUP: &str = concat!(
    r#"<div class="arcs" data-section="arcs"><svg part="arcs" aria-hidden="true" ref="picture"></svg>"#,
    r#"</div>"#,
);

/// Of many tokens, weights below this have no arc: all of them together would be a grey area.
const LEAST_OF_MANY: f64 = 0.005;

/// Of an arc that is not drawn.
const NOWHERE: [(f64, f64); 4] = [(-1.0, -1.0); 4];

/// Arcs from the query to each token, thicker and darker with its weight. Decorative, since every token shows its
/// weight.
///
/// They are drawn in the frame after a change, so that the tokens are laid out once for both.
#[component]
pub(crate) fn Arcs(
    /// The row of tokens.
    tokens: Element,
    /// The query and its row of weights.
    query_weights: impl Fn() -> (usize, Vec<f64>) + 'static,
    /// The token that the reader has guessed for the query, if there is one: an arc of its own leads to it.
    guess: impl Fn() -> Option<usize> + 'static,
    /// The positions of the tokens are measured again when this changes.
    layout: impl Fn() -> Layout + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let picture = Rc::new(RefCell::new(Picture {
        svg: template.node("picture"),
        row: tokens.unchecked_into(),
        measured: None,
        anchors: Vec::new(),
        arcs: Vec::new(),
        guess: None,
    }));
    let latest: Rc<Cell<Option<Input>>> = Rc::default();
    let frame = NextFrame::new({
        let latest = latest.clone();
        move || {
            if let Some(input) = latest.take() {
                picture.borrow_mut().show(input);
            }
        }
    });
    effect(move || {
        let ((query, weights), guess, layout) = (query_weights(), guess(), layout());
        latest.set(Some(Input { query, weights, guess, layout }));
        frame.request();
    });
    template.view()
}

struct Input {
    query: usize,
    weights: Vec<f64>,
    guess: Option<usize>,
    layout: Layout,
}

struct Picture {
    svg: Element,
    row: HtmlElement,
    /// The layout for which the anchors were measured.
    measured: Option<Layout>,
    anchors: Vec<Anchor>,
    arcs: Vec<ArcPath>,
    guess: Option<ArcPath>,
}

impl Picture {
    /// An arc stays the same node whatever its weight is, so that it moves under the finger and to another query.
    fn show(&mut self, input: Input) {
        if self.measured != Some(input.layout) {
            self.measured = Some(input.layout);
            self.anchors = anchors(&self.row);
        }
        // The row may still have the tokens of the sentence before.
        let fits = self.anchors.len() == input.weights.len();
        let n = if fits { self.anchors.len() } else { 0 };
        self.arcs.drain(n.min(self.arcs.len())..).for_each(|arc| arc.path.remove());
        while self.arcs.len() < n {
            self.arcs.push(ArcPath::new(&self.svg, "arc"));
        }
        for ((arc, to), weight) in self.arcs.iter_mut().zip(&self.anchors).zip(&input.weights) {
            if n > MANY_TOKENS && *weight < LEAST_OF_MANY {
                arc.clear();
            } else {
                arc.show(arcs::points(self.anchors[input.query], *to), arcs::stroke(*weight));
            }
        }
        self.show_guess(input.guess.filter(|guess| *guess < n).map(|guess| (input.query, guess)));
    }

    /// The arc of a guess lies over the others. Its style draws it, as it grows from the query.
    fn show_guess(&mut self, ends: Option<(usize, usize)>) {
        if let Some((query, guess)) = ends {
            let arc = self.guess.get_or_insert_with(|| ArcPath::new(&self.svg, "arc guess"));
            arc.show(arcs::points(self.anchors[query], self.anchors[guess]), arcs::stroke(1.0));
            let length = js::call(arc.path.as_ref(), "getTotalLength", &[]).as_f64();
            dom::style(&arc.path, "--length", &dom::px(length.unwrap_or(0.0)));
        } else if let Some(arc) = self.guess.take() {
            arc.path.remove();
        }
    }
}

/// An arc, and what was drawn of it: what is as before costs neither text nor layout.
pub(crate) struct ArcPath {
    path: Element,
    points: [(f64, f64); 4],
    stroke: (f64, f64),
}

impl ArcPath {
    /// An arc that is not drawn yet, as the last node of an SVG.
    pub(crate) fn new(svg: &Element, class: &str) -> Self {
        let path = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "path");
        let path = path.expect("SVG has paths");
        dom::set(&path, "class", class);
        svg.append_child(&path).expect("an element takes an element");
        Self { path, points: NOWHERE, stroke: (f64::NAN, f64::NAN) }
    }

    fn clear(&mut self) {
        if self.points != NOWHERE {
            self.points = NOWHERE;
            dom::set(&self.path, "d", "");
        }
    }

    /// Draws it through these points, with this thickness and opacity.
    pub(crate) fn show(&mut self, points: [(f64, f64); 4], stroke: (f64, f64)) {
        if self.points != points {
            self.points = points;
            dom::set(&self.path, "d", &curve(points));
        }
        if self.stroke != stroke {
            self.stroke = stroke;
            dom::set(&self.path, "stroke-width", &plain(stroke.0));
            dom::set(&self.path, "stroke-opacity", &plain(stroke.1));
        }
    }
}

/// A cubic Bézier curve as an SVG path: the start, two control points, the end.
fn curve(points: [(f64, f64); 4]) -> String {
    let [from, first, second, to] = points.map(|(x, y)| format!("{} {}", plain(x), plain(y)));
    format!("M{from}C{first} {second} {to}")
}

/// Where the tokens stand. The room of a line reaches up to the line before.
fn anchors(row: &HtmlElement) -> Vec<Anchor> {
    let children = row.children();
    let mut above = 0.0;
    let mut anchors: Vec<Anchor> = Vec::new();
    for index in 0..children.length() {
        let Some(token) = children.item(index) else { continue };
        let token: HtmlElement = token.unchecked_into();
        let (left, width) = (f64::from(token.offset_left()), f64::from(token.offset_width()));
        let (top, height) = (f64::from(token.offset_top()), f64::from(token.offset_height()));
        if let Some(before) = anchors.last()
            && before.top != top
        {
            above = before.bottom;
        }
        anchors.push(Anchor {
            x: left + width / 2.0,
            top,
            bottom: top + height,
            room: top - above,
        });
    }
    anchors
}
