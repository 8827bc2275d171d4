//! Converts custom data from JavaScript.

use attention_core::{AttentionError, Head, Matrix, Projection};

use crate::host::JsCustomData;
use crate::state::{CustomMatrices, FigureInput};

/// The input of a figure from custom data that has been checked.
///
/// # Errors
///
/// If shapes do not match or numbers are not finite, which the check should have found.
pub(in crate::figures) fn figure_input(
    numbers: &JsCustomData,
) -> Result<FigureInput, AttentionError> {
    let mut matrices = matrices(numbers)?;
    let mut take = |name: &str| {
        let at = matrices.iter().position(|(known, _)| known == name)?;
        Some(matrices.swap_remove(at).1)
    };
    let own = match (take("x"), take("w_q"), take("w_k"), take("w_v")) {
        (Some(x), Some(w_q), Some(w_k), Some(w_v)) => {
            CustomMatrices::Embeddings(x, Head { w_q, w_k, w_v })
        }
        _ => match (take("q"), take("k"), take("v")) {
            (Some(q), Some(k), Some(v)) => CustomMatrices::Projection(Projection { q, k, v }),
            _ => CustomMatrices::Weights(take("weights").unwrap_or_else(|| Matrix::zeros(0, 0))),
        },
    };
    FigureInput::custom(numbers.tokens().into(), numbers.labels().into(), own)
}

fn matrices(numbers: &JsCustomData) -> Result<Vec<(String, Matrix)>, AttentionError> {
    let (shapes, entries) = (numbers.shapes(), numbers.entries());
    let mut rest = &entries[..];
    let named = numbers.names().into_iter().zip(shapes.chunks_exact(2));
    named
        .map(|(name, shape)| {
            let (rows, columns) = (shape[0] as usize, shape[1] as usize);
            let (own, after) = rest.split_at((rows * columns).min(rest.len()));
            rest = after;
            Ok((name, Matrix::from_vec(rows, columns, own.to_vec())?))
        })
        .collect()
}
