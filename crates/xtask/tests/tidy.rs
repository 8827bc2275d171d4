//! The house rules, as tests. Each rule is a function over text, tried on a bad sample too.

mod tidy {
    pub(crate) mod manifests;
    pub(crate) mod modules;
    pub(crate) mod paths;
    pub(crate) mod rules;
    pub(crate) mod text;
    pub(crate) mod tree;
}

use serde_json::json;
use tidy::rules::Violations;
use tidy::tree::{Source, metadata, sources, top_level};
use tidy::{manifests, modules, rules};

/// A rule holds in every file, and complains about each sample of a path and a text.
fn holds(rule: fn(&Source) -> Violations, bad: &[(&str, &str)]) {
    for (path, text) in bad {
        assert!(!rule(&Source::sample(path, text)).is_empty(), "the rule misses {text} in {path}");
    }
    none(sources().iter().flat_map(rule));
}

fn none(violations: impl IntoIterator<Item = String>) {
    let violations: Vec<_> = violations.into_iter().collect();
    assert!(violations.is_empty(), "\n{}", violations.join("\n"));
}

#[test]
fn attention_core_has_no_dependencies() {
    let bad = json!({ "packages": [
        { "name": "attention-core", "dependencies": [{ "name": "libm", "kind": null }] },
    ] });
    assert!(!manifests::core_has_no_dependencies(&bad).is_empty());
    none(manifests::core_has_no_dependencies(&metadata(&["--no-deps"])));
}

#[test]
fn the_contract_is_data_without_dependencies() {
    for name in ["leptos", "web-sys", "attention-lessons"] {
        let bad = json!({ "packages": [
            { "name": "attention-contract", "dependencies": [{ "name": name, "kind": null }] },
        ] });
        assert!(!manifests::contract_has_no_dependencies(&bad).is_empty(), "{name}");
    }
    none(manifests::contract_has_no_dependencies(&metadata(&["--no-deps"])));
}

#[test]
fn lessons_and_drawing_know_neither_each_other_nor_the_browser() {
    for name in ["attention-lessons", "leptos", "web-sys", "wasm-bindgen"] {
        let bad = json!({ "packages": [
            { "name": "attention-lessons", "dependencies": [] },
            { "name": "attention-draw", "dependencies": [{ "name": name, "kind": null }] },
        ] });
        assert!(!manifests::lessons_and_drawing_are_apart(&bad).is_empty(), "{name}");
    }
    none(manifests::lessons_and_drawing_are_apart(&metadata(&["--no-deps"])));
}

#[test]
fn the_analysis_depends_on_the_core_and_the_texts_of_tokens_at_most() {
    for name in ["leptos", "web-sys", "js-sys", "attention-draw"] {
        let dependencies =
            json!([{ "name": "attention-core", "kind": null }, { "name": name, "kind": null }]);
        let bad =
            json!({ "packages": [{ "name": "attention-analysis", "dependencies": dependencies }] });
        assert_eq!(manifests::analysis_knows_at_most_core_and_text(&bad).len(), 1, "{name}");
    }
    none(manifests::analysis_knows_at_most_core_and_text(&metadata(&["--no-deps"])));
}

#[test]
fn snippets_know_the_contract_and_the_kernel_carries_the_encoder_and_both_the_worker() {
    let packages = [
        "attention-snippets",
        "attention-kernel",
        "attention-encoder",
        "attention-js",
        "attention-worker",
    ];
    let bad = [
        ("attention-snippets", "web-sys"),
        ("attention-kernel", "attention-encoder"),
        ("attention-encoder", "attention-worker"),
        ("attention-encoder", "js-sys"),
        ("attention-worker", "attention-lessons"),
    ];
    for (package, name) in bad {
        let needs = |one| match one == package {
            true => json!([{ "name": name, "kind": null }]),
            false => json!([]),
        };
        let packages = packages.map(|one| json!({ "name": one, "dependencies": needs(one) }));
        let bad = json!({ "packages": packages });
        assert!(
            !manifests::what_computes_knows_what_is_below(&bad).is_empty(),
            "{package}: {name}"
        );
    }
    none(manifests::what_computes_knows_what_is_below(&metadata(&["--no-deps"])));
}

#[test]
fn leptos_does_not_delegate_events() {
    let bad = json!({ "resolve": { "nodes": [{ "id": "tachys", "features": ["delegation"] }] } });
    assert!(!manifests::events_are_not_delegated(&bad).is_empty());
    let browser = metadata(&["--filter-platform", "wasm32-unknown-unknown"]);
    none(manifests::events_are_not_delegated(&browser));
}

#[test]
fn only_the_painting_files_name_plotters() {
    let bad = [
        ("src/widgets/heatmap.rs", "use plotters_backend::DrawingBackend;"),
        ("src/canvas.rs", "use plotters_canvas::CanvasBackend;"),
        ("src/canvas.rs", "use plotters::prelude::*;"),
        ("crates/attention-draw/src/scene.rs", "fn f(x: plotters::style::RGBColor) {}"),
    ];
    holds(rules::plotters_has_one_place, &bad);
}

#[test]
fn only_embed_knows_custom_elements_and_shadow_roots() {
    let bad = [
        ("src/figures/flow/mod.rs", "use web_sys::ShadowRoot;"),
        ("crates/attention-js/src/x.js", "customElements.define('x-y', X);"),
    ];
    holds(rules::elements_are_defined_in_embed, &bad);
}

