//! The tables agree with each other: every name that one has of another is there, once.

use attention_contract::{
    ATTRIBUTES, AttributeRole, ELEMENTS, EVENTS, Kind, PARTS, RECORDS, SECTION_NAMES, SECTIONS,
    SET, SETTINGS, Setter, Type,
};
use std::collections::HashSet;

fn none_twice<'a>(what: &str, names: impl IntoIterator<Item = &'a str>) {
    let mut seen = HashSet::new();
    for name in names {
        assert!(seen.insert(name), "{what} has {name} twice");
    }
}

#[test]
fn no_name_stands_twice() {
    none_twice("ATTRIBUTES", ATTRIBUTES.iter().map(|one| one.name));
    none_twice("ELEMENTS", ELEMENTS.iter().map(|one| one.name));
    none_twice("SECTIONS", SECTION_NAMES);
    none_twice("PARTS", PARTS.iter().map(|one| one.name));
    none_twice("EVENTS", EVENTS.iter().map(|one| one.name));
    none_twice("RECORDS", RECORDS.iter().map(|one| one.name));
}

#[test]
fn each_table_names_elements_that_are_there() {
    let attributes = ATTRIBUTES.iter().map(|one| (one.name, one.on));
    let sections = SECTIONS.iter().map(|one| (one.name, one.on));
    let parts = PARTS.iter().map(|one| (one.name, one.on));
    let events = EVENTS.iter().map(|one| (one.name, one.on));
    for (name, on) in attributes.chain(sections).chain(parts).chain(events) {
        assert!(!on.is_empty(), "{name} is nowhere");
        none_twice(name, on.iter().copied());
        for element in on {
            assert!(ELEMENTS.iter().any(|one| one.name == *element), "{name} is on {element}");
        }
    }
}

#[test]
fn every_state_is_a_property_of_the_elements_that_have_it() {
    for attribute in ATTRIBUTES.iter().filter(|one| one.role == AttributeRole::State) {
        for element in ELEMENTS.iter().filter(|one| one.is_figure && attribute.is_on(one.name)) {
            let found = element.properties.iter().any(|one| one.name == attribute.name);
            assert!(found, "{} has no property {}", element.name, attribute.name);
        }
    }
}

#[test]
fn a_reader_and_prose_can_set_every_state() {
    for attribute in ATTRIBUTES.iter().filter(|one| one.role == AttributeRole::State) {
        let both = attribute.may(Setter::Reader) && attribute.may(Setter::Prose);
        assert!(both, "{}", attribute.name);
    }
}

#[test]
fn attention_set_has_what_prose_may_set_and_a_target_that_only_its_author_names() {
    for attribute in ATTRIBUTES {
        let is_target = attribute.role == AttributeRole::Target;
        let may = attribute.may(Setter::Prose);
        assert_eq!(attribute.is_on(SET), may || is_target, "{}", attribute.name);
        assert!(!is_target || attribute.set_by.is_empty(), "{}", attribute.name);
    }
    assert_eq!(ATTRIBUTES.iter().filter(|one| one.role == AttributeRole::Target).count(), 1);
}

#[test]
fn an_address_may_set_what_a_reader_or_prose_may() {
    for attribute in ATTRIBUTES {
        let inside = attribute.may(Setter::Reader) || attribute.may(Setter::Prose);
        assert!(!inside || attribute.may(Setter::Remote), "{}", attribute.name);
    }
}

#[test]
fn sections_and_attributes_of_an_address_are_those_of_figures() {
    let attributes = ATTRIBUTES.iter().filter(|one| one.may(Setter::Remote));
    let of_attributes = attributes.map(|one| (one.name, one.on));
    let of_sections = SECTIONS.iter().map(|one| (one.name, one.on));
    for (name, on) in of_attributes.chain(of_sections) {
        for element in ELEMENTS.iter().filter(|one| on.contains(&one.name)) {
            assert!(element.is_figure, "{name} is on {}", element.name);
        }
    }
    let hide = ATTRIBUTES.iter().find(|one| one.name == "hide").expect("there is one");
    assert_eq!(hide.kind, Kind::List(&SECTION_NAMES));
}

#[test]
fn a_range_and_a_list_of_words_are_never_empty() {
    for attribute in ATTRIBUTES {
        match attribute.kind {
            Kind::Number(range) => assert!(range.from < range.to && range.step > 0.0),
            Kind::Choice(words) | Kind::List(words) => {
                assert!(!words.is_empty());
                none_twice(attribute.name, words.iter().copied());
            }
            _ => {}
        }
    }
}

#[test]
fn settings_are_states_and_settings_in_their_order() {
    let of = |role| ATTRIBUTES.iter().filter(move |one| one.role == role).map(|one| one.name);
    let mut both: Vec<_> = of(AttributeRole::State).chain(of(AttributeRole::Setting)).collect();
    both.sort_by_key(|name| ATTRIBUTES.iter().position(|one| one.name == *name));
    assert_eq!(SETTINGS.to_vec(), both);
    assert!(both.contains(&"query") && both.contains(&"hide") && !both.contains(&"lesson"));
}

#[test]
fn every_record_that_is_named_is_there() {
    let fields = RECORDS.iter().flat_map(|one| one.fields).map(|(_, type_, _)| *type_);
    let properties = ELEMENTS.iter().flat_map(|one| one.properties).map(|one| one.type_);
    let details = EVENTS.iter().filter_map(|one| one.detail).map(Type::Record);
    for type_ in fields.chain(properties).chain(details) {
        if let Some(name) = record(type_) {
            assert!(RECORDS.iter().any(|one| one.name == name), "there is no record {name}");
        }
    }
}

fn record(type_: Type) -> Option<&'static str> {
    match type_ {
        Type::Record(name) => Some(name),
        Type::List(inner) | Type::OrNull(inner) | Type::OrUndefined(inner) => record(*inner),
        _ => None,
    }
}
