//! Which heads of the model an element shows.

use std::rc::Rc;

use crate::attributes::HeadId;

/// Which heads are shown.
#[derive(Clone)]
pub(super) enum Extent {
    /// All; this one is chosen where no attribute names one.
    All(Option<HeadId>),
    /// The one that the attributes name, the first where they name none. What shows it is told when it is there, and
    /// when it does not come.
    One(Rc<dyn Fn()>),
}

impl Extent {
    /// The head that is chosen where no attribute names one.
    pub(super) fn default_head(&self) -> Option<HeadId> {
        match self {
            Self::All(head) => *head,
            Self::One(_) => Some(HeadId { layer: 0, head: 0 }),
        }
    }
}
