//! The list of lessons, one file each.
//!
//! `cargo fmt` does not follow a macro to these files; `rustfmt src/lessons/*.rs` formats them.

use crate::{Lesson, Outline};

/// Names each lesson once: its file, its module and its place in the list.
macro_rules! lessons {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        pub(crate) static ALL: &[&Lesson] = &[$(&$name::LESSON),*];
        pub(crate) static OUTLINES: &[Outline] = &[$($name::LESSON.outline()),*];
    };
}

lessons! {
    pronoun,
    bite,
}
