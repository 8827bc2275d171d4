//! Shared modules without code: string literals that several parts have in common, a few bytes in a file of their own.
//!
//! Each part gets a copy of them in its own module. A second part writes the same bytes to the same addresses again,
//! which changes nothing: they are text, and so no static that could have changed meanwhile.

use super::split::Parts;
use anyhow::{Context, Result};
use wasm_encoder::{Encode, Module, RawSection};
use wasmparser::{BinaryReader, Data, Parser, Payload};

/// The ids of the sections that say how many segments there are, and hold them.
const DATA_COUNT: u8 = 12;
const DATA: u8 = 11;

impl Parts {
    /// Copies shared text into the modules of the parts that need it, and drops the modules that have nothing else.
    pub(super) fn fold_text(&mut self) -> Result<()> {
        let is_shared = |name: &&String| !self.needed.contains_key(*name);
        let names: Vec<String> = self.modules.keys().filter(is_shared).cloned().collect();
        for name in &names {
            let Some(segments) = text_alone(&self.modules[name])? else { continue };
            for (part, needed) in &mut self.needed {
                if needed.iter().any(|one| one == name) {
                    needed.retain(|one| one != name);
                    let module =
                        self.modules.get_mut(part).with_context(|| format!("no module {part}"))?;
                    *module = with_segments(module, &segments)?;
                }
            }
            self.modules.remove(name);
        }
        Ok(())
    }
}

/// The segments of a module that has no function, and no data but text; `None` for any other.
fn text_alone(module: &[u8]) -> Result<Option<Vec<Vec<u8>>>> {
    let mut segments = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { count, .. } if count > 0 => return Ok(None),
            Payload::ElementSection(_) => return Ok(None),
            Payload::DataSection(section) => {
                for data in section {
                    let Data { data, range, .. } = data?;
                    if !data.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ') {
                        return Ok(None);
                    }
                    if !data.is_empty() {
                        segments.push(module[range.start as usize..range.end as usize].to_vec());
                    }
                }
            }
            _ => {}
        }
    }
    Ok(Some(segments))
}

/// A module with more segments of data, after its own.
fn with_segments(module: &[u8], segments: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut more = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let Some((id, range)) = payload?.as_section() else { continue };
        let data = &module[range.start as usize..range.end as usize];
        if !matches!(id, DATA | DATA_COUNT) {
            more.section(&RawSection { id, data });
            continue;
        }
        let mut reader = BinaryReader::new(data, 0);
        let count = reader.read_var_u32()? + u32::try_from(segments.len())?;
        let mut counted = Vec::new();
        count.encode(&mut counted);
        if id == DATA {
            counted.extend(&data[reader.original_position() as usize..]);
            segments.iter().for_each(|segment| counted.extend(segment));
        }
        more.section(&RawSection { id, data: &counted });
    }
    Ok(more.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, DataCountSection, DataSection, Function, FunctionSection,
        TypeSection,
    };

    fn module(texts: &[(i32, &[u8])], functions: u32) -> Vec<u8> {
        let mut module = Module::new();
        let (mut types, mut declared, mut code) =
            (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        for _ in 0..functions {
            declared.function(0);
            let mut function = Function::new([]);
            function.instructions().end();
            code.function(&function);
        }
        let mut data = DataSection::new();
        for (at, text) in texts {
            data.active(0, &ConstExpr::i32_const(*at), text.iter().copied());
        }
        module
            .section(&types)
            .section(&declared)
            .section(&DataCountSection { count: texts.len() as u32 });
        module.section(&code).section(&data);
        module.finish()
    }

    fn parts(shared: Vec<u8>) -> Parts {
        let mut parts = Parts::default();
        for part in ["flow", "model"] {
            parts.modules.insert(part.to_owned(), module(&[(8, part.as_bytes())], 1));
            parts.needed.insert(part.to_owned(), vec!["flow_model".to_owned(), part.to_owned()]);
        }
        parts.modules.insert("flow_model".to_owned(), shared);
        parts
    }

    #[test]
    fn text_is_copied_into_each_part_and_its_module_goes() -> Result<()> {
        let mut parts = parts(module(&[(64, b"option"), (80, b"")], 0));
        parts.fold_text()?;
        assert!(parts.modules.keys().eq(["flow", "model"]));
        assert_eq!(parts.needed["model"], ["model"]);
        assert_eq!(parts.modules["flow"], module(&[(8, b"flow"), (64, b"option")], 1));
        Ok(())
    }

    #[test]
    fn a_module_with_code_or_with_other_data_stays() -> Result<()> {
        for shared in [module(&[(64, b"option")], 1), module(&[(64, &[0, 7])], 0)] {
            let mut parts = parts(shared.clone());
            parts.fold_text()?;
            assert_eq!(parts.modules["flow_model"], shared);
            assert_eq!(parts.needed["flow"], ["flow_model", "flow"]);
        }
        Ok(())
    }
}
