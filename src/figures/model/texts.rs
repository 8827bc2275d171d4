//! What the figure says of heads, sentences and problems. Pure.

use attention_analysis::{HeadLabel, Pattern};
use attention_contract::LAYERS;
use attention_draw::NumberFormat;
use attention_messages::{ModelMessages, fill};

use super::sentence::{Problem, Sentence};

/// How many tokens the model has places for.
const MOST_TOKENS: usize = 512;
/// Letters of a token that have room under a thumbnail.
const SHORT: usize = 9;

/// The messages of a language, and how it writes numbers.
#[derive(Clone, Copy)]
pub(crate) struct Texts {
    pub(crate) words: &'static ModelMessages,
    pub(crate) numbers: NumberFormat,
}

/// A token with as many letters as have room under a thumbnail.
pub(super) fn shortened(token: &str) -> String {
    match token.char_indices().nth(SHORT) {
        Some(_) => token.chars().take(SHORT - 1).chain(['…']).collect(),
        None => token.to_owned(),
    }
}

impl Texts {
    /// What a head does: the name of its pattern. `write` says how tokens are written.
    pub(super) fn pattern(
        &self,
        pattern: Pattern,
        tokens: &[String],
        write: impl Fn(&str) -> String,
    ) -> String {
        let words = self.words;
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
    pub(super) fn label(&self, label: HeadLabel, tokens: &[String]) -> String {
        let pattern = self.pattern(label.pattern, tokens, str::to_owned);
        format!("{pattern}, {}", self.numbers.percent(label.share))
    }

    /// The spoken name of a head, and of one that is not computed yet.
    pub(super) fn head(&self, name: &str, label: Option<(HeadLabel, &[String])>) -> String {
        match label {
            Some((label, tokens)) => {
                fill(self.words.head, &[("head", name), ("does", &self.label(label, tokens))])
            }
            None => fill(self.words.waiting, &[("head", name)]),
        }
    }

    /// Bytes as millions, the way downloads are told: `11.4 MB`.
    pub(super) fn megabytes(&self, bytes: f64) -> String {
        format!("{}\u{a0}MB", self.numbers.fixed(bytes / 1e6, 1))
    }

    /// How it stands with the sentence that is typed; `needed` are the bytes of the model.
    pub(super) fn status(&self, text: &str, sentence: Option<&Sentence>, needed: f64) -> String {
        let words = self.words;
        let computed = sentence.map_or(0, |sentence| sentence.layers.len());
        match sentence {
            _ if text.trim().is_empty() => words.empty.to_owned(),
            Some(sentence) if sentence.waits => self.arrival(sentence, needed),
            Some(Sentence { error: Some(problem), .. }) => self.reason(problem),
            Some(sentence) if sentence.is_done() => {
                let share = self.numbers.percent(sentence.separator_share());
                let values = [("tokens", sentence.tokens.len().to_string()), ("share", share)];
                fill(words.ready, &values)
            }
            Some(sentence) if sentence.is_arriving() => self.arrival(sentence, needed),
            _ => {
                let layers = [("layers", computed.to_string()), ("all", LAYERS.to_string())];
                fill(words.computing, &layers)
            }
        }
    }

    /// How much of the model has arrived, or that it waits for the reader's consent; `needed` are its bytes.
    pub(super) fn arrival(&self, sentence: &Sentence, needed: f64) -> String {
        if sentence.waits {
            return fill(self.words.saves, &[("total", self.megabytes(needed))]);
        }
        let (loaded, total) = sentence.progress.unwrap_or((0.0, needed));
        let [loaded, total] = [loaded, total].map(|bytes| self.megabytes(bytes));
        fill(self.words.loading, &[("loaded", loaded), ("total", total)])
    }

    /// What went wrong with a sentence, a file or the page; what an engine says of itself is told as it is.
    pub(super) fn reason(&self, problem: &Problem) -> String {
        let words = self.words;
        let values: Vec<(&str, &str)> =
            problem.values.iter().map(|(name, value)| (&**name, &**value)).collect();
        let template = match problem.name.as_deref() {
            Some("tooLong") => {
                let most = MOST_TOKENS.to_string();
                return fill(words.too_long, &[&values[..], &[("most", &most)]].concat());
            }
            Some("line") => words.line,
            Some("stalled") => words.stalled,
            Some("answered") => words.answered,
            Some("damaged") => words.damaged,
            Some("noWorker") => words.no_worker,
            _ => "{why}",
        };
        fill(words.failed, &[("error", fill(template, &values))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::sentence::tests::sentence;
    use super::*;

    const TEXTS: Texts =
        Texts { words: &attention_messages::EN.model, numbers: NumberFormat::ENGLISH };

    fn problem(name: &str, values: &[(&str, &str)]) -> Sentence {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let error = Some(Problem { name: Some(name.to_owned()), values: values.collect() });
        Sentence { error, ..sentence(1, "it rains", 1) }
    }

    fn status(sentence: &Sentence) -> String {
        TEXTS.status("it rains", Some(sentence), 11_400_000.0)
    }

    #[test]
    fn a_head_is_named_with_what_it_does() {
        let tokens = ["[CLS]", "it", "incomprehensible", "[SEP]"].map(str::to_owned);
        let label = HeadLabel { pattern: Pattern::Pair { query: 1, key: 2 }, share: 0.004 };
        let spoken = TEXTS.head("3.1", Some((label, &tokens)));
        assert_eq!(spoken, "Head 3.1: it → incomprehensible, <1%");
        assert_eq!(TEXTS.pattern(label.pattern, &tokens, shortened), "it → incompre…");
        assert_eq!(TEXTS.head("3.1", None), "Head 3.1, not computed yet");
        assert_eq!(TEXTS.pattern(Pattern::Next, &tokens, shortened), "next token");
        assert_eq!(shortened("character"), "character");
    }

    #[test]
    fn the_status_tells_how_far_a_sentence_is() {
        let arrives = Sentence { progress: Some((1.24e6, 11.4e6)), ..Sentence::default() };
        assert_eq!(status(&arrives), "The model is on its way: 1.2\u{a0}MB of 11.4\u{a0}MB.");
        assert_eq!(status(&sentence(1, "it rains", 2)), "Computed: 2 of 6 layers.");
        assert!(status(&sentence(1, "it rains", 6)).starts_with("4 tokens, computed"));
        assert!(status(&Sentence { waits: true, ..Sentence::default() }).contains("11.4\u{a0}MB"));
        assert_eq!(TEXTS.status(" ", None, 0.0), "Type a sentence.");
    }

    #[test]
    fn what_went_wrong_names_the_file() {
        let answered = problem("answered", &[("file", "layer-2.bin"), ("why", "404 Not Found")]);
        let sentence = "The model cannot run here: layer-2.bin: the server answered 404 Not Found.";
        assert_eq!(status(&answered), sentence);
        let long = status(&problem("tooLong", &[("n", "602")]));
        assert!(long.contains("602 tokens") && long.contains("512"), "{long}");
        let trap =
            Problem { name: None, values: vec![("why".to_owned(), "unreachable".to_owned())] };
        let trap = Sentence { error: Some(trap), ..Sentence::default() };
        assert_eq!(status(&trap), "The model cannot run here: unreachable.");
    }
}
