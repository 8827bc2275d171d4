//! The page in the browser. Its HTML is there already; each listener tells the page of what happens.

mod copy;
mod dom;
mod form;
mod messages;
mod paste;
mod preview;
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
    /// A number of JavaScript's.
    type Number;

    #[wasm_bindgen(method, js_name = toString)]
    fn shortest(this: &Number) -> String;

    #[wasm_bindgen(method, js_name = toLocaleString)]
    fn written(this: &Number, language: &str, options: &JsValue) -> String;
}

fn number(value: f64) -> Number {
    JsValue::from(value).unchecked_into()
}

/// What the page is told of.
enum Happening {
    /// The teacher chooses a text for a name.
    Chosen(String, String),
    /// The teacher chooses a language of the page.
    Language(String),
    /// A field is to be copied, by this button.
    Copy(Element),
    /// The link is to be copied.
    CopyLink,
    /// A frame of the preview has loaded.
    Loaded(HtmlIFrameElement),
    /// The figure in the preview has other attributes.
    FigureChanged,
    /// A message has come to the page.
    Message(JsValue),
    /// There is more or less room for the preview.
    PlaceResized,
}

type Send = Rc<dyn Fn(Happening)>;

/// Takes the page over, once its HTML is there: `messages` are those of the build, from tag to name to text.
#[wasm_bindgen]
pub fn start(messages: JsValue, hooks: Hooks) {
    let queue = Rc::new(Queue::new(Page::hear));
    let sender = queue.clone();
    let send: Send = Rc::new(move |happening| sender.send(happening));
    let mut page = Page::new(messages, hooks, &send);
    page.offer_languages(&send);
    page.speak();
    queue.start(page);
}

/// What the library asks of a browser.
fn browser() -> Browser {
    Browser {
        // A minus makes a number of any value; two leave it as it was.
        number: |text| match text.trim() {
            "" => f64::NAN,
            text => (-&JsValue::from_str(text)).as_f64().map_or(f64::NAN, |number| -number),
        },
        shortest: |value| number(value).shortest(),
        lower: |text| JsString::from(text).to_lower_case().into(),
    }
}
