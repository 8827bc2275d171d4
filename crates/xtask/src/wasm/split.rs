//! The second step, for the elements: splits off the code that only functions with the attribute `wasm_split` reach.
//!
//! The code that functions of one name alone reach is a code part: a module that an instance of the main module adds
//! when it needs it. Parts export nothing: functions call each other through slots of the main module's function table.
//! Each instance therefore fills its own table from the same compiled part, and all modules must be of the same build.
//! Code that several parts reach is a module as well, named after all of them.

use anyhow::{Context, Result, anyhow, ensure};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_encoder::{ExportSection, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Export, Parser, Payload};

/// What the splitter calls the module that parts import from.
const MAIN: &str = "__wasm_split";

/// A dependency of Leptos exports three byte streams, with this in their names. No element uses them.
const STREAMS: &str = "intounderlying";

/// The code parts of a build.
#[derive(Default)]
pub(crate) struct Parts {
    /// Every module by its name: that of its part, or those of all parts that need it, with `_` between them.
    pub(crate) modules: BTreeMap<String, Vec<u8>>,
    /// The modules of each part, in the order in which an instance adds them.
    pub(crate) needed: BTreeMap<String, Vec<String>>,
    /// The exports of the main module that parts import.
    pub(super) shared: BTreeSet<String>,
}

/// Splits a compiled module; returns the path of the main module, and the parts.
///
/// `link` is the module from which the main module imports a function a part, `__wasm_split_load_<part>`.
pub(super) fn split(compiled: &Path, link: &str, stage: &Path) -> Result<(PathBuf, Parts)> {
    let input = without_streams(&fs::read(compiled)?)?;
    let folder = stage.join("split");
    let main = folder.join("main.wasm");
    let mut options = Options::new(&input);
    (options.output_dir, options.main_out_path, options.link_name) = (&folder, &main, link);
    let split = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let mut parts = Parts::new(&split.prefetch_map, |file| {
        let path = folder.join(format!("{file}.wasm"));
        fs::read(&path).with_context(|| format!("the splitter wrote no {}", path.display()))
    })?;
    parts.fold_small()?;
    Ok((main, parts))
}

/// The module without the exports of streams. After the split, the function table would keep their code.
fn without_streams(module: &[u8]) -> Result<Vec<u8>> {
    let mut less = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ExportSection(section) = payload {
            let mut exports = ExportSection::new();
            for export in section {
                let Export { name, kind, index } = export?;
                if !name.contains(STREAMS) {
                    exports.export(name, kind.into(), index);
                }
            }
            less.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            let data = &module[range.start as usize..range.end as usize];
            less.section(&RawSection { id, data });
        }
    }
    Ok(less.finish())
}

impl Parts {
    /// `files` names the files that each part needs, which `read` reads.
    fn new(
        files: &HashMap<String, Vec<String>>,
        read: impl Fn(&str) -> Result<Vec<u8>>,
    ) -> Result<Self> {
        let mut parts = Self::default();
        for (part, needed) in files {
            let names = needed.iter().map(|file| users(files, file).join("_"));
            let names: Vec<_> = names.collect();
            for (name, file) in names.iter().zip(needed) {
                if !parts.modules.contains_key(name) {
                    let module = read(file)?;
                    parts.shared.extend(imports(&module)?);
                    parts.modules.insert(name.clone(), module);
                }
            }
            parts.needed.insert(part.clone(), names);
        }
        Ok(parts)
    }
}

/// The parts that need a file.
fn users<'a>(files: &'a HashMap<String, Vec<String>>, file: &str) -> Vec<&'a str> {
    let users = files.iter().filter(|(_, needed)| needed.iter().any(|one| one == file));
    let mut users: Vec<_> = users.map(|(part, _)| part.as_str()).collect();
    users.sort_unstable();
    users
}

/// What a part imports, all from the main module.
fn imports(module: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::ImportSection(section) = payload? else { continue };
        for import in section.into_imports() {
            let import = import?;
            ensure!(import.module == MAIN, "a part imports from `{}`", import.module);
            names.push(import.name.to_owned());
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn importing(from: &str) -> wasm_encoder::Module {
        let memory = wasm_encoder::MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = wasm_encoder::ImportSection::new();
        imports.import(from, "memory", memory);
        let mut module = wasm_encoder::Module::new();
        module.section(&imports);
        module
    }

    fn files() -> HashMap<String, Vec<String>> {
        let needed =
            |part: &str| (part.to_owned(), vec!["chunk_3".to_owned(), format!("split_{part}")]);
        ["panels", "flow"].map(needed).into()
    }

    #[test]
    fn a_module_is_named_after_the_parts_that_need_it() -> Result<()> {
        let parts = Parts::new(&files(), |_| Ok(importing(MAIN).finish()))?;
        assert!(parts.modules.keys().eq(["flow", "flow_panels", "panels"]), "{:?}", parts.modules);
        assert_eq!(parts.needed["panels"], ["flow_panels", "panels"]);
        assert!(parts.shared.iter().eq(["memory"]));
        Ok(())
    }

    #[test]
    fn the_exports_of_streams_go_and_everything_else_stays() -> Result<()> {
        let exporting = |names: &[&str]| {
            let mut module = importing(MAIN);
            let mut exports = ExportSection::new();
            for name in names {
                exports.export(name, wasm_encoder::ExportKind::Memory, 0);
            }
            module.section(&exports);
            module.section(&RawSection { id: 0, data: b"\x04name" });
            module.finish()
        };
        let module = exporting(&["a", "__wbg_intounderlyingsink_free", "b"]);
        assert_eq!(without_streams(&module)?, exporting(&["a", "b"]));
        Ok(())
    }

    #[test]
    fn a_part_that_imports_from_elsewhere_is_an_error() {
        assert!(Parts::new(&files(), |_| Ok(importing("env").finish())).is_err());
        assert!(Parts::new(&files(), |_| Ok(b"none".to_vec())).is_err());
    }
}
