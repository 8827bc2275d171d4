//! The front-end of the attention explainer: the figures in its custom elements.
//!
//! ```text
//! attributes ─▶ embed ─▶ figure ─▶ State ─▶ trace ─▶ Scene ─▶ canvas
//!                ▲                   │         └──────▶ widgets (tokens, slider, finding, table)
//!                └────── host ◀──────┘ what the reader does
//! ```
//!
//! JavaScript (`src/embed/js/`) defines the custom elements, loads this library when one is near the viewport, and
//! calls [`mount`]. This library accesses nothing of the page outside of its own root.

#![forbid(unsafe_code)]
#![allow(unreachable_pub, reason = "Leptos's component macro writes `pub` on what it makes")]

mod attributes;
mod canvas;
mod canvas_backend;
mod clock;
mod code_part;
mod context;
mod custom_data;
mod dom;
mod embed;
mod figure;
mod figures;
mod full_screen;
mod guess;
mod hidden_sections;
mod host;
mod js;
mod locale;
mod many_tokens;
mod message_cache;
mod state;
mod widgets;

pub use embed::{Mounted, mount};
pub use host::Host;
