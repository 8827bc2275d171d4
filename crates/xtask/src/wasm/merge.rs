//! Several modules of a build as one.

use anyhow::{Result, ensure};
use std::io;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, CustomSection, DataCountSection, DataSection, ElementSection, EntityType,
    FunctionSection, ImportSection, Module, TypeSection,
};
use wasmparser::{Import, Parser, Payload, TypeRef};

/// The custom section with the features of WebAssembly that a module uses, which the optimiser reads.
const FEATURES: &str = "target_features";

/// Merges modules that import the memory, the function table and globals from the main module, and call each other's
/// functions through that table. They have no start function, exports, tables, memories or globals of their own.
pub(super) fn merged(modules: &[&[u8]]) -> Result<Vec<u8>> {
    let mut all = Merged::default();
    for module in modules {
        all.add(module)?;
    }
    Ok(all.finish())
}

#[derive(Default)]
struct Merged {
    types: TypeSection,
    imports: ImportSection,
    /// The names of the imported globals, and of all imports.
    globals: Vec<String>,
    imported: Vec<String>,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    features: Option<Vec<u8>>,
}

/// Where what a module has is in the merged one.
#[derive(Default)]
struct Indices {
    types: u32,
    functions: u32,
    globals: Vec<u32>,
}

impl Reencode for Indices {
    type Error = io::Error;

    fn type_index(&mut self, index: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.types + index)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.functions + index)
    }

    fn global_index(&mut self, index: u32) -> Result<u32, Error<Self::Error>> {
        let found = self.globals.get(index as usize).copied();
        found.ok_or_else(|| Error::UserError(io::Error::other("an unknown global")))
    }
}

impl Merged {
    fn add(&mut self, module: &[u8]) -> Result<()> {
        let mut indices = Indices {
            types: self.types.len(),
            functions: self.functions.len(),
            globals: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    indices.parse_type_section(&mut self.types, section)?;
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        self.import(import?, &mut indices)?;
                    }
                }
                Payload::FunctionSection(section) => {
                    indices.parse_function_section(&mut self.functions, section)?;
                }
                Payload::ElementSection(section) => {
                    indices.parse_element_section(&mut self.elements, section)?;
                }
                Payload::CodeSectionEntry(body) => {
                    indices.parse_function_body(&mut self.code, body)?;
                }
                Payload::DataSection(section) => {
                    for data in section {
                        let data = data?;
                        if !data.data.is_empty() {
                            indices.parse_data(&mut self.data, data)?;
                        }
                    }
                }
                Payload::CustomSection(section) if section.name() == FEATURES => {
                    self.features.get_or_insert_with(|| section.data().to_vec());
                }
                other => ensure!(is_nothing_of_its_own(&other), "a part has {other:?}"),
            }
        }
        Ok(())
    }

    fn import(&mut self, import: Import<'_>, indices: &mut Indices) -> Result<()> {
        let ty = indices.entity_type(import.ty)?;
        ensure!(!matches!(ty, EntityType::Function(_)), "a part imports {}", import.name);
        if matches!(import.ty, TypeRef::Global(_)) {
            let known = self.globals.iter().position(|name| name == import.name);
            let index = known.unwrap_or(self.globals.len());
            if known.is_none() {
                self.globals.push(import.name.to_owned());
            }
            indices.globals.push(u32::try_from(index)?);
        }
        if !self.imported.iter().any(|name| name == import.name) {
            self.imported.push(import.name.to_owned());
            self.imports.import(import.module, import.name, ty);
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        let Self { types, imports, functions, elements, code, data, features, .. } = self;
        module.section(&types).section(&imports).section(&functions).section(&elements);
        module.section(&DataCountSection { count: data.len() });
        module.section(&code).section(&data);
        if let Some(data) = features {
            module.section(&CustomSection { name: FEATURES.into(), data: data.into() });
        }
        module.finish()
    }
}

/// Whether a payload has nothing that could be lost: the names of functions serve nobody in a part.
fn is_nothing_of_its_own(payload: &Payload<'_>) -> bool {
    match payload {
        Payload::ExportSection(section) => section.count() == 0,
        Payload::Version { .. }
        | Payload::DataCountSection { .. }
        | Payload::CodeSectionStart { .. }
        | Payload::CustomSection(_)
        | Payload::End(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, module};
    use super::*;

    fn printed(module: &[u8]) -> Result<Vec<String>> {
        let mut printed = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        printed.push(import?.name.to_owned());
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader()?.into_iter();
                    let operators = operators.collect::<Result<Vec<_>, _>>()?;
                    printed.push(format!("{operators:?}"));
                }
                _ => {}
            }
        }
        Ok(printed)
    }

    #[test]
    fn functions_and_globals_are_those_of_their_own_module() -> Result<()> {
        let sketch =
            |slot, text, globals| Sketch { slot, calls: 1, text, segment: ".rodata", globals };
        let first = module(&sketch(1, "first", &["stack"]));
        let second = module(&sketch(2, "second", &["base", "stack"]));
        let both = merged(&[&first, &second])?;
        wasmparser::validate(&both)?;
        let wanted = [
            "stack",
            "table",
            "memory",
            "base",
            "[Call { function_index: 1 }, Drop, End]",
            "[GlobalGet { global_index: 0 }, End]",
            "[Call { function_index: 3 }, Drop, End]",
            "[GlobalGet { global_index: 0 }, End]",
        ];
        assert_eq!(printed(&both)?, wanted);
        let texts = [&b"first"[..], b"second"];
        assert!(texts.iter().all(|text| both.windows(text.len()).any(|window| window == *text)));
        Ok(())
    }
}
