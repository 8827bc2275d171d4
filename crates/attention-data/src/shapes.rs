//! Checks the shapes of the matrices against the tokens and each other.

use crate::error::DataError;
use crate::json::Json;
use crate::quoted::quoted_value;
use crate::{MAX_COLUMNS, MAX_TOKENS, WEIGHTS};

/// Pairs of matrices that need the same number of columns.
const SAME_COLUMNS: [(&str, &str); 4] = [("k", "q"), ("w_k", "w_q"), ("w_q", "q"), ("w_v", "v")];

/// Rows and columns of a matrix of a file.
pub(crate) struct Shape {
    name: &'static str,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

/// The shapes of all matrices, for `n` tokens.
pub(crate) fn read<J: Json>(
    found: &[(&'static str, J)],
    n: usize,
) -> Result<Vec<Shape>, DataError> {
    let shapes = found.iter().map(|(name, rows)| shape(name, rows));
    let shapes: Vec<Shape> = shapes.collect::<Result<_, _>>()?;
    shapes.iter().try_for_each(|shape| fits(shape, &shapes, n))?;
    SAME_COLUMNS.iter().try_for_each(|pair| alike(pair, &shapes))?;
    Ok(shapes)
}

/// Rows and columns of a matrix, every row of the same length.
fn shape(name: &'static str, matrix: &impl Json) -> Result<Shape, DataError> {
    let Some(rows) = matrix.length() else {
        let found = quoted_value(matrix);
        return Err(DataError::new("badMatrix").with("field", name).with("found", found));
    };
    if !(1..=MAX_COLUMNS).contains(&rows) {
        let error = DataError::new("badHeight").with("field", name).with("found", rows);
        return Err(error.with("expected", MAX_COLUMNS));
    }
    let mut columns = None;
    for index in 0..rows {
        let width = width(name, &matrix.item(index), index)?;
        let first = *columns.get_or_insert(width);
        if width != first {
            let error = DataError::at("badRowLength", name, index).with("found", width);
            return Err(error.with("expected", first));
        }
    }
    Ok(Shape { name, rows, columns: columns.unwrap_or_default() })
}

/// The length of a row.
fn width(name: &str, row: &impl Json, index: usize) -> Result<usize, DataError> {
    let most = if name == WEIGHTS { MAX_TOKENS } else { MAX_COLUMNS };
    let width = row
        .length()
        .ok_or_else(|| DataError::at("badRow", name, index).with("found", quoted_value(row)))?;
    if (1..=most).contains(&width) {
        return Ok(width);
    }
    Err(DataError::at("badWidth", name, index).with("found", width).with("expected", most))
}

/// Checks a matrix against the tokens, or against the matrix that it is multiplied with.
fn fits(shape: &Shape, shapes: &[Shape], n: usize) -> Result<(), DataError> {
    let Shape { name, rows, columns } = *shape;
    let error = |problem, found: usize, expected: usize| {
        let error = DataError::new(problem).with("field", name).with("found", found);
        Err(error.with("expected", expected))
    };
    if name.starts_with("w_") {
        let inner = shapes.iter().find(|shape| shape.name == "x").map_or(rows, |x| x.columns);
        return if rows == inner { Ok(()) } else { error("badInner", rows, inner) };
    }
    if rows != n {
        return error("badRows", rows, n);
    }
    if name == WEIGHTS && columns != n {
        let error = DataError::at("badSquare", name, 0).with("found", columns);
        return Err(error.with("expected", n));
    }
    Ok(())
}

/// Checks that two matrices have the same number of columns, if the file has both.
fn alike(&(field, other): &(&str, &str), shapes: &[Shape]) -> Result<(), DataError> {
    let columns = |name| shapes.iter().find(|shape| shape.name == name).map(|one| one.columns);
    match (columns(field), columns(other)) {
        (Some(found), Some(expected)) if found != expected => {
            let error = DataError::new("badColumns").with("field", field).with("other", other);
            Err(error.with("found", found).with("expected", expected))
        }
        _ => Ok(()),
    }
}
