//! What is built for speed, apart from the elements: the worker's tasks, and the package for JavaScript in `dist/js/`.

use crate::bundle::File;
use crate::{paths, shell};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";
/// Every browser that runs the elements has these vectors. Without LLVM's loop-strength reduction, which counts on
/// addressing modes that WebAssembly lacks, the inner loop's addresses become constants in its loads: 12 % of the time.
const FLAGS: &str = "-Ctarget-feature=+simd128 -Cllvm-args=-disable-lsr";
/// Multiplies and adds in one instruction, where an engine has that: a sixth faster, and Safari does not have it yet.
const RELAXED: &str = "-Ctarget-feature=+relaxed-simd";
/// The task of the worker that is built with them too; that of the cost measures one thing for everybody.
const TASK_TWICE: &str = "model";
/// The texts of the package, as they lie in the crate.
const TEXTS: [&str; 4] = ["index.js", "index.d.ts", "package.json", "README.md"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// A module and its glue.
pub(crate) struct Module {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
}

/// The package for JavaScript.
pub(crate) fn package() -> Result<Vec<File>> {
    let (module, relaxed) = twice(&["--package", "attention-js"], "attention_js", "web")?;
    let folder = paths::root().join("crates/attention-js/js");
    let mut files = vec![
        ("js/attention_js_bg.wasm".to_owned(), module.wasm),
        ("js/attention_js_relaxed_bg.wasm".to_owned(), relaxed),
        ("js/attention_js.js".to_owned(), module.glue.into_bytes()),
    ];
    for (from, names) in [(folder, &TEXTS[..]), (paths::root(), &LICENCES)] {
        for name in names {
            let text = fs::read(from.join(name)).with_context(|| format!("there is no {name}"))?;
            files.push((format!("js/{name}"), text));
        }
    }
    Ok(files)
}

/// A task of the worker, its glue for `glue::factory`; and its WebAssembly with relaxed multiply-adds, if it has one.
pub(crate) fn task(name: &str) -> Result<(Module, Option<Vec<u8>>)> {
    let (what, target) = (["--package", "attention-worker", "--bin", name], "no-modules");
    match name == TASK_TWICE {
        true => twice(&what, name, target).map(|(module, relaxed)| (module, Some(relaxed))),
        false => Ok((built(&what, name, target, "")?, None)),
    }
}

/// A module, and its WebAssembly with relaxed multiply-adds.
fn twice(what: &[&str], name: &str, target: &str) -> Result<(Module, Vec<u8>)> {
    let [module, relaxed] = ["", RELAXED].map(|flags| built(what, name, target, flags));
    let (module, relaxed) = (module?, relaxed?);
    ensure!(module.glue == relaxed.glue, "the same JavaScript has to serve both modules of {name}");
    Ok((module, relaxed.wasm))
}

fn built(what: &[&str], name: &str, target: &str, flags: &str) -> Result<Module> {
    // A folder of its own, since other flags make all crates other crates.
    let folder = if flags.is_empty() { "target/kernel" } else { "target/kernel-relaxed" };
    let folder = paths::root().join(folder);
    let mut cargo = shell::command("cargo");
    cargo.env("RUSTFLAGS", format!("{} {FLAGS} {flags}", crate::build::without_our_paths()));
    cargo.args(["build", "--release", "--locked", "--target", TARGET, "--target-dir"]).arg(&folder);
    shell::run(cargo.args(what))?;
    let wasm = folder.join(TARGET).join("release").join(format!("{name}.wasm"));
    let out = folder.join("bindgen").join(name);
    let mut bindgen = shell::command("wasm-bindgen");
    bindgen.args(["--target", target, "--no-typescript", "--out-name", name, "--out-dir"]);
    shell::run(bindgen.arg(&out).arg(wasm))?;
    read(&out, name)
}

fn read(folder: &Path, name: &str) -> Result<Module> {
    let wasm = optimised(&folder.join(format!("{name}_bg.wasm")))?;
    let glue = fs::read_to_string(folder.join(format!("{name}.js")))?;
    Ok(Module { wasm, glue })
}

/// Smaller at the same speed. The module names the features it uses, so that no other gets in.
fn optimised(wasm: &Path) -> Result<Vec<u8>> {
    let out = PathBuf::from(wasm).with_extension("small.wasm");
    let mut opt = shell::command("wasm-opt");
    opt.args(["-O3", "--strip-producers", "--strip-debug"]);
    shell::run(opt.arg(wasm).arg("--output").arg(&out))?;
    Ok(fs::read(out)?)
}
