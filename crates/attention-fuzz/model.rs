//! Files of the model: taken in where they are whole, and refused otherwise, one after the other.

#![no_main]

use attention_encoder::{File, Model};
use libfuzzer_sys::fuzz_target;

const START: &[u8] = include_bytes!("../../models/all-minilm-l6-v2/start.bin");

/// A file: of one kind and index, from bytes, or the shipped one with some of its bytes changed.
type Given<'a> = (u8, u32, &'a [u8], Vec<(u32, u8)>);

fuzz_target!(|files: Vec<Given>| {
    let (mut model, mut has_start) = (Model::new(), false);
    for (kind, index, bytes, changes) in files {
        let file = match kind % 5 {
            0 | 1 => File::Start,
            2 => File::Tokens(index),
            3 => File::Positions(index),
            _ => File::Layer(index),
        };
        let mut damaged = START.to_vec();
        for (at, byte) in &changes {
            let length = damaged.len();
            damaged[*at as usize % length] = *byte;
        }
        let is_damaged = kind % 5 == 1;
        let is_taken = model.add(file, if is_damaged { &damaged } else { bytes }).is_ok();
        assert!(!is_taken || is_damaged, "{file} is no file of the model");
        // A file that is there already is not read again.
        assert!(!is_taken || has_start || damaged == START, "a damaged file is refused");
        has_start |= is_taken;
    }
    let _ = (model.missing_tokens(&[101]), model.missing_positions(3), model.begin(&[101, 102]));
    assert!(model.run(0).is_err(), "without a layer there is nothing to run");
});
