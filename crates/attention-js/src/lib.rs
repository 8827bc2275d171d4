//! The kernel for JavaScript, to which `js/index.js` gives a shape.
//!
//! A call has steps: the options, memory for the matrices, which `index.js` writes there, and the computation.
//! Arguments are plain numbers and the memory is kept for the next call, since one more list or object would take a
//! tenth of the time at 64 tokens.
//! Results are copied out, so that no view of this memory is in anybody's hands when it grows. Whatever is wrong comes
//! back as a code and a sentence, of which `index.js` makes an `AttentionError`.

#![forbid(unsafe_code)]

use attention_kernel::{Attention, KernelError, Layout, Mask, Scratch, Shape, zeros};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

/// What is asked for, and memory for it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Kernel {
    shape: Shape,
    scale: f32,
    causal: bool,
    weights: bool,
    /// How many numbers Q, K and V have.
    lengths: [usize; 3],
    /// Q, K, V, the output and, where they are kept, the weights, one after the other.
    numbers: Vec<f32>,
    scratch: Scratch,
}

#[wasm_bindgen]
#[allow(clippy::new_without_default, reason = "JavaScript has no Default")]
impl Kernel {
    /// Without any memory yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        let (lengths, numbers, scratch) = ([0; 3], Vec::new(), Scratch::new());
        let shape = Shape::square(0, 0);
        Self { shape, scale: 1.0, causal: false, weights: false, lengths, numbers, scratch }
    }

    /// Begins a call: the dimensions as [`Shape`] names them; `beside` where heads lie side by side in the rows.
    pub fn shape(
        &mut self,
        n: usize,
        m: usize,
        d_k: usize,
        d_v: usize,
        heads: usize,
        beside: bool,
    ) {
        let layout = if beside { Layout::Beside } else { Layout::Apart };
        self.shape = Shape { n, m, d_k, d_v, heads, layout };
        self.scale = Attention::new(self.shape).scale;
        (self.causal, self.weights) = (false, false);
    }

    /// The factor on the scores, where it is not `1/√d_k`.
    pub fn scale(&mut self, scale: f32) {
        self.scale = scale;
    }

    /// Hides later keys from each query.
    pub fn causal(&mut self) {
        self.causal = true;
    }

    /// Keeps the weights.
    pub fn weights(&mut self) {
        self.weights = true;
    }

    /// Reserves memory for matrices of these sizes. Returns the index in the memory at which Q begins; K, V, the
    /// output and the weights follow each other.
    ///
    /// # Errors
    ///
    /// A list of a code and a sentence.
    pub fn reserve(&mut self, q: usize, k: usize, v: usize) -> Result<usize, Array> {
        self.lengths = [q, k, v];
        self.made().map_err(|error| error_to_js(&error))?;
        Ok(self.numbers.as_mut_ptr() as usize / size_of::<f32>())
    }

    /// Computes the output, after memory has been reserved and the matrices have been written.
    ///
    /// # Errors
    ///
    /// As [`Self::reserve`].
    pub fn run(
        &mut self,
        keys: Option<Uint8Array>,
        cells: Option<Uint8Array>,
    ) -> Result<(), Array> {
        self.computed(marks(keys), marks(cells)).map_err(|error| error_to_js(&error))
    }
}

impl Kernel {
    fn made(&mut self) -> Result<(), KernelError> {
        let [q, k, v] = self.lengths;
        self.shape.check(q, k, v)?;
        let weights = if self.weights { self.shape.weights()? } else { 0 };
        let results = self.shape.output()?.checked_add(weights);
        let matrix = if self.weights { "weights" } else { "output" };
        // Q, K and V are in the memory of JavaScript, and there is no counting that far.
        let all = results.and_then(|results| results.checked_add(q + k + v));
        let all = all.ok_or(KernelError::Memory { matrix })?;
        if self.numbers.len() < all {
            // What there is may become a part of what is wanted.
            self.numbers = Vec::new();
            self.numbers = zeros(matrix, all)?;
        }
        Ok(())
    }

    fn computed(
        &mut self,
        keys: Option<Vec<bool>>,
        cells: Option<Vec<bool>>,
    ) -> Result<(), KernelError> {
        let (hidden_keys, hidden_cells) = (keys.as_deref(), cells.as_deref());
        let mask = Mask { causal: self.causal, hidden_keys, hidden_cells };
        let call = Attention { shape: self.shape, scale: self.scale, mask };
        let [q, k, v] = self.lengths;
        let (q, rest) = self.numbers.split_at_mut(q);
        let (k, rest) = rest.split_at_mut(k);
        let (v, rest) = rest.split_at_mut(v);
        let (output, rest) = rest.split_at_mut(self.shape.output()?);
        let validated = call.check(q, k, v)?;
        if self.weights {
            let weights = &mut rest[..self.shape.weights()?];
            return validated.weigh_into(weights, output, &mut self.scratch);
        }
        validated.rows_into(0..self.shape.n, output, &mut self.scratch)
    }
}

fn marks(from: Option<Uint8Array>) -> Option<Vec<bool>> {
    from.map(|marks| marks.to_vec().into_iter().map(|mark| mark != 0).collect())
}

fn error_to_js(error: &KernelError) -> Array {
    let code = match error {
        KernelError::Length { .. } => "length",
        KernelError::Empty { .. } => "empty",
        KernelError::NotFinite { .. } => "not-finite",
        KernelError::Memory { .. } => "memory",
        _ => "other",
    };
    Array::of2(&code.into(), &error.to_string().into())
}
