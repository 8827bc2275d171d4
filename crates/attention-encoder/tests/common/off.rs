//! How far what was computed is from the golden numbers.

use crate::common::ids;
use attention_encoder::{HEADS, Heads};
use serde_json::Value;

/// How far weights and numbers are from the golden ones.
#[derive(Debug, Default)]
pub(crate) struct Off {
    /// The largest difference of a weight.
    pub(crate) weight: f64,
    sum: f64,
    count: usize,
    /// Rows whose largest weight is golden by more than 0.02, and how many of them have it at the same token.
    clear: usize,
    same: usize,
    /// The largest difference of a golden number of the hidden states.
    pub(crate) hidden: f64,
    /// The largest difference of a golden number of the embedding of the sentence.
    pub(crate) pooled: f64,
}

impl Off {
    pub(crate) fn mean(&self) -> f64 {
        self.sum / self.count as f64
    }

    /// Of the clear rows, the share that looks to the same token.
    pub(crate) fn same(&self) -> f64 {
        assert!(self.clear > 1_000, "only {} rows are clear", self.clear);
        self.same as f64 / self.clear as f64
    }

    /// Takes in what was computed of a golden sentence.
    pub(crate) fn compare(&mut self, case: &Value, layers: &[Heads], hidden: &[f32]) {
        let n = ids(case).len();
        match case["attn_e5"].as_array() {
            Some(expected) => self.compare_all(n, layers, expected),
            None => self.compare_best(n, layers, case),
        }
        let pooled = attention_encoder::pooled(hidden);
        self.hidden = self.hidden.max(furthest(hidden, &case["hidden_row0_first8"]));
        self.pooled = self.pooled.max(furthest(&pooled, &case["mean_pooled_norm_first8"]));
    }

    fn compare_all(&mut self, n: usize, layers: &[Heads], expected: &[Value]) {
        let found: Vec<f64> =
            layers.iter().flat_map(|heads| &heads.weights).map(|x| f64::from(*x)).collect();
        let expected: Vec<f64> = expected.iter().map(|x| x.as_f64().unwrap() / 1e5).collect();
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.chunks_exact(n).zip(expected.chunks_exact(n)) {
            found.iter().zip(expected).for_each(|(found, expected)| self.weight(found - expected));
            let (best, next) = (best(expected), second(expected));
            if expected[best] - next > 0.02 {
                self.clear += 1;
                self.same += usize::from(self::best(found) == best);
            }
        }
    }

    /// The three largest weights of some rows, by rank.
    fn compare_best(&mut self, n: usize, layers: &[Heads], case: &Value) {
        for row in case["top3"].as_array().unwrap() {
            let query = row["query"].as_u64().unwrap() as usize;
            for (heads, expected) in layers.iter().zip(row["heads"].as_array().unwrap()) {
                for head in 0..HEADS {
                    let mut found = heads.weights[(head * n + query) * n..][..n].to_vec();
                    found.sort_by(|one, other| other.total_cmp(one));
                    for (rank, found) in found.iter().take(3).enumerate() {
                        let expected = expected[head][2 * rank + 1].as_f64().unwrap() / 1e5;
                        self.weight(f64::from(*found) - expected);
                    }
                }
            }
        }
    }

    fn weight(&mut self, off: f64) {
        self.weight = self.weight.max(off.abs());
        self.sum += off.abs();
        self.count += 1;
    }
}

fn best(row: &[f64]) -> usize {
    (0..row.len()).max_by(|one, other| row[*one].total_cmp(&row[*other])).unwrap()
}

fn second(row: &[f64]) -> f64 {
    let best = best(row);
    let others = row.iter().enumerate().filter(|(at, _)| *at != best);
    others.map(|(_, weight)| *weight).fold(0.0, f64::max)
}

fn furthest(found: &[f32], expected: &Value) -> f64 {
    let pairs = found.iter().zip(expected.as_array().unwrap());
    pairs
        .map(|(x, expected)| (f64::from(*x) - expected.as_f64().unwrap()).abs())
        .fold(0.0, f64::max)
}
