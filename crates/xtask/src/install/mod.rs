//! Installs what is missing, each thing announced first.
//!
//! A tool of the right version on the search path is used as it is; others go under `target/`.
//! The exceptions: rustup's WebAssembly target, the package managers' caches and, as root on Debian, apt.

mod browsers;
mod npm;
pub(crate) mod peers;
mod python;
mod rust;
pub(crate) mod wheel;

pub(crate) use browsers::Browsers;
pub(crate) use npm::require_node;
pub(crate) use rust::{cargo_fuzz, components};

use anyhow::Result;

/// What a build needs.
pub(crate) fn for_build() -> Result<()> {
    building(npm::Set::Build)
}

/// What checks the scripts.
pub(crate) fn for_scripts() -> Result<()> {
    npm::packages(npm::Set::All)
}

/// What the tests in browsers need, the build included.
pub(crate) fn for_browsers() -> Result<Browsers> {
    building(npm::Set::All)?;
    rust::wasm_bindgen_runner()?;
    let browsers = browsers::all()?;
    if browsers.has_firefox() {
        rust::geckodriver()?;
    }
    Ok(browsers.with_drivers().with("MKDOCS", python::mkdocs()))
}

/// What the smoke test of each element needs, the build included.
pub(crate) fn for_smoke() -> Result<Browsers> {
    building(npm::Set::All)?;
    browsers::chromium()
}

fn building(packages: npm::Set) -> Result<()> {
    npm::require_node()?;
    rust::wasm_target()?;
    npm::packages(packages)
}
