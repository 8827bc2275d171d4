//! A value is used, taken and dropped on its own thread alone.

use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use std::thread;

/// What a value leaves behind when it is dropped.
struct Told(Rc<Cell<u32>>);

impl Drop for Told {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

/// Whether another thread comes to its end with the value.
fn elsewhere<T: 'static>(value: T, act: impl FnOnce(SendWrapper<T>) + Send + 'static) -> bool {
    let wrapper = SendWrapper::new(value);
    thread::spawn(move || act(wrapper)).join().is_ok()
}

#[test]
fn on_its_own_thread_it_is_the_value() {
    let mut wrapper = SendWrapper::new(Rc::new(Cell::new(1)));
    wrapper.set(2);
    assert_eq!(wrapper.clone().get(), 2);
    assert_eq!(format!("{wrapper:?}"), "SendWrapper(Cell { value: 2 })");
    *wrapper = Rc::new(Cell::new(3));
    assert!(wrapper.valid());
    assert_eq!(wrapper.take().get(), 3);
}

#[test]
fn it_comes_back_from_another_thread() {
    let wrapper = SendWrapper::new(Rc::new(4));
    let back = thread::spawn(move || wrapper).join().unwrap();
    assert_eq!(**back, 4);
}

#[test]
fn another_thread_may_not_use_take_or_drop_it() {
    assert!(!elsewhere(Rc::new(1), |wrapper| assert_eq!(**wrapper, 1)), "used");
    assert!(!elsewhere(Rc::new(1), |wrapper| drop(wrapper.take())), "taken");
    assert!(!elsewhere(Rc::new(1), drop), "dropped");
    let ask = |wrapper: SendWrapper<Rc<u8>>| {
        assert!(!wrapper.valid());
        std::mem::forget(wrapper);
    };
    assert!(elsewhere(Rc::new(1), ask), "asked");
    assert!(elsewhere(1, drop), "a number has nothing to drop");
}

#[test]
fn the_value_is_dropped_once() {
    let drops = Rc::new(Cell::new(0));
    drop(SendWrapper::new(Told(drops.clone())));
    assert_eq!(drops.get(), 1);
    let taken = SendWrapper::new(Told(drops.clone())).take();
    assert_eq!(drops.get(), 1);
    drop(taken);
    assert_eq!(drops.get(), 2);
}

#[cfg(feature = "futures")]
#[test]
fn a_wrapped_future_is_a_future() {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};
    let mut future = pin!(SendWrapper::new(std::future::ready(5)));
    assert_eq!(future.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(5));
}
