//! The kernel for JavaScript: one function that `js/index.js` gives a shape to.
//!
//! Matrices are copied in and the result is copied out, so that no view of this memory is in anybody's hands when it
//! grows. Whatever is wrong comes back as a code and a sentence, of which `index.js` makes an `AttentionError`.

#![forbid(unsafe_code)]

use attention_kernel::{Attention, KernelError, Layout, Mask, Shape, zeros};
use js_sys::{Array, Float32Array, Uint8Array};
use wasm_bindgen::prelude::*;

/// What is asked for, apart from the matrices.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Call {
    shape: Shape,
    scale: f32,
    causal: bool,
    weights: bool,
}

#[wasm_bindgen]
impl Call {
    /// The dimensions as [`Shape`] names them; `beside` where heads lie side by side in the rows.
    #[wasm_bindgen(constructor)]
    pub fn new(n: usize, m: usize, d_k: usize, d_v: usize, heads: usize, beside: bool) -> Self {
        let layout = if beside { Layout::Beside } else { Layout::Apart };
        let shape = Shape { n, m, d_k, d_v, heads, layout };
        Self { shape, scale: Attention::new(shape).scale, causal: false, weights: false }
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

    /// Computes it: a list of the output and, where they are kept, the weights.
    ///
    /// # Errors
    ///
    /// A list of a code and a sentence.
    pub fn run(
        self,
        q: &Float32Array,
        k: &Float32Array,
        v: &Float32Array,
        hidden_keys: Option<Uint8Array>,
        hidden_cells: Option<Uint8Array>,
    ) -> Result<Array, Array> {
        self.computed([q, k, v], hidden_keys, hidden_cells).map_err(|error| told(&error))
    }
}

impl Call {
    fn computed(
        &self,
        matrices: [&Float32Array; 3],
        hidden_keys: Option<Uint8Array>,
        hidden_cells: Option<Uint8Array>,
    ) -> Result<Array, KernelError> {
        let [q, k, v] =
            [copied("Q", matrices[0])?, copied("K", matrices[1])?, copied("V", matrices[2])?];
        let (keys, cells) = (marks(hidden_keys), marks(hidden_cells));
        let mask = Mask {
            causal: self.causal,
            hidden_keys: keys.as_deref(),
            hidden_cells: cells.as_deref(),
        };
        let attention = Attention { shape: self.shape, scale: self.scale, mask };
        if self.weights {
            let weighed = attention.weigh(&q, &k, &v)?;
            return Ok(Array::of2(&given(&weighed.output), &given(&weighed.weights)));
        }
        Ok(Array::of1(&given(&attention.run(&q, &k, &v)?)))
    }
}

fn copied(matrix: &'static str, from: &Float32Array) -> Result<Vec<f32>, KernelError> {
    let mut numbers = zeros(matrix, from.length() as usize)?;
    from.copy_to(&mut numbers);
    Ok(numbers)
}

fn given(numbers: &[f32]) -> JsValue {
    Float32Array::new_from_slice(numbers).into()
}

fn marks(from: Option<Uint8Array>) -> Option<Vec<bool>> {
    from.map(|marks| marks.to_vec().into_iter().map(|mark| mark != 0).collect())
}

fn told(error: &KernelError) -> Array {
    let code = match error {
        KernelError::Length { .. } => "length",
        KernelError::Empty { .. } => "empty",
        KernelError::NotFinite { .. } => "not-finite",
        KernelError::Memory { .. } => "memory",
        _ => "other",
    };
    Array::of2(&code.into(), &error.to_string().into())
}
