//! Numbers of one's own, as scripts hand them over.

use attention_core::{AttentionError, Head, Matrix, Projection};

use crate::host::Numbers;
use crate::state::{CustomData, FigureInput};

/// What there is to show of checked numbers.
///
/// # Errors
///
/// What does not fit or is not finite after all.
pub(in crate::figures) fn figure_input(numbers: &Numbers) -> Result<FigureInput, AttentionError> {
    let mut matrices = matrices(numbers)?;
    let mut take = |name: &str| {
        let at = matrices.iter().position(|(known, _)| known == name)?;
        Some(matrices.swap_remove(at).1)
    };
    let own = match (take("x"), take("w_q"), take("w_k"), take("w_v")) {
        (Some(x), Some(w_q), Some(w_k), Some(w_v)) => {
            CustomData::Projected(x, Head { w_q, w_k, w_v })
        }
        _ => match (take("q"), take("k"), take("v")) {
            (Some(q), Some(k), Some(v)) => CustomData::Given(Projection { q, k, v }),
            _ => CustomData::Weights(take("weights").unwrap_or_else(|| Matrix::zeros(0, 0))),
        },
    };
    FigureInput::custom(numbers.tokens().into(), own)
}

fn matrices(numbers: &Numbers) -> Result<Vec<(String, Matrix)>, AttentionError> {
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
