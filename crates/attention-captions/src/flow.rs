//! What a stage of the flow says, with the numbers of this very query.

use std::borrow::Cow;

use attention_analysis::largest_key;
use attention_core::{HeadTrace, Matrix};
use attention_draw::{NumberFormat, Stage};
use attention_lessons::{Lesson, LessonTexts};
use attention_messages::{FigureMessages, fill, joined};

/// Not `String`s, as in the snippets of the panels: what two parts share is a file of its own, for 0.3 kB.
type Values = Vec<(&'static str, Cow<'static, str>)>;

/// A query of a head, and in which words to tell of it.
#[derive(Clone, Debug)]
pub struct FlowCaption<'a> {
    /// The labels of all tokens.
    pub tokens: &'a [String],
    /// The 0-based index of the query.
    pub query: usize,
    /// The factor on the scores.
    pub scale: f64,
    /// By what the scores are divided already.
    pub divisor: f64,
    /// `n × d`: the embeddings; without columns where they are not known.
    pub x: &'a Matrix,
    /// All that the head computes.
    pub head: &'a HeadTrace,
    /// The lesson that it is from, and what the lesson says in the reader's language.
    pub lesson: Option<(&'static Lesson, LessonTexts)>,
    /// The words.
    pub messages: &'static FigureMessages,
    /// How numbers are written.
    pub numbers: NumberFormat,
}

impl FlowCaption<'_> {
    /// What `stage` says.
    pub fn text(&self, stage: Stage) -> String {
        let mut values = self.common();
        match self.lesson {
            Some((lesson, texts)) => values.extend(self.of_lesson(lesson, &texts)),
            None => values.extend(self.of_custom_data()),
        }
        fill(self.template(stage), &values)
    }

    fn template(&self, stage: Stage) -> &'static str {
        let messages = self.messages;
        match stage {
            _ if self.lesson.is_some() => messages.captions()[stage as usize],
            Stage::Embed | Stage::Project if self.x.columns() == 0 => messages.own_given,
            Stage::Embed => messages.own_embed,
            Stage::Project => messages.own_project,
            Stage::Score => messages.own_score,
            Stage::Output => messages.own_output,
            Stage::Scale | Stage::Softmax | Stage::Blend => messages.captions()[stage as usize],
        }
    }

    /// What is said of every head.
    fn common(&self) -> Values {
        let (query, numbers, trace) = (self.query, self.numbers, &self.head.trace);
        let weights = trace.weights.row(query);
        let top = largest_key(weights);
        let next = (0..weights.len()).filter(|&j| j != top).map(|j| weights[j]).fold(0.0, f64::max);
        let text = |value: f64| numbers.short(value, 2);
        vec![
            ("n", self.tokens.len().to_string().into()),
            ("query", self.tokens[query].clone().into()),
            ("top", self.tokens[top].clone().into()),
            ("score", text(trace.scores[(query, top)]).into()),
            ("scale", numbers.fixed(self.scale, 2).into()),
            ("logit", text(trace.logits[(query, top)]).into()),
            ("weight", numbers.percent(weights[top]).into()),
            ("ratio", self.ratio(weights[top], next)),
        ]
    }

    /// How many times as large the largest weight is as the next, in words.
    fn ratio(&self, largest: f64, next: f64) -> Cow<'static, str> {
        if next == 0.0 {
            return self.messages.alone.into();
        }
        let ratio = self.numbers.short(largest / next, 1);
        if ratio == "1" {
            return self.messages.equal.into();
        }
        fill(self.messages.times, &[("ratio", ratio)]).into()
    }

    fn of_lesson(&self, lesson: &Lesson, texts: &LessonTexts) -> Values {
        let (query, numbers, head) = (self.query, self.numbers, self.head);
        let key = largest_key(head.trace.weights.row(query));
        let (feature, before, after) = grown(lesson, self.x, query, head.trace.output.row(query));
        let asks = texts.asks[largest_key(head.projection.q.row(query))];
        vec![
            ("meaning", texts.token_meanings[query].into()),
            ("features", features(texts, self.x.row(query), numbers).into()),
            ("asks", asks.into()),
            ("products", products(head, query, key, numbers).into()),
            ("grown", texts.features[feature].into()),
            ("before", numbers.short(before, 2).into()),
            ("after", numbers.short(after, 2).into()),
        ]
    }

    fn of_custom_data(&self) -> Values {
        let (query, head) = (self.query, self.head);
        let score = head.trace.scores[(query, largest_key(head.trace.weights.row(query)))];
        vec![
            ("d", self.x.columns().to_string().into()),
            ("d_k", head.projection.q.columns().to_string().into()),
            ("sum", self.numbers.short(score * self.divisor, 2).into()),
        ]
    }
}

