//! The public contract as data: elements, attributes, sections, parts, events, properties, limits.
//!
//! Everything that lists one of these is generated from these tables or reads them: the tables of the scripts, the form
//! of `embedding.html`, the JSON Schema of custom data, README's tables, the manifest and the TypeScript types. Rust
//! parses attribute values by the words and ranges in them.
//!
//! All tables are constants, so that the WebAssembly contains only what it uses. They do not depend on lessons,
//! languages or pictures: the values of `lesson` and `lang` are checked where those are known.
//!
//! To add an attribute, add an entry to [`ATTRIBUTES`] and run `cargo xtask generate`.
#![forbid(unsafe_code)]

mod attribute;
mod attributes;
mod choices;
mod element;
mod elements;
mod events;
mod learning;
mod limits;
mod names;
mod offered;
mod parts;
mod records;
mod sections;
mod select;
mod values;

pub use attribute::{Attribute, AttributeRole, Kind, Range, Setter};
pub use attributes::*;
pub use choices::{CAUSAL, COLUMNS, HIGHLIGHTS, MASKS, STAGES, TASKS, THEMES};
pub use element::{Element, Property, Record, Type};
pub use elements::{ELEMENTS, FIGURES};
pub use events::{EVENTS, Event};
pub use limits::{LIMITS, Limits};
pub use names::{PREFIX, SET};
pub use offered::{OFFERED, Offered};
pub use parts::{CUSTOM_PROPERTIES, CustomProperty, PARTS, Part};
pub use records::RECORDS;
pub use sections::{HEATMAP, SECTION_NAMES, SECTIONS, SEPARATORS, Section};
pub use select::{FLAGS, LEARNT, NUMBERS, REMOTE, SETTINGS};
pub use values::{HEAD_NAMES, HeadId, names_in};
