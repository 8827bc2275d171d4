//! A set of messages: a struct with one text a message, so that a missing translation does not compile.

use attention_text::push_isolated;

/// Declares a struct of texts, each with its English, and their names in an order, so that they can travel as lists.
macro_rules! messages {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $english:expr,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $($(#[$doc])* pub $field: &'static str,)+
        }

        impl $name {
            /// The names of the messages, in their order.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            /// In English.
            pub const ENGLISH: Self = Self { $($field: $english,)+ };

            /// The texts, in the order of the names.
            pub fn texts(&self) -> Vec<&'static str> {
                vec![$(self.$field),+]
            }

            /// The messages of these texts, in the order of the names, if there are as many.
            pub fn from_texts(texts: Vec<&'static str>) -> Option<Self> {
                // By reference: 0.2 kB of brotli less than to take an array apart by value.
                let [$($field),+] = *texts.as_slice() else { return None };
                Some(Self { $($field),+ })
            }
        }
    };
}

pub(crate) use messages;

/// Puts values in the place of their names: `fill("“{a}”", &[("a", "it")])` is `“it”`.
///
/// A name without a value stays as it is; what a value brings in braces is left alone.
/// A value with right-to-left letters is isolated, so that it does not reorder the sentence.
pub fn fill<V: AsRef<str>>(template: &str, values: &[(&str, V)]) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_ref())).collect();
    filled(template, &values)
}

fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text += before;
        let Some((name, end)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => push_isolated(&mut text, value),
            None => {
                text.push('{');
                text += name;
                text.push('}');
            }
        }
        rest = end;
    }
    text + rest
}

/// All texts with `between` between them; the standard library's `join` is a kilobyte of wasm for each kind of text.
pub fn joined(texts: &[impl AsRef<str>], between: &str) -> String {
    let mut all = String::new();
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            all += between;
        }
        all += text.as_ref();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_their_names_were_and_bring_no_names_of_their_own() {
        let text = fill("“{a}” to “{b}”: {a}", &[("a", "{b}"), ("b", "x")]);
        assert_eq!(text, "“{b}” to “x”: {b}");
        assert_eq!(fill("{c} { {a}", &[("a", "1")]), "{c} { {a}");
        assert_eq!(fill::<&str>("plain", &[]), "plain");
    }

    #[test]
    fn right_to_left_values_are_isolated_and_others_are_not() {
        for (value, isolated) in [("it", "it"), ("שלום", "\u{2068}שלום\u{2069}"), ("日本", "日本")]
        {
            let text = fill("“{a}” → {b}", &[("a", value), ("b", "2")]);
            assert_eq!(text, format!("“{isolated}” → 2"));
        }
    }

    #[test]
    fn texts_are_joined_as_the_standard_library_does() {
        for texts in [&[][..], &["a"], &["", "", "b"], &["a", "", "b"]] {
            assert_eq!(joined(texts, ", "), texts.join(", "));
        }
    }
}
