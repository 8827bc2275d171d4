//! The builder page, `embedding.html`: choose a figure, try it, and copy a snippet that shows it elsewhere.
//!
//! | module | is |
//! |---|---|
//! | `known` | what there is to choose from, and the functions of the browser |
//! | `choice` | a choice, and its attributes |
//! | `read` | parses an address to a choice, and formats it again |
//! | `builder_state` | a choice while the page is open: what the form and the preview change |
//! | `folder`, `rule` | where snippets point, and the rule for a style sheet |
//! | `queue` | events that wait for their turn |
//! | `page` | the page itself, the only module that needs a browser |
//!
//! The page is a WebAssembly module of its own, without Leptos: its HTML is static, so there are no nodes to build, and
//! a runtime of signals would double its size.

#![forbid(unsafe_code)]

mod builder_state;
mod choice;
mod folder;
mod known;
mod page;
mod queue;
mod read;
mod rule;

pub use builder_state::{BuilderState, Detail, differences};
pub use choice::{Choice, LANG, NAMES, query_text};
pub use folder::{folder, is_local};
pub use known::{Browser, Known, Lesson};
pub use page::{MESSAGES, start};
pub use read::{Read, Wrong, link, page_language, read};
pub use rule::rule;
