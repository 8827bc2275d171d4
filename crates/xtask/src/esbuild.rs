//! esbuild bundles and minifies scripts and style sheets.

use crate::files::staged;
use crate::{base91, compress, paths, shell};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// How every script is bundled. It imports a style sheet, or what is text already, as a string.
const SCRIPT: [&str; 6] = [
    "--bundle",
    "--minify",
    "--target=es2022",
    "--charset=utf8",
    "--loader:.css=text",
    "--loader:.txt=text",
];

/// Bundles a script in esbuild's format `esm` or `iife`.
pub(crate) fn script(entry: &Path, format: &str, options: &[String]) -> Result<Vec<u8>> {
    let mut all = SCRIPT.map(str::to_owned).to_vec();
    all.push(format!("--format={format}"));
    all.extend_from_slice(options);
    run(entry, &all)
}

/// A style sheet with what it imports, minified.
pub(crate) fn style(path: &Path) -> Result<Vec<u8>> {
    run(path, &["--bundle", "--minify"].map(str::to_owned))
}

/// A style sheet of `style/` behind rules that are generated, minified.
pub(crate) fn style_after(rules: &str, name: &str) -> Result<Vec<u8>> {
    let files = [staged("rules.css", rules.as_bytes())?, style_path(name)];
    let imports = files.map(|path| format!("@import {:?};\n", path.display().to_string()));
    style(&staged("style.css", imports.concat().as_bytes())?)
}

/// A style sheet of `style/` behind rules that are generated, minified, for a script to import as text.
pub(crate) fn text_style(rules: &str, name: &str) -> Result<PathBuf> {
    let css = style_after(rules, name)?;
    // A prefix of their own, since pages stage style sheets too, which are bundled later.
    staged(&format!("text-{name}.css"), css.trim_ascii_end())
}

fn style_path(name: &str) -> PathBuf {
    paths::root().join(format!("style/{name}.css"))
}

/// WebAssembly as text, compressed, for a script to import.
pub(crate) fn packed(name: &str, wasm: &[u8]) -> Result<PathBuf> {
    let text = base91::encoded(&compress::smallest_gzip(wasm)?);
    staged(&format!("{name}-packed.txt"), text.as_bytes())
}

/// The option by which a file stands for the import `attention:<name>`.
pub(crate) fn alias(name: &str, path: &Path) -> String {
    format!("--alias:attention:{name}={}", path.display())
}

/// The option by which a script knows a constant; `value` is JavaScript.
pub(crate) fn define(constant: &str, value: &str) -> String {
    format!("--define:{constant}={value}")
}

/// The options by which a file of `src/embed/js/` stands for an import and knows the name of another file.
pub(crate) fn lazy(name: &str, file: &str, constant: &str, value: &str) -> [String; 2] {
    [alias(name, &embed(file)), define(constant, &format!("{value:?}"))]
}

/// A script of the elements.
pub(crate) fn embed(name: &str) -> PathBuf {
    paths::root().join("src/embed/js").join(name)
}

/// Runs esbuild and returns what it writes.
fn run(entry: &Path, options: &[String]) -> Result<Vec<u8>> {
    let out = staged("esbuild.out", b"")?;
    let mut command = shell::command("esbuild");
    command.arg(entry).args(options);
    command.args(["--legal-comments=none", "--log-level=warning"]);
    shell::run(command.arg(format!("--outfile={}", out.display())))?;
    Ok(fs::read(out)?)
}
