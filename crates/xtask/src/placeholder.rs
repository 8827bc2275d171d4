//! The space that an element takes before it is ready, as CSS.
//!
//! `style/placeholder.json` has the height of each figure at each width, as `cargo xtask measure` found it: that of its
//! sections, which an author may leave out, and of what is around them. Two style sheets are made of it: one for the
//! shadow root of an element that is defined and not ready, and one for a page, until the element is defined.

use crate::paths;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A figure's heights by the name of the section; [`AROUND`] is what is around all sections.
type Heights = BTreeMap<String, Vec<Segment>>;

/// The name of what no author can leave out.
const AROUND: &str = "around";
/// What lies in another section, and goes with it.
const INSIDE: [(&str, &str); 1] = [("arcs", "tokens")];

/// `base + slope · width` in CSS pixels, from a width on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Segment {
    from: f64,
    base: f64,
    slope: f64,
}

impl Segment {
    /// As a term of a sum in `calc()`.
    fn css(self) -> String {
        let Self { base, slope, .. } = self;
        if slope == 0.0 {
            return format!("{base}px");
        }
        let cqi = (1e4 * slope).round() / 100.0;
        match base {
            0.0 => format!("{cqi}cqi"),
            _ if base < 0.0 => format!("{cqi}cqi - {}px", -base),
            _ => format!("{cqi}cqi + {base}px"),
        }
    }
}

/// Where the rules of a style sheet apply.
struct Selectors {
    /// What is as high as any figure.
    any: &'static str,
    /// What is as high as the figure `{}`.
    figure: &'static str,
    /// The same, of an element that leaves out the section `{}`.
    without: &'static str,
    property: &'static str,
}

/// In the shadow root of an element.
const SHADOW: Selectors = Selectors {
    any: ".placeholder",
    figure: ".{} .placeholder",
    without: ":host([hide*={}]) .placeholder",
    property: "min-height",
};

/// On a page: beside the text of an element that is not defined, which is a container so that its own width counts.
const PAGE: Selectors = Selectors {
    any: ":not(:defined)::before",
    figure: "attention-{}:not(:defined)::before",
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
        let tags = heights.keys().map(|name| format!("attention-{name}:not(:defined){end}"));
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

/// The height of a whole figure at a width, for documents.
pub(crate) fn height(figure: &str, width: f64) -> Result<f64> {
    let heights = heights()?;
    let sections = heights.get(figure).with_context(|| format!("{figure} is not measured"))?;
    let at = |segments: &Vec<Segment>| {
        let segment = segments.iter().rev().find(|segment| segment.from <= width);
        segment.map_or(0.0, |segment| segment.base + segment.slope * width)
    };
    Ok(sections.values().map(at).sum())
}

fn heights() -> Result<BTreeMap<String, Heights>> {
    let path = paths::root().join("style/placeholder.json");
    let text = fs::read_to_string(&path).context("style/placeholder.json cannot be read")?;
    parsed(&serde_json::from_str(&text)?)
        .context("style/placeholder.json is not what `measure` writes")
}

fn parsed(file: &Value) -> Option<BTreeMap<String, Heights>> {
    let segment = |one: &Value| {
        let number = |name| one[name].as_f64();
        Some(Segment { from: number("from")?, base: number("base")?, slope: number("slope")? })
    };
    let segments = |all: &Value| all.as_array()?.iter().map(segment).collect::<Option<Vec<_>>>();
    let heights = |sections: &Value| {
        let each = sections.as_object()?.iter();
        each.map(|(name, all)| Some((name.clone(), segments(all)?))).collect::<Option<Heights>>()
    };
    let each = file.as_object()?.iter();
    each.map(|(name, sections)| Some((name.clone(), heights(sections)?))).collect()
}

/// A height that is a variable of the style sheet: that of a section, in all figures in which it is the same.
struct Variable<'a> {
    figures: Vec<&'a str>,
    section: &'a str,
    name: String,
    segments: &'a [Segment],
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
    let mut css = String::new();
    for (figure, heights) in figures {
        let constant = heights.iter().filter(|(section, all)| is_constant(section, all));
        let terms = constant.map(|(_, segments)| segments[0].css());
        let own = variables.iter().filter(|one| one.figures.contains(&figure.as_str()));
        let terms: Vec<_> = terms.chain(own.map(|one| format!("var({})", one.name))).collect();
        let selector = selectors.figure.replace("{}", figure);
        css += &format!("{selector}{{{}:calc({})}}\n", selectors.property, terms.join(" + "));
    }
    css += &by_width(&variables, selectors);
    css += &by_section(&variables, selectors);
    css
}

fn by_width(variables: &[Variable], selectors: &Selectors) -> String {
    let mut values: BTreeMap<u32, Vec<String>> = BTreeMap::new();
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
    fn a_height_is_written_as_css_has_it() {
        let css = |base, slope| Segment { from: 280.0, base, slope }.css();
        assert_eq!(css(84.0, 0.0), "84px");
        assert_eq!(css(333.0, 1.0), "100cqi + 333px");
        assert_eq!(css(-268.0, 1.0), "100cqi - 268px");
        assert_eq!(css(0.0, -1.2), "-120cqi");
    }

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
        let total = ".explorer .placeholder{min-height:calc(32px + var(--a) + var(--b))}";
        assert_eq!(lines[0], total);
        assert_eq!(lines[1], ".placeholder{--a:0px;--b:196px}");
        assert_eq!(lines[2], "@container (min-width:760px){.placeholder{--a:72px}}");
        assert_eq!(lines[3], ":host([hide*=arcs]) .placeholder{--a:0px}");
        assert_eq!(lines[4], ":host([hide*=tokens]) .placeholder{--a:0px;--b:0px}");
    }
}
