//! The sentence, to choose the query from.

use attention_draw::{Theme, percent};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;

/// The tokens as a radio group: one tab stop, arrow keys, Home and End.
#[component]
pub(crate) fn Tokens(
    /// One token a button.
    #[prop(into)]
    tokens: Signal<&'static [&'static str]>,
    /// The query's index.
    query: Signal<usize>,
    /// The query's row of weights.
    weights: Signal<Vec<f64>>,
    /// The group's name.
    #[prop(into)]
    name: Signal<&'static str>,
    /// The colours.
    theme: RwSignal<Theme>,
    /// The row of tokens, for whoever needs to know where they stand.
    row: NodeRef<html::Div>,
    /// The learner chooses a query.
    choose: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let keys = move |event: KeyboardEvent| {
        let n = tokens.get_untracked().len();
        let Some(next) = moved(&event.key(), query.get_untracked(), n) else { return };
        event.prevent_default();
        event.stop_propagation();
        choose(next);
        focus(row, next);
    };
    view! {
        <div class="tokens" part="tokens" role="radiogroup" dir="ltr" aria-label=name node_ref=row on:keydown=keys>
            <For each=move || tokens.get().iter().copied().enumerate() key=|entry| *entry let((index, token))>
                <Token index token query weights theme choose />
            </For>
        </div>
    }
}

#[component]
fn Token(
    index: usize,
    token: &'static str,
    query: Signal<usize>,
    weights: Signal<Vec<f64>>,
    theme: RwSignal<Theme>,
    choose: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let chosen = move || query.get() == index;
    let weight =
        Memo::new(move |_| weights.with(|weights| weights.get(index).copied().unwrap_or_default()));
    let fill = move || theme.with(|theme| theme.weight_fill(weight.get()));
    view! {
        <button
            class="token"
            part="token"
            type="button"
            role="radio"
            data-index=index
            aria-checked=move || chosen().to_string()
            tabindex=move || if chosen() { "0" } else { "-1" }
            style:background-color=move || fill().css()
            style:color=move || theme.with(|theme| theme.text_on(fill()).css())
            on:click=move |_| choose(index)
        >
            <span class="word">{token}</span>
            " "
            <span class="share">{move || percent(weight.get())}</span>
        </button>
    }
}

/// Where a key leads from token `at`, around the ends.
fn moved(key: &str, at: usize, n: usize) -> Option<usize> {
    match key {
        "ArrowRight" | "ArrowDown" => Some((at + 1) % n),
        "ArrowLeft" | "ArrowUp" => Some((at + n - 1) % n),
        "Home" => Some(0),
        "End" => Some(n - 1),
        // A button answers Space and Enter itself; the page must not.
        " " | "Enter" => Some(at),
        _ => None,
    }
}

fn focus(row: NodeRef<html::Div>, index: usize) {
    let child = row.get_untracked().and_then(|row| row.children().item(index as u32));
    if let Some(button) = child.and_then(|child| child.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_go_around_and_other_keys_pass() {
        assert_eq!(moved("ArrowRight", 9, 10), Some(0));
        assert_eq!(moved("ArrowLeft", 0, 10), Some(9));
        assert_eq!(moved("End", 3, 10), Some(9));
        assert_eq!(moved("Tab", 3, 10), None);
        assert_eq!(moved("a", 3, 10), None);
    }
}
