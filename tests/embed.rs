//! What the custom element, and through it the page, gets from a mounted element and tells it.

#![cfg(target_arch = "wasm32")]

mod common;
mod embed {
    mod attributes;
    mod life;
    mod trace;
}

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
