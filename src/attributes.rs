//! Parses attribute values, without a browser. The error of a value that is not allowed is the list of what is.

use attention_analysis::find_token;
use attention_contract::{
    CAUSAL, HEAD_NAMES, HIGHLIGHTS, MASKS, Range, SECTION_NAMES, STAGES, THEMES,
};
use attention_draw::{Role, Stage, plain};
use attention_lessons::Lesson;
use attention_messages::joined;

use crate::hidden_sections::HiddenSections;

pub(crate) use attention_contract::{HeadId, names_in};

/// A head of the trained model, in the form of [`HeadId::name`].
pub(crate) fn head(text: &str) -> Result<HeadId, String> {
    HeadId::from_name(text).ok_or_else(|| HEAD_NAMES.to_owned())
}

/// A lesson by its id.
pub(crate) fn lesson(text: &str) -> Result<&'static Lesson, String> {
    attention_lessons::by_id(text.trim()).ok_or_else(|| {
        let ids = attention_lessons::all().iter().map(|lesson| lesson.id);
        joined(&ids.collect::<Vec<_>>(), ", ")
    })
}

/// The index of the token that a query names; see [`find_token`].
pub(crate) fn query(
    text: &str,
    tokens: &[String],
    lower: impl Fn(&str) -> String,
) -> Result<usize, String> {
    find_token(text, tokens, lower)
        .ok_or_else(|| format!("0 to {}, or one of {}", tokens.len() - 1, joined(tokens, ", ")))
}

/// A finite number, clamped to its range. It is parsed by JavaScript, so that no parser is compiled in.
pub(crate) fn number(number: f64, range: Range) -> Result<f64, String> {
    let allowed = || format!("a number from {} to {}", plain(range.from), plain(range.to));
    range.clamped(number).ok_or_else(allowed)
}

/// The name of a stage.
pub(crate) fn stage(text: &str) -> Result<Stage, String> {
    choice(text.trim(), STAGES).map(|at| attention_draw::STAGES[at])
}

/// What is highlighted.
pub(crate) fn highlight(text: &str) -> Result<Role, String> {
    const ROLES: [Role; HIGHLIGHTS.len()] = [Role::Query, Role::Key, Role::Value, Role::Weight];
    choice(text.trim(), HIGHLIGHTS).map(|at| ROLES[at])
}

/// Whether a mask is causal.
pub(crate) fn mask(text: &str) -> Result<bool, String> {
    choice(text.trim(), MASKS).map(|at| MASKS[at] == CAUSAL)
}

/// A colour scheme. The style sheet applies it, and matches these words exactly.
pub(crate) fn theme(text: &str) -> Result<(), String> {
    choice(text, THEMES).map(|_| ())
}

/// The index of a text in a list.
fn choice(text: &str, allowed: &[&str]) -> Result<usize, String> {
    allowed.iter().position(|word| *word == text).ok_or_else(|| joined(allowed, ", "))
}

/// Names of sections, separated by commas or white space. Known sections are hidden even if another name is unknown.
pub(crate) fn hide(text: &str) -> (HiddenSections, Result<(), String>) {
    let mut hidden = HiddenSections::default();
    let unknown = names_in(text).filter(|name| !hidden.hide(name)).count();
    (hidden, if unknown == 0 { Ok(()) } else { Err(joined(&SECTION_NAMES, ", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use attention_contract::SCALE;

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
    fn a_number_is_moved_into_its_range_and_nonsense_refused() {
        let scale = |value| number(value, SCALE);
        assert_eq!(scale(0.5), Ok(0.5));
        assert_eq!(scale(99.0), Ok(3.0));
        assert_eq!(scale(-4.0), Ok(0.2));
        assert!(scale(f64::NAN).is_err() && scale(f64::INFINITY).unwrap_err().contains("0.2 to 3"));
    }

    #[test]
    fn sections_are_left_out_by_name_and_nonsense_spoils_none_of_them() {
        let (hidden, said) = hide("scale, heatmap");
        assert!(said.is_ok() && !hidden.shows("scale") && hidden.shows("arcs"));
        let (hidden, said) = hide("scale\r\n,\x0c menu");
        assert!(said.is_ok() && !hidden.shows("scale") && !hidden.shows("menu"));
        let (hidden, said) = hide("x,arcs");
        assert!(said.unwrap_err().contains("weights-table") && !hidden.shows("arcs"));
        assert_eq!(hide(" ").0, HiddenSections::default());
    }

    #[test]
    fn a_stage_has_the_name_that_it_is_asked_for_by() {
        assert_eq!(attention_draw::STAGES.map(Stage::name), STAGES);
        for stage in attention_draw::STAGES {
            assert_eq!(super::stage(stage.name()), Ok(stage));
        }
    }

    #[test]
    fn a_head_that_is_none_is_refused_with_those_there_are() {
        assert_eq!(head(" 3.10 "), Ok(HeadId { layer: 3, head: 10 }));
        assert_eq!(head("3.12"), Err("0.0 to 5.11".to_owned()));
    }

    #[test]
    fn names_are_exact() {
        assert_eq!(stage("softmax"), Ok(Stage::Softmax));
        assert!(stage("soft").unwrap_err().contains("embed, project"));
        assert_eq!(highlight("weights"), Ok(Role::Weight));
        assert!(highlight("Q").is_err());
        assert_eq!((mask("causal"), mask("none")), (Ok(true), Ok(false)));
        assert!(mask("Causal").unwrap_err().contains("none, causal"));
        assert!(theme("dark").is_ok() && theme("blue").is_err() && theme(" dark").is_err());
        assert!(lesson("pronoun").is_ok() && lesson("x").unwrap_err().contains("pronoun"));
    }
}
