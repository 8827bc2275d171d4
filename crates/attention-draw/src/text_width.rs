//! How wide texts are, estimated: a scene is made without a browser.

use attention_text::shorten;

/// How much wider than estimated a text may be, in bold and a pixel larger.
const BOLD: f64 = 1.1;

/// About how wide a text of 12 pixels is in a sans-serif font; ideographs are as wide as high.
pub fn text_width(text: &str) -> f64 {
    text.chars().map(letter_width).sum()
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '’' | '|' | '!' | ':' => 3.4,
        'f' | 't' | 'r' | 'I' | ' ' | '(' | ')' | '“' | '”' | '-' => 4.6,
        'm' | 'w' | 'M' | 'W' | '%' | '—' => 10.4,
        'A'..='Z' => 8.4,
        '…' | '\u{2e80}'.. => 12.0,
        _ => 7.0,
    }
}

/// The label of a token in so many pixels, in bold or not: if it is wider, it ends with “…”.
pub(crate) fn fitted(label: &str, room: f64) -> String {
    let (mut width, mut letters) = (0.0, 1);
    for letter in label.chars() {
        width += BOLD * letter_width(letter);
        if width + BOLD * letter_width('…') <= room {
            letters += 1;
        }
    }
    if width <= room { label.to_owned() } else { shorten(label, letters) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_that_is_too_wide_loses_its_end() {
        assert_eq!(fitted("because", 58.0), "because");
        assert_eq!(fitted("incomprehensible", 58.0), "incom…");
        assert_eq!(fitted("it", 3.0), "…");
        assert_eq!(fitted("日本語日本語", 58.0), "日本語…");
    }

    #[test]
    fn what_is_left_has_room() {
        let words = [
            "illlllllllllllllllllllll",
            "WWWWWWWWWWWWWWWW",
            "e\u{301}e\u{301}e\u{301}e\u{301}",
            "שלוםשלוםשלום",
        ];
        for (word, room) in
            words.iter().flat_map(|word| [20.0, 33.0, 58.0].map(|room| (word, room)))
        {
            let label = fitted(word, room);
            assert!(BOLD * text_width(&label) <= room, "{label} in {room}");
            assert!(label == *word || label.ends_with('…'));
        }
    }
}
