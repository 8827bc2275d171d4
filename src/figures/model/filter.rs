//! The menu above the heads: those that do one thing.

use attention_analysis::Pattern;
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::control::Model;
use crate::dom::{self, effect};

/// A pattern to filter by, as an index of [`PATTERNS`]; `None` for all heads.
pub(super) type Filter = Option<usize>;

/// What the menu offers after "anything", in its order. Of a pair, which comes first, the tokens do not count.
const PATTERNS: [Pattern; 6] = [
    Pattern::Pair { query: 0, key: 0 },
    Pattern::Previous,
    Pattern::Next,
    Pattern::Itself,
    Pattern::Same,
    Pattern::Separator,
];

/// Fills the menu; returns what is chosen.
pub(super) fn bind(model: Model, menu: HtmlSelectElement) -> RwSignal<Filter> {
    let filter = RwSignal::new(None);
    let chosen = menu.clone();
    dom::listen(&menu, "change", move |_| {
        filter.set((chosen.selected_index() as usize).checked_sub(1));
    });
    effect(move || {
        let texts = model.texts();
        // Nothing is said of separators that are not seen.
        let count = 1 + PATTERNS.len() - usize::from(model.hides_separators());
        dom::resize_children(&menu, count, |_| dom::element("option", &[]));
        for index in 0..count {
            let name = match index {
                0 => texts.messages.every_head.to_owned(),
                1 => texts.messages.two_words.to_owned(),
                _ => texts.pattern(PATTERNS[index - 1], &[], str::to_owned),
            };
            dom::child(&menu, index).inspect(|option| dom::write(option, &name));
        }
        let chosen = filter.get_untracked().map_or(0, |chosen| chosen + 1);
        if chosen >= count {
            filter.set(None);
        }
        menu.set_selected_index((chosen % count) as i32);
    });
    filter
}

/// Whether a head of this pattern is left out.
pub(super) fn is_left_out(filter: Filter, pattern: Pattern) -> bool {
    let wanted = filter.map(|index| PATTERNS[index]);
    wanted.is_some_and(|wanted| std::mem::discriminant(&wanted) != std::mem::discriminant(&pattern))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_leaves_out_every_other_pattern_and_none_leaves_out_nothing() {
        let pair = Pattern::Pair { query: 3, key: 1 };
        assert!(!is_left_out(Some(0), pair) && is_left_out(Some(1), pair));
        assert!(!is_left_out(Some(5), Pattern::Separator) && is_left_out(Some(0), Pattern::Next));
        assert!(!is_left_out(None, pair) && !is_left_out(None, Pattern::Same));
    }
}
