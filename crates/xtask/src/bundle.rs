//! The JavaScript of `dist/`: the loader, the engine and what comes on demand, in many files or in one.
//!
//! Some imports of `src/embed/js/` are left open, and each form resolves them: `attention:engine` says where the engine
//! is, `attention:wasm` where its bytes are, `attention:tools`, `attention:languages`, `attention:cost` and
//! `attention:model` where what comes on demand is, `attention:folder` which folder all of it lies in.

use crate::esbuild::{self, CSS_AS_TEXT, alias, define, embed, lazy};
use crate::files::{File, hashed, staged};
use crate::lazy::{self, Figure};
use crate::wasm::{self, Glue, Goal, Module, Recipe};
use crate::{languages, modules, parameters, placeholder};
use anyhow::Result;
use std::path::Path;

/// The one script that a course page names.
pub(crate) const LOADER: &str = "attention-explainer.js";

/// What every form is made of.
pub(crate) struct Assets {
    module: Module,
    figures: [Figure; 2],
    /// The options that resolve what scripts import from the build.
    options: Vec<String>,
}

/// Builds the WebAssembly of the elements and of the figures that come later, their glue and their style.
pub(crate) fn assets() -> Result<Assets> {
    let module = wasm::build(&Recipe {
        package: "attention-explainer",
        binary: Some("attention-explainer"),
        glue: Glue::Factory,
        goal: Goal::Size,
        split: true,
    })?;
    let mut options = vec![CSS_AS_TEXT.to_owned(), "--loader:.gz=base64".to_owned()];
    options.push(alias("glue", &staged("glue.js", module.glue.as_bytes())?));
    options.push(alias("css", &esbuild::text_style("", "element")?));
    options.push(alias("room-css", &esbuild::text_style(&placeholder::shadow_css()?, "room")?));
    let figures = [lazy::built("cost")?, lazy::built("model")?];
    options.extend(figures.iter().flat_map(|figure| figure.options.iter().cloned()));
    options.push(define("MODEL_FILES", &parameters::constant()?));
    options.push(define("LOADER_MESSAGES", &attention_messages::loader_messages()));
    options.push(define("FAILED_MESSAGE", &format!("{:?}", attention_messages::EN.loader.failed)));
    options.push(define("FRAME_MESSAGES", &attention_messages::frame_messages()));
    Ok(Assets { module, figures, options })
}

impl Assets {
    /// Bundles a script in a format, with the options that resolve its open imports.
    pub(crate) fn script(&self, entry: &Path, format: &str, options: &[String]) -> Result<Vec<u8>> {
        esbuild::script(entry, format, &[&self.options, options].concat())
    }
}

/// The loader, the engine and the WebAssembly, each a file; and what comes on demand: panels, languages, other figures.
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
    let tools = assets.script(&embed("panels/tools.js"), "esm", &aliases)?;
    let tools_name = hashed("tools", "js", &[&tools]);
    let (modules, options) = modules::multi_file(&assets.module);
    aliases.extend(options);
    aliases.extend(lazy("tools", "panels/tools-lazy.js", "TOOLS", &tools_name));
    let engine = assets.script(&embed("runtime/engine.js"), "esm", &aliases)?;
    let engine_name = hashed("attention", "js", &[&engine]);
    aliases.extend(lazy("engine", "runtime/engine-lazy.js", "ENGINE", &engine_name));
    let loader = assets.script(&embed("element/loader.js"), "esm", &aliases)?;
    files.push((LOADER.to_owned(), loader));
    files.extend(modules);
    files.extend([(engine_name, engine), (tools_name, tools)]);
    Ok(files)
}

/// One script with all of it inside, as esbuild's format `esm` or `iife`.
pub(crate) fn inline(assets: &Assets, entry: &Path, format: &str) -> Result<Vec<u8>> {
    // A script without modules does not know where it came from.
    let folder = if format == "esm" { "folder-widget.js" } else { "folder-page.js" };
    let mut aliases = vec![
        alias("languages", &languages::inline()?),
        alias("engine", &embed("runtime/engine-inline.js")),
        alias("tools", &embed("panels/tools-inline.js")),
        alias("cost", &embed("cost/cost-inline.js")),
        alias("cost-parts", &embed("workers/cost-parts-inline.js")),
        alias("model", &embed("model/model-inline.js")),
        alias("model-parts", &embed("workers/model-parts-lazy.js")),
        alias("folder", &embed(&format!("runtime/{folder}"))),
        alias("wasm", &embed("runtime/wasm-inline.js")),
        modules::inline(&assets.module)?,
    ];
    aliases.extend(assets.figures.iter().flat_map(Figure::constants));
    assets.script(entry, format, &aliases)
}
