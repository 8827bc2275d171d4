//! Rows in a larger matrix: where those of one head lie, and how far apart.

use crate::call::Attention;
use crate::shape::MatrixKind;

/// The rows of one head in a larger matrix: row i begins at `i · row`.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'a> {
    pub(crate) data: &'a [f32],
    pub(crate) row: usize,
}

/// The matrices of a call, validated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inputs<'a> {
    pub(crate) q: &'a [f32],
    pub(crate) k: &'a [f32],
    pub(crate) v: &'a [f32],
}

/// Those of one head, and where its output goes.
pub(crate) struct Head<'a> {
    pub(crate) q: Rows<'a>,
    pub(crate) k: Rows<'a>,
    pub(crate) v: Rows<'a>,
    pub(crate) output: usize,
    pub(crate) output_row: usize,
}

impl<'a> Head<'a> {
    /// Where a head's rows lie.
    pub(crate) fn of(call: &Attention<'_>, inputs: Inputs<'a>, head: usize) -> Self {
        let rows = |kind, data: &'a [f32]| {
            let (first, row) = call.shape.head(kind, head);
            Rows { data: &data[first..], row }
        };
        let (output, output_row) = call.shape.head(MatrixKind::Output, head);
        Self {
            q: rows(MatrixKind::Q, inputs.q),
            k: rows(MatrixKind::K, inputs.k),
            v: rows(MatrixKind::V, inputs.v),
            output,
            output_row,
        }
    }
}
