//! Code parts: WebAssembly modules that the build splits off the main one, and that an instance adds when it needs
//! them.
//!
//! JavaScript fetches a part and adds it to the instance before it calls anything in it: see `runtime/wasm.js`.
//! Without the feature `split` all code is in one module, and there is nothing to wait for.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// `in_code_part!(name, Type, value)` evaluates to `value`, and moves the code that only `value` reaches into the code
/// part `name`. The value is therefore a function, or a struct of functions: to call one, at any later time, runs code
/// of that part.
///
/// # Panics
///
/// If the part has not been added to the instance.
macro_rules! in_code_part {
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
        $crate::code_part::resolve(entry())
    }};
}
pub(crate) use in_code_part;

/// The value of the entry of a part. Its future resolves at once, since the part has been added before.
pub(crate) fn resolve<T>(entry: impl Future<Output = T>) -> T {
    let mut entry = pin!(entry);
    let mut context = Context::from_waker(Waker::noop());
    // The first poll asks whether the part has been added; the second receives the value.
    for _ in 0..2 {
        if let Poll::Ready(value) = entry.as_mut().poll(&mut context) {
            return value;
        }
    }
    panic!("a code part is needed that has not been added to the instance")
}
