//! The words that attributes take.

/// The stages of the flow, in their order.
pub const STAGES: &[&str] = &["embed", "project", "score", "scale", "softmax", "blend", "output"];

/// What can stand out: queries, keys, values, weights.
pub const HIGHLIGHTS: &[&str] = &["q", "k", "v", "weights"];

/// The colour schemes; the style sheet acts on these words.
pub const THEMES: &[&str] = &["auto", "light", "dark"];
