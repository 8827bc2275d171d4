//! The glue under the short names that wasm-opt gave to the imports and exports of its module.
//!
//! Each of some hundred imports has a name of forty characters, half of them a hash, on both sides.

use super::bindgen::is_of_identifier;
use anyhow::{Context, Error, Result, ensure};
use serde_json::{Value, from_value};
use std::str::FromStr;

/// Between these stand the imports, each a property on a line of its own or over several lines.
const IMPORTS: (&str, &str) =
    ("        const import0 = {\n            __proto__: null,\n", "\n        };\n");
/// What wasm-opt calls the module that imports come from.
const SHORT_MODULE: &str = "a";

/// Pairs of a long and a short name.
pub(super) struct Names {
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
    /// The one module that imports come from.
    module: String,
}

impl FromStr for Names {
    type Err = Error;

    /// Reads what wasm-opt prints: `{"imports": [[module, long, short]…], "exports": [[long, short]…]}`.
    fn from_str(printed: &str) -> Result<Self> {
        let mut names: Value =
            serde_json::from_str(printed).context("wasm-opt printed no names")?;
        let imports: Vec<(String, String, String)> = from_value(names["imports"].take())?;
        let module = imports.first().context("the module has no imports")?.0.clone();
        ensure!(imports.iter().all(|import| import.0 == module), "imports come from two modules");
        let imports = imports.into_iter().map(|(_, long, short)| (long, short)).collect();
        Ok(Self { imports, exports: from_value(names["exports"].take())?, module })
    }
}

impl Names {
    /// The glue under the short names, and without the imports that the module has no more.
    pub(super) fn applied(&self, glue: &str) -> Result<String> {
        let (head, rest) = split(glue, IMPORTS.0)?;
        let (imports, tail) = split(rest, IMPORTS.1)?;
        let (module, short) =
            (format!("{:?}: import0", self.module), format!("{SHORT_MODULE}: import0"));
        ensure!(tail.contains(&module), "the glue does not give `{module}` to the module");
        let tail = tail.replacen(&module, &short, 1);
        let glue = [head, IMPORTS.0, self.kept(imports)?.trim_end(), IMPORTS.1, &tail].concat();
        Ok(self.with_short_exports(&glue))
    }

    /// The properties of the imports that are left.
    fn kept(&self, imports: &str) -> Result<String> {
        let (mut kept, mut count, mut keeping) = (String::new(), 0, false);
        for line in imports.lines() {
            let import = import_named(line);
            let found = import.and_then(|name| self.imports.iter().find(|(long, _)| long == name));
            keeping = found.is_some() || keeping && import.is_none();
            if let Some((long, short)) = found {
                count += 1;
                kept.extend([&line.replacen(long, short, 1), "\n"]);
            } else if keeping {
                kept.extend([line, "\n"]);
            }
        }
        ensure!(
            count == self.imports.len(),
            "{count} of {} imports are in the glue",
            self.imports.len()
        );
        Ok(kept)
    }

    /// The glue uses an export as a property of `wasm`.
    fn with_short_exports(&self, glue: &str) -> String {
        let mut parts = glue.split("wasm.");
        let mut short = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c| !is_of_identifier(c)).unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            let found = self.exports.iter().find(|(long, _)| long == name);
            short.extend(["wasm.", found.map_or(name, |(_, short)| short), rest]);
        }
        short
    }
}

/// The name of the import whose property begins on this line.
fn import_named(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("            ")?.split_once(':')?;
    name.chars().all(is_of_identifier).then_some(name)
}

fn split<'a>(text: &'a str, at: &str) -> Result<(&'a str, &'a str)> {
    text.split_once(at)
        .with_context(|| format!("wasm-bindgen's glue does not have the text `{}`", at.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "        const import0 = {\n            __proto__: null,\n            \
        __wbg_a_1: function(x) {\n                return x;\n            },\n            \
        __wbg_b_2: function() {\n                wasm.go(wasm.memory, wasm.going);\n            },\n        \
        };\n        return {\n            \"./x_bg.js\": import0,\n        };\n";
    const PRINTED: &str = r#"{
        "imports": [["./x_bg.js", "__wbg_b_2", "a"]],
        "exports": [["go", "b"], ["memory", "c"]]
    }"#;

    #[test]
    fn what_is_left_gets_its_short_name_and_the_other_imports_go() -> Result<()> {
        let glue = PRINTED.parse::<Names>()?.applied(GLUE)?;
        assert!(glue.contains("            a: function() {\n"), "{glue}");
        assert!(!glue.contains("__wbg_") && !glue.contains("return x"), "{glue}");
        assert!(glue.contains("wasm.b(wasm.c, wasm.going)"), "{glue}");
        assert!(glue.contains("            a: import0,\n"), "{glue}");
        Ok(())
    }

    #[test]
    fn a_glue_that_lacks_an_import_or_the_module_is_an_error() -> Result<()> {
        let names: Names = PRINTED.parse()?;
        assert!(names.applied(&GLUE.replace("__wbg_b_2", "__wbg_c_3")).is_err());
        assert!(names.applied(&GLUE.replace("x_bg", "y_bg")).is_err());
        assert!(names.applied("").is_err());
        Ok(())
    }

    #[test]
    fn names_that_are_none_are_an_error() {
        assert!("".parse::<Names>().is_err());
        let two = PRINTED.replace("]],", "], [\"./y.js\", \"z\", \"z\"]],");
        assert!(two.parse::<Names>().is_err());
    }
}
