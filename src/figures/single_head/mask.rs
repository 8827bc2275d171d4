//! The switch of the causal mask, in the explorer and in the flow.

use leptos::prelude::*;

use crate::state::State;
use crate::widgets::MaskSwitch;

/// The switch. Not a component, so that both share the compiled view. A model's figure, and weights that are given
/// alone, have no mask.
pub(in crate::figures) fn mask_switch(state: State) -> AnyView {
    let causal = move || {
        let has_scores = state.figure_input.get().head_input().is_some();
        (state.is_alone && has_scores).then(|| state.causal.get())
    };
    view! {
        <MaskSwitch
            causal
            name=move || state.messages().causal.to_owned()
            choose=move |causal| state.choose_causal(causal)
        />
    }
    .into_any()
}
