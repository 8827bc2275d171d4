//! The JSON Schema of custom data: `schema.json` beside this file, with its limits filled in.

use attention_contract::LIMITS;

const TEMPLATE: &str = include_str!("schema.json");

/// The schema with its limits.
pub(super) fn text() -> String {
    let numbers = [
        ("tokens", LIMITS.tokens.to_string()),
        ("columns", LIMITS.columns.to_string()),
        ("characters", LIMITS.characters.to_string()),
        ("least", format!("-{}", LIMITS.magnitude)),
        ("magnitude", LIMITS.magnitude.to_string()),
    ];
    let text = TEMPLATE.replace("{tolerance}", &LIMITS.tolerance.to_string());
    numbers
        .iter()
        .fold(text, |text, (name, number)| text.replace(&format!("\"{{{name}}}\""), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_stands_in_the_schema_and_no_name_is_left() {
        let text = text();
        assert!(!text.contains("\"{") && !text.contains("{tolerance}"), "{text}");
        let schema: serde_json::Value = serde_json::from_str(&text).expect("the schema is JSON");
        assert_eq!(schema["properties"]["tokens"]["maxItems"], LIMITS.tokens);
        assert_eq!(schema["properties"]["tokens"]["items"]["maxLength"], LIMITS.characters);
        assert_eq!(schema["$defs"]["row"]["maxItems"], LIMITS.columns);
        assert_eq!(schema["$defs"]["row"]["items"]["maximum"], LIMITS.magnitude);
    }
}
