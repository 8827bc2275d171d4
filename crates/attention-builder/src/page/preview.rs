//! The figure as learners will meet it: `embed.html` in a frame, spoken to as any page may, by the messages of the
//! contract.

use attention_contract::{LEARNT, PREFIX};
use attention_snippets::frame_address;
use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlIFrameElement, MutationObserver, MutationObserverInit, ResizeObserver};

use super::dom::{
    document, element, find, function, get, get_text, listen, set, set_attribute, set_text, style,
    sure, window,
};
use super::{Happening, Send};
use crate::session::{Detail, differences};

const ID: &str = "preview";
const VERSION: f64 = 1.0;

/// Attributes of the figure: names and values.
type Pairs = Vec<(&'static str, String)>;

/// What is shown.
#[derive(Clone, Default)]
pub(super) struct Shown {
    /// The tag of the figure, without its prefix.
    pub(super) element: String,
    pub(super) attributes: Pairs,
    /// In CSS pixels.
    pub(super) width: u32,
}

/// What the frame tells of.
pub(super) enum News {
    /// The figure's state, and whether the learner was at work in the frame.
    Changed(Detail, bool),
    /// The frame has another height.
    Resized,
}

/// A frame of one width in the place there is.
pub(super) struct Preview {
    place: Element,
    frame: Option<HtmlIFrameElement>,
    loaded: bool,
    shown: Shown,
    /// The attributes of the figure in the frame.
    told: Pairs,
    /// The height of what is in the frame, in CSS pixels, as the frame has announced it.
    pub(super) height: u32,
    /// How large it is shown, 1 at most.
    pub(super) factor: f64,
    send: Send,
}

impl Preview {
    /// An empty one; what happens in it goes to `send`.
    pub(super) fn new(send: Send) -> Self {
        let place = find(".screen");
        let told = send.clone();
        listen(&window(), "message", move |event| told(Happening::Message(event.into())));
        let resized = send.clone();
        let observer = function(move |_: JsValue| resized(Happening::PlaceResized));
        sure(ResizeObserver::new(&observer)).observe(&place);
        let (shown, told) = (Shown::default(), Pairs::new());
        Self { place, frame: None, loaded: false, shown, told, height: 0, factor: 1.0, send }
    }

    /// Shows a figure, in a frame of this title that is as high as the figure will be. Only another figure, or a flow
    /// that is to play again, is loaded anew.
    pub(super) fn show(&mut self, shown: Shown, height: u32, title: &str) {
        let before = std::mem::replace(&mut self.shown, shown);
        let has_stage = |pairs: &Pairs| pairs.iter().any(|(name, _)| *name == "stage");
        let plays = has_stage(&before.attributes) && !has_stage(&self.shown.attributes);
        let is_other = before.element != self.shown.element;
        if is_other || plays {
            self.load();
        } else {
            self.tell();
        }
        if let Some(frame) = &self.frame {
            set_attribute(frame, "title", title);
        }
        if is_other || before.width != self.shown.width {
            self.height = height;
            self.fit();
        }
    }

    /// What the learner did is there already; told again, it would stop what plays.
    pub(super) fn follow(&mut self, attributes: Pairs) {
        self.told.clone_from(&attributes);
        self.shown.attributes = attributes;
    }

    fn load(&mut self) {
        let frame: HtmlIFrameElement = element("iframe", "").unchecked_into();
        self.loaded = false;
        self.told.clone_from(&self.shown.attributes);
        let Shown { element: tag, attributes, .. } = &self.shown;
        frame.set_src(&frame_address("", tag, attributes, Some(ID)));
        let (send, loaded) = (self.send.clone(), frame.clone());
        listen(&frame, "load", move |_| send(Happening::Loaded(loaded.clone())));
        // A new frame leaves no step in the history, as a new address of the old one would.
        self.place.set_text_content(None);
        let _ = self.place.append_child(&frame);
        self.frame = Some(frame);
    }

    /// A frame has loaded, which may not be the last that was made.
    pub(super) fn has_loaded(&mut self, frame: &HtmlIFrameElement) {
        if self.frame.as_ref() != Some(frame) {
            return;
        }
        self.loaded = true;
        if let Some(figure) = self.figure() {
            let send = self.send.clone();
            let changed = function(move |_: JsValue| send(Happening::FigureChanged));
            let options = MutationObserverInit::new();
            let names: Array = LEARNT.iter().map(|name| JsValue::from_str(name)).collect();
            options.set_attribute_filter(&names);
            let observer = sure(MutationObserver::new(&changed));
            let _ = observer.observe_with_options(&figure, &options);
        }
        self.tell();
    }

    /// The figure in the frame: its attributes can be read where the frame is of this site.
    fn figure(&self) -> Option<Element> {
        let document = self.frame.as_ref()?.content_document()?;
        document.query_selector(&[PREFIX, &self.shown.element].concat()).ok()?
    }

    /// What the learner has changed that no event tells of. What the figure was told is nobody's choice in it.
    pub(super) fn learnt(&self) -> Pairs {
        let Some(figure) = self.figure() else { return Pairs::new() };
        let told = |name: &str| {
            let told = self.told.iter().find(|(known, _)| *known == name);
            told.map_or("", |(_, value)| value)
        };
        let now = LEARNT.iter().map(|name| (*name, figure.get_attribute(name).unwrap_or_default()));
        now.filter(|(name, value)| told(name) != value).collect()
    }

    /// Tells the figure of the attributes that are others now: a learner may just have changed another one.
    fn tell(&mut self) {
        if !self.loaded {
            return;
        }
        let attributes = Object::new();
        let others = differences(&self.told, &self.shown.attributes);
        for (name, value) in &others {
            set(&attributes, name, &value.map_or(JsValue::NULL, JsValue::from_str));
        }
        let is_same = others.is_empty();
        self.told.clone_from(&self.shown.attributes);
        if let Some(window) = self.frame.as_ref().and_then(HtmlIFrameElement::content_window)
            && !is_same
        {
            let message = Object::new();
            set_text(&message, "type", "attention-explainer:set");
            set(&message, "version", &VERSION.into());
            set_text(&message, "id", ID);
            set(&message, "attributes", &attributes);
            let _ = window.post_message(&message, "*");
        }
    }

    /// What a message says, if it is the frame's.
    pub(super) fn read(&mut self, message: &JsValue) -> Option<News> {
        let frame = self.frame.as_ref()?;
        let data = get(message, "data");
        let is_ours = get(message, "source") == JsValue::from(frame.content_window());
        if !is_ours || get(&data, "version") != VERSION || get(&data, "id") != ID {
            return None;
        }
        match &*get_text(&data, "type") {
            "attention-explainer:change" => {
                let is_touched = document().active_element().as_ref() == Some(frame);
                Some(News::Changed(detail(&get(&data, "detail"))?, is_touched))
            }
            "attention-explainer:resize" => {
                self.height = get(&data, "height").as_f64()? as u32;
                self.fit();
                Some(News::Resized)
            }
            _ => None,
        }
    }

    /// A width that there is no room for is shown smaller, since another width would be another layout.
    pub(super) fn fit(&mut self) {
        let width = self.shown.width;
        if width == 0 {
            return;
        }
        self.factor = (f64::from(self.place.client_width()) / f64::from(width)).min(1.0);
        let px = |length: u32| length.to_string() + "px";
        style(&self.place, "--width", &px(width));
        style(&self.place, "--height", &px(self.height));
        style(&self.place, "--factor", &(super::browser().shortest)(self.factor));
    }
}

/// What a figure tells of in an `attention-change` event.
fn detail(detail: &JsValue) -> Option<Detail> {
    let query = get(detail, "query").as_f64().filter(|query| *query >= 0.0)?;
    Some(Detail {
        query: query as usize,
        token: get_text(detail, "token"),
        scale: get(detail, "scale").as_f64().unwrap_or(f64::NAN),
        stage: get_text(detail, "stage"),
    })
}
