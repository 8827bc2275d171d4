//! Shared modules of a few bytes. Each would be a file and a request of its own, with more around it than in it.
//!
//! Each part gets a copy of them in its own module. A second part writes the same constants to the same addresses, and
//! equal functions into the same slots of the function table, which changes nothing.

use super::merge::merged;
use super::split::Parts;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// A shared module with at most so many bytes of code is copied.
const FEW: u64 = 1_000;

/// What the linker calls segments that nothing writes to.
const CONSTANT: &str = ".rodata";

impl Parts {
    /// Copies small shared modules into the modules of the parts that need them.
    pub(super) fn fold_small(&mut self) -> Result<()> {
        let is_shared = |name: &&String| !self.needed.contains_key(*name);
        let names: Vec<String> = self.modules.keys().filter(is_shared).cloned().collect();
        for name in &names {
            if !is_small_and_constant(&self.modules[name])? {
                continue;
            }
            let shared = self.modules.remove(name).context("a module that is there")?;
            for (part, needed) in &mut self.needed {
                if needed.iter().any(|one| one == name) {
                    needed.retain(|one| one != name);
                    let module =
                        self.modules.get_mut(part).with_context(|| format!("no module {part}"))?;
                    *module = merged(&[module, &shared])?;
                }
            }
        }
        Ok(())
    }
}

/// Whether a module has little code, and no data that an instance might have changed before a copy is written again.
fn is_small_and_constant(module: &[u8]) -> Result<bool> {
    let (mut filled, mut constant) = (BTreeSet::new(), BTreeSet::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { size, .. } if u64::from(size) > FEW => return Ok(false),
            Payload::DataSection(section) => {
                for (index, data) in section.into_iter().enumerate() {
                    if !data?.data.is_empty() {
                        filled.insert(u32::try_from(index)?);
                    }
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(names) = section.as_known() else { continue };
                for name in names {
                    let Name::Data(segments) = name? else { continue };
                    for segment in segments {
                        let segment = segment?;
                        if segment.name == CONSTANT {
                            constant.insert(segment.index);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(filled.is_subset(&constant))
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, module};
    use super::*;

    fn parts(shared: &Sketch) -> Parts {
        let mut parts = Parts::default();
        for part in ["flow", "model"] {
            parts.modules.insert(part.to_owned(), module(&sketch(part)));
            parts.needed.insert(part.to_owned(), vec!["flow_model".to_owned(), part.to_owned()]);
        }
        parts.modules.insert("flow_model".to_owned(), module(shared));
        parts
    }

    fn sketch(text: &'static str) -> Sketch {
        Sketch { slot: 3, calls: 1, text, segment: CONSTANT, globals: &["stack"] }
    }

    #[test]
    fn a_small_module_is_copied_into_each_part_and_goes() -> Result<()> {
        let mut parts = parts(&sketch("shared"));
        parts.fold_small()?;
        assert!(parts.modules.keys().eq(["flow", "model"]));
        assert_eq!(parts.needed["model"], ["model"]);
        let both = [module(&sketch("flow")), module(&sketch("shared"))];
        assert_eq!(parts.modules["flow"], merged(&[&both[0], &both[1]])?);
        Ok(())
    }

    #[test]
    fn a_module_with_much_code_or_with_data_that_may_change_stays() -> Result<()> {
        let large = Sketch { calls: 600, ..sketch("shared") };
        for shared in [large, Sketch { segment: ".data", ..sketch("shared") }] {
            let mut parts = parts(&shared);
            parts.fold_small()?;
            assert_eq!(parts.modules["flow_model"], module(&shared));
            assert_eq!(parts.needed["flow"], ["flow_model", "flow"]);
        }
        Ok(())
    }
}
