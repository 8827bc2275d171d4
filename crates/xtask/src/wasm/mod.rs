//! From a package of this workspace to a WebAssembly module and its JavaScript; every module that ships comes this way.
//!
//! | step | module | what it does |
//! |---|---|---|
//! | compile | `cargo` | one binary, or a library for JavaScript, with link-time optimisation |
//! | split | `split` | what only some figures need becomes code parts (`fold` merges small ones, `add_part` adds all) |
//! | bind | `bindgen` | wasm-bindgen writes the JavaScript; what no JavaScript calls is no export any more |
//! | optimize | `optimize` | wasm-opt, for size or speed |
//! | shorten | `names` | one or two letters for the names between module and JavaScript |
//! | wrap | `factory` | the JavaScript as a factory of instances |

mod add_part;
mod bindgen;
mod cargo;
mod factory;
mod fold;
mod merge;
mod names;
mod optimize;
#[cfg(test)]
mod sketch;
mod split;

use crate::paths;
use anyhow::Result;

pub(crate) use cargo::TARGET;
pub(crate) use split::Parts;

/// What to build, and how.
pub(crate) struct Recipe<'a> {
    /// A package of this workspace.
    pub(crate) package: &'a str,
    /// The binary of the package; `None` is its library.
    pub(crate) binary: Option<&'a str>,
    pub(crate) glue: Glue,
    pub(crate) goal: Goal,
    /// Whether to split off the code that only functions with the attribute `wasm_split` reach.
    pub(crate) split: bool,
}

/// The form of the JavaScript beside a module.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Glue {
    /// A module whose default export makes an instance at each call; `factory` documents it.
    Factory,
    /// The ES module that wasm-bindgen writes, with the names of the crate in it.
    Module,
}

/// What a module is optimised for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Goal {
    /// Few bytes.
    Size,
    /// Few cycles, with the vectors that every browser has.
    Speed,
    /// Few cycles, with multiply-add in one instruction too: a sixth faster where the browser has it.
    /// Safari does not have it yet.
    RelaxedSpeed,
}

/// A module and its JavaScript.
pub(crate) struct Module {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
    /// The code parts; none unless the recipe splits.
    pub(crate) parts: Parts,
}

impl Recipe<'_> {
    /// The name of the module and its glue: letters, digits and `_`.
    fn name(&self) -> String {
        self.binary.unwrap_or(self.package).replace('-', "_")
    }

    /// What wasm-bindgen calls the JavaScript that the module imports from.
    fn imported(&self) -> String {
        format!("./{}_bg.js", self.name())
    }
}

/// Builds one module, with its parts.
///
/// # Errors
/// If a step fails, or if wasm-bindgen writes JavaScript of another outline than `names`, `add_part` and `factory`
/// know.
pub(crate) fn build(recipe: &Recipe<'_>) -> Result<Module> {
    let stage = paths::stage().join(recipe.name()).join(recipe.goal.name());
    let compiled = cargo::compiled(recipe)?;
    let (compiled, parts) = match recipe.split {
        true => split::split(&compiled, &recipe.imported(), &stage)?,
        false => (compiled, Parts::default()),
    };
    let mut module = bindgen::bound(&compiled, recipe, parts, &stage)?;
    module.wasm = optimize::optimized(&module.wasm, recipe.goal, &stage)?;
    for part in module.parts.modules.values_mut() {
        *part = optimize::optimized(part, recipe.goal, &stage)?;
    }
    if recipe.glue == Glue::Factory {
        let (wasm, names) = optimize::shortened(&module.wasm, &stage)?;
        module.wasm = wasm;
        module.glue = factory::factory(&names.applied(&module.glue)?)?;
    }
    Ok(module)
}
