//! `cargo xtask build`: everything in `dist/`.

use crate::bundle::File;
use crate::{
    builder, bundle, compress, contract, forms, install, kernel, pages, parameters, paths, shell,
    size,
};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::{fs, thread};

/// Installs what is missing and writes the finished site.
pub(crate) fn run(base_url: Option<&str>) -> Result<()> {
    install::for_build()?;
    site(base_url)?;
    size::print()
}

/// Writes the finished site; the tools must be there.
pub(crate) fn site(base_url: Option<&str>) -> Result<()> {
    shell::say(
        "Building in release mode: Trunk runs Cargo, wasm-bindgen and wasm-opt, \
         which makes the WebAssembly small (3 minutes the first time, then less than one).",
    );
    trunk()?;
    shell::say("Bundling, hashing and compressing into dist/ (seconds).");
    let mut files = pages::all(base_url)?;
    let parts = bundle::parts()?;
    files.extend(forms::all(&parts, base_url)?);
    files.extend(builder::all(&parts, base_url)?);
    files.extend(bundle::apart(parts)?);
    files.extend(parameters::files()?);
    files.extend(contract::files());
    shell::say(
        "Building what is made for speed: the package for JavaScript (half a minute the first time).",
    );
    files.extend(kernel::package()?);
    write(&paths::dist(), &files)
}

/// Runs Trunk without its looking for downloads: Cargo fetches its crates, the tools are there.
fn trunk() -> Result<()> {
    let target = "wasm32-unknown-unknown";
    shell::run(shell::command("cargo").args(["fetch", "--locked", "--quiet", "--target", target]))?;
    let mut trunk = shell::command("trunk");
    trunk.env("TRUNK_OFFLINE", "true").env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.env("RUSTFLAGS", format!("{} {SMALL_STACK}", without_our_paths()));
    shell::run(trunk.args(["build", "--release", "--locked"]))
}

/// Each element is an instance with a stack of its own; a megabyte, the default, is four times what a view needs.
const SMALL_STACK: &str = "-Clink-arg=-zstack-size=262144";

/// What a panic says names source files: by their place in a project, not on the machine that built it.
pub(crate) fn without_our_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let sources = [home.join("registry/src"), paths::root()];
    sources.map(|path| format!("--remap-path-prefix={}=", path.display())).join(" ")
}

/// Empties the folder and writes every file, with its compressed forms beside it.
pub(crate) fn write(dist: &Path, files: &[File]) -> Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist)
            .with_context(|| format!("{} could not be emptied", dist.display()))?;
    }
    thread::scope(|scope| {
        let all: Vec<_> = files.iter().map(|file| scope.spawn(|| write_one(dist, file))).collect();
        all.into_iter().try_for_each(|one| one.join().expect("writing a file does not panic"))
    })
}

fn write_one(dist: &Path, (name, content): &File) -> Result<()> {
    let path = dist.join(name);
    fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
    fs::write(&path, content)?;
    if compress::is_worth_it(name) {
        fs::write(dist.join(format!("{name}.br")), compress::brotli(content)?)?;
        fs::write(dist.join(format!("{name}.gz")), compress::gzip(content)?)?;
    }
    Ok(())
}
