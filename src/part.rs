//! Code that the build splits off into parts: WebAssembly modules that an instance takes in when it needs them.
//!
//! JavaScript fetches a part and gives it to the instance before it calls what needs it: `runtime/wasm.js`. Without
//! the feature `split` everything is in one module, and there is nothing to wait for.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// `in_part!(name, Type, value)`: a value of code that lies in the part `name`, with everything that is reached from
/// there alone. So the value is made of functions: to call them, later and at any time, runs the code of the part.
///
/// # Panics
///
/// Where the instance has not taken in the part.
macro_rules! in_part {
    ($name:ident, $type:ty, $value:expr) => {{
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split)]
        fn entry() -> $type {
            $value
        }
        #[cfg(not(feature = "split"))]
        async fn entry() -> $type {
            $value
        }
        $crate::part::answer(entry())
    }};
}
pub(crate) use in_part;

/// What the entry of a part answers with.
pub(crate) fn answer<T>(entry: impl Future<Output = T>) -> T {
    let mut entry = pin!(entry);
    let mut context = Context::from_waker(Waker::noop());
    // The first poll asks whether the part is in, and the second hears the answer.
    for _ in 0..2 {
        if let Poll::Ready(answer) = entry.as_mut().poll(&mut context) {
            return answer;
        }
    }
    panic!("a part is needed that the instance has not taken in")
}
