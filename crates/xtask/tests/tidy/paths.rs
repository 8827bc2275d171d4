//! Paths in Rust code, such as `crate::a::B`, read from text without comments.

/// The parts between the `::`.
pub(crate) type Path = Vec<String>;

/// What the `use` declarations of some code bring in, a path each; a name given with `as` is the last part's.
pub(crate) fn uses(code: &str) -> Vec<Path> {
    declarations(code).into_iter().flat_map(|tree| expanded(tree, &[])).collect()
}

/// Every path with a `::` outside `use` declarations.
pub(crate) fn paths(code: &str) -> Vec<Path> {
    let rest =
        declarations(code).into_iter().fold(code.to_owned(), |rest, tree| rest.replace(tree, ""));
    let of_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = rest.split(|c| !of_path(c)).map(|word| word.trim_matches(':'));
    words.filter(|word| word.contains("::")).map(parts).collect()
}

/// The text between `use` and `;` of each declaration.
fn declarations(code: &str) -> Vec<&str> {
    let starts = code.match_indices("use ").filter(|(at, _)| {
        let before = code[..*at].trim_end_matches([' ', '\t']);
        before.is_empty()
            || before.ends_with(['\n', '{', '}', ';', ')', ']'])
            || before.ends_with("pub")
    });
    starts.filter_map(|(at, word)| code[at + word.len()..].split(';').next()).collect()
}

fn parts(path: &str) -> Path {
    path.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The paths of a tree such as `a::{b, c::{self, d}}`.
fn expanded(tree: &str, before: &[String]) -> Vec<Path> {
    let mut found = Vec::new();
    for branch in branches(tree) {
        let (path, inner) = branch
            .split_once('{')
            .map_or((branch, None), |(path, inner)| (path, inner.trim_end().strip_suffix('}')));
        let path = path.split(" as ").next().unwrap_or_default();
        let whole = [before, &parts(path)].concat();
        match inner {
            Some(inner) => found.extend(expanded(inner, &whole)),
            None if whole.last().is_some_and(|part| part == "self") => {
                found.push(whole[..whole.len() - 1].to_vec());
            }
            None => found.push(whole),
        }
    }
    found
}

/// What stands between the commas outside braces.
fn branches(tree: &str) -> Vec<&str> {
    let (mut found, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&tree[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(&tree[from..]);
    found.into_iter().map(str::trim).filter(|branch| !branch.is_empty()).collect()
}

#[test]
fn trees_of_names_become_paths() {
    let found =
        uses("use a::{b, c::{self, d as e}};\npub(crate) use crate::f::*;\nlet x = y.use z;");
    let expected = ["a::b", "a::c", "a::c::d", "crate::f::*"];
    assert_eq!(found, expected.map(parts));
}

#[test]
fn paths_in_code_are_found_and_declarations_are_none() {
    let found = paths("use a::b;\nfn f() -> super::C { crate::d::e(g::<h>(), i) }");
    assert_eq!(found, ["super::C", "crate::d::e"].map(parts));
}
