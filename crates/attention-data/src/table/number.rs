//! Numbers of a table as numbers of JSON. None is computed: the browser's JSON parser does that.

/// The number in a cell, as JSON writes it; `None` if there is none. `mark` is the decimal mark of the table.
pub(crate) fn json_number(cell: &str, mark: &str) -> Option<String> {
    let mut rest = cell.trim();
    // Some spreadsheets write the minus sign in place of the hyphen.
    let is_negative = skip(&mut rest, "-") || skip(&mut rest, "−");
    if !is_negative {
        skip(&mut rest, "+");
    }
    let mut whole = digits(&mut rest);
    let fraction = if skip(&mut rest, mark) { digits(&mut rest) } else { "" };
    let exponent = exponent(&mut rest)?;
    if !rest.is_empty() || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    while skip(&mut whole, "0") {}
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    Some([if is_negative { "-" } else { "" }, whole, point, fraction, &exponent].concat())
}

/// Takes an exponent, which may be missing; `None` if it has no digits.
fn exponent(rest: &mut &str) -> Option<String> {
    if !(skip(rest, "e") || skip(rest, "E")) {
        return Some(String::new());
    }
    let is_negative = skip(rest, "-");
    if !is_negative {
        skip(rest, "+");
    }
    let digits = digits(rest);
    (!digits.is_empty()).then(|| [if is_negative { "e-" } else { "e" }, digits].concat())
}

/// Skips a text, if it is next.
fn skip(rest: &mut &str, text: &str) -> bool {
    let after = rest.strip_prefix(text);
    *rest = after.unwrap_or(rest);
    after.is_some()
}

fn digits<'a>(rest: &mut &'a str) -> &'a str {
    let end = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, after) = rest.split_at_checked(end).unwrap_or_default();
    *rest = after;
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_writes_is_a_number_of_json() {
        let numbers = [
            ("0", "0"),
            (" 1.50 ", "1.50"),
            ("-.5", "-0.5"),
            ("−2", "-2"),
            ("+3.", "3"),
            ("007", "7"),
            ("-0", "-0"),
            ("1E+5", "1e5"),
            ("2.5e-07", "2.5e-07"),
        ];
        for (cell, json) in numbers {
            assert_eq!(json_number(cell, ".").as_deref(), Some(json), "{cell}");
            let same: f64 = serde_json::from_str(json).expect(json);
            let expected: f64 = cell.trim().replace('−', "-").parse().expect(cell);
            assert_eq!(same.to_bits(), expected.to_bits(), "{cell}");
        }
        assert_eq!(json_number("-0,25", ",").as_deref(), Some("-0.25"));
    }

    #[test]
    fn anything_else_is_none() {
        for cell in [
            "", " ", "-", ".", "+-1", "--1", "1,5", "1.2.3", "1 2", "1e", "1e+", "e5", "NaN",
            "inf", "0x1", "1%", "$1", "١", "1_0",
        ] {
            assert_eq!(json_number(cell, "."), None, "{cell}");
        }
        for cell in ["1.5", "1.234,5"] {
            assert_eq!(json_number(cell, ","), None, "{cell}");
        }
    }
}
