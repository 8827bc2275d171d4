//! What ships: the library, with link-time optimisation.

#![forbid(unsafe_code)]

extern crate attention_builder as _;

fn main() {}
