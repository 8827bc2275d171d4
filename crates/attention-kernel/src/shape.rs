//! How large the matrices are and how the heads lie in them.

use crate::KernelError;

/// The dimensions of one call: Q is `n × d_k`, K is `m × d_k`, V is `m × d_v`, for each head.
///
/// # Example
///
/// ```
/// use attention_kernel::Shape;
///
/// let shape = Shape { m: 7, heads: 4, ..Shape::square(5, 32) };
/// assert_eq!((shape.n, shape.d_v), (5, 32));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Queries.
    pub n: usize,
    /// Keys.
    pub m: usize,
    /// Columns of Q and K.
    pub d_k: usize,
    /// Columns of V and of the output.
    pub d_v: usize,
    /// Heads.
    pub heads: usize,
    /// Where they lie.
    pub layout: Layout,
}

/// Where the heads of a matrix lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One whole matrix after the other, `heads × n × d`, as ONNX has them.
    #[default]
    Apart,
    /// Side by side in the rows, `n × (heads · d)`, as a linear layer makes them.
    Beside,
}

/// Which matrix of a call.
#[derive(Clone, Copy)]
pub(crate) enum MatrixKind {
    Q,
    K,
    V,
    Output,
}

impl Shape {
    /// One head of self-attention over `n` tokens with `d` columns everywhere.
    pub const fn square(n: usize, d: usize) -> Self {
        Self { n, m: n, d_k: d, d_v: d, heads: 1, layout: Layout::Apart }
    }

    /// Rows and columns of one head.
    pub(crate) const fn of(&self, kind: MatrixKind) -> (usize, usize) {
        match kind {
            MatrixKind::Q => (self.n, self.d_k),
            MatrixKind::K => (self.m, self.d_k),
            MatrixKind::V => (self.m, self.d_v),
            MatrixKind::Output => (self.n, self.d_v),
        }
    }

    /// Where a head begins and how far its rows are apart.
    pub(crate) const fn head(&self, kind: MatrixKind, head: usize) -> (usize, usize) {
        let (rows, columns) = self.of(kind);
        match self.layout {
            Layout::Apart => (head * rows * columns, columns),
            Layout::Beside => (head * columns, self.heads * columns),
        }
    }

    /// Rows and columns of all heads together.
    pub(crate) fn whole(&self, kind: MatrixKind) -> (usize, usize) {
        let (rows, columns) = self.of(kind);
        match self.layout {
            Layout::Apart => (rows.saturating_mul(self.heads), columns),
            Layout::Beside => (rows, columns.saturating_mul(self.heads)),
        }
    }

    /// How many numbers a matrix has, if that many can be addressed.
    pub(crate) fn length(&self, kind: MatrixKind) -> Result<usize, KernelError> {
        let (rows, columns) = self.of(kind);
        let length = rows.checked_mul(columns).and_then(|one| one.checked_mul(self.heads));
        // No slice is longer than this, in bytes.
        let fits = length.filter(|length| *length <= isize::MAX as usize / size_of::<f32>());
        fits.ok_or(KernelError::Memory { matrix: kind.name() })
    }

    /// How many numbers the output has, those of all heads.
    ///
    /// # Errors
    ///
    /// [`KernelError::Memory`] where that many cannot be addressed.
    pub fn output(&self) -> Result<usize, KernelError> {
        self.length(MatrixKind::Output)
    }

    /// How many weights there are, `heads × n × m`.
    ///
    /// # Errors
    ///
    /// As [`Self::output`].
    pub fn weights(&self) -> Result<usize, KernelError> {
        let one = Shape { d_k: self.m, ..*self };
        one.length(MatrixKind::Q).map_err(|_| KernelError::Memory { matrix: "weights" })
    }

    /// Refuses another number of places for the weights.
    pub(crate) fn check_weights(&self, found: usize) -> Result<(), KernelError> {
        let (shape, q) = ((self.heads.saturating_mul(self.n), self.m), self.whole(MatrixKind::Q));
        match self.weights()? == found {
            true => Ok(()),
            false => Err(KernelError::Length { matrix: "weights", found, shape, q }),
        }
    }

    /// Refuses a dimension of 0, and matrices of so many numbers: for who has to know before they are at hand.
    ///
    /// # Errors
    ///
    /// [`KernelError::Empty`], [`KernelError::Length`], or [`KernelError::Memory`] where the shape cannot be addressed.
    pub fn check(&self, q: usize, k: usize, v: usize) -> Result<(), KernelError> {
        self.check_dimensions()?;
        self.check_length(MatrixKind::Q, q)?;
        self.check_length(MatrixKind::K, k)?;
        self.check_length(MatrixKind::V, v)
    }

    fn check_dimensions(&self) -> Result<(), KernelError> {
        let all = [
            ("n", self.n),
            ("m", self.m),
            ("d_k", self.d_k),
            ("d_v", self.d_v),
            ("heads", self.heads),
        ];
        match all.into_iter().find(|(_, count)| *count == 0) {
            Some((dimension, _)) => Err(KernelError::Empty { dimension }),
            None => Ok(()),
        }
    }

    /// Refuses a matrix with a number that is not finite.
    pub(crate) fn check_matrix(&self, kind: MatrixKind, data: &[f32]) -> Result<(), KernelError> {
        check_finite(kind.name(), self.whole(kind).1, 0, data)
    }

    /// Refuses another length than that of the shape.
    pub(crate) fn check_length(&self, kind: MatrixKind, found: usize) -> Result<(), KernelError> {
        let (matrix, shape, q) = (kind.name(), self.whole(kind), self.whole(MatrixKind::Q));
        match self.length(kind)? == found {
            true => Ok(()),
            false => Err(KernelError::Length { matrix, found, shape, q }),
        }
    }
}

impl MatrixKind {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Q => "Q",
            Self::K => "K",
            Self::V => "V",
            Self::Output => "output",
        }
    }
}

/// Refuses a matrix with a number that is NaN or infinite; `data` is a part of it that begins at number `first`.
pub(crate) fn check_finite(
    matrix: &'static str,
    columns: usize,
    first: usize,
    data: &[f32],
) -> Result<(), KernelError> {
    // Without its sign a number that is not finite has the largest bits; a maximum of integers is a loop of vectors.
    let magnitude = |number: &f32| number.to_bits() & 0x7FFF_FFFF;
    if data.iter().map(magnitude).fold(0, u32::max) < f32::INFINITY.to_bits() {
        return Ok(());
    }
    let at = first + data.iter().position(|number| !number.is_finite()).unwrap_or_default();
    Err(KernelError::NotFinite { matrix, row: at / columns, column: at % columns })
}
