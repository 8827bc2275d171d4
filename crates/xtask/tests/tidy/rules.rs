//! Rules for one file: each takes a file and returns what is wrong with it, nothing where it has no say.

use crate::tidy::text::{has_word, tags, without_comments};
use crate::tidy::tree::{Source, sources};

/// Lines of a file: `house.md` calls it a measure, since a longer one has two subjects.
const LINES: usize = 250;

/// Columns of a line: two files side by side on a screen.
const COLUMNS: usize = 120;

/// Tests with regular expressions that are longer, and could not be broken without another meaning.
const LONG_PATTERNS: [&str; 4] = [
    "tests/e2e/builder/address.test.mjs",
    "tests/e2e/builder/page.test.mjs",
    "tests/e2e/forms/snippets.unit.test.mjs",
    "tests/e2e/model/model.test.mjs",
];

/// A list of violations, empty where all is well.
pub(crate) type Violations = Vec<String>;

/// Only the two painting files name plotters, each its own half of it.
pub(crate) fn plotters_has_one_place(file: &Source) -> Violations {
    let canvas = named(file, &["plotters_backend", "plotters_canvas"], |path| {
        path == "src/canvas_backend.rs"
    });
    let paint = named(file, &["plotters"], |path| path == "crates/attention-draw/src/paint.rs");
    [canvas, paint].concat()
}

/// Only `src/embed/` knows that elements are custom and have a shadow.
pub(crate) fn elements_are_defined_in_embed(file: &Source) -> Violations {
    let words =
        ["customElements", "custom_elements", "ShadowRoot", "attachShadow", "attach_shadow"];
    named(file, &words, |path| path.starts_with("src/embed/"))
}

/// A widget knows its props and nothing of who shows it, or what.
pub(crate) fn widgets_stand_alone(file: &Source) -> Violations {
    let Some(name) = file.path.strip_prefix("src/widgets/").filter(|name| *name != "mod.rs") else {
        return Vec::new();
    };
    let code = without_comments(&file.text);
    // What follows the first `mod tests` is about the widget itself.
    let code = code.split("mod tests").next().unwrap_or_default();
    let words = ["crate::widgets", "super::", "crate::embed", "attention_lessons"];
    let words = words.into_iter().filter(|word| has_word(code, word));
    words.map(|word| format!("{}: the widget {name} names `{word}`", file.path)).collect()
}

/// Elements are guests: no address, no cookie, no storage, no head of the document.
pub(crate) fn elements_keep_to_themselves(file: &Source) -> Violations {
    let words = [
        "location",
        "localStorage",
        "local_storage",
        "sessionStorage",
        "session_storage",
        "cookie",
        "document.head",
        "document().head",
        "html_document",
    ];
    if file.path.starts_with("src/") { named(file, &words, |_| false) } else { Vec::new() }
}

/// What is chosen on the builder page is reckoned without a browser, which the modules in `page` alone know.
pub(crate) fn choosing_needs_no_browser(file: &Source) -> Violations {
    const CRATE: &str = "crates/attention-builder/src/";
    let words = ["web_sys", "js_sys", "wasm_bindgen"];
    let is_pure = file.path.strip_prefix(CRATE).is_some_and(|path| !path.starts_with("page/"));
    if is_pure { named(file, &words, |_| false) } else { Vec::new() }
}

/// Two elements share code and nothing else.
pub(crate) fn nothing_is_global(file: &Source) -> Violations {
    let words = ["thread_local!", "static mut", "OnceLock", "LazyLock", "lazy_static!"];
    if is_shipped(file) { named(file, &words, |_| false) } else { Vec::new() }
}

/// Every crate root forbids unsafe code; two crates give the reason of each block instead.
pub(crate) fn unsafe_code_is_forbidden(file: &Source) -> Violations {
    let path = file
        .path
        .strip_prefix("crates/")
        .map_or(&*file.path, |path| path.split_once('/').map_or(path, |(_, path)| path));
    let is_root = ["src/lib.rs", "src/main.rs"].contains(&path);
    let exempt = ["crates/attention-kernel/", "crates/send-wrapper/"]
        .iter()
        .any(|one| file.path.starts_with(one));
    let forbids = file.text.contains("#![forbid(unsafe_code)]");
    if is_root && !exempt && !forbids {
        vec![format!("{} allows unsafe code", file.path)]
    } else {
        Vec::new()
    }
}

/// A file has one subject.
pub(crate) fn files_are_short(file: &Source) -> Violations {
    let counts = ["rs", "js", "mjs", "css", "html"].contains(&file.extension());
    let lines = file.text.lines().count();
    if counts && file.path != "index.html" && lines > LINES {
        return vec![format!("{} has {lines} lines, more than {LINES}", file.path)];
    }
    Vec::new()
}

