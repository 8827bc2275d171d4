//! Figures that come when they are near: each a script, and a Web Worker with a WebAssembly of its own.

use crate::bundle::{self, File, Parts, written};
use crate::{compress, glue, kernel, paths};
use anyhow::Result;
use std::path::PathBuf;

/// What a figure is made of in every form.
pub(crate) struct Figure {
    name: &'static str,
    wasm: Vec<u8>,
    /// With relaxed multiply-adds, for engines that have them.
    relaxed: Option<Vec<u8>>,
    worker: Vec<u8>,
    /// Where esbuild finds the parts.
    pub(crate) options: Vec<String>,
}

/// Builds the WebAssembly and the worker of a figure: `src/embed/js/workers/<name>-worker.js` around the task `name`.
pub(crate) fn built(name: &'static str, words: &str) -> Result<Figure> {
    let stage = paths::stage();
    let (module, relaxed) = kernel::task(name)?;
    let staged =
        |file: String, content: &[u8]| -> Result<PathBuf> { written(stage.join(file), content) };
    let factory = staged(format!("{name}-glue.js"), glue::factory(&module.glue)?.as_bytes())?;
    let glue = bundle::alias(&format!("{name}-glue"), &factory);
    let entry = bundle::embed(&format!("workers/{name}-worker.js"));
    let worker = bundle::plain(&entry, std::slice::from_ref(&glue))?;
    let packed = staged(format!("{name}.gz"), &compress::gzip(&module.wasm)?)?;
    let text = staged(format!("{name}-worker.txt"), worker.trim_ascii_end())?;
    let css = bundle::text_style(&stage, name)?;
    let options = vec![
        glue,
        "--loader:.txt=text".to_owned(),
        bundle::alias(&format!("{name}-packed"), &packed),
        bundle::alias(&format!("{name}-text"), &text),
        bundle::alias(&format!("{name}-css"), &css),
        format!("--define:{}_WORDS={words}", constant(name)),
    ];
    Ok(Figure { name, wasm: module.wasm, relaxed, worker, options })
}

impl Figure {
    /// The names of its WebAssembly and its worker, as constants for scripts.
    pub(crate) fn constants(&self) -> Vec<String> {
        let name = constant(self.name);
        let define = |(what, (file, _))| format!("--define:{name}_{what}=\"{file}\"");
        self.files().into_iter().map(define).collect()
    }

    /// What its worker is made of, each with what scripts call it after the name of the figure.
    fn files(&self) -> Vec<(&'static str, File)> {
        let named = |more: &str, extension, content: &Vec<u8>| {
            let stem = format!("{}{more}", self.name);
            (bundle::hashed(&stem, extension, &[content]), content.clone())
        };
        let relaxed = self.relaxed.as_ref();
        let mut files = vec![
            ("WASM", named("", "wasm", &self.wasm)),
            ("WORKER", named("-worker", "js", &self.worker)),
        ];
        files.extend(relaxed.map(|wasm| ("RELAXED", named("-relaxed", "wasm", wasm))));
        files
    }

    /// Its files, and what closes the import that brings its script.
    pub(crate) fn apart(
        &self,
        parts: &Parts,
        closing: &[String],
    ) -> Result<(Vec<File>, [String; 2])> {
        let name = self.name;
        let mut own = closing.to_vec();
        own.extend(self.constants());
        own.push(bundle::alias(
            &format!("{name}-parts"),
            &bundle::embed(&format!("workers/{name}-parts-late.js")),
        ));
        let script =
            bundle::script(parts, &bundle::embed(&format!("{name}/{name}.js")), "esm", &own)?;
        let file = bundle::hashed(name, "js", &[&script]);
        let late = bundle::late(name, &format!("{name}/{name}-late.js"), &constant(name), &file);
        let mut files = vec![(file, script)];
        files.extend(self.files().into_iter().map(|(_, file)| file));
        Ok((files, late))
    }
}

/// A name as scripts write a constant.
fn constant(name: &str) -> String {
    name.to_uppercase()
}
