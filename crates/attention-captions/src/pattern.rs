//! What a head of a trained model does.

use attention_analysis::{HeadLabel, Pattern};
use attention_draw::NumberFormat;
use attention_messages::{ModelMessages, fill};

/// The left-to-right isolate and its end (Unicode Standard Annex #9).
const LEFT_TO_RIGHT: [char; 2] = ['\u{2066}', '\u{2069}'];

/// The name of a pattern among these tokens; `write` says how tokens are written.
pub fn pattern(
    pattern: Pattern,
    tokens: &[String],
    messages: &ModelMessages,
    write: impl Fn(&str) -> String,
) -> String {
    let common = match pattern {
        Pattern::Previous => messages.previous,
        Pattern::Next => messages.next,
        Pattern::Itself => messages.own,
        Pattern::Same => messages.same,
        Pattern::Separator => messages.separator,
        Pattern::Pair { query, key } => {
            let values = [("from", write(&tokens[query])), ("to", write(&tokens[key]))];
            return left_to_right(fill(messages.pair, &values));
        }
    };
    common.to_owned()
}

/// A pair with its arrow from query to key: where a side is isolated, the pair runs from left to right whatever the
/// direction of the line, as it does anyway between letters that run so.
fn left_to_right(pair: String) -> String {
    let [start, end] = LEFT_TO_RIGHT;
    if pair.chars().all(|letter| letter != end) {
        return pair;
    }
    let mut isolated = String::from(start);
    isolated += &pair;
    isolated.push(end);
    isolated
}

/// What a head does, and how much of it: `it → animal, 65%`.
pub fn label(
    label: HeadLabel,
    tokens: &[String],
    messages: &ModelMessages,
    numbers: NumberFormat,
) -> String {
    let name = pattern(label.pattern, tokens, messages, str::to_owned);
    format!("{name}, {}", numbers.percent(label.share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(query: &str, key: &str) -> String {
        let tokens = [query, key].map(str::to_owned);
        let label = HeadLabel { pattern: Pattern::Pair { query: 0, key: 1 }, share: 0.65 };
        super::label(label, &tokens, &ModelMessages::ENGLISH, NumberFormat::ENGLISH)
    }

    #[test]
    fn a_pair_keeps_its_arrow_from_query_to_key() {
        assert_eq!(pair("it", "animal"), "it → animal, 65%");
        let hebrew = "\u{2066}\u{2068}היא\u{2069} → \u{2068}חתול\u{2069}\u{2069}, 65%";
        assert_eq!(pair("היא", "חתול"), hebrew);
        assert_eq!(pair("it", "חתול"), "\u{2066}it → \u{2068}חתול\u{2069}\u{2069}, 65%");
    }
}
