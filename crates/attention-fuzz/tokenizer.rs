//! Sentences: tokens with places in the text, and the line of subwords.

#![no_main]

use std::sync::LazyLock;

use attention_encoder::Tokenizer;
use attention_worker::Tokens;
use libfuzzer_sys::fuzz_target;

static TOKENIZER: LazyLock<Tokenizer> = LazyLock::new(|| {
    let vocabulary = include_bytes!("../../models/all-minilm-l6-v2/vocabulary.txt");
    Tokenizer::new(vocabulary).expect("this is the vocabulary")
});

fuzz_target!(|text: &str| {
    let Ok(tokens) = TOKENIZER.tokenize(text) else { return };
    assert!(tokens.is_sorted_by_key(|token| token.start));
    assert!(tokens.iter().all(|token| text.get(token.start..token.end).is_some()));
    let shown = Tokens::new(&TOKENIZER, text, &tokens);
    assert_eq!(shown.ids.len(), tokens.len());
});
