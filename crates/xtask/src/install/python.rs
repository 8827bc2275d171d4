//! MkDocs with the theme Material, for the test that builds a real page of a course with it.

use crate::{paths, shell};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The versions of MkDocs, its theme and what they need.
const REQUIREMENTS: &str = "fixtures/mkdocs/requirements.txt";

/// The program `mkdocs` in an environment of its own under `target/`, if it can be had; without it one test is skipped.
pub(crate) fn mkdocs() -> Option<PathBuf> {
    let home = paths::root().join("target/mkdocs");
    if let Err(error) = installed(&home) {
        shell::say(&format!("The test of a MkDocs page is skipped: {error:#}."));
        return None;
    }
    Some(program(&home, "mkdocs"))
}

/// Makes the environment, unless it is there in the state of the requirements.
fn installed(home: &Path) -> Result<()> {
    let requirements = paths::end_to_end().join(REQUIREMENTS);
    let wanted = fs::read_to_string(&requirements)?;
    // Copied when everything else is done.
    let stamp = home.join("requirements.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let python = python()?;
    shell::say(
        "Installing MkDocs into target/mkdocs with pip: a test builds a course with it (half a minute).",
    );
    shell::run(shell::command(python).args(["-m", "venv", "--clear"]).arg(home))?;
    let mut pip = shell::command(&program(home, "pip").to_string_lossy());
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    shell::run(pip.arg(requirements))?;
    Ok(fs::write(stamp, wanted)?)
}

/// Whatever Python is called here.
pub(crate) fn python() -> Result<&'static str> {
    let python = ["python3", "python"].into_iter().find(|name| shell::find(name).is_some());
    python.context("there is no Python; install Python 3.10 or newer")
}

/// A program of a virtual environment.
fn program(home: &Path, name: &str) -> PathBuf {
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    home.join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
