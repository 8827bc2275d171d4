//! The JavaScript of `dist/`: the loader, the runtime and what is loaded on demand, in several files or in one.
//!
//! Some imports of `src/embed/js/` are aliases that each form resolves to a file of its own: `attention:runtime` for
//! the runtime that mounts figures, `attention:wasm` for its WebAssembly, `attention:source`, `attention:languages`,
//! `attention:cost`, `attention:learning` and `attention:model` for what is loaded on demand, `attention:still` for
//! what is printed before a figure starts, `attention:folder` for the folder of the site.

use crate::esbuild::{self, alias, define, embed, lazy};
use crate::files::{File, hashed, staged};
use crate::lazy::{self, Figure};
use crate::wasm::{self, Glue, Goal, Module, Recipe};
use crate::{languages, modules, parameters, placeholder, stills};
use anyhow::Result;
use attention_stills::Still;
use std::path::Path;

/// The one script that a course page names.
pub(crate) const LOADER: &str = "attention-explainer.js";

/// What every form is built from.
pub(crate) struct Assets {
    module: Module,
    figures: [Figure; 3],
    /// The options that resolve what scripts import from the build.
    options: Vec<String>,
}

/// Builds the WebAssembly of the elements and of the workers, the glue and the style sheets.
pub(crate) fn assets(stills: &[Still]) -> Result<Assets> {
    let module = wasm::build(&Recipe {
        package: "attention-explainer",
        binary: Some("attention-explainer"),
        glue: Glue::Factory,
        goal: Goal::Size,
        split: true,
    })?;
    let mut options = vec![alias("glue", &staged("glue.js", module.glue.as_bytes())?)];
    options.push(alias("css", &esbuild::text_style("", "element")?));
    options.push(alias(
        "placeholder-css",
        &esbuild::text_style(&placeholder::shadow_css()?, "placeholder")?,
    ));
    let figures = [lazy::built("cost")?, lazy::built("learning")?, lazy::built("model")?];
    options.extend(figures.iter().flat_map(|figure| figure.options.iter().cloned()));
    options.push(define("MODEL_FILES", &parameters::constant()?));
    options.push(define("LOADER_MESSAGES", &attention_messages::loader_messages()));
    options.push(define("FAILED_MESSAGE", &format!("{:?}", attention_messages::EN.loader.failed)));
    options.push(alias("still-css", &esbuild::text_style(&stills::label_css(), "still")?));
    options.push(define("STILL_CAPTIONS", &stills::captions(stills)));
    options.push(define("FRAME_MESSAGES", &attention_messages::frame_messages()));
    Ok(Assets { module, figures, options })
}

impl Assets {
    /// Bundles a script in a format (`esm` or `iife`); `options` resolve the aliases of the form.
    pub(crate) fn script(&self, entry: &Path, format: &str, options: &[String]) -> Result<Vec<u8>> {
        esbuild::script(entry, format, &[&self.options, options].concat())
    }
}

/// The loader, the runtime and the WebAssembly as a file each, and the files that are loaded on demand.
pub(crate) fn multi_file(assets: Assets) -> Result<Vec<File>> {
    let mut files = languages::files();
    let mut aliases = vec![alias("languages", &languages::multi_file(&files)?)];
    aliases.push(alias("folder", &embed("runtime/folder-lazy.js")));
    let on_demand = [&assets.options[..], &aliases].concat();
    for figure in &assets.figures {
        let (own, import) = figure.multi_file(&on_demand)?;
        files.extend(own);
        aliases.extend(import);
    }
    let source = assets.script(&embed("runtime/source.js"), "esm", &aliases)?;
    let source_name = hashed("source", "js", &[&source]);
    let (modules, options) = modules::multi_file(&assets.module);
    aliases.extend(options);
    aliases.extend(lazy("source", "runtime/source-lazy.js", "SOURCE", &source_name));
    let runtime = assets.script(&embed("runtime/mount-figure.js"), "esm", &aliases)?;
    let runtime_name = hashed("attention", "js", &[&runtime]);
    aliases.extend(lazy("runtime", "runtime/runtime-lazy.js", "RUNTIME", &runtime_name));
    let still = assets.script(&embed("element/still-picture.js"), "esm", &aliases)?;
    let still_name = hashed("still", "js", &[&still]);
    aliases.extend(lazy("still", "element/still-lazy.js", "STILL", &still_name));
    let loader = assets.script(&embed("element/loader.js"), "esm", &aliases)?;
    files.push((LOADER.to_owned(), loader));
    files.extend(modules);
    files.extend([(runtime_name, runtime), (source_name, source), (still_name, still)]);
    Ok(files)
}

/// One script that contains all of it, in the format `esm` or `iife`.
pub(crate) fn inline(assets: &Assets, entry: &Path, format: &str) -> Result<Vec<u8>> {
    // A classic script does not know its own address.
    let folder = if format == "esm" { "folder-widget.js" } else { "folder-page.js" };
    let mut aliases = vec![
        alias("languages", &languages::inline()?),
        alias("runtime", &embed("runtime/runtime-inline.js")),
        alias("still", &embed("element/still-inline.js")),
        alias("source", &embed("runtime/source-inline.js")),
        alias("cost", &embed("cost/cost-inline.js")),
        alias("cost-assets", &embed("workers/cost-assets-inline.js")),
        alias("learning", &embed("learning/learning-inline.js")),
        alias("learning-assets", &embed("workers/learning-assets-inline.js")),
        alias("learning-in-page", &embed("workers/learning-in-page-inline.js")),
        alias("model", &embed("model/model-inline.js")),
        alias("model-assets", &embed("workers/model-assets-lazy.js")),
        alias("folder", &embed(&format!("runtime/{folder}"))),
        alias("wasm", &embed("runtime/wasm-inline.js")),
        modules::inline(&assets.module)?,
    ];
    aliases.extend(assets.figures.iter().flat_map(Figure::constants));
    assets.script(entry, format, &aliases)
}
