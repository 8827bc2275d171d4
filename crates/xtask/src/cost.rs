//! The figure of cost: its worker's WebAssembly, the worker, and the script that shows the figure.

use crate::bundle::{self, File, written};
use crate::{compress, glue, kernel, paths};
use anyhow::Result;

/// What the figure is made of in every form.
pub(crate) struct Cost {
    wasm: Vec<u8>,
    worker: Vec<u8>,
    /// Where esbuild finds the parts.
    pub(crate) options: Vec<String>,
}

/// Builds the WebAssembly and the worker.
pub(crate) fn built() -> Result<Cost> {
    let stage = paths::stage();
    let module = kernel::task("cost")?;
    let factory = written(stage.join("cost-glue.js"), glue::factory(&module.glue)?.as_bytes())?;
    let glue = bundle::alias("cost-glue", &factory);
    let worker = bundle::plain(&bundle::embed("cost-worker.js"), std::slice::from_ref(&glue))?;
    let packed = written(stage.join("cost.gz"), &compress::gzip(&module.wasm)?)?;
    let text = written(stage.join("cost-worker.txt"), worker.trim_ascii_end())?;
    let css = bundle::text_style(&stage, "cost")?;
    let options = vec![
        glue,
        "--loader:.txt=text".to_owned(),
        bundle::alias("cost-packed", &packed),
        bundle::alias("cost-text", &text),
        bundle::alias("cost-css", &css),
        format!("--define:COST_WORDS={}", attention_words::cost_words()),
    ];
    Ok(Cost { wasm: module.wasm, worker, options })
}

impl Cost {
    /// The files that come when the figure is near, and what closes the imports that name them.
    pub(crate) fn apart(&self) -> ([File; 2], Vec<String>) {
        let wasm = bundle::hashed("cost", "wasm", &[&self.wasm]);
        let worker = bundle::hashed("cost-worker", "js", &[&self.worker]);
        let mut closing =
            bundle::late("cost-parts", "cost-parts-late.js", "COST_WASM", &wasm).to_vec();
        closing.push(format!("--define:COST_WORKER=\"{worker}\""));
        ([(wasm, self.wasm.clone()), (worker, self.worker.clone())], closing)
    }
}
