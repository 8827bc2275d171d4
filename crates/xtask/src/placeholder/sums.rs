//! The height of a figure as a sum of its sections.

use super::heights::Heights;
use super::line::{BELOW_LINE, ON_ONE_LINE};
use super::{Selectors, Variable, is_constant};

/// A figure that, where its reader guesses first, has sections of another above its own: as it, so they.
const WITH_GUESS: (&str, &str, [&str; 3]) =
    ("flow", "explorer/heatmap", ["arcs", "tokens", "readout"]);

/// The height of a figure as a sum.
pub(super) fn sums(
    (figure, heights): (&String, &Heights),
    variables: &[Variable],
    selectors: &Selectors,
) -> String {
    let sum = |selector: &str, terms: &[String]| {
        format!("{selector}{{--y:calc({})}}\n", terms.join(" + "))
    };
    let selector = match figure.split_once('/') {
        None => selectors.figure.replace("{}", figure),
        Some((figure, section)) => {
            selectors.figure_without.replace("[]", section).replace("{}", figure)
        }
    };
    let constant = heights.iter().filter(|(section, all)| is_constant(section, all));
    let mut terms: Vec<_> = constant.map(|(_, segments)| segments[0].css()).collect();
    terms.extend(terms_of(figure, variables, |_| true));
    let mut css = sum(&selector, &terms);
    let (guessing, from, above) = WITH_GUESS;
    if figure == guessing {
        terms.extend(terms_of(from, variables, |section| above.contains(&section)));
        css += &sum(&selectors.guess.replace("{}", figure), &terms);
    }
    css
}

/// What a figure's sections add.
fn terms_of(figure: &str, variables: &[Variable], chosen: impl Fn(&str) -> bool) -> Vec<String> {
    let own = variables.iter().filter(|one| one.figures.contains(&figure) && chosen(one.section));
    let (on_line, others): (Vec<_>, Vec<_>) =
        own.partition(|one| ON_ONE_LINE.contains(&one.section));
    let term = |one: &Variable| format!("var({})", one.name);
    let mut terms: Vec<_> = others.into_iter().map(term).collect();
    match on_line[..] {
        [a, b] => {
            let both = format!("{},{}", term(a), term(b));
            terms.push(format!("max({both}) + min({both},var({BELOW_LINE}))"));
        }
        _ => terms.extend(on_line.into_iter().map(term)),
    }
    terms
}
