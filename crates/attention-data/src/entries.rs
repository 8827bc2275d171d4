//! Checks the entries of a matrix.

use attention_contract::LIMITS;

use crate::WEIGHTS;
use crate::error::DataError;
use crate::json::Json;
use crate::quoted::quoted_value;
use crate::shapes::Shape;

/// Checks all entries of a matrix.
pub(crate) fn check(
    name: &str,
    matrix: &impl Json,
    shape: &Shape,
    shortest: &impl Fn(f64) -> String,
) -> Result<(), DataError> {
    for index in 0..shape.rows {
        let row = row(name, &matrix.item(index), index)?;
        if name == WEIGHTS {
            adds_up(&row, index, shortest)?;
        }
    }
    Ok(())
}

/// The numbers of a row, all of them in range.
fn row(name: &str, row: &impl Json, index: usize) -> Result<Vec<f64>, DataError> {
    let numbers = row.numbers().filter(|row| row.iter().all(|entry| is_in_range(name, *entry)));
    numbers.map_or_else(|| Err(refused(name, row, index)), Ok)
}

fn is_in_range(name: &str, entry: f64) -> bool {
    let most = f64::from(LIMITS.magnitude);
    if name == WEIGHTS { (0.0..=1.0).contains(&entry) } else { (-most..=most).contains(&entry) }
}

/// The error of the first entry of a row that is no number or out of range.
fn refused(name: &str, row: &impl Json, index: usize) -> DataError {
    let entries = (0..row.length().unwrap_or_default()).map(|column| (column, row.item(column)));
    let is_wrong = |entry: Option<f64>| !entry.is_some_and(|entry| is_in_range(name, entry));
    let wrong = entries.into_iter().find(|(_, entry)| is_wrong(entry.number()));
    let (column, entry) = wrong.expect("a row without a wrong entry is not refused");
    let problem = match entry.number() {
        None => "badEntry",
        Some(number) if number.abs() <= f64::from(LIMITS.magnitude) => "badWeight",
        Some(_) => "badRange",
    };
    let error = DataError::at(problem, name, index).with("column", column + 1);
    let error = error.with("found", quoted_value(&entry));
    if problem == "badRange" { error.with("expected", LIMITS.magnitude) } else { error }
}

/// Whether the weights of a query add up to 1.
fn adds_up(row: &[f64], index: usize, shortest: &impl Fn(f64) -> String) -> Result<(), DataError> {
    let sum: f64 = row.iter().sum();
    if (sum - 1.0).abs() <= LIMITS.tolerance {
        return Ok(());
    }
    Err(DataError::at("badSum", WEIGHTS, index).with("found", shortest(rounded(sum))))
}

/// A number from 0 to 512, rounded to four significant digits.
fn rounded(number: f64) -> f64 {
    let mut unit = 1.0;
    while number * unit < 1e3 && unit < 1e12 {
        unit *= 10.0;
    }
    (number * unit).round() / unit
}
