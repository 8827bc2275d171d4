//! What is wrong with a file.

/// Why custom data is refused. It is told in the reader's language: [`DataError::problem`] names a message, and
/// [`DataError::values`] fill it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataError {
    /// The name of a message of the panels, as JSON has it: `badRow`.
    pub problem: &'static str,
    /// What the message repeats of the file, by the name of the gap: `field`, `row` and `column` (from 1), `found`,
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

    /// A place in a matrix or among the tokens; `row` counts from 0, and is told from 1.
    pub(crate) fn at(problem: &'static str, field: &str, row: usize) -> Self {
        Self::new(problem).with("field", field).with("row", row + 1)
    }
}
