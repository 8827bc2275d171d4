//! The trained model as an element sees it that may show one of its heads, all of them, or something else.

use std::rc::Rc;

use attention_analysis::HeadLabel;
use leptos::prelude::*;

use super::control::Model;
use super::extent::Extent;
use super::figure::ModelFigure;
use super::notes::HeadNotes;
use super::session::Session;
use super::view::ModelView;
use crate::attributes::HeadId;
use crate::figure::Figure;
use crate::part::in_part;
use crate::state::{CustomData, FigureInput, State};

/// What an element of one head asks of the trained model.
pub(crate) trait Trained {
    /// Asks for the sentence that the attributes name: for one head of it, or for all. What did not arrive is asked for
    /// again.
    fn follow(&self, is_single: bool);

    /// Asks for nothing any more.
    fn leave(&self);

    /// Whether the head that is asked for is there.
    fn is_open(&self) -> bool;

    /// Whether it is not there yet, and may come.
    fn is_pending(&self) -> bool;

    /// The head that is there, for its element to show.
    fn figure_input(&self) -> Option<FigureInput>;

    /// What answers while all heads are shown.
    fn figure(&self) -> &dyn Figure;

    /// What is seen of all heads.
    fn view(&self) -> AnyView;

    /// What is said of one head, above its view: what it is called while `is_shown`, what arrives, what went wrong.
    fn notes(&self, is_shown: RwSignal<bool>) -> AnyView;

    /// Brings into view what is told of the chosen head.
    fn reveal(&self);
}

/// The trained model for an element whose state is given. `hear` is told when one head is there that it has asked for,
/// and when it does not come.
///
/// # Panics
///
/// Where the instance has not taken in the part `model`.
pub(in crate::figures) fn trained(state: State, hear: Box<dyn Fn()>) -> Rc<dyn Trained> {
    in_part!(model, fn(State, Box<dyn Fn()>) -> Rc<dyn Trained>, begin)(state, hear)
}

fn begin(state: State, hear: Box<dyn Fn()>) -> Rc<dyn Trained> {
    let model = Model::new(state, Extent::All(None));
    Rc::new(ElementModel { figure: ModelFigure(model), hear: hear.into() })
}

struct ElementModel {
    figure: ModelFigure,
    hear: Rc<dyn Fn()>,
}

impl ElementModel {
    fn model(&self) -> Model {
        self.figure.0
    }
}

impl Trained for ElementModel {
    fn follow(&self, is_single: bool) {
        let model = self.model();
        let was_single = model.is_single.get_untracked();
        let asks = model.subscription.with_value(Option::is_some);
        if was_single != is_single || !asks {
            let one = || Extent::One(self.hear.clone());
            model.extent.set_value(if is_single { one() } else { Extent::All(None) });
            model.is_single.set(is_single);
            model.opened.set(None);
            model.state.default_query.set(None);
            return model.begin();
        }
        if model.session.with_untracked(Session::fails) {
            return model.begin();
        }
        model.attribute_changed("sentence");
        model.attribute_changed("head");
    }

    fn leave(&self) {
        let model = self.model();
        model.unsubscribe();
        model.extent.set_value(Extent::All(None));
        model.is_single.set(false);
        model.session.update(Session::clear);
        model.opened.set(None);
        model.state.default_query.set(None);
    }

    fn is_open(&self) -> bool {
        self.model().is_open()
    }

    fn is_pending(&self) -> bool {
        !self.is_open() && !self.model().session.with_untracked(Session::fails)
    }

    fn figure_input(&self) -> Option<FigureInput> {
        self.model().figure_input()
    }

    fn figure(&self) -> &dyn Figure {
        &self.figure
    }

    fn view(&self) -> AnyView {
        let model = self.model();
        view! { <ModelView model /> }.into_any()
    }

    fn notes(&self, is_shown: RwSignal<bool>) -> AnyView {
        let model = self.model();
        view! { <HeadNotes model is_shown /> }.into_any()
    }

    fn reveal(&self) {
        self.model().reveal_summary();
    }
}

impl Model {
    /// The chosen head, where it is known; nothing where its numbers are not finite.
    pub(super) fn figure_input(&self) -> Option<FigureInput> {
        let session = self.session.get_untracked();
        let (head, sentence) = session.opens()?;
        let projection = session.layer()?.numbers.projection(head.head, sentence.tokens.len());
        FigureInput::custom(sentence.tokens.clone(), CustomData::Given(projection)).ok()
    }

    /// What the chosen head does, once it is opened.
    pub(super) fn opened_label(&self) -> Option<(HeadId, HeadLabel)> {
        self.session.with(|session| {
            let (head, sentence) = session.opens()?;
            let is_open = self.opened.get() == Some((sentence.id, head));
            is_open.then(|| Some((head, session.layer()?.labels[head.head])))?
        })
    }
}
