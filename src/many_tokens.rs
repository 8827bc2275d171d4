//! From how many tokens on a figure shows less of each.

/// With more tokens than this, they stand in one line that scrolls, and what nobody could tell apart is left out: it
/// would take as long as all else.
pub(crate) const MANY_TOKENS: usize = 24;
