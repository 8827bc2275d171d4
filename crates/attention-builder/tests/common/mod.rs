//! What several tests choose from.
#![allow(dead_code, reason = "each test uses its own part of this")]

use attention_builder::{Browser, Choice, Known, Lesson};

/// A sentence with every kind of token that is hard to name.
pub(crate) const TOKENS: &[&str] = &["The", "it", "the", "it", "7", "", " it"];

/// Two lessons, two languages, and the standard library in the place of a browser.
pub(crate) fn known() -> Known {
    let browser = Browser {
        number: |text| match text.trim() {
            // What the standard library reads beyond JavaScript.
            "inf" | "nan" => f64::NAN,
            text => text.parse().unwrap_or(f64::NAN),
        },
        shortest: |number| number.to_string(),
        lower: str::to_lowercase,
    };
    let lessons = vec![
        Lesson { id: "a", tokens: TOKENS, query: 1, scale: 0.5 },
        Lesson { id: "b", tokens: &["x"], query: 0, scale: 0.25 },
    ];
    Known { lessons, languages: ["en", "de"].map(str::to_owned).to_vec(), browser }
}

/// What is chosen after these changes.
pub(crate) fn choice(changes: &[(&str, &str)]) -> Choice {
    let mut choice = Choice::initial(&known());
    for (name, text) in changes {
        choice.set(name, text);
    }
    choice
}

/// Names and values as the library has them.
pub(crate) fn pairs<'a>(all: &[(&'a str, &str)]) -> Vec<(&'a str, String)> {
    all.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}
