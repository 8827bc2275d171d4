//! Parameters as bytes: matrices as 8-bit integers in groups with a scale each, vectors as they are.
//!
//! A matrix has the scales of all its groups first, each a half-precision number, then its integers, both row by row. A
//! group is [`GROUP`] neighbours in a row; a number is its integer times the scale of its group.

use crate::{Damage, EncoderError, File};
use attention_kernel::{Linear, zeros};

/// Numbers that share a scale.
pub const GROUP: usize = 64;

/// Where the parameters of a part of the model come from, in the order in which it asks for them.
pub trait Source {
    /// A matrix and its bias.
    ///
    /// # Errors
    ///
    /// An [`EncoderError`] where there is none of that shape, or no memory.
    fn linear(&mut self, inputs: usize, outputs: usize) -> Result<Linear, EncoderError>;

    /// A vector.
    ///
    /// # Errors
    ///
    /// An [`EncoderError`] where there is none of that length.
    fn vector(&mut self, length: usize) -> Result<Vec<f32>, EncoderError>;
}

/// The payload of a file, as far as it has not been read.
pub(crate) struct Payload<'a> {
    file: File,
    rest: &'a [u8],
}

impl<'a> Payload<'a> {
    /// Opens a file.
    pub(crate) fn of(file: File, bytes: &'a [u8]) -> Result<Self, EncoderError> {
        Ok(Self { file, rest: file.open(bytes)? })
    }

    /// Refuses what is left over.
    pub(crate) fn end(self) -> Result<(), EncoderError> {
        match self.rest.is_empty() {
            true => Ok(()),
            false => Err(EncoderError::Damaged { file: self.file, damage: Damage::Long }),
        }
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], EncoderError> {
        let short = EncoderError::Damaged { file: self.file, damage: Damage::Short };
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(short)?;
        self.rest = rest;
        Ok(taken)
    }
}

impl Source for Payload<'_> {
    fn linear(&mut self, inputs: usize, outputs: usize) -> Result<Linear, EncoderError> {
        let count = inputs * outputs;
        let scales: Vec<f32> = scales(self.take(count / GROUP * 2)?).collect();
        let integers: Vec<i8> = self.take(count)?.iter().map(|byte| byte.cast_signed()).collect();
        Ok(Linear::in_groups(&integers, &scales, &self.vector(outputs)?)?)
    }

    fn vector(&mut self, length: usize) -> Result<Vec<f32>, EncoderError> {
        let mut numbers = zeros("parameters", length)?;
        for (number, bytes) in numbers.iter_mut().zip(self.take(length * 4)?.chunks_exact(4)) {
            *number = f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
        Ok(numbers)
    }
}

/// Adds whole groups of integers, times their scales, to as many numbers.
pub(crate) fn add_groups(scales: &[u8], integers: &[u8], to: &mut [f32]) {
    let groups = integers.chunks_exact(GROUP).zip(to.chunks_exact_mut(GROUP));
    for (scale, (integers, numbers)) in self::scales(scales).zip(groups) {
        for (number, integer) in numbers.iter_mut().zip(integers) {
            *number += f32::from(integer.cast_signed()) * scale;
        }
    }
}

/// Scales, two bytes each.
fn scales(bytes: &[u8]) -> impl Iterator<Item = f32> {
    bytes.chunks_exact(2).map(|bytes| from_half(u16::from_le_bytes([bytes[0], bytes[1]])))
}

/// What the payload of a file is written with.
#[derive(Debug, Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Appends a matrix, whose rows are whole groups; the nearest integers, from −127 to 127.
    pub fn matrix(&mut self, numbers: &[f32]) {
        let groups = numbers.chunks_exact(GROUP);
        debug_assert!(groups.remainder().is_empty());
        let scales: Vec<u16> = groups.clone().map(half_scale).collect();
        self.0.extend(scales.iter().flat_map(|scale| scale.to_le_bytes()));
        for (group, scale) in groups.zip(scales) {
            let scale = from_half(scale);
            // Where all are 0, so is the scale, and 0 / 0 becomes the integer 0.
            let integer = |number: &f32| (number / scale).round().clamp(-127.0, 127.0) as i8;
            self.0.extend(group.iter().map(|number| integer(number).cast_unsigned()));
        }
    }

    /// Appends a vector.
    pub fn vector(&mut self, numbers: &[f32]) {
        self.0.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    /// What has been written.
    pub fn payload(self) -> Vec<u8> {
        self.0
    }
}

/// The half-precision number nearest to the scale by which the largest of a group becomes 127.
fn half_scale(group: &[f32]) -> u16 {
    let largest = group.iter().fold(0.0_f32, |largest, number| largest.max(number.abs()));
    // With the exponent's bias of a half, its bits are the upper ones of the single's; the tie goes to the even one.
    let bits = (largest / 127.0 * f32::from_bits(15 << 23)).to_bits();
    ((bits + 0xFFF + ((bits >> 13) & 1)) >> 13) as u16
}

/// The value of a half-precision number of at least 0.
fn from_half(bits: u16) -> f32 {
    // 2^112 between the two biases.
    f32::from_bits(u32::from(bits) << 13) * f32::from_bits((127 + 112) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_those_of_the_standard() {
        let known = [(0, 0.0), (1, 5.960_464_5e-8), (0x0400, 6.103_515_6e-5), (0x3C00, 1.0)];
        for (bits, value) in known {
            assert_eq!(from_half(bits), value);
            assert_eq!(half_scale(&[-value * 127.0]), bits);
        }
        // 1/3 lies between 0x3555 and 0x3556, nearer to the first.
        assert_eq!(half_scale(&[127.0 / 3.0]), 0x3555);
    }

    #[test]
    fn a_matrix_is_read_to_within_half_an_integer_and_a_vector_exactly() {
        let numbers: Vec<f32> = (0..2 * GROUP).map(|i| (i as f32 * 0.7).sin() * 0.1).collect();
        let bias = [0.3, -7.0];
        let mut writer = Writer::new();
        writer.matrix(&numbers);
        writer.vector(&bias);
        let file = File::Start.pack(&writer.payload());
        let mut payload = Payload::of(File::Start, &file).unwrap();
        let layer = payload.linear(GROUP, 2).unwrap();
        payload.end().unwrap();
        assert_eq!(layer.run(&[0.0; GROUP]).unwrap(), bias);
        let half = 0.1 / 127.0 / 2.0 * 1.01;
        for input in 0..GROUP {
            let mut x = [0.0; GROUP];
            x[input] = 1.0;
            for (output, found) in layer.run(&x).unwrap().into_iter().enumerate() {
                let number = numbers[output * GROUP + input] + bias[output];
                assert!((found - number).abs() <= half, "{found} is not {number}");
            }
        }
    }

    #[test]
    fn too_little_and_too_much_are_named() {
        let file = File::Start.pack(&[0; 8]);
        let mut payload = Payload::of(File::Start, &file).unwrap();
        let error = payload.vector(3).unwrap_err();
        assert_eq!(error.to_string(), "start.bin is damaged: it ends early");
        payload.vector(1).unwrap();
        let error = payload.end().unwrap_err();
        assert_eq!(error.to_string(), "start.bin is damaged: it goes on after its end");
    }
}
