//! Names that several tables share.

/// What every tag begins with.
pub const PREFIX: &str = "attention-";

/// The name of the element that sets attributes of others.
pub const SET: &str = "set";
