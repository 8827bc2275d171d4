//! Colours, mixed in OKLab so that equal steps of a number look like equal steps.
//!
//! Source: Björn Ottosson, "A perceptual color space for image processing" (2020), for OKLab;
//! WCAG 2.2, "relative luminance" and "contrast ratio".

/// A colour in sRGB, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

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
    // What two code parts share of a build for the browser is a file of its own, larger than this.
    #[inline(always)]
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

    pub(crate) fn oklab(self) -> [f64; 3] {
        let [r, g, b] = self.linear();
        let l = root(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        let m = root(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        let s = root(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        [
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ]
    }
}

/// The cubic root, of 0 too; `cbrt` and the fused multiplication it needs are 2 kB of wasm.
fn root(cube: f64) -> f64 {
    power(cube, 1.0 / 3.0)
}

/// `base` to a power, for a base above 0; exact to the last bits, in a third of the wasm of `powf`.
pub(crate) fn power(base: f64, exponent: f64) -> f64 {
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
    use super::Rgb;

    #[test]
    fn black_on_white_has_a_contrast_of_21() {
        assert!((Rgb(0, 0, 0).contrast(Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
    }
}
