//! The thread that a value belongs to.

#[cfg(all(target_family = "wasm", target_feature = "atomics"))]
compile_error!("with threads, WebAssembly needs the check of the thread");

/// The one thread there is.
#[cfg(target_family = "wasm")]
#[derive(Clone, Copy)]
pub(crate) struct Owner;

#[cfg(target_family = "wasm")]
impl Owner {
    pub(crate) fn current() -> Self {
        Self
    }

    pub(crate) fn is_current(self) -> bool {
        true
    }
}

/// A thread.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone, Copy)]
pub(crate) struct Owner(std::thread::ThreadId);

#[cfg(not(target_family = "wasm"))]
impl Owner {
    pub(crate) fn current() -> Self {
        Self(std::thread::current().id())
    }

    pub(crate) fn is_current(self) -> bool {
        self.0 == std::thread::current().id()
    }
}