#[test]
fn widgets_know_no_other_widget_no_lesson_and_no_embedding() {
    let bad = [
        ("src/widgets/arcs.rs", "use super::tokens::Tokens;"),
        ("src/widgets/arcs.rs", "use crate::widgets::Tokens;"),
        ("src/widgets/arcs.rs", "use attention_lessons::by_id;"),
        ("src/widgets/arcs.rs", "fn f() { crate::embed::g() }"),
    ];
    holds(rules::widgets_stand_alone, &bad);
}

#[test]
fn elements_touch_nothing_of_the_page_they_are_guests_in() {
    let bad = [
        ("src/embed/js/element/loader.js", "const here = location.href;"),
        ("src/embed/js/element/loader.js", "document.head.append(style);"),
        ("src/embed/js/element/loader.js", "localStorage.x = document.cookie;"),
        ("src/clock.rs", "window().session_storage()"),
        ("src/clock.rs", "window().location()"),
    ];
    holds(rules::elements_keep_to_themselves, &bad);
}

#[test]
fn two_elements_share_no_variable() {
    let bad = [
        ("src/clock.rs", "thread_local! { static X: u8 = 1; }"),
        ("crates/attention-draw/src/color.rs", "static mut X: u8 = 1;"),
    ];
    holds(rules::nothing_is_global, &bad);
}

#[test]
fn every_crate_forbids_unsafe_code() {
    let bad = [("src/lib.rs", "//! x"), ("crates/attention-core/src/lib.rs", "//! x")];
    holds(rules::unsafe_code_is_forbidden, &bad);
}

#[test]
fn files_have_at_most_250_lines() {
    holds(rules::files_are_short, &[("style/page.css", &"\n".repeat(251))]);
    assert!(rules::files_are_short(&Source::sample("index.html", &"\n".repeat(999))).is_empty());
}

#[test]
fn lines_have_at_most_120_columns() {
    let long = "ä".repeat(121);
    holds(rules::lines_are_short, &[("src/clock.rs", &long), ("pages/src/page.js", &long)]);
    let fine = [("src/clock.rs", "ä".repeat(120)), ("README.md", long)];
    none(fine.iter().flat_map(|(path, text)| rules::lines_are_short(&Source::sample(path, text))));
}

#[test]
fn modules_of_a_crate_name_each_other_one_way() {
    let bad: [&[(&str, &str)]; 4] = [
        &[("src/a.rs", "use crate::b::{self, B};"), ("src/b.rs", "use super::a;")],
        &[("src/a.rs", "fn f() { crate::b::g() }"), ("src/b.rs", "use crate::a::f;")],
        &[
            ("src/lib.rs", "pub use b::B;"),
            ("src/a.rs", "use crate::B;"),
            ("src/b.rs", "use crate::a;"),
        ],
        &[
            ("src/a/c.rs", "use crate::b;"),
            ("src/a/mod.rs", ""),
            ("src/b.rs", "use crate::a::c::C;"),
        ],
    ];
    let samples = |files: &[(&str, &str)]| {
        files.iter().map(|(path, text)| Source::sample(path, text)).collect()
    };
    for files in bad {
        let found: Vec<Source> = samples(files);
        assert_eq!(modules::modules_have_no_cycles(&found).len(), 2, "{files:?}");
    }
    let nested = [
        ("src/a/mod.rs", "use c::C;"),
        ("src/a/c.rs", "use super::D;\n#[cfg(test)]\nuse crate::b;"),
    ];
    let fine: Vec<Source> = samples(&[&nested[..], &[("src/b.rs", "use crate::a;")]].concat());
    none(modules::modules_have_no_cycles(&fine));
    none(modules::modules_have_no_cycles(&sources()));
}

#[test]
fn nothing_is_left_undone_or_switched_off() {
    let undone = format!("fn f() {{ to{}() }}", "do!");
    let ignored = format!("#[ign{}]", "ore = \"slow\"");
    holds(
        rules::nothing_is_left_undone,
        &[("src/clock.rs", &undone), ("tests/embed.rs", &ignored)],
    );
}

#[test]
fn pages_have_no_inline_style_script_or_handler() {
    let bad = [
        ("index.html", "<p style=\"color:red\">"),
        ("index.html", "<style>p{}</style>"),
        ("pages/embed.html", "<script type=\"module\">x</script>"),
        ("pages/embed.html", "<body class=a onload='x()'>"),
    ];
    holds(rules::pages_have_nothing_inline, &bad);
    let fine = "<script src=\"x.js\"></script><p title=\"style=1\">style= &lt;style&gt;</p>";
    assert!(rules::pages_have_nothing_inline(&Source::sample("index.html", fine)).is_empty());
}

#[test]
fn src_is_rust_and_folders_of_src_embed_js_have_the_scripts() {
    let bad = [("src/embed/page.html", ""), ("src/widgets/x.js", ""), ("src/embed/js/x.js", "")];
    holds(rules::sources_are_where_they_belong, &bad);
}

#[test]
fn the_top_holds_only_what_belongs_there() {
    assert!(!rules::top_level_is_known("scratch.py").is_empty());
    none(top_level().iter().flat_map(|name| rules::top_level_is_known(name)));
}
