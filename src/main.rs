//! The program that a page loads: all of the library, as one binary, so that link-time optimisation runs.

#![forbid(unsafe_code)]

extern crate attention_explainer as _;

fn main() {}
