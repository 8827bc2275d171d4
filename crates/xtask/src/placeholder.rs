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
use std::iter;

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
    fn css(self) -> String {
        let Self { base, slope, .. } = self;
        if slope == 0.0 {
            return format!("{base}px");
        }
        let cqi = (1e4 * slope).round() / 100.0;
        match base {
            0.0 => format!("{cqi}cqi"),
            _ if base < 0.0 => format!("calc({cqi}cqi - {}px)", -base),
            _ => format!("calc({cqi}cqi + {base}px)"),
        }
    }
}

/// Where the rules of a style sheet apply.
struct Selectors {
    /// What is as high as the figure `{}`.
    figure: &'static str,
    /// The same, of an element that leaves out the section `{}`.
    without: &'static str,
    property: &'static str,
}

/// In the shadow root of an element.
const SHADOW: Selectors =
    Selectors { figure: ".{} .room", without: ":host([hide*={}]) .room", property: "min-height" };

/// On a page: beside the text of an element that is not defined, which is a container so that its own width counts.
const PAGE: Selectors = Selectors {
    figure: "attention-{}:not(:defined)::before",
    without: "[hide*={}]:not(:defined)::before",
    property: "height",
};

/// The style of elements that are defined and not ready, to be added to `style/room.css`.
pub(crate) fn shadow_css() -> Result<String> {
    Ok(rules(&heights()?, &SHADOW))
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

/// A variable for the height of each section, its values by width, and rules without each section.
fn rules(figures: &BTreeMap<String, Heights>, selectors: &Selectors) -> String {
    let sections: BTreeSet<&str> =
        figures.values().flat_map(Heights::keys).map(String::as_str).collect();
    let sections: Vec<_> = sections.into_iter().collect();
    // A letter each, since every page loads these rules before anything else.
    let variable = |section: &str| {
        let index = sections.iter().position(|one| *one == section).unwrap_or_default();
        format!("--{}", char::from(b'a' + index as u8))
    };
    let figures = figures.iter();
    let mut css: String =
        figures.map(|(name, heights)| figure_rules(name, heights, selectors, variable)).collect();
    for section in sections.iter().filter(|section| **section != AROUND) {
        let inside = INSIDE.iter().filter(|(_, outer)| outer == section).map(|(inner, _)| *inner);
        let gone = iter::once(*section).chain(inside).map(|one| format!("{}:0px", variable(one)));
        let gone = gone.collect::<Vec<_>>().join(";");
        css += &format!("{}{{{gone}}}\n", selectors.without.replace("{}", section));
    }
    css
}

/// Whether it is as high at every width, and always there.
fn is_constant(section: &str, segments: &[Segment]) -> bool {
    section == AROUND && segments.len() == 1
}

fn figure_rules(
    name: &str,
    heights: &Heights,
    selectors: &Selectors,
    variable: impl Fn(&str) -> String,
) -> String {
    let (selector, property) = (selectors.figure.replace("{}", name), selectors.property);
    let is_whole = heights.len() == 1;
    let mut values: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (section, segments) in heights {
        let key = if is_whole { property.to_owned() } else { variable(section) };
        let is_written = is_whole || !is_constant(section, segments);
        for segment in segments.iter().filter(|_| is_written) {
            let of_width = values.entry(segment.from as u32).or_default();
            of_width.push(format!("{key}:{}", segment.css()));
        }
    }
    let term = |(section, segments): (&String, &Vec<Segment>)| match segments[..] {
        [segment] if is_constant(section, segments) => segment.css(),
        _ => format!("var({})", variable(section)),
    };
    let sum: Vec<_> = heights.iter().map(term).collect();
    let total = (!is_whole).then(|| format!("{property}:calc({})", sum.join(" + ")));
    let mut css = String::new();
    for (from, mut values) in values {
        // The first width is the narrowest there is, and its rule holds below it too.
        if css.is_empty() {
            values.extend(total.clone());
            css = format!("{selector}{{{}}}\n", values.join(";"));
        } else {
            let rule = format!("{selector}{{{}}}", values.join(";"));
            css += &format!("@container (width>={from}px){{{rule}}}\n");
        }
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_height_is_written_as_css_has_it() {
        let css = |base, slope| Segment { from: 280.0, base, slope }.css();
        assert_eq!(css(84.0, 0.0), "84px");
        assert_eq!(css(333.0, 1.0), "calc(100cqi + 333px)");
        assert_eq!(css(-268.0, 1.0), "calc(100cqi - 268px)");
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
        let first = ".explorer .room{--a:0px;--c:196px;\
                     min-height:calc(var(--a) + 32px + var(--c))}";
        assert_eq!(lines[0], first);
        let wide = "@container (width>=760px){.explorer .room{--a:72px}}";
        assert_eq!(lines[1], wide);
        assert_eq!(lines[2], ":host([hide*=arcs]) .room{--a:0px}");
        assert_eq!(lines[3], ":host([hide*=tokens]) .room{--c:0px;--a:0px}");
    }
}
