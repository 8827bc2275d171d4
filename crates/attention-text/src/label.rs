//! The label of a token: what is shown and said in its place.

use crate::shorten;

/// The most characters of a label.
pub const LABEL_LENGTH: usize = 24;

/// The sign of a space, in the label of a blank token.
pub const SPACE: char = '␣';
/// The sign of a line break, in the label of a blank token.
pub const LINE_BREAK: char = '↵';
/// The sign of a tab, in the label of a blank token.
pub const TAB: char = '⇥';
/// The label of a token without anything to see.
pub const EMPTY: char = '∅';

/// The label of a token: never blank, and at most [`LABEL_LENGTH`] characters.
///
/// White space of a blank token becomes a sign ([`SPACE`], [`LINE_BREAK`] or [`TAB`]), any other white space a space.
/// A token without anything to see becomes [`EMPTY`]; a longer token ends with “…”. The label of a label is the label.
///
/// Tokens have no control characters, nor those that change a direction: these are replaced where tokens are read.
///
/// # Example
///
/// ```
/// use attention_text::label;
///
/// assert_eq!(label("it"), "it");
/// assert_eq!(label(" \n"), "␣↵");
/// assert_eq!(label("c\nd"), "c d");
/// assert_eq!(label("\u{200b}"), "∅");
/// assert_eq!(label(&"a".repeat(5000)), "aaaaaaaaaaaaaaaaaaaaaaa…");
/// ```
pub fn label(token: &str) -> String {
    let is_blank = token.chars().all(|letter| letter.is_whitespace() || is_invisible(letter));
    let kept = token.chars().filter_map(|letter| match letter {
        _ if is_blank => sign(letter),
        _ if letter.is_whitespace() => Some(' '),
        _ => Some(letter),
    });
    // One more than fits, so that `shorten` sees that it is longer.
    let label: String = kept.take(LABEL_LENGTH + 1).collect();
    if label.is_empty() { EMPTY.to_string() } else { shorten(&label, LABEL_LENGTH) }
}

/// The sign of a character of a blank token; `None` if it takes no room.
fn sign(letter: char) -> Option<char> {
    match letter {
        '\t' => Some(TAB),
        '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(LINE_BREAK),
        _ if letter.is_whitespace() => Some(SPACE),
        _ => None,
    }
}

/// What leaves nothing to see if it is alone.
///
/// Source: DerivedCoreProperties.txt of Unicode, `Default_Ignorable_Code_Point`; and the empty Braille pattern.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}
