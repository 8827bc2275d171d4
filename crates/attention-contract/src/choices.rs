//! The words that attributes allow.

/// The masks.
pub const MASKS: &[&str] = &["none", CAUSAL];

/// The mask that hides later keys.
pub const CAUSAL: &str = "causal";

/// The stages of the flow, in their order.
pub const STAGES: &[&str] = &["embed", "project", "score", "scale", "softmax", "blend", "output"];

/// What can be highlighted: queries, keys, values, weights.
pub const HIGHLIGHTS: &[&str] = &["q", "k", "v", "weights"];

/// The colour schemes, by the words that the style sheet matches.
pub const THEMES: &[&str] = &["auto", "light", "dark"];

/// What nets learn.
pub const TASKS: &[&str] = &["cards", "ask-first", "star", "scaling"];

/// Columns of Q and K that can be compared.
pub const COLUMNS: &[&str] = &["16", "64", "256"];
