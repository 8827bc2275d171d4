//! The figures with a Web Worker: each has a script and a worker with WebAssembly of its own, loaded on demand.

use crate::esbuild::{self, alias, define, embed, lazy, packed};
use crate::files::{File, hashed, staged};
use crate::wasm::{self, Glue, Goal, Module, Recipe};
use anyhow::{Result, ensure};
use std::slice;

/// The figures whose worker is built with relaxed multiply-adds too. The cost figure measures the same code everywhere.
const RELAXED: [&str; 1] = ["model"];

/// The figures whose script fetches what replaces the worker only where a page allows none.
const IN_PAGE: [&str; 1] = ["learning"];

/// A figure with a worker, as every form needs it.
pub(crate) struct Figure {
    name: &'static str,
    wasm: Vec<u8>,
    /// With relaxed multiply-adds, for engines that have them.
    relaxed: Option<Vec<u8>>,
    worker: Vec<u8>,
    /// The options that resolve what its script imports from the build.
    pub(crate) options: Vec<String>,
}

/// Builds the worker of a figure: `src/embed/js/workers/<name>-worker.js` and the binary `name` of attention-worker.
pub(crate) fn built(name: &'static str) -> Result<Figure> {
    let module = task(name, Goal::Speed)?;
    let relaxed = RELAXED.contains(&name).then(|| task(name, Goal::RelaxedSpeed)).transpose()?;
    let same_glue = relaxed.iter().all(|relaxed| relaxed.glue == module.glue);
    ensure!(same_glue, "the same JavaScript has to serve both modules of {name}");
    let factory = staged(&format!("{name}-glue.js"), module.glue.as_bytes())?;
    let glue = alias(&format!("{name}-glue"), &factory);
    let entry = embed(&format!("workers/{name}-worker.js"));
    let worker = esbuild::script(&entry, "iife", slice::from_ref(&glue))?;
    let text = staged(&format!("{name}-worker.txt"), worker.trim_ascii_end())?;
    let options = vec![
        glue,
        alias(&format!("{name}-packed"), &packed(&format!("{name}-worker"), &module.wasm)?),
        alias(&format!("{name}-text"), &text),
        alias(&format!("{name}-css"), &esbuild::text_style("", name)?),
    ];
    Ok(Figure {
        name,
        wasm: module.wasm,
        relaxed: relaxed.map(|module| module.wasm),
        worker,
        options,
    })
}

fn task(name: &str, goal: Goal) -> Result<Module> {
    let glue = Glue::Factory;
    wasm::build(&Recipe {
        package: "attention-worker",
        binary: Some(name),
        glue,
        goal,
        split: false,
    })
}

impl Figure {
    /// The names of its WebAssembly and its worker, as constants for scripts.
    pub(crate) fn constants(&self) -> Vec<String> {
        let name = constant(self.name);
        let files = self.files().into_iter();
        files
            .map(|(what, (file, _))| define(&format!("{name}_{what}"), &format!("{file:?}")))
            .collect()
    }

    /// The files of its worker, each with the suffix of its constant: `COST_WASM`, for instance.
    fn files(&self) -> Vec<(&'static str, File)> {
        let named = |more: &str, extension, content: &Vec<u8>| {
            (hashed(&format!("{}{more}", self.name), extension, &[content]), content.clone())
        };
        let relaxed = self.relaxed.as_ref();
        let mut files = vec![
            ("WASM", named("", "wasm", &self.wasm)),
            ("WORKER", named("-worker", "js", &self.worker)),
        ];
        files.extend(relaxed.map(|wasm| ("RELAXED", named("-relaxed", "wasm", wasm))));
        files
    }

    /// Its files, and the options that resolve its alias. Its script is bundled with `options`.
    pub(crate) fn multi_file(&self, options: &[String]) -> Result<(Vec<File>, [String; 2])> {
        let name = self.name;
        let mut own = options.to_vec();
        own.extend(self.constants());
        let assets = embed(&format!("workers/{name}-assets-lazy.js"));
        own.push(alias(&format!("{name}-assets"), &assets));
        let mut files = Vec::new();
        if IN_PAGE.contains(&name) {
            let in_page = embed(&format!("workers/{name}-in-page.js"));
            let script = esbuild::script(&in_page, "esm", &own)?;
            let file = hashed(&format!("{name}-in-page"), "js", &[&script]);
            let path = format!("workers/{name}-in-page-lazy.js");
            let constant = format!("{}_IN_PAGE", constant(name));
            own.extend(lazy(&format!("{name}-in-page"), &path, &constant, &file));
            files.push((file, script));
        }
        let script = esbuild::script(&embed(&format!("{name}/{name}.js")), "esm", &own)?;
        let file = hashed(name, "js", &[&script]);
        let import = lazy(name, &format!("{name}/{name}-lazy.js"), &constant(name), &file);
        files.push((file, script));
        files.extend(self.files().into_iter().map(|(_, file)| file));
        Ok((files, import))
    }
}

/// A name as scripts write a constant.
fn constant(name: &str) -> String {
    name.to_uppercase()
}
