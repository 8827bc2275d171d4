//! A table of embeddings that arrives in shards, and stays in 8 bits: only a few of its rows are ever read.

use crate::numbers::{GROUP, add_groups};
use crate::{Damage, EncoderError, File, SHARD, WIDTH};

/// Bytes of the scales of a row.
const SCALES: usize = WIDTH / GROUP * 2;

/// So many rows, [`SHARD`] in a file.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    rows: usize,
    file: fn(u32) -> File,
    shards: Vec<Vec<u8>>,
}

impl Table {
    /// Without any of its rows yet; `file` names a shard.
    pub(crate) fn new(rows: usize, file: fn(u32) -> File) -> Self {
        Self { rows, file, shards: vec![Vec::new(); rows.div_ceil(SHARD)] }
    }

    /// Takes a shard in.
    pub(crate) fn add(&mut self, index: u32, bytes: &[u8]) -> Result<(), EncoderError> {
        let file = (self.file)(index);
        let missing = EncoderError::NoSuchFile { file };
        let place = self.shards.get_mut(index as usize).ok_or(missing)?;
        let payload = file.open(bytes)?;
        let rows = SHARD.min(self.rows - index as usize * SHARD);
        let damage = match payload.len().cmp(&(rows * (SCALES + WIDTH))) {
            std::cmp::Ordering::Less => Damage::Short,
            std::cmp::Ordering::Greater => Damage::Long,
            std::cmp::Ordering::Equal => {
                *place = payload.to_vec();
                return Ok(());
            }
        };
        Err(EncoderError::Damaged { file, damage })
    }

    /// The shards that these rows need and that are not there, ascending.
    pub(crate) fn missing(&self, rows: impl Iterator<Item = usize>) -> Vec<u32> {
        let shards = rows.map(|row| row / SHARD);
        let mut missing: Vec<u32> = shards
            .filter(|shard| self.shards[*shard].is_empty())
            .map(|shard| shard as u32)
            .collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    /// Adds a row to as many numbers.
    pub(crate) fn add_row(&self, row: usize, to: &mut [f32]) -> Result<(), EncoderError> {
        let (shard, row) = (row / SHARD, row % SHARD);
        let payload = &self.shards[shard];
        let file = (self.file)(shard as u32);
        let (scales, integers) = payload.split_at(payload.len() / (SCALES + WIDTH) * SCALES);
        let (scales, integers) = (scales.chunks_exact(SCALES), integers.chunks_exact(WIDTH));
        let found = scales.zip(integers).nth(row);
        let (scales, integers) = found.ok_or(EncoderError::Missing { file })?;
        add_groups(scales, integers, to);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Writer;

    /// Row i of a shard holds nothing but i.
    fn shard(rows: usize) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.matrix(&(0..rows).flat_map(|row| [row as f32; WIDTH]).collect::<Vec<_>>());
        File::Tokens(1).pack(&writer.payload())
    }

    #[test]
    fn a_row_is_found_in_its_shard_and_a_missing_shard_is_named() {
        let mut table = Table::new(SHARD + 7, File::Tokens);
        assert_eq!(table.missing([SHARD + 6, 0, SHARD].into_iter()), [0, 1]);
        table.add(1, &shard(7)).unwrap();
        assert_eq!(table.missing([SHARD + 6, 0, SHARD].into_iter()), [0]);
        let mut row = [1.0; WIDTH];
        table.add_row(SHARD + 6, &mut row).unwrap();
        assert!(row.iter().all(|x| (x - 7.0).abs() < 1e-2), "{}", row[0]);
        let error = table.add_row(3, &mut row).unwrap_err();
        assert_eq!(error.to_string(), "tokens-000.bin has not been loaded");
    }

    #[test]
    fn a_shard_has_all_its_rows_and_no_others() {
        let mut table = Table::new(SHARD + 7, File::Tokens);
        let damage = |rows, table: &mut Table| table.add(1, &shard(rows)).unwrap_err().to_string();
        assert_eq!(damage(6, &mut table), "tokens-001.bin is damaged: it ends early");
        assert_eq!(damage(8, &mut table), "tokens-001.bin is damaged: it goes on after its end");
        let error = table.add(2, &shard(7)).unwrap_err();
        assert_eq!(error.to_string(), "the model has no tokens-002.bin");
    }
}
