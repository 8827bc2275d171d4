//! wasm-bindgen's JavaScript for a module with code parts: adds the export `addPart`.
//!
//! `addPart(part, modules)` instantiates the compiled modules of a part, in their order. Each fills its slots in the
//! function table of this instance; a module that has been added before is skipped. Rust asks for a part by an import
//! a part, which returns at once whether it has been added: fetching and waiting are up to the caller of `addPart`.

use super::split::Parts;
use anyhow::{Result, ensure};

/// The new functions are inserted before this, in the scope of one instance.
const INSERT_BEFORE: &str = "    function __wbg_get_imports() {\n";
/// The properties that Rust imports follow this.
const IMPORTS: &str = "        const import0 = {\n            __proto__: null,\n";

impl Parts {
    /// The glue with `addPart` and with the imports by which Rust asks for parts.
    ///
    /// # Errors
    /// If the glue does not have the outline that this module expects.
    pub(super) fn glue(&self, glue: &str) -> Result<String> {
        for text in [INSERT_BEFORE, IMPORTS] {
            ensure!(glue.matches(text).count() == 1, "the glue does not have `{}`", text.trim());
        }
        let glue = self.without_required(glue)?;
        let glue = glue.replace(INSERT_BEFORE, &format!("{}{INSERT_BEFORE}", self.add_part()));
        Ok(glue.replace(IMPORTS, &format!("{IMPORTS}{}", self.imports())))
    }

    /// `addPart` and its helper. They name the exports that parts import, so that the module keeps these.
    pub(super) fn add_part(&self) -> String {
        let shared = self.shared.iter().map(|name| format!("{name}: wasm.{name}"));
        let shared = shared.collect::<Vec<_>>().join(", ");
        format!(
            "    const added = new Set(), ready = new Set();
    exports.addPart = function(part, modules) {{
        for (const module of modules) {{
            if (!added.has(module)) new WebAssembly.Instance(module, {{ __wasm_split: {{ {shared} }} }});
            added.add(module);
        }}
        ready.add(part);
    }};
    function answer(part, callback, data) {{
        wasm.__indirect_function_table.get(callback)(data, Number(ready.has(part)));
    }}
"
        )
    }

    /// The imports by which Rust asks for parts, a property each.
    fn imports(&self) -> String {
        let import = |part| {
            format!(
                "            __wasm_split_load_{part}: function(callback, data) {{
                answer({part:?}, callback, data);
            }},\n"
            )
        };
        self.needed.keys().map(import).collect()
    }

    /// The glue without the modules that it would `require`, one a part.
    fn without_required(&self, glue: &str) -> Result<String> {
        let is_required = |line: &str| {
            let line = line.trim();
            let is_import = line.starts_with("const import") && line.contains("= require(");
            let is_given = line.starts_with('"')
                && line.rsplit_once(": import").is_some_and(|(_, number)| number != "0,");
            (is_import, is_given)
        };
        let kinds: Vec<_> = glue.lines().map(is_required).collect();
        let imported = kinds.iter().filter(|(is_import, _)| *is_import).count();
        let given = kinds.iter().filter(|(_, is_given)| *is_given).count();
        let expected = self.needed.len();
        ensure!(
            [imported, given] == [expected; 2],
            "the glue requires {imported} modules and gives {given}, and should {expected}"
        );
        let lines = glue.split_inclusive('\n').zip(kinds);
        Ok(lines.filter(|(_, kind)| *kind == (false, false)).map(|(line, _)| line).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The outline of what wasm-bindgen 0.2.130 writes for a module with two parts.
    fn glue() -> String {
        let required = "        const import1 = require(\"./x_bg.js\");\n";
        let ends = "        };\n        return {\n            __proto__: null,\n";
        let given = "            \"./x_bg.js\": import0,\n            \"./x_bg.js\": import1,\n";
        let last = "            \"./x_bg.js\": import2,\n        };\n    }\n";
        [INSERT_BEFORE, required, &required.replace('1', "2"), IMPORTS, ends, given, last].concat()
    }

    fn parts() -> Parts {
        let needed = ["flow", "panels"].map(|part| (part.to_owned(), vec![part.to_owned()]));
        let shared = ["memory".to_owned(), "__indirect_function_table".to_owned()];
        Parts { needed: needed.into(), shared: shared.into(), ..Parts::default() }
    }

    #[test]
    fn rust_asks_for_each_part_and_nothing_is_required() -> Result<()> {
        let glue = parts().glue(&glue())?;
        for part in ["flow", "panels"] {
            assert!(
                glue.contains(&format!("            __wasm_split_load_{part}: function(")),
                "{glue}"
            );
        }
        assert!(glue.contains("memory: wasm.memory") && glue.contains(": import0"), "{glue}");
        assert!(!glue.contains("require") && !glue.contains("import1"), "{glue}");
        Ok(())
    }

    #[test]
    fn a_glue_of_another_outline_is_an_error() {
        for text in [INSERT_BEFORE, IMPORTS, "const import1", ": import2"] {
            assert!(parts().glue(&glue().replacen(text, "", 1)).is_err(), "{text}");
        }
    }
}
