//! Attribute text to settings, without a browser. What is not understood is an `Err` that says what is allowed.

use attention_analysis::find_token;
use attention_draw::{Role, STAGES, Stage};
use attention_lessons::Lesson;
use attention_words::joined;

use crate::elements::{Hidden, PARTS, SCALE};

/// A lesson by its id.
pub(super) fn lesson(text: &str) -> Result<&'static Lesson, String> {
    attention_lessons::by_id(text.trim()).ok_or_else(|| {
        let ids = attention_lessons::all().iter().map(|lesson| lesson.id);
        joined(&ids.collect::<Vec<_>>(), ", ")
    })
}

/// The token that a query names, as [`find_token`] finds it.
pub(super) fn query(
    text: &str,
    tokens: &[String],
    lower: impl Fn(&str) -> String,
) -> Result<usize, String> {
    find_token(text, tokens, lower)
        .ok_or_else(|| format!("0 to {}, or one of {}", tokens.len() - 1, joined(tokens, ", ")))
}

/// A finite number, moved into the range there is; JavaScript has read it, since it brings a parser along.
pub(super) fn scale(number: f64) -> Result<f64, String> {
    let [low, high] = SCALE;
    if number.is_finite() {
        Ok(number.clamp(low, high))
    } else {
        Err(format!("a number from {low} to {high}"))
    }
}

/// The name of a stage.
pub(super) fn stage(text: &str) -> Result<Stage, String> {
    Stage::by_name(text.trim()).ok_or_else(|| joined(&STAGES.map(Stage::name), ", "))
}

/// What stands out.
pub(super) fn highlight(text: &str) -> Result<Role, String> {
    match text.trim() {
        "q" => Ok(Role::Query),
        "k" => Ok(Role::Key),
        "v" => Ok(Role::Value),
        "weights" => Ok(Role::Weight),
        _ => Err("q, k, v, weights".to_owned()),
    }
}

/// A colour scheme; the style sheet acts on it, and takes these words exactly.
pub(super) fn theme(text: &str) -> Result<(), String> {
    match text {
        "auto" | "light" | "dark" => Ok(()),
        _ => Err("auto, light, dark".to_owned()),
    }
}

/// Names of parts, with commas or spaces between; what is understood counts even where another name is not.
pub(super) fn hide(text: &str) -> (Hidden, Result<(), String>) {
    let mut hidden = Hidden::default();
    let names = text.split([',', ' ', '\t', '\n']).filter(|name| !name.is_empty());
    let unknown = names.filter(|name| !hidden.hide(name)).count();
    (hidden, if unknown == 0 { Ok(()) } else { Err(joined(&PARTS, ", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens() -> [String; 4] {
        ["The", "it", "the", "2"].map(str::to_owned)
    }

    #[test]
    fn a_query_that_names_no_token_is_refused_with_those_there_are() {
        assert_eq!(query(" It ", &tokens(), str::to_lowercase), Ok(1));
        let refused = query("cat", &tokens(), str::to_lowercase).unwrap_err();
        assert_eq!(refused, "0 to 3, or one of The, it, the, 2");
    }

    #[test]
    fn a_scale_is_clamped_and_nonsense_refused() {
        assert_eq!(scale(0.5), Ok(0.5));
        assert_eq!(scale(99.0), Ok(3.0));
        assert_eq!(scale(-4.0), Ok(0.2));
        assert!(scale(f64::NAN).is_err() && scale(f64::INFINITY).unwrap_err().contains("0.2 to 3"));
    }

    #[test]
    fn parts_are_left_out_by_name_and_nonsense_spoils_none_of_them() {
        let (hidden, said) = hide("scale, heatmap");
        assert!(said.is_ok() && !hidden.shows("scale") && hidden.shows("arcs"));
        let (hidden, said) = hide("x,arcs");
        assert!(said.unwrap_err().contains("weights-table") && !hidden.shows("arcs"));
        assert_eq!(hide(" ").0, Hidden::default());
    }

    #[test]
    fn names_are_exact() {
        assert_eq!(stage("softmax"), Ok(Stage::Softmax));
        assert!(stage("soft").unwrap_err().contains("embed, project"));
        assert_eq!(highlight("weights"), Ok(Role::Weight));
        assert!(highlight("Q").is_err());
        assert!(theme("dark").is_ok() && theme("blue").is_err() && theme(" dark").is_err());
        assert!(lesson("pronoun").is_ok() && lesson("x").unwrap_err().contains("pronoun"));
    }
}
