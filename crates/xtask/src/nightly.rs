//! What needs a nightly toolchain, and is no part of `test`: Miri and the fuzzer, both on the kernel.

use crate::{install, paths, shell};
use anyhow::{Result, ensure};

const KERNEL: &str = "attention-kernel";

/// Runs the kernel's tests in Miri, which sees every access outside a slice; there the kernel takes its plain path.
pub(crate) fn miri() -> Result<()> {
    require_nightly()?;
    shell::say("Adding Miri to the nightly toolchain, where it is missing (a minute).");
    let add = ["component", "add", "miri", "rust-src", "--toolchain", "nightly"];
    shell::run(shell::command("rustup").args(add))?;
    shell::say("Running the kernel's tests in Miri (minutes: it is a thousand times slower).");
    let mut miri = shell::command("cargo");
    // Proptest looks for its folder; Miri shows no folder unless it is asked to.
    miri.env("MIRIFLAGS", "-Zmiri-disable-isolation").env("PROPTEST_CASES", "4");
    miri.args(["+nightly", "miri", "test", "--package", KERNEL, "--target-dir"]);
    miri.arg(paths::root().join("target/miri"));
    shell::run(miri.args(["--lib", "--test", "extremes", "--test", "golden", "--test", "small"]))
}

/// Runs the fuzz target with the address sanitizer, on the instructions that this processor has.
pub(crate) fn fuzz(seconds: u32) -> Result<()> {
    require_nightly()?;
    install::cargo_fuzz()?;
    shell::say(&format!("Fuzzing the kernel for {seconds} s, after a minute of compiling."));
    let folder = paths::root().join("target/fuzz");
    let mut fuzz = shell::command("cargo");
    fuzz.current_dir(paths::root().join("crates").join(KERNEL));
    fuzz.args(["+nightly", "fuzz", "run", "attention", "--target-dir"]).arg(&folder);
    let corpus = folder.join("corpus");
    std::fs::create_dir_all(&corpus)?;
    shell::run(fuzz.arg(corpus).args(["--", &format!("-max_total_time={seconds}")]))
}

fn require_nightly() -> Result<()> {
    let version = shell::output(shell::command("cargo").args(["+nightly", "--version"]));
    ensure!(
        version.is_some(),
        "Install a nightly toolchain: rustup toolchain install nightly --profile minimal."
    );
    Ok(())
}
