//! What the rules need to know of Rust, JavaScript and HTML: where comments, names and tags are.

/// The text of a Rust or JavaScript file without its comments; line numbers stay.
///
/// A `//` after a colon is an address, not a comment.
pub(crate) fn without_comments(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("/*").filter(|at| !rest[..*at].ends_with('/')) {
        let length = rest[at..].find("*/").map_or(rest.len() - at, |length| length + 2);
        code += &rest[..at];
        code.extend(rest[at..at + length].chars().filter(|c| *c == '\n'));
        rest = &rest[at + length..];
    }
    code += rest;
    code.lines().map(|line| until_comment(line).to_owned() + "\n").collect()
}

fn until_comment(line: &str) -> &str {
    let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or(line, |(at, _)| &line[..at])
}

/// Whether the text has the phrase, not as a part of a longer name.
pub(crate) fn has_word(text: &str, phrase: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(of_name);
        let after = text[at + phrase.len()..].chars().next().is_some_and(of_name);
        let longer_before = before && phrase.starts_with(of_name);
        let longer_after = after && phrase.ends_with(of_name);
        !longer_before && !longer_after
    })
}

/// The start tags of an HTML text: the tag's name and the names of its attributes, in lower case.
pub(crate) fn tags(html: &str) -> Vec<(String, Vec<String>)> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (names, after) = names_of_tag(rest);
            rest = after;
            let mut names = names.into_iter();
            tags.extend(names.next().map(|name| (name, names.collect())));
        }
    }
    tags
}

/// The names in a tag whose `<` is behind us, and what follows its `>`.
fn names_of_tag(text: &str) -> (Vec<String>, &str) {
    let mut names = vec![String::new()];
    let (mut quote, mut value) = (None, false);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), _) if c == open => (quote, value) = (None, false),
            (Some(_), _) => {}
            (None, '>') => return (named(names), &text[at + 1..]),
            (None, '"' | '\'') => quote = Some(c),
            (None, '=') => value = true,
            (None, '/') if !value => {}
            (None, _) if c.is_whitespace() => {
                value = false;
                names.push(String::new());
            }
            (None, _) if !value => names.last_mut().expect("never empty").push(c),
            (None, _) => {}
        }
    }
    (named(names), "")
}

fn named(names: Vec<String>) -> Vec<String> {
    names.into_iter().filter(|name| !name.is_empty()).map(|name| name.to_lowercase()).collect()
}

#[test]
fn comments_are_no_code_and_addresses_are_no_comments() {
    let code = without_comments("a // b\n/* c\nd */ e \"https://f\"\n/// g\nh /* i */ j");
    assert_eq!(code, "a \n\n e \"https://f\"\n\nh  j\n");
}

#[test]
fn a_word_is_not_a_part_of_another() {
    assert!(has_word("use plotters::x;", "plotters"));
    assert!(!has_word("use plotters_canvas::x;", "plotters"));
    assert!(has_word("window.location", "location") && !has_word("relocation", "location"));
    assert!(has_word("#[test]", "#[test") && has_word("x!()", "x!"));
}

#[test]
fn tags_are_found_with_their_attributes_and_text_is_not_a_tag() {
    let found =
        tags("<!-- <b x> --><p>a < b <a HREF='x style=1' title=y on>z</a><br/><i a = \"b>\" c>");
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let expected = [
        ("p".to_owned(), names(&[])),
        ("a".to_owned(), names(&["href", "title", "on"])),
        ("br".to_owned(), names(&[])),
        ("i".to_owned(), names(&["a", "c"])),
    ];
    assert_eq!(found[..2], expected[..2]);
    assert_eq!(found[2], expected[2]);
}
