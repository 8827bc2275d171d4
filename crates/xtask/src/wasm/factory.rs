//! wasm-bindgen's JavaScript (`--target no-modules`) as a factory of instances.
//!
//! Its text is one function expression that keeps one instance in variables of its own.
//! Cut down and wrapped, it is a module whose default export makes a fresh instance of a compiled
//! `WebAssembly.Module` at each call. What it returns has the exports of the Rust library and two more names:
//!
//! - `onfault`: a function to set; it hears of an error that leaves the WebAssembly, after which nobody should
//!   trust the instance;
//! - `kill()`: from now on every call into the instance, by a forgotten listener too, does nothing,
//!   and the error that is on its way out ends there.

use anyhow::{Context, Result, ensure};

const HEAD: &str = "let wasm_bindgen = (function(exports) {\n";
const TAIL: &str = "})({ __proto__: null });";
/// It reads `location`, to find a file that we fetch ourselves.
const SCRIPT: (&str, &str) = ("    let script_src;\n", "\n    }\n");
/// Ways to load that we do not use, up to what the function expression returns.
const LOADING: (&str, &str) = (
    "    async function __wbg_load(module, imports) {\n",
    "    return Object.assign(__wbg_init, { initSync }, exports);\n",
);
/// The one place where the instance is born.
const BIRTH: &str = "        wasm = instance.exports;\n";
/// What the code below calls.
const EXPECTED: [&str; 2] = [
    "    function __wbg_finalize_init(instance, module) {\n",
    "    function __wbg_get_imports() {\n",
];

/// Takes the place of `BIRTH`.
const GUARDED_BIRTH: &str = "        wasm = guarded(instance.exports);\n";
/// Takes the place of `LOADING`. A dead instance keeps its memory and tables, for frames still on the stack.
/// Its functions return a list, since the glue takes lists of addresses and errors apart.
const START: &str = "
    const nothing = [0, 0, 0, 0];
    let alive = true, depth = 0;
    function guarded(wasm) {
        const entries = Object.entries(wasm);
        return Object.fromEntries(entries.map(([name, own]) => [name, guard(own)]));
    }
    function guard(own) {
        if (typeof own !== 'function') return own;
        return (...args) => {
            if (!alive) return nothing;
            depth += 1;
            try {
                return own(...args);
            } catch (error) {
                if (alive) exports.onfault?.(String(error));
                if (alive || depth > 1) throw error;
                return nothing;
            } finally {
                depth -= 1;
            }
        };
    }
    function kill() {
        alive = false;
        for (const name of Object.keys(exports)) {
            if (typeof exports[name] === 'function') exports[name] = silent(exports[name]);
        }
    }
    function silent(exported) {
        const methods = exported.prototype ?? {};
        for (const key of Reflect.ownKeys(methods)) {
            const { get, set } = Object.getOwnPropertyDescriptor(methods, key);
            const empty = get || set ? { get() {}, set() {} } : { value() {} };
            Object.defineProperty(methods, key, empty);
        }
        return () => {};
    }
    return module => {
        const instance = new WebAssembly.Instance(module, __wbg_get_imports());
        __wbg_finalize_init(instance, module);
        return Object.assign(exports, { kill });
    };
";

/// The factory as the text of an ES module.
pub(super) fn factory(glue: &str) -> Result<String> {
    for text in EXPECTED.into_iter().chain([BIRTH]) {
        ensure!(glue.matches(text).count() == 1, unexpected(text));
    }
    let glue = glue.trim().strip_prefix(HEAD).with_context(|| unexpected(HEAD))?;
    let glue = glue.strip_suffix(TAIL).with_context(|| unexpected(TAIL))?;
    let glue = replace(glue, SCRIPT, "")?;
    let glue = replace(&glue, LOADING, START)?.replace(BIRTH, GUARDED_BIRTH);
    Ok(format!(
        "export default module => (function(exports) {{\n{glue}}})({{ __proto__: null }})(module);\n"
    ))
}

/// Replaces what lies between two texts, these included.
fn replace(text: &str, (from, to): (&str, &str), by: &str) -> Result<String> {
    let (before, rest) = text.split_once(from).with_context(|| unexpected(from))?;
    let (_, after) = rest.split_once(to).with_context(|| unexpected(to))?;
    Ok(format!("{before}{by}{after}"))
}

fn unexpected(text: &str) -> String {
    format!(
        "The JavaScript that wasm-bindgen wrote does not have the text `{}` where xtask expects it: \
         adapt crates/xtask/src/wasm/factory.rs to this version of wasm-bindgen.",
        text.trim()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The outline of what wasm-bindgen 0.2.130 writes.
    fn glue() -> String {
        [
            HEAD,
            SCRIPT.0,
            "    if (document.currentScript) {\n        script_src = location.href;\n    }\n\n",
            EXPECTED[1],
            "    }\n",
            EXPECTED[0],
            BIRTH,
            "    }\n",
            LOADING.0,
            "    }\n    function initSync(module) {\n    }\n",
            LOADING.1,
            TAIL,
            "\n",
        ]
        .concat()
    }

    #[test]
    fn the_factory_neither_reads_the_location_nor_loads_by_itself() -> Result<()> {
        let factory = factory(&glue())?;
        assert!(!factory.contains("location") && !factory.contains("initSync"), "{factory}");
        assert!(factory.contains("function __wbg_get_imports() {\n    }\n"), "{factory}");
        assert!(
            factory.contains("guarded(instance.exports)") && !factory.contains(BIRTH),
            "{factory}"
        );
        Ok(())
    }

    #[test]
    fn each_text_that_is_missing_is_named() {
        for text in [HEAD, TAIL, SCRIPT.0, LOADING.0, LOADING.1, BIRTH, EXPECTED[0]] {
            let error = factory(&glue().replace(text, "")).expect_err("incomplete").to_string();
            assert!(error.contains(text.trim()), "{error}");
        }
    }
}
