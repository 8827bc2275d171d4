//! Two sections on one line.

/// Sections that share a line from a width on: then the higher one counts, else their sum. Two functions of CSS say so
/// with a variable that is 0 from this width on.
pub(super) const ON_ONE_LINE: [&str; 2] = ["menu", "weights-table"];
pub(super) const LINE_FROM: u32 = 520;
pub(super) const BELOW_LINE: &str = "--z";
