//! Files of custom data: read, or refused with a sentence that has no gap.

#![no_main]

#[path = "../attention-data/tests/common/mod.rs"]
mod common;

use attention_messages::{EN, PanelMessages, camel, fill, names_in};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Err(error) = common::read(text) else { return };
    let mut texts = PanelMessages::NAMES.iter().zip(EN.panels.texts());
    let (_, template) = texts.find(|(name, _)| camel(name) == error.problem).expect(error.problem);
    for gap in names_in(template) {
        assert!(error.values.iter().any(|(name, _)| *name == gap), "{gap} of {template}");
    }
    assert!(fill(template, &error.values).chars().count() < 250);
});
