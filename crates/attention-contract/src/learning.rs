//! The attributes of nets in training.

use crate::attribute::{ANYONE, Attribute, AttributeRole, Kind, Range};
use crate::choices::{COLUMNS, TASKS};

const LEARNING: &[&str] = &["learning"];
const STEPS: Range = Range { from: 1.0, to: 10_000.0, step: 1.0 };

pub(crate) const TASK: Attribute = Attribute {
    name: "task",
    kind: Kind::Choice(TASKS),
    default: "`cards`",
    on: LEARNING,
    role: AttributeRole::Setting,
    set_by: ANYONE,
    about: "what the nets learn",
};

pub(crate) const D_K: Attribute = Attribute {
    name: "d-k",
    kind: Kind::Choice(COLUMNS),
    default: "`64`",
    on: LEARNING,
    role: AttributeRole::Setting,
    set_by: ANYONE,
    about: "columns of Q and K, in the task `scaling` alone",
};

pub(crate) const CAP: Attribute = Attribute {
    name: "steps",
    kind: Kind::Number(STEPS),
    default: "each net's own",
    on: LEARNING,
    role: AttributeRole::Setting,
    set_by: ANYONE,
    about: "a limit on the steps of training of each net",
};
