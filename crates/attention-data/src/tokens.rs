//! The tokens of a file.

use attention_contract::LIMITS;

use crate::MAX_TOKENS;
use crate::error::DataError;
use crate::json::Json;
use crate::quoted::{quoted_value, readable};

const FIELD: &str = "tokens";

/// Reads `tokens`.
pub(crate) fn read<J: Json>(tokens: Option<J>) -> Result<Vec<String>, DataError> {
    let tokens = tokens.ok_or_else(|| DataError::new("badMissing").with("field", FIELD))?;
    let Some(count) = tokens.length() else {
        let found = quoted_value(&tokens);
        return Err(DataError::new("badTokens").with("field", FIELD).with("found", found));
    };
    if !(1..=MAX_TOKENS).contains(&count) {
        let error = DataError::new("badTokenCount").with("field", FIELD).with("found", count);
        return Err(error.with("expected", MAX_TOKENS));
    }
    (0..count).map(|index| token(&tokens.item(index), index)).collect()
}

fn token(value: &impl Json, index: usize) -> Result<String, DataError> {
    let text = value.text().ok_or_else(|| {
        DataError::at("badToken", FIELD, index).with("found", quoted_value(value))
    })?;
    let characters = text.chars().count();
    if characters > LIMITS.characters as usize {
        let error = DataError::at("badTokenLong", FIELD, index).with("found", characters);
        return Err(error.with("expected", LIMITS.characters));
    }
    Ok(text.chars().map(readable).collect())
}
