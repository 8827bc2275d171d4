//! The contract as JSON, for the end-to-end tests: what they would otherwise list again.

use super::types;
use attention_contract::{
    ATTRIBUTES, Attribute, AttributeRole, CUSTOM_PROPERTIES, ELEMENTS, EVENTS, Element, HEADS,
    Kind, LAYERS, LIMITS, PARTS, RECORDS, SECTIONS, Setter,
};
use serde_json::{Value, json};

/// Every table, in the order of the tables.
pub(crate) fn text() -> String {
    let events =
        EVENTS.iter().map(|one| json!({ "name": one.name, "on": one.on, "detail": one.detail }));
    let records = RECORDS.iter().map(|record| {
        let names = record.fields.iter().map(|(name, ..)| json!(name)).collect();
        (record.name.to_owned(), Value::Array(names))
    });
    let contract = json!({
        "elements": ELEMENTS.iter().map(element).collect::<Vec<_>>(),
        "attributes": ATTRIBUTES.iter().map(attribute).collect::<Vec<_>>(),
        "sections": SECTIONS.map(|one| json!({ "name": one.name, "on": one.on })),
        "parts": PARTS.iter().map(|one| json!({ "name": one.name, "on": one.on })).collect::<Vec<_>>(),
        "customProperties": CUSTOM_PROPERTIES.iter().map(|one| one.name).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "records": records.collect::<serde_json::Map<_, _>>(),
        "model": { "layers": LAYERS, "heads": HEADS },
        "limits": {
            "tokens": LIMITS.tokens,
            "characters": LIMITS.characters,
            "columns": LIMITS.columns,
            "magnitude": LIMITS.magnitude,
            "tolerance": LIMITS.tolerance,
            "bytes": LIMITS.bytes,
        },
    });
    format!("{contract:#}\n")
}

/// An element, its properties with their types as TypeScript writes them.
fn element(element: &Element) -> Value {
    let properties = element.properties.iter().map(|one| {
        json!({ "name": one.name, "type": types::of(one.type_), "isWritable": one.is_writable })
    });
    json!({
        "name": element.name,
        "tag": element.tag(),
        "isFigure": element.is_figure,
        "properties": properties.collect::<Vec<_>>(),
        "attributes": ATTRIBUTES.iter().filter(|one| one.is_on(element.name)).map(|one| one.name).collect::<Vec<_>>(),
    })
}

/// An attribute; `words` or `range` where its kind has them.
fn attribute(attribute: &Attribute) -> Value {
    let mut value = json!({
        "name": attribute.name,
        "kind": kind(attribute.kind),
        "default": attribute.default,
        "on": attribute.on,
        "role": role(attribute.role),
        "setBy": attribute.set_by.iter().map(|one| setter(*one)).collect::<Vec<_>>(),
    });
    match attribute.kind {
        Kind::Choice(words) | Kind::List(words) => value["words"] = json!(words),
        Kind::Number(range) => {
            value["range"] = json!({ "from": range.from, "to": range.to, "step": range.step })
        }
        _ => {}
    }
    value
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => "choice",
        Kind::List(_) => "list",
        Kind::Number(_) => "number",
        Kind::Flag => "flag",
        Kind::Query => "query",
        Kind::Lesson => "lesson",
        Kind::Language => "language",
        Kind::Address => "address",
        Kind::Text => "text",
        Kind::Head => "head",
        Kind::Id => "id",
    }
}

fn role(role: AttributeRole) -> &'static str {
    match role {
        AttributeRole::Lesson => "lesson",
        AttributeRole::Source => "source",
        AttributeRole::State => "state",
        AttributeRole::Setting => "setting",
        AttributeRole::Language => "language",
        AttributeRole::Target => "target",
    }
}

fn setter(setter: Setter) -> &'static str {
    match setter {
        Setter::Reader => "reader",
        Setter::Prose => "prose",
        Setter::Remote => "remote",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed() -> Value {
        serde_json::from_str(&text()).expect("it is JSON")
    }

    #[test]
    fn a_test_finds_the_words_the_range_and_the_elements_of_an_attribute() {
        let contract = parsed();
        let of = |name| {
            let all = contract["attributes"].as_array().expect("a list");
            all.iter().find(|one| one["name"] == name).expect("an attribute")
        };
        assert_eq!(of("scale")["range"], json!({ "from": 0.2, "to": 3.0, "step": 0.01 }));
        assert_eq!(of("theme")["words"], json!(["auto", "light", "dark"]));
        assert_eq!(of("stage")["on"], json!(["flow"]));
        assert_eq!(of("head")["words"], Value::Null);
    }

    #[test]
    fn an_element_has_its_attributes_and_attention_set_those_of_prose() {
        let contract = parsed();
        let names =
            |at: usize| contract["elements"][at]["attributes"].as_array().expect("a list").clone();
        assert!(!names(0).contains(&json!("stage")) && names(1).contains(&json!("stage")));
        assert!(names(ELEMENTS.len() - 1).contains(&json!("for")));
    }
}