fn features(texts: &LessonTexts, row: &[f64], numbers: NumberFormat) -> String {
    let named = texts.features.iter().zip(row).filter(|(_, value)| **value != 0.0);
    let written = named.map(|(name, value)| format!("{name} {}", numbers.short(*value, 2)));
    joined(&written.collect::<Vec<_>>(), ", ")
}

fn products(head: &HeadTrace, query: usize, key: usize, numbers: NumberFormat) -> String {
    let (q, k) = (head.projection.q.row(query), head.projection.k.row(key));
    let terms: Vec<String> = q
        .iter()
        .zip(k)
        .filter(|(q, k)| **q * **k != 0.0)
        .map(|(q, k)| format!("{} × {}", numbers.short(*q, 2), numbers.short(*k, 2)))
        .collect();
    if terms.is_empty() { "0".to_owned() } else { joined(&terms, " + ") }
}

/// The feature that has grown most between embedding and output, with both numbers.
fn grown(lesson: &Lesson, x: &Matrix, query: usize, output: &[f64]) -> (usize, f64, f64) {
    let was = |c: usize| x[(query, lesson.passed_feature(c))];
    let gains: Vec<f64> = output.iter().enumerate().map(|(c, now)| now - was(c)).collect();
    let c = largest_key(&gains);
    (lesson.passed_feature(c), was(c), output[c])
}

#[cfg(test)]
mod tests {
    use super::*;
    use attention_core::{Projection, Trace};

    /// What the softmax of these scores says.
    fn softmax(scores: &[f64]) -> String {
        let n = scores.len();
        let scores = Matrix::from_fn(n, n, |_, j| scores[j]);
        let v = Matrix::zeros(n, 1);
        let trace = Trace::from_scores(scores, &v, 1.0).unwrap();
        let head = HeadTrace { projection: Projection { q: v.clone(), k: v.clone(), v }, trace };
        let tokens: Vec<String> = (0..n).map(|j| format!("t{j}")).collect();
        let caption = FlowCaption {
            tokens: &tokens,
            query: 0,
            scale: 1.0,
            divisor: 1.0,
            x: &Matrix::zeros(n, 0),
            head: &head,
            lesson: None,
            messages: &FigureMessages::ENGLISH,
            numbers: NumberFormat::ENGLISH,
        };
        caption.text(Stage::Softmax)
    }

    #[test]
    fn the_largest_weight_is_compared_with_the_next() {
        let says = |scores: &[f64], end: &str| {
            let text = softmax(scores);
            assert!(text.ends_with(end), "{scores:?}: {text}");
        };
        says(&[0.0, 1.0, 0.0], "“t1” gets 58%, 2.7 times the next.");
        says(&[1.0, 1.0, 0.0], "“t1” gets 42%, about as much as the next.");
        says(&[0.0, 0.04], "“t1” gets 51%, about as much as the next.");
        says(&[0.0, 0.06], "“t1” gets 51%, 1.1 times the next.");
        says(&[0.0, 1e4], "“t1” gets 100%, and nothing is left for others.");
        says(&[0.0], "“t0” gets 100%, and nothing is left for others.");
    }
}
