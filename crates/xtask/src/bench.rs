//! `cargo xtask bench`: the mathematics on the host, kernel and encoder beside their peers, the built site in a
//! browser.

use crate::test::with_browsers;
use crate::{build, files, install, package, paths, shell};
use anyhow::{Result, bail};
use install::{Browsers, peers};
use std::str::FromStr;

/// The benchmarks that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Benchmark {
    /// `attention-core`, by Criterion.
    Core,
    /// `attention-kernel` and its peers.
    Kernel,
    /// The trained model's forward pass and its peers.
    Encoder,
    /// The elements, as a reader meets them.
    Site,
}

impl FromStr for Benchmark {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "core" => Ok(Self::Core),
            "kernel" => Ok(Self::Kernel),
            "encoder" => Ok(Self::Encoder),
            "site" => Ok(Self::Site),
            other => bail!("there is no part `{other}` to measure: core, kernel, encoder or site"),
        }
    }
}

/// Runs one benchmark, or all.
pub(crate) fn run(chosen: Option<Benchmark>) -> Result<()> {
    let wanted = |one| chosen.is_none_or(|chosen| chosen == one);
    // Missing programs are reported before anything is measured.
    let browsers = (chosen != Some(Benchmark::Core)).then(install::for_browsers).transpose()?;
    if wanted(Benchmark::Core) {
        core()?;
    }
    let Some(browsers) = browsers else { return Ok(()) };
    if wanted(Benchmark::Kernel) {
        beside_peers(&browsers)?;
    }
    if wanted(Benchmark::Encoder) || wanted(Benchmark::Site) {
        build::site(None)?;
    }
    if wanted(Benchmark::Encoder) {
        encoder(&browsers)?;
    }
    if wanted(Benchmark::Site) {
        site(&browsers)?;
    }
    Ok(())
}

/// Criterion prints a table of its own.
fn core() -> Result<()> {
    shell::say("Measuring attention on this machine (20 seconds; compiling comes first).");
    let core = ["bench", "--package", "attention-core", "--bench", "attention"];
    shell::run(shell::command("cargo").args(core))
}

/// The package as it is in `dist/js/`, and the program for the host; `docs/bench.md` says what is done with them.
fn beside_peers(browsers: &Browsers) -> Result<()> {
    peers::packages();
    let program = peers::host_program()?;
    shell::say("Building the package for JavaScript (half a minute the first time).");
    files::write(&paths::bench().join("site"), &package::files()?)?;
    shell::say(
        "Measuring the kernel beside its peers, in Chromium and on the host (four minutes).",
    );
    let mut node = with_browsers(shell::command("node"), browsers);
    node.current_dir(paths::end_to_end()).env("BENCH_HOST", program);
    shell::run(node.arg("bench-kernel.mjs"))
}

/// The worker's two modules as they are in `dist/`, with their glue from before it was bundled.
fn encoder(browsers: &Browsers) -> Result<()> {
    peers::packages();
    shell::say("Measuring the encoder beside its peers, in Chromium (a minute).");
    let mut node = with_browsers(shell::command("node"), browsers);
    node.current_dir(paths::end_to_end()).env("SITE_DIR", paths::dist());
    shell::run(node.env("GLUE_DIR", paths::stage()).arg("bench-encoder.mjs"))
}

fn site(browsers: &Browsers) -> Result<()> {
    shell::say("Measuring the built site in Chromium (six minutes).");
    let mut node = with_browsers(shell::command("node"), browsers);
    node.current_dir(paths::end_to_end()).env("SITE_DIR", paths::dist());
    shell::run(node.arg("bench.mjs"))
}
