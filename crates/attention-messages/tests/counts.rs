//! A number stands before the form of a noun that goes with it: "1 token", "2 tokens".
//!
//! A message either has a form for each plural category, or says a count without a noun after it ("the length is 1").

use attention_messages::{ALL, Language, NamedTexts, PluralRules, names_in};

/// How a language counts, for this test: its rule for whole numbers, and its nouns.
struct Grammar {
    tag: &'static str,
    category: fn(&str, &str) -> String,
    /// Nouns as they stand after 1.
    singular: &'static [&'static str],
    /// Nouns as they stand after 0 and 2.
    plural: &'static [&'static str],
}

const GRAMMARS: [Grammar; 2] = [
    Grammar {
        tag: "en",
        category: one_or_other,
        singular: &[
            "token",
            "word",
            "number",
            "entry",
            "row",
            "column",
            "term",
            "product",
            "layer",
            "head",
            "character",
        ],
        plural: &[
            "tokens",
            "words",
            "numbers",
            "entries",
            "rows",
            "columns",
            "terms",
            "products",
            "layers",
            "heads",
            "characters",
        ],
    },
    Grammar {
        tag: "de",
        category: one_or_other,
        // Neither "Token" nor "Zeichen": they are plurals too.
        singular: &[
            "Wort", "Zahl", "Eintrag", "Zeile", "Spalte", "Term", "Produkt", "Schicht", "Head",
        ],
        plural: &[
            "Tokens",
            "Wörter",
            "Zahlen",
            "Einträge",
            "Zeilen",
            "Spalten",
            "Terme",
            "Produkte",
            "Schichten",
            "Heads",
        ],
    },
];

fn one_or_other(_: &str, number: &str) -> String {
    if number == "1" { "one" } else { "other" }.to_owned()
}

/// Counts that are never 1, by set, message and value, and why.
const NEVER_ONE: [(&str, &str, &str); 14] = [
    // `spread_one` says it of one token.
    ("figure", "spread", "n"),
    // More than eight products are listed as the six largest and the others: at least three.
    ("figure", "other_terms", "n"),
    // The tokens of a lesson, which is a sentence.
    ("figure", "caption_embed", "n"),
    // The limit of the flow.
    ("figure", "flow_too_long", "most"),
    // The slider begins at 4 words.
    ("cost", "length_value", "n"),
    ("cost", "counted", "n"),
    // What was measured begins at 64 tokens.
    ("cost", "longest", "n"),
    ("cost", "against", "n"),
    // More than the model reads.
    ("model", "too_long", "n"),
    // The layers of the trained model.
    ("model", "computing", "all"),
    // [CLS] and [SEP] are always there.
    ("model", "ready", "tokens"),
    // More than the limit, or none.
    ("panels", "bad_token_count", "found"),
    ("panels", "bad_token_long", "found"),
    ("panels", "bad_height", "found"),
];

/// What stands after a number: up to two words, and none after a comma or a preposition.
fn words_after<'a>(text: &'a str, number: &str) -> Vec<&'a str> {
    let words: Vec<_> = text.split(' ').collect();
    let numbers = (0..words.len()).filter(|&at| words[at].trim_start_matches('(') == number);
    let phrase = |at: usize| {
        let after = words[at + 1..].iter().take(2).take_while(|word| **word != "in");
        let ends = after.clone().position(|word| word.ends_with(['.', ',', ':', ';', ')']));
        after.take(ends.map_or(2, |last| last + 1))
    };
    numbers
        .flat_map(|at| phrase(at).map(|word| word.trim_end_matches(['.', ',', ':', ';', ')'])))
        .collect()
}

/// The words in a wrong form after this number in the place of a value of a message.
fn wrong_after(grammar: &Grammar, text: &str, value: &str, number: &str) -> Vec<String> {
    let filled = PluralRules::new(grammar.tag, grammar.category).fill(text, &[(value, number)]);
    let wrong = if number == "1" { grammar.plural } else { grammar.singular };
    let words = words_after(&filled, number).into_iter().filter(|word| wrong.contains(word));
    words.map(|word| format!("{number} … {word}: {filled}")).collect()
}

/// A set, a message of it, and a value in that.
type Place = (&'static str, &'static str, &'static str);

/// Every value of a message of a language that stands before a wrong form for 0, 1 or 2.
fn wrong_forms(language: &Language, grammar: &Grammar) -> Vec<(Place, String)> {
    let sets = language.element_sets().into_iter().chain(language.page_sets());
    let messages = sets.flat_map(|NamedTexts { set, names, texts }| {
        names.iter().zip(texts).map(move |(name, text)| (set, *name, text))
    });
    messages
        .flat_map(|(set, name, text)| {
            names_in(text).into_iter().flat_map(move |value| {
                let numbers = ["0", "1", "2"].into_iter();
                let wrong = numbers.flat_map(|number| wrong_after(grammar, text, value, number));
                wrong.map(|wrong| ((set, name, value), wrong)).collect::<Vec<_>>()
            })
        })
        .collect()
}

#[test]
fn every_message_has_the_right_form_for_none_one_and_two() {
    for language in ALL {
        let grammar = GRAMMARS.iter().find(|grammar| grammar.tag == language.figure.tag);
        let grammar = grammar.expect("the nouns of each language are listed in GRAMMARS");
        let mut wrong = wrong_forms(language, grammar);
        wrong.retain(|(place, _)| !NEVER_ONE.contains(place));
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn each_exception_is_one_in_english() {
    let wrong = wrong_forms(ALL[0], &GRAMMARS[0]);
    for exception in NEVER_ONE {
        let is_found = wrong.iter().any(|(place, _)| *place == exception);
        assert!(is_found, "{exception:?} stands before no noun, and needs no exception");
    }
}

#[test]
fn wrong_forms_are_found_and_right_ones_are_not() {
    let wrong = |text, number| wrong_after(&GRAMMARS[0], text, "n", number).len();
    assert_eq!(wrong("It has {n} numbers.", "1"), 1);
    assert_eq!(wrong("{n} smaller terms", "1"), 1);
    assert_eq!(wrong("{n} token of these", "2"), 1);
    let plural = "{n, plural, one {{n} token} other {{n} tokens}} shown.";
    assert_eq!([wrong(plural, "0"), wrong(plural, "1"), wrong(plural, "2")], [0, 0, 0]);
}
