//! What a call takes of memory: counted by an allocator that counts.
#![allow(unsafe_code, reason = "an allocator can be written in no other way")]

mod common;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use attention_kernel::{Attention, Scratch, Shape};
use common::Numbers;

struct Counting;

std::thread_local! {
    /// A count a thread, since tests run side by side.
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: all is handed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations(run: impl FnOnce()) -> usize {
    let before = COUNT.get();
    run();
    COUNT.get() - before
}

#[test]
fn a_call_with_its_scratch_allocates_nothing() {
    let shape = Shape { heads: 2, ..Shape::square(100, 32) };
    let [q, k, v] = Numbers::seeded(2).inputs(shape);
    let (mut output, mut weights) = (vec![0.0; q.len()], vec![0.0; 2 * 100 * 100]);
    let mut scratch = Scratch::new();
    let call = Attention::new(shape);
    let mut both = || {
        call.run_into(&q, &k, &v, &mut output, &mut scratch).unwrap();
        call.check(&q, &k, &v)
            .unwrap()
            .weigh_into(&mut weights, &mut output, &mut scratch)
            .unwrap();
    };
    assert!(allocations(&mut both) > 0, "the first call fills the scratch, and is counted");
    assert_eq!(allocations(&mut both), 0);
}

#[test]
fn the_scratch_is_at_most_64_kb_whatever_the_length() {
    for d in [1, 32, 64, 128] {
        let mut sizes = [3, 300, 3000].map(|n| {
            let shape = Shape { n: 70, m: n, ..Shape::square(1, d) };
            let [q, k, v] = Numbers::seeded(3).inputs(shape);
            let mut scratch = Scratch::new();
            let mut output = vec![0.0; 70 * d];
            Attention::new(shape).run_into(&q, &k, &v, &mut output, &mut scratch).unwrap();
            scratch.bytes()
        });
        sizes.sort_unstable();
        assert!(sizes[2] <= 64 * 1024, "{d} columns take {sizes:?} bytes");
        assert_eq!(sizes[0], sizes[2], "{d} columns");
    }
}
