//! wasm-bindgen's JavaScript (`--target no-modules`) as a factory of instances.
//!
//! wasm-bindgen writes one function expression that keeps a single instance in its variables. Cut down and wrapped, it
//! is a module whose default export instantiates a compiled `WebAssembly.Module` at each call. The result has the
//! exports of the Rust library and two more properties:
//!
//! - `onfault`: a function to set; it is called with an error that leaves the WebAssembly, after which the
//!   instance must not be used any more;
//! - `terminate()`: from then on every call into the instance does nothing, also from a listener that was not removed,
//!   and the error that is being thrown is caught.

use anyhow::{Context, Result, ensure};

const HEAD: &str = "let wasm_bindgen = (function(exports) {\n";
const TAIL: &str = "})({ __proto__: null });";
/// Reads `location` to find the module, which we fetch ourselves.
const SCRIPT: (&str, &str) = ("    let script_src;\n", "\n    }\n");
/// The ways to load a module, which we do not use, up to what the function expression returns.
const LOADING: (&str, &str) = (
    "    async function __wbg_load(module, imports) {\n",
    "    return Object.assign(__wbg_init, { initSync }, exports);\n",
);
/// The one line that stores the instance.
const INSTANCE: &str = "        wasm = instance.exports;\n";
/// The functions that the code below calls.
const EXPECTED: [&str; 2] = [
    "    function __wbg_finalize_init(instance, module) {\n",
    "    function __wbg_get_imports() {\n",
];

/// Replaces `INSTANCE`.
const GUARDED_INSTANCE: &str = "        wasm = guarded(instance.exports);\n";
/// Replaces `LOADING`. A terminated instance keeps its memory and tables, for calls that are still on the stack.
/// Its functions return a list, since the glue destructures lists of addresses and errors.
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
    function terminate() {
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
        return Object.assign(exports, { terminate });
    };
";

/// The factory as the text of an ES module.
pub(super) fn factory(glue: &str) -> Result<String> {
    for text in EXPECTED.into_iter().chain([INSTANCE]) {
        ensure!(glue.matches(text).count() == 1, unexpected(text));
    }
    let glue = glue.trim().strip_prefix(HEAD).with_context(|| unexpected(HEAD))?;
    let glue = glue.strip_suffix(TAIL).with_context(|| unexpected(TAIL))?;
    let glue = replace(glue, SCRIPT, "")?;
    let glue = replace(&glue, LOADING, START)?.replace(INSTANCE, GUARDED_INSTANCE);
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
            INSTANCE,
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
            factory.contains("guarded(instance.exports)") && !factory.contains(INSTANCE),
            "{factory}"
        );
        Ok(())
    }

    #[test]
    fn each_text_that_is_missing_is_named() {
        for text in [HEAD, TAIL, SCRIPT.0, LOADING.0, LOADING.1, INSTANCE, EXPECTED[0]] {
            let error = factory(&glue().replace(text, "")).expect_err("incomplete").to_string();
            assert!(error.contains(text.trim()), "{error}");
        }
    }
}
