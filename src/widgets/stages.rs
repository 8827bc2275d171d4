//! The seven stages, each a way to go there.

use attention_draw::{STAGES, Stage};
use attention_words::Words;
use leptos::prelude::*;

/// A button a stage; the one at hand is marked.
#[component]
pub(crate) fn Stages(
    /// The stage at hand.
    #[prop(into)]
    stage: Signal<Stage>,
    /// The words.
    #[prop(into)]
    words: Signal<&'static Words>,
    /// The learner goes to a stage.
    choose: impl Fn(Stage) + Copy + 'static,
) -> impl IntoView {
    let button = move |one: Stage| {
        let here = move || stage.get() == one;
        view! {
            <li class:past=move || { one < stage.get() }>
                <button
                    type="button"
                    class="stage-name"
                    aria-current=move || here().then_some("step")
                    on:click=move |_| choose(one)
                >
                    {move || words.get().stages[one as usize]}
                </button>
            </li>
        }
    };
    view! { <ol class="stages">{STAGES.map(button).collect_view()}</ol> }
}
