//! How high each figure is at each width, as `cargo xtask measure` found it: `style/placeholder.json`.

use super::line::{LINE_FROM, ON_ONE_LINE};
use crate::paths;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// A figure's heights by the name of the section; [`AROUND`] is what is around all sections.
pub(super) type Heights = BTreeMap<String, Vec<Segment>>;

/// The name of what no author can leave out.
pub(super) const AROUND: &str = "around";
/// `base + slope · width` in CSS pixels, from a width on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) from: f64,
    pub(super) base: f64,
    pub(super) slope: f64,
}

impl Segment {
    /// As a term of a sum in `calc()`.
    pub(super) fn css(self) -> String {
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

/// The height of a whole figure at a width, for documents.
pub(crate) fn height(figure: &str, width: f64) -> Result<f64> {
    let heights = heights()?;
    let sections = heights.get(figure).with_context(|| format!("{figure} is not measured"))?;
    let at = |segments: &Vec<Segment>| {
        let segment = segments.iter().rev().find(|segment| segment.from <= width);
        segment.map_or(0.0, |segment| segment.base + segment.slope * width)
    };
    let total: f64 = sections.values().map(at).sum();
    let on_line = ON_ONE_LINE.map(|section| sections.get(section).map_or(0.0, at));
    let shared = if width < f64::from(LINE_FROM) { 0.0 } else { on_line[0].min(on_line[1]) };
    Ok(total - shared)
}

/// Every figure's heights, by its name.
pub(super) fn heights() -> Result<BTreeMap<String, Heights>> {
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
}
