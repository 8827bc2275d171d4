//! The figure of `<attention-explorer>` and `<attention-flow>`. By its attributes it switches between inputs: a lesson,
//! custom data, one head of the trained model or, in an explorer, all its heads; all in one instance.
//!
//! ```text
//! attributes ─▶ InputKind ─┬─ lesson, custom data ─▶ State ─▶ explorer or flow
//!                          └─ Trained (part `model`) ─┬─ one head ─▶ State
//!                                                     └─ all heads: the view of the model's figure
//! ```
//!
//! What is shown stays, also in the properties of the element, until what replaces it has been loaded.

mod figure;
mod input;
mod loading;
mod view;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use self::input::InputKind;
use self::view::{Containers, MountHandle};
use super::explorer::{self, Explorer};
use super::flow;
use super::model::Trained;
use super::single_head::SingleHeadFigure;
use crate::context::Context;
use crate::figure::Figure;
use crate::host::{JsCustomData, Subscription};
use crate::state::State;

/// What differs between the two elements.
struct Views {
    /// The figure of a state.
    figure: fn(State) -> SingleHeadFigure,
    /// The view of a state.
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

/// Which view is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The view of the state: of a lesson, custom data or one head.
    State,
    /// All heads of the trained model.
    Heads,
}

/// Loads the input that the attributes name and switches to the view of it. Fields are signals only where effects
/// depend on them, since each type of signal adds code.
struct InputSwitcher {
    state: State,
    views: &'static Views,
    containers: Containers,
    /// The owner of all signals.
    owner: Owner,
    /// The view that is shown; `None` until there is something to show.
    shown: Cell<Option<Shown>>,
    view: RefCell<Option<MountHandle>>,
    notes: RefCell<Option<MountHandle>>,
    /// The kind of input that the attributes name.
    input: Cell<InputKind>,
    /// The trained model, once an attribute has named a sentence and the code has been loaded.
    trained: RefCell<Option<Rc<dyn Trained>>>,
    /// Whether the state is that of a head of the trained model.
    shows_head: RwSignal<bool>,
    /// The author's custom data, once it has been loaded.
    data: RefCell<Option<JsCustomData>>,
    /// What is being loaded: custom data, or the code of the trained model.
    loading: RefCell<Option<Subscription>>,
    /// Whether `loading` has not called back yet.
    is_loading: Cell<bool>,
    /// Whether `attention-change` is to be emitted once what is loading is shown.
    has_pending_change: Cell<bool>,
}

/// The figure of `<attention-explorer>`.
pub(super) fn start_explorer(context: Context) -> (Box<dyn Figure>, AnyView) {
    start(context, &EXPLORER)
}

/// The figure of `<attention-flow>`; needs the code part `flow`.
pub(super) fn start_flow(context: Context) -> (Box<dyn Figure>, AnyView) {
    start(context, &FLOW)
}

/// Starts the figure of an element, as its attributes specify.
fn start(context: Context, views: &'static Views) -> (Box<dyn Figure>, AnyView) {
    let (containers, template) = Containers::new();
    let switcher = Rc::new(InputSwitcher {
        state: State::new(context),
        views,
        containers,
        owner: Owner::current().expect("a figure is mounted by an owner"),
        shown: Cell::new(None),
        view: RefCell::new(None),
        notes: RefCell::new(None),
        input: Cell::new(InputKind::LessonOrData),
        trained: RefCell::new(None),
        shows_head: RwSignal::new(false),
        data: RefCell::new(None),
        loading: RefCell::new(None),
        is_loading: Cell::new(false),
        has_pending_change: Cell::new(false),
    });
    switcher.read_input();
    (Box::new(InputSwitcherFigure(switcher)), template.view().into_any())
}

/// The figure of the element. Dropping it cancels what is loading and unmounts the views.
struct InputSwitcherFigure(Rc<InputSwitcher>);

impl Drop for InputSwitcherFigure {
    fn drop(&mut self) {
        self.0.cancel_loading();
        self.0.notes.take();
        self.0.view.take();
        // The callback of the model owns the switcher: cancelling breaks the cycle.
        self.0.trained.take().inspect(|trained| trained.cancel());
    }
}
