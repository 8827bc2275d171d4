//! `cargo xtask`: the one way to serve, build, test and measure the project, from a fresh clone.
//!
//! | module | does |
//! |---|---|
//! | `args` | the command line |
//! | `install` | what is missing: Rust's WebAssembly target, tools, npm packages, browsers |
//! | `build` | Trunk, then `bundle`, `pages`, `forms`, `builder` and `compress` write `dist/` |
//! | `kernel` | what is built for speed: the tasks of the worker, the package for JavaScript |
//! | `contract` | what is generated from `attention-contract`: tables, schema, manifest, types |
//! | `glue` | wasm-bindgen's JavaScript as a factory, so that one module has many instances |
//! | `serve` | `dist/` on 127.0.0.1, as a good web server would |
//! | `model` | the files of the real model, from its parameters as they were published |
//! | `nightly` | Miri and the fuzzer, on the kernel |
//! | `test`, `size`, `bench` | every test there is, the size budgets, the benchmarks |
#![forbid(unsafe_code)]

mod args;
mod bench;
mod build;
mod builder;
mod bundle;
mod compress;
mod contract;
mod forms;
mod glue;
mod install;
mod kernel;
mod languages;
mod late;
mod model;
mod nightly;
mod pages;
mod parameters;
mod paths;
mod serve;
mod shell;
mod size;
mod test;
mod trim;

use anyhow::Result;
use args::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    match args::parse(std::env::args_os().skip(1))? {
        Command::Help => print!("{}", args::USAGE),
        Command::Serve { port, open } => serve::run(port, open)?,
        Command::Build { base_url } => build::run(base_url.as_deref())?,
        Command::Test { filter } => test::run(filter)?,
        Command::Bench { part } => bench::run(part)?,
        Command::Model => model::run()?,
        Command::Generate => contract::generate()?,
        Command::Miri => nightly::miri()?,
        Command::Fuzz { seconds } => nightly::fuzz(seconds)?,
    }
    Ok(())
}
