//! The JavaScript of `dist/`: esbuild bundles and minifies the loader and the engine.

use crate::{glue, paths, shell, trim};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The one script that a course page names.
pub(crate) const LOADER: &str = "attention-explainer.js";

/// A file of `dist/`: its name and what is in it.
pub(crate) type File = (String, Vec<u8>);

/// What Trunk calls the glue and the module of the root crate.
const GLUE: &str = "attention-explainer.js";
const WASM: &str = "attention-explainer_bg.wasm";

/// Makes the loader, the engine and the WebAssembly of what Trunk wrote.
pub(crate) fn scripts() -> Result<[File; 3]> {
    let stage = paths::stage();
    let wasm = fs::read(stage.join(WASM)).with_context(|| format!("Trunk wrote no {WASM}"))?;
    let glue =
        fs::read_to_string(stage.join(GLUE)).with_context(|| format!("Trunk wrote no {GLUE}"))?;
    let (wasm, glue) = trim::trimmed(&wasm, &glue)?;
    let wasm_name = hashed("attention", "wasm", &[&wasm]);
    let engine = engine(&stage, &glue, &wasm_name)?;
    let engine_name = hashed("attention", "js", &[&engine, &wasm]);
    let loader = loader(&engine_name)?;
    Ok([(LOADER.to_owned(), loader), (engine_name, engine), (wasm_name, wasm)])
}

/// A style sheet, minified.
pub(crate) fn style(path: &Path) -> Result<Vec<u8>> {
    esbuild(path, &["--minify".to_owned()])
}

/// `<stem>-<hash>.<extension>`, so that no cache mixes two releases.
pub(crate) fn hashed(stem: &str, extension: &str, contents: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    contents.iter().for_each(|content| hasher.update(content));
    let digits: String = hasher.finalize()[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{digits}.{extension}")
}

/// Whether a name carries a hash, so that the file never changes.
pub(crate) fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 12 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The glue as a factory, the elements' style and `src/embed/engine.js` in one module.
fn engine(stage: &Path, glue: &str, wasm_name: &str) -> Result<Vec<u8>> {
    let factory = written(stage.join("glue.js"), glue::factory(glue)?.as_bytes())?;
    let css = style(&paths::root().join("style/element.css"))?;
    let css = written(stage.join("element.css"), css.trim_ascii_end())?;
    let mut options = module_options();
    options.push(format!("--alias:attention:glue={}", factory.display()));
    options.push(format!("--alias:attention:css={}", css.display()));
    options.push("--loader:.css=text".to_owned());
    options.push(format!("--define:WASM=\"{wasm_name}\""));
    esbuild(&paths::root().join("src/embed/engine.js"), &options)
}

/// The small script that defines the elements and fetches the engine late.
fn loader(engine_name: &str) -> Result<Vec<u8>> {
    let mut options = module_options();
    options.push(format!("--define:ENGINE=\"{engine_name}\""));
    options.push(format!("--define:WORDS={}", words()));
    esbuild(&paths::root().join("src/embed/loader.js"), &options)
}

/// What the loader says when the engine cannot be had: JSON, by language and key.
fn words() -> String {
    attention_words::loader_strings_json()
}

fn module_options() -> Vec<String> {
    let options = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8"];
    options.map(str::to_owned).to_vec()
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

fn written(path: PathBuf, content: &[u8]) -> Result<PathBuf> {
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
