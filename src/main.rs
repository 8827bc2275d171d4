//! The binary that a page loads. It contains the whole library; as a binary, it gets link-time optimisation.

#![forbid(unsafe_code)]

extern crate attention_explainer as _;

/// Smaller and faster in WebAssembly than dlmalloc, the allocator of the standard library there.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}
