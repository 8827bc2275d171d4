//! Markup as text, with named nodes.
//!
//! `ref="name"` names an element:
//!
//! ```html
//! <p class="choose" ref="choose"></p><button type="button" class="quiet" ref="reset"></button>
//! ```
//!
//! Nodes are looked up once, when the widget is mounted. A missing name panics there, so every test that mounts the
//! widget finds a misspelling. Elements are created one by one, without `innerHTML` and the like, so that there is
//! nothing for a Trusted Types policy to forbid.

use leptos::prelude::*;
use web_sys::{DocumentFragment, Element, Node};

use super::markup::{Piece, next_attribute, next_piece};
use super::{set, write};

/// Nodes that are built from markup and not mounted yet.
pub(crate) struct Template {
    fragment: DocumentFragment,
    /// The elements with a name, in the order of the markup.
    named: NamedNodes,
}

type NamedNodes = Vec<(&'static str, Element)>;

impl Template {
    /// Builds markup.
    pub(crate) fn new(markup: &'static str) -> Self {
        let mut named = NamedNodes::new();
        Self { fragment: build(markup, &mut named), named }
    }

    /// The element with this `ref`.
    ///
    /// # Panics
    ///
    /// If the markup has no such element.
    pub(crate) fn node(&self, name: &str) -> Element {
        let found = self.named.iter().find(|(known, _)| *known == name);
        found.unwrap_or_else(|| panic!("a template has no node {name}")).1.clone()
    }

    /// Sets the text of the element with this `ref`.
    pub(crate) fn write(&self, name: &str, text: &str) {
        write(&self.node(name), text);
    }

    /// Appends the nodes to an element, of another template for instance.
    pub(crate) fn append_to(self, parent: &Element) {
        append(parent, &self.fragment);
    }

    /// The nodes as a view, in a wrapper with `display: contents`. All widgets share this one compiled view.
    pub(crate) fn view(self) -> impl IntoView {
        view(self.fragment)
    }
}

fn view(nodes: DocumentFragment) -> impl IntoView {
    view! { <div class="contents" use:insert=nodes></div> }
}

fn insert(wrapper: Element, nodes: DocumentFragment) {
    append(&wrapper, &nodes);
}

fn append(parent: &Node, child: &Node) {
    parent.append_child(child).expect("an element takes nodes");
}

fn build(mut markup: &'static str, named: &mut NamedNodes) -> DocumentFragment {
    let nodes = document().create_document_fragment();
    let mut open: Vec<Node> = vec![nodes.clone().into()];
    while let Some(piece) = next_piece(&mut markup) {
        let parent = open.last().expect("what ends has begun");
        match piece {
            Piece::Text(text) => append(parent, &document().create_text_node(text)),
            Piece::Open { tag, attributes, empty } => {
                let element = element(tag, attributes, named);
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

fn element(tag: &str, mut attributes: &'static str, named: &mut NamedNodes) -> Element {
    let element = match tag {
        "svg" => document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
        _ => document().create_element(tag),
    };
    let element = element.expect("the tag is a literal");
    while let Some((name, value)) = next_attribute(&mut attributes) {
        match name {
            "ref" => named.push((value, element.clone())),
            _ => set(&element, name, value),
        }
    }
    element
}
