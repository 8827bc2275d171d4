//! Each net in numbers.

use attention_train::Task;
use leptos::prelude::*;
use web_sys::Element;

use super::data::{LearningData, LineData};
use super::state::LearningState;
use super::texts::LearningTexts;
use super::trace::hash;
use crate::dom::{self, Template, effect};
use attention_messages::fill;

const MARKUP: &str = concat!(
    r#"<details class="details" part="extra"><summary ref="summary"></summary>"#,
    r#"<div class="scroll" tabindex="0" role="group" ref="scroll"><table><thead><tr ref="head"></tr></thead>"#,
    r#"<tbody ref="body"></tbody></table></div><p class="about" ref="chosen"></p></details>"#,
);

/// A row a net, and that the designs were chosen.
#[component]
pub(super) fn Table(state: LearningState) -> impl IntoView {
    let template = Template::new(MARKUP);
    let name = move || LearningTexts::of(&state).messages.numbers.to_owned();
    dom::bind_text(&template.node("summary"), name);
    dom::bind_attribute(&template.node("scroll"), "aria-label", name);
    dom::bind_text(&template.node("chosen"), move || {
        LearningTexts::of(&state).messages.chosen.to_owned()
    });
    let (head, body) = (template.node("head"), template.node("body"));
    effect(move || {
        let texts = LearningTexts::of(&state);
        state.with(|data| {
            cells(&head, &heads(data, &texts), &|_| dom::element("th", &[("scope", "col")]));
            let nets = data.settings.task.nets();
            let rows = if data.nets().is_empty() { 0 } else { nets.len() };
            dom::resize_children(&body, rows, |_| dom::element("tr", &[]));
            for (index, (net, line)) in nets.iter().zip(data.nets()).enumerate() {
                let Some(row) = dom::child(&body, index) else { continue };
                cells(&row, &row_of(texts.net(*net), line, &texts), &|index| match index {
                    0 => dom::element("th", &[("scope", "row")]),
                    _ => dom::element("td", &[]),
                });
            }
        });
    });
    template.view()
}

fn cells(row: &Element, texts: &[String], make: &dyn Fn(usize) -> Element) {
    dom::resize_children(row, texts.len(), make);
    for (index, text) in texts.iter().enumerate() {
        dom::child(row, index).inspect(|cell| dom::write(cell, text));
    }
}

fn heads(data: &LearningData, texts: &LearningTexts) -> Vec<String> {
    let (messages, task) = (texts.messages, data.settings.task);
    let mut heads: Vec<String> = [
        messages.net,
        messages.parameters,
        messages.steps,
        messages.sequences,
        messages.work,
        messages.loss,
        messages.right,
    ]
    .map(str::to_owned)
    .to_vec();
    let (message, first) = match task {
        Task::Star => (messages.right_at, 2),
        _ => (messages.right_ago, 1),
    };
    heads.extend((0..task.distances()).map(|at| fill(message, &[("at", texts.whole(at + first))])));
    heads.push(messages.hash.to_owned());
    heads
}

fn row_of(name: &str, LineData { report, .. }: &LineData, texts: &LearningTexts) -> Vec<String> {
    let numbers = texts.numbers;
    let mut row = vec![
        name.to_owned(),
        texts.whole(report.parameters),
        texts.whole(report.step),
        texts.whole(report.sequences),
        numbers.fixed(report.flops / 1e9, 2),
        report.loss.map_or_else(|| "–".to_owned(), |loss| numbers.fixed(loss, 3)),
        numbers.percent(report.accuracy.accuracy),
    ];
    row.extend(report.accuracy.by_distance.iter().map(|share| numbers.percent(*share)));
    row.push(hash(report.hash));
    row
}
