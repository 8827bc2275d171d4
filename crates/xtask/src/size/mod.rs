//! The size budgets: what a reader downloads, in bytes of brotli, and how long a form is that is one file.

mod listing;
mod readme;

use self::listing::{list, listed};
use crate::{builder, bundle, files, forms, modules, paths};
use anyhow::{Context, Result, ensure};
use attention_messages::EN;
use std::fs;

/// The loader may have this many bytes.
const LOADER: u64 = 3_500;
/// The article until its first figure is interactive: page, style sheet, its own script, loader, runtime, WebAssembly.
const HERO: u64 = 110_000;
/// The article until the figures of its first two screens are.
const ARTICLE: u64 = 128_000;
/// The part of the WebAssembly that the flow needs beside the main module.
const FLOW: &str = "flow";
/// The part with the heatmap and the table of an explorer, which the article's first figure does not have.
const WEIGHTS: &str = "weights";
/// Parts, and what each may have with its script, beside the main module, the worker and the model itself.
const PARTS: [(&str, u64); 6] = [
    ("cost", 30_000),
    ("learning", 23_000),
    ("model", 45_000),
    ("order", 23_500),
    ("spread", 20_000),
    (WEIGHTS, 16_000),
];
/// The builder page until it can be read.
const BUILDER: u64 = 7_500;
/// The program of the builder page, which comes after, without the figure in its preview.
const BUILDER_PROGRAM: u64 = 45_000;
/// A form that is one file may have this many bytes, before any compression: it may be opened from a disk.
const ALONE: u64 = 600_000;
/// The package for JavaScript: its scripts and its WebAssembly.
const PACKAGE: u64 = 25_000;
/// How many modules each task of a worker has, of which a page loads one, and what that may have; the files of the
/// model are not in it.
const TASKS: [(&str, usize, u64); 3] =
    [("cost", 1, 30_000), ("learning", 1, 40_000), ("model", 2, 120_000)];

/// Prints each figure.
pub(crate) fn print() -> Result<()> {
    article()?;
    figures_and_builder()?;
    alone()?;
    tasks()?;
    package().map(|_| ())
}

/// Prints each figure and fails where one is above its budget.
pub(crate) fn check() -> Result<()> {
    let sizes = article()?;
    words_of_elements_alone()?;
    let loader = sum_of(&sizes, |name| name == bundle::LOADER);
    within("the loader", loader, LOADER)?;
    within("the article", sum(&sizes), ARTICLE)?;
    let hero = sum(&sizes) - sum(&of_flow(&sizes));
    within("the article until its first figure", hero, HERO)?;
    let weights = |name: &str| modules::is_of_part(name.trim_end_matches(".br"), WEIGHTS);
    figures_and_builder()?;
    within("the package for JavaScript", package()?, PACKAGE)?;
    tasks()?;
    let alone = alone()?;
    ensure!(alone.len() == 3, "there are {} forms of one file, not 3: {alone:?}", alone.len());
    alone.iter().try_for_each(|(name, size)| within(name, *size, ALONE))?;
    readme::check(&readme::Stated {
        explorer: sum_of(&sizes, |name| is_of_element(name) && !modules::is_of_part(name, FLOW))
            + sum_of(&listed()?, |name| name.ends_with(".br") && weights(name)),
        flow: sum(&of_flow(&sizes)),
        loader,
        alone: alone.into_iter().map(|(_, size)| size).collect(),
    })
}

/// Whether a file of the article is one of the elements': not the page, its style sheet or its script.
fn is_of_element(name: &str) -> bool {
    name.starts_with("attention-")
}

fn sum_of(sizes: &[(String, u64)], chosen: impl Fn(&str) -> bool) -> u64 {
    sizes.iter().filter(|(name, _)| chosen(name)).map(|(_, size)| size).sum()
}

/// What pages say must not travel with the WebAssembly, which never says it, and what panels say only with their part.
fn words_of_elements_alone() -> Result<()> {
    for (name, _) in listed()?.iter().filter(|(name, _)| name.ends_with(".wasm")) {
        let wasm = fs::read(paths::dist().join(name))?;
        let wasm = String::from_utf8_lossy(&wasm);
        let panels = (!modules::is_of_part(name, "panels")).then(|| EN.panels.texts());
        let mut texts = EN.builder.texts().into_iter().chain(panels.into_iter().flatten());
        let strange = texts.find(|text| text.len() > 30 && wasm.contains(text));
        ensure!(strange.is_none(), "{name} holds the text “{}”", strange.unwrap_or_default());
    }
    Ok(())
}

fn within(what: &str, size: u64, budget: u64) -> Result<()> {
    ensure!(size <= budget, "{what} has {size} bytes, and its budget is {budget}");
    Ok(())
}

/// Measures and prints what the article needs.
fn article() -> Result<Vec<(String, u64)>> {
    println!("\nBytes of brotli until the article is interactive; the loader may have {LOADER}:");
    let sizes = compressed(is_of_article, ARTICLE)?;
    let flow = of_flow(&sizes);
    ensure!(!flow.is_empty(), "dist/ has no file of the part {FLOW}");
    println!("  {:>7}  without the part {FLOW}, of {HERO}", sum(&sizes) - sum(&flow));
    Ok(sizes)
}

/// Those that only the flow needs.
fn of_flow(sizes: &[(String, u64)]) -> Vec<(String, u64)> {
    sizes.iter().filter(|(name, _)| modules::is_of_part(name, FLOW)).cloned().collect()
}

