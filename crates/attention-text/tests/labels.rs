//! The label of a token, for tokens of every kind.

use attention_text::{EMPTY, LABEL_LENGTH, LINE_BREAK, SPACE, TAB, isolated, label, shorten};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn blank_tokens_have_visible_signs() {
    let expected = [
        ("", "∅"),
        (" ", "␣"),
        ("\u{a0}", "␣"),
        ("\u{3000}  ", "␣␣␣"),
        ("\n", "↵"),
        ("\r\n", "↵↵"),
        ("\u{2028}", "↵"),
        ("\t", "⇥"),
        ("\t \n", "⇥␣↵"),
        ("\u{200b}", "∅"),
        ("\u{feff}\u{200d}", "∅"),
        (" \u{ad}", "␣"),
        ("\u{202e}", "∅"),
        ("\u{fe0f}", "∅"),
    ];
    for (token, wanted) in expected {
        assert_eq!(label(token), wanted, "{token:?}");
    }
}

#[test]
fn a_token_with_something_to_see_stays_as_it_is() {
    for token in
        ["it", "didn't", "##ing", "[CLS]", "שלום", "👩‍👩‍👧‍👦", "e\u{301}", "می\u{200c}خواهم", " it"]
    {
        assert_eq!(label(token), token);
    }
    assert_eq!(label("c\nd"), "c d");
}

#[test]
fn a_long_token_ends_with_an_ellipsis_and_no_letter_of_it_is_cut() {
    assert_eq!(label(&"a".repeat(LABEL_LENGTH)), "a".repeat(LABEL_LENGTH));
    assert_eq!(label(&"é".repeat(5000)), "é".repeat(LABEL_LENGTH - 1) + "…");
    assert_eq!(label(&"e\u{301}".repeat(5000)), "e\u{301}".repeat(11) + "…");
    assert_eq!(label(&"👩🏽‍🚀".repeat(9)), "👩🏽‍🚀".repeat(5) + "…");
    assert_eq!(label(&"क्षि".repeat(99)), "क्षि".repeat(5) + "…");
    let tower = format!("a{}", "\u{301}".repeat(5000));
    assert_eq!(label(&tower).chars().count(), LABEL_LENGTH, "one letter that is too long is cut");
    assert_eq!(label(&" ".repeat(5000)), "␣".repeat(LABEL_LENGTH - 1) + "…");
}

#[test]
fn letters_and_flags_use_the_room_there_is() {
    assert_eq!(label(&format!("my{}", "𝐛".repeat(24))), format!("my{}…", "𝐛".repeat(21)));
    assert_eq!(label(&format!("ab{}", "🇳🇱".repeat(12))), format!("ab{}…", "🇳🇱".repeat(10)));
    assert_eq!(label(&"🇳🇱".repeat(14)), "🇳🇱".repeat(11) + "…");
}

#[test]
fn at_most_the_first_character_is_left_of_no_room() {
    assert_eq!(["it", "i", ""].map(|text| shorten(text, 1)), ["…", "i", ""]);
}

#[test]
fn only_texts_with_right_to_left_letters_are_isolated() {
    for text in ["it", "[CLS]", "", "日本", "2020", "→", "café"] {
        assert_eq!(isolated(text), text);
    }
    for text in ["שלום", "مرحبا", "it שלום", "܀ܐ", "ﷺ", "𐤀", "𞤀", "ߊ"] {
        assert_eq!(isolated(text), format!("\u{2068}{text}\u{2069}"));
    }
}

#[test]
fn no_cut_parts_a_mark_of_any_script_from_its_letter() {
    // The planes that have letters, and the one that has tags.
    for letter in ('\u{80}'..='\u{1ffff}').chain('\u{e0000}'..='\u{e0fff}') {
        for text in [format!("b{letter}"), format!("{letter}b")] {
            if text.graphemes(true).count() == 1 {
                let short = shorten(&format!("xa{text}zz"), 4);
                assert!(["x…", "xa…"].contains(&&*short), "{letter:?}: {short}");
            }
        }
    }
}

/// One of these patterns, as a strategy.
fn one_of(patterns: &[&str]) -> BoxedStrategy<String> {
    patterns
        .iter()
        .map(|pattern| proptest::string::string_regex(pattern).unwrap().boxed())
        .reduce(|all, one| all.prop_union(one).boxed())
        .unwrap()
}

