//! Which heads of the trained model an element shows.

use std::rc::Rc;

use crate::attributes::HeadId;

/// Which heads are shown.
#[derive(Clone)]
pub(super) enum Extent {
    /// All heads. This one is chosen if no attribute names one.
    All(Option<HeadId>),
    /// The head that the attributes name, or the first. The function is called when it has been computed, and when that
    /// has failed.
    One(Rc<dyn Fn()>),
}

impl Extent {
    /// The head that is chosen if no attribute names one.
    pub(super) fn default_head(&self) -> Option<HeadId> {
        match self {
            Self::All(head) => *head,
            Self::One(_) => Some(HeadId { layer: 0, head: 0 }),
        }
    }
}
