//! The preview: `embed.html` in a frame, controlled by the messages of the contract, as any page may do.

use attention_contract::{LEARNT, PREFIX};
use attention_snippets::frame_address;
use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlIFrameElement, MutationObserver, MutationObserverInit, ResizeObserver};

use super::dom::{
    document, element, find, function, get, get_text, listen, set, set_attribute, set_text, style,
    sure, window,
};
use super::{PageEvent, Send};
use crate::builder_state::{Detail, differences};
use crate::choice::as_chosen;

const ID: &str = "preview";
const VERSION: f64 = 1.0;
/// What stands above and below the frame when it is scrolled to, in CSS pixels.
const AROUND: f64 = 96.0;
/// How much smaller than its width allows the frame may become to fit its height.
const LEAST: f64 = 0.75;

/// Attributes of the figure: names and values.
type Pairs = Vec<(&'static str, String)>;

/// What the preview shows.
#[derive(Clone, Default)]
pub(super) struct PreviewState {
    /// The tag of the figure, without its prefix.
    pub(super) element: String,
    pub(super) attributes: Pairs,
    /// In CSS pixels.
    pub(super) width: u32,
}

/// A message of the frame.
pub(super) enum FrameMessage {
    /// The figure's state has changed; and whether the frame had the focus.
    Changed(Detail, bool),
    /// The frame has another height.
    Resized,
}

/// A frame of a fixed width, scaled to fit its container.
pub(super) struct Preview {
    container: Element,
    frame: Option<HtmlIFrameElement>,
    loaded: bool,
    shown: PreviewState,
    /// The attributes that the figure in the frame has been given.
    posted: Pairs,
    /// The height of what is in the frame, in CSS pixels, as the frame has announced it.
    pub(super) height: u32,
    /// How large it is shown, 1 at most.
    pub(super) factor: f64,
    send: Send,
}

impl Preview {
    /// An empty preview, which sends events.
    pub(super) fn new(send: Send) -> Self {
        let container = find(".screen");
        let received = send.clone();
        listen(&window(), "message", move |event| received(PageEvent::Message(event.into())));
        let resized = send.clone();
        let observer = function(move |_: JsValue| resized(PageEvent::PreviewResized));
        sure(ResizeObserver::new(&observer)).observe(&container);
        let (shown, posted) = (PreviewState::default(), Pairs::new());
        Self { container, frame: None, loaded: false, shown, posted, height: 0, factor: 1.0, send }
    }

    /// Shows a figure in a frame with this title and initial height. The frame is loaded anew only for another element,
    /// or for a flow that is to play again.
    pub(super) fn show(&mut self, shown: PreviewState, height: u32, title: &str) {
        let before = std::mem::replace(&mut self.shown, shown);
        let has_stage = |pairs: &Pairs| pairs.iter().any(|(name, _)| *name == "stage");
        let plays = has_stage(&before.attributes) && !has_stage(&self.shown.attributes);
        let is_other = before.element != self.shown.element;
        if is_other || plays {
            self.load();
        } else {
            self.post_attributes();
        }
        if let Some(frame) = &self.frame {
            set_attribute(frame, "title", title);
        }
        if is_other || before.width != self.shown.width {
            self.height = height;
            self.fit();
        }
    }

    /// Forgets what is shown, so that the frame is loaded anew.
    pub(super) fn forget(&mut self) {
        self.shown = PreviewState::default();
    }

    /// Accepts what the reader has changed in the frame. Posting it back would pause a flow.
    pub(super) fn accept(&mut self, attributes: Pairs) {
        self.posted.clone_from(&attributes);
        self.shown.attributes = attributes;
    }

    fn load(&mut self) {
        let frame: HtmlIFrameElement = element("iframe", "").unchecked_into();
        self.loaded = false;
        self.posted.clone_from(&self.shown.attributes);
        let PreviewState { element: tag, attributes, .. } = &self.shown;
        frame.set_src(&frame_address("", tag, attributes, Some(ID)));
        let (send, loaded) = (self.send.clone(), frame.clone());
        listen(&frame, "load", move |_| send(PageEvent::Loaded(loaded.clone())));
        // A new frame adds no entry to the history, as a new address of the old one would.
        self.container.set_text_content(None);
        let _ = self.container.append_child(&frame);
        self.frame = Some(frame);
    }

    /// A frame has loaded, which may not be the newest.
    pub(super) fn has_loaded(&mut self, frame: &HtmlIFrameElement) {
        if self.frame.as_ref() != Some(frame) {
            return;
        }
        self.loaded = true;
        if let Some(figure) = self.figure() {
            let send = self.send.clone();
            let changed = function(move |_: JsValue| send(PageEvent::FigureChanged));
            let options = MutationObserverInit::new();
            let names: Array = LEARNT.iter().map(|name| JsValue::from_str(name)).collect();
            options.set_attribute_filter(&names);
            let observer = sure(MutationObserver::new(&changed));
            let _ = observer.observe_with_options(&figure, &options);
        }
        self.post_attributes();
    }

    /// The figure in the frame, if the frame has the origin of this page.
    fn figure(&self) -> Option<Element> {
        let document = self.frame.as_ref()?.content_document()?;
        document.query_selector(&[PREFIX, &self.shown.element].concat()).ok()?
    }

    /// The attributes that the reader has changed without an event: those that differ from the posted ones.
    pub(super) fn changed_by_reader(&self) -> Pairs {
        let Some(figure) = self.figure() else { return Pairs::new() };
        let posted = |name: &str| {
            let posted = self.posted.iter().find(|(known, _)| *known == name);
            as_chosen(name, posted.map(|(_, value)| value.clone()))
        };
        let now = LEARNT.iter().map(|name| (*name, as_chosen(name, figure.get_attribute(name))));
        now.filter(|(name, value)| posted(name) != *value).collect()
    }

    /// Posts the attributes that differ to the figure. Others are left out, since a reader may just have changed them.
    fn post_attributes(&mut self) {
        if !self.loaded {
            return;
        }
        let attributes = Object::new();
        let others = differences(&self.posted, &self.shown.attributes);
        for (name, value) in &others {
            set(&attributes, name, &value.map_or(JsValue::NULL, JsValue::from_str));
        }
        let is_same = others.is_empty();
        self.posted.clone_from(&self.shown.attributes);
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

    /// Parses a message, if it is from the frame.
    pub(super) fn read(&mut self, message: &JsValue) -> Option<FrameMessage> {
        let frame = self.frame.as_ref()?;
        let data = get(message, "data");
        let is_ours = get(message, "source") == JsValue::from(frame.content_window());
        if !is_ours || get(&data, "version") != VERSION || get(&data, "id") != ID {
            return None;
        }
        match &*get_text(&data, "type") {
            "attention-explainer:change" => {
                let is_touched = document().active_element().as_ref() == Some(frame);
                Some(FrameMessage::Changed(detail(&get(&data, "detail"))?, is_touched))
            }
            "attention-explainer:resize" => {
                self.height = get(&data, "height").as_f64()? as u32;
                self.fit();
                Some(FrameMessage::Resized)
            }
            _ => None,
        }
    }

    /// Scales the frame down if its width does not fit, since the layout depends on the width; and a little more if
    /// that shows all of it.
    pub(super) fn fit(&mut self) {
        let width = self.shown.width;
        if width == 0 {
            return;
        }
        let by_width = (f64::from(self.container.client_width()) / f64::from(width)).min(1.0);
        let by_height = room() / f64::from(self.height);
        let is_near = (LEAST..1.0).contains(&(by_height / by_width));
        self.factor = if is_near { by_height } else { by_width };
        let px = |length: u32| length.to_string() + "px";
        style(&self.container, "--width", &px(width));
        style(&self.container, "--height", &px(self.height));
        style(&self.container, "--factor", &(super::browser().shortest)(self.factor));
    }
}

/// The height that a window has for the frame, between the heading and the sentence below; none on an upright phone,
/// on which all scrolls.
fn room() -> f64 {
    let [width, height] =
        ["innerWidth", "innerHeight"].map(|name| get(&window(), name).as_f64().unwrap_or_default());
    if width > height { height - AROUND } else { 0.0 }
}

/// The detail of an `attention-change` event.
fn detail(detail: &JsValue) -> Option<Detail> {
    let query = get(detail, "query").as_f64().filter(|query| *query >= 0.0)?;
    Some(Detail {
        query: query as usize,
        token: get_text(detail, "token"),
        scale: get(detail, "scale").as_f64().unwrap_or(f64::NAN),
        stage: get_text(detail, "stage"),
    })
}
