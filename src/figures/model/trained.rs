//! The trained model for an explorer or a flow, which may show one of its heads, all of them, or something else.

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
use crate::code_part::in_code_part;
use crate::figure::Figure;
use crate::state::{CustomMatrices, FigureInput, State};

/// The interface of the trained model for such an element.
pub(crate) trait Trained {
    /// Requests the sentence that the attributes name: one head of it, or all. A failed request is repeated.
    fn request(&self, is_single: bool);

    /// Cancels the request.
    fn cancel(&self);

    /// Whether the requested head has been computed.
    fn is_open(&self) -> bool;

    /// Whether it has not been computed yet, and the request has not failed.
    fn is_pending(&self) -> bool;

    /// The head that has been computed.
    fn figure_input(&self) -> Option<FigureInput>;

    /// The figure of all heads.
    fn figure(&self) -> &dyn Figure;

    /// The view of all heads.
    fn view(&self) -> AnyView;

    /// The notes above the view of one head: its title while it `is_shown`, the progress of the download, an error.
    fn notes(&self, is_shown: RwSignal<bool>) -> AnyView;

    /// Scrolls the summary of the chosen head into view.
    fn reveal(&self);
}

/// The trained model for an element with this state. `on_head_changed` is called when the requested head has been
/// computed, and when the request has failed.
///
/// # Panics
///
/// If the code part `model` has not been added to the instance.
pub(in crate::figures) fn trained(state: State, on_head_changed: Box<dyn Fn()>) -> Rc<dyn Trained> {
    in_code_part!(model, fn(State, Box<dyn Fn()>) -> Rc<dyn Trained>, begin)(state, on_head_changed)
}

fn begin(state: State, on_head_changed: Box<dyn Fn()>) -> Rc<dyn Trained> {
    let model = Model::new(state, Extent::All(None));
    Rc::new(ElementModel { figure: ModelFigure(model), on_head_changed: on_head_changed.into() })
}

struct ElementModel {
    figure: ModelFigure,
    on_head_changed: Rc<dyn Fn()>,
}

impl ElementModel {
    fn model(&self) -> Model {
        self.figure.0
    }
}

impl Trained for ElementModel {
    fn request(&self, is_single: bool) {
        let model = self.model();
        let was_single = model.is_single.get_untracked();
        let asks = model.subscription.with_value(Option::is_some);
        if was_single != is_single || !asks {
            let one = || Extent::One(self.on_head_changed.clone());
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

    fn cancel(&self) {
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
    /// The chosen head, if it has been computed and its numbers are finite.
    pub(super) fn figure_input(&self) -> Option<FigureInput> {
        let session = self.session.get_untracked();
        let (head, sentence) = session.openable_head()?;
        let projection = session.layer()?.numbers.projection(head.head, sentence.tokens.len());
        // The tokens of the model's vocabulary are short, and none is blank.
        let (tokens, labels) = (sentence.tokens.clone(), sentence.tokens.clone());
        FigureInput::custom(tokens, labels, CustomMatrices::Projection(projection)).ok()
    }

    /// The chosen head and its label, once it is open.
    pub(super) fn opened_label(&self) -> Option<(HeadId, HeadLabel)> {
        self.session.with(|session| {
            let (head, sentence) = session.openable_head()?;
            let is_open = self.opened.get() == Some((sentence.id, head));
            is_open
                .then(|| Some((head, session.layer()?.label(head.head, self.hides_separators()))))?
        })
    }
}
