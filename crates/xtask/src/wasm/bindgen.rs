//! The third step: wasm-bindgen, as a library, writes the JavaScript beside a module.
//!
//! The version of `wasm-bindgen-cli-support` must be that of the crate `wasm-bindgen`; both stand in the workspace's
//! manifest, and a test compares them.

use super::{Glue, Module, Parts, Recipe};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// A dependency of Leptos exports these byte streams. No element uses them, and exports keep code alive.
const UNUSED_CLASSES: [&str; 3] =
    ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// Runs wasm-bindgen on a compiled module from which these parts were split off. Its output is written to `stage`.
pub(super) fn bound(
    compiled: &Path,
    recipe: &Recipe<'_>,
    parts: Parts,
    stage: &Path,
) -> Result<Module> {
    let name = recipe.name();
    let mut bindgen = Bindgen::new();
    match recipe.glue {
        Glue::Factory => bindgen.no_modules(true)?,
        Glue::Module => bindgen.web(true)?,
    };
    // Parts import the function table and the stack pointer, which the linker exports by these names.
    bindgen.keep_lld_exports(recipe.split);
    let mut output = bindgen.input_path(compiled).out_name(&name).generate_output()?;
    let mut glue = without_unused_classes(output.js())?;
    if recipe.split {
        glue += &parts.add_part();
    }
    let exports = &mut output.wasm_mut().exports;
    let unused = exports.iter().filter(|export| !is_named(&glue, &export.name));
    let unused: Vec<_> = unused.map(|export| export.id()).collect();
    unused.into_iter().for_each(|id| exports.delete(id));
    // Only the written file has the indentation that the next steps rely on.
    output.emit(stage)?;
    let glue = fs::read_to_string(stage.join(format!("{name}.js")))?;
    let wasm = fs::read(stage.join(format!("{name}_bg.wasm")))?;
    let glue = without_unused_classes(&glue)?;
    let glue = if recipe.split { parts.glue(&glue)? } else { glue };
    Ok(Module { wasm, glue, parts })
}

/// Whether the glue uses an export of the module. Without the others, wasm-opt finds the code behind them dead.
fn is_named(glue: &str, export: &str) -> bool {
    let mut after = glue.split("wasm.").skip(1);
    after.any(|rest| {
        rest.strip_prefix(export).is_some_and(|rest| !rest.starts_with(is_of_identifier))
    })
}

/// Whether a character can stand in a name that the glue uses.
pub(super) fn is_of_identifier(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// The glue without the classes that nothing uses, and without what frees them: each is a constant over several lines.
fn without_unused_classes(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for class in UNUSED_CLASSES {
        let start = format!("class {class} {{\n");
        if glue.contains(&start) {
            glue = without(&glue, &start, &format!("exports.{class} = {class};\n"))?;
            glue = without(&glue, &format!("const {class}Finalization"), ";\n")?;
        }
    }
    Ok(glue)
}

/// A text without what runs from `start` to the next `end`.
fn without(text: &str, start: &str, end: &str) -> Result<String> {
    let missing =
        |part: &str| format!("wasm-bindgen's glue does not have the text `{}`", part.trim());
    let (before, rest) = text.split_once(start).with_context(|| missing(start))?;
    let (_, after) = rest.split_once(end).with_context(|| missing(end))?;
    Ok(before.to_owned() + after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unused_classes_are_cut_out_and_nothing_else() -> Result<()> {
        let class = |name| {
            format!(
                "    class {name} {{\n        free() {{ a; }}\n    }}\n    exports.{name} = {name};\n"
            )
        };
        let end = |name| format!("    const {name}Finalization = (b)\n    : new C(() => d);\n");
        let (classes, ends) =
            (UNUSED_CLASSES.map(class).concat(), UNUSED_CLASSES.map(end).concat());
        let cut = without_unused_classes(&format!("x\n{classes}y\n{ends}z\n"))?;
        assert_eq!(cut.split_whitespace().collect::<String>(), "xyz");
        assert_eq!(without_unused_classes("x")?, "x");
        assert!(without_unused_classes(&class(UNUSED_CLASSES[0])).is_err());
        Ok(())
    }

    #[test]
    fn an_export_is_named_by_its_whole_name() {
        let glue = "wasm.start_all(wasm.memory.buffer)";
        assert!(is_named(glue, "start_all") && is_named(glue, "memory"));
        assert!(!is_named(glue, "start") && !is_named(glue, "buffer"));
    }
}
