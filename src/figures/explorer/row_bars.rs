//! The button that shows how each query's bar becomes a row of the heatmap.

use attention_draw::row_bars::{ALL_BARS, SECONDS};
use leptos::prelude::*;

use crate::clock::use_clock;
use crate::dom::{self, Template};
use crate::many_tokens::MANY_TOKENS;
use crate::state::State;

const MARKUP: &str = r#"<button type="button" class="quiet row-by-row" ref="button"></button>"#;

/// Bars that become rows, once after each press.
#[derive(Clone, Copy)]
pub(super) struct RowBars {
    state: State,
    runs: RwSignal<bool>,
    seconds: RwSignal<f64>,
}

impl RowBars {
    /// No bars until the reader asks for them.
    pub(super) fn new(state: State) -> Self {
        let (runs, seconds) = (RwSignal::new(false), RwSignal::new(0.0));
        use_clock(
            move || runs.get() && state.context.visible(),
            move |passed| {
                let now = seconds.get_untracked() + passed;
                seconds.set(now);
                if now >= SECONDS {
                    runs.set(false);
                }
            },
        );
        Self { state, runs, seconds }
    }

    /// The time since the first bar began to appear; `None` while there are none. With reduced motion nothing moves:
    /// all bars are there, and then all cells.
    pub(super) fn at(self) -> Option<f64> {
        let still = self.state.context.reduced_motion();
        self.runs.get().then(|| if still { ALL_BARS } else { self.seconds.get() })
    }

    /// The button that starts them, where they are few enough to be told apart.
    pub(super) fn button(self) -> impl IntoView {
        let template = Template::new(MARKUP);
        let button = template.node("button");
        dom::bind_text(&button, move || self.state.messages().row_by_row.to_owned());
        dom::listen(&button, "click", move |_| {
            self.seconds.set(0.0);
            self.runs.set(true);
        });
        dom::effect(move || {
            dom::show(&button, self.state.visible_tokens.get().labels.len() <= MANY_TOKENS);
        });
        template.view()
    }
}
