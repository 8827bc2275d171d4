//! The lookup of a query, which attributes, `attention-set`, addresses, messages and typed sentences share.

/// Finds the token that a query names: its 0-based index in `tokens`, or `None` if it names none.
///
/// White space around `text` is ignored.
/// A whole number below the count of tokens is an index.
/// Any other text, a larger number too, is compared with the tokens: exact case first, then any case; the first
/// such token counts.
///
/// `lower` converts a text to lower case. It is injected because browsers provide it, while the tables of the standard
/// library would be part of the download.
///
/// # Example
///
/// ```
/// use attention_analysis::find_token;
///
/// let tokens = ["[CLS]", "It", "was", "2020", "it", "[SEP]"];
/// let find = |text| find_token(text, &tokens, str::to_lowercase);
/// assert_eq!(find("2"), Some(2));
/// assert_eq!(find(" it "), Some(4));
/// assert_eq!(find("IT"), Some(1));
/// assert_eq!(find("2020"), Some(3));
/// assert_eq!(find("cat"), None);
/// ```
pub fn find_token<T: AsRef<str>>(
    text: &str,
    tokens: &[T],
    lower: impl Fn(&str) -> String,
) -> Option<usize> {
    let text = text.trim();
    // `parse` alone would accept "+1" too.
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let index = text.parse().ok().filter(|index| is_number && *index < tokens.len());
    index.or_else(|| tokens.iter().position(|token| token.as_ref() == text)).or_else(|| {
        let wanted = lower(text);
        tokens.iter().position(|token| lower(token.as_ref()) == wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: [&str; 6] = ["[CLS]", "The", "it", "the", "2020", "[SEP]"];

    fn find(text: &str) -> Option<usize> {
        find_token(text, &TOKENS, str::to_lowercase)
    }

    #[test]
    fn a_whole_number_below_the_count_is_an_index() {
        assert_eq!(find("0"), Some(0));
        assert_eq!(find(" 5\n"), Some(5));
        assert_eq!(find("6"), None);
        // The number of a token that is a number itself.
        assert_eq!(find_token("1", &["2", "1", "0"], str::to_lowercase), Some(1));
    }

    #[test]
    fn a_number_that_is_no_index_is_a_text() {
        assert_eq!(find("2020"), Some(4));
        assert_eq!(find("99999999999999999999"), None);
        assert_eq!(find_token("7", &["a", "7"], str::to_lowercase), Some(1));
    }

    #[test]
    fn a_text_is_matched_in_its_case_first_then_in_any() {
        assert_eq!(find("the"), Some(3));
        assert_eq!(find("THE"), Some(1));
        assert_eq!(find("[cls]"), Some(0));
        assert_eq!(find(" it "), Some(2));
        assert_eq!(find_token("äpfel", &["ÄPFEL"], str::to_lowercase), Some(0));
    }

    #[test]
    fn nonsense_names_no_token() {
        for text in ["", " ", "-1", "+1", "1.5", "0x1", "cat"] {
            assert_eq!(find(text), None, "{text}");
        }
        assert_eq!(find_token::<&str>("0", &[], str::to_lowercase), None);
    }
}
