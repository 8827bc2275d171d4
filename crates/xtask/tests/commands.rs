//! What the commands say where something is missing: one sentence that names what to install.

#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// A folder that is the whole search path, with a script for each program and what it prints.
struct Machine(PathBuf);

impl Machine {
    fn with(name: &str, programs: &[(&str, &str)]) -> Self {
        let folder = env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for programs");
        for (program, prints) in programs {
            let path = folder.join(program);
            fs::write(&path, format!("#!/bin/sh\necho '{prints}'\n")).expect("a program");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it may run");
        }
        Self(folder)
    }

    /// Runs `cargo xtask` on it.
    fn runs(&self, arguments: &[&str]) -> Output {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        xtask.args(arguments).env("PATH", &self.0);
        for browser in ["CHROMIUM", "CHROMEDRIVER", "FIREFOX"] {
            xtask.env_remove(browser);
        }
        xtask.output().expect("xtask runs")
    }

    /// What it says last, which must be an error.
    fn error_output(&self, arguments: &[&str]) -> String {
        let output = self.runs(arguments);
        assert!(!output.status.success(), "{arguments:?} went well");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains("panicked"), "{said}");
        said.trim().lines().last().unwrap_or_default().to_owned()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn without_node_every_command_says_to_install_node() {
    let machine = Machine::with("no-node", &[("cargo", "cargo 1.95.0")]);
    for arguments in [&["build"][..], &["serve", "--port", "0"], &["bench"], &["test"]] {
        let said = machine.error_output(arguments);
        assert!(said.contains("Install Node.js 20 or newer"), "{arguments:?}: {said}");
    }
}

#[test]
fn an_old_node_is_named_with_the_version_that_will_do() {
    let machine = Machine::with("old-node", &[("node", "v16.20.2"), ("npm", "8")]);
    let said = machine.error_output(&["build"]);
    assert!(said.contains("16 is too old") && said.contains("Node.js 20 or newer"), "{said}");
}

#[test]
fn without_npm_it_says_to_install_npm() {
    let said = Machine::with("no-npm", &[("node", "v22.1.0")]).error_output(&["build"]);
    assert!(said.contains("Install npm"), "{said}");
}

#[test]
fn a_toolchain_that_cannot_compile_for_the_browser_says_where_rust_comes_from() {
    let programs = [("node", "v22.1.0"), ("npm", "10"), ("rustc", "/nowhere")];
    let said = Machine::with("no-target", &programs).error_output(&["build"]);
    assert!(said.contains("wasm32-unknown-unknown") && said.contains("rustup.rs"), "{said}");
}

#[test]
fn without_a_browser_and_a_way_to_install_one_it_says_which_to_install() {
    let runner = format!("wasm-bindgen-test-runner {}", version_of_wasm_bindgen());
    let programs = [
        ("node", "v22.1.0"),
        ("npm", "10"),
        ("rustc", "/"),
        ("wasm-bindgen-test-runner", &*runner),
        // Nobody but root may use apt.
        ("id", "1000"),
        ("apt-get", "nothing"),
    ];
    let said = Machine::with("no-browser", &programs).error_output(&["bench"]);
    assert!(said.contains("install chromium and chromium-driver"), "{said}");
    assert!(said.contains("CHROMIUM and CHROMEDRIVER"), "{said}");
}

/// The version that the lock file wants of wasm-bindgen.
fn version_of_wasm_bindgen() -> String {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
    let lock = fs::read_to_string(lock).expect("there is a Cargo.lock");
    let (_, rest) = lock.split_once("name = \"wasm-bindgen\"\nversion = \"").expect("it is locked");
    rest.split('"').next().expect("a version").to_owned()
}

#[test]
fn nonsense_on_the_command_line_is_answered_in_a_sentence() {
    let machine = Machine::with("nonsense", &[]);
    for (arguments, says) in [
        (&["sevre"][..], "there is no command `sevre`"),
        (&["serve", "--port"], "--port"),
        (&["serve", "--port", "99999"], "99999"),
        (&["serve", "--prot", "1"], "--prot"),
        (&["build", "--base-url", "example.org"], "https://"),
        (&["test", "everything"], "host, browser, size or e2e"),
        (&["bench", "all"], "all"),
    ] {
        let output = machine.runs(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(says), "{arguments:?}: {said}");
    }
}

#[test]
fn help_names_every_command_of_the_contract() {
    let output = Machine::with("help", &[]).runs(&["help"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success());
    for part in
        ["serve [--port N] [--open]", "--watch", "build [--base-url URL]", "test", "bench", "8080"]
    {
        assert!(said.contains(part), "{said}");
    }
}
