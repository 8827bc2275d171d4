//! The page in the browser. Its HTML exists already; listeners send events to it.

mod copy;
mod dom;
mod form;
mod links;
mod messages;
mod paste;
mod preview;
mod recipe;
mod view;

use std::rc::Rc;

use js_sys::{Function, JsString};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlIFrameElement};

use self::view::Page;
use crate::known::Browser;
use crate::queue::Queue;

pub use self::messages::MESSAGES;

#[wasm_bindgen]
extern "C" {
    /// The functions that pages/src/builder.js passes to `start`.
    pub type Hooks;

    /// The height in CSS pixels of the placeholder of a figure at a width.
    #[wasm_bindgen(method, js_name = placeholderHeight)]
    fn placeholder_height(this: &Hooks, element: &str, width: u32, hide: &str) -> u32;

    /// Shows above the form that a parameter is unknown, or its value; at most one sentence a subject.
    #[wasm_bindgen(method)]
    fn note(this: &Hooks, subject: &str, sentence: &str, asked: &str, known: Vec<String>);

    /// Copies a text, and then calls `done` with whether that succeeded.
    #[wasm_bindgen(method)]
    fn copy(this: &Hooks, text: &str, done: &Function);

    /// A language's name for itself.
    #[wasm_bindgen(method, js_name = nameOf)]
    fn name_of(this: &Hooks, tag: &str) -> String;
}

#[wasm_bindgen]
extern "C" {
    /// A JavaScript number.
    type Number;

    #[wasm_bindgen(method, js_name = toString)]
    fn shortest(this: &Number) -> String;

    #[wasm_bindgen(method, js_name = toLocaleString)]
    fn written(this: &Number, language: &str, options: &JsValue) -> String;
}

fn number(value: f64) -> Number {
    JsValue::from(value).unchecked_into()
}

/// An event of the page.
enum PageEvent {
    /// The teacher chooses a text for a name.
    Chosen(String, String),
    /// The teacher chooses a language of the page.
    Language(String),
    /// A field is to be copied, by this button.
    Copy(Element),
    /// The link is to be copied.
    CopyLink,
    /// A recipe is pressed, with this state.
    Recipe(String),
    /// The address of the page has changed to this state.
    Address(String),
    /// A frame of the preview has loaded.
    Loaded(HtmlIFrameElement),
    /// The figure in the preview has other attributes.
    FigureChanged,
    /// A message has come to the page.
    Message(JsValue),
    /// The container of the preview has another size.
    PreviewResized,
}

type Send = Rc<dyn Fn(PageEvent)>;

/// Starts the page, whose HTML must have been parsed. `messages` maps language tags to names to texts.
#[wasm_bindgen]
pub fn start(messages: JsValue, hooks: Hooks) {
    let queue = Rc::new(Queue::new(Page::handle));
    let sender = queue.clone();
    let send: Send = Rc::new(move |event| sender.send(event));
    let mut page = Page::new(messages, hooks, &send);
    page.offer_languages(&send);
    page.speak();
    queue.start(page);
}

/// The functions of the browser that the pure modules use.
fn browser() -> Browser {
    Browser {
        // Unary minus converts any value to a number; the second one restores the sign.
        number: |text| match text.trim() {
            "" => f64::NAN,
            text => (-&JsValue::from_str(text)).as_f64().map_or(f64::NAN, |number| -number),
        },
        shortest: |value| number(value).shortest(),
        lower: |text| JsString::from(text).to_lower_case().into(),
    }
}
