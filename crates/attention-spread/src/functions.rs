//! Exponential and logarithm as `libm` computes them, the same bits on every machine.
//!
//! Rust's own for WebAssembly are those of `libm`, and a page has them already; those of other machines differ.
//! `tests/e2e/spread` compares what a browser draws with what the host does, to the last bit.

/// e to the power of `x`.
pub(crate) fn exp(x: f64) -> f64 {
    if cfg!(target_family = "wasm") { x.exp() } else { libm::exp(x) }
}

/// The natural logarithm of `x`.
pub(crate) fn ln(x: f64) -> f64 {
    if cfg!(target_family = "wasm") { x.ln() } else { libm::log(x) }
}
