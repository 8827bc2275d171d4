//! The interface to parsed JSON.

/// A JSON value.
pub trait Json: Sized {
    /// Whether it is an object, not a list.
    fn is_object(&self) -> bool;

    /// A field of an object, if it has one of that name.
    fn field(&self, name: &str) -> Option<Self>;

    /// The length of a list; `None` if it is no list.
    fn length(&self) -> Option<usize>;

    /// An entry of a list, below its length.
    fn item(&self, index: usize) -> Self;

    /// A string, with U+FFFD in place of lone surrogates.
    fn text(&self) -> Option<String>;

    /// A number; infinite if that in the file is too large.
    fn number(&self) -> Option<f64>;

    /// The entries of a list, if all are finite numbers.
    fn numbers(&self) -> Option<Vec<f64>>;

    /// A value that is neither list nor object, as JavaScript writes it.
    fn written(&self) -> String;
}