/// Runs of letters, digits, flags and emoji, each of a few characters.
fn runs() -> impl Strategy<Value = String> {
    let sequence = one_of(&[
        "[a-zA-Z0-9 ]",
        r"[\u{1d400}-\u{1d454}\u{1d7ce}-\u{1d7ff}]",
        "[ƀ-ɏα-ωа-яა-ჰ日本あア가-각]",
        "[ⴰ-ⵥꭰ-ꮿ𞤀-𞥃ᴀ-ᴢᲐ-Ჰ]",
        "🇳🇱|🇧🇷|🇺🇦|🇦🇺|🇱🇺",
        "[🚀🦀👋]|[👋👩🧑][🏻-🏿]|❤\u{fe0f}",
        "[👩👨🧑][🏻-🏿]?\u{200d}(🚀|⚕\u{fe0f}|💻)|👩\u{200d}👩\u{200d}👧",
        r"[\u{1100}-\u{1112}][\u{1161}-\u{1175}][\u{11a8}-\u{11c2}]?",
        r"[\u{915}-\u{939}](\u{94d}[\u{915}-\u{939}]){0,2}[\u{93e}-\u{948}]?",
    ]);
    let run = (sequence, 1_usize..30).prop_map(|(sequence, times)| sequence.repeat(times));
    prop::collection::vec(run, 0..6).prop_map(|runs| runs.concat())
}

/// Words of scripts with marks, emoji with joiners, and anything else there is.
fn words() -> impl Strategy<Value = String> {
    let scripts = [
        r"[a-zà-ÿ\u{300}-\u{36f}]{0,60}",
        r"[\u{590}-\u{5ff}]{0,60}",
        r"[\u{600}-\u{8ff}]{0,60}",
        r"[\u{900}-\u{dff}\u{94d}\u{200d}]{0,60}",
        r"[\u{e00}-\u{11ff}]{0,60}",
        r"[👩👨🏽\u{200d}\u{fe0f}❤🇦-🇿🚀]{0,60}",
        r"[\u{1100}-\u{11ff}가-각\u{3041}-\u{30ff}日本]{0,60}",
        r"\PC{0,60}",
        r"(?s).{0,60}",
    ];
    one_of(&scripts)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_label_is_short_and_can_be_seen_and_is_its_own_label(token in words()) {
        let label = label(&token);
        prop_assert!((1..=LABEL_LENGTH).contains(&label.chars().count()), "{label:?}");
        prop_assert!(!label.trim().is_empty());
        prop_assert_eq!(attention_text::label(&label), label);
    }

    #[test]
    fn a_label_is_the_token_or_a_beginning_of_it(token in r"[a-zא-ת0-9']{1,60}") {
        let label = label(&token);
        match label.strip_suffix('…') {
            Some(beginning) => prop_assert!(token.starts_with(beginning)),
            None => prop_assert_eq!(&label, &token),
        }
    }

    #[test]
    fn no_cut_is_within_a_letter(word in words(), max in 3_usize..30) {
        // With two plain letters first, there is always a place to cut. Labels have no line breaks.
        let text = format!("ab{word}").replace('\r', "");
        check_cut(&text, max)?;
    }

    #[test]
    fn runs_are_cut_between_letters_and_use_half_of_the_room(text in runs(), max in 14_usize..30) {
        // No sequence takes more than half of the room.
        let short = check_cut(&text, max)?;
        prop_assert!(short == text || short.chars().count() * 2 >= max, "{text:?} in {max}: {short:?}");
    }
}

/// Shortens the text, and checks that no grapheme is cut.
fn check_cut(text: &str, max: usize) -> Result<String, TestCaseError> {
    let short = shorten(text, max);
    prop_assert!(short.chars().count() <= max);
    if let Some(kept) = short.strip_suffix('…').filter(|_| short != text) {
        let mut bounds = text.grapheme_indices(true).map(|(at, _)| at);
        prop_assert!(bounds.any(|at| at == kept.len()), "{text:?} at {kept:?}");
    }
    Ok(short)
}

#[test]
fn each_sign_has_a_name() {
    for (token, sign) in [(" ", SPACE), ("\n", LINE_BREAK), ("\t", TAB), ("", EMPTY)] {
        assert_eq!(label(token), sign.to_string());
    }
}
