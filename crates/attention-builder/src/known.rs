//! What there is to choose from, and what a browser knows better than tables of ours.

/// A lesson, as far as the page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// The name in the attribute `lesson`.
    pub id: &'static str,
    /// Its sentence, split into tokens.
    pub tokens: &'static [&'static str],
    /// The 0-based index of the query that is chosen at first.
    pub query: usize,
    /// The scale on its scores that is chosen at first.
    pub scale: f64,
}

/// What a browser does for texts of every script and for numbers, without tables in the WebAssembly.
#[derive(Clone, Copy, Debug)]
pub struct Browser {
    /// Reads a number as JavaScript does; NaN where it is none, and where there is nothing.
    pub number: fn(&str) -> f64,
    /// Writes a number with the fewest digits that read back as the same number.
    pub shortest: fn(f64) -> String,
    /// Makes a text lower case.
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
        let lessons = attention_lessons::all().iter().map(|one| Lesson {
            id: one.id,
            tokens: one.tokens,
            query: one.query,
            scale: one.default_scale(),
        });
        Self { lessons: lessons.collect(), languages, browser }
    }
}
