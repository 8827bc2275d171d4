//! Both elements in a browser, as a reader uses them: what is drawn, said and reached by keys.

#![cfg(target_arch = "wasm32")]

mod common;
mod widgets {
    mod finding;
    mod grid;
    mod heatmap;
    mod look;
    mod picture;
    mod scale;
    mod tokens;
    mod transport;
}

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
