//! A language: all sets of messages in it.

use attention_lessons::{Lesson, LessonTexts};

use crate::Language;

/// A set of messages that an element shows. English lies in the WebAssembly, each set in the part that names it.
pub trait MessageSet: Sized + 'static {
    /// Its name in the file of a language.
    const NAME: &'static str;
    /// In English.
    const ENGLISH: &'static Self;

    /// The messages of these texts, in the order of the struct, if there are as many.
    fn from_texts(texts: Vec<&'static str>) -> Option<Self>;
}

/// A set of messages of one language, as a list.
#[derive(Debug)]
pub struct NamedTexts {
    /// The name of the set.
    pub set: &'static str,
    /// The names of its messages.
    pub names: &'static [&'static str],
    /// Their texts, in the same order.
    pub texts: Vec<&'static str>,
}

/// Declares [`Language`] with its sets of messages, those of elements and those of pages: the one list of them.
macro_rules! language {
    (
        elements { $($(#[$doc:meta])* $set:ident: $file:ident::$type:ident,)+ }
        pages { $($(#[$page_doc:meta])* $page_set:ident: $page_file:ident::$page_type:ident,)+ }
    ) => {
        $(pub use $file::$type;)+
        $(pub use $page_file::$page_type;)+

        /// All that is said in one language.
        #[derive(Debug)]
        pub struct Language {
            $($(#[$doc])* pub $set: $type,)+
            $($(#[$page_doc])* pub $page_set: $page_type,)+
            /// What the builder page calls each figure, by its tag without the prefix.
            pub figures: &'static [(&'static str, &'static str)],
            /// What the builder page calls a value of an attribute or a boolean attribute: `highlight_q`,
            /// `attribute_x`; the contract says which there are.
            pub labels: &'static [(&'static str, &'static str)],
            /// What the lessons say, by their id; English is what they say themselves.
            pub lessons: &'static [(&'static str, attention_lessons::LessonTexts)],
        }

        impl Language {
            /// English, with these `figures` and `labels`.
            pub(crate) const fn english(
                figures: &'static [(&'static str, &'static str)],
                labels: &'static [(&'static str, &'static str)],
            ) -> Self {
                Self {
                    $($set: $type::ENGLISH,)+
                    $($page_set: $page_type::ENGLISH,)+
                    figures,
                    labels,
                    lessons: &[],
                }
            }

            /// The sets of messages that elements show; the file of a language has them.
            pub fn element_sets(&self) -> Vec<$crate::NamedTexts> {
                vec![$($crate::NamedTexts {
                    set: stringify!($set),
                    names: $type::NAMES,
                    texts: self.$set.texts(),
                }),+]
            }

            /// The sets of messages that pages and scripts show.
            pub fn page_sets(&self) -> Vec<$crate::NamedTexts> {
                vec![$($crate::NamedTexts {
                    set: stringify!($page_set),
                    names: $page_type::NAMES,
                    texts: self.$page_set.texts(),
                }),+]
            }
        }

        $(impl $crate::MessageSet for $type {
            const NAME: &'static str = stringify!($set);
            const ENGLISH: &'static Self = &Self::ENGLISH;

            fn from_texts(texts: Vec<&'static str>) -> Option<Self> {
                Self::from_texts(texts)
            }
        })+
    };
}

pub(crate) use language;

impl Language {
    /// What a lesson says in this language.
    pub fn lesson(&self, lesson: &Lesson) -> LessonTexts {
        let found = self.lessons.iter().find(|(id, _)| *id == lesson.id);
        found.map_or(lesson.texts, |(_, texts)| *texts)
    }

    /// Every label of the builder page by its name: `element_explorer`, and those of `labels`.
    pub fn named_labels(&self) -> impl Iterator<Item = (String, &'static str)> {
        let figures = self.figures.iter().map(|(name, text)| (format!("element_{name}"), *text));
        figures.chain(self.labels.iter().map(|(name, text)| ((*name).to_owned(), *text)))
    }
}
