//! The texts of a lesson, apart from its sentence.

/// Declares the texts, which JavaScript passes as one list in the order of the fields.
macro_rules! texts {
    ($($(#[$doc:meta])* $field:ident,)+) => {
        /// The texts of a lesson in one language. The lists named after features have one entry a column of X, and
        /// `axes`, `asks` and `offers` one a column of Q and K.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct LessonTexts {
            $($(#[$doc])* pub $field: &'static [&'static str],)+
        }

        impl LessonTexts {
            /// The names of the lists, in their order.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            /// Every list, in the order of the names.
            pub fn lists(&self) -> Vec<&'static [&'static str]> {
                vec![$(self.$field),+]
            }

            /// The same lists in another language, from the beginning of `texts`, and the rest of it; `None` if there
            /// are too few texts.
            pub fn translated(
                &self,
                texts: &'static [&'static str],
            ) -> Option<(Self, &'static [&'static str])> {
                let mut rest = texts;
                // One function for all lists, since a copy for each would be half a kilobyte of WebAssembly.
                let mut next = |own: &'static [&'static str]| {
                    let (list, after) = rest.split_at_checked(own.len())?;
                    rest = after;
                    Some(list)
                };
                let translated = Self { $($field: next(self.$field)?),+ };
                Some((translated, rest))
            }
        }
    };
}

texts! {
    /// For each token, its embedding in words, as in "a being, in the subject".
    token_meanings,
    /// The columns of X, short enough to stand above them.
    features,
    /// The columns of Q and K, short enough to stand above them.
    axes,
    /// The columns of Q, as in "asks for a being".
    asks,
    /// The columns of K, as in "offers a being".
    offers,
    /// For each token, why its query gives most to the key that it does, in one sentence.
    why,
}
