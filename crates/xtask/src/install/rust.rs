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
    install(&Tool {
        program: "wasm-bindgen-test-runner",
        package: "wasm-bindgen-cli",
        version,
        options: &["--bin", "wasm-bindgen-test-runner"],
        why: "runs tests in browsers (about 3 minutes)",
    })
}

/// Installs geckodriver, by which the smoke test drives Firefox.
pub(crate) fn geckodriver() -> Result<()> {
    install(&Tool {
        program: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER,
        options: &["--locked"],
        why: "drives Firefox in a test (about 2 minutes)",
    })
}

/// Installs cargo-fuzz, which compiles a fuzz target with its sanitizer.
pub(crate) fn cargo_fuzz() -> Result<()> {
    install(&Tool {
        program: "cargo-fuzz",
        package: "cargo-fuzz",
        version: CARGO_FUZZ,
        options: &["--locked"],
        why: "fuzzes the kernel (a minute)",
    })
}

/// A program that Cargo installs.
struct Tool<'a> {
    program: &'a str,
    /// The crate that has it.
    package: &'a str,
    version: &'a str,
    /// How `cargo install` compiles it.
    options: &'a [&'a str],
    /// What it is for, after "it", and how long compiling it takes.
    why: &'a str,
}

/// Installs a tool into `target/tools`, unless it is on the search path in that version.
fn install(tool: &Tool<'_>) -> Result<()> {
    let Tool { program, package, version, options, why } = *tool;
    if has_version(shell::output(shell::command(program).arg("--version")), version) {
        return Ok(());
    }
    // The search path proper, without what was installed here before.
    let own = paths::tools().join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if own.exists() {
        fs::remove_file(&own)?;
        return install(tool);
    }
    shell::say(&format!("Installing {program} {version} into target/tools: it {why}."));
    if shell::find("cargo-binstall").is_some() && prebuilt(tool).is_ok() {
        return Ok(());
    }
    let mut cargo = shell::command("cargo");
    cargo.args(["install", package, "--force", "--version", version]).args(options);
    shell::run(cargo.arg("--root").arg(paths::tools()))
}

/// Downloads a tool that its authors, or cargo-quickinstall, have compiled.
///
/// # Errors
/// Where cargo-binstall finds none; compiling is then left to Cargo.
fn prebuilt(tool: &Tool<'_>) -> Result<()> {
    let mut binstall = shell::command("cargo");
    binstall.args(["binstall", tool.package, "--version", tool.version, "--force", "--no-confirm"]);
    binstall.args(["--disable-strategies", "compile"]);
    shell::run(binstall.arg("--root").arg(paths::tools()))
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
