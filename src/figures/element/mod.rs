//! The figure of `<attention-explorer>` and `<attention-flow>`: a lesson, custom data, a head of the trained model or,
//! in an explorer, all its heads; whichever the attributes ask for, in one instance.
//!
//! ```text
//! attributes ─▶ Input ─┬─ lesson, custom data ─▶ State ─▶ explorer or flow
//!                      └─ Trained (part `model`) ─┬─ one head ─▶ State
//!                                                 └─ all heads: the view of the model's figure
//! ```
//!
//! What is shown goes on, and answers, until what is asked for in its place is there.

mod arrival;
mod figure;
mod input;
mod view;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use self::input::Input;
use self::view::{Handle, Places};
use super::explorer::{self, Explorer};
use super::flow;
use super::head::HeadFigure;
use super::model::Trained;
use crate::context::Context;
use crate::figure::Figure;
use crate::host::{Numbers, Subscription};
use crate::state::State;

/// What sets an element apart from the other that shows one head.
struct Views {
    /// What answers for a state that is shown.
    figure: fn(State) -> HeadFigure,
    /// What is seen of a state.
    view: fn(State) -> AnyView,
    /// Whether a sentence without a head asks for all heads.
    has_heads: bool,
}

const EXPLORER: Views = Views {
    figure: explorer::figure,
    view: |state| view! { <Explorer state /> }.into_any(),
    has_heads: true,
};
const FLOW: Views = Views { figure: flow::figure_of, view: flow::view, has_heads: false };

/// What is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The state, be it that of a lesson, of custom data or of a head.
    State,
    /// All heads of the trained model.
    Heads,
}

/// An element that shows one head, and what it has asked for. Few of its fields are signals, each type of which is
/// compiled anew.
struct Element {
    state: State,
    views: &'static Views,
    places: Places,
    /// What all signals belong to.
    owner: Owner,
    /// What is seen; nothing before there is something to show.
    shown: Cell<Option<Shown>>,
    view: RefCell<Option<Handle>>,
    notes: RefCell<Option<Handle>>,
    /// What the attributes ask for.
    input: Cell<Input>,
    /// The trained model, once a sentence was asked for and its code has come.
    trained: RefCell<Option<Rc<dyn Trained>>>,
    /// Whether the state is that of one of its heads.
    shows_head: RwSignal<bool>,
    /// The author's custom data, once it has arrived.
    data: RefCell<Option<Numbers>>,
    /// What is on its way: custom data, or the code of the trained model.
    coming: RefCell<Option<Subscription>>,
    /// Whether it still is.
    is_coming: Cell<bool>,
    /// Whether prose has asked for a state of what is on its way.
    is_due: Cell<bool>,
}

/// The figure of `<attention-explorer>`.
pub(super) fn start_explorer(context: Context) -> (Box<dyn Figure>, AnyView) {
    start(context, &EXPLORER)
}

/// The figure of `<attention-flow>`; the instance has taken in the part `flow`.
pub(super) fn start_flow(context: Context) -> (Box<dyn Figure>, AnyView) {
    start(context, &FLOW)
}

/// The figure of an element, as its attributes have it.
fn start(context: Context, views: &'static Views) -> (Box<dyn Figure>, AnyView) {
    let (places, template) = Places::new();
    let element = Rc::new(Element {
        state: State::new(context),
        views,
        places,
        owner: Owner::current().expect("a figure is mounted by an owner"),
        shown: Cell::new(None),
        view: RefCell::new(None),
        notes: RefCell::new(None),
        input: Cell::new(Input::LessonOrData),
        trained: RefCell::new(None),
        shows_head: RwSignal::new(false),
        data: RefCell::new(None),
        coming: RefCell::new(None),
        is_coming: Cell::new(false),
        is_due: Cell::new(false),
    });
    element.read_input();
    (Box::new(ElementFigure(element)), template.view().into_any())
}

/// What answers for the element. Dropping it ends what the element waits for, and takes what it shows off the page.
struct ElementFigure(Rc<Element>);

impl Drop for ElementFigure {
    fn drop(&mut self) {
        self.0.stop_waiting();
        self.0.notes.take();
        self.0.view.take();
        // What hears of the model holds the element, until it asks for nothing any more.
        self.0.trained.take().inspect(|trained| trained.leave());
    }
}
