//! Linear layers: `X · W + b`, with W laid out once for the loops.

use crate::KernelError;
use crate::groups::{Grouping, Groups};
use crate::scratch::zeros;
use crate::simd::{Job, Simd, dispatch};
use crate::tile::{Left, Tiles, cover, multiply};

/// A linear layer of `inputs` columns to `outputs` columns.
///
/// # Example
///
/// ```
/// use attention_kernel::Linear;
///
/// let layer = Linear::new(&[1.0, 2.0, 3.0, 4.0], &[10.0, 20.0])?;
/// assert_eq!(layer.run(&[1.0, 1.0])?, [14.0, 26.0]);
/// # Ok::<(), attention_kernel::KernelError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Linear {
    inputs: usize,
    panels: Panels,
    bias: Vec<f32>,
}

/// One after the other: as many columns of W as two vectors have lanes, row by row; what is missing is 0.
#[derive(Clone, Debug)]
enum Panels {
    Whole(Vec<f32>),
    Groups(Groups),
}

impl Linear {
    /// `w` is `inputs × outputs`, a row an input; `bias` has a number an output.
    ///
    /// # Errors
    ///
    /// [`KernelError::Empty`] without outputs or inputs, [`KernelError::Length`] where `w` is no whole number of rows,
    /// [`KernelError::Memory`] where there is none.
    pub fn new(w: &[f32], bias: &[f32]) -> Result<Self, KernelError> {
        for (dimension, count) in [("outputs", bias.len()), ("inputs", w.len())] {
            if count == 0 {
                return Err(KernelError::Empty { dimension });
            }
        }
        let inputs = w.len() / bias.len();
        let shape = (inputs, bias.len());
        if !w.len().is_multiple_of(bias.len()) {
            return Err(KernelError::Length { matrix: "W", found: w.len(), shape, q: shape });
        }
        dispatch(Packing { inputs, w, bias })
    }

    /// As [`Self::new`], of a W that stays in 8 bits: a quarter of the memory, and faster where W has to come from
    /// there each time, since what is spread a panel at a time stays near.
    ///
    /// `integers` is `outputs × inputs`, a row an **output**; `scales` has as many numbers for each output as its row
    /// has groups of neighbours. A parameter is its integer times its group's scale.
    ///
    /// # Errors
    ///
    /// As [`Self::new`]; [`KernelError::Length`] also where the groups of a row are not all of one length.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_kernel::Linear;
    ///
    /// // One output of four inputs in two groups: 0.5 and 1, then 20 and 30.
    /// let layer = Linear::in_groups(&[1, 2, 2, 3], &[0.5, 10.0], &[0.25])?;
    /// assert_eq!(layer.run(&[1.0, 1.0, 1.0, 1.0])?, [51.75]);
    /// # Ok::<(), attention_kernel::KernelError>(())
    /// ```
    pub fn in_groups(integers: &[i8], scales: &[f32], bias: &[f32]) -> Result<Self, KernelError> {
        let outputs = bias.len();
        let counts = [("outputs", outputs), ("inputs", integers.len()), ("groups", scales.len())];
        if let Some((dimension, _)) = counts.into_iter().find(|(_, count)| *count == 0) {
            return Err(KernelError::Empty { dimension });
        }
        let (inputs, groups) = (integers.len() / outputs, scales.len() / outputs);
        let (whole, shape) = ((outputs, inputs), (outputs, groups));
        if !integers.len().is_multiple_of(outputs) {
            let found = integers.len();
            return Err(KernelError::Length { matrix: "W", found, shape: whole, q: whole });
        }
        if !scales.len().is_multiple_of(outputs) || !inputs.is_multiple_of(groups) {
            let found = scales.len();
            return Err(KernelError::Length { matrix: "scales", found, shape, q: whole });
        }
        let panels = Panels::Groups(dispatch(Grouping { inputs, groups, integers, scales })?);
        Ok(Self { inputs, panels, bias: bias.to_vec() })
    }

    /// `x · W + b` of every row of `x`.
    ///
    /// # Errors
    ///
    /// [`KernelError::Length`] where `x` is no whole number of rows, [`KernelError::Memory`] where there is none.
    pub fn run(&self, x: &[f32]) -> Result<Vec<f32>, KernelError> {
        let rows = x.len() / self.inputs;
        let length =
            rows.checked_mul(self.bias.len()).ok_or(KernelError::Memory { matrix: "output" })?;
        let mut output = zeros("output", length)?;
        self.run_into(x, &mut output)?;
        Ok(output)
    }

