//! `custom-elements.json`: the elements for editors and tools, as the manifest's schema 2.1 has it.

use super::types;
use crate::bundle::LOADER;
use attention_contract::{
    ATTRIBUTES, Attribute, AttributeRole, CUSTOM_PROPERTIES, ELEMENTS, EVENTS, Element, Event,
    PARTS, Property,
};
use serde_json::{Value, json};

/// The manifest.
pub(super) fn text() -> String {
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": LOADER,
            "declarations": ELEMENTS.iter().map(declaration).collect::<Vec<_>>(),
            "exports": ELEMENTS.iter().map(definition).collect::<Vec<_>>(),
        }],
    });
    format!("{manifest:#}\n")
}

fn definition(element: &Element) -> Value {
    json!({
        "kind": "custom-element-definition",
        "name": element.tag(),
        "declaration": { "name": element.interface, "module": LOADER },
    })
}

fn declaration(element: &Element) -> Value {
    let name = element.name;
    let attributes =
        ATTRIBUTES.iter().filter(|one| one.is_on(name)).map(|one| attribute(one, element));
    let events = EVENTS.iter().filter(|one| one.on.contains(&name)).map(event);
    let parts = PARTS.iter().filter(|one| one.on.contains(&name));
    let parts = parts.map(|one| json!({ "name": one.name, "description": one.about }));
    let styles = CUSTOM_PROPERTIES.iter().filter(|_| element.is_figure);
    let styles = styles.map(|one| json!({ "name": one.name, "description": one.about }));
    json!({
        "kind": "class",
        "customElement": true,
        "name": element.interface,
        "tagName": element.tag(),
        "description": element.about,
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes.collect::<Vec<_>>(),
        "members": element.properties.iter().map(member).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "slots": [{ "name": "", "description": slot(element) }],
        "cssParts": parts.collect::<Vec<_>>(),
        "cssProperties": styles.collect::<Vec<_>>(),
    })
}

/// What stands between the tags.
fn slot(element: &Element) -> &'static str {
    match element.is_figure {
        true => "Shown until the element is ready, and where scripts are off.",
        false => "The text of the button.",
    }
}

fn attribute(attribute: &Attribute, element: &Element) -> Value {
    let mut value = json!({
        "name": attribute.name,
        "description": attribute.about,
        "type": { "text": types::attribute(attribute.kind) },
    });
    if let Some(default) = literal(attribute.default) {
        value["default"] = default.into();
    }
    if element.properties.iter().any(|one| one.name == attribute.name) {
        value["fieldName"] = attribute.name.into();
    }
    value
}

/// The value that a description of a default begins with, if there is one.
fn literal(default: &str) -> Option<&str> {
    default.strip_prefix('`')?.split('`').next()
}

fn member(property: &Property) -> Value {
    let mut value = json!({
        "kind": "field",
        "name": property.name,
        "description": property.about,
        "type": { "text": types::of(property.type_) },
        "readonly": !property.is_writable,
    });
    let is_state = |one: &&Attribute| one.name == property.name && one.role == AttributeRole::State;
    if let Some(attribute) = ATTRIBUTES.iter().find(is_state) {
        value["attribute"] = attribute.name.into();
        value["reflects"] = true.into();
    }
    value
}

fn event(event: &Event) -> Value {
    json!({
        "name": event.name,
        "description": event.about,
        "type": { "text": types::event(event) },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_has_each_element_with_its_attributes_and_events() {
        let manifest: Value = serde_json::from_str(&text()).expect("it is JSON");
        let declarations = &manifest["modules"][0]["declarations"];
        let flow = &declarations[1];
        assert_eq!(flow["tagName"], "attention-flow");
        let names = |list: &str, of: &Value| -> Vec<String> {
            let all = of[list].as_array().expect("a list").iter();
            all.map(|one| one["name"].as_str().expect("a name").to_owned()).collect()
        };
        assert!(names("attributes", flow).contains(&"stage".to_owned()));
        assert!(!names("attributes", &declarations[0]).contains(&"stage".to_owned()));
        assert_eq!(names("events", flow), ["attention-ready", "attention-change"]);
        assert_eq!(flow["attributes"][0]["default"], "pronoun");
        assert!(flow["attributes"][1].get("default").is_none(), "it depends on the lesson");
        let set = declarations.as_array().and_then(|all| all.last()).expect("there are elements");
        assert!(names("attributes", set).contains(&"for".to_owned()));
    }
}
