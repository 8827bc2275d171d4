//! What can be pasted: fields that are read and copied.

use attention_contract::{Kind, OFFERED, PREFIX};
use attention_snippets::{Form, Snippet, frame_address};
use web_sys::{Element, Url};

use super::dom::{all, attribute, find, listen, set_text, show, write};
use super::{PageEvent, Send};
use crate::choice::Choice;
use crate::rule::rule;

/// Tells of each button that copies a field.
pub(super) fn add_listeners(send: &Send) {
    for button in all("button[data-copies]") {
        let (send, copied) = (send.clone(), button.clone());
        listen(&button, "click", move |_| send(PageEvent::Copy(copied.clone())));
    }
}

/// The field that a button copies.
pub(super) fn field_of(button: &Element) -> Element {
    find(&["#", &attribute(button, "data-copies")].concat())
}

/// Where it is said what became of copying.
pub(super) fn status_of(button: &Element) -> Element {
    let around = button.parent_element().expect("a button is in the page");
    let status = around.query_selector("[role=status]").ok().flatten();
    status.expect("a status stands beside a button that copies")
}

/// A file beside the folder's own is meant from there, wherever the snippet lies.
pub(super) fn located(attributes: &mut [(&'static str, String)], base: &str) {
    let is_address =
        |name: &str| OFFERED.iter().any(|one| one.name == name && one.kind == Kind::Address);
    for (name, value) in attributes {
        if is_address(name)
            && let Ok(address) = Url::new_with_base(value, base)
        {
            *value = address.href();
        }
    }
}

/// Writes the fields; `heights` are those of the figure on a phone and on wider screens, in CSS pixels.
pub(super) fn write_fields(choice: &Choice, snippet: &Snippet<'_>, heights: [u32; 2]) {
    let form = choice.form();
    set_text(&find("#snippet"), "value", &snippet.text(form));
    set_text(&find("#rule"), "value", &rule(snippet.tag, heights[0], heights[1]));
    // The height is known for lessons only, and an element in a frame or a notebook moves nothing around it.
    let is_alone = !matches!(form, Form::Html | Form::Markdown);
    let brings_own = snippet.attributes.iter().any(|(name, _)| ["src", "sentence"].contains(name));
    show(&find(".placeholder-rule"), !(brings_own || is_alone));
    for list in all("[data-form]") {
        show(&list, attribute(&list, "data-form") == form.name());
    }
    let address = frame_address("", snippet.tag, snippet.attributes, None);
    let state = address.split_once('?').map_or("", |(_, state)| state);
    write(&find(".state"), &["#", state].concat());
}

/// The tag of a figure.
pub(super) fn tag(element: &str) -> String {
    [PREFIX, element].concat()
}
