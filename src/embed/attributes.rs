//! Attribute text to settings, without a browser. What is not understood is an `Err` that says what is allowed.

use attention_draw::{Role, STAGES, Stage};
use attention_lessons::Lesson;

use crate::elements::SCALE;

/// A lesson by its id.
pub(super) fn lesson(text: &str) -> Result<&'static Lesson, String> {
    attention_lessons::by_id(text.trim()).ok_or_else(|| {
        attention_lessons::all().iter().map(|lesson| lesson.id).collect::<Vec<_>>().join(", ")
    })
}

/// A 0-based index, or a token's text: exact case first, then any case.
pub(super) fn query(text: &str, tokens: &[&str]) -> Result<usize, String> {
    let text = text.trim();
    if let Ok(index) = text.parse::<usize>() {
        if index < tokens.len() {
            return Ok(index);
        }
    }
    let exact = tokens.iter().position(|token| *token == text);
    let lower = text.to_lowercase();
    exact
        .or_else(|| tokens.iter().position(|token| token.to_lowercase() == lower))
        .ok_or_else(|| format!("0 to {}, or one of {}", tokens.len() - 1, tokens.join(", ")))
}

/// A finite number, moved into the range there is.
pub(super) fn scale(text: &str) -> Result<f64, String> {
    match text.trim().parse::<f64>() {
        Ok(scale) if scale.is_finite() => Ok(scale.clamp(*SCALE.start(), *SCALE.end())),
        _ => Err(format!("a number from {} to {}", SCALE.start(), SCALE.end())),
    }
}

/// The name of a stage.
pub(super) fn stage(text: &str) -> Result<Stage, String> {
    Stage::by_name(text.trim()).ok_or_else(|| STAGES.map(Stage::name).join(", "))
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

/// A colour scheme; the style sheet acts on it.
pub(super) fn theme(text: &str) -> Result<(), String> {
    match text.trim() {
        "auto" | "light" | "dark" => Ok(()),
        _ => Err("auto, light, dark".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: [&str; 4] = ["The", "it", "the", "2"];

    #[test]
    fn a_query_is_an_index_first_and_then_a_text() {
        assert_eq!(query("1", &TOKENS), Ok(1));
        assert_eq!(query("2", &TOKENS), Ok(2));
        assert_eq!(query("the", &TOKENS), Ok(2));
        assert_eq!(query("THE", &TOKENS), Ok(0));
        assert_eq!(query(" It ", &TOKENS), Ok(1));
        for nonsense in ["", "9", "-1", "1.5", "cat"] {
            assert!(query(nonsense, &TOKENS).unwrap_err().contains("0 to 3"), "{nonsense}");
        }
    }

    #[test]
    fn a_scale_is_clamped_and_nonsense_refused() {
        assert_eq!(scale("0.5"), Ok(0.5));
        assert_eq!(scale("99"), Ok(3.0));
        assert_eq!(scale("-4"), Ok(0.2));
        for nonsense in ["", "NaN", "inf", "1,5", "one"] {
            assert!(scale(nonsense).is_err(), "{nonsense}");
        }
    }

    #[test]
    fn names_are_exact() {
        assert_eq!(stage("softmax"), Ok(Stage::Softmax));
        assert!(stage("soft").unwrap_err().contains("embed, project"));
        assert_eq!(highlight("weights"), Ok(Role::Weight));
        assert!(highlight("Q").is_err());
        assert!(theme("dark").is_ok() && theme("blue").is_err());
        assert!(lesson("pronoun").is_ok() && lesson("x").unwrap_err().contains("pronoun"));
    }
}