fn figures_and_builder() -> Result<()> {
    for (part, budget) in PARTS {
        let what = format!("the part {part}, without its worker");
        measured(&what, |name| is_of_figure(name, part), budget)?;
    }
    measured("the builder page until it can be read", builder::is_of_page, BUILDER)?;
    measured("the program of the builder page", builder::is_program, BUILDER_PROGRAM)
}

/// Measures and prints files that belong together, and fails where they are above their budget.
fn measured(what: &str, chosen: impl Fn(&str) -> bool, budget: u64) -> Result<()> {
    println!("\nBytes of brotli of {what}:");
    within(what, sum(&compressed(chosen, budget)?), budget)
}

/// Prints the files that are chosen, as they are sent, and what they have together.
fn compressed(chosen: impl Fn(&str) -> bool, budget: u64) -> Result<Vec<(String, u64)>> {
    let mut sizes = listed()?;
    sizes.retain_mut(|(name, _)| {
        let plain = name.strip_suffix(".br").filter(|name| chosen(name)).map(str::to_owned);
        plain.map(|plain| *name = plain).is_some()
    });
    list(&sizes);
    println!("  {:>7}  together, of {budget}", sum(&sizes));
    Ok(sizes)
}

fn sum(sizes: &[(String, u64)]) -> u64 {
    sizes.iter().map(|(_, size)| size).sum()
}

/// Measures and prints what a page loads of the package for JavaScript: one of two modules, which are alike.
fn package() -> Result<u64> {
    let names =
        ["index.js.br", "relaxed.js.br", "attention_js.js.br", "attention_js_relaxed_bg.wasm.br"];
    let size = |name| fs::metadata(paths::dist().join("js").join(name)).map(|data| data.len());
    let sum = names.iter().map(size).sum::<Result<u64, _>>();
    let sum = sum.context("dist/js/ lacks a file: run `cargo xtask build`")?;
    println!("\nBytes of brotli of the package for JavaScript:\n  {sum:>7}  of {PACKAGE}");
    Ok(sum)
}

/// Measures and prints what each task of a worker may load, and fails where one is above its budget.
fn tasks() -> Result<()> {
    println!("\nBytes of brotli of the WebAssembly of each worker:");
    for (task, count, budget) in TASKS {
        let is_its =
            |name: &str| name.starts_with(&format!("{task}-")) && name.ends_with(".wasm.br");
        let found: Vec<_> = listed()?.into_iter().filter(|(name, _)| is_its(name)).collect();
        ensure!(found.len() == count, "{task} has {} modules, not {count}", found.len());
        for (name, size) in &found {
            println!("  {size:>7}  {}, of {budget}", name.trim_end_matches(".br"));
            within(name, *size, budget)?;
        }
    }
    Ok(())
}

/// Measures and prints the forms that are one file.
fn alone() -> Result<Vec<(String, u64)>> {
    let mut sizes = listed()?;
    sizes.retain(|(name, _)| forms::is_alone(name));
    println!("\nBytes of each form that is one file, of {ALONE}:");
    list(&sizes);
    Ok(sizes)
}

/// Whether the article needs the file before its explorer and its flow are interactive.
fn is_of_article(name: &str) -> bool {
    let stem = name.rsplit_once('-').filter(|_| files::is_hashed(name)).map(|(stem, _)| stem);
    let first = stem.is_some_and(|stem| ["attention", "page", "still"].contains(&stem));
    name == "index.html" || name == bundle::LOADER || first || modules::is_of_part(name, FLOW)
}

/// Whether a figure needs the file; that of the trained model, until its flow is unfolded.
fn is_of_figure(name: &str, figure: &str) -> bool {
    let stem = name.rsplit_once('-').filter(|_| files::is_hashed(name)).map(|(stem, _)| stem);
    let script = stem == Some(figure) && name.ends_with(".js");
    script || modules::is_of_part(name, figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_its_page_style_scripts_and_wasm() {
        let files = [
            "index.html",
            "page-0123456789ab.css",
            "page-0123456789ab.js",
            "attention-explainer.js",
            "attention-0123456789ab.js",
            "attention-0123456789ab.wasm",
            "attention-flow-0123456789ab.wasm",
            "attention-flow_panels-0123456789ab.wasm",
        ];
        assert!(files.iter().all(|name| is_of_article(name)));
        let others = [
            "embed.html",
            "standalone.html",
            "attention-frame.js",
            "attention-panels-0123456789ab.wasm",
        ];
        assert!(!others.into_iter().any(is_of_article));
        let of_flow = of_flow(&files.map(|name| (name.to_owned(), 1)));
        assert_eq!(sum(&of_flow), 2);
    }

    #[test]
    fn a_figure_is_its_script_and_its_part_and_not_its_worker() {
        let files = ["model-0123456789ab.js", "attention-model-0123456789ab.wasm"];
        assert!(files.into_iter().all(|name| is_of_figure(name, "model")));
        let others = ["model-0123456789ab.wasm", "model-worker-0123456789ab.js", "model-x.js"];
        assert!(!others.into_iter().any(|name| is_of_figure(name, "model")));
        assert!(!files.into_iter().any(is_of_article));
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        assert!(within("x", 3_500, LOADER).is_ok());
        let error = within("the loader", 3_501, LOADER).expect_err("too large").to_string();
        assert!(error.contains("3501") && error.contains("3500"), "{error}");
    }
}
