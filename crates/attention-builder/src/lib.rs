//! The teacher's page, `embedding.html`: choose a figure, try it, copy what shows it elsewhere.
//!
//! | module | is |
//! |---|---|
//! | `known` | what there is to choose from, and what a browser knows |
//! | `choice` | what is chosen, and the attributes that it becomes |
//! | `read` | an address to a choice, and back |
//! | `session` | a choice while the page is open: what the form and the preview change |
//! | `folder`, `rule` | where snippets point, and the rule for a style sheet |
//! | `queue` | events that wait for their turn |
//! | `page` | the page itself: it needs a browser, and is all that does |
//!
//! The page is a WebAssembly module of its own, in plain calls of the browser: its HTML is there before any script, so
//! there is nothing to build, and a runtime of signals would be half of what it loads.

#![forbid(unsafe_code)]

mod choice;
mod folder;
mod known;
mod page;
mod queue;
mod read;
mod rule;
mod session;

pub use choice::{Choice, LANG, NAMES, query_text};
pub use folder::{folder, is_local};
pub use known::{Browser, Known, Lesson};
pub use page::{MESSAGES, start};
pub use read::{Read, Wrong, link, page_language, read};
pub use rule::rule;
pub use session::{Detail, Session, differences};
