//! What there is to choose from, and the functions of the browser.

/// A lesson, as far as the page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// The name in the attribute `lesson`.
    pub id: &'static str,
    /// Its sentence, split into tokens.
    pub tokens: &'static [&'static str],
    /// The 0-based index of the default query.
    pub query: usize,
    /// The default scale.
    pub scale: f64,
}

/// Functions of the browser for numbers and texts, so that the WebAssembly needs no tables for them.
#[derive(Clone, Copy, Debug)]
pub struct Browser {
    /// Parses a number as JavaScript does; NaN for other text and for none.
    pub number: fn(&str) -> f64,
    /// Formats a number with the fewest digits that parse as the same number.
    pub shortest: fn(f64) -> String,
    /// Converts a text to lower case.
    pub lower: fn(&str) -> String,
}

/// What there is to choose from, and the browser.
#[derive(Clone, Debug)]
pub struct Known {
    /// The lessons; the first is the default.
    pub lessons: Vec<Lesson>,
    /// The languages of the figures, as tags.
    pub languages: Vec<String>,
    /// The browser.
    pub browser: Browser,
}

impl Known {
    /// The lessons that ship, with these languages.
    pub fn new(languages: Vec<String>, browser: Browser) -> Self {
        let lessons = attention_lessons::outlines().iter().map(|one| Lesson {
            id: one.id,
            tokens: one.tokens,
            query: one.query,
            scale: one.default_scale(),
        });
        Self { lessons: lessons.collect(), languages, browser }
    }
}
