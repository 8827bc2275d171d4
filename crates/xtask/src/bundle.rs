//! The JavaScript of `dist/`: esbuild bundles and minifies the loader and the engine, apart or in one file.
//!
//! Some imports of `src/embed/js/` are left open, and each form closes them: `attention:engine` says where the engine
//! is, `attention:wasm` where its bytes are, `attention:tools`, `attention:languages`, `attention:cost` and
//! `attention:model` where what comes on demand is, `attention:folder` which folder all of it lies in.

use crate::late::{self, Figure};
use crate::{compress, glue, languages, parameters, paths, shell, trim};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The one script that a course page names.
pub(crate) const LOADER: &str = "attention-explainer.js";

/// A file of `dist/`: its name and what is in it.
pub(crate) type File = (String, Vec<u8>);

/// How every script is bundled.
const SCRIPT: [&str; 4] = ["--bundle", "--minify", "--target=es2022", "--charset=utf8"];
const CSS_AS_TEXT: &str = "--loader:.css=text";

/// What Trunk calls the glue and the module of the root crate.
const GLUE: &str = "attention-explainer.js";
const WASM: &str = "attention-explainer_bg.wasm";

/// What every form is made of.
pub(crate) struct Parts {
    wasm: Vec<u8>,
    figures: [Figure; 2],
    /// Where esbuild finds what is made by the build.
    options: Vec<String>,
}

/// What Trunk wrote, cut down: the WebAssembly, its glue as a factory, the elements' style.
pub(crate) fn parts() -> Result<Parts> {
    let stage = paths::stage();
    let wasm = fs::read(stage.join(WASM)).with_context(|| format!("Trunk wrote no {WASM}"))?;
    let glue =
        fs::read_to_string(stage.join(GLUE)).with_context(|| format!("Trunk wrote no {GLUE}"))?;
    let (wasm, glue) = trim::trimmed(&wasm, &glue)?;
    let factory = written(stage.join("glue.js"), glue::factory(&glue)?.as_bytes())?;
    let css = text_style(&stage, "element")?;
    let packed = written(stage.join("attention.gz"), &compress::gzip(&wasm)?)?;
    let mut options = vec![CSS_AS_TEXT.to_owned(), "--loader:.gz=base64".to_owned()];
    options.extend([alias("glue", &factory), alias("css", &css), alias("packed", &packed)]);
    for name in ["panel", "room"] {
        options.push(alias(&format!("{name}-css"), &text_style(&stage, name)?));
    }
    let figures = [
        late::built("cost", &attention_words::cost_words())?,
        late::built("model", &attention_words::model_words())?,
    ];
    options.extend(figures.iter().flat_map(|figure| figure.options.iter().cloned()));
    options.push(parameters::constant()?);
    options.push(format!("--define:WORDS={}", attention_words::loader_words()));
    options.push(format!("--define:TOOL_WORDS={}", attention_words::tool_words()));
    options.push(format!("--define:FRAME_WORDS={}", attention_words::frame_words()));
    Ok(Parts { wasm, figures, options })
}

/// A style sheet of `style/`, for a script to import as text.
pub(crate) fn text_style(stage: &Path, name: &str) -> Result<PathBuf> {
    let css = style(&paths::root().join(format!("style/{name}.css")))?;
    written(stage.join(format!("{name}.css")), css.trim_ascii_end())
}

/// The loader, the engine and the WebAssembly, each a file; and what comes on demand: panels, languages, other figures.
pub(crate) fn apart(parts: Parts) -> Result<Vec<File>> {
    let mut files = languages::files();
    let mut closing = vec![alias("languages", &languages::apart(&files)?)];
    closing.push(alias("folder", &embed("runtime/folder-late.js")));
    let on_demand = closing.clone();
    for figure in &parts.figures {
        let (own, late) = figure.apart(&parts, &on_demand)?;
        files.extend(own);
        closing.extend(late);
    }
    let tools = script(&parts, &embed("panels/tools.js"), "esm", &closing)?;
    let (tools_name, wasm_name) =
        (hashed("tools", "js", &[&tools]), hashed("attention", "wasm", &[&parts.wasm]));
    closing.extend(late("wasm", "runtime/wasm-fetch.js", "WASM", &wasm_name));
    closing.extend(late("tools", "panels/tools-late.js", "TOOLS", &tools_name));
    let engine = script(&parts, &embed("runtime/engine.js"), "esm", &closing)?;
    let engine_name = hashed("attention", "js", &[&engine, &parts.wasm]);
    closing.extend(late("engine", "runtime/engine-late.js", "ENGINE", &engine_name));
    let loader = script(&parts, &embed("element/loader.js"), "esm", &closing)?;
    files.extend([
        (LOADER.to_owned(), loader),
        (engine_name, engine),
        (tools_name, tools),
        (wasm_name, parts.wasm),
    ]);
    Ok(files)
}

