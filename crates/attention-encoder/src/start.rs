//! Where a sentence begins: the sum of its embeddings, normalised.

use crate::norm::Norm;
use crate::numbers::Payload;
use crate::{EncoderError, File, Source, WIDTH};

/// What every token gets: the row of the first segment, since there is one sentence, and the normalisation.
#[derive(Clone, Debug)]
pub struct Start {
    segment: Vec<f32>,
    norm: Norm,
}

impl Start {
    /// The row of the segment, then gain and bias of the normalisation, [`WIDTH`] numbers each.
    ///
    /// # Errors
    ///
    /// What the source says.
    pub fn read(source: &mut impl Source) -> Result<Self, EncoderError> {
        Ok(Self { segment: source.vector(WIDTH)?, norm: Norm::read(source)? })
    }

    /// From the bytes of `start.bin`.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Damaged`] or [`EncoderError::Other`].
    pub fn open(bytes: &[u8]) -> Result<Self, EncoderError> {
        let mut payload = Payload::of(File::Start, bytes)?;
        let start = Self::read(&mut payload)?;
        payload.end().map(|()| start)
    }

    /// Turns the sum of the token's and the position's row, `n × WIDTH`, into what the first layer reads.
    pub fn run(&self, rows: &mut [f32]) {
        for row in rows.chunks_exact_mut(WIDTH) {
            row.iter_mut().zip(&self.segment).for_each(|(x, segment)| *x += segment);
        }
        self.norm.run(rows);
    }
}
