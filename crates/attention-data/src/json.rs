//! What a JSON parser has made of a text.

/// A JSON value.
pub trait Json: Sized {
    /// Whether it is an object, and no list.
    fn is_object(&self) -> bool;

    /// A field of an object, if it has one of that name.
    fn field(&self, name: &str) -> Option<Self>;

    /// The length of a list; nothing where it is none.
    fn length(&self) -> Option<usize>;

    /// An entry of a list, below its length.
    fn item(&self, index: usize) -> Self;

    /// A text, with U+FFFD in place of what is no character.
    fn text(&self) -> Option<String>;

    /// A number; infinite where the file's is too large.
    fn number(&self) -> Option<f64>;

    /// The entries of a list whose entries are finite numbers, all of them.
    fn numbers(&self) -> Option<Vec<f64>>;

    /// What is no list and no object, as JavaScript writes it.
    fn written(&self) -> String;
}
