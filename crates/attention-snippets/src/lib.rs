//! Snippets that show a figure in a state on another page, and addresses of such a state.
//!
//! Values are not trusted: they are escaped for HTML, Markdown, Python and addresses. A name that is not an attribute
//! of figures is left out.
#![forbid(unsafe_code)]

mod address;
mod escape;
mod snippet;

pub use address::{builder_address, frame_address};
pub use escape::quoted;
pub use snippet::{Form, Snippet};

use attention_contract::{PREFIX, REMOTE};

/// Attributes of a figure: the name and the value of each.
pub type Attributes<'a> = &'a [(&'a str, String)];

/// The attributes that are part of the contract.
fn known<'a>(attributes: Attributes<'a>) -> impl Iterator<Item = (&'a str, &'a str)> {
    let pairs = attributes.iter().map(|(name, value)| (*name, &**value));
    pairs.filter(|(name, _)| REMOTE.contains(name))
}

/// A tag without its prefix, as addresses and notebooks name an element.
fn element_name(tag: &str) -> &str {
    tag.strip_prefix(PREFIX).unwrap_or(tag)
}
