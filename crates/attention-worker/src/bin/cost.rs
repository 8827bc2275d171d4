//! The worker of the cost figure. Time is measured in JavaScript, which has a clock.

#![forbid(unsafe_code)]

use wasm_bindgen::prelude::*;

/// One length, ready to be timed. Each method computes `count` rows from `first` on.
#[wasm_bindgen]
pub struct Cost(attention_worker::Cost);

#[wasm_bindgen]
impl Cost {
    /// `n` tokens with `d` columns. Throws a message if there is not enough memory.
    #[wasm_bindgen(constructor)]
    pub fn new(n: usize, d: usize, causal: bool) -> Result<Cost, String> {
        attention_worker::Cost::new(n, d, causal).map(Cost).map_err(|error| error.to_string())
    }

    /// Attention in tiles.
    pub fn tiles(&mut self, first: usize, count: usize) -> Result<(), String> {
        self.0.tiles(first, count).map_err(|error| error.to_string())
    }

    /// Attention, one query after the other.
    #[wasm_bindgen(js_name = oneByOne)]
    pub fn one_by_one(&mut self, first: usize, count: usize) -> Result<(), String> {
        self.0.one_by_one(first, count).map_err(|error| error.to_string())
    }

    /// The recurrent layer.
    pub fn recurrent(&mut self, first: usize, count: usize) -> Result<(), String> {
        self.0.recurrent(first, count).map_err(|error| error.to_string())
    }

    /// Bytes that attention has allocated beside inputs and output.
    #[wasm_bindgen(js_name = scratchBytes)]
    pub fn scratch_bytes(&self) -> usize {
        self.0.scratch_bytes()
    }
}

fn main() {}
