//! The worker of the figure of learning. JavaScript, which has a clock, decides what runs when.

#![forbid(unsafe_code)]

use wasm_bindgen::prelude::*;

/// The runs of a task. Each method is that of [`attention_worker::Learning`] with its name.
#[wasm_bindgen]
pub struct Learning(attention_worker::Learning);

#[wasm_bindgen]
impl Learning {
    /// The nets of a task before their first step. Throws a sentence for a task or a d_k that does not exist.
    #[wasm_bindgen(constructor)]
    pub fn new(task: &str, seed: f64, d_k: usize, cap: usize) -> Result<Learning, String> {
        attention_worker::Learning::new(task, seed, d_k, cap).map(Learning)
    }

    /// How many runs there are.
    pub fn lines(&self) -> usize {
        self.0.lines()
    }

    /// The share of its steps that a run has done, from 0 to 1.
    pub fn share(&self, line: usize) -> f64 {
        self.0.share(line)
    }

    /// Whether a test of a run has begun and is not complete.
    #[wasm_bindgen(js_name = isTesting)]
    pub fn is_testing(&self, line: usize) -> bool {
        self.0.is_testing(line)
    }

    /// One step of training.
    pub fn train(&mut self, line: usize) {
        self.0.train(line);
    }

    /// Begins a test of a run as it is now.
    #[wasm_bindgen(js_name = beginTest)]
    pub fn begin_test(&mut self, line: usize) {
        self.0.begin_test(line);
    }

    /// A slice of a test.
    pub fn test(&mut self, line: usize) {
        self.0.test(line);
    }

    /// The numbers of a report.
    pub fn report(&mut self, line: usize) -> Vec<f64> {
        self.0.report(line)
    }

    /// The sequence that is shown.
    pub fn shown(&self) -> Vec<f64> {
        self.0.shown()
    }

    /// The answers to a sequence of the reader. Throws a sentence for one without an answer.
    pub fn ask(&mut self, tokens: Vec<usize>, asked: usize) -> Result<Vec<f64>, String> {
        self.0.ask(&tokens, asked)
    }
}

fn main() {}