/// Closes an open import by a file of `src/embed/js/`, which knows a name by a constant.
pub(crate) fn late(name: &str, file: &str, constant: &str, value: &str) -> [String; 2] {
    [alias(name, &embed(file)), format!("--define:{constant}=\"{value}\"")]
}

/// One script with all of it inside, as esbuild's format `esm` or `iife`.
pub(crate) fn inside(parts: &Parts, entry: &Path, format: &str) -> Result<Vec<u8>> {
    // A script without modules does not know where it came from.
    let folder =
        if format == "esm" { "runtime/folder-widget.js" } else { "runtime/folder-page.js" };
    let mut closing = vec![
        alias("languages", &languages::inside()?),
        alias("engine", &embed("runtime/engine-inside.js")),
        alias("tools", &embed("panels/tools-inside.js")),
        alias("cost", &embed("cost/cost-inside.js")),
        alias("cost-parts", &embed("workers/cost-parts-inside.js")),
        alias("model", &embed("model/model-inside.js")),
        alias("model-parts", &embed("workers/model-parts-late.js")),
        alias("folder", &embed(folder)),
        alias("wasm", &embed("runtime/wasm-inside.js")),
    ];
    closing.extend(parts.figures.iter().flat_map(Figure::constants));
    script(parts, entry, format, &closing)
}

/// One script that knows these constants, each a name and a value as JavaScript writes it.
pub(crate) fn with_constants(
    parts: &Parts,
    entry: &Path,
    format: &str,
    constants: &[(&str, String)],
) -> Result<Vec<u8>> {
    let defined = constants.iter().map(|(name, value)| format!("--define:{name}={value}"));
    script(parts, entry, format, &defined.collect::<Vec<_>>())
}

/// A style sheet, minified.
pub(crate) fn style(path: &Path) -> Result<Vec<u8>> {
    esbuild(path, &["--minify".to_owned()])
}

/// A script that belongs to one page and has no element inside.
pub(crate) fn page(entry: &Path, define: &str) -> Result<Vec<u8>> {
    let more = ["--format=esm".to_owned(), CSS_AS_TEXT.to_owned(), format!("--define:{define}")];
    esbuild(entry, &[SCRIPT.map(str::to_owned).to_vec(), more.to_vec()].concat())
}

/// `<stem>-<hash>.<extension>`, so that no cache mixes two releases.
pub(crate) fn hashed(stem: &str, extension: &str, contents: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    contents.iter().for_each(|content| hasher.update(content));
    let digits: String = hasher.finalize()[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{digits}.{extension}")
}

/// Whether a name, or a folder in a path, carries a hash, so that the file never changes.
pub(crate) fn is_hashed(path: &str) -> bool {
    path.split('/').any(|name| {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
        hash.len() == 12 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Bundles an entry in a format, with what closes its open imports.
pub(crate) fn script(
    parts: &Parts,
    entry: &Path,
    format: &str,
    closing: &[String],
) -> Result<Vec<u8>> {
    bundled(entry, format, &[parts.options.clone(), closing.to_vec()].concat())
}

/// Bundles a classic script that needs nothing of the parts.
pub(crate) fn plain(entry: &Path, closing: &[String]) -> Result<Vec<u8>> {
    bundled(entry, "iife", closing)
}

fn bundled(entry: &Path, format: &str, more: &[String]) -> Result<Vec<u8>> {
    let mut options = SCRIPT.map(str::to_owned).to_vec();
    options.push(format!("--format={format}"));
    options.extend_from_slice(more);
    esbuild(entry, &options)
}

pub(crate) fn alias(name: &str, path: &Path) -> String {
    format!("--alias:attention:{name}={}", path.display())
}

pub(crate) fn embed(name: &str) -> PathBuf {
    paths::root().join("src/embed/js").join(name)
}

/// Runs esbuild and returns what it prints.
fn esbuild(entry: &Path, options: &[String]) -> Result<Vec<u8>> {
    let out = paths::stage().join("esbuild.out");
    let mut command = shell::command("esbuild");
    command.arg(entry).args(options);
    command.args(["--legal-comments=none", "--log-level=warning"]);
    shell::run(command.arg(format!("--outfile={}", out.display())))?;
    Ok(fs::read(out)?)
}

pub(crate) fn written(path: PathBuf, content: &[u8]) -> Result<PathBuf> {
    fs::write(&path, content)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_covers_every_content() {
        let name = hashed("attention", "js", &[b"engine", b"wasm"]);
        assert!(name.starts_with("attention-") && name.ends_with(".js"), "{name}");
        assert!(is_hashed(&name) && !is_hashed(LOADER) && !is_hashed("index.html"));
        assert_ne!(name, hashed("attention", "js", &[b"engine", b"other"]));
        assert_ne!(name, hashed("attention", "js", &[b"other", b"wasm"]));
    }
}
