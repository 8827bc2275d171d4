//! The tokenizer against the golden texts, and where it finds the pieces.

mod common;

use attention_encoder::{EncoderError, Tokenizer};
use common::{golden, ids, top};
use std::fs;

fn vocabulary() -> Vec<u8> {
    fs::read(top("models/all-minilm-l6-v2/vocabulary.txt")).unwrap()
}

fn tokenizer() -> Tokenizer {
    Tokenizer::new(&vocabulary()).unwrap()
}

/// Each piece, and what of the text it is.
fn check(text: &str, expected: &[(&str, &str)]) {
    let tokenizer = tokenizer();
    let tokens = tokenizer.tokenize(text).unwrap();
    let found: Vec<_> = tokens[1..tokens.len() - 1]
        .iter()
        .map(|token| (tokenizer.piece(token.id).unwrap(), &text[token.start..token.end]))
        .collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn every_golden_text_has_its_tokens() {
    let tokenizer = tokenizer();
    for part in ["tokenizer", "minilm"] {
        let cases = golden(part);
        assert!(cases.len() >= 6);
        for case in cases {
            let text = case["text"].as_str().unwrap();
            let tokens = tokenizer.tokenize(text).unwrap();
            let found: Vec<u32> = tokens.iter().map(|token| token.id).collect();
            assert_eq!(found, ids(&case), "{text:?}");
            assert!(
                tokens.iter().all(|token| text.get(token.start..token.end).is_some()),
                "{text:?}"
            );
            let ordered = tokens.windows(2).all(|pair| pair[0].end <= pair[1].start);
            assert!(ordered, "{text:?}: {tokens:?}");
        }
    }
}

#[test]
fn pieces_know_their_place_in_the_text() {
    check("Unaffable!", &[("una", "Una"), ("##ffa", "ffa"), ("##ble", "ble"), ("!", "!")]);
    // An accent belongs to its letter, in one character or two.
    check("Café cafe\u{301} s", &[("cafe", "Café"), ("cafe", "cafe\u{301}"), ("s", "s")]);
    check("日本", &[("日", "日"), ("本", "本")]);
    // What is invisible is left out, and lies within the piece around it.
    check("wo\u{200B}rd", &[("word", "wo\u{200B}rd")]);
    check("x😀 x", &[("[UNK]", "x😀"), ("x", "x")]);
    check(
        "a[MASK]b [mask]",
        &[("a", "a"), ("[MASK]", "[MASK]"), ("b", "b"), ("[", "["), ("mask", "mask"), ("]", "]")],
    );
}

#[test]
fn beginning_and_end_stand_around_the_text_with_no_room() {
    let tokens = tokenizer().tokenize("é b ").unwrap();
    let places: Vec<_> = tokens.iter().map(|token| (token.start, token.end)).collect();
    assert_eq!(places, [(0, 0), (0, 2), (3, 4), (5, 5)]);
}

#[test]
fn a_text_may_fill_every_position_and_no_more() {
    assert_eq!(tokenizer().tokenize(&"a ".repeat(510)).unwrap().len(), 512);
    let error = tokenizer().tokenize(&"a ".repeat(511)).unwrap_err();
    assert_eq!(error, EncoderError::TooLong { tokens: 513 });
}

#[test]
fn another_vocabulary_is_refused() {
    let mut vocabulary = vocabulary();
    assert_eq!(Tokenizer::new(&vocabulary[1..]).unwrap_err(), EncoderError::Vocabulary);
    let last = vocabulary.len() - 2;
    vocabulary[last] ^= 1;
    assert_eq!(Tokenizer::new(&vocabulary).unwrap_err(), EncoderError::Vocabulary);
}
