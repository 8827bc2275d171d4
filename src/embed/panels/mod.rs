//! The panels that the buttons below a view open, one at a time, and the note on an error in custom data.
//!
//! Their code, messages and style sheet are in a code part, which is loaded when one is first needed.

mod clipboard;
mod custom_data;
mod drop;
mod embed;
mod error;
mod export;
mod file;
mod frame;
mod link;
mod numbers_csv;
mod panel;
mod picture;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use attention_messages::PanelMessages;
use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use self::error::ShownError;
use self::panel::Panel;
use crate::code_part::in_code_part;
use crate::context::Context;
use crate::dom;
use crate::figure::Figure;
use crate::js;
use crate::locale::LanguageSets;

/// The style sheet of the panels, which the shadow root adopts after that of the element.
const STYLE: &str = concat!(
    include_str!("../../../style/error-note.css"),
    include_str!("../../../style/panel.css"),
);

/// The view of a panel.
type View = fn(Panel) -> AnyView;

/// The actions that open a panel. `link` is not among them: it opens one only if the clipboard is refused.
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
    /// The messages of the language, once a panel has needed them, and the sets that they were made from.
    messages: Cell<Option<(Option<LanguageSets>, &'static PanelMessages)>>,
    open: RefCell<Option<Open>>,
    /// The status below the buttons, which is shown without a panel.
    status: RefCell<Option<Element>>,
    error: RefCell<Option<ShownError>>,
}

/// The handle of a mounted view; dropping it unmounts the view.
type Mount = UnmountHandle<AnyViewState>;

/// A panel that is open.
struct Open {
    panel: Panel,
    _mount: Mount,
}

/// The entry points of the code part.
struct PanelsCode {
    open: fn(&Rc<Panels>, &str, &str),
    show_error: fn(&Rc<Panels>, &JsValue, &str),
}

/// The code part of the panels.
///
/// # Panics
///
/// If the part has not been added to the instance.
fn code() -> &'static PanelsCode {
    const CODE: PanelsCode = PanelsCode { open: Panels::toggle, show_error: Panels::replace_error };
    in_code_part!(panels, &'static PanelsCode, &CODE)
}

impl Panels {
    /// The panels of an element whose figure is mounted in `root`. None is open.
    pub(super) fn new(context: Context, figure: Rc<dyn Figure>, root: HtmlElement) -> Rc<Self> {
        let (messages, open, status, error) = Default::default();
        Rc::new(Self { context, figure, root, messages, open, status, error })
    }

    /// Opens the panel of an action below a view, or closes it if it is open.
    ///
    /// # Panics
    ///
    /// If the code part `panels` has not been added to the instance.
    pub(super) fn open(self: &Rc<Self>, action: &str, view: &str) {
        (code().open)(self, action, view);
    }

    /// Shows an error in custom data below a view; `null` or `undefined` removes it.
    ///
    /// # Panics
    ///
    /// If there is an error, and the code part `panels` has not been added to the instance.
    pub(super) fn show_error(self: &Rc<Self>, error: &JsValue, view: &str) {
        self.error.take();
        if error.is_object() {
            (code().show_error)(self, error, view);
        }
    }

    /// Closes the open panel, and removes the status and the error.
    pub(super) fn close_all(&self) {
        self.close(false);
        self.clear_status();
        self.error.take();
    }

    /// Closes the open panel; with `back`, the focus returns to the button that opened it.
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
        let Some(panel) = Panel::new(self, action, view) else { return };
        match VIEWS.iter().find(|(name, _)| *name == action) {
            Some((_, view)) => self.show(&panel, *view),
            None => link::copy_link(&panel),
        }
    }

    /// Shows a panel and focuses it, so that a screen reader announces its name and Tab moves into it.
    fn show(&self, panel: &Panel, view: View) {
        self.adopt_style();
        let shown = panel.clone();
        let mount = dom::mount(panel.anchor().clone(), Box::new(move || view(shown)));
        self.open.replace(Some(Open { panel: panel.clone(), _mount: mount }));
        panel.opened();
    }

    /// Shows a status below the buttons. The text follows a frame later, since screen readers announce only changes of
    /// a status that was there before.
    fn announce(&self, anchor: &HtmlElement, texts: Vec<&'static str>) {
        self.adopt_style();
        self.clear_status();
        let status = dom::element("div", &[("class", "panel-status"), ("role", "status")]);
        let _ = anchor.append_child(&status);
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
        if let Some(panel) = Panel::new(self, "numbers", view) {
            self.show_panel_error(&panel, error, false);
        }
    }

    /// Shows an error; if it `is_of_panel`, it is removed when the panel closes.
    fn show_panel_error(&self, panel: &Panel, error: &JsValue, is_of_panel: bool) {
        self.adopt_style();
        self.error.take();
        let anchor = panel.anchor();
        let (panel, of_data) = (panel.clone(), error.clone());
        let mount = dom::mount(anchor.clone(), Box::new(move || error::note(&panel, &of_data)));
        let note = anchor.last_element_child().map(JsCast::unchecked_into::<HtmlElement>);
        if let Some(note) = note {
            js::call(anchor, "prepend", &[note.into()]);
        }
        self.error.replace(Some(ShownError { _mount: mount, is_of_panel }));
    }

    /// The messages of the reader's language. They are leaked: an instance sees a handful of languages at most.
    fn messages(&self) -> &'static PanelMessages {
        let locale = self.context.locale();
        let known = self.messages.get().filter(|(sets, _)| *sets == locale.sets);
        if let Some((_, messages)) = known {
            return messages;
        }
        let messages = locale.message_set();
        self.messages.set(Some((locale.sets, messages)));
        messages
    }

    fn adopt_style(&self) {
        js::call(self.context.host().as_ref(), "adoptStyle", &[STYLE.into()]);
    }
}
