//! The texts of the figure on heads, sentences and problems. Pure.

use attention_analysis::{HeadLabel, Pattern};
use attention_contract::LAYERS;
use attention_draw::NumberFormat;
use attention_messages::{ModelMessages, fill};

use super::sentence::{Problem, Sentence};

/// The positions of the model.
const MAX_TOKENS: usize = 512;

/// The messages and the number format of a language.
#[derive(Clone, Copy)]
pub(crate) struct ModelTexts {
    pub(crate) messages: &'static ModelMessages,
    pub(crate) numbers: NumberFormat,
}

impl ModelTexts {
    /// The name of a pattern; `write` formats the tokens in it.
    pub(super) fn pattern(
        &self,
        pattern: Pattern,
        tokens: &[String],
        write: impl Fn(&str) -> String,
    ) -> String {
        attention_captions::pattern(pattern, tokens, self.messages, write)
    }

    /// The pattern of a head with its share: `it → animal, 65%`.
    pub(super) fn label(&self, label: HeadLabel, tokens: &[String]) -> String {
        attention_captions::label(label, tokens, self.messages, self.numbers)
    }

    /// The accessible name of a head; `label` is `None` if it has not been computed.
    pub(super) fn head(&self, name: &str, label: Option<(HeadLabel, &[String])>) -> String {
        match label {
            Some((label, tokens)) => {
                fill(self.messages.head, &[("head", name), ("does", &self.label(label, tokens))])
            }
            None => fill(self.messages.waiting, &[("head", name)]),
        }
    }

    /// Bytes in megabytes, as browsers show downloads: `11.4 MB`.
    pub(super) fn megabytes(&self, bytes: f64) -> String {
        format!("{}\u{a0}MB", self.numbers.fixed(bytes / 1e6, 1))
    }

    /// The status of the requested sentence; `needed` is the size of the model in bytes.
    pub(super) fn status(&self, text: &str, sentence: Option<&Sentence>, needed: f64) -> String {
        let messages = self.messages;
        let computed = sentence.map_or(0, |sentence| sentence.layers.len());
        match sentence {
            _ if text.trim().is_empty() => messages.empty.to_owned(),
            Some(sentence) if sentence.waits => self.progress(sentence, needed),
            Some(Sentence { error: Some(problem), .. }) => self.reason(problem),
            Some(sentence) if sentence.is_done() => {
                let share = self.numbers.percent(sentence.separator_share());
                let values = [("tokens", sentence.tokens.len().to_string()), ("share", share)];
                fill(messages.ready, &values)
            }
            Some(sentence) if sentence.is_arriving() => self.progress(sentence, needed),
            _ => {
                let layers = [("layers", computed.to_string()), ("all", LAYERS.to_string())];
                fill(messages.computing, &layers)
            }
        }
    }

    /// The progress of the download, or the question whether to start it; `needed` is its size in bytes.
    pub(super) fn progress(&self, sentence: &Sentence, needed: f64) -> String {
        if sentence.waits {
            return fill(self.messages.saves, &[("total", self.megabytes(needed))]);
        }
        let (loaded, total) = sentence.progress.unwrap_or((0.0, needed));
        let [loaded, total] = [loaded, total].map(|bytes| self.megabytes(bytes));
        fill(self.messages.loading, &[("loaded", loaded), ("total", total)])
    }

    /// Why a request has failed. An error of the browser is quoted as it is.
    pub(super) fn reason(&self, problem: &Problem) -> String {
        let messages = self.messages;
        let values: Vec<(&str, &str)> =
            problem.values.iter().map(|(name, value)| (&**name, &**value)).collect();
        let template = match problem.name.as_deref() {
            Some("tooLong") => {
                let most = MAX_TOKENS.to_string();
                return fill(messages.too_long, &[&values[..], &[("most", &most)]].concat());
            }
            Some("crashed") => return fill(messages.crashed, &values),
            Some("line") => messages.line,
            Some("stalled") => messages.stalled,
            Some("answered") => messages.answered,
            Some("damaged") => messages.damaged,
            Some("noWorker") => messages.no_worker,
            _ => "{why}",
        };
        fill(messages.failed, &[("error", fill(template, &values))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::sentence::tests::sentence;
    use super::*;

    const TEXTS: ModelTexts =
        ModelTexts { messages: &ModelMessages::ENGLISH, numbers: NumberFormat::ENGLISH };

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
        assert_eq!(TEXTS.head("3.1", None), "Head 3.1, not computed yet");
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
        let crashed = status(&problem("crashed", &[("why", "unreachable")]));
        assert!(crashed.contains("our mistake") && crashed.contains("unreachable"), "{crashed}");
    }
}
