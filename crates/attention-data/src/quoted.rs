//! Quotes values of a file in messages.

use crate::json::Json;

/// The maximal length of a quotation in characters.
const MAX_QUOTED: usize = 40;

/// The beginning of a text, without characters that change the direction of the message.
pub fn quoted(text: &str) -> String {
    let mut quoted: String = text.chars().take(MAX_QUOTED).map(readable).collect();
    if text.chars().nth(MAX_QUOTED).is_some() {
        quoted.push('…');
    }
    quoted
}

/// A value that a file has in place of the expected one.
pub(crate) fn quoted_value(value: &impl Json) -> String {
    if value.length().is_some() {
        return "[…]".to_owned();
    }
    if value.is_object() { "{…}".to_owned() } else { quoted(&value.written()) }
}

/// A character, or U+FFFD if it is not visible or reorders the text around it. Letters of all scripts are kept.
pub(crate) fn readable(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' => character,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' => char::REPLACEMENT_CHARACTER,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}
