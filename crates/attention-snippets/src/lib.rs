//! What to paste into a page to show a figure in a state, and the addresses of such a state, as text.
//!
//! Every value may mean harm: whoever wrote it, it stays a value, in HTML, Markdown, Python and addresses. A name that
//! is no attribute of figures is left out.
#![forbid(unsafe_code)]

mod address;
mod escape;
mod snippet;

pub use address::{builder_address, frame_address};
pub use snippet::{Form, Snippet};

use attention_contract::{PREFIX, REMOTE};

/// Attributes of a figure: the name and the value of each.
pub type Attributes<'a> = &'a [(&'a str, String)];

/// Those that the contract knows.
fn known<'a>(attributes: Attributes<'a>) -> impl Iterator<Item = (&'a str, &'a str)> {
    let pairs = attributes.iter().map(|(name, value)| (*name, &**value));
    pairs.filter(|(name, _)| REMOTE.contains(name))
}

/// A tag without its prefix, as addresses and notebooks name an element.
fn element_name(tag: &str) -> &str {
    tag.strip_prefix(PREFIX).unwrap_or(tag)
}
