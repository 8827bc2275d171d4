//! The space that an element takes before it is ready, as CSS.
//!
//! `style/placeholder.json` has the height of each figure at each width, as `cargo xtask measure` found it: that of its
//! sections, which an author may leave out, and of what is around them. Two style sheets are made of it: one for the
//! shadow root of an element that is defined and not ready, and one for a page, until the element is defined.

mod heights;
mod line;
mod sums;

use self::heights::{AROUND, Heights, Segment, heights};
use self::line::{BELOW_LINE, LINE_FROM, ON_ONE_LINE};
use self::sums::sums;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) use self::heights::height;

/// What lies in another section, and goes with it.
const INSIDE: [(&str, &str); 1] = [("arcs", "tokens")];

/// Where the rules of a style sheet apply.
struct Selectors {
    /// What is as high as any figure.
    any: &'static str,
    /// What is as high as the figure `{}`.
    figure: &'static str,
    /// The same, where the reader of that figure guesses first.
    guess: &'static str,
    /// The same, where that figure leaves out the section `[]` and is laid out anew.
    figure_without: &'static str,
    /// What leaves out the section `{}`.
    without: &'static str,
    /// What makes an element as high as `--y` says.
    property: &'static str,
}

/// In the shadow root of an element.
const SHADOW: Selectors = Selectors {
    any: ".placeholder",
    figure: ".{} .placeholder",
    guess: ":host([guess]) .{} .placeholder",
    figure_without: ":host([hide*=[]]) .{} .placeholder",
    without: ":host([hide*={}]) .placeholder",
    property: "min-height",
};

/// On a page: beside the text of an element that is not defined, which is a container so that its own width counts.
const PAGE: Selectors = Selectors {
    any: ":not(:defined)::before",
    figure: "attention-{}:not(:defined)::before",
    guess: "attention-{}[guess]:not(:defined)::before",
    figure_without: "attention-{}[hide*=[]]:not(:defined)::before",
    without: "[hide*={}]:not(:defined)::before",
    property: "height",
};

/// The style of elements that are defined and not ready, to be added to `style/placeholder.css`.
///
/// On paper nothing moves, and the space would be an empty page.
pub(crate) fn shadow_css() -> Result<String> {
    Ok(format!("@media screen{{{}}}", rules(&heights()?, &SHADOW)))
}

/// The style of a page's elements that are not defined.
pub(crate) fn page_css() -> Result<String> {
    let heights = heights()?;
    let of = |end: &str| {
        let tags = heights.keys().filter(|name| !name.contains('/'));
        let tags = tags.map(|name| format!("attention-{name}:not(:defined){end}"));
        tags.collect::<Vec<_>>().join(",")
    };
    Ok(format!(
        "{}{{display:flow-root;container-type:inline-size;min-width:min(280px,100%)}}\n\
         {}{{content:\"\";float:inline-start}}\n{}\
         @media print,(scripting:none){{{}{{content:none}}}}\n",
        of(""),
        of("::before"),
        rules(&heights, &PAGE),
        of("::before"),
    ))
}

/// A height that is a variable of the style sheet: that of a section, in all figures in which it is the same.
struct Variable<'a> {
    figures: Vec<&'a str>,
    section: &'a str,
    name: String,
    segments: &'a [Segment],
}

/// Reserves the height that `--y` says, or what the page wants of it.
fn height_rule(Selectors { any, property, .. }: &Selectors) -> String {
    format!("{any}{{{property}:calc(var(--y)*var(--attention-reserve,1))}}\n")
}

/// Every height that changes with the width or can be left out, a letter each: every page loads these rules first.
fn variables(figures: &BTreeMap<String, Heights>) -> Vec<Variable<'_>> {
    let mut variables: Vec<Variable> = Vec::new();
    let each = figures.iter().flat_map(|(figure, heights)| {
        let written = heights.iter().filter(|(section, all)| !is_constant(section, all));
        written.map(move |(section, segments)| (figure.as_str(), section.as_str(), segments))
    });
    for (figure, section, segments) in each {
        let known =
            variables.iter_mut().find(|one| (one.section, one.segments) == (section, segments));
        if let Some(same) = known {
            same.figures.push(figure);
            continue;
        }
        let name = format!("--{}", char::from(b'a' + variables.len() as u8));
        variables.push(Variable { figures: vec![figure], section, name, segments });
    }
    variables
}

/// Whether it is as high at every width, and always there.
fn is_constant(section: &str, segments: &[Segment]) -> bool {
    section == AROUND && segments.len() == 1
}

