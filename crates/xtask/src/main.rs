//! `cargo xtask`: the one way to serve, build, test and measure the project, from a fresh clone.
//!
//! | module | does |
//! |---|---|
//! | `args` | the command line |
//! | `install` | what is missing: Rust's WebAssembly target, tools, npm packages, browsers |
//! | `wasm` | every WebAssembly module: Cargo, wasm-bindgen, wasm-opt |
//! | `build` | `dist/`, of `bundle`, `lazy`, `languages`, `parameters`, `pages`, `forms`, `builder`, `package` |
//! | `modules` | the WebAssembly of the elements, a main module and its parts, as files or inside a script |
//! | `contract` | what is generated from `attention-contract`: tables, schema, manifest, types |
//! | `html` | HTML as text |
//! | `meta` | tags of pages that need absolute addresses |
//! | `measure` | the heights of the figures, for `placeholder` |
//! | `placeholder` | the space that elements take before they are ready, as CSS |
//! | `esbuild`, `compress`, `files` | scripts and style sheets made small; the files of `dist/` |
//! | `serve` | `dist/` on 127.0.0.1, as a good web server would; `--watch` rebuilds and reloads |
//! | `stills` | pictures of the figures at their default state |
//! | `trunk` | the same site for `trunk build` and `trunk serve` |
//! | `model` | the files of the real model, from its parameters as they were published |
//! | `nightly` | Miri on the kernel, and the fuzzer |
//! | `test`, `size`, `bench` | every test there is, the size budgets, the benchmarks |
//! | `test_data` | messages and contract as JSON, for the end-to-end tests |
#![forbid(unsafe_code)]

mod args;
mod base91;
mod bench;
mod build;
mod builder;
mod bundle;
mod compress;
mod contract;
mod esbuild;
mod files;
mod forms;
mod html;
mod install;
mod languages;
mod lazy;
mod measure;
mod meta;
mod model;
mod modules;
mod nightly;
mod package;
mod pages;
mod parameters;
mod paths;
mod placeholder;
mod serve;
mod shell;
mod size;
mod stills;
mod test;
mod test_data;
mod trunk;
mod wasm;

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
        Command::Serve(options) => serve::run(&options)?,
        Command::Build { base_url } => build::run(base_url.as_deref())?,
        Command::Test { filter } => test::run(filter)?,
        Command::Bench { benchmark } => bench::run(benchmark)?,
        Command::Measure => measure::run()?,
        Command::Model => model::run()?,
        Command::Generate => {
            contract::generate()?;
            test_data::write()?;
            stills::generate()?;
        }
        Command::TrunkHook => trunk::hook()?,
        Command::Miri => nightly::miri()?,
        Command::Fuzz { target, seconds } => nightly::fuzz(&target, seconds)?,
        Command::FuzzPage { minutes } => test::fuzz_page(minutes)?,
    }
    Ok(())
}
