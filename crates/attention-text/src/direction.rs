//! Texts of another direction within a sentence.
//!
//! Source: Unicode Standard Annex #9, section 2.4, explicit directional isolates.

/// The first strong isolate: the text after it has the direction of its first letter.
const ISOLATE: char = '\u{2068}';
/// The end of an isolate.
const END: char = '\u{2069}';

/// Appends `text` to `sentence`; a text with right-to-left letters is isolated, so that it does not reorder what is
/// around it.
///
/// Any other text stays as it is: it keeps its place in a left-to-right sentence anyway. In a right-to-left sentence
/// it is not isolated either: two such texts with only punctuation between them run from left to right together.
///
/// # Example
///
/// ```
/// use attention_text::push_isolated;
///
/// let mut sentence = String::new();
/// push_isolated(&mut sentence, "שלום");
/// sentence += " → ";
/// push_isolated(&mut sentence, "it");
/// assert_eq!(sentence, "\u{2068}שלום\u{2069} → it");
/// ```
pub fn push_isolated(sentence: &mut String, text: &str) {
    let runs_left = text.chars().any(is_right_to_left);
    if runs_left {
        sentence.push(ISOLATE);
    }
    *sentence += text;
    if runs_left {
        sentence.push(END);
    }
}

/// The text, isolated as [`push_isolated`] does.
pub fn isolated(text: &str) -> String {
    let mut isolated = String::new();
    push_isolated(&mut isolated, text);
    isolated
}

/// Whether a character is in a block of right-to-left scripts (also their digits and signs), or the mark of that
/// direction.
fn is_right_to_left(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}
