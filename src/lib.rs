//! The elements of the attention explainer, for the browser.
//!
//! ```text
//! attributes ─▶ embed ─▶ figure ─▶ State ─▶ trace ─▶ Scene ─▶ canvas
//!                ▲                   │         └──────▶ widgets (tokens, slider, words, table)
//!                └────── host ◀──────┘ what the reader does
//! ```
//!
//! JavaScript (`src/embed/js/`) defines the custom elements, loads this library late and calls [`mount`];
//! this library knows its own part of the page and nothing else of it.

#![forbid(unsafe_code)]
#![allow(unreachable_pub, reason = "Leptos's component macro writes `pub` on what it makes")]

mod attributes;
mod canvas;
mod canvas_backend;
mod clock;
mod context;
mod custom_data;
mod dom;
mod embed;
mod figure;
mod figures;
mod hidden;
mod host;
mod js;
mod part;
mod state;
mod widgets;

pub use embed::{Mounted, mount};
pub use host::Host;
