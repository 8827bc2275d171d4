//! The type of an attribute.

/// An attribute of one or more elements.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// The name in HTML.
    pub name: &'static str,
    /// The values that it takes.
    pub kind: Kind,
    /// Markdown: the default, if it is absent.
    pub default: &'static str,
    /// The elements that have it, by their tags without the prefix; `set` follows from [`Setter::Prose`].
    pub on: &'static [&'static str],
    /// Its role for an element.
    pub role: AttributeRole,
    /// Who may set it, beside the page's author, who may set any.
    pub set_by: &'static [Setter],
    /// Markdown: what it means, for README, the manifest and the types.
    pub about: &'static str,
}

impl Attribute {
    /// Whether the element of this tag, without its prefix, has it.
    pub fn is_on(&self, element: &str) -> bool {
        self.on.contains(&element) || (element == crate::names::SET && self.may(Setter::Prose))
    }

    /// Whether `setter` may set it.
    pub const fn may(&self, setter: Setter) -> bool {
        let mut at = 0;
        // `==` is not available in a `const fn`, and neither is `contains`.
        while at < self.set_by.len() {
            if self.set_by[at] as u8 == setter as u8 {
                return true;
            }
            at += 1;
        }
        false
    }
}

/// The values that an attribute takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Any of these words, with commas or white space between them.
    List(&'static [&'static str]),
    /// A number, which is clamped to the range.
    Number(Range),
    /// A boolean attribute: present or absent.
    Flag,
    /// A token: its index from 0, or its text.
    Query,
    /// The id of a lesson.
    Lesson,
    /// A BCP 47 language tag.
    Language,
    /// The address of a file.
    Address,
    /// Any text.
    Text,
    /// A head of the trained model as `layer.head`, each from 0.
    Head,
    /// The id of an element.
    Id,
}

impl Kind {
    /// The allowed words, if only certain words are.
    pub const fn words(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Choice(words) | Self::List(words) => Some(words),
            _ => None,
        }
    }
}

/// The smallest and the largest value of a number, and the step of a control for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The smallest value.
    pub from: f64,
    /// The largest value.
    pub to: f64,
    /// The step of a control.
    pub step: f64,
}

/// The role of an attribute for an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AttributeRole {
    /// It names the lesson. All other attributes are read for that lesson.
    Lesson,
    /// It names an input other than a lesson, which has to be loaded.
    Source,
    /// The reader changes it. It is a property too, and a reset restores the author's value.
    State,
    /// It changes how the same input is shown.
    Setting,
    /// The language of the element.
    Language,
    /// The element that `attention-set` acts on.
    Target,
}

/// Who may set an attribute, beside the page's author.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Setter {
    /// The reader, by using the element, which reflects the value into the attribute.
    Reader,
    /// Prose, through `attention-set`.
    Prose,
    /// The address of a page, a message to a frame, a notebook.
    Remote,
}

/// Everyone may set it.
pub(crate) const ANYONE: &[Setter] = &[Setter::Reader, Setter::Prose, Setter::Remote];
