//! The weights of all queries: the heatmap with the sum of one of its cells, and the table. They are the code part
//! `weights`, which an explorer that hides them does not fetch.

use attention_contract::HEATMAP;
use attention_draw::heatmap::colors;
use attention_messages::fill;
use leptos::prelude::*;

use super::props::{grid_state, heatmap_state, scale_text, table_state};
use super::row_bars::RowBars;
use super::sum::sum;
use crate::canvas::Drawing;
use crate::code_part::in_code_part;
use crate::dom::effect;
use crate::hidden_sections::HiddenSections;
use crate::host::Subscription;
use crate::state::State;
use crate::widgets::{CellSum, Grid, Heatmap, HeatmapState, WeightsTable, heatmap};

/// The section of the table.
const TABLE: &str = "weights-table";

/// What the code part has.
pub(super) struct Weights {
    /// The heatmap and the sum of a cell, below what is said.
    pub(super) heatmap: fn(State, Signal<String>) -> AnyView,
    pub(super) table: fn(State) -> AnyView,
    drawing: fn(&State) -> Drawing,
}

/// The code of the weights of all queries.
///
/// # Panics
///
/// If the code part `weights` has not been added to the instance.
pub(super) fn weights() -> Weights {
    in_code_part!(weights, fn() -> Weights, code)()
}

fn code() -> Weights {
    Weights { heatmap: weights_of_all, table, drawing: drawn }
}

/// The present heatmap, for the panels, which JavaScript adds with this part.
pub(super) fn drawing(state: &State) -> Drawing {
    (weights().drawing)(state)
}

/// Whether the code part has been added.
#[derive(Clone, Copy)]
pub(super) struct WeightsCode {
    is_added: RwSignal<bool>,
    /// The same, set after it: what depends on this runs once the views are built.
    is_built: RwSignal<bool>,
}

impl WeightsCode {
    /// Adds the code part when it is needed: at once, if JavaScript has added it before the figure was mounted.
    pub(super) fn new(state: State) -> Self {
        let code = Self { is_added: RwSignal::new(false), is_built: RwSignal::new(false) };
        let loading: StoredValue<Option<Subscription>, LocalStorage> = StoredValue::new_local(None);
        let load = move || {
            let hidden = state.context.hidden();
            if !(hidden.shows(HEATMAP) || hidden.shows(TABLE))
                || loading.with_value(Option::is_some)
            {
                return;
            }
            let part = state.context.host().load_part("weights", move |_| {
                code.is_added.set(true);
                code.is_built.set(true);
            });
            loading.set_value(Some(part));
        };
        untrack(load);
        effect(load);
        on_cleanup(move || {
            let part = loading.try_update_value(Option::take).flatten();
            part.into_iter().for_each(Subscription::unsubscribe);
        });
        code
    }

    pub(super) fn is_added(self) -> bool {
        self.is_added.get()
    }

    /// These sections, once more after the views have been built.
    pub(super) fn once_built(self, hidden: HiddenSections) -> HiddenSections {
        self.is_built.track();
        hidden
    }
}

fn weights_of_all(state: State, spoken: Signal<String>) -> AnyView {
    let (cell, bars) = (RwSignal::new(None), RowBars::new(state));
    let cell_of_all = move || {
        let first = state.visible_tokens.get().first;
        cell.get().map(|(i, j)| (first + i, first + j))
    };
    view! {
        <div class="weights" data-section="heatmap">
            <div class="heatmap">
                <Heatmap
                    shown=move || HeatmapState { bars: bars.at(), ..heatmap_state(&state) }
                    cell
                    label=move || format!("{} {}", state.messages().heatmap, spoken.get())
                />
                {bars.button()}
                <Grid
                    shown=move || grid_state(&state)
                    cell
                    name=move || state.messages().grid.to_owned()
                    choose=move |query| state.choose_query(state.visible_tokens.get_untracked().first + query)
                />
            </div>
        </div>
        <CellSum sum=move || sum(&state, cell_of_all()) hint=move || state.messages().cell_hint.to_owned() />
    }
    .into_any()
}

fn table(state: State) -> AnyView {
    view! {
        <WeightsTable
            table_state=move || table_state(&state)
            open=move || state.messages().show_table.to_owned()
            caption=move || fill(state.messages().table, &[("scale", scale_text(&state))])
        />
    }
    .into_any()
}

fn drawn(state: &State) -> Drawing {
    let shown = heatmap_state(state);
    heatmap(&shown, &colors(&shown.weights, &shown.theme), None)
}
