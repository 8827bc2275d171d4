//! The kernel as a package for JavaScript, in `dist/js/`.

use crate::files::File;
use crate::paths;
use crate::wasm::{self, Glue, Goal, Module, Recipe};
use anyhow::{Context, Result, ensure};
use std::fs;

/// The texts of the package, as they lie in the crate.
const TEXTS: [&str; 5] = ["index.js", "relaxed.js", "index.d.ts", "package.json", "README.md"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Every file of the package.
pub(crate) fn files() -> Result<Vec<File>> {
    let (module, relaxed) = (built(Goal::Speed)?, built(Goal::RelaxedSpeed)?);
    ensure!(module.glue == relaxed.glue, "the same JavaScript has to serve both modules");
    let folder = paths::root().join("crates/attention-js/js");
    let mut files = vec![
        ("js/attention_js_bg.wasm".to_owned(), module.wasm),
        ("js/attention_js_relaxed_bg.wasm".to_owned(), relaxed.wasm),
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

fn built(goal: Goal) -> Result<Module> {
    wasm::build(&Recipe {
        package: "attention-js",
        binary: None,
        glue: Glue::Module,
        goal,
        split: false,
    })
}
