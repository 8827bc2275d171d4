//! The WebAssembly of the elements, a main module and its parts: as files, or inside a script.
//!
//! Scripts know the modules of a part by the name of the part; for them the main module is a part as well, `main`.

use crate::esbuild::{alias, define, embed, packed};
use crate::files::{File, hashed, staged};
use crate::wasm::Module;
use anyhow::Result;

/// What scripts call the main module.
const MAIN: &str = "main";
/// What the names of all files begin with.
const STEM: &str = "attention";

/// Whether a file is a module that a part needs: its own, or one that it shares with others.
pub(crate) fn is_of_part(file: &str, part: &str) -> bool {
    let name = file.strip_suffix(".wasm").and_then(|name| name.rsplit_once('-'));
    let users = name.and_then(|(stem, _)| stem.strip_prefix(STEM)?.strip_prefix('-'));
    users.is_some_and(|users| users.split('_').any(|user| user == part))
}

/// Each module as a file, and the options by which scripts fetch them.
pub(crate) fn multi_file(module: &Module) -> (Vec<File>, [String; 2]) {
    let parts = || module.parts.modules.iter();
    // Modules of one build belong together, so the name of the first says which all are.
    let all: Vec<&[u8]> = [&module.wasm]
        .into_iter()
        .chain(module.parts.modules.values())
        .map(|wasm| &wasm[..])
        .collect();
    let main = (hashed(STEM, "wasm", &all), module.wasm.clone());
    let name =
        |name: &str| hashed(&format!("{STEM}-{name}"), "wasm", &[&module.parts.modules[name]]);
    let table = table(module, &format!("{:?}", main.0), |module| format!("{:?}", name(module)));
    let mut files = vec![main];
    files.extend(parts().map(|(part, wasm)| (name(part), wasm.clone())));
    (files, [alias("wasm", &embed("runtime/wasm-fetch.js")), define("WASM", &table)])
}

/// The option by which scripts have all modules inside, packed one after the other.
pub(crate) fn inline(module: &Module) -> Result<String> {
    let parts = &module.parts.modules;
    let all: Vec<&[u8]> =
        [&module.wasm].into_iter().chain(parts.values()).map(|wasm| &wasm[..]).collect();
    let sizes: Vec<usize> = all.iter().map(|wasm| wasm.len()).collect();
    let index = |name: &str| {
        let at = parts.keys().position(|known| known == name).map_or(0, |at| at + 1);
        format!("\"{at}\"")
    };
    let file = packed("modules", &all.concat())?;
    let script = format!(
        "export {{ default as packed }} from {:?};\nexport const sizes = {sizes:?};\nexport default {};\n",
        file.display().to_string(),
        table(module, "\"0\"", index),
    );
    Ok(alias("packed", &staged("packed.js", script.as_bytes())?))
}

/// The modules of each part, as JavaScript: `main` and `part` say what stands for a module.
fn table(module: &Module, main: &str, part: impl Fn(&str) -> String) -> String {
    let needed = module.parts.needed.iter().map(|(name, modules)| {
        let modules = modules.iter().map(|module| part(module)).collect::<Vec<_>>();
        format!("{name:?}:[{}]", modules.join(","))
    });
    let rows = [format!("{MAIN:?}:[{main}]")].into_iter().chain(needed).collect::<Vec<_>>();
    format!("{{{}}}", rows.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::is_hashed;
    use crate::wasm::Parts;

    fn module() -> Module {
        let modules = ["flow", "panels", "flow_panels"].map(|name| (name.to_owned(), name.into()));
        let needed =
            |part: &str| (part.to_owned(), vec!["flow_panels".to_owned(), part.to_owned()]);
        let mut parts = Parts::default();
        parts.modules.extend(modules);
        parts.needed.extend(["flow", "panels"].map(needed));
        Module { wasm: b"main".to_vec(), glue: String::new(), parts }
    }

    #[test]
    fn each_module_is_a_file_and_the_first_is_named_after_all() {
        let (files, options) = multi_file(&module());
        assert_eq!(files.len(), 4);
        assert!(files.iter().all(|(name, _)| is_hashed(name) && options[1].contains(&**name)));
        let mut other = module();
        other.parts.modules.insert("flow".to_owned(), b"other".to_vec());
        assert_ne!(multi_file(&other).0[0].0, files[0].0);
    }

    #[test]
    fn a_part_comes_after_what_it_shares() {
        let table = table(&module(), "0", str::to_owned);
        assert_eq!(
            table,
            r#"{"main":[0],"flow":[flow_panels,flow],"panels":[flow_panels,panels]}"#
        );
    }

    #[test]
    fn a_file_belongs_to_every_part_that_needs_it() {
        let shared = "attention-flow_panels-0123456789ab.wasm";
        assert!(is_of_part(shared, "flow") && is_of_part(shared, "panels"));
        assert!(!is_of_part(shared, "model") && !is_of_part("attention-0123456789ab.wasm", "flow"));
        assert!(!is_of_part("attention-flow-0123456789ab.js", "flow"));
    }
}
