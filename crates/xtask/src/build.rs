//! `cargo xtask build`: everything in `dist/`.

use crate::{
    builder, bundle, contract, files, forms, install, package, pages, parameters, paths, shell,
    size, stills,
};
use anyhow::Result;
use std::path::Path;

/// Installs what is missing and writes the finished site.
pub(crate) fn run(base_url: Option<&str>) -> Result<()> {
    install::for_build()?;
    site(base_url)?;
    size::print()
}

/// Writes the finished site to `dist/`; the tools must be there.
pub(crate) fn site(base_url: Option<&str>) -> Result<()> {
    write(base_url, &paths::dist())
}

/// Writes the finished site to a folder, which is emptied first; the tools must be there.
pub(crate) fn write(base_url: Option<&str>, folder: &Path) -> Result<()> {
    shell::say(
        "Building in release mode: Cargo compiles for the browser, wasm-bindgen writes the JavaScript, and wasm-opt \
         makes the WebAssembly small (3 minutes the first time, then less than one).",
    );
    let stills = stills::all()?;
    let assets = bundle::assets(&stills)?;
    let package = package::files()?;
    shell::say("Bundling, hashing and compressing (seconds).");
    let mut files = pages::all(base_url, &stills)?;
    files.extend(forms::all(&assets, base_url, &stills)?);
    files.extend(builder::all(&assets, base_url)?);
    files.extend(bundle::multi_file(assets)?);
    files.extend(parameters::files()?);
    files.extend(contract::files());
    files.extend(package);
    files.extend(stills::files(&stills));
    if base_url.is_some() {
        files.extend(stills::previews(&stills)?);
    }
    files::write(folder, &files)
}
