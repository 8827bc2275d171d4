//! Node and the npm packages: esbuild and wasm-opt for the build, drivers for the tests.

use crate::{paths, shell};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
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

/// Which packages of `tests/e2e/package.json` are needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Set {
    /// `dependencies`: esbuild and wasm-opt, all that a build runs.
    Build,
    /// `devDependencies` too: what checks scripts, drives browsers and is embedded in tests.
    All,
}

/// Installs the packages of `tests/e2e/package-lock.json`, unless they are there in those versions.
///
/// More than is needed does no harm: after a test a build leaves everything where it is.
pub(crate) fn packages(set: Set) -> Result<()> {
    let folder = paths::end_to_end();
    let lock = read(&folder.join("package-lock.json"))?;
    // As good as absent where it cannot be read.
    let installed = installed(&folder).unwrap_or_default();
    if satisfied(&lock, &installed, set) {
        return Ok(());
    }
    shell::say(match set {
        Set::Build => {
            "Installing esbuild and wasm-opt into tests/e2e/node_modules with npm: they make the files small (seconds)."
        }
        Set::All => {
            "Installing npm packages into tests/e2e/node_modules: esbuild and wasm-opt make the files \
             small, the others check scripts and drive browsers in tests (less than a minute)."
        }
    });
    // None of them needs its install script; without them nothing foreign runs here yet.
    let mut npm = shell::command("npm");
    npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-progress"]);
    // Said for both, since the user's NODE_ENV or settings may leave packages out.
    npm.arg(if set == Set::Build { "--omit=dev" } else { "--include=dev" });
    shell::run(&mut npm)
}

/// What npm says that it installed, as far as it is there: `npm install --package-lock-only` says so of everything.
fn installed(folder: &Path) -> Result<Value> {
    let mut installed = read(&folder.join("node_modules/.package-lock.json"))?;
    let packages = installed["packages"].as_object_mut().context("npm names packages")?;
    packages.retain(|name, _| folder.join(name).is_dir());
    Ok(installed)
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(serde_json::from_slice(&text)?)
}

/// Whether every package of the set is there as the lock file has it.
///
/// Optional ones are those of other systems too, so only a wrong version of one counts.
fn satisfied(lock: &Value, installed: &Value, set: Set) -> bool {
    let is = |package: &Value, flag: &str| package[flag] == true;
    let Some(packages) = lock["packages"].as_object() else { return false };
    // The package without a name is the folder itself.
    packages.iter().filter(|(name, _)| !name.is_empty()).all(|(name, package)| {
        let there = &installed["packages"][name];
        let same = ["version", "integrity"].iter().all(|key| there[key] == package[key]);
        let left_out = set == Set::Build && (is(package, "dev") || is(package, "devOptional"));
        left_out || same || (there.is_null() && is(package, "optional"))
    })
}

/// The major version in what `node --version` prints.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn with(packages: &Value) -> Value {
        json!({ "packages": packages })
    }

    fn lock() -> Value {
        with(&json!({
            "": { "name": "tools" },
            "node_modules/small": { "version": "1.0.0", "integrity": "a" },
            "node_modules/small-elsewhere": { "version": "1.0.0", "optional": true },
            "node_modules/driver": { "version": "2.0.0", "integrity": "b", "dev": true },
        }))
    }

    #[test]
    fn everything_satisfies_a_build_and_what_a_build_needs_no_test() {
        let lean = json!({ "node_modules/small": { "version": "1.0.0", "integrity": "a" } });
        assert!(satisfied(&lock(), &with(&lean), Set::Build));
        assert!(!satisfied(&lock(), &with(&lean), Set::All));
        assert!(satisfied(&lock(), &lock(), Set::Build) && satisfied(&lock(), &lock(), Set::All));
    }

    #[test]
    fn nothing_and_another_version_or_content_are_installed_anew() {
        assert!(!satisfied(&lock(), &Value::Null, Set::Build));
        for (name, package) in [
            ("node_modules/small", json!({ "version": "1.0.1", "integrity": "a" })),
            ("node_modules/small", json!({ "version": "1.0.0", "integrity": "b" })),
            ("node_modules/small-elsewhere", json!({ "version": "1.0.1" })),
        ] {
            let mut there = lock();
            there["packages"][name] = package;
            assert!(!satisfied(&lock(), &there, Set::Build), "{there}");
        }
    }

    #[test]
    fn a_package_whose_folder_is_gone_is_not_installed() -> Result<()> {
        let folder = paths::root().join("target/npm-test");
        fs::create_dir_all(folder.join("node_modules/small"))?;
        fs::write(folder.join("node_modules/.package-lock.json"), lock().to_string())?;
        let there = installed(&folder)?;
        let names: Vec<_> = there["packages"].as_object().context("an object")?.keys().collect();
        assert_eq!(names, ["", "node_modules/small"]);
        Ok(fs::remove_dir_all(folder)?)
    }

    #[test]
    fn the_lock_file_has_what_a_build_runs_in_the_smaller_set() -> Result<()> {
        let lock = read(&paths::end_to_end().join("package-lock.json"))?;
        let packages = lock["packages"].as_object().context("it has packages")?;
        let of_build = |(name, package): (&String, &Value)| {
            (package["dev"] != true && package["optional"] != true).then(|| name.clone())
        };
        let names: Vec<_> = packages.iter().filter_map(of_build).collect();
        assert_eq!(names, ["", "node_modules/binaryen", "node_modules/esbuild"]);
        Ok(())
    }

    #[test]
    fn the_major_version_of_node_is_its_first_number() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
        assert_eq!(major(""), None);
    }
}
