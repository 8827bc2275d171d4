//! Nets in training: the sequence that is shown with the weights of its question, and how often each net is right.

mod curves;
mod sequence;

pub use self::curves::{CurvesPicture, Level, Line, curves_scene};
pub use self::sequence::{SequencePicture, Tile, WeightsRow, sequence_scene};
