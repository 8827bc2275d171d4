//! Any shape, mask and numbers: no access outside a slice, and the streamed output is the weighed one.

#![no_main]

use attention_kernel::{Attention, Layout, Mask, Shape};
use libfuzzer_sys::fuzz_target;

/// Takes what is needed from the front, over and over.
struct Bytes<'a>(std::iter::Cycle<std::slice::Iter<'a, u8>>);

impl Bytes<'_> {
    fn up_to(&mut self, most: usize) -> usize {
        let pair = [self.next(), self.next()];
        usize::from(u16::from_le_bytes(pair)) % most + 1
    }

    fn next(&mut self) -> u8 {
        *self.0.next().unwrap_or(&0)
    }

    fn numbers(&mut self, count: usize) -> Vec<f32> {
        (0..count).map(|_| (f32::from(self.next()) - 127.5) / 32.0).collect()
    }

    fn marks(&mut self, count: usize) -> Option<Vec<bool>> {
        (self.next() > 127).then(|| (0..count).map(|_| self.next() > 127).collect())
    }
}

fuzz_target!(|data: &[u8]| {
    if data.is_empty() {
        return;
    }
    let mut bytes = Bytes(data.iter().cycle());
    let [n, m] = [bytes.up_to(80), bytes.up_to(150)];
    let [d_k, d_v] = [bytes.up_to(40), bytes.up_to(40)];
    let layout = if bytes.next() > 127 { Layout::Beside } else { Layout::Apart };
    let shape = Shape { n, m, d_k, d_v, heads: bytes.up_to(3), layout };
    let (keys, cells) = (bytes.marks(m), bytes.marks(n * m));
    let mut call = Attention::new(shape);
    call.scale = bytes.numbers(1)[0];
    call.mask = Mask {
        causal: bytes.next() > 127,
        hidden_keys: keys.as_deref(),
        hidden_cells: cells.as_deref(),
    };
    let [q, k, v] = [n * d_k, m * d_k, m * d_v].map(|one| bytes.numbers(one * shape.heads));
    let streamed = call.run(&q, &k, &v).expect("shapes fit and numbers are finite");
    let weighed = call.weigh(&q, &k, &v).expect("shapes fit and numbers are finite");
    for (one, other) in streamed.iter().zip(&weighed.output) {
        assert!((one - other).abs() < 1e-3, "{one} is not {other}");
    }
});
