//! `cargo xtask bench`: benchmarks of the mathematics on the host, and of the built site in a browser.

use crate::test::with_browsers;
use crate::{build, install, paths, shell};
use anyhow::Result;

/// Runs Criterion, builds the site and runs `tests/e2e/bench.mjs`, which prints a table of its own.
pub(crate) fn run() -> Result<()> {
    let browsers = install::for_browsers()?;
    shell::say("Measuring attention on this machine (20 seconds; compiling comes first).");
    let host = ["bench", "--package", "attention-core", "--bench", "attention"];
    shell::run(shell::command("cargo").args(host))?;
    build::site(None)?;
    shell::say("Measuring the built site in Chromium (six minutes).");
    let mut node = with_browsers(shell::command("node"), &browsers);
    node.current_dir(paths::end_to_end()).env("SITE_DIR", paths::dist());
    shell::run(node.arg("bench.mjs"))
}
