//! Numbers as a reader sees them, in the way of their language.
//!
//! What differs between languages is asked of the browser once ([`NumberFormat::from_samples`]). The digits themselves
//! are written with whole numbers, because the standard library's exact decimal printing is 12 kB of wasm.

/// How a language writes numbers. Digits are always 0 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    decimal: char,
    minus: char,
    /// What stands before and after a percentage.
    percent: [&'static str; 2],
}

/// A thousand of a unit is one of the next.
const THOUSAND: f64 = 1000.0;
const SPACE: char = '\u{a0}';

impl NumberFormat {
    /// English: `−0.5` with a true minus sign (U+2212), `55%`.
    pub const ENGLISH: Self = Self { decimal: '.', minus: '−', percent: ["", "%"] };

    /// What style sheets and SVG read: `-0.5`.
    pub const PLAIN: Self = Self { minus: '-', ..Self::ENGLISH };

    /// The format of the language in which 1.5 is written as `fraction` and 55 percent as `percent`, both with the
    /// digits 0 to 9.
    ///
    /// In a browser these are `(1.5).toLocaleString(tag)` and `(0.55).toLocaleString(tag, { style: 'percent' })`, with
    /// `-u-nu-latn` after the language tag. A sample without digits counts as English.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_draw::NumberFormat;
    ///
    /// let german = NumberFormat::from_samples("1,5", "55\u{a0}%");
    /// assert_eq!(german.fixed(-0.5, 2), "−0,50");
    /// assert_eq!(german.percent(0.004), "<1\u{a0}%");
    /// ```
    pub fn from_samples(fraction: &str, percent: &'static str) -> Self {
        let decimal = fraction.chars().nth(1).filter(|sign| !sign.is_ascii_digit());
        // By single characters: to search for a text is a kilobyte of wasm that nothing else here needs.
        let around = percent.split_once('5');
        let around = around.and_then(|(before, after)| Some([before, after.strip_prefix('5')?]));
        Self {
            decimal: decimal.unwrap_or(Self::ENGLISH.decimal),
            percent: around.unwrap_or(Self::ENGLISH.percent),
            ..Self::ENGLISH
        }
    }

    /// Writes `value` with exactly `places` decimals (at most 9), halves rounded away from 0, never a negative 0.
    ///
    /// Beyond 10¹⁵ the last digits are those of the nearest `u64`.
    pub fn fixed(&self, value: f64, places: usize) -> String {
        self.written(value < 0.0, scaled(value, places), places)
    }

    /// Writes `value` with at most `places` decimals (at most 9), without trailing zeros.
    pub fn short(&self, value: f64, places: usize) -> String {
        let (mut digits, mut places) = (scaled(value, places), places);
        while places > 0 && digits % 10 == 0 {
            (digits, places) = (digits / 10, places - 1);
        }
        self.written(value < 0.0, digits, places)
    }

    /// Writes `value`, at least 0, in at most seven characters: two decimals; from a thousand on, two digits and a
    /// power of ten (`3.3e6`).
    pub(crate) fn compact(&self, value: f64) -> String {
        if value < THOUSAND {
            return self.short(value, 2);
        }
        if !value.is_finite() {
            return "∞".to_owned();
        }
        let (mut power, mut exponent) = (1e3, 3);
        // What would be rounded to 10.0 is 1.0 of the next power.
        while value / power >= 9.95 {
            (power, exponent) = (power * 10.0, exponent + 1);
        }
        format!("{}e{exponent}", self.fixed(value / power, 1))
    }

    /// Writes a weight, from 0 to 1, in whole percent; what is above 0 and below one percent is `<1%`.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_draw::NumberFormat;
    ///
    /// assert_eq!(NumberFormat::ENGLISH.percent(0.546), "55%");
    /// assert_eq!(NumberFormat::ENGLISH.percent(0.004), "<1%");
    /// ```
    pub fn percent(&self, share: f64) -> String {
        let percent = whole_percent(share);
        let less = if percent.is_none() { "<" } else { "" };
        let [before, after] = self.percent;
        format!("{less}{before}{}{after}", percent.unwrap_or(1))
    }

