//! The files of the model: a header, by which a damaged one is found, and a payload.
//!
//! The header has 20 bytes, numbers in little-endian order: `attn`, the version (`u16`), the kind (`u16`), the index
//! (`u32`), the length of the payload in bytes (`u32`), and the CRC-32 of the payload (`u32`).

use crate::error::{Damage, EncoderError};
use crate::file::File;

const MAGIC: [u8; 4] = *b"attn";
const VERSION: u16 = 1;
const HEADER: usize = 20;

impl File {
    /// The whole file with this payload.
    pub fn pack(self, payload: &[u8]) -> Vec<u8> {
        let (kind, index) = self.numbers();
        let mut file = MAGIC.to_vec();
        file.extend([VERSION, kind].into_iter().flat_map(u16::to_le_bytes));
        // A longer payload than a u32 can say would not be opened again.
        file.extend(
            [index, payload.len() as u32, checksum(payload)].map(u32::to_le_bytes).concat(),
        );
        file.extend(payload);
        file
    }

    /// The payload of a whole file.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Damaged`], or [`EncoderError::Other`] where it is whole and another one.
    pub fn open(self, bytes: &[u8]) -> Result<&[u8], EncoderError> {
        let damaged = |damage| EncoderError::Damaged { file: self, damage };
        let (header, payload) =
            bytes.split_at_checked(HEADER).ok_or_else(|| damaged(Damage::Short))?;
        let word = |at: usize| u32::from_le_bytes([0, 1, 2, 3].map(|byte| header[at + byte]));
        if header[..4] != MAGIC || word(4) as u16 != VERSION {
            return Err(damaged(Damage::Beginning));
        }
        let found = Self::of((word(4) >> 16) as u16, word(8));
        let found = found.ok_or_else(|| damaged(Damage::Beginning))?;
        if found != self {
            return Err(EncoderError::Other { expected: self, found });
        }
        match payload.len().cmp(&(word(12) as usize)) {
            std::cmp::Ordering::Less => Err(damaged(Damage::Short)),
            std::cmp::Ordering::Greater => Err(damaged(Damage::Long)),
            _ if checksum(payload) != word(16) => Err(damaged(Damage::Checksum)),
            _ => Ok(payload),
        }
    }
}

/// The CRC-32 of ISO 3309, as zip and PNG have it.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = table();
    let step = |sum: u32, byte: &u8| TABLE[usize::from(sum as u8 ^ byte)] ^ (sum >> 8);
    !bytes.iter().fold(u32::MAX, step)
}

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut sum, mut bit) = (byte as u32, 0);
        while bit < 8 {
            sum = if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
            bit += 1;
        }
        table[byte] = sum;
        byte += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [File; 4] = [File::Start, File::Tokens(31), File::Positions(1), File::Layer(2)];

    fn damage(bytes: &[u8]) -> EncoderError {
        File::Layer(2).open(bytes).unwrap_err()
    }

    #[test]
    fn the_checksum_is_the_one_in_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_file_opens_as_what_it_was_packed_as() {
        for file in FILES {
            assert_eq!(file.open(&file.pack(b"numbers")), Ok(&b"numbers"[..]));
        }
        let found = File::Positions(2);
        let expected = File::Layer(2);
        assert_eq!(damage(&found.pack(b"x")), EncoderError::Other { expected, found });
    }

    #[test]
    fn every_damaged_byte_and_every_other_length_is_found() {
        for file in FILES {
            let whole = file.pack(b"numbers");
            for at in 0..whole.len() {
                let mut bytes = whole.clone();
                bytes[at] ^= 4;
                assert!(file.open(&bytes).is_err(), "{file}, byte {at}");
                assert!(file.open(&whole[..at]).is_err(), "{file}, {at} bytes");
            }
        }
        let longer = [&File::Layer(2).pack(b"numbers")[..], b"x"].concat();
        assert_eq!(damage(&longer).to_string(), "layer-2.bin is damaged: it goes on after its end");
    }
}
