//! What keys do in the row of tokens.

use web_sys::Element;

use crate::dom;

/// Makes a token the tab stop.
pub(super) fn move_tab_stop(row: &Element, to: usize) {
    for index in 0..row.child_element_count() as usize {
        let stop = if index == to { "0" } else { "-1" };
        dom::child(row, index).inspect(|token| dom::update(token, "tabindex", stop));
    }
}

/// The token that a key moves to from `at`; past one end, it is that at the other.
pub(crate) fn moved(key: &str, at: usize, n: usize) -> Option<usize> {
    match key {
        "ArrowRight" | "ArrowDown" => Some((at + 1) % n),
        "ArrowLeft" | "ArrowUp" => Some((at + n - 1) % n),
        "Home" => Some(0),
        "End" => Some(n - 1),
        // The focused token usually is the query already, but the key must not reach a slide deck.
        " " | "Enter" => Some(at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_go_around_and_other_keys_pass() {
        assert_eq!(moved("ArrowRight", 9, 10), Some(0));
        assert_eq!(moved("ArrowLeft", 0, 10), Some(9));
        assert_eq!(moved("End", 3, 10), Some(9));
        assert_eq!(moved("Tab", 3, 10), None);
        assert_eq!(moved("a", 3, 10), None);
    }
}
