//! State to picture, without a browser.
//!
//! Every picture is a pure function: numbers, a theme and a width go in, a [`Scene`] of plain shapes comes out.
//! The same input always gives the same scene, so scrubbing, stepping and testing need no clock.
//! [`paint`] puts a scene on any plotters backend and is the only module that knows plotters;
//! text never goes through it, because in a page text is DOM: it can be selected, translated and read aloud.
//!
//! ```text
//! Band ──▶ heatmap::scene ─┐
//! timeline ─▶ flow::scene ─┼─▶ Scene ─┬▶ paint
//! Chart ───▶ chart_scene ──┤          └▶ svg
//! Counts ▶ square_scene ───┘
//! ```
//!
//! A [`thumbnail`] is no scene: it has no shapes and no text, only pixels.

#![forbid(unsafe_code)]

pub mod arcs;
mod band;
mod chart;
mod color;
pub mod counts;
pub mod flow;
pub mod heatmap;
pub mod learning;
mod numbers;
pub mod order;
pub mod paint;
mod rect;
pub mod row_bars;
mod scene;
pub mod sentence;
pub mod spread;
mod svg;
mod text_width;
mod theme;
pub mod thumbnail;
mod timeline;
mod track;

pub use band::Band;
pub use chart::{Chart, Mark, Series, chart_scene};
pub use color::{Ramp, Rgb};
pub use numbers::{NumberFormat, plain, whole_percent};
pub use rect::Rect;
pub use scene::{Anchor, Cells, Curve, Scene, Shape, Text};
pub use svg::{Caption, Panel, panels_svg, svg};
pub use text_width::text_width;
pub use theme::{Role, Theme, Tone};
pub use timeline::{Playback, SECONDS, STAGES, Stage, advance};
pub use track::Track;
