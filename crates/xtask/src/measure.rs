//! `cargo xtask measure`: how high each figure is, at each width.

use crate::test::with_browsers;
use crate::{build, install, paths, shell, test_data};
use anyhow::Result;

/// Builds the site, measures each figure in Chromium and writes `style/placeholder.json`.
pub(crate) fn run() -> Result<()> {
    let browsers = install::for_browsers()?;
    build::site(None)?;
    test_data::write()?;
    shell::say("Measuring how high each figure is at every width, in Chromium (four minutes).");
    let mut node = with_browsers(shell::command("node"), &browsers);
    node.current_dir(paths::end_to_end()).env("SITE_DIR", paths::dist());
    shell::run(node.arg("measure.mjs"))
}
