//! What there is to say; each language says all of it.

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    /// The BCP 47 tag.
    pub tag: &'static str,
    /// The decimal separator.
    pub decimal: char,
    /// What the loader says before any wasm is there.
    pub loader: LoaderWords,
    /// The name of the tokens to choose the query from.
    pub query: &'static str,
    /// The invitation above the tokens.
    pub choose: &'static str,
    /// The name of the slider.
    pub scale: &'static str,
    /// What the slider says to those who hear it, from its number as text and whether it is 1/√d_k.
    pub scale_text: fn(scale: &str, d_k: Option<usize>) -> String,
    /// The button that sets the scale to 1/√d_k.
    pub back_to_default: fn(d_k: usize) -> String,
    /// The button that brings back the author's state.
    pub reset: &'static str,
    /// The finding of the query's row.
    pub finding: fn(&Finding) -> String,
    /// The name of the heatmap, before its finding.
    pub heatmap: &'static str,
    /// The name of the grid over the heatmap.
    pub grid: &'static str,
    /// A cell of the grid, from query, key and weight.
    pub cell: fn(query: &str, key: &str, weight: &str) -> String,
    /// What to do to see the sum of a cell.
    pub cell_hint: &'static str,
    /// The sum of a cell, from query, key and score: the sentence before its terms.
    pub cell_title: fn(query: &str, key: &str) -> String,
    /// From score to weight, as numbers in text: score, scale, logit, weight.
    pub cell_end: fn(score: &str, scale: &str, logit: &str, weight: &str) -> String,
    /// A term of a sum, read aloud and written below each other.
    pub term: fn(&Term) -> String,
    /// The words below the legend: its name.
    pub legend: &'static str,
    /// What opens the table.
    pub show_table: &'static str,
    /// The table's caption.
    pub table: fn(scale: &str) -> String,
    /// The head of the table's first column.
    pub table_corner: &'static str,
    /// The name of the flow's picture, before its caption.
    pub flow: fn(query: &str) -> String,
    /// The scrubber's name.
    pub step: &'static str,
    /// The button while paused.
    pub play: &'static str,
    /// The button while playing.
    pub pause: &'static str,
    /// One stage back.
    pub previous: &'static str,
    /// One stage on.
    pub next: &'static str,
    /// The name of the choice of speed.
    pub speed: &'static str,
    /// The names of the seven stages.
    pub stages: [&'static str; 7],
    /// What each stage says, with the numbers of this query.
    pub caption: fn(stage: usize, &StageWords) -> String,
    /// Above the scores.
    pub score: &'static str,
    /// Above the exponentials.
    pub exponential: &'static str,
    /// Above the weights.
    pub weight: &'static str,
    /// Before a sum.
    pub sum: &'static str,
    /// Before what a query asks for.
    pub asks: &'static str,
    /// Before what a key offers.
    pub offers: &'static str,
    /// Before the output row.
    pub output: &'static str,
    /// Before what the token was.
    pub before: &'static str,
    /// Before what it has become.
    pub after: &'static str,
    /// A console warning, from attribute, value and what is allowed.
    pub warning: fn(attribute: &str, value: &str, allowed: &str) -> String,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// What is said while there is no wasm to say it.
#[derive(Debug)]
pub struct LoaderWords {
    /// WebAssembly is missing or forbidden.
    pub no_wasm: &'static str,
    /// A file did not arrive or is damaged.
    pub failed: &'static str,
    /// The button that tries again.
    pub retry: &'static str,
    /// The element has stopped working.
    pub stopped: &'static str,
    /// The button that starts it again.
    pub restart: &'static str,
}

impl LoaderWords {
    /// Each sentence with its name in the loader.
    pub fn fields(&self) -> [(&'static str, &'static str); 5] {
        [
            ("noWasm", self.no_wasm),
            ("failed", self.failed),
            ("retry", self.retry),
            ("stopped", self.stopped),
            ("restart", self.restart),
        ]
    }
}

/// What the page around an element that stands alone says; `{asked}` and `{known}` are filled in by the page.
///
/// It is no part of [`Words`], since these lie in the WebAssembly, which never says this.
#[derive(Debug)]
pub struct FrameWords {
    /// The title of the page.
    pub title: &'static str,
    /// Where scripts are off.
    pub no_script: &'static str,
    /// The address asks for an element that does not exist.
    pub no_element: &'static str,
    /// The address has parameters that do not exist.
    pub no_parameter: &'static str,
    /// A message asks for attributes that do not exist.
    pub no_attribute: &'static str,
}

impl FrameWords {
    /// Each sentence with its name in the page's script.
    pub fn fields(&self) -> [(&'static str, &'static str); 5] {
        [
            ("title", self.title),
            ("noScript", self.no_script),
            ("noElement", self.no_element),
            ("noParameter", self.no_parameter),
            ("noAttribute", self.no_attribute),
        ]
    }
}

/// What the readout says of one row of weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The query's token.
    pub query: String,
    /// The token with the largest weight.
    pub top: String,
    /// Whether that is the query itself.
    pub itself: bool,
    /// The largest weight, in percent, as text.
    pub weight: String,
    /// The effective number of tokens the attention spreads over.
    pub spread: f64,
}

/// One product of a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The name of the column of Q and K.
    pub axis: String,
    /// The query's entry, as text.
    pub query: String,
    /// The key's entry, as text.
    pub key: String,
    /// Their product, as text.
    pub product: String,
}

/// What a caption of the flow may quote; every number is text.
#[derive(Clone, Debug, PartialEq)]
pub struct StageWords {
    /// How many tokens there are.
    pub n: usize,
    /// The query's token.
    pub query: String,
    /// The token with the largest weight.
    pub top: String,
    /// The query's embedding in words.
    pub meaning: String,
    /// The named features of the query's embedding that are not 0.
    pub features: String,
    /// What the query asks for most: the name of a column of Q.
    pub asks: String,
    /// The terms of the largest score that are not 0, as "2 × 2.5".
    pub products: String,
    /// The largest score.
    pub score: String,
    /// The scale.
    pub scale: String,
    /// The largest logit.
    pub logit: String,
    /// The largest weight, in percent.
    pub weight: String,
    /// How many times the second largest the largest weight is.
    pub ratio: String,
    /// The feature that has grown most.
    pub grown: String,
    /// What it was.
    pub before: String,
    /// What it has become.
    pub after: String,
}
