//! wasm-bindgen's JavaScript of a module whose parts were split off: by `fill`, an instance takes one in.
//!
//! `fill(part, modules)` is one export more. It instantiates the compiled modules of a part, in their order, which
//! fills the part's slots in the table of this instance; a module that is in already is left alone. Rust asks for a
//! part by a function of its own, and hears at once whether it is in: fetching and waiting are done by whoever calls
//! `fill`.

use super::split::Parts;
use anyhow::{Result, ensure};

/// Before this the new functions stand, among the names of one instance.
const PLACE: &str = "    function __wbg_get_imports() {\n";
/// After this the properties stand that Rust imports.
const IMPORTS: &str = "        const import0 = {\n            __proto__: null,\n";

impl Parts {
    /// The glue with `fill` and with the functions by which Rust asks for parts.
    ///
    /// # Errors
    /// Where the glue has another outline than this module knows.
    pub(super) fn glue(&self, glue: &str) -> Result<String> {
        for text in [PLACE, IMPORTS] {
            ensure!(glue.matches(text).count() == 1, "the glue does not have `{}`", text.trim());
        }
        let glue = self.without_required(glue)?;
        let glue = glue.replace(PLACE, &format!("{}{PLACE}", self.fill()));
        Ok(glue.replace(IMPORTS, &format!("{IMPORTS}{}", self.questions())))
    }

    /// The functions that take parts in. They name the exports that parts need, which the module has to keep.
    pub(super) fn fill(&self) -> String {
        let shared = self.shared.iter().map(|name| format!("{name}: wasm.{name}"));
        let shared = shared.collect::<Vec<_>>().join(", ");
        format!(
            "    const taken = new Set(), ready = new Set();
    exports.fill = function(part, modules) {{
        for (const module of modules) {{
            if (!taken.has(module)) new WebAssembly.Instance(module, {{ __wasm_split: {{ {shared} }} }});
            taken.add(module);
        }}
        ready.add(part);
    }};
    function answer(part, callback, data) {{
        wasm.__indirect_function_table.get(callback)(data, Number(ready.has(part)));
    }}
"
        )
    }

    /// The properties by which Rust asks for each part.
    fn questions(&self) -> String {
        let question = |part| {
            format!(
                "            __wasm_split_load_{part}: function(callback, data) {{
                answer({part:?}, callback, data);
            }},\n"
            )
        };
        self.needed.keys().map(question).collect()
    }

    /// The glue without the modules that it would `require`, one a question.
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
        [PLACE, required, &required.replace('1', "2"), IMPORTS, ends, given, last].concat()
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
        for text in [PLACE, IMPORTS, "const import1", ": import2"] {
            assert!(parts().glue(&glue().replacen(text, "", 1)).is_err(), "{text}");
        }
    }
}
