//! What a panel knows of its element.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use attention_contract::{PREFIX, REMOTE};
use attention_messages::PanelMessages;
use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};

use super::Panels;
use crate::dom;
use crate::figure::Figure;
use crate::host::Host;
use crate::js;

/// A panel and the element that it belongs to. A copy is the same panel.
#[derive(Clone)]
pub(super) struct Panel(Rc<Data>);

struct Data {
    panels: Weak<Panels>,
    host: Host,
    figure: Rc<dyn Figure>,
    messages: &'static PanelMessages,
    /// The name of the action that opens it.
    action: String,
    /// The view below which it opens.
    view: String,
    /// What is around that view, and all others.
    root: HtmlElement,
    /// Where it opens.
    place: HtmlElement,
    is_closed: Cell<bool>,
}

impl Panel {
    /// The panel of an action below a view, not opened yet.
    pub(super) fn new(panels: &Rc<Panels>, action: &str, view: &str) -> Self {
        let place = find(&panels.root, &[".", view, " .panel-place"]);
        Self(Rc::new(Data {
            panels: Rc::downgrade(panels),
            host: panels.context.host(),
            figure: panels.figure.clone(),
            messages: panels.messages(),
            action: action.to_owned(),
            view: view.to_owned(),
            root: panels.root.clone(),
            place: place.expect("a menu has a place for what it opens"),
            is_closed: Cell::new(false),
        }))
    }

    pub(super) fn action(&self) -> &str {
        &self.0.action
    }

    pub(super) fn view(&self) -> &str {
        &self.0.view
    }

    /// The tag of an element that shows the view alone.
    pub(super) fn tag(&self) -> String {
        [PREFIX, self.view()].concat()
    }

    pub(super) fn messages(&self) -> &'static PanelMessages {
        self.0.messages
    }

    pub(super) fn figure(&self) -> &dyn Figure {
        &*self.0.figure
    }

    pub(super) fn place(&self) -> &HtmlElement {
        &self.0.place
    }

    /// The id of its root.
    pub(super) fn id(&self) -> String {
        ["panel-", self.action()].concat()
    }

    /// Its root, while it is open.
    pub(super) fn frame(&self) -> Option<HtmlElement> {
        find(self.place(), &["#", &self.id()])
    }

    /// The button that opens it.
    fn opener(&self) -> Option<HtmlElement> {
        find(&self.0.root, &[".", self.view(), " [data-action=", self.action(), "]"])
    }

    /// It has been opened.
    pub(super) fn opened(&self) {
        if let Some(opener) = self.opener() {
            dom::set(&opener, "aria-expanded", "true");
            dom::set(&opener, "aria-controls", &self.id());
        }
        dom::focus(self.frame());
    }

    /// It has been closed; `back` returns the focus to its button.
    pub(super) fn closed(&self, back: bool) {
        self.0.is_closed.set(true);
        let Some(opener) = self.opener() else { return };
        dom::set(&opener, "aria-expanded", "false");
        let _ = opener.remove_attribute("aria-controls");
        if back {
            dom::focus(Some(opener));
        }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.0.is_closed.get()
    }

    /// Closes it, and returns the focus to its button.
    pub(super) fn close(&self) {
        if let Some(panels) = self.panels() {
            panels.close(true);
        }
    }

    /// Puts the focus where it was before something in the place went away.
    pub(super) fn focus_nearest(&self) {
        let open = self.panels().and_then(|panels| panels.open.borrow().as_ref()?.panel.frame());
        dom::focus(open.or_else(|| self.opener()));
    }

    /// The element itself.
    pub(super) fn element(&self) -> JsValue {
        js::field(&js::call(self.place(), "getRootNode", &[]), "host")
    }

    /// All panels of the element, as long as it is mounted.
    pub(super) fn panels(&self) -> Option<Rc<Panels>> {
        self.0.panels.upgrade()
    }

    /// Calls a method of the JavaScript side.
    pub(super) fn call(&self, name: &str, arguments: &[JsValue]) -> JsValue {
        js::call(self.0.host.as_ref(), name, arguments)
    }

    /// The address of the folder of the site, which ends in `/`; none in a form that is one file.
    pub(super) fn base(&self) -> Option<String> {
        self.call("base", &[]).as_string()
    }

    /// Whether the learner has given custom data, which no snippet and no link can carry.
    pub(super) fn is_given(&self) -> bool {
        self.call("isGiven", &[]).is_truthy()
    }

    /// What a link or a snippet cannot carry is said beside it.
    pub(super) fn caveat(&self) -> Option<&'static str> {
        self.is_given().then_some(self.messages().without_numbers)
    }

    /// The attributes that show elsewhere what the element shows.
    pub(super) fn attributes(&self) -> Vec<(&'static str, String)> {
        let source = untrack(|| self.figure().source());
        let value = |name: &str| match source.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => Some(value.clone()),
            None => self.attribute(name),
        };
        REMOTE.iter().filter_map(|name| Some((*name, value(name)?))).collect()
    }

    /// An attribute of the element; an address in full, since a page elsewhere has another folder.
    fn attribute(&self, name: &str) -> Option<String> {
        let value = self.0.host.attribute(name)?;
        let base = || js::field(self.place(), "baseURI");
        let url = (name == "src").then(|| js::construct("URL", &[(&*value).into(), base()]));
        let full = url.flatten().and_then(|url| js::field(&url, "href").as_string());
        Some(full.unwrap_or(value))
    }

    /// A signal that changes with each `attention-change` of the element, as long as the owner lives.
    pub(super) fn changes(&self) -> RwSignal<u32> {
        let changes = RwSignal::new(0);
        let hear: Box<dyn FnMut(Event)> = Box::new(move |_| changes.update(|count| *count += 1));
        let hear = Closure::wrap(hear);
        let element = self.element();
        let arguments =
            ["attention-change".into(), hear.as_ref().unchecked_ref::<JsValue>().clone()];
        js::call(&element, "addEventListener", &arguments);
        let listener = StoredValue::new_local((element, arguments, hear));
        on_cleanup(move || {
            listener.with_value(|(element, arguments, _)| {
                js::call(element, "removeEventListener", arguments);
            });
        });
        changes
    }
}

/// The first element below another that a selector finds, which is given in pieces.
fn find(root: &HtmlElement, selector: &[&str]) -> Option<HtmlElement> {
    root.query_selector(&selector.concat()).ok()?.map(JsCast::unchecked_into)
}
