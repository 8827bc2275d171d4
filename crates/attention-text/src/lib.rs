//! Tokens as texts: labels that can be seen and are short, and their direction within a sentence.
//!
//! A token may be anything: white space, nothing at all, a very long word, or a word of another direction than the
//! sentence that it is put into. The trace and exports have tokens as they are; figures show and say their labels.
//! The crate has its own short tables of Unicode, since those of the standard library would be part of the download.

#![forbid(unsafe_code)]

mod direction;
mod label;
mod shorten;

pub use direction::{isolated, push_isolated};
pub use label::{EMPTY, LABEL_LENGTH, LINE_BREAK, SPACE, TAB, label};
pub use shorten::shorten;
