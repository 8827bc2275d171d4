//! Messages whose values come from readers: every known name is filled, and a value is never read as a message.

#![no_main]

use attention_messages::{fill, names_in};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (template, value) = input;
    let names = names_in(template);
    let values: Vec<_> = names.iter().map(|name| (*name, value)).collect();
    let text = fill(template, &values);
    assert!(names.is_empty() || text.contains(value));
    let around = fill("{a} and {b}", &[("a", value), ("b", template)]);
    assert_eq!(around, format!("{value} and {template}"));
});
