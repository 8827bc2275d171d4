//! Every character, alone and between letters: no text may stop the worker.

use attention_encoder::Tokenizer;
use attention_worker::Tokens;

/// All characters up to here are tried, and beyond, where few are assigned, one of [`STEP`].
const DENSE: u32 = 0x3_0000;
const STEP: usize = 101;

#[test]
fn every_character_alone_and_between_letters_has_tokens_with_places_in_the_text() {
    let vocabulary = include_bytes!("../../../models/all-minilm-l6-v2/vocabulary.txt");
    let tokenizer = Tokenizer::new(vocabulary).unwrap();
    let beyond = (DENSE..=u32::from(char::MAX)).step_by(STEP);
    let mut tried = 0;
    for character in (0..DENSE).chain(beyond).filter_map(char::from_u32) {
        for text in [format!("{character}"), format!("a{character}b")] {
            let tokens = tokenizer.tokenize(&text).unwrap();
            assert!(tokens.is_sorted_by_key(|token| token.start), "{text:?}: {tokens:?}");
            assert!(tokens.is_sorted_by_key(|token| token.end), "{text:?}: {tokens:?}");
            for token in &tokens {
                assert!(text.get(token.start..token.end).is_some(), "{text:?}: {token:?}");
            }
            let shown = Tokens::new(&tokenizer, &text, &tokens);
            assert_eq!((shown.ids[0], shown.ids[shown.ids.len() - 1]), (101, 102), "{text:?}");
            assert!(shown.texts.iter().all(|piece| !piece.is_empty()), "{text:?}");
            tried += 1;
        }
    }
    assert!(tried > 390_000, "{tried}");
}
