//! Running programs, and saying so.

use crate::paths;
use anyhow::{Context, Result, ensure};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Says what is being done and why, in one line.
pub(crate) fn say(sentence: &str) {
    println!("\n» {sentence}");
}

/// A command in the folder of the workspace, without standard input, which finds installed tools first.
pub(crate) fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null()).env("PATH", search_path());
    command
}

/// Runs a command to its end; anything but success is an error that names it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("`{shown}` could not be started"))?;
    ensure!(status.success(), "`{shown}` failed ({status})");
    Ok(())
}

/// What a command prints; what it says of errors is seen as it says it.
pub(crate) fn printed(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("`{shown}` could not be started"))?;
    ensure!(output.status.success(), "`{shown}` failed ({})", output.status);
    Ok(String::from_utf8(output.stdout)?)
}

/// What a command prints, or nothing where it cannot be run.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The first program of that name on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&search_path()).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

/// Installed tools come first; a tool is only installed where the search path lacks the right version.
fn search_path() -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let folders = [paths::tools().join("bin"), paths::npm_bin()];
    env::join_paths(folders.into_iter().chain(env::split_paths(&old))).unwrap_or(old)
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
