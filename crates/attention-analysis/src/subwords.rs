//! Words that a model splits into subwords.

use std::ops::Range;

use attention_text::{LABEL_LENGTH, push_isolated, shorten};

/// The token for a word that the tokenizer cannot split into known pieces.
const UNKNOWN: &str = "[UNK]";

/// The maximal number of words in a list.
const MAX_LISTED: usize = 6;
/// The maximal number of subwords of a word in a list.
const MAX_SUBWORDS: usize = 12;
/// The left-to-right isolate and its end (Unicode Standard Annex #9): each entry keeps its order in a line of any
/// direction.
const ISOLATE: [char; 2] = ['\u{2066}', '\u{2069}'];

/// A WordPiece token, and its range in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// How the token is written, with `##` where it continues a word.
    pub text: &'a str,
    /// The byte of the sentence at which it begins.
    pub start: usize,
    /// The byte before which it ends: where the next piece of the word starts, unless both come from one character.
    pub end: usize,
}

/// A word that is split into subwords, or that is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitWord<'a> {
    /// The word, as written in the sentence.
    pub word: &'a str,
    /// The indices of its tokens.
    pub tokens: Range<usize>,
    /// How each of them is written.
    pub subwords: Vec<&'a str>,
}

/// Finds the words of a sentence that are split into subwords or unknown, each once, in their order.
///
/// `pieces` are all tokens of the sentence, a separator first and last. Pieces that touch each other are one word, and
/// so are pieces that share a character, as those of “가”. Punctuation around a word does not belong to it.
///
/// # Panics
///
/// If a piece does not begin and end at characters of `sentence`.
///
/// # Example
///
/// ```
/// use attention_analysis::{Piece, list_subwords, split_words};
///
/// let piece = |text, start, end| Piece { text, start, end };
/// let pieces = [
///     piece("[CLS]", 0, 0),
///     piece("un", 0, 2),
///     piece("##happily", 2, 9),
///     piece("so", 10, 12),
///     piece(".", 12, 13),
///     piece("[SEP]", 13, 13),
/// ];
/// let words = split_words("Unhappily so.", &pieces);
/// assert_eq!(words.len(), 1);
/// assert_eq!((words[0].word, words[0].tokens.clone()), ("Unhappily", 1..3));
/// assert_eq!(list_subwords(&words), "\u{2066}Unhappily → un · ##happily\u{2069}");
/// ```
pub fn split_words<'a>(sentence: &'a str, pieces: &[Piece<'a>]) -> Vec<SplitWord<'a>> {
    let mut found: Vec<SplitWord> = Vec::new();
    let last = pieces.len().saturating_sub(1);
    let mut from = 1;
    while from < last {
        let mut to = from + 1;
        while to < last && pieces[to].start <= pieces[to - 1].end {
            to += 1;
        }
        let tokens = without_marks(pieces, from..to);
        let word = &sentence[pieces[tokens.start].start..pieces[tokens.end - 1].end];
        let subwords: Vec<&str> = pieces[tokens.clone()].iter().map(|piece| piece.text).collect();
        let is_split = subwords.len() > 1 || subwords[0] == UNKNOWN;
        if is_split && found.iter().all(|other| other.word != word) {
            found.push(SplitWord { word, tokens, subwords });
        }
        from = to;
    }
    found
}

/// Lists words with their subwords in one line, `word → a · b, …`; after the sixth word it ends with `…`, and so do the
/// subwords of a word after the twelfth. A word of more than 24 letters is shortened.
///
/// Each entry runs from left to right whatever the direction of the line. The line is empty without words.
pub fn list_subwords(words: &[SplitWord]) -> String {
    let mut list = String::new();
    for (index, SplitWord { word, subwords, .. }) in words.iter().enumerate() {
        if index > 0 {
            list += ", ";
        }
        if index == MAX_LISTED {
            return list + "…";
        }
        list.push(ISOLATE[0]);
        push_isolated(&mut list, &shorten(word, LABEL_LENGTH));
        for (index, subword) in subwords.iter().enumerate() {
            list += if index == 0 { " → " } else { " · " };
            if index == MAX_SUBWORDS {
                list.push('…');
                break;
            }
            push_isolated(&mut list, subword);
        }
        list.push(ISOLATE[1]);
    }
    list
}

/// The pieces of a word without the punctuation at both ends; one is always left.
fn without_marks(pieces: &[Piece], Range { mut start, mut end }: Range<usize>) -> Range<usize> {
    while start + 1 < end && is_mark(pieces[start].text) {
        start += 1;
    }
    while start + 1 < end && is_mark(pieces[end - 1].text) {
        end -= 1;
    }
    start..end
}

/// Whether a piece has neither a letter nor a digit of any script.
fn is_mark(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sentence and its pieces, given as pairs of a part of the sentence and how the token of it is written; a part
    /// that begins with a space begins a word.
    fn sentence<'a>(parts: &[(&str, &'a str)]) -> (String, Vec<Piece<'a>>) {
        let mut sentence = String::new();
        let mut pieces = vec![Piece { text: "[CLS]", start: 0, end: 0 }];
        for (part, text) in parts {
            let start = sentence.len() + part.len() - part.trim_start().len();
            sentence += part;
            pieces.push(Piece { text, start, end: sentence.len() });
        }
        let end = sentence.len();
        pieces.push(Piece { text: "[SEP]", start: end, end });
        (sentence, pieces)
    }

    /// Each word that is found, and its subwords.
    fn found(parts: &[(&str, &str)]) -> Vec<(String, String)> {
        let (text, pieces) = sentence(parts);
        let words = split_words(&text, &pieces);
        words.iter().map(|one| (one.word.to_owned(), one.subwords.join(" "))).collect()
    }

    fn pair(word: &str, subwords: &str) -> (String, String) {
        (word.to_owned(), subwords.to_owned())
    }

    #[test]
    fn words_of_one_piece_are_left_out() {
        assert!(found(&[("It", "it"), (" was", "was"), (" tired", "tired")]).is_empty());
        assert!(found(&[]).is_empty());
        assert!(split_words("", &[]).is_empty());
    }

    #[test]
    fn a_word_of_several_pieces_has_them_all_and_its_place() {
        let (text, pieces) = sentence(&[("a", "a"), (" Un", "un"), ("happy", "##happy")]);
        let words = split_words(&text, &pieces);
        let expected = SplitWord { word: "Unhappy", tokens: 2..4, subwords: vec!["un", "##happy"] };
        assert_eq!(words, [expected]);
    }

    #[test]
    fn marks_around_a_word_are_no_pieces_of_it_and_marks_within_are() {
        assert!(found(&[("(", "("), ("it", "it"), (")", ")"), (".", ".")]).is_empty());
        let quoted = [("“", "“"), ("Un", "un"), ("do", "##do"), ("”", "”"), ("!", "!")];
        assert_eq!(found(&quoted), [pair("Undo", "un ##do")]);
        let apostrophe = [("didn", "didn"), ("'", "'"), ("t", "t"), (",", ",")];
        assert_eq!(found(&apostrophe), [pair("didn't", "didn ' t")]);
    }

    #[test]
    fn an_unknown_word_is_told_by_itself_and_marks_alone_are_not() {
        assert_eq!(found(&[("a", "a"), (" 😀", "[UNK]")]), [pair("😀", "[UNK]")]);
        assert_eq!(found(&[("私", "私"), ("は", "[UNK]")]), [pair("私は", "私 [UNK]")]);
        assert!(found(&[("!", "!"), (" a", "a")]).is_empty());
    }

    #[test]
    fn a_word_that_stands_there_twice_is_told_once() {
        let twice = [("un", "un"), ("do", "##do"), (" un", "un"), ("do", "##do")];
        assert_eq!(found(&twice).len(), 1);
        let two = [("Un", "un"), ("do", "##do"), (" un", "un"), ("do", "##do")];
        assert_eq!(found(&two).len(), 2, "in another case it is another word");
    }

    #[test]
    fn letters_and_digits_of_every_script_are_no_marks() {
        assert!(!is_mark("##é") && !is_mark("٣") && !is_mark("日"));
        assert!(is_mark("…") && is_mark("##.") && is_mark("'"));
    }

    #[test]
    fn a_list_of_many_words_ends_before_it_is_a_page() {
        let word = |word| SplitWord { word, tokens: 1..3, subwords: vec!["a", "##b"] };
        assert_eq!(list_subwords(&[]), "");
        let six = list_subwords(&["u", "v", "w", "x", "y", "z"].map(word));
        assert!(six.ends_with(", \u{2066}z → a · ##b\u{2069}"), "{six}");
        let seven = list_subwords(&["u", "v", "w", "x", "y", "z", "q"].map(word));
        assert_eq!(seven, six + ", …");
    }

    #[test]
    fn a_word_of_many_letters_or_subwords_is_shortened() {
        let (word, subword) = ("a".repeat(5000), ["##a"; 99]);
        let words = [SplitWord { word: &word, tokens: 1..100, subwords: subword.to_vec() }];
        let list = list_subwords(&words);
        assert!(list.chars().count() < 120 && list.ends_with("##a · …\u{2069}"), "{list}");
    }

    #[test]
    fn right_to_left_words_do_not_reorder_their_entry() {
        let word = SplitWord { word: "שלום", tokens: 1..3, subwords: vec!["ש", "##לום"] };
        let entry = "\u{2068}שלום\u{2069} → \u{2068}ש\u{2069} · \u{2068}##לום\u{2069}";
        assert_eq!(list_subwords(&[word]), format!("\u{2066}{entry}\u{2069}"));
    }
}
