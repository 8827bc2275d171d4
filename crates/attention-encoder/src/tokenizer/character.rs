//! What kind of character one is, to the tokenizer.
//!
//! Of the 196,000 characters up to U+30000, each tried between two letters, this agrees with `tokenizers` 0.23 but for
//! 618 that have come into Unicode, or moved in it, since the tables of 2016 which that program has.

use unicode_general_category::{GeneralCategory, get_general_category};

/// What the tokenizer does with a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Leaves it out.
    Nothing,
    /// Ends a word.
    Space,
    /// Makes it a word.
    Punctuation,
    /// Goes on with a word.
    Letter,
}

/// The kind of a character.
pub(super) fn kind(character: char) -> Kind {
    use GeneralCategory as Category;
    if matches!(character, '\t' | '\n' | '\r') {
        return Kind::Space;
    }
    match get_general_category(character) {
        Category::Control | Category::Format | Category::PrivateUse => Kind::Nothing,
        _ if character == char::REPLACEMENT_CHARACTER => Kind::Nothing,
        _ if character.is_whitespace() => Kind::Space,
        _ if character.is_ascii_punctuation() => Kind::Punctuation,
        Category::ConnectorPunctuation
        | Category::DashPunctuation
        | Category::OpenPunctuation
        | Category::ClosePunctuation
        | Category::InitialPunctuation
        | Category::FinalPunctuation
        | Category::OtherPunctuation => Kind::Punctuation,
        _ => Kind::Letter,
    }
}

/// Whether it is an accent that stands on the letter before it.
pub(super) fn is_accent(character: char) -> bool {
    get_general_category(character) == GeneralCategory::NonspacingMark
}

/// Whether it is a word of its own: Chinese characters, not the syllables of Japanese and Korean.
///
/// The last range but two begins 256 characters late, as in the program that the golden texts are from.
pub(super) const fn is_ideograph(character: char) -> bool {
    matches!(character,
        '\u{4E00}'..='\u{9FFF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{20000}'..='\u{2A6DF}'
        | '\u{2A700}'..='\u{2B73F}'
        | '\u{2B740}'..='\u{2B81F}'
        | '\u{2B920}'..='\u{2CEAF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{2F800}'..='\u{2FA1F}')
}
