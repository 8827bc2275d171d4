//! Takes out of the WebAssembly and its glue what nothing here can reach, and shortens the names between the two.
//!
//! A library below Leptos exports the ends of byte streams, which keep code alive that no element runs;
//! and each of some hundred imports has a name of forty characters, half of them a hash, on both sides.

use crate::{paths, shell};
use anyhow::{Result, ensure};
use std::convert::Infallible;
use std::fs;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser};

/// Exports that only streams would call.
const STREAMS: [&str; 3] = ["intounderlying", "__wbg_intounderlying", "_WASM_SPLIT_MARKER"];
/// The classes of the glue that call them, in its order.
const CLASSES: [&str; 3] =
    ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// The trimmed module and the glue that fits it.
pub(crate) fn trimmed(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let optimised = optimised(&rewritten(wasm, &mut WithoutStreams)?)?;
    let mut names = ShortNames::default();
    let short = rewritten(&optimised, &mut names)?;
    Ok((short, fitting(&without_classes(glue)?, &names.pairs)?))
}

/// The glue without the classes of streams and what sees to their end: each is a constant over several lines.
fn without_classes(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for class in CLASSES {
        glue = without(
            &glue,
            &format!("    class {class} {{\n"),
            &format!("    exports.{class} = {class};\n"),
        )?;
        glue = without(&glue, &format!("    const {class}Finalization"), ";\n")?;
    }
    Ok(glue)
}

/// A text without what runs from `start` to the next `end`.
fn without(text: &str, start: &str, end: &str) -> Result<String> {
    let (before, rest) = split(text, start)?;
    let (_, after) = split(rest, end)?;
    Ok(before.to_owned() + after)
}

fn rewritten(wasm: &[u8], by: &mut impl Reencode<Error = Infallible>) -> Result<Vec<u8>> {
    let mut module = Module::new();
    by.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// Without the exports, wasm-opt finds the code behind them dead.
fn optimised(wasm: &[u8]) -> Result<Vec<u8>> {
    let (before, after) = (paths::stage().join("before.wasm"), paths::stage().join("after.wasm"));
    fs::write(&before, wasm)?;
    let mut opt = shell::command("wasm-opt");
    // The module names the features it uses; more would let wasm-opt write what browsers do not read yet.
    // Flattened between two passes, code comes out a hundredth smaller than with the compiler's own nesting.
    opt.args(["-Oz", "--flatten", "--rereloop", "-Os", "-Oz"]);
    opt.args(["--converge", "--strip-producers", "--strip-debug"]);
    shell::run(opt.arg(&before).arg("--output").arg(&after))?;
    Ok(fs::read(after)?)
}

struct WithoutStreams;

impl Reencode for WithoutStreams {
    type Error = Infallible;

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        if STREAMS.iter().any(|stream| export.name.starts_with(stream)) {
            return Ok(());
        }
        utils::parse_export(self, exports, export)
    }
}

/// Gives each import a name of its number, and remembers which was which.
#[derive(Default)]
struct ShortNames {
    pairs: Vec<(String, String)>,
}

impl Reencode for ShortNames {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let short = format!("i{}", self.pairs.len());
            imports.import(import.module, &short, self.entity_type(import.ty)?);
            self.pairs.push((import.name.to_owned(), short));
        }
        Ok(())
    }
}

/// The glue with its imports under their short names, and without those that are gone.
fn fitting(glue: &str, names: &[(String, String)]) -> Result<String> {
    let (head, rest) = split(glue, "        const import0 = {\n            __proto__: null,\n")?;
    let (imports, tail) = split(rest, "\n        };\n")?;
    let (mut kept, mut count, mut keeping) = (String::new(), 0, false);
    for line in imports.lines() {
        match import_named(line) {
            Some(name) => {
                let found = names.iter().find(|(long, _)| long == name);
                keeping = found.is_some();
                if let Some((long, short)) = found {
                    count += 1;
                    kept.push_str(&line.replacen(long, short, 1));
                    kept.push('\n');
                }
            }
            None if keeping => kept.extend([line, "\n"]),
            None => {}
        }
    }
    ensure!(
        count == names.len() && count > 0,
        "{count} of {} imports were found in the glue",
        names.len()
    );
    Ok(format!(
        "{head}        const import0 = {{\n            __proto__: null,\n{kept}        }};\n{tail}"
    ))
}

/// The name of the import whose entry begins on this line.
fn import_named(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("            ")?.split_once(':')?;
    name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_').then_some(name)
}

fn split<'a>(text: &'a str, at: &str) -> Result<(&'a str, &'a str)> {
    let parts = text.split_once(at);
    ensure!(parts.is_some(), "wasm-bindgen's glue does not have the text `{}`", at.trim());
    Ok(parts.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "        const import0 = {\n            __proto__: null,\n            \
        __wbg_a_1: function(x) {\n                return x;\n            },\n            \
        __wbg_b_2: function() {\n            },\n        };\n        return import0;\n";

    #[test]
    fn imports_that_are_left_get_their_short_name_and_the_others_go() -> Result<()> {
        let fitted = fitting(GLUE, &[("__wbg_b_2".to_owned(), "i0".to_owned())])?;
        assert!(fitted.contains("            i0: function() {\n"), "{fitted}");
        assert!(!fitted.contains("__wbg_") && fitted.contains("return import0"), "{fitted}");
        Ok(())
    }

    #[test]
    fn what_only_streams_use_is_cut_out_and_nothing_else() -> Result<()> {
        let class = |name| {
            format!(
                "    class {name} {{\n        free() {{ a; }}\n    }}\n    exports.{name} = {name};\n"
            )
        };
        let end = |name| format!("    const {name}Finalization = (b)\n    : new C(() => d);\n");
        let classes: String = CLASSES.map(class).concat();
        let glue = format!("x\n{classes}y\n{}z\n", CLASSES.map(end).concat());
        assert_eq!(without_classes(&glue)?, "x\ny\nz\n");
        assert!(without_classes("x").is_err());
        Ok(())
    }

    #[test]
    fn an_import_that_the_glue_lacks_is_an_error() {
        assert!(fitting(GLUE, &[("__wbg_c_3".to_owned(), "i0".to_owned())]).is_err());
        assert!(fitting("", &[]).is_err());
    }
}
