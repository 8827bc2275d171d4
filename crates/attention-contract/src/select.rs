//! Names taken out of the tables when the crate is compiled, so that what ships holds the names and not the tables.

use crate::attribute::Role;
use crate::attributes::ATTRIBUTES;

/// The attributes that are read by the numbers an element shows: its state and its settings, in their order.
pub const SETTINGS: [&str; count()] = {
    let mut names = [""; count()];
    let (mut at, mut found) = (0, 0);
    while at < ATTRIBUTES.len() {
        if is_setting(at) {
            names[found] = ATTRIBUTES[at].name;
            found += 1;
        }
        at += 1;
    }
    names
};

const fn is_setting(at: usize) -> bool {
    matches!(ATTRIBUTES[at].role, Role::State | Role::Setting)
}

const fn count() -> usize {
    let (mut at, mut found) = (0, 0);
    while at < ATTRIBUTES.len() {
        found += is_setting(at) as usize;
        at += 1;
    }
    found
}
