//! The types of an element and its properties.

/// A custom element.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// Its tag without the prefix.
    pub name: &'static str,
    /// The name of its TypeScript interface.
    pub interface: &'static str,
    /// Whether it is a figure, with language, theme, properties and events; `attention-set` is not.
    pub is_figure: bool,
    /// Its properties beside those of every HTML element.
    pub properties: &'static [Property],
    /// Markdown: what it is.
    pub about: &'static str,
}

impl Element {
    /// Its tag.
    pub fn tag(&self) -> String {
        format!("{}{}", crate::names::PREFIX, self.name)
    }
}

/// A property of an element.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// The name in scripts.
    pub name: &'static str,
    /// The type.
    pub type_: Type,
    /// Whether scripts may set it.
    pub is_writable: bool,
    /// Markdown: what it means.
    pub about: &'static str,
}

/// The type of a property, or of a field of a record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Type {
    /// A number.
    Number,
    /// A text.
    Text,
    /// True or false.
    Boolean,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list of this.
    List(&'static Type),
    /// A record of this name, see [`RECORDS`](crate::RECORDS).
    Record(&'static str),
    /// This or null.
    OrNull(&'static Type),
    /// This or undefined.
    OrUndefined(&'static Type),
}

/// A record of plain data.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// The name of its TypeScript interface.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its fields, each a name, a type and what it means.
    pub fields: &'static [(&'static str, Type, &'static str)],
}
