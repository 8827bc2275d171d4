//! English.

use crate::{Finding, FrameWords, LoaderWords, StageWords, Term, Words};

/// English.
pub const EN: Words = Words {
    tag: "en",
    decimal: '.',
    loader: LoaderWords {
        no_wasm: "This figure computes its numbers with WebAssembly, which this browser or this page does not allow.",
        failed: "This figure could not load the program that computes its numbers.",
        retry: "Try again",
        stopped: "Sorry, this figure has stopped working.",
        restart: "Restart",
    },
    query: "Query",
    choose: "Choose the query",
    scale: "Scale",
    scale_text,
    back_to_default: |d_k| format!("back to 1/√{d_k}"),
    reset: "Start again",
    finding,
    heatmap: "All weights: each row is a query, each column a key.",
    grid: "All weights, query by key",
    cell: |query, key, weight| format!("“{query}” to “{key}”: {weight}"),
    cell_hint: "Point at a cell to see where its number comes from. Choose a row to make it the query.",
    cell_title: |query, key| format!("“{query}” asks, “{key}” offers"),
    cell_end: |score, scale, logit, weight| {
        // The sign of a percentage stays with its number.
        let weight = weight.replace(' ', "\u{a0}");
        format!("Score {score}. Times the scale {scale}: {logit}. After softmax: {weight}.")
    },
    term: |Term { axis, query, key, product }| format!("{axis}: {query} × {key} = {product}"),
    legend: "weight",
    show_table: "Show as table",
    table: |scale| format!("Weights at scale {scale}; a row is a query, a column a key"),
    table_corner: "query",
    flow: |query| format!("How “{query}” attends, stage by stage."),
    step: "Step",
    play: "Play",
    pause: "Pause",
    previous: "Previous stage",
    next: "Next stage",
    speed: "Speed",
    stages: ["embed", "project", "score", "scale", "softmax", "blend", "output"],
    caption,
    score: "score",
    exponential: "exp",
    weight: "weight",
    sum: "sum",
    asks: "asks",
    offers: "offers",
    output: "output",
    before: "was",
    after: "now",
    warning: |attribute, value, allowed| {
        format!(
            "attention-explainer: {attribute}=\"{value}\" is not understood; allowed: {allowed}."
        )
    },
};

/// English around an element that stands alone.
pub const EN_FRAME: FrameWords = FrameWords {
    title: "Self-attention, to check by touching it",
    no_script: "This figure computes its numbers in your browser, which needs JavaScript.",
    no_element: "The address asks for the element “{asked}”, which does not exist: element is one of {known}.",
    no_parameter: "The address says “{asked}”, which is not known here and is ignored: it can say {known}.",
    no_attribute: "The page around this figure asked for “{asked}”, which is not known here and is ignored: it can set {known}.",
};

fn scale_text(scale: &str, d_k: Option<usize>) -> String {
    match d_k {
        Some(d_k) => format!("{scale}, which is 1/√{d_k}"),
        None => scale.to_owned(),
    }
}

fn finding(finding: &Finding) -> String {
    let Finding { query, top, itself, weight, spread } = finding;
    let target = if *itself { "itself".to_owned() } else { format!("“{top}”") };
    let spread = match spread.round() as usize {
        0 | 1 => "Nearly all of it goes to that one token.".to_owned(),
        n => format!("It spreads over about {n} tokens."),
    };
    format!("“{query}” gives {weight} of its attention to {target}. {spread}")
}

fn caption(stage: usize, words: &StageWords) -> String {
    let StageWords { n, query, top, .. } = words;
    match stage {
        0 => format!(
            "Each of the {n} tokens is a row of X, its embedding. “{query}” is {}: {}.",
            words.meaning, words.features
        ),
        1 => format!(
            "Three small matrices turn each row of X into a query, a key and a value. The query of “{query}” {}.",
            words.asks
        ),
        2 => format!(
            "The query of “{query}” meets every key: products add up to a score. With “{top}”: {} = {}.",
            words.products, words.score
        ),
        3 => format!(
            "Every score is multiplied by the scale {}. For “{top}”, {} becomes {}.",
            words.scale, words.score, words.logit
        ),
        4 => format!(
            "Softmax raises e to each number and divides by the sum, so that the weights add up to 100 %. “{top}” gets {}, {} times the next.",
            words.weight, words.ratio
        ),
        5 => format!(
            "Each row of V fades to its weight, then all add up. {} of what “{query}” receives comes from “{top}”.",
            words.weight
        ),
        _ => format!(
            "“{query}” came with {} {} and leaves with {}: it has taken this from the tokens it looked at.",
            words.grown, words.before, words.after
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_two_sentences_with_its_numbers() {
        let row = Finding {
            query: "it".into(),
            top: "animal".into(),
            itself: false,
            weight: "59 %".into(),
            spread: 3.2,
        };
        let said = finding(&row);
        assert_eq!(
            said,
            "“it” gives 59 % of its attention to “animal”. It spreads over about 3 tokens."
        );
        let said = finding(&Finding { itself: true, spread: 1.1, ..row });
        assert!(said.contains("to itself") && said.contains("one token"));
    }
}
