//! The binary that a page loads. It contains the whole library; as a binary, it gets link-time optimisation.

#![forbid(unsafe_code)]

extern crate attention_explainer as _;

fn main() {}
