//! The first step: Cargo compiles a package for the browser, in release mode.

use super::{Goal, Recipe};
use crate::{paths, shell};
use anyhow::Result;
use std::path::PathBuf;
use std::{env, fs};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Each element is an instance with a stack of its own; a megabyte, the default, is four times what a view needs. With
/// its static data it begins with five pages of 64 KiB.
const SMALL_STACK: &str = "-Clink-arg=-zstack-size=245760";
/// Every browser that runs the elements has these vectors. Without LLVM's loop-strength reduction, which counts on
/// addressing modes that WebAssembly lacks, the inner loop's addresses become constants in its loads: 12 % of the time.
const VECTORS: &str = "-Ctarget-feature=+simd128 -Cllvm-args=-disable-lsr";
/// The feature of a package by which code lies in parts.
const SPLIT: &str = "split";
/// The splitter reads from these what reaches what.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";
const RELAXED: &str = "-Ctarget-feature=+relaxed-simd";

impl Goal {
    /// As a folder is called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Speed => "speed",
            Self::RelaxedSpeed => "relaxed",
        }
    }

    fn flags(self) -> String {
        match self {
            Self::Size => SMALL_STACK.to_owned(),
            Self::Speed => VECTORS.to_owned(),
            Self::RelaxedSpeed => format!("{VECTORS} {RELAXED}"),
        }
    }
}

/// Compiles a package and answers where its module is.
pub(super) fn compiled(recipe: &Recipe<'_>) -> Result<PathBuf> {
    // A folder for each goal: Cargo does not tell builds with other flags apart where these rename paths.
    let target_dir = paths::root().join("target/wasm").join(recipe.goal.name());
    let mut cargo = shell::command("cargo");
    let mut flags = vec![without_our_paths(), recipe.goal.flags()];
    if recipe.split {
        flags.push(RELOCATIONS.to_owned());
    }
    cargo.env("RUSTFLAGS", flags.join(" "));
    cargo.args(["build", "--release", "--locked", "--target", TARGET, "--target-dir"]);
    cargo.arg(&target_dir).args(["--package", recipe.package]);
    if recipe.split {
        cargo.args(["--features", SPLIT]);
    }
    match recipe.binary {
        Some(binary) => cargo.args(["--bin", binary]),
        None => cargo.arg("--lib"),
    };
    shell::run(&mut cargo)?;
    let file = recipe.binary.map_or_else(|| recipe.name(), str::to_owned);
    Ok(target_dir.join(TARGET).join("release").join(format!("{file}.wasm")))
}

/// What a panic says names source files: by their place in a project, not on the machine that built it.
fn without_our_paths() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let registry = home.join("registry/src");
    // The name of the registry's folder is in each path of a library: without it, a build is 0.2 kB smaller.
    let registries = fs::read_dir(&registry).into_iter().flatten().flatten();
    let sources = [registry, paths::root()].into_iter().chain(registries.map(|one| one.path()));
    // Of two prefixes that fit, the later counts.
    let renamed = sources.map(|path| format!("--remap-path-prefix={}=", path.display()));
    renamed.collect::<Vec<_>>().join(" ")
}
