//! Errors in custom data.

/// An error in custom data, for a message in the reader's language: its name, and the values that it is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataError {
    /// The name of a message of the panels, as JavaScript writes it: `badRow`.
    pub problem: &'static str,
    /// The values of the message, by name: `field`, `row` and `column` (from 1), `found`,
    /// `expected`, `other`.
    pub values: Vec<(&'static str, String)>,
}

impl DataError {
    pub(crate) fn new(problem: &'static str) -> Self {
        Self { problem, values: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// An error in a row of a matrix or in a token. `row` counts from 0; the message counts from 1.
    pub(crate) fn at(problem: &'static str, field: &str, row: usize) -> Self {
        Self::new(problem).with("field", field).with("row", row + 1)
    }
}