    /// Writes `value`, at least 0, rounded to `digits` significant digits (1 to 9), trailing zeros kept: `2.0`, `12`.
    pub fn significant(&self, value: f64, digits: usize) -> String {
        let (value, places) = rounded(value, digits);
        self.fixed(value, places)
    }

    /// Writes milliseconds in the unit that makes them short, µs, ms or s, with at most `digits` significant digits.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_draw::NumberFormat;
    ///
    /// assert_eq!(NumberFormat::ENGLISH.milliseconds(0.0421, 2), "42\u{a0}µs");
    /// assert_eq!(NumberFormat::ENGLISH.milliseconds(2345.0, 2), "2.3\u{a0}s");
    /// ```
    pub fn milliseconds(&self, value: f64, digits: usize) -> String {
        self.with_unit(value * THOUSAND, ["µs", "ms", "s"], digits)
    }

    /// Writes bytes in the unit that makes them short, kB, MB or GB (powers of 1000), with at most `digits` significant
    /// digits.
    pub fn bytes(&self, value: f64, digits: usize) -> String {
        self.with_unit(value / THOUSAND, ["kB", "MB", "GB"], digits)
    }

    fn with_unit(&self, mut value: f64, units: [&str; 3], digits: usize) -> String {
        let mut unit = 0;
        // What three digits would round to 1000 is 1 of the next unit.
        while unit + 1 < units.len() && value >= 999.5 {
            (value, unit) = (value / THOUSAND, unit + 1);
        }
        let (value, places) = rounded(value, digits);
        format!("{}{SPACE}{}", self.short(value, places), units[unit])
    }

    fn written(&self, negative: bool, digits: u64, places: usize) -> String {
        let mut text = String::new();
        if negative && digits > 0 {
            text.push(self.minus);
        }
        let unit = 10_u64.pow(places as u32);
        text += &(digits / unit).to_string();
        if places > 0 {
            // A one before the decimals keeps their leading zeros. It is stripped and not sliced off: what a wrong
            // slice would say brings how to escape the characters of every script, 6 kB of wasm.
            text.push(self.decimal);
            let decimals = (unit + digits % unit).to_string();
            text += decimals.strip_prefix('1').unwrap_or_default();
        }
        text
    }
}

/// Writes a number as style sheets and SVG read it, to a thousandth.
///
/// # Example
///
/// ```
/// assert_eq!(attention_draw::plain(-2.0 / 3.0), "-0.667");
/// ```
pub fn plain(value: f64) -> String {
    NumberFormat::PLAIN.short(value, 3)
}

/// A share in whole percent; `None` is more than nothing and less than one.
pub fn whole_percent(share: f64) -> Option<u32> {
    let percent = share * 100.0;
    (percent <= 0.0 || percent >= 1.0).then(|| percent.round() as u32)
}

/// The digits of a number down to the last of `places` decimals, as one whole number.
fn scaled(value: f64, places: usize) -> u64 {
    (value.abs() * 10_u64.pow(places as u32) as f64).round() as u64
}

/// A number rounded to so many significant digits, and how many decimals (at most 9) show all of them.
fn rounded(value: f64, digits: usize) -> (f64, usize) {
    let limit = 10_u64.pow(digits as u32);
    if let Some(places) = (0..10).rev().find(|&places| scaled(value, places) < limit) {
        return (value, places);
    }
    // Longer than its significant digits: those after them become zeros.
    let mut unit = 10.0;
    while scaled(value / unit, 0) >= limit {
        unit *= 10.0;
    }
    ((value / unit).round() * unit, 0)
}

#[cfg(test)]
mod tests {
    use super::NumberFormat;

    #[test]
    fn compact_numbers_have_at_most_seven_characters() {
        assert_eq!(NumberFormat::ENGLISH.compact(12.182), "12.18");
        assert_eq!(NumberFormat::ENGLISH.compact(3_269_017.4), "3.3e6");
        assert_eq!(NumberFormat::ENGLISH.compact(1000.0), "1.0e3");
        assert_eq!(NumberFormat::ENGLISH.compact(999_999.0), "1.0e6");
        assert_eq!(NumberFormat::ENGLISH.compact(f64::MAX), "1.8e308");
        assert_eq!(NumberFormat::ENGLISH.compact(f64::INFINITY), "∞");
    }
}
