//! Messages with forms by number.
//!
//! A message may have forms as in the message format of ICU: `{n, plural, one {# word} other {# words}}`, with `{n}` in
//! place of `#`. The names of the forms are the plural categories of Unicode CLDR that the language has, `other` last.

use crate::fill;

/// How a language counts: which form of a message goes with a number.
#[derive(Clone, Copy, Debug)]
pub struct PluralRules {
    language: &'static str,
    category: fn(language: &str, number: &str) -> String,
}

impl PluralRules {
    /// The rules of the language of a BCP 47 tag. `category` tells the plural category of a whole number in decimal
    /// digits; in a browser that is `new Intl.PluralRules(language).select(number)`.
    pub const fn new(
        language: &'static str,
        category: fn(language: &str, number: &str) -> String,
    ) -> Self {
        Self { language, category }
    }

    /// Takes the forms that go with the values, then puts these in the place of their names as [`fill`] does.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_messages::PluralRules;
    ///
    /// let english = |_: &str, number: &str| if number == "1" { "one" } else { "other" }.to_owned();
    /// let rules = PluralRules::new("en", english);
    /// let message = "{n, plural, one {{n} token} other {{n} tokens}} shown.";
    /// assert_eq!(rules.fill(message, &[("n", "1")]), "1 token shown.");
    /// assert_eq!(rules.fill(message, &[("n", "2")]), "2 tokens shown.");
    /// ```
    pub fn fill<V: AsRef<str>>(&self, template: &str, values: &[(&str, V)]) -> String {
        let categories = values
            .iter()
            .map(|(name, value)| (*name, (self.category)(self.language, value.as_ref())))
            .collect::<Vec<_>>();
        fill(&with_forms(template, &categories), values)
    }
}

/// A template with the form of its category for each number that has forms, else with the last form.
fn with_forms(template: &str, categories: &[(&str, String)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text += before;
        let Some((inside, end)) = split_at_end(after) else {
            text.push('{');
            rest = after;
            continue;
        };
        match inside.split_once(',') {
            Some((name, forms)) => {
                let category = categories.iter().find(|(known, _)| *known == name);
                text += form(forms, category.map_or("", |(_, category)| category));
            }
            None => {
                text.push('{');
                text += inside;
                text.push('}');
            }
        }
        rest = end;
    }
    text + rest
}

/// What stands before and after the brace that ends what has begun before `text`.
fn split_at_end(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1;
    text.split_once(|sign| {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        depth == 0
    })
}

/// The form of a category, else the last: of ` plural, one {…} other {…}`.
fn form<'a>(mut forms: &'a str, category: &str) -> &'a str {
    let mut last = "";
    while let Some((name, form, rest)) = next_form(forms) {
        (last, forms) = (form, rest);
        if name.split(' ').any(|word| word == category) {
            break;
        }
    }
    last
}

/// What stands before the first form, the form, and what follows it.
fn next_form(forms: &str) -> Option<(&str, &str, &str)> {
    let (name, after) = forms.split_once('{')?;
    let (form, rest) = split_at_end(after)?;
    Some((name, form, rest))
}

/// The names in braces of a template, each once, in alphabetical order; those in forms too.
pub fn names_in(template: &str) -> Vec<&str> {
    let (mut names, mut rest) = (Vec::new(), template);
    while let Some((_, inside, end)) = next_form(rest) {
        let (name, mut forms) = inside.split_once(',').unwrap_or((inside, ""));
        names.push(name);
        while let Some((_, form, others)) = next_form(forms) {
            names.extend(names_in(form));
            forms = others;
        }
        rest = end;
    }
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule of Polish for whole numbers, as CLDR has it.
    fn polish(_: &str, number: &str) -> String {
        let category = match number.parse::<u32>().map(|n| (n, n % 10, n % 100)) {
            Ok((1, ..)) => "one",
            Ok((_, 2..=4, last)) if !(12..=14).contains(&last) => "few",
            Ok(_) => "many",
            Err(_) => "other",
        };
        category.to_owned()
    }

    #[test]
    fn a_number_takes_the_form_of_its_language() {
        let rules = PluralRules::new("pl", polish);
        let words =
            "{n, plural, one {{n} słowo} few {{n} słowa} many {{n} słów} other {{n} słowa}}";
        let with = |n: &str| rules.fill(&format!("{{a}}: {words}."), &[("a", "{n}"), ("n", n)]);
        for (n, word) in
            [("1", "słowo"), ("3", "słowa"), ("5", "słów"), ("13", "słów"), ("22", "słowa")]
        {
            assert_eq!(with(n), format!("{{n}}: {n} {word}."));
        }
    }

    #[test]
    fn a_category_without_a_form_takes_the_last_and_each_number_has_its_own() {
        let rules = PluralRules::new("pl", polish);
        let message = "{n, plural, one {a} other {{m} b}} {m, plural, one {c} many {d}} {x} {";
        assert_eq!(rules.fill(message, &[("n", "3"), ("m", "1")]), "1 b c {x} {");
        assert_eq!(rules.fill(message, &[("n", "1"), ("m", "5")]), "a d {x} {");
        assert_eq!(names_in(message), ["m", "n", "x"]);
    }

    #[test]
    fn the_names_of_a_template_are_found_once() {
        assert_eq!(names_in("{b} {a} {b}"), ["a", "b"]);
        assert!(names_in("none").is_empty());
    }
}
