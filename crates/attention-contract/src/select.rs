//! Lists of names that are selected from the tables at compile time, so that the WebAssembly contains no tables.

use crate::attribute::{Attribute, AttributeRole, Kind, Setter};
use crate::attributes::ATTRIBUTES;

/// Declares the names of the attributes that a `const fn` chooses, in the order of the table.
macro_rules! names {
    ($(#[$about:meta])* $name:ident, $chosen:ident) => {
        $(#[$about])*
        pub const $name: &[&str] = &{
            const COUNT: usize = {
                let (mut at, mut found) = (0, 0);
                while at < ATTRIBUTES.len() {
                    found += $chosen(&ATTRIBUTES[at]) as usize;
                    at += 1;
                }
                found
            };
            let mut names = [""; COUNT];
            let (mut at, mut found) = (0, 0);
            while at < ATTRIBUTES.len() {
                if $chosen(&ATTRIBUTES[at]) {
                    names[found] = ATTRIBUTES[at].name;
                    found += 1;
                }
                at += 1;
            }
            names
        };
    };
}

names! {
    /// The attributes that are read again for each input: the state and the settings.
    SETTINGS, is_setting
}
names! {
    /// The attributes of figures: nothing else gets through from an address, a message or a notebook, and nothing else
    /// is written into one.
    REMOTE, is_remote
}
names! {
    /// What the reader changes beside the state, without an event.
    LEARNT, is_learnt
}
names! {
    /// The attributes whose traits in a notebook are numbers.
    NUMBERS, is_number
}
names! {
    /// Boolean attributes.
    FLAGS, is_flag
}

const fn is_setting(attribute: &Attribute) -> bool {
    matches!(attribute.role, AttributeRole::State | AttributeRole::Setting)
}

const fn is_remote(attribute: &Attribute) -> bool {
    attribute.may(Setter::Remote)
}

const fn is_learnt(attribute: &Attribute) -> bool {
    attribute.may(Setter::Reader) && !matches!(attribute.role, AttributeRole::State)
}

const fn is_number(attribute: &Attribute) -> bool {
    matches!(attribute.kind, Kind::Query | Kind::Number(_))
}

const fn is_flag(attribute: &Attribute) -> bool {
    matches!(attribute.kind, Kind::Flag)
}
