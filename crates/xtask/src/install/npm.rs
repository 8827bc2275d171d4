//! Node and the npm packages: esbuild and wasm-opt for the build, drivers for the tests.

use crate::{paths, shell};
use anyhow::{Result, bail, ensure};
use std::fs;
use std::path::Path;

const OLDEST_NODE: u32 = 20;

/// Node cannot be installed from here, so its absence is said first.
pub(crate) fn require_node() -> Result<()> {
    let version = shell::output(shell::command("node").arg("--version"));
    match version.as_deref().and_then(major) {
        Some(major) if major >= OLDEST_NODE => {}
        Some(major) => bail!("Node.js {major} is too old: install Node.js {OLDEST_NODE} or newer."),
        None => bail!("Install Node.js {OLDEST_NODE} or newer, from https://nodejs.org."),
    }
    ensure!(shell::find("npm").is_some(), "Install npm, which belongs to Node.js.");
    Ok(())
}

/// Installs the packages of `tests/e2e/package-lock.json`, unless they are there in that state.
pub(crate) fn packages() -> Result<()> {
    let folder = paths::end_to_end();
    let lock = folder.join("package-lock.json");
    if is_newer(&folder.join("node_modules/.package-lock.json"), &lock) {
        return Ok(());
    }
    shell::say(
        "Installing npm packages into tests/e2e/node_modules: esbuild and wasm-opt make the files \
         small, the others drive browsers in tests (about half a minute).",
    );
    // None of them needs its install script; without them nothing foreign runs here yet.
    let mut npm = shell::command("npm");
    shell::run(npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-progress"]))
}

/// The major version in what `node --version` prints.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn is_newer(installed: &Path, lock: &Path) -> bool {
    let modified = |path| fs::metadata(path).and_then(|data| data.modified());
    matches!((modified(installed), modified(lock)), (Ok(installed), Ok(lock)) if installed >= lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_its_first_number() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
        assert_eq!(major(""), None);
    }
}
