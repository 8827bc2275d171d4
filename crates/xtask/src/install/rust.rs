//! Rust's WebAssembly target and the tools that Cargo installs.

use crate::wasm::TARGET;
use crate::{paths, shell};
use anyhow::{Context, Result, ensure};
use std::fs;

const GECKODRIVER: &str = "0.37.0";
const CARGO_FUZZ: &str = "0.13.1";

/// Adds the target `wasm32-unknown-unknown` where the toolchain lacks it.
pub(crate) fn wasm_target() -> Result<()> {
    let mut print = shell::command("rustc");
    let libraries = shell::output(print.args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| fs::exists(folder.trim()).unwrap_or(false)) {
        return Ok(());
    }
    ensure!(
        shell::find("rustup").is_some(),
        "This Rust toolchain lacks the target {TARGET} and there is no rustup to add it: \
         install Rust from https://rustup.rs."
    );
    shell::say("Adding Rust's WebAssembly target, which the elements are compiled for (seconds).");
    shell::run(shell::command("rustup").args(["target", "add", TARGET]))
}

/// Adds the formatter and the linter where a minimal toolchain lacks them.
pub(crate) fn components() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if shell::output(shell::command("cargo").args([command, "--version"])).is_some() {
            continue;
        }
        ensure!(
            shell::find("rustup").is_some(),
            "This Rust toolchain lacks {component} and there is no rustup to add it: \
             install Rust from https://rustup.rs."
        );
        shell::say(&format!("Adding {component} to the Rust toolchain, for the tests (seconds)."));
        shell::run(shell::command("rustup").args(["component", "add", component]))?;
    }
    Ok(())
}

/// Installs wasm-bindgen's test runner in the version of the crate, since both must be the same.
pub(crate) fn wasm_bindgen_runner() -> Result<()> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("no Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock lacks wasm-bindgen")?;
    // Without --locked: its lock file names a crate that the registry has no more.
    let (program, why) = ("wasm-bindgen-test-runner", "runs tests in browsers (about 3 minutes)");
    install(program, version, &["wasm-bindgen-cli", "--bin", program], why)
}

/// Installs geckodriver, by which the smoke test drives Firefox.
pub(crate) fn geckodriver() -> Result<()> {
    let options = ["geckodriver", "--locked"];
    install("geckodriver", GECKODRIVER, &options, "drives Firefox in a test (about 2 minutes)")
}

/// Installs cargo-fuzz, which compiles a fuzz target with its sanitizer.
pub(crate) fn cargo_fuzz() -> Result<()> {
    let options = ["cargo-fuzz", "--locked"];
    install("cargo-fuzz", CARGO_FUZZ, &options, "fuzzes the kernel (a minute)")
}

fn install(program: &str, version: &str, options: &[&str], why: &str) -> Result<()> {
    if has_version(shell::output(shell::command(program).arg("--version")), version) {
        return Ok(());
    }
    // The search path proper, without what was installed here before.
    let own = paths::tools().join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if own.exists() {
        fs::remove_file(&own)?;
        return install(program, version, options, why);
    }
    shell::say(&format!("Installing {program} {version} into target/tools: it {why}."));
    let mut cargo = shell::command("cargo");
    cargo.args(["install", "--force", "--version", version]).args(options);
    shell::run(cargo.arg("--root").arg(paths::tools()))
}

/// Whether a tool's `--version` says exactly that version.
fn has_version(said: Option<String>, version: &str) -> bool {
    said.is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let start = format!("name = \"{package}\"\nversion = \"");
    let rest = &lock[lock.find(&start)? + start.len()..];
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_in_the_lock_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
    }

    #[test]
    fn only_the_very_version_of_a_tool_will_do() {
        assert!(has_version(Some("trunk 0.21.14\n".into()), "0.21.14"));
        assert!(has_version(Some("geckodriver 0.37.0 (abc 2026-01-01)\n\nMore".into()), "0.37.0"));
        assert!(!has_version(Some("trunk 0.21.141".into()), "0.21.14"));
        assert!(!has_version(None, "0.21.14"));
    }
}
