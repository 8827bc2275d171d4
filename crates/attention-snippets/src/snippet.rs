//! The forms of a snippet, and the text of each.

use crate::escape::{html, json, python, quoted};
use crate::{Attributes, element_name, frame_address, known};
use attention_contract::REMOTE;

/// The form of a snippet, by where it is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An HTML page.
    Html,
    /// A page written in Markdown.
    Markdown,
    /// An iframe, for platforms that allow no scripts.
    Iframe,
    /// A cell of a notebook.
    Notebook,
    /// A page of MyST or Jupyter Book 2, which drop scripts.
    Myst,
    /// A slide of reveal.js.
    Reveal,
}

impl Form {
    /// All forms, in the order of the controls.
    pub const ALL: [Self; 6] =
        [Self::Html, Self::Markdown, Self::Iframe, Self::Notebook, Self::Myst, Self::Reveal];

    /// Its name in controls and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Iframe => "iframe",
            Self::Notebook => "notebook",
            Self::Myst => "myst",
            Self::Reveal => "reveal",
        }
    }

    /// The form of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// A snippet: a figure in a state.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// The folder of `attention-explainer.js`, as an address that ends in `/`.
    pub base: &'a str,
    /// The tag of the figure.
    pub tag: &'a str,
    /// Its state.
    pub attributes: Attributes<'a>,
    /// The fallback content of the element, and the title of an iframe.
    pub title: &'a str,
    /// The height of a frame, in CSS pixels.
    pub height: u32,
}

impl Snippet<'_> {
    /// The text to paste.
    pub fn text(&self, form: Form) -> String {
        match form {
            Form::Html => [&*self.script(), "\n", &self.element(), "\n"].concat(),
            Form::Markdown => self.markdown(),
            Form::Iframe => self.iframe(),
            Form::Notebook => self.notebook(),
            Form::Myst => self.myst(),
            Form::Reveal => self.reveal(),
        }
    }

    /// A block of HTML without an empty line in it, which every Markdown parser leaves as it is.
    fn markdown(&self) -> String {
        ["\n<div>\n", &*self.script(), "\n", &self.element(), "\n</div>\n\n"].concat()
    }

    /// The iframe, and the script that sets its height to that of its content.
    fn iframe(&self) -> String {
        let address = frame_address(self.base, self.tag, self.attributes, None);
        let frame = ["<iframe title=\"", &*html(self.title), "\" src=\"", &html(&address)].concat();
        let size = ["\" width=\"100%\" height=\"", &*self.height.to_string()].concat();
        let script = ["<script src=\"", &*html(self.base), "attention-frame.js\"></script>\n"];
        [frame, size, "\" loading=\"lazy\"></iframe>\n".to_owned(), script.concat()].concat()
    }

    /// reveal.js finds its slides by their position, so the script is inside the slide.
    fn reveal(&self) -> String {
        ["<section>\n  ", &*self.element(), "\n  ", &self.script(), "\n</section>\n"].concat()
    }

    /// The class has a trait for every attribute, so that another cell can set it; `None` leaves one out.
    fn notebook(&self) -> String {
        let mut code = String::from(
            "# pip install anywidget\nimport anywidget\nfrom traitlets import Any\n\n\n\
             class Attention(anywidget.AnyWidget):\n    _esm = ",
        );
        code += &quoted(&[self.base, "attention-widget.js"].concat());
        code.push('\n');
        for name in std::iter::once(&"element").chain(REMOTE) {
            code += &["    ", &*trait_name(name), " = Any().tag(sync=True)\n"].concat();
        }
        code += "\n\nAttention(element=";
        code += &quoted(element_name(self.tag));
        for (name, value) in known(self.attributes) {
            code += &[", ", &*trait_name(name), "=", &*python(name, value)].concat();
        }
        code + ")\n"
    }

    /// A directive with a JSON body, a line a trait: no line of it can end the directive.
    fn myst(&self) -> String {
        let mut block = ["\n```{anywidget} ", self.base, "attention-widget.js\n{\n"].concat();
        block += &["  \"element\": ", &*quoted(element_name(self.tag))].concat();
        for (name, value) in known(self.attributes) {
            block += &[",\n  \"", &*trait_name(name), "\": ", &*json(name, value)].concat();
        }
        block + "\n}\n```\n\n"
    }

    fn script(&self) -> String {
        let base = html(self.base);
        ["<script type=\"module\" src=\"", &*base, "attention-explainer.js\"></script>"].concat()
    }

    fn element(&self) -> String {
        let mut element = ["<", self.tag].concat();
        for (name, value) in known(self.attributes) {
            element += &[" ", name, "=\"", &*html(value), "\""].concat();
        }
        element + ">" + &[&*html(self.title), "</", self.tag, ">"].concat()
    }
}

/// The trait of an attribute: Python takes a hyphen for a minus.
fn trait_name(name: &str) -> String {
    name.replace('-', "_")
}
