//! The list of pieces, and the number of a piece.

use crate::packed::checksum;
use crate::{EncoderError, TOKENS};

/// Of the only vocabulary that the model knows.
const CHECKSUM: u32 = 0xE308_4609;
/// Twice as many as pieces and more, so that a look-up ends soon.
const SLOTS: usize = 1 << 16;
/// No number of a piece.
const FREE: u16 = u16::MAX;

#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    text: String,
    /// Where each piece begins in the text; it ends before the next one's newline.
    starts: Vec<u32>,
    /// The number of a piece, at the place that its hash says or the next that was free.
    slots: Vec<u16>,
}

impl Vocabulary {
    /// From a piece a line.
    pub(super) fn new(bytes: &[u8]) -> Result<Self, EncoderError> {
        let text = str::from_utf8(bytes).ok().filter(|text| checksum(text.as_bytes()) == CHECKSUM);
        let text = text.ok_or(EncoderError::Vocabulary)?.to_owned();
        let newlines = text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n');
        let starts = std::iter::once(0).chain(newlines.map(|(_, next)| next)).collect();
        let mut vocabulary = Self { text, starts, slots: vec![FREE; SLOTS] };
        for id in 0..TOKENS as u16 {
            let piece = vocabulary.piece(id.into()).ok_or(EncoderError::Vocabulary)?;
            let slot = vocabulary.slot(piece);
            vocabulary.slots[slot] = id;
        }
        Ok(vocabulary)
    }

    /// The piece with this number.
    pub(super) fn piece(&self, id: u32) -> Option<&str> {
        let end = *self.starts.get(id as usize + 1)?;
        self.text.get(self.starts[id as usize] as usize..end as usize - 1)
    }

    /// The number of a piece.
    pub(super) fn id(&self, piece: &str) -> Option<u32> {
        match self.slots[self.slot(piece)] {
            FREE => None,
            id => Some(id.into()),
        }
    }

    /// Where a piece is, or would be.
    fn slot(&self, piece: &str) -> usize {
        let mut slot = hash(piece) as usize % SLOTS;
        loop {
            match self.slots[slot] {
                id if id == FREE || self.piece(id.into()) == Some(piece) => return slot,
                _ => slot = (slot + 1) % SLOTS,
            }
        }
    }
}

/// FNV-1a, folded to the size of the table.
fn hash(piece: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    let hash = piece.bytes().fold(2_166_136_261, step);
    hash ^ (hash >> 16)
}
