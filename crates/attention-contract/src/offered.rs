//! The attributes without their descriptions, for the form of the builder page.

use crate::attribute::{AttributeRole, Kind, Setter};
use crate::attributes::ATTRIBUTES;

/// An attribute that the address of a page may set.
#[derive(Clone, Copy, Debug)]
pub struct Offered {
    /// As it is written in HTML.
    pub name: &'static str,
    /// Which values it takes.
    pub kind: Kind,
    /// What it does to an element.
    pub role: AttributeRole,
    /// The elements that have it, by their tags without the prefix.
    pub on: &'static [&'static str],
}

/// The attributes of figures, in their order.
pub const OFFERED: &[Offered] = &{
    let first = Offered { name: "", kind: Kind::Text, role: AttributeRole::Setting, on: &[] };
    let mut offered = [first; crate::REMOTE.len()];
    let (mut at, mut found) = (0, 0);
    while at < ATTRIBUTES.len() {
        let one = &ATTRIBUTES[at];
        if one.may(Setter::Remote) {
            offered[found] = Offered { name: one.name, kind: one.kind, role: one.role, on: one.on };
            found += 1;
        }
        at += 1;
    }
    offered
};
