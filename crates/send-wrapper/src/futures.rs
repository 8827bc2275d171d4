//! A wrapped future is a future, and a wrapped stream a stream.

use crate::SendWrapper;
use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};

impl<T> SendWrapper<T> {
    /// The value, pinned as the wrapper is.
    #[track_caller]
    fn pinned(self: Pin<&mut Self>) -> Pin<&mut T> {
        // SAFETY: the value stands inside the wrapper, which is pinned, and is moved out of it by `take` alone, which
        // needs a wrapper that is not.
        #[allow(unsafe_code)]
        unsafe {
            self.map_unchecked_mut(|wrapper| &mut **wrapper)
        }
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    #[track_caller]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.pinned().poll(context)
    }
}

impl<S: Stream> Stream for SendWrapper<S> {
    type Item = S::Item;

    #[track_caller]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.pinned().poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}
