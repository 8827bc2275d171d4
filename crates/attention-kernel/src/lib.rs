//! `softmax(Q Kᵀ · scale) · V` for long sequences: `f32`, the processor's vectors, and no `n × m` matrix.
//!
//! ```
//! use attention_kernel::{Shape, attention};
//!
//! let (n, d) = (3, 2);
//! let x = [1.0, 0.0, 0.0, 1.0, 1.0, 1.0];
//! let output = attention(&x, &x, &x, Shape::square(n, d), 0.5)?;
//! assert_eq!(output.len(), n * d);
//! # Ok::<(), attention_kernel::KernelError>(())
//! ```
//!
//! [`attention`] is for one call; [`Attention`] has masks, several heads, outputs and scratch of the caller's, and the
//! weights themselves where a figure wants them; [`Linear`] is what stands before and after attention in a model.
//!
//! # How
//!
//! Queries stand in panels, side by side in the lanes of two vectors. A block of keys meets a panel: scores, then their
//! exponentials under the largest score so far, then the values, each a product with the same inner loop. What was
//! summed under an older maximum shrinks to the newer one, so that a block is never needed again: that is streaming
//! softmax. A query by itself, as when tokens are written one after the other, has a way of its own, since a panel of
//! one would leave most lanes empty. The memory beside inputs and output is at most 64 kB, whatever `n` and `m` are, up
//! to 128 columns.
//!
//! # Numbers
//!
//! Against `f64` the largest error on random inputs is below 2e-6 of the largest output; the tests hold that, and the
//! same for scores of ±1e4, subnormal numbers and rows that see no key, which get zeros. `attention-core` is the
//! oracle.
//!
//! # Which instructions
//!
//! On x86-64 AVX2 with FMA, found at run time; in WebAssembly `simd128` where the module is compiled with it,
//! and relaxed multiply-adds likewise; plain Rust elsewhere, in a form that compilers turn into what vectors there are.

mod attention;
mod call;
mod error;
mod exp;
mod groups;
mod linear;
mod mask;
mod panel;
mod rows;
mod scratch;
mod shape;
mod simd;
mod single_query;
mod stream;
mod tile;
mod transpose;
mod validated;
mod with_weights;

pub use attention::{Weighed, attention};
pub use call::Attention;
pub use error::KernelError;
pub use linear::Linear;
pub use mask::Mask;
pub use scratch::{Scratch, zeros};
pub use shape::{Layout, Shape};
pub use validated::Validated;
