//! Addresses of the builder page: a choice, whose own address gives the same choice, and snippets of it.

#![no_main]

#[path = "../attention-builder/tests/common/mod.rs"]
mod common;

use attention_builder::{link, page_language, read};
use attention_snippets::{Form, Snippet};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|search: &str| {
    let known = common::known();
    let found = read(search, &known);
    let _ = page_language(search);
    let again = read(&link(&found.choice, "en", &known), &known);
    assert_eq!(again.choice, found.choice);
    assert!(again.unknown.is_empty() && again.wrong.is_empty(), "{again:?}");
    let attributes = found.choice.attributes(&known);
    let base = "https://example.org/";
    let snippet =
        Snippet { base, tag: "attention-flow", attributes: &attributes, title: search, height: 1 };
    for form in Form::ALL {
        assert!(!snippet.text(form).to_lowercase().contains("<script>"));
    }
});
