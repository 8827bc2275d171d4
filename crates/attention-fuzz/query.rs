//! Attributes that name a token, a head or sections: found among what there is, or refused.

#![no_main]

use attention_analysis::find_token;
use attention_contract::{HeadId, names_in};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, Vec<&str>)| {
    let (text, tokens) = input;
    if let Some(index) = find_token(text, &tokens, str::to_lowercase) {
        assert!(index < tokens.len());
    }
    if let Some(head) = HeadId::from_name(text) {
        assert_eq!(HeadId::from_name(&head.name()), Some(head));
    }
    assert!(names_in(text).all(|name| !name.is_empty() && text.contains(name)));
});
