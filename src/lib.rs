//! The elements of the attention explainer, for the browser.
//!
//! ```text
//! attributes ─▶ embed ─▶ State ─▶ trace ─▶ Scene ─▶ canvas
//!                 ▲        │         └──────▶ widgets (tokens, slider, words, table)
//!                 └────────┘ what the learner does
//! ```
//!
//! JavaScript (`src/embed/*.js`) defines the custom elements, loads this library late and calls [`mount`];
//! this library knows its own part of the page and nothing else of it.

#![forbid(unsafe_code)]
#![allow(unreachable_pub, reason = "Leptos's component macro writes `pub` on what it makes")]

mod canvas;
mod canvas_backend;
mod clock;
mod dom;
mod elements;
mod embed;
mod part;
mod widgets;

pub use embed::{Host, Mounted, find_token, mount, percent, rank_heads};
