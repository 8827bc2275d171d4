//! `attention-explainer-react.d.ts`: the elements in the JSX of React 19.

use super::types;
use attention_contract::{ELEMENTS, Element};

/// The types.
pub(super) fn text() -> String {
    let names: String = ELEMENTS.iter().map(names).collect();
    let elements: String = ELEMENTS.iter().map(element).collect();
    format!(
        "// Generated from crates/attention-contract: the elements in the JSX of React 19.\n\
         import type {{ DetailedHTMLProps, HTMLAttributes }} from 'react';\n\
         import type {{\n{names}}} from './attention-explainer.js';\n\n\
         /** What any element takes, but with our attributes in place of those of the same name. */\n\
         type Props<E, A, H = object> =\n  \
         Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof A | keyof H> & A & H;\n\n\
         declare module 'react' {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n\
         {elements}    }}\n  }}\n}}\n"
    )
}

/// The interfaces of an element that the file imports.
fn names(element: &Element) -> String {
    let interface = element.interface;
    let events = if types::events_of(element).is_empty() {
        String::new()
    } else {
        format!("  {interface}EventMap,\n")
    };
    format!("  {},\n  {interface},\n{events}", types::attributes_of(element))
}

/// An element with its handlers: React listens to an event of any name that follows `on`.
fn element(element: &Element) -> String {
    let interface = element.interface;
    let (tag, attributes) = (element.tag(), types::attributes_of(element));
    let handler = |name: &str| {
        format!("          'on{name}'?: (event: {interface}EventMap['{name}']) => void;\n")
    };
    let handlers: String = types::events_of(element).iter().map(|one| handler(one.name)).collect();
    if handlers.is_empty() {
        return format!("      '{tag}': Props<{interface}, {attributes}>;\n");
    }
    format!(
        "      '{tag}': Props<\n        {interface},\n        {attributes},\n        \
         {{\n{handlers}        }}\n      >;\n"
    )
}
