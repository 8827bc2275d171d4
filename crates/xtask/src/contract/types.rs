//! `attention-explainer.d.ts`: the types of the elements, for a page that imports `attention-explainer.js`.

use attention_contract::{
    ATTRIBUTES, Attribute, ELEMENTS, EVENTS, Element, Event, Kind, Property, RECORDS, Record, Type,
};

/// The types.
pub(super) fn text() -> String {
    let records = RECORDS.iter().map(record).collect::<String>();
    let elements = ELEMENTS.iter().map(element).collect::<String>();
    let all: Vec<_> = EVENTS.iter().collect();
    format!(
        "// Generated from crates/attention-contract.\n{records}{elements}\n\
         declare global {{\n  interface HTMLElementTagNameMap {{\n{}  }}\n\
         \n  /** They bubble, so that any element can listen to them. */\n\
         \x20 interface GlobalEventHandlersEventMap {{\n{}  }}\n}}\n",
        ELEMENTS
            .iter()
            .map(|one| format!("    '{}': {};\n", one.tag(), one.interface))
            .collect::<String>(),
        indented(&map(&all)),
    )
}

/// A type as TypeScript writes it.
pub(super) fn of(type_: Type) -> String {
    match type_ {
        Type::Number => "number".to_owned(),
        Type::Text => "string".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Choice(words) => union(words),
        Type::List(inner) => format!("{}[]", of(*inner)),
        Type::Record(name) => name.to_owned(),
        Type::OrNull(inner) => format!("{} | null", of(*inner)),
        Type::OrUndefined(inner) => format!("{} | undefined", of(*inner)),
    }
}

/// What an attribute takes. A head is a text: as a number, 3.10 would be 3.1.
pub(super) fn attribute(kind: Kind) -> String {
    match kind {
        Kind::Choice(words) => union(words),
        Kind::Number(_) => "number | `${number}`".to_owned(),
        Kind::Query => "number | string".to_owned(),
        Kind::Flag => "boolean | ''".to_owned(),
        _ => "string".to_owned(),
    }
}

/// The class of an event.
pub(super) fn event(event: &Event) -> String {
    format!("CustomEvent<{}>", event.detail.unwrap_or("null"))
}

/// The name of the interface with the attributes of an element.
pub(super) fn attributes_of(element: &Element) -> String {
    element.interface.replace("Element", "Attributes")
}

/// The events of an element.
pub(super) fn events_of(element: &Element) -> Vec<&'static Event> {
    EVENTS.iter().filter(|one| one.on.contains(&element.name)).collect()
}

fn union(words: &[&str]) -> String {
    words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ")
}

fn record(record: &Record) -> String {
    let field = |(name, type_, about): &(&str, Type, &str)| {
        documented(about, &format!("{name}: {}", of(*type_)))
    };
    let fields: String = record.fields.iter().map(field).collect();
    format!("\n/** {} */\nexport interface {} {{\n{fields}}}\n", record.about, record.name)
}

/// The interfaces of an element: itself, its attributes, its events.
fn element(element: &Element) -> String {
    let Element { interface, about, properties, .. } = element;
    let (tag, attributes) = (element.tag(), attributes_of(element));
    let fields: String = properties.iter().map(property).collect();
    let own = ATTRIBUTES.iter().filter(|one| one.is_on(element.name));
    let own: String = own.map(optional).collect();
    let events = events_of(element);
    let mut text = format!(
        "\n/** The attributes of `<{tag}>`. */\nexport interface {attributes} {{\n{own}}}\n"
    );
    let listeners = if events.is_empty() { String::new() } else { listeners(interface) };
    if !events.is_empty() {
        text += &format!(
            "\n/** The events of `<{tag}>`. */\n\
             export interface {interface}EventMap extends HTMLElementEventMap {{\n{}}}\n",
            map(&events)
        );
    }
    text + &format!(
        "\n/** `<{tag}>`: {about}. */\nexport interface {interface} extends HTMLElement {{\n{fields}{listeners}}}\n"
    )
}

fn property(property: &Property) -> String {
    let start = if property.is_writable { "" } else { "readonly " };
    documented(property.about, &format!("{start}{}: {}", property.name, of(property.type_)))
}

fn optional(one: &Attribute) -> String {
    let about = format!("{}; default: {}", one.about, one.default);
    let quote = if one.name.contains('-') { "'" } else { "" };
    documented(&about, &format!("{quote}{}{quote}?: {}", one.name, attribute(one.kind)))
}

fn documented(about: &str, line: &str) -> String {
    format!("  /** {about} */\n  {line};\n")
}

fn map(events: &[&Event]) -> String {
    events
        .iter()
        .map(|one| documented(one.about, &format!("'{}': {}", one.name, event(one))))
        .collect()
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("  {line}\n")).collect()
}

fn listeners(interface: &str) -> String {
    let overloads = |name: &str, options: &str| {
        format!(
            "  {name}<K extends keyof {interface}EventMap>(\n    type: K,\n    \
             listener: (this: {interface}, event: {interface}EventMap[K]) => unknown,\n    \
             options?: boolean | {options},\n  ): void;\n  {name}(\n    type: string,\n    \
             listener: EventListenerOrEventListenerObject,\n    options?: boolean | {options},\n  ): void;\n"
        )
    };
    overloads("addEventListener", "AddEventListenerOptions")
        + &overloads("removeEventListener", "EventListenerOptions")
}
