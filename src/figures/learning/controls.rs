//! What the reader chooses, and the buttons that train.

use attention_draw::plain;
use attention_train::{D_K, Task};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::data::Phase;
use super::settings::Settings;
use super::state::LearningState;
use super::texts::LearningTexts;
use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<div class="controls">"#,
    r#"<button type="button" part="start" ref="start"></button>"#,
    r#"<button type="button" part="step extra" ref="step"></button>"#,
    r#"<button type="button" part="rewind extra" ref="rewind"></button>"#,
    r#"<button type="button" part="another extra" ref="another"></button>"#,
    r#"<label part="extra"><span ref="speed-name"></span> <select part="speed" ref="speed"></select></label>"#,
    r#"<label part="extra"><span ref="task-name"></span> <select part="task" ref="task"></select></label>"#,
    r#"<label ref="columns-label"><span ref="columns-name"></span> "#,
    r#"<select part="d-k" translate="no" ref="columns"></select></label></div>"#,
);

/// The buttons and the lists.
#[component]
pub(super) fn Controls(state: LearningState) -> impl IntoView {
    let template = Template::new(MARKUP);
    let write = |name, message: fn(&LearningTexts) -> &'static str| {
        dom::bind_text(&template.node(name), move || {
            message(&LearningTexts::of(&state)).to_owned()
        });
    };
    write("step", |texts| texts.messages.step);
    write("rewind", |texts| texts.messages.rewind);
    write("another", |texts| texts.messages.another);
    write("speed-name", |texts| texts.messages.speed);
    write("task-name", |texts| texts.messages.task);
    write("columns-name", |texts| texts.messages.columns);
    let start = template.node("start");
    dom::listen(&start, "click", move |_| state.press());
    // A new text node each time: centred text that grows would count as a layout shift.
    effect(move || start.set_text_content(Some(press_name(&state))));
    dom::listen(&template.node("step"), "click", move |_| state.step());
    dom::listen(&template.node("rewind"), "click", move |_| state.renew(now(&state)));
    dom::listen(&template.node("another"), "click", move |_| {
        let now = now(&state);
        state.choose(Settings { seed: now.seed + 1.0, ..now });
    });
    lists(&template, state);
    template.view()
}

fn now(state: &LearningState) -> Settings {
    untrack(|| state.settings())
}

/// What the button does now.
fn press_name(state: &LearningState) -> &'static str {
    let messages = LearningTexts::of(state).messages;
    match state.phase() {
        Phase::New => messages.start,
        Phase::Running => messages.pause,
        Phase::Paused => messages.go_on,
        Phase::Ended => messages.again,
    }
}

fn lists(template: &Template, state: LearningState) {
    let tasks = move || {
        let texts = LearningTexts::of(&state);
        let task = state.settings().task;
        let chosen = Task::ALL.iter().position(|known| *known == task);
        (Task::ALL.map(|task| texts.task(task).to_owned()).to_vec(), chosen)
    };
    list(template, "task", tasks, move |index| {
        if let Some(task) = Task::ALL.get(index) {
            state.choose(Settings { task: *task, ..now(&state) });
        }
    });
    let columns = move || {
        let chosen = D_K.iter().position(|known| *known == state.settings().d_k);
        (D_K.map(|d_k| plain(d_k as f64)).to_vec(), chosen)
    };
    list(template, "columns", columns, move |index| {
        if let Some(d_k) = D_K.get(index) {
            state.choose(Settings { d_k: *d_k, ..now(&state) });
        }
    });
    let label = template.node("columns-label");
    effect(move || dom::show(&label, state.settings().task == Task::Scaling));
    let speeds = move || {
        let messages = LearningTexts::of(&state).messages;
        let names = [messages.slow, messages.normal, messages.fast];
        (names.map(str::to_owned).to_vec(), Some(state.with(|data| data.speed)))
    };
    list(template, "speed", speeds, move |index| state.hurry(index));
}

/// A list: its names and the chosen one, and what a choice does.
pub(super) fn list(
    template: &Template,
    node: &str,
    names: impl Fn() -> (Vec<String>, Option<usize>) + 'static,
    choose: impl Fn(usize) + 'static,
) {
    list_boxed(template.node(node).unchecked_into(), Box::new(names), Box::new(choose));
}

type NamesFn = dyn Fn() -> (Vec<String>, Option<usize>);

fn list_boxed(list: HtmlSelectElement, names: Box<NamesFn>, choose: Box<dyn Fn(usize)>) {
    let choice = list.clone();
    dom::listen(&list, "change", move |_| choose(choice.selected_index() as usize));
    effect(move || {
        let (names, chosen) = names();
        dom::resize_children(&list, names.len(), |_| dom::element("option", &[]));
        for (index, name) in names.iter().enumerate() {
            dom::child(&list, index).inspect(|option| dom::write(option, name));
        }
        list.set_selected_index(chosen.map_or(-1, |index| index as i32));
    });
}
