//! Cards, or letters, that the reader lays out, and what each net says to them.

use attention_train::{BACKS, Task};
use leptos::prelude::*;
use web_sys::Element;

use super::controls::list;
use super::data::LearningData;
use super::state::LearningState;
use super::texts::{LearningTexts, answer, letter};
use crate::dom::{self, Template, effect};
use attention_messages::fill;

const MARKUP: &str = concat!(
    r#"<details class="details" part="extra"><summary ref="summary"></summary><p ref="about"></p>"#,
    r#"<div class="laid-out" translate="no" role="group" ref="tokens"></div>"#,
    r#"<div class="controls" ref="asked-row"><label><span ref="asked-name"></span> "#,
    r#"<select part="asked" translate="no" ref="asked"></select></label></div>"#,
    r#"<ul class="answers" part="answers" ref="answers"></ul></details>"#,
);

/// The details that hold them.
#[component]
pub(super) fn Ask(state: LearningState) -> impl IntoView {
    let template = Template::new(MARKUP);
    let write = |name, message: fn(&LearningTexts) -> &'static str| {
        dom::bind_text(&template.node(name), move || {
            message(&LearningTexts::of(&state)).to_owned()
        });
    };
    write("summary", |texts| texts.messages.ask);
    write("asked-name", |texts| texts.messages.asked);
    let (about, tokens, row, answers) = (
        template.node("about"),
        template.node("tokens"),
        template.node("asked-row"),
        template.node("answers"),
    );
    dom::bind_text(&about, move || about_text(&state));
    dom::bind_attribute(&tokens, "aria-label", move || about_text(&state));
    dom::listen(&tokens, "click", move |event| {
        if let Some(index) = dom::index_at(event.target(), "data-index") {
            press(&state, index);
        }
    });
    let names = move || {
        state.with(|data| {
            let fronts = data.laid_out.iter().map(|token| letter(token[0]));
            let chosen = data.laid_out.iter().position(|token| token[0] == data.asked);
            (fronts.collect(), chosen)
        })
    };
    list(&template, "asked", names, move |index| {
        state.update(&mut |data| {
            data.asked = data.laid_out.get(index).map_or(data.asked, |token| token[0]);
        });
        state.ask();
    });
    effect(move || {
        let texts = LearningTexts::of(&state);
        state.with(|data| {
            dom::show(&row, data.settings.task != Task::Star);
            write_tokens(&tokens, data, &texts);
            write_answers(&answers, data, &texts);
        });
    });
    template.view()
}

fn about_text(state: &LearningState) -> String {
    let messages = LearningTexts::of(state).messages;
    let is_star = state.settings().task == Task::Star;
    if is_star { messages.ask_star } else { messages.ask_cards }.to_owned()
}

/// A card gets its next back; a letter gets the star, but for the first, which nothing comes before.
fn press(state: &LearningState, index: usize) {
    state.update(&mut |data| {
        if data.settings.task == Task::Star {
            data.asked = index.max(1);
        } else if let Some([_, back]) = data.laid_out.get_mut(index) {
            *back = (*back + 1) % BACKS;
        }
    });
    state.ask();
}

fn write_tokens(parent: &Element, data: &LearningData, texts: &LearningTexts) {
    dom::resize_children(parent, data.laid_out.len(), |index| {
        let index = index.to_string();
        dom::element("button", &[("type", "button"), ("data-index", &index)])
    });
    let is_star = data.settings.task == Task::Star;
    for (index, [content, back]) in data.laid_out.iter().enumerate() {
        let Some(button) = dom::child(parent, index) else { continue };
        let (name, front) = (letter(*content), ("front", letter(*content)));
        let is_starred = is_star && index == data.asked;
        let (text, label) = if is_star {
            let star = if is_starred { "★" } else { "" };
            let values = [("letter", name.clone()), ("place", (index + 1).to_string())];
            (name + star, fill(texts.messages.letter, &values))
        } else {
            let back = (back + 1).to_string();
            (format!("{name} {back}"), fill(texts.messages.card, &[front, ("back", back)]))
        };
        dom::write(&button, &text);
        // The name begins with what is seen.
        dom::update(&button, "aria-label", &[&*text, ", ", &*label].concat());
        dom::set_if(&button, is_star, "aria-pressed", if is_starred { "true" } else { "false" });
        dom::set_if(&button, is_star && index == 0, "disabled", "");
    }
}

/// A line a net: its likeliest answer, and whether it is right.
fn write_answers(parent: &Element, data: &LearningData, texts: &LearningTexts) {
    let task = data.settings.task;
    let count = task.nets().len();
    let right = match task {
        Task::Star => data.asked - 1,
        _ => data.laid_out.iter().find(|token| token[0] == data.asked).map_or(0, |token| token[1]),
    };
    let each = data.answers.len() / count;
    let shown = if each == 0 { 0 } else { count };
    dom::resize_children(parent, shown, |_| dom::element("li", &[]));
    for (index, net) in task.nets().iter().enumerate().take(shown) {
        let probabilities = &data.answers[index * each..][..each];
        let best = |best: usize, at: usize| {
            if probabilities[at] > probabilities[best] { at } else { best }
        };
        let said = (0..each).fold(0, best);
        let message =
            if said == right { texts.messages.says_right } else { texts.messages.says_wrong };
        let values = [
            ("net", texts.net(*net).to_owned()),
            ("answer", answer(task, said)),
            ("share", texts.numbers.percent(probabilities[said])),
        ];
        dom::child(parent, index).inspect(|line| dom::write(line, &fill(message, &values)));
    }
}
