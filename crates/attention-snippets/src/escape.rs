//! Escapes values for HTML, Python and JSON.

use attention_contract::{FLAGS, NUMBERS};

/// Escapes a text for HTML. Braces and line ends are escaped too, for templates and Markdown.
pub(crate) fn html(text: &str) -> String {
    let mut safe = String::new();
    for character in text.chars() {
        match character {
            '&' => safe += "&amp;",
            '<' | '>' | '"' | '\'' | '`' | '{' | '}' | '\0'..='\x1f' => {
                safe += "&#";
                safe += &u32::from(character).to_string();
                safe.push(';');
            }
            _ => safe.push(character),
        }
    }
    safe
}

/// The value of an attribute in Python: `True` for a boolean attribute, a number for a numeric one (not for a head,
/// since 3.10 would become 3.1), a string for any other.
pub(crate) fn python(name: &str, value: &str) -> String {
    typed(name, value, "True")
}

/// The value of an attribute in JSON, of the same type as in Python.
pub(crate) fn json(name: &str, value: &str) -> String {
    typed(name, value, "true")
}

fn typed(name: &str, value: &str, yes: &str) -> String {
    match name {
        _ if FLAGS.contains(&name) => yes.to_owned(),
        _ if NUMBERS.contains(&name) && is_number(value) => value.to_owned(),
        _ => quoted(value),
    }
}

/// Whether `value` is the same number in Python and JSON: without leading zeros, exponent or sign.
fn is_number(value: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = value.split_once('.').map_or((value, None), |(a, b)| (a, Some(b)));
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && fraction.is_none_or(digits)
}

/// A JSON string, which is a Python string too.
pub fn quoted(text: &str) -> String {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            '\r' => quoted += "\\r",
            '\t' => quoted += "\\t",
            '\0'..='\x1f' => {
                let code = character as usize;
                quoted += "\\u00";
                quoted.extend([HEX[code / 16], HEX[code % 16]]);
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_html_markdown_and_templates_are_numbers() {
        assert_eq!(
            html("<a href=\"'`\n{x}&amp;\">"),
            "&#60;a href=&#34;&#39;&#96;&#10;&#123;x&#125;&amp;amp;&#34;&#62;"
        );
        assert_eq!(html("ü 字 \u{2028}"), "ü 字 \u{2028}");
    }

    #[test]
    fn numbers_of_python_are_those_of_attributes_that_are_numbers() {
        for number in ["0", "9", "0.5", "10", "3.10"] {
            assert_eq!(python("query", number), number);
        }
        for text in ["", "007", "1e9", "-1", "+1", ".5", "5.", "1_0", "0x1", "١", "1.2.3", "NaN"] {
            assert_eq!(python("query", text), format!("\"{text}\""));
        }
        assert_eq!(python("head", "3.10"), "\"3.10\"");
        assert_eq!(python("sentence", "5"), "\"5\"");
    }

    #[test]
    fn quoted_text_reads_back_as_json() {
        for text in ["", "a \"b\" \\", "\0\u{1}\t\r\n\u{b}\u{c}\u{1f}", "\u{7f}\u{2028}ü字"] {
            let read: String = serde_json::from_str(&quoted(text)).expect("it is JSON");
            assert_eq!(read, text);
        }
    }
}
