//! Events that wait for their turn.

use std::cell::RefCell;
use std::collections::VecDeque;

/// A state and the events that change it, one after the other.
///
/// Handling an event may cause another at once, as when a field of a form is set: that one waits until the first is
/// done. What comes before there is a state waits for it.
pub(crate) struct Queue<S, E> {
    state: RefCell<Option<S>>,
    waiting: RefCell<VecDeque<E>>,
    handle: fn(&mut S, E),
}

impl<S, E> Queue<S, E> {
    /// A queue without a state, whose events `handle` will handle.
    pub(crate) fn new(handle: fn(&mut S, E)) -> Self {
        Self { state: RefCell::new(None), waiting: RefCell::new(VecDeque::new()), handle }
    }

    /// The state is there: handles what has come before.
    pub(crate) fn start(&self, state: S) {
        *self.state.borrow_mut() = Some(state);
        self.run();
    }

    /// Handles an event, now or when it is its turn.
    pub(crate) fn send(&self, event: E) {
        self.waiting.borrow_mut().push_back(event);
        self.run();
    }

    fn run(&self) {
        // Borrowed already: this is within an event, after which the loop goes on with what waits.
        let Ok(mut state) = self.state.try_borrow_mut() else { return };
        let Some(state) = state.as_mut() else { return };
        while let Some(event) = self.next() {
            (self.handle)(state, event);
        }
    }

    /// A function, so that the borrow ends before the event is handled.
    fn next(&self) -> Option<E> {
        self.waiting.borrow_mut().pop_front()
    }
}

#[cfg(test)]
mod tests {
    use std::rc::{Rc, Weak};

    use super::*;

    /// The numbers handled, and the queue they came through.
    struct Handled {
        numbers: Vec<u32>,
        queue: Weak<Queue<Handled, u32>>,
    }

    /// An even number sends its half twice before it is written down.
    fn handle(handled: &mut Handled, number: u32) {
        if number.is_multiple_of(2) {
            let queue = handled.queue.upgrade().expect("the queue is there");
            queue.send(number / 2);
            queue.send(number / 2);
        }
        handled.numbers.push(number);
    }

    fn start(queue: &Rc<Queue<Handled, u32>>) {
        queue.start(Handled { numbers: Vec::new(), queue: Rc::downgrade(queue) });
    }

    fn numbers(queue: &Queue<Handled, u32>) -> Vec<u32> {
        queue.state.borrow().as_ref().map_or(Vec::new(), |handled| handled.numbers.clone())
    }

    #[test]
    fn an_event_that_comes_while_another_is_handled_waits_for_its_turn() {
        let queue = Rc::new(Queue::new(handle));
        start(&queue);
        queue.send(4);
        assert_eq!(numbers(&queue), [4, 2, 2, 1, 1, 1, 1]);
        queue.send(3);
        assert_eq!(numbers(&queue)[7..], [3]);
    }

    #[test]
    fn what_comes_before_there_is_a_state_is_handled_first() {
        let queue = Rc::new(Queue::new(handle));
        queue.send(1);
        queue.send(3);
        assert!(numbers(&queue).is_empty());
        start(&queue);
        queue.send(5);
        assert_eq!(numbers(&queue), [1, 3, 5]);
    }
}
