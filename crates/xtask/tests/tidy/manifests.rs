//! Rules for the crates: who depends on whom, and with which features. They read what `cargo metadata` prints.

use crate::tidy::rules::Violations;
use crate::tidy::tree::metadata;
use serde_json::{Value, json};

/// The mathematics depends on nothing.
pub(crate) fn core_has_no_dependencies(metadata: &Value) -> Violations {
    no_dependencies(metadata, "attention-core")
}

/// What a token's label is depends on the token alone.
fn text_has_no_dependencies(metadata: &Value) -> Violations {
    no_dependencies(metadata, "attention-text")
}

/// What is promised is data that any crate may read.
pub(crate) fn contract_has_no_dependencies(metadata: &Value) -> Violations {
    no_dependencies(metadata, "attention-contract")
}

fn no_dependencies(metadata: &Value, package: &str) -> Violations {
    let found = dependencies(metadata, package);
    found.into_iter().map(|name| format!("{package} depends on {name}")).collect()
}

/// What is taught and what is drawn meet only in the elements, and run without a browser.
pub(crate) fn lessons_and_drawing_are_apart(metadata: &Value) -> Violations {
    let mut violations = Vec::new();
    for (package, other) in
        [("attention-lessons", "attention-draw"), ("attention-draw", "attention-lessons")]
    {
        for name in dependencies(metadata, package) {
            let browser =
                ["web-sys", "js-sys", "wasm-bindgen", "plotters-backend"].contains(&&*name);
            if name == other || browser || name.starts_with("leptos") {
                violations.push(format!("{package} depends on {name}"));
            }
        }
    }
    violations
}

/// What is read from numbers needs nothing but numbers, and the texts of tokens.
pub(crate) fn analysis_knows_at_most_core_and_text(metadata: &Value) -> Violations {
    let found = dependencies(metadata, "attention-analysis");
    let known = ["attention-core", "attention-text"];
    let strange = found.into_iter().filter(|name| !known.contains(&&**name));
    strange.map(|name| format!("attention-analysis depends on {name}")).collect()
}

/// What trains has the same bits everywhere, since all that it runs is its own or these two crates.
fn training_knows_two_crates(metadata: &Value) -> Violations {
    let found = dependencies(metadata, "attention-train");
    let strange = found.into_iter().filter(|name| !["libm", "rand_pcg"].contains(&&**name));
    strange.map(|name| format!("attention-train depends on {name}")).collect()
}

/// Whom of our crates each of these may know: snippets are written by the contract; the kernel carries the encoder, and
/// both carry what runs in a browser.
const BELOW: [(&str, &[&str]); 5] = [
    ("attention-snippets", &["attention-contract"]),
    ("attention-kernel", &[]),
    ("attention-encoder", &["attention-kernel"]),
    ("attention-js", &["attention-kernel"]),
    (
        "attention-worker",
        &["attention-analysis", "attention-encoder", "attention-kernel", "attention-train"],
    ),
];

/// What computes knows only what is below it, and no browser unless it is the last before JavaScript.
pub(crate) fn what_computes_knows_what_is_below(metadata: &Value) -> Violations {
    let mut violations = Vec::new();
    for (package, below) in BELOW {
        let last = ["attention-js", "attention-worker"].contains(&package);
        for name in dependencies(metadata, package) {
            let ours = name.starts_with("attention-") && !below.contains(&&*name);
            let browser = ["web-sys", "js-sys", "wasm-bindgen"].contains(&&*name) && !last;
            if ours || browser {
                violations.push(format!("{package} depends on {name}"));
            }
        }
    }
    violations
}

/// wasm-bindgen's crate and the library that writes its JavaScript are one version, written down as exactly that.
fn wasm_bindgen_is_one_version(metadata: &Value) -> Violations {
    let packages = metadata["packages"].as_array().expect("metadata has packages");
    let all = packages.iter().flat_map(|package| package["dependencies"].as_array()).flatten();
    let ours = ["wasm-bindgen", "wasm-bindgen-cli-support"];
    let named = all.filter(|dependency| ours.iter().any(|name| dependency["name"] == *name));
    let mut wanted: Vec<_> = named.filter_map(|dependency| dependency["req"].as_str()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let exact = wanted.len() == 1 && wanted[0].starts_with('=');
    if exact { Vec::new() } else { vec![format!("wasm-bindgen is asked for as {wanted:?}")] }
}

/// Leptos listens on each element itself: a delegated event would arrive with the host as its target.
pub(crate) fn events_are_not_delegated(metadata: &Value) -> Violations {
    let nodes = metadata["resolve"]["nodes"].as_array().expect("metadata has resolved nodes");
    let features = |node: &Value| node["features"].as_array().cloned().unwrap_or_default();
    let delegating =
        nodes.iter().filter(|node| features(node).iter().any(|name| name == "delegation"));
    delegating.map(|node| format!("{} has the feature `delegation`", node["id"])).collect()
}

/// The names of what a package needs at run time.
fn dependencies(metadata: &Value, package: &str) -> Vec<String> {
    let packages = metadata["packages"].as_array().expect("metadata has packages");
    let package = packages
        .iter()
        .find(|one| one["name"] == package)
        .unwrap_or_else(|| panic!("the workspace has {package}"));
    let all = package["dependencies"].as_array().expect("a package has dependencies");
    let needed = all.iter().filter(|one| one["kind"].is_null());
    needed.filter_map(|one| one["name"].as_str().map(str::to_owned)).collect()
}

#[test]
fn training_depends_on_its_mathematics_and_its_random_numbers_at_most() {
    for name in ["attention-core", "attention-kernel", "rand", "web-sys"] {
        let dependencies =
            json!([{ "name": "libm", "kind": null }, { "name": name, "kind": null }]);
        let bad =
            json!({ "packages": [{ "name": "attention-train", "dependencies": dependencies }] });
        assert_eq!(training_knows_two_crates(&bad).len(), 1, "{name}");
    }
    let violations = training_knows_two_crates(&metadata(&["--no-deps"]));
    assert!(violations.is_empty(), "{}", violations.join("\n"));
}

#[test]
fn a_label_depends_on_its_token_alone() {
    for name in ["leptos", "unicode-segmentation", "attention-core"] {
        let dependencies = json!([{ "name": name, "kind": null }]);
        let bad =
            json!({ "packages": [{ "name": "attention-text", "dependencies": dependencies }] });
        assert!(!text_has_no_dependencies(&bad).is_empty(), "{name}");
    }
    let violations = text_has_no_dependencies(&metadata(&["--no-deps"]));
    assert!(violations.is_empty(), "{}", violations.join("\n"));
}

#[test]
fn wasm_bindgen_and_the_writer_of_its_glue_are_one_exact_version() {
    for [of_crate, of_writer] in [["=0.2.130", "=0.2.131"], ["0.2.130", "0.2.130"]] {
        let bad = json!({ "packages": [{ "dependencies": [
            { "name": "wasm-bindgen", "req": of_crate },
            { "name": "wasm-bindgen-cli-support", "req": of_writer },
        ] }] });
        assert!(!wasm_bindgen_is_one_version(&bad).is_empty(), "{of_crate} {of_writer}");
    }
    let violations = wasm_bindgen_is_one_version(&metadata(&["--no-deps"]));
    assert!(violations.is_empty(), "{}", violations.join("\n"));
}