/// A line is read without scrolling.
pub(crate) fn lines_are_short(file: &Source) -> Violations {
    if !["rs", "js", "mjs", "ts"].contains(&file.extension()) {
        return Vec::new();
    }
    let excused =
        |line: &str| LONG_PATTERNS.contains(&&*file.path) && line.trim().starts_with("/^");
    let lines = file.text.lines().enumerate().filter(|(_, line)| !excused(line));
    let long = lines.filter(|(_, line)| line.chars().count() > COLUMNS);
    long.map(|(at, _)| format!("{}:{} has more than {COLUMNS} columns", file.path, at + 1))
        .collect()
}

/// What is committed is finished.
pub(crate) fn nothing_is_left_undone(file: &Source) -> Violations {
    // Put together here, so that this file keeps its own rule.
    let words =
        [("to", "do!"), ("unimple", "mented!"), ("db", "g!"), ("FIX", "ME"), ("#[ign", "ore")];
    let code = ["rs", "js", "mjs", "css", "html"].contains(&file.extension());
    let words = words.into_iter().map(|(start, end)| format!("{start}{end}"));
    let found = words.filter(|word| code && has_word(&file.text, word));
    found.map(|word| format!("{} has `{word}`", file.path)).collect()
}

/// A strict Content-Security-Policy holds on our own pages.
pub(crate) fn pages_have_nothing_inline(file: &Source) -> Violations {
    let ours = file.path == "index.html" || file.path.starts_with("pages/");
    if !ours || file.extension() != "html" {
        return Vec::new();
    }
    let mut violations = Vec::new();
    for (tag, attributes) in tags(&file.text) {
        let inline = |name: &&String| *name == "style" || name.starts_with("on");
        let bad = attributes.iter().filter(inline).map(|name| format!("<{tag} {name}=…>"));
        violations.extend(bad);
        let script = tag == "script" && !attributes.iter().any(|name| name == "src");
        violations.extend((script || tag == "style").then(|| format!("<{tag}>")));
    }
    violations.into_iter().map(|what| format!("{} has an inline {what}", file.path)).collect()
}

/// `src/` is Rust, but for the JavaScript in the folders of `src/embed/js/`.
pub(crate) fn sources_are_where_they_belong(file: &Source) -> Violations {
    let Some(inner) = file.path.strip_prefix("src/") else { return Vec::new() };
    let script = inner.strip_prefix("embed/js/").is_some_and(|name| {
        [".js", ".d.ts"].iter().any(|end| name.ends_with(end)) && name.contains('/')
    });
    if script || file.extension() == "rs" {
        return Vec::new();
    }
    vec![format!("{} is neither Rust nor a script in a folder of src/embed/js/", file.path)]
}

/// Names that lie at the top of the repository, and may.
pub(crate) fn top_level_is_known(name: &str) -> Violations {
    let known = "Cargo.toml Cargo.lock src crates index.html style Trunk.toml tests README.md pages \
                 examples docs models target dist node_modules";
    let fine = name.starts_with('.') || name.starts_with("LICENSE");
    if fine || known.split_whitespace().any(|one| one == name) {
        return Vec::new();
    }
    vec![format!("{name} has no place at the top")]
}

/// What ships in the browser, where two elements may meet.
fn is_shipped(file: &Source) -> bool {
    let inner = file.path.strip_prefix("crates/").filter(|path| !path.starts_with("xtask/"));
    file.path.starts_with("src/") || inner.is_some_and(|path| path.contains("/src/"))
}

/// Complains about words in the code of a shipped file, unless its path may have them.
fn named(file: &Source, words: &[&str], allowed: impl Fn(&str) -> bool) -> Violations {
    let script = ["rs", "js", "mjs"].contains(&file.extension());
    if !script || !is_shipped(file) || allowed(&file.path) {
        return Vec::new();
    }
    let code = without_comments(&file.text);
    let found = words.iter().filter(|word| has_word(&code, word));
    found.map(|word| format!("{} names `{word}`", file.path)).collect()
}

#[test]
fn the_teachers_page_reckons_without_a_browser() {
    let bad =
        Source::sample("crates/attention-builder/src/read.rs", "use web_sys::UrlSearchParams;");
    assert_eq!(choosing_needs_no_browser(&bad).len(), 1);
    let violations: Vec<_> = sources().iter().flat_map(choosing_needs_no_browser).collect();
    assert!(violations.is_empty(), "{violations:#?}");
}
