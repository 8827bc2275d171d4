//! Parses markup: elements, attributes in double quotes, text without entities, and `/>` for empty elements.

/// A token of markup.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// A start tag; if `empty`, the element has no content and no end tag.
    Open { tag: &'a str, attributes: &'a str, empty: bool },
    /// An end tag, of the element that was opened last.
    Close,
    /// Text in the element that was opened last.
    Text(&'a str),
}

/// Takes the first piece off `rest`; `None` at the end.
pub(super) fn next_piece<'a>(rest: &mut &'a str) -> Option<Piece<'a>> {
    if rest.is_empty() {
        return None;
    }
    let Some(inner) = rest.strip_prefix('<') else {
        // Checked, since the panic message of a slice would pull in tables for escaping characters, 5 kB of wasm.
        let (text, after) = rest.split_at_checked(rest.find('<').unwrap_or(rest.len()))?;
        *rest = after;
        return Some(Piece::Text(text));
    };
    let (inner, after) = inner.split_once('>')?;
    *rest = after;
    if inner.starts_with('/') {
        return Some(Piece::Close);
    }
    let (inner, empty) = inner.strip_suffix('/').map_or((inner, false), |inner| (inner, true));
    let (tag, attributes) = inner.split_once(' ').unwrap_or((inner, ""));
    Some(Piece::Open { tag, attributes, empty })
}

/// Takes the first attribute off `rest`, as its name and its value; `None` where there is no other.
pub(super) fn next_attribute<'a>(rest: &mut &'a str) -> Option<(&'a str, &'a str)> {
    let (name, after) = rest.split_once('=')?;
    let (value, after) = after.strip_prefix('"')?.split_once('"')?;
    *rest = after;
    Some((name.trim_start(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(mut markup: &str) -> Vec<Piece<'_>> {
        std::iter::from_fn(|| next_piece(&mut markup)).collect()
    }

    fn open<'a>(tag: &'a str, attributes: &'a str, empty: bool) -> Piece<'a> {
        Piece::Open { tag, attributes, empty }
    }

    #[test]
    fn markup_is_elements_and_texts_in_their_order() {
        let read = pieces(r#"<p class="a b">x <b>Q</b></p><input type="range"/>"#);
        let expected = [
            open("p", r#"class="a b""#, false),
            Piece::Text("x "),
            open("b", "", false),
            Piece::Text("Q"),
            Piece::Close,
            Piece::Close,
            open("input", r#"type="range""#, true),
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn attributes_are_pairs_in_double_quotes() {
        let mut rest = r#"part="token x" aria-hidden="true" hidden="""#;
        let read: Vec<_> = std::iter::from_fn(|| next_attribute(&mut rest)).collect();
        assert_eq!(read, [("part", "token x"), ("aria-hidden", "true"), ("hidden", "")]);
        assert_eq!(next_attribute(&mut "hidden"), None);
    }
}
