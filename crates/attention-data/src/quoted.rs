//! What a message repeats of a file.

use crate::json::Json;

/// How many characters a message repeats.
const QUOTED: usize = 40;

/// The beginning of a text, without what would turn the message around.
pub fn quoted(text: &str) -> String {
    let mut quoted: String = text.chars().take(QUOTED).map(readable).collect();
    if text.chars().nth(QUOTED).is_some() {
        quoted.push('…');
    }
    quoted
}

/// What stands in a file in place of something else.
pub(crate) fn quoted_value(value: &impl Json) -> String {
    if value.length().is_some() {
        return "[…]".to_owned();
    }
    if value.is_object() { "{…}".to_owned() } else { quoted(&value.written()) }
}

/// A character, or U+FFFD for one that no font shows or that reorders the text around it; letters and signs of all
/// scripts stay.
pub(crate) fn readable(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' => character,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' => char::REPLACEMENT_CHARACTER,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}
