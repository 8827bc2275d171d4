//! Messages whose values come from readers: a value is never read as a message.

#![no_main]

use attention_messages::{fill, names_in};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (template, value) = input;
    // What a message is: anything, here. Its gaps are filled or left, and nothing panics.
    let _ = fill(template, &[("a", value), ("", value)]);
    let _ = names_in(template);
    let around = fill("{a} and {b}", &[("a", value), ("b", template)]);
    assert_eq!(around, format!("{value} and {template}"));
});
