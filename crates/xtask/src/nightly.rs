//! What needs a nightly toolchain, and is no part of `test`: Miri on the kernel, and the fuzzer.

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

/// Runs a fuzz target of `crates/attention-fuzz` with the address sanitizer, on the instructions that this processor
/// has.
pub(crate) fn fuzz(target: &str, seconds: u32) -> Result<()> {
    let targets = paths::root().join("crates/attention-fuzz");
    ensure!(
        targets.join(format!("{target}.rs")).is_file(),
        "there is no fuzz target `{target}`: crates/attention-fuzz has a file for each"
    );
    require_nightly()?;
    install::cargo_fuzz()?;
    shell::say(&format!("Fuzzing `{target}` for {seconds} s, after a minute of compiling."));
    let folder = paths::root().join("target/fuzz");
    let corpus = folder.join("corpus").join(target);
    std::fs::create_dir_all(&corpus)?;
    let mut fuzz = shell::command("cargo");
    fuzz.args(["+nightly", "fuzz", "run", target, "--fuzz-dir"]).arg(&targets);
    fuzz.arg("--target-dir").arg(&folder).arg(corpus);
    shell::run(fuzz.args(["--", &format!("-max_total_time={seconds}")]))
}

fn require_nightly() -> Result<()> {
    let version = shell::output(shell::command("cargo").args(["+nightly", "--version"]));
    ensure!(
        version.is_some(),
        "Install a nightly toolchain: rustup toolchain install nightly --profile minimal."
    );
    Ok(())
}
