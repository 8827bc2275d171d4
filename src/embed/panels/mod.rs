//! The panels of an element: what the buttons below a view open, one at a time; and what is wrong with custom data.
//!
//! Their code, their messages and their style sheet lie in a part that comes with the first of them.

mod clipboard;
mod custom_data;
mod drop;
mod embed;
mod error;
mod export;
mod file;
mod frame;
mod link;
mod panel;
mod picture;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use attention_messages::{ENGLISH_PANELS, PanelMessages};
use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use self::error::Reported;
use self::panel::Panel;
use crate::context::{Context, TextList};
use crate::dom;
use crate::figure::Figure;
use crate::js;
use crate::part::in_part;

/// Adopted by the shadow root of an element, where it stands after the sheet of all elements.
const STYLE: &str = concat!(
    include_str!("../../../style/error-note.css"),
    include_str!("../../../style/panel.css"),
);

/// What is seen of an action's panel.
type View = fn(Panel) -> AnyView;

/// The actions that open a panel at once; `link` opens one only where the clipboard refuses.
const VIEWS: [(&str, View); 3] = [
    ("embed", embed::embed_panel),
    ("export", export::export_panel),
    ("numbers", custom_data::custom_data_panel),
];

/// The panels of one element.
pub(super) struct Panels {
    context: Context,
    figure: Rc<dyn Figure>,
    root: HtmlElement,
    /// The texts of a language and the same as messages, once a panel has said something.
    messages: Cell<Option<(TextList, &'static PanelMessages)>>,
    open: RefCell<Option<Open>>,
    /// What was said below the buttons without a panel.
    status: RefCell<Option<Element>>,
    error: RefCell<Option<Reported>>,
}

/// What is mounted; dropping it takes it away.
type Mount = UnmountHandle<AnyViewState>;

/// A panel that is open.
struct Open {
    panel: Panel,
    _mount: Mount,
}

/// What the part of the panels is called for.
struct Part {
    open: fn(&Rc<Panels>, &str, &str),
    show_error: fn(&Rc<Panels>, &JsValue, &str),
}

/// The code of the panels lies in a part of its own.
///
/// # Panics
///
/// Where the instance has not taken in that part.
fn part() -> &'static Part {
    const PART: Part = Part { open: Panels::toggle, show_error: Panels::replace_error };
    in_part!(panels, &'static Part, &PART)
}

impl Panels {
    /// The panels of an element whose figure is mounted in `root`; none is open.
    pub(super) fn new(context: Context, figure: Rc<dyn Figure>, root: HtmlElement) -> Rc<Self> {
        let (messages, open, status, error) = Default::default();
        Rc::new(Self { context, figure, root, messages, open, status, error })
    }

    /// Opens the panel of an action below a view, or closes it where it is open.
    ///
    /// # Panics
    ///
    /// Where the instance has not taken in the part of the panels.
    pub(super) fn open(self: &Rc<Self>, action: &str, view: &str) {
        (part().open)(self, action, view);
    }

    /// Shows below a view what is wrong with custom data; with `null` or `undefined`, nothing is wrong any more.
    ///
    /// # Panics
    ///
    /// Where something is wrong and the instance has not taken in the part of the panels.
    pub(super) fn show_error(self: &Rc<Self>, error: &JsValue, view: &str) {
        self.error.take();
        if error.is_object() {
            (part().show_error)(self, error, view);
        }
    }

    /// Closes the panel that is open, and takes away all that was said.
    pub(super) fn close_all(&self) {
        self.close(false);
        self.clear_status();
        self.error.take();
    }

    /// Closes the panel that is open; `back` returns the focus to the button that opened it.
    fn close(&self, back: bool) {
        let Some(Open { panel, _mount }) = self.open.take() else { return };
        self.error.borrow_mut().take_if(|error| error.is_of_panel);
        panel.closed(back);
    }

    fn clear_status(&self) {
        if let Some(status) = self.status.take() {
            status.remove();
        }
    }

    fn toggle(self: &Rc<Self>, action: &str, view: &str) {
        let is = |open: &Open| open.panel.action() == action && open.panel.view() == view;
        let was_open = self.open.borrow().as_ref().is_some_and(is);
        self.close(false);
        self.clear_status();
        if was_open {
            return;
        }
        let panel = Panel::new(self, action, view);
        match VIEWS.iter().find(|(name, _)| *name == action) {
            Some((_, view)) => self.show(&panel, *view),
            None => link::copy_link(&panel),
        }
    }

    /// Shows a panel and puts the focus there, so that a screen reader says its name and Tab leads into it.
    fn show(&self, panel: &Panel, view: View) {
        self.adopt_style();
        let shown = panel.clone();
        let mount = dom::mount(panel.place().clone(), Box::new(move || view(shown)));
        self.open.replace(Some(Open { panel: panel.clone(), _mount: mount }));
        panel.opened();
    }

    /// Says something politely below the buttons; a screen reader hears what changes in a status that was there before.
    fn announce(&self, place: &HtmlElement, texts: Vec<&'static str>) {
        self.adopt_style();
        self.clear_status();
        let status = dom::element("div", &[("class", "panel-status"), ("role", "status")]);
        let _ = place.append_child(&status);
        self.status.replace(Some(status.clone()));
        let say = js::once(Box::new(move |_| {
            for text in texts {
                let line = dom::element("p", &[]);
                dom::write(&line, text);
                let _ = status.append_child(&line);
            }
        }));
        js::call(&window(), "requestAnimationFrame", &[say]);
    }

    fn replace_error(self: &Rc<Self>, error: &JsValue, view: &str) {
        self.report(&Panel::new(self, "numbers", view), error, false);
    }

    /// Shows what is wrong; what is wrong with the data of a panel goes with it.
    fn report(&self, panel: &Panel, error: &JsValue, is_of_panel: bool) {
        self.adopt_style();
        self.error.take();
        let place = panel.place();
        let (panel, of_data) = (panel.clone(), error.clone());
        let mount = dom::mount(place.clone(), Box::new(move || error::note(&panel, &of_data)));
        let note = place.last_element_child().map(JsCast::unchecked_into::<HtmlElement>);
        if let Some(note) = note {
            js::call(place, "prepend", &[note.into()]);
        }
        self.error.replace(Some(Reported { _mount: mount, is_of_panel }));
    }

    /// The messages of the reader's language, which live as long as the instance; it knows a handful at most.
    fn messages(&self) -> &'static PanelMessages {
        let texts = self.context.locale().panel_messages;
        if let Some((_, messages)) = self.messages.get().filter(|(known, _)| *known == texts) {
            return messages;
        }
        let messages = PanelMessages::from_texts(texts.0.to_vec());
        let messages = messages.map_or(ENGLISH_PANELS, |messages| Box::leak(Box::new(messages)));
        self.messages.set(Some((texts, messages)));
        messages
    }

    fn adopt_style(&self) {
        js::call(self.context.host().as_ref(), "adoptStyle", &[STYLE.into()]);
    }
}
