//! What kernel and encoder are measured against, for `cargo xtask bench` only: nothing of it is part of a build or a
//! test.

use crate::{paths, shell};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// What npm needs to install exactly the same again.
const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
const MANIFEST: &str = "tests/bench-host/Cargo.toml";

/// Installs the npm packages of `tests/e2e/bench/peers` into `target/bench/peers`, unless they are there.
///
/// Says so where they cannot be had; what needs them is then skipped.
pub(crate) fn packages() {
    if let Err(error) = installed() {
        shell::say(&format!("Nothing is measured beside peers of npm: {error:#}."));
    }
}

fn installed() -> Result<()> {
    let (from, home) = (paths::end_to_end().join("bench/peers"), paths::bench().join("peers"));
    let wanted = fs::read_to_string(from.join("package-lock.json"))?;
    // Copied when everything else is done.
    let stamp = home.join("installed.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    shell::say(
        "Installing onnxruntime and TensorFlow.js into target/bench/peers with npm (half a minute, 500 MB).",
    );
    fs::create_dir_all(&home)?;
    for name in FILES {
        fs::copy(from.join(name), home.join(name))
            .with_context(|| format!("there is no {name}"))?;
    }
    let mut npm = shell::command("npm");
    shell::run(npm.current_dir(&home).args(["ci", "--ignore-scripts", "--no-progress"]))?;
    Ok(fs::write(stamp, wanted)?)
}

/// Builds the program that times the kernel and its peers on the host; answers where it is.
///
/// Without candle, and says so, where that cannot be built.
pub(crate) fn host_program() -> Result<PathBuf> {
    shell::say(
        "Compiling the kernel, ndarray and candle for the host (the first time minutes, most of them for candle).",
    );
    if let Err(error) = compiled(&["--features", "candle"]) {
        shell::say(&format!("The kernel is measured without candle: {error:#}."));
        compiled(&[])?;
    }
    let name = format!("bench-host{}", std::env::consts::EXE_SUFFIX);
    Ok(paths::bench().join("host/release").join(name))
}

fn compiled(features: &[&str]) -> Result<()> {
    let mut cargo = shell::command("cargo");
    cargo.args(["build", "--release", "--locked", "--manifest-path", MANIFEST, "--target-dir"]);
    shell::run(cargo.arg(paths::bench().join("host")).args(features))
}
