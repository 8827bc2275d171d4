//! Bytes as text inside a script, denser than base64: 16 bits of text hold 13 bits, not 12.
//!
//! Two digits to the base of 91 hold 13 bits, the lowest first. The digits are the characters from `!` to `~` but for
//! `"` and `\`, which would have to be escaped in a string, and `<`, so that no text can end the `<script>` that it
//! lies in. The libraries for basE91 and Z85 use alphabets with `<`. `src/embed/js/runtime/base91.js` reads it.

const DIGITS: &[u8; 91] =
    b"!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
/// Bits in two digits.
const PAIR: u32 = 13;
/// Bits in a single digit, at the end.
const SINGLE: u32 = 6;

/// The text of these bytes; the text of none is empty.
pub(crate) fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut bits, mut count) = (0, 0);
    for &byte in bytes {
        bits |= u32::from(byte) << count;
        count += 8;
        if count >= PAIR {
            push_pair(&mut text, bits & ((1 << PAIR) - 1));
            bits >>= PAIR;
            count -= PAIR;
        }
    }
    match count {
        0 => {}
        1..=SINGLE => text.push(digit(bits)),
        _ => push_pair(&mut text, bits),
    }
    text
}

fn push_pair(text: &mut String, value: u32) {
    text.extend([digit(value % 91), digit(value / 91)]);
}

/// The character of a digit from 0 to 90.
fn digit(value: u32) -> char {
    char::from(DIGITS[value as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_are_in_their_order_and_need_no_escape_in_a_script() {
        assert!(DIGITS.is_sorted_by(|one, next| one < next));
        assert!(DIGITS.iter().all(|digit| digit.is_ascii_graphic() && !b"\"<\\".contains(digit)));
    }

    #[test]
    fn the_text_is_as_short_as_13_bits_in_two_digits_allow() {
        let lengths = [0, 1, 2, 3, 4, 5, 6, 7, 13].map(|bytes| encoded(&vec![255; bytes]).len());
        assert_eq!(lengths, [0, 2, 3, 4, 5, 7, 8, 9, 16]);
    }
}
