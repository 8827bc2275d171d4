//! From a package of this workspace to a WebAssembly module and its JavaScript; every module that ships comes this way.
//!
//! | step | module | what it does |
//! |---|---|---|
//! | compile | `cargo` | one binary, or a library for JavaScript, with link-time optimisation |
//! | bind | `bindgen` | wasm-bindgen writes the JavaScript; what no JavaScript calls is no export any more |
//! | optimize | `optimize` | wasm-opt, for size or speed |
//! | shorten | `names` | one or two letters for the names between module and JavaScript |
//! | wrap | `factory` | the JavaScript as a factory of instances |

mod bindgen;
mod cargo;
mod factory;
mod names;
mod optimize;

use crate::paths;
use anyhow::Result;

pub(crate) use cargo::TARGET;

/// What to build, and what for.
pub(crate) struct Recipe<'a> {
    /// A package of this workspace.
    pub(crate) package: &'a str,
    /// The binary of the package; `None` is its library.
    pub(crate) binary: Option<&'a str>,
    pub(crate) glue: Glue,
    pub(crate) goal: Goal,
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
    /// Few cycles, with multiply-add in one instruction too: a sixth faster where the engine has it.
    /// Safari does not have it yet.
    RelaxedSpeed,
}

/// A module and its JavaScript.
pub(crate) struct Module {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
}

impl Recipe<'_> {
    /// The name of the module and its glue: letters, digits and `_`.
    fn name(&self) -> String {
        self.binary.unwrap_or(self.package).replace('-', "_")
    }
}

/// Builds one module.
///
/// # Errors
/// Where a step fails, or where wasm-bindgen writes JavaScript of another outline than `names` and `factory` know.
pub(crate) fn build(recipe: &Recipe<'_>) -> Result<Module> {
    let stage = paths::stage().join(recipe.name()).join(recipe.goal.name());
    let compiled = cargo::compiled(recipe)?;
    // A splitter would go here: it takes its parts out of the compiled module, and only what is left goes on.
    let bound = bindgen::bound(&compiled, recipe, &stage)?;
    let wasm = optimize::optimized(&bound.wasm, recipe.goal, &stage)?;
    if recipe.glue == Glue::Module {
        return Ok(Module { wasm, glue: bound.glue });
    }
    let (wasm, names) = optimize::shortened(&wasm, &stage)?;
    Ok(Module { wasm, glue: factory::factory(&names.applied(&bound.glue)?)? })
}
