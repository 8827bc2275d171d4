//! Colours: one a role, mixed in OKLab so that equal steps of a number look like equal steps.
//!
//! Source: Björn Ottosson, "A perceptual color space for image processing" (2020), for OKLab;
//! WCAG 2.2, "relative luminance" and "contrast ratio".

use crate::Tone;

/// What WCAG asks of text.
const LEAST_CONTRAST: f64 = 4.5;

/// A colour in sRGB, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

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

/// All colours between two, in equal steps to the eye.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ramp {
    start: Rgb,
    from: [f64; 3],
    to: [f64; 3],
}

impl Ramp {
    /// The colours from `start` to `end`, mixed in OKLab.
    pub fn new(start: Rgb, end: Rgb) -> Self {
        Self { start, from: start.oklab(), to: end.oklab() }
    }

    /// The colour `share` of the way from the start (0, exactly) to the end (1).
    pub fn at(&self, share: f64) -> Rgb {
        let share = share.clamp(0.0, 1.0);
        if share == 0.0 {
            return self.start;
        }
        from_oklab([0, 1, 2].map(|c| self.from[c] + (self.to[c] - self.from[c]) * share))
    }
}

impl Rgb {
    /// The colour `share` of the way from `self` (0) to `end` (1), mixed in OKLab.
    pub fn mix(self, end: Self, share: f64) -> Self {
        Ramp::new(self, end).at(share)
    }

    /// The WCAG contrast ratio of two colours, from 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// `#rrggbb`.
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { power((c + 0.055) / 1.055, 2.4) }
        })
    }

    fn oklab(self) -> [f64; 3] {
        let [r, g, b] = self.linear();
        let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
        let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
        let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
        [
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ]
    }
}

/// `base` to a power, for a base above 0; exact to the last bits, in a third of the wasm of `powf`.
fn power(base: f64, exponent: f64) -> f64 {
    (base.ln() * exponent).exp()
}

fn from_oklab([lightness, a, b]: [f64; 3]) -> Rgb {
    let l = (lightness + 0.3963377774 * a + 0.2158037573 * b).powi(3);
    let m = (lightness - 0.1055613458 * a - 0.0638541728 * b).powi(3);
    let s = (lightness - 0.0894841775 * a - 1.2914855480 * b).powi(3);
    let [r, g, b] = [
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
    .map(|c: f64| {
        let c = if c <= 0.0031308 { 12.92 * c } else { 1.055 * power(c, 1.0 / 2.4) - 0.055 };
        (c * 255.0).round().clamp(0.0, 255.0) as u8
    });
    Rgb(r, g, b)
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

    #[test]
    fn black_on_white_has_a_contrast_of_21() {
        assert!((Rgb(0, 0, 0).contrast(Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
    }
}
