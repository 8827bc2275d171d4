//! The text of an XML document, element by element.
//!
//! Source: XML 1.0, sections 2.2 (characters) and 2.4 (character data and markup).

/// A document as far as it is written.
#[derive(Default)]
pub(super) struct Xml(pub(super) String);

impl Xml {
    /// Begins the start tag of an element; its attributes follow.
    pub(super) fn start(&mut self, name: &str) {
        self.0.push('<');
        self.0 += name;
    }

    /// Adds an attribute to the start tag that was begun last.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.0.push(' ');
        self.0 += name;
        self.0 += "=\"";
        self.text(value);
        self.0.push('"');
    }

    /// Ends the start tag; elements follow in this one.
    pub(super) fn open(&mut self) {
        self.0 += ">\n";
    }

    /// Ends the start tag of an element that holds nothing.
    pub(super) fn empty(&mut self) {
        self.0 += "/>\n";
    }

    /// Ends the start tag of the element `name`, which holds nothing but a text.
    pub(super) fn holding(&mut self, text: &str, name: &str) {
        self.beginning(text);
        self.close(name);
    }

    /// Ends the start tag of an element that begins with a text.
    pub(super) fn beginning(&mut self, text: &str) {
        self.0.push('>');
        self.text(text);
    }

    /// Ends an element.
    pub(super) fn close(&mut self, name: &str) {
        self.0 += "</";
        self.0 += name;
        self.0 += ">\n";
    }

    /// Text as XML takes it; what XML forbids becomes U+FFFD, a visible sign.
    fn text(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '&' => self.0 += "&amp;",
                '<' => self.0 += "&lt;",
                '>' => self.0 += "&gt;",
                '"' => self.0 += "&quot;",
                '\t' | '\n' | '\r' => self.0.push(' '),
                '\0'..' ' | '\u{fffe}' | '\u{ffff}' => self.0.push('\u{fffd}'),
                _ => self.0.push(sign),
            }
        }
    }
}
