//! Markup as text with named parts.
//!
//! `ref="name"` names an element as a part:
//!
//! ```html
//! <p class="choose" ref="choose"></p><button type="button" class="quiet" ref="reset"></button>
//! ```
//!
//! Parts are looked up once, when the widget is mounted, and one that is missing panics there, so that every test that
//! mounts the widget finds a misspelled name. Elements are created one by one: a policy of Trusted Types forbids
//! `innerHTML` and its like, and has nothing to forbid here.

use leptos::prelude::*;
use web_sys::{DocumentFragment, Element, Node};

use super::markup::{Piece, next_attribute, next_piece};
use super::{set, write};

/// Nodes that are built and not yet mounted.
pub(crate) struct Template {
    nodes: DocumentFragment,
    /// Elements with a name, in the order of the markup.
    parts: Parts,
}

type Parts = Vec<(&'static str, Element)>;

impl Template {
    /// Builds markup.
    pub(crate) fn new(markup: &'static str) -> Self {
        let mut parts = Parts::new();
        Self { nodes: build(markup, &mut parts), parts }
    }

    /// The element with this `ref`.
    ///
    /// # Panics
    ///
    /// Where there is none.
    pub(crate) fn part(&self, name: &str) -> Element {
        let found = self.parts.iter().find(|(known, _)| *known == name);
        found.unwrap_or_else(|| panic!("a template has no part {name}")).1.clone()
    }

    /// Sets the text of the element of a name.
    pub(crate) fn write(&self, name: &str, text: &str) {
        write(&self.part(name), text);
    }

    /// Puts what has been built behind what is in an element, of another template for instance.
    pub(crate) fn append_to(self, parent: &Element) {
        append(parent, &self.nodes);
    }

    /// What has been built, in a wrapper that takes no part in the layout. All widgets share this one compiled view.
    pub(crate) fn view(self) -> impl IntoView {
        view(self.nodes)
    }
}

fn view(nodes: DocumentFragment) -> impl IntoView {
    view! { <div class="part" use:fill=nodes></div> }
}

fn fill(wrapper: Element, nodes: DocumentFragment) {
    append(&wrapper, &nodes);
}

fn append(parent: &Node, child: &Node) {
    parent.append_child(child).expect("an element takes nodes");
}

fn build(mut markup: &'static str, parts: &mut Parts) -> DocumentFragment {
    let nodes = document().create_document_fragment();
    let mut open: Vec<Node> = vec![nodes.clone().into()];
    while let Some(piece) = next_piece(&mut markup) {
        let parent = open.last().expect("what ends has begun");
        match piece {
            Piece::Text(text) => append(parent, &document().create_text_node(text)),
            Piece::Open { tag, attributes, empty } => {
                let element = element(tag, attributes, parts);
                append(parent, &element);
                if !empty {
                    open.push(element.into());
                }
            }
            Piece::Close => drop(open.pop()),
        }
    }
    nodes
}

fn element(tag: &str, mut attributes: &'static str, parts: &mut Parts) -> Element {
    let element = match tag {
        "svg" => document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
        _ => document().create_element(tag),
    };
    let element = element.expect("the tag is a literal");
    while let Some((name, value)) = next_attribute(&mut attributes) {
        match name {
            "ref" => parts.push((value, element.clone())),
            _ => set(&element, name, value),
        }
    }
    element
}
