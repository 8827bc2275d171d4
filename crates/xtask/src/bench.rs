//! `cargo xtask bench`: benchmarks of the built site in a browser.

use crate::test::with_browsers;
use crate::{build, install, paths, shell};
use anyhow::Result;

/// Builds the site and runs `tests/e2e/bench.mjs`, which prints its own table.
pub(crate) fn run() -> Result<()> {
    let browsers = install::for_browsers()?;
    build::site(None)?;
    shell::say("Measuring the built site in Chromium (about a minute).");
    let mut node = with_browsers(shell::command("node"), &browsers);
    node.current_dir(paths::end_to_end()).env("SITE_DIR", paths::dist());
    shell::run(node.arg("bench.mjs"))
}
