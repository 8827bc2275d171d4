//! `cargo xtask test`: every test there is, the cheap ones first, up to the first stage that fails.

use crate::{build, install, paths, shell, size, test_data};
use anyhow::{Context, Result, bail, ensure};
use install::Browsers;
use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;
use std::time::Instant;

const ROOT: &str = "attention-explainer";
/// The file with a smoke test of each element in Chromium.
const SMOKE: &str = "smoke/chromium.test.mjs";
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// The stages that can be run alone, and the quick choice from all of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Filter {
    /// What is worth running while working: scripts, host, unit tests of JavaScript, a smoke test of each element.
    Fast,
    /// Format, lints and types of every script.
    Scripts,
    /// Format, lints and tests of what runs on the host, the house rules among them.
    Host,
    /// Lints and tests of the root crate, in a browser.
    Browser,
    /// The built site's size budgets.
    Size,
    /// The built site in real browsers.
    EndToEnd,
}

impl FromStr for Filter {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "scripts" => Ok(Self::Scripts),
            "host" => Ok(Self::Host),
            "browser" => Ok(Self::Browser),
            "size" => Ok(Self::Size),
            "e2e" => Ok(Self::EndToEnd),
            other => bail!("there is no stage `{other}`: scripts, host, browser, size or e2e"),
        }
    }
}

/// Runs every stage, or those of the filter.
pub(crate) fn run(filter: Option<Filter>) -> Result<()> {
    let start = Instant::now();
    install::components()?;
    if filter != Some(Filter::Host) {
        // Nothing here can install Node, so its absence is not found out after minutes of other tests.
        install::require_node()?;
    }
    if matches!(filter, None | Some(Filter::Fast | Filter::Scripts)) {
        scripts()?;
    }
    if matches!(filter, None | Some(Filter::Fast | Filter::Host)) {
        host()?;
    }
    match filter {
        Some(Filter::Scripts | Filter::Host) => {}
        Some(Filter::Size) => {
            install::for_build()?;
            built_size()?;
        }
        Some(Filter::Fast) => fast()?,
        None | Some(Filter::Browser | Filter::EndToEnd) => in_browsers(filter)?,
    }
    println!("\nEverything passed, in {} s.", start.elapsed().as_secs());
    Ok(())
}

/// The built site in Chromium, each element once, and what needs no browser.
fn fast() -> Result<()> {
    let browsers = install::for_smoke()?;
    stage("build", "the site for the tests below", || build::site(None))?;
    let chosen = |path: &str| path.ends_with(".unit.test.mjs") || path.ends_with(SMOKE);
    stage("e2e", "unit tests of JavaScript, each element in Chromium", || {
        end_to_end(&browsers, chosen)
    })
}

/// The stages that need a browser, and the build between them.
fn in_browsers(filter: Option<Filter>) -> Result<()> {
    let browsers = install::for_browsers()?;
    if filter != Some(Filter::EndToEnd) {
        stage("browser", "the elements in Chromium", || browser(&browsers))?;
    }
    match filter {
        Some(Filter::Browser) => return Ok(()),
        Some(_) => stage("build", "the site for the tests below", || build::site(None))?,
        None => built_size()?,
    }
    stage("e2e", "a reader's tasks in the built site", || end_to_end(&browsers, |_| true))
}

fn scripts() -> Result<()> {
    install::for_scripts()?;
    stage("scripts", "format and lints of every script", || {
        shell::run(shell::command("biome").args(["ci", "--error-on-warnings"]))
    })?;
    stage("types", "the scripts that ship, as TypeScript reads their JSDoc", || {
        shell::run(shell::command("tsc").args(["--project", "tests/e2e/tsconfig.json"]))
    })
}

fn host() -> Result<()> {
    let but_root = ["--workspace", "--exclude", ROOT];
    stage("format", "every file as rustfmt writes it", || {
        shell::run(shell::command("cargo").args(["fmt", "--all", "--check"]))
    })?;
    stage("lints", "clippy on what runs on the host (a minute)", || {
        let mut clippy = shell::command("cargo");
        clippy.arg("clippy").args(but_root);
        shell::run(clippy.args(["--all-targets", "--", "--deny", "warnings"]))
    })?;
    stage("host", "unit, property, claim and doc tests, house rules (three minutes)", || {
        shell::run(shell::command("cargo").args(["test", "--workspace"]))
    })
}

fn built_size() -> Result<()> {
    stage("build", "the site for the tests below", || build::site(None))?;
    stage("size", "the budgets", size::check)
}

/// The root crate only makes sense in a browser, its lints included.
fn browser(browsers: &Browsers) -> Result<()> {
    let mut clippy = shell::command("cargo");
    clippy.args(["clippy", "--package", ROOT, "--all-targets"]).args(WASM);
    shell::run(clippy.args(["--", "--deny", "warnings"]))?;
    let mut test = with_browsers(shell::command("cargo"), browsers);
    // One driver is enough: with GECKODRIVER set the runner could choose Firefox.
    test.env_remove("GECKODRIVER");
    let config = paths::root().join("tests/webdriver.json");
    test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", config);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    shell::run(test.args(["test", "--package", ROOT, "--tests"]).args(WASM))
}

/// Builds the site and has a random reader use it in Chromium.
pub(crate) fn fuzz_page(minutes: u32) -> Result<()> {
    install::require_node()?;
    let browsers = install::for_smoke()?;
    build::site(None)?;
    test_data::write()?;
    let mut node = with_browsers(shell::command("node"), &browsers);
    node.current_dir(paths::end_to_end()).env("SITE_DIR", paths::dist());
    shell::run(node.arg("fuzz/minutes.mjs").arg(minutes.to_string()))
}

/// Runs the test files that are `chosen` by their path, all in one browser.
fn end_to_end(browsers: &Browsers, chosen: impl Fn(&str) -> bool) -> Result<()> {
    let mut tests = end_to_end_tests()?;
    tests.retain(|path| chosen(&path.to_string_lossy()));
    ensure!(!tests.is_empty(), "tests/e2e has no such *.test.mjs");
    test_data::write()?;
    let mut node = with_browsers(shell::command("node"), browsers);
    node.current_dir(paths::end_to_end()).env("SITE_DIR", paths::dist());
    shell::run(node.arg("run.mjs").args(tests))
}

/// Every `*.test.mjs` in a folder of `tests/e2e`, in the order of their paths.
fn end_to_end_tests() -> Result<Vec<PathBuf>> {
    let mut tests = Vec::new();
    for folder in paths::end_to_end().read_dir().context("there is no tests/e2e")? {
        let folder = folder?.path();
        if folder.is_dir() && !folder.ends_with("node_modules") {
            let files = folder.read_dir()?.map(|entry| Ok(entry?.path()));
            tests.extend(files.collect::<Result<Vec<_>>>()?);
        }
    }
    tests.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    Ok(tests)
}

/// Names every browser and driver in the command's environment.
pub(crate) fn with_browsers(mut command: Command, browsers: &Browsers) -> Command {
    command.envs(browsers.environment());
    command
}

fn stage(name: &str, what: &str, run: impl FnOnce() -> Result<()>) -> Result<()> {
    shell::say(&format!("Stage {name}: {what}."));
    let start = Instant::now();
    run().with_context(|| format!("stopped at the stage `{name}`, which failed"))?;
    println!("» Stage {name} passed, in {} s.", start.elapsed().as_secs());
    Ok(())
}
