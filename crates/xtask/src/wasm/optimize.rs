//! The fourth and fifth steps: wasm-opt, of the npm package `binaryen`, makes a module small or fast and its names
//! short.

use super::Goal;
use super::names::Names;
use crate::shell;
use anyhow::Result;
use std::fs;
use std::path::Path;

impl Goal {
    /// The module names the features it uses; more would let wasm-opt write what browsers do not read yet.
    fn passes(self) -> &'static [&'static str] {
        match self {
            // Flattened between two passes, code comes out a hundredth smaller than with the compiler's own nesting.
            Self::Size => &["-Oz", "--flatten", "--rereloop", "-Os", "-Oz", "--converge"],
            Self::Speed | Self::RelaxedSpeed => &["-O3"],
        }
    }
}

/// Optimises a module; its input and output stay in `stage`.
pub(super) fn optimized(wasm: &[u8], goal: Goal, stage: &Path) -> Result<Vec<u8>> {
    let passes = [goal.passes(), &["--strip-producers", "--strip-debug"]].concat();
    wasm_opt(wasm, &passes, stage).map(|(wasm, _)| wasm)
}

/// Gives each import and export a name of a letter or two; answers with which is which.
pub(super) fn shortened(wasm: &[u8], stage: &Path) -> Result<(Vec<u8>, Names)> {
    let (wasm, names) = wasm_opt(wasm, &["--minify-imports-and-exports-and-modules"], stage)?;
    Ok((wasm, names.parse()?))
}

/// The module after these passes, and what wasm-opt prints.
fn wasm_opt(wasm: &[u8], passes: &[&str], stage: &Path) -> Result<(Vec<u8>, String)> {
    let (before, after) = (stage.join("before.wasm"), stage.join("after.wasm"));
    fs::write(&before, wasm)?;
    let mut opt = shell::command("wasm-opt");
    opt.args(passes).arg(&before).arg("--output").arg(&after);
    let printed = shell::printed(&mut opt)?;
    Ok((fs::read(after)?, printed))
}
