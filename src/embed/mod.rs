//! What JavaScript holds: [`mount`] gives a [`Mounted`], and dropping it unmounts.
//!
//! The custom elements themselves are JavaScript (`*.js` beside this file): a Rust struct cannot extend `HTMLElement`.

mod attributes;
mod host;
mod numbers;
mod own;
mod reading;
mod scene;

use std::cell::Cell;
use std::panic;
use std::rc::Rc;

use attention_draw::Stage;
use attention_words::Words;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::{self, JsValue, prelude::wasm_bindgen};
use send_wrapper::SendWrapper;
use web_sys::HtmlElement;

pub use self::host::Host;
use self::reading::{read, read_subject, report, understood};
use crate::elements::{Explorer, FlowFigure, Lessons, State, finding, flow};

/// One living element. Dropping it (`free()` in JavaScript) removes its part of the page and ends its effects.
#[wasm_bindgen]
pub struct Mounted {
    state: State,
    host: SendWrapper<Host>,
    flow: Option<&'static FlowFigure>,
    /// Whether to play as soon as it is known that the reader does not mind motion.
    starts: Cell<bool>,
    _handle: SendWrapper<UnmountHandle<AnyViewState>>,
}

/// Builds the element `tag` inside `root`, from the attributes of `host`.
#[wasm_bindgen]
pub fn mount(tag: &str, root: HtmlElement, host: Host) -> Mounted {
    let host = SendWrapper::new(host);
    apologise_on_panic(host.clone());
    let flow = (tag == "attention-flow").then(flow);
    let made = Rc::new(Cell::new(None));
    let (slot, listener) = (made.clone(), host.clone());
    let handle = mount_to(root, move || {
        let reporter = listener.clone();
        let state = State::new(move |change| report(&reporter, change));
        read_subject(&state, &listener);
        slot.set(Some(state));
        match flow {
            Some(flow) => (flow.view)(state),
            None => view! { <Explorer state /> }.into_any(),
        }
    });
    let state = made.get().expect("mounting runs the view once");
    let starts = Cell::new(flow.is_some() && host.attribute("stage").is_none());
    Mounted { state, host, flow, starts, _handle: SendWrapper::new(handle) }
}

#[wasm_bindgen]
impl Mounted {
    /// An attribute of the host has changed.
    pub fn attribute(&self, name: &str) {
        if name == "stage" {
            self.starts.set(false);
        }
        match name {
            "lesson" | "src" => read_subject(&self.state, &self.host),
            "stage" if self.host.attribute(name).is_none() => self.state.show_stage(Stage::Embed),
            _ => read(&self.state, &self.host, name),
        }
    }

    /// The learner asks for a value through prose; `None` takes the author's setting away.
    pub fn learner(&self, name: &str, value: Option<String>) {
        let (state, subject) = (&self.state, self.state.subject.get_untracked());
        let (host, text) = (&self.host, value.as_deref());
        match name {
            "query" => {
                let query =
                    text.and_then(|text| understood(host, name, text, |text| self.query_of(text)));
                state.choose_query(query.unwrap_or(subject.query));
            }
            "scale" => {
                let scale = text.and_then(|text| understood(host, name, text, scale_of));
                state.choose_scale(scale.unwrap_or_else(|| subject.standard()));
            }
            "stage" => {
                let stage = text.and_then(|text| understood(host, name, text, attributes::stage));
                state.choose_stage(stage.unwrap_or(Stage::Embed));
            }
            _ => {}
        }
    }

    /// Whether the element is in the state that an attribute of this value asks for.
    pub fn matches(&self, name: &str, value: &str) -> bool {
        let subject = self.state.subject.get_untracked();
        match name {
            "query" => self.query_of(value).unwrap_or(subject.query) == self.query(),
            "scale" => scale_of(value).unwrap_or_else(|_| subject.standard()) == self.scale(),
            "stage" => attributes::stage(value).unwrap_or(Stage::Embed) == self.state.stage(),
            "highlight" => {
                attributes::highlight(value).ok() == self.state.setting.get_untracked().highlight
            }
            _ => false,
        }
    }

    /// What the element reads from outside itself has changed.
    pub fn surroundings(&self, width: f64, density: f64, still: bool, visible: bool) {
        self.state.set(|setting| {
            (setting.width, setting.density) = (width, density);
            (setting.still, setting.visible) = (still, visible);
        });
        if self.starts.take() && !still {
            self.state.playing.set(true);
        }
    }

    /// What the element says: all words in their order, and what lessons say beside their own text. Without any,
    /// English.
    pub fn speak(&self, words: Vec<String>, lessons: Vec<String>) {
        // A language lives as long as the instance, which knows a handful at most.
        let kept = |texts: Vec<String>| {
            texts.into_iter().map(|text| &*text.leak()).collect::<Vec<&'static str>>()
        };
        let known = Words::from_texts(kept(words)).map(|words| &*Box::leak(Box::new(words)));
        let lessons = Lessons(kept(lessons).leak());
        self.state.set(|setting| {
            setting.words = known.unwrap_or(attention_words::ENGLISH);
            setting.numbers = numbers::format_of(setting.words.tag);
            setting.lessons = lessons;
        });
    }

    /// The 0-based index of the query.
    pub fn query(&self) -> usize {
        self.state.query.get_untracked()
    }

    /// The scale on the scores.
    pub fn scale(&self) -> f64 {
        self.state.scale.get_untracked()
    }

    /// The name of the stage the flow is at; for the explorer, nothing.
    pub fn stage(&self) -> Option<String> {
        self.flow.map(|_| self.state.stage().name().to_owned())
    }

    /// Every number there is to see, as plain arrays.
    pub fn trace(&self) -> JsValue {
        numbers::trace(&self.state)
    }

    /// What is shown now as a picture, in plain data.
    pub fn scene(&self) -> JsValue {
        scene::plain(&self.state, self.flow)
    }

    /// What it shows, in words.
    pub fn caption(&self) -> String {
        untrack(|| {
            self.flow.map_or(finding as fn(&State) -> String, |flow| flow.caption)(&self.state)
        })
    }

    /// What an `attention-change` event tells.
    pub fn detail(&self) -> JsValue {
        numbers::detail(&self.state, self.stage())
    }

    fn query_of(&self, text: &str) -> Result<usize, String> {
        let subject = self.state.subject.get_untracked();
        attributes::query(text, &subject.tokens, numbers::lower)
    }
}

fn scale_of(text: &str) -> Result<f64, String> {
    attributes::scale(numbers::read(text))
}

/// The token that a query names, as [`attention_analysis::find_token`] finds it.
#[wasm_bindgen(js_name = findToken)]
pub fn find_token(text: &str, tokens: Vec<String>) -> Option<usize> {
    attention_analysis::find_token(text, &tokens, numbers::lower)
}

/// The indices of the heads with the largest shares, as [`attention_analysis::rank_heads`] ranks them.
#[wasm_bindgen(js_name = rankHeads)]
pub fn rank_heads(shares: &[f64], count: usize) -> Vec<usize> {
    attention_analysis::rank_heads(shares, count)
}

/// A weight, from 0 to 1, in whole percent, as the language of a tag has it.
#[wasm_bindgen]
pub fn percent(share: f64, tag: &str) -> String {
    numbers::format_of(tag).percent(share)
}

fn apologise_on_panic(host: SendWrapper<Host>) {
    panic::set_hook(Box::new(move |info| host.fault(&info.to_string())));
}
