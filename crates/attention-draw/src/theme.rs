//! What is coloured and how: one colour a role, in a light and a dark palette.
//!
//! Source: WCAG 2.2, "contrast (minimum)".

use crate::{Ramp, Rgb};

/// What WCAG asks of text.
const LEAST_CONTRAST: f64 = 4.5;

/// What a colour stands for; nothing else is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The query, Q and its row.
    Query,
    /// Keys, K.
    Key,
    /// Values, V and the output.
    Value,
    /// Weights.
    Weight,
    /// What has no role: embeddings, axis lines.
    Plain,
}

/// How loud a text is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tone {
    /// Plain text.
    Ink,
    /// Quiet text.
    Muted,
    /// In the colour of a role.
    Role(Role),
    /// On a filled cell: ink or paper, chosen by contrast.
    On(Rgb),
}

/// The colours of one element, as its style sheet resolves them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The background.
    pub paper: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Quiet text.
    pub muted: Rgb,
    /// The colour of queries.
    pub query: Rgb,
    /// The colour of keys.
    pub key: Rgb,
    /// The colour of values.
    pub value: Rgb,
    /// The colour of weights.
    pub weight: Rgb,
}

impl Theme {
    /// The light palette, used until the page's own colours are known.
    pub const LIGHT: Self = Self {
        paper: Rgb(0xff, 0xff, 0xff),
        ink: Rgb(0x1b, 0x1f, 0x24),
        muted: Rgb(0x50, 0x54, 0x58),
        query: Rgb(0x0b, 0x62, 0xa4),
        key: Rgb(0xb0, 0x4a, 0x00),
        value: Rgb(0x00, 0x70, 0x4f),
        weight: Rgb(0x6b, 0x2f, 0xa0),
    };

    /// The dark palette.
    pub const DARK: Self = Self {
        paper: Rgb(0x14, 0x17, 0x1c),
        ink: Rgb(0xe8, 0xea, 0xed),
        muted: Rgb(0xa8, 0xaa, 0xae),
        query: Rgb(0x6c, 0xb8, 0xf0),
        key: Rgb(0xf2, 0xa6, 0x5a),
        value: Rgb(0x4f, 0xd1, 0xa5),
        weight: Rgb(0xc7, 0x9b, 0xf2),
    };

    /// The colour of a role.
    pub fn role(&self, role: Role) -> Rgb {
        match role {
            Role::Query => self.query,
            Role::Key => self.key,
            Role::Value => self.value,
            Role::Weight => self.weight,
            Role::Plain => self.muted,
        }
    }

    /// The colour of a text.
    pub fn tone(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Ink => self.ink,
            Tone::Muted => self.muted,
            Tone::Role(role) => self.role(role),
            Tone::On(fill) => self.text_on(fill),
        }
    }

    /// The fill of a weight from 0 (exactly the paper) to 1 (the colour of weights).
    pub fn weight_fill(&self, weight: f64) -> Rgb {
        self.weights().at(weight)
    }

    /// The fills of all weights, for whoever needs many.
    pub fn weights(&self) -> Ramp {
        Ramp::new(self.paper, self.weight)
    }

    /// The fill of a signed number: `share` is the number over the largest magnitude, from −1 to 1.
    ///
    /// 0 is exactly the paper, 1 the role's colour, −1 a neutral grey-brown.
    pub fn signed_fill(&self, role: Role, share: f64) -> Rgb {
        let neutral = self.paper.mix(self.ink.mix(self.key, 0.15), 0.6);
        let end = if share < 0.0 { neutral } else { self.role(role) };
        self.paper.mix(end, share.abs())
    }

    /// What reads on `fill`: ink, else paper, else black or white.
    ///
    /// Between ink and paper there are fills on which neither reaches a contrast of 4.5; black or white always does.
    pub fn text_on(&self, fill: Rgb) -> Rgb {
        let reads = |text: &Rgb| fill.contrast(*text) >= LEAST_CONTRAST;
        [self.ink, self.paper, Rgb(0, 0, 0)].into_iter().find(reads).unwrap_or(Rgb(255, 255, 255))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [Theme; 2] = [Theme::LIGHT, Theme::DARK];

    #[test]
    fn zero_is_exactly_the_paper_and_one_the_colour() {
        for theme in THEMES {
            assert_eq!(theme.weight_fill(0.0), theme.paper);
            assert_eq!(theme.weight_fill(1.0), theme.weight);
            assert_eq!(theme.signed_fill(Role::Key, 0.0), theme.paper);
            assert_eq!(theme.signed_fill(Role::Key, 1.0), theme.key);
        }
    }

    #[test]
    fn text_reads_on_every_weight_and_every_sign() {
        for theme in THEMES {
            for step in -100..=100 {
                let share = f64::from(step) / 100.0;
                for role in [Role::Query, Role::Key, Role::Value, Role::Plain] {
                    let fill = theme.signed_fill(role, share);
                    let contrast = fill.contrast(theme.text_on(fill));
                    assert!(contrast >= 4.5, "{role:?} at {share}: {contrast:.2}");
                }
                let fill = theme.weight_fill(share.abs());
                assert!(fill.contrast(theme.text_on(fill)) >= 4.5, "weight {share}");
            }
        }
    }

    #[test]
    fn every_role_reads_as_text_on_its_paper() {
        for theme in THEMES {
            for colour in
                [theme.ink, theme.muted, theme.query, theme.key, theme.value, theme.weight]
            {
                assert!(colour.contrast(theme.paper) >= 4.5, "{}", colour.css());
            }
        }
    }

    #[test]
    fn equal_steps_of_weight_are_equal_steps_of_lightness() {
        for theme in THEMES {
            let lightness: Vec<f64> =
                (0..=10).map(|step| theme.weight_fill(f64::from(step) / 10.0).oklab()[0]).collect();
            let whole = (lightness[10] - lightness[0]) / 10.0;
            for pair in lightness.windows(2) {
                assert!(((pair[1] - pair[0]) - whole).abs() < 0.005);
            }
        }
    }
}
