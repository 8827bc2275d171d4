//! The state of one head: its input, query, scale and stage, as signals.

mod figure_input;
mod visible_tokens;

use std::sync::Arc;

use attention_contract::{CAUSAL, MASK, SCALE, SEPARATORS};
use attention_core::{HeadTrace, Matrix};
use attention_draw::{NumberFormat, Role, Stage};
use attention_messages::FigureMessages;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use self::visible_tokens::{VisibleTokens, visible_tokens};
use crate::context::Context;

pub(crate) use self::figure_input::{CustomMatrices, FigureInput, HeadInput};

/// The signals of one head. Everything else is derived from them. Copies share the same signals.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// The element around it.
    pub(crate) context: Context,
    pub(crate) figure_input: RwSignal<Arc<FigureInput>>,
    pub(crate) query: RwSignal<usize>,
    pub(crate) scale: RwSignal<f64>,
    /// Whether a causal mask hides later keys.
    pub(crate) causal: RwSignal<bool>,
    /// The time of the flow, from 0 to 7.
    pub(crate) time: RwSignal<f64>,
    pub(crate) playing: RwSignal<bool>,
    /// Whether the flow is on screen. It may be a part of its element, which can be on screen without it.
    pub(crate) flow_visible: RwSignal<bool>,
    /// The default query, if it is not that of the input. When it is chosen, the attribute is removed.
    pub(crate) default_query: RwSignal<Option<usize>>,
    /// Whether its one figure is all of the element: then the reader may add custom data, and a flow asks for a guess.
    pub(crate) is_alone: bool,
    /// Whether the heatmap is shown where there is no room for it beside the tokens.
    pub(crate) shows_heatmap: RwSignal<bool>,
    /// What is highlighted.
    pub(crate) highlight: RwSignal<Option<Role>>,
    /// All weights of the input at the present scale, `n × n`.
    pub(crate) weights: Memo<Arc<Matrix>>,
    /// The visible tokens, with their weights.
    pub(crate) visible_tokens: Memo<Arc<VisibleTokens>>,
}

impl State {
    /// The state of the first lesson.
    pub(crate) fn new(context: Context) -> Self {
        let figure_input = FigureInput::lesson(attention_lessons::all()[0]);
        let (query, scale) =
            (RwSignal::new(figure_input.query), RwSignal::new(figure_input.default_scale()));
        let figure_input = RwSignal::new(Arc::new(figure_input));
        let causal = RwSignal::new(false);
        let weights = Memo::new_with_compare(
            move |_| Arc::new(figure_input.get().weights(scale.get(), causal.get())),
            |_, _| true,
        );
        let hide_separators = move || !context.shows(SEPARATORS);
        Self {
            context,
            figure_input,
            query,
            scale,
            causal,
            time: RwSignal::new(0.0),
            playing: RwSignal::new(false),
            flow_visible: RwSignal::new(true),
            default_query: RwSignal::new(None),
            is_alone: true,
            shows_heatmap: RwSignal::new(false),
            highlight: RwSignal::new(None),
            weights,
            visible_tokens: visible_tokens(figure_input, weights, query, hide_separators),
        }
    }

    /// Everything that the head computes; `None` if only weights are known. Not cached, since it takes microseconds.
    pub(crate) fn trace(&self) -> Option<HeadTrace> {
        self.figure_input.get().trace(self.scale.get(), self.causal.get())
    }

    /// The query's row of weights.
    pub(crate) fn row(&self) -> Vec<f64> {
        self.weights.get().row(self.query.get()).to_vec()
    }

    /// The token that the reader has guessed for the present query.
    pub(crate) fn guess(&self) -> Option<usize> {
        let (query, token) = self.context.guess.guessed()?;
        (query == self.query.get()).then_some(token)
    }

    /// The messages of the reader's language.
    pub(crate) fn messages(&self) -> &'static FigureMessages {
        self.context.messages()
    }

    /// How the reader's language writes numbers.
    pub(crate) fn numbers(&self) -> NumberFormat {
        self.context.numbers()
    }

    /// The reader chooses a query: notifies the host.
    pub(crate) fn choose_query(&self, query: usize) {
        if query != self.query.get_untracked() {
            self.query.set(query);
            let is_own = self.default_query.get_untracked() == Some(query);
            let value = if is_own { JsValue::NULL } else { (query as f64).into() };
            self.notify_host("query", value);
        }
    }

    /// The reader moves the scale: notifies the host.
    pub(crate) fn choose_scale(&self, scale: f64) {
        let scale = scale.clamp(SCALE.from, SCALE.to);
        if scale != self.scale.get_untracked() {
            self.scale.set(scale);
            self.notify_host("scale", scale.into());
        }
    }

    /// The reader sets the causal mask or removes it: notifies the host.
    pub(crate) fn choose_causal(&self, causal: bool) {
        if causal != self.causal.get_untracked() {
            self.causal.set(causal);
            self.notify_host(MASK, if causal { CAUSAL.into() } else { JsValue::NULL });
        }
    }

    /// Whether a causal mask is in effect; weights that are given alone have none.
    pub(crate) fn is_masked(&self) -> bool {
        self.causal.get() && self.figure_input.get().head_input().is_some()
    }

    /// Whether the mask hides a key from the query.
    pub(crate) fn hides(&self, query: usize, key: usize) -> bool {
        key > query && self.is_masked()
    }

    /// The reader or the clock moves the flow to a time: notifies the host if the stage changes.
    pub(crate) fn seek(&self, time: f64) {
        let before = self.stage();
        self.time.set(time.clamp(0.0, 7.0));
        if self.stage() != before {
            self.notify_host("stage", self.stage().name().into());
        }
    }

    /// Pauses the flow at the end of a stage.
    pub(crate) fn show_stage(&self, stage: Stage) {
        self.playing.set(false);
        self.time.set(stage.complete());
    }

    /// The reader goes on: what is highlighted would hide what is to be seen then.
    pub(crate) fn end_highlight(&self) {
        if self.highlight.get_untracked().is_some() {
            self.highlight.set(None);
            self.notify_host("highlight", JsValue::NULL);
        }
    }

    /// The reader chooses a stage: notifies the host.
    pub(crate) fn choose_stage(&self, stage: Stage) {
        self.end_highlight();
        let before = self.stage();
        self.show_stage(stage);
        if stage != before {
            self.notify_host("stage", stage.name().into());
        }
    }

    /// The stage of the flow.
    pub(crate) fn stage(&self) -> Stage {
        Stage::at(self.time.get_untracked()).0
    }

    /// Shows another input, with its default query and scale.
    pub(crate) fn show(&self, figure_input: FigureInput) {
        // In this order, since effects must not see the new input with the old query.
        self.query.set(0);
        self.scale.set(figure_input.default_scale());
        self.query.set(figure_input.query);
        self.figure_input.set(Arc::new(figure_input));
        self.context.guess.forget();
    }

    /// The time that is drawn; with reduced motion, always the end of a stage.
    pub(crate) fn shown_time(&self) -> f64 {
        let time = self.time.get();
        let whole = self.context.reduced_motion();
        if whole { Stage::at(time).0.complete() } else { time }
    }

    fn notify_host(&self, name: &str, value: JsValue) {
        self.context.host().change(name, value);
    }
}
