//! [`SendWrapper`], with the interface of the crate `send_wrapper` 0.6, which Leptos uses for all that belongs to the
//! browser; `[patch.crates-io]` puts it in that crate's place.
//!
//! That crate asks at each access which thread it is on, and the standard library keeps what it knows of a thread in
//! an allocator of its own. In WebAssembly without threads the answer is always the same: not to ask makes the article
//! 2.5 kB of brotli smaller, and leaves one allocator in the module. Elsewhere the thread is checked here too.

#[cfg(feature = "futures")]
mod futures;
mod owner;

use owner::Owner;
use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

/// A value that may be moved to another thread, but used on the thread alone that made it.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    owner: Owner,
}

// SAFETY: each access to the value first checks that it happens on the thread that made it.
#[allow(unsafe_code)]
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
#[allow(unsafe_code)]
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value of the current thread.
    pub fn new(value: T) -> Self {
        Self { value: ManuallyDrop::new(value), owner: Owner::current() }
    }

    /// Whether the value may be used on the current thread.
    pub fn valid(&self) -> bool {
        self.owner.is_current()
    }

    /// The value itself.
    ///
    /// # Panics
    ///
    /// On another thread than the one that made it.
    #[track_caller]
    pub fn take(self) -> T {
        self.check();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: the wrapper is never dropped, so that its value is taken once.
        #[allow(unsafe_code)]
        unsafe {
            ManuallyDrop::take(&mut this.value)
        }
    }

    #[track_caller]
    fn check(&self) {
        assert!(self.valid(), "a value was used on another thread than its own");
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        self.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    /// # Panics
    ///
    /// On another thread than the one that made the value, if dropping that does anything; the value is leaked.
    #[track_caller]
    fn drop(&mut self) {
        if std::mem::needs_drop::<T>() && !self.valid() {
            // A second panic would end the program.
            assert!(std::thread::panicking(), "a value was dropped on another thread than its own");
            return;
        }
        // SAFETY: nothing uses the value after this, and nothing has dropped or taken it before.
        #[allow(unsafe_code)]
        unsafe {
            ManuallyDrop::drop(&mut self.value);
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SendWrapper").field(&**self).finish()
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Self::new((**self).clone())
    }
}
