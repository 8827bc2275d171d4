//! What can be wrong with the files, the text and the order of calls.

use crate::{File, POSITIONS};
use attention_kernel::KernelError;
use std::fmt;

/// Why there is no answer; its sentence names the file where one is at fault.
///
/// # Example
///
/// ```
/// use attention_encoder::{File, Model};
///
/// let error = Model::new().add(File::Layer(3), b"half of a file").unwrap_err();
/// assert_eq!(error.to_string(), "layer-3.bin is damaged: it ends early");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncoderError {
    /// A file is not what was written.
    Damaged {
        /// Which one was to be read.
        file: File,
        /// How one can tell.
        damage: Damage,
    },
    /// A file is whole, and another one than was asked for.
    Other {
        /// What was asked for.
        expected: File,
        /// What it says it is.
        found: File,
    },
    /// The model has no such file.
    NoSuchFile {
        /// The file.
        file: File,
    },
    /// A file is needed first.
    Missing {
        /// Which one.
        file: File,
    },
    /// The list of pieces is not the one that the model was trained with.
    Vocabulary,
    /// There are more tokens than the model has positions.
    TooLong {
        /// How many there are, `[CLS]` and `[SEP]` included.
        tokens: usize,
    },
    /// There is no token to begin with.
    Empty,
    /// The model has no token with this number.
    NoSuchToken {
        /// The number.
        id: u32,
    },
    /// A layer was to be run before the one that it follows.
    Order {
        /// The layer, counted from 0.
        layer: usize,
    },
    /// What the kernel says: above all that there is no memory.
    Kernel(KernelError),
}

/// How one can tell that a file is not what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It has fewer bytes than it says, or than its kind needs.
    Short,
    /// It has more bytes than it says, or than its kind needs.
    Long,
    /// It begins otherwise than a file of the model.
    Beginning,
    /// Its bytes have another checksum than those that were written.
    Checksum,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Short => "it ends early",
            Self::Long => "it goes on after its end",
            Self::Beginning => "it does not begin as a file of the model",
            Self::Checksum => "its checksum is another than when it was written",
        })
    }
}

impl fmt::Display for EncoderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged { file, damage } => write!(f, "{file} is damaged: {damage}"),
            Self::Other { expected, found } => {
                write!(f, "{found} was found in place of {expected}")
            }
            Self::NoSuchFile { file } => write!(f, "the model has no {file}"),
            Self::Missing { file } => write!(f, "{file} has not been loaded"),
            Self::Vocabulary => f.write_str("vocabulary.txt is damaged, or another model's"),
            Self::TooLong { tokens } => {
                write!(f, "the text has {tokens} tokens, and the model reads at most {POSITIONS}")
            }
            Self::Empty => f.write_str("there is no token"),
            Self::NoSuchToken { id } => write!(f, "the model has no token {id}"),
            Self::Order { layer } => {
                write!(
                    f,
                    "layer {layer} was asked for before the layer that it follows had been run"
                )
            }
            Self::Kernel(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EncoderError {}

impl From<KernelError> for EncoderError {
    fn from(error: KernelError) -> Self {
        Self::Kernel(error)
    }
}
