//! The words that attributes allow.

/// The stages of the flow, in their order.
pub const STAGES: &[&str] = &["embed", "project", "score", "scale", "softmax", "blend", "output"];

/// What can be highlighted: queries, keys, values, weights.
pub const HIGHLIGHTS: &[&str] = &["q", "k", "v", "weights"];

/// The colour schemes, by the words that the style sheet matches.
pub const THEMES: &[&str] = &["auto", "light", "dark"];
