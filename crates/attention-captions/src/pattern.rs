//! What a head of a trained model does.

use attention_analysis::{HeadLabel, Pattern};
use attention_draw::NumberFormat;
use attention_messages::{ModelMessages, fill};

/// The name of a pattern among these tokens; `write` says how tokens are written.
pub fn pattern(
    pattern: Pattern,
    tokens: &[String],
    words: &ModelMessages,
    write: impl Fn(&str) -> String,
) -> String {
    let common = match pattern {
        Pattern::Previous => words.previous,
        Pattern::Next => words.next,
        Pattern::Itself => words.own,
        Pattern::Same => words.same,
        Pattern::Separator => words.separator,
        Pattern::Pair { query, key } => {
            let values = [("from", write(&tokens[query])), ("to", write(&tokens[key]))];
            return fill(words.pair, &values);
        }
    };
    common.to_owned()
}

/// What a head does, and how much of it: `it → animal, 65%`.
pub fn label(
    label: HeadLabel,
    tokens: &[String],
    words: &ModelMessages,
    numbers: NumberFormat,
) -> String {
    let name = pattern(label.pattern, tokens, words, str::to_owned);
    format!("{name}, {}", numbers.percent(label.share))
}
