//! Shortens a text without cutting a sequence that is read as one letter.

/// The first `max - 1` characters and “…” if `text` has more than `max` characters, else the text; `max` is at least 1.
///
/// No cut separates a letter from its combining marks, or parts an emoji or a syllable; the text then is shorter. A
/// sequence that is too long by itself is cut.
///
/// # Example
///
/// ```
/// use attention_text::shorten;
///
/// assert_eq!(shorten("incomprehensible", 9), "incompre…");
/// assert_eq!(shorten("character", 9), "character");
/// assert_eq!(shorten("cafe\u{301} noir", 5), "caf…");
/// ```
pub fn shorten(text: &str, max: usize) -> String {
    let (mut short, mut end, mut before) = (String::new(), 0, ' ');
    for (index, letter) in text.chars().enumerate() {
        if index < max && !joins(before, letter) {
            end = short.len();
        }
        if index == max {
            if end == 0 {
                // Not even the first letter fits: it is cut.
                short.pop();
            } else {
                short.truncate(end);
            }
            short.push('…');
            break;
        }
        short.push(letter);
        // The second letter completes a flag; it does not join the first one of the next.
        before = if is_flag(before) && is_flag(letter) { ' ' } else { letter };
    }
    short
}

const JOINER: char = '\u{200d}';

/// Whether `letter` is one with the letter `before` it: the rules of Unicode Standard Annex #29, by blocks.
///
/// To keep the table short, blocks of historic and rare scripts count as marks as a whole: no cut is within a run of
/// such letters, so all of it may be lost. A text that begins with one that is too long is cut anywhere.
fn joins(before: char, letter: char) -> bool {
    before == JOINER
        || is_prepended(before)
        || is_virama(before)
        || is_flag(before) && is_flag(letter)
        || is_mark(letter)
}

/// A sign before the letter or the digits that it belongs to, or the first letter of a Hangul syllable.
fn is_prepended(letter: char) -> bool {
    matches!(
        letter,
        '\u{600}'..='\u{605}'
            | '\u{6dd}'
            | '\u{70f}'
            | '\u{890}'..='\u{891}'
            | '\u{8e2}'
            | '\u{d4e}'
            | '\u{1100}'..='\u{115f}'
            | '\u{a960}'..='\u{a97c}'
            | '\u{110bd}'..='\u{11f02}'
    )
}

/// One of the two letters of a flag.
fn is_flag(letter: char) -> bool {
    matches!(letter, '\u{1f1e6}'..='\u{1f1ff}')
}

/// The sign that joins two consonants of the scripts of India, which have blocks of one order.
fn is_virama(letter: char) -> bool {
    is_indic(letter) && letter as u32 & 0x7f == 0x4d
}

fn is_indic(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{dff}')
}

fn is_mark(letter: char) -> bool {
    match letter {
        _ if is_indic(letter) => {
            matches!(letter as u32 & 0x7f, 0..=4 | 0x3a..=0x5f | 0x62 | 0x63 | 0x70..=0x7f)
        }
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{711}'
        | '\u{730}'..='\u{74a}'
        | '\u{7a6}'..='\u{7b0}'
        | '\u{7eb}'..='\u{7f3}'
        | '\u{7fd}'..='\u{82d}'
        | '\u{859}'..='\u{85b}'
        | '\u{890}'..='\u{8ff}'
        | '\u{e31}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{eb1}'..='\u{ece}'
        | '\u{f18}'..='\u{f3f}'
        | '\u{f71}'..='\u{fc6}'
        | '\u{102b}'..='\u{103e}'
        | '\u{1056}'..='\u{109d}'
        | '\u{1160}'..='\u{11ff}'
        | '\u{135d}'..='\u{135f}'
        | '\u{1712}'..='\u{1773}'
        | '\u{17b4}'..='\u{17dd}'
        | '\u{180b}'..='\u{180f}'
        | '\u{1885}'..='\u{1c37}'
        | '\u{1cd0}'..='\u{1cf9}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{200c}'..='\u{200f}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{2cef}'..='\u{2cf1}'
        | '\u{2d7f}'
        | '\u{2de0}'..='\u{2dff}'
        | '\u{302a}'..='\u{302f}'
        | '\u{3099}'..='\u{309a}'
        | '\u{a66f}'..='\u{a6f1}'
        | '\u{a802}'..='\u{aaf6}'
        | '\u{abe3}'..='\u{abed}'
        | '\u{d7b0}'..='\u{d7ff}'
        | '\u{fb1e}'
        | '\u{fe00}'..='\u{fe2f}'
        | '\u{ff9e}'..='\u{ff9f}'
        | '\u{101fd}'..='\u{11fff}'
        | '\u{13440}'..='\u{13455}'
        | '\u{16100}'..='\u{16fff}'
        | '\u{1bc9d}'..='\u{1d3ff}'
        | '\u{1d800}'..='\u{1e8ff}'
        | '\u{1e944}'..='\u{1e94a}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}
