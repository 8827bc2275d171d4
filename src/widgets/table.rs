//! The same numbers as the heatmap, as a table.

use attention_core::Matrix;
use attention_draw::fixed;
use attention_words::Words;
use leptos::prelude::*;

/// Above this many tokens the table holds the chosen query's row alone.
const MOST_ROWS: usize = 32;

/// The weights behind a visible "Show as table".
#[component]
pub(crate) fn WeightsTable(
    /// One token a row and column.
    #[prop(into)]
    tokens: Signal<&'static [&'static str]>,
    /// `n × m`: the weights.
    weights: Signal<Matrix>,
    /// The query's index.
    query: Signal<usize>,
    /// The scale on the scores.
    #[prop(into)]
    scale: Signal<f64>,
    /// The words.
    #[prop(into)]
    words: Signal<&'static Words>,
) -> impl IntoView {
    let rows = move || {
        let n = tokens.get().len();
        if n > MOST_ROWS { query.get()..query.get() + 1 } else { 0..n }
    };
    let caption = move || (words.get().table)(&fixed(scale.get(), 2, words.get().decimal));
    let heads = move || {
        tokens.get().iter().map(|token| view! { <th scope="col">{*token}</th> }).collect_view()
    };
    view! {
        <details class="as-table">
            <summary>{move || words.get().show_table}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=caption>
                <table part="weights-table">
                    <caption>{caption}</caption>
                    <thead><tr><th scope="col">{move || words.get().table_corner}</th>{heads}</tr></thead>
                    <tbody>
                        <For each=rows key=|i| *i let:i>
                            <Row i tokens weights query words />
                        </For>
                    </tbody>
                </table>
            </div>
        </details>
    }
}

#[component]
fn Row(
    i: usize,
    tokens: Signal<&'static [&'static str]>,
    weights: Signal<Matrix>,
    query: Signal<usize>,
    words: Signal<&'static Words>,
) -> impl IntoView {
    let number =
        move |j: usize| weights.with(|weights| fixed(weights.row(i)[j], 3, words.get().decimal));
    let cells = move || {
        (0..tokens.get().len()).map(|j| view! { <td>{move || number(j)}</td> }).collect_view()
    };
    view! {
        <tr class:chosen=move || query.get() == i>
            <th scope="row">{move || tokens.get().get(i).copied()}</th>
            {cells}
        </tr>
    }
}