    /// As [`Self::run`], into memory of the caller's; without any of its own, but for a panel of a W in 8 bits.
    ///
    /// # Errors
    ///
    /// [`KernelError::Length`] where `x` is no whole number of rows, or the output has not as many,
    /// [`KernelError::Memory`] where there is none for a panel.
    pub fn run_into(&self, x: &[f32], output: &mut [f32]) -> Result<(), KernelError> {
        let (rows, outputs) = (x.len() / self.inputs, self.bias.len());
        let q = (rows, self.inputs);
        if !x.len().is_multiple_of(self.inputs) {
            return Err(KernelError::Length { matrix: "X", found: x.len(), shape: q, q });
        }
        if Some(output.len()) != rows.checked_mul(outputs) {
            let found = output.len();
            return Err(KernelError::Length { matrix: "output", found, shape: (rows, outputs), q });
        }
        let buffer = match self.panels {
            Panels::Whole(_) => Vec::new(),
            Panels::Groups(_) => zeros("a panel", MAX_PANEL_WIDTH * self.inputs)?,
        };
        dispatch(Product { layer: self, x, rows, output, buffer });
        Ok(())
    }
}

/// Lays the columns of W out as panels.
struct Packing<'a> {
    inputs: usize,
    w: &'a [f32],
    bias: &'a [f32],
}

impl Job for Packing<'_> {
    type Answer = Result<Linear, KernelError>;

    fn run<S: Simd, const ROWS: usize>(self, _: S) -> Self::Answer {
        let outputs = self.bias.len();
        let memory = KernelError::Memory { matrix: "W" };
        let length =
            outputs.div_ceil(S::WIDTH).checked_mul(S::WIDTH * self.inputs).ok_or(memory)?;
        let mut panels = zeros("W", length)?;
        for (panel, first) in
            panels.chunks_exact_mut(S::WIDTH * self.inputs).zip((0..).step_by(S::WIDTH))
        {
            let count = S::WIDTH.min(outputs - first);
            for (to, from) in panel.chunks_exact_mut(S::WIDTH).zip(self.w.chunks_exact(outputs)) {
                to[..count].copy_from_slice(&from[first..first + count]);
            }
        }
        let mut bias = zeros("bias", outputs)?;
        bias.copy_from_slice(self.bias);
        Ok(Linear { inputs: self.inputs, panels: Panels::Whole(panels), bias })
    }
}

/// Every row of X times every panel of W; a panel stays near while all rows pass.
struct Product<'a> {
    layer: &'a Linear,
    x: &'a [f32],
    rows: usize,
    output: &'a mut [f32],
    /// For a panel that is spread.
    buffer: Vec<f32>,
}

impl Job for Product<'_> {
    type Answer = ();

    #[inline(always)]
    fn run<S: Simd, const ROWS: usize>(mut self, simd: S) {
        let Linear { inputs, panels, bias } = self.layer;
        let size = S::WIDTH * inputs;
        for (at, first) in (0..bias.len()).step_by(S::WIDTH).enumerate() {
            let panel = match panels {
                Panels::Whole(all) => &all[at * size..][..size],
                Panels::Groups(groups) => {
                    groups.spread(simd, at, &mut self.buffer[..size]);
                    &self.buffer[..size]
                }
            };
            let bias_here = &bias[first..bias.len().min(first + S::WIDTH)];
            let rows = RowTiles {
                simd,
                product: (self.x, *inputs),
                panel,
                bias: bias_here,
                first,
                outputs: bias.len(),
                output: &mut *self.output,
            };
            cover::<ROWS>(self.rows, rows);
        }
    }
}

struct RowTiles<'a, S> {
    simd: S,
    /// X and the number of its columns.
    product: (&'a [f32], usize),
    panel: &'a [f32],
    bias: &'a [f32],
    first: usize,
    outputs: usize,
    output: &'a mut [f32],
}

impl<S: Simd> Tiles for RowTiles<'_, S> {
    #[inline(always)]
    fn tile<const R: usize>(&mut self, at: usize) {
        let (x, inputs) = self.product;
        let left = Left::Plain { data: &x[at * inputs..], row: inputs };
        let sums = multiply::<S, R>(self.simd, inputs, left, self.panel);
        for (r, [low, high]) in sums.into_iter().enumerate() {
            let mut row = [0.0; MAX_PANEL_WIDTH];
            self.simd.store(&mut row, low);
            self.simd.store(&mut row[S::LANES..], high);
            let places = &mut self.output[(at + r) * self.outputs + self.first..];
            for ((place, sum), bias) in places.iter_mut().zip(row).zip(self.bias) {
                *place = sum + bias;
            }
        }
    }
}

/// As wide as the widest panel.
const MAX_PANEL_WIDTH: usize = 16;