/// The height of each figure as a sum, the variables at each width, and what is 0 without a section.
fn rules(figures: &BTreeMap<String, Heights>, selectors: &Selectors) -> String {
    let variables = variables(figures);
    let mut css: String =
        figures.iter().map(|figure| sums(figure, &variables, selectors)).collect();
    css += &height_rule(selectors);
    css += &by_width(&variables, selectors);
    css += &by_section(&variables, selectors);
    css
}

fn by_width(variables: &[Variable], selectors: &Selectors) -> String {
    let mut values: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    if ON_ONE_LINE.iter().all(|section| variables.iter().any(|one| one.section == *section)) {
        let narrowest = variables.iter().flat_map(|one| one.segments).map(|one| one.from as u32);
        values.insert(narrowest.min().unwrap_or(0), vec![format!("{BELOW_LINE}:99px")]);
        values.insert(LINE_FROM, vec![format!("{BELOW_LINE}:0px")]);
    }
    for Variable { name, segments, .. } in variables {
        for segment in *segments {
            let value = format!("{name}:{}", segment.css());
            values.entry(segment.from as u32).or_default().push(value);
        }
    }
    let mut css = String::new();
    for (from, values) in values {
        let rule = format!("{}{{{}}}", selectors.any, values.join(";"));
        // The first width is the narrowest there is, and its rule holds below it too.
        css += &match css.is_empty() {
            true => format!("{rule}\n"),
            false => format!("@container (min-width:{from}px){{{rule}}}\n"),
        };
    }
    css
}

fn by_section(variables: &[Variable], selectors: &Selectors) -> String {
    let sections: BTreeSet<_> = variables.iter().map(|one| one.section).collect();
    let without = |section: &str| {
        let gone =
            |one: &&Variable| one.section == section || INSIDE.contains(&(one.section, section));
        let gone: Vec<_> =
            variables.iter().filter(gone).map(|one| format!("{}:0px", one.name)).collect();
        format!("{}{{{}}}\n", selectors.without.replace("{}", section), gone.join(";"))
    };
    sections.into_iter().filter(|section| *section != AROUND).map(without).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_that_is_left_out_takes_what_lies_in_it_along() {
        let segment = |from, base| Segment { from, base, slope: 0.0 };
        let heights = [
            (AROUND, vec![segment(280.0, 32.0)]),
            ("arcs", vec![segment(280.0, 0.0), segment(760.0, 72.0)]),
            ("tokens", vec![segment(280.0, 196.0)]),
        ];
        let heights = heights.map(|(name, segments)| (name.to_owned(), segments));
        let figures = BTreeMap::from([("explorer".to_owned(), BTreeMap::from(heights))]);
        let css = rules(&figures, &SHADOW);
        let lines: Vec<_> = css.lines().collect();
        let total = ".explorer .placeholder{--y:calc(32px + var(--a) + var(--b))}";
        assert_eq!(lines[0], total);
        assert_eq!(lines[1], height_rule(&SHADOW).trim_end());
        assert_eq!(lines[2], ".placeholder{--a:0px;--b:196px}");
        assert_eq!(lines[3], "@container (min-width:760px){.placeholder{--a:72px}}");
        assert_eq!(lines[4], ":host([hide*=arcs]) .placeholder{--a:0px}");
        assert_eq!(lines[5], ":host([hide*=tokens]) .placeholder{--a:0px;--b:0px}");
    }

    #[test]
    fn of_two_sections_on_one_line_the_higher_one_counts() {
        let segments = |base| vec![Segment { from: 280.0, base, slope: 0.0 }];
        let heights = [("menu", segments(36.0)), ("weights-table", segments(32.0))];
        let heights = heights.map(|(name, segments)| (name.to_owned(), segments));
        let figures = BTreeMap::from([("explorer/heatmap".to_owned(), BTreeMap::from(heights))]);
        let css = rules(&figures, &SHADOW);
        let lines: Vec<_> = css.lines().collect();
        let sum = "max(var(--a),var(--b)) + min(var(--a),var(--b),var(--z))";
        let selector = ":host([hide*=heatmap]) .explorer .placeholder";
        assert_eq!(lines[0], format!("{selector}{{--y:calc({sum})}}"));
        assert_eq!(lines[2], ".placeholder{--z:99px;--a:36px;--b:32px}");
        assert_eq!(lines[3], "@container (min-width:520px){.placeholder{--z:0px}}");
    }
}
