//! The handle of a panel.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use attention_contract::{PREFIX, REMOTE};
use attention_messages::{PanelMessages, PluralRules};
use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};

use super::Panels;
use crate::dom;
use crate::figure::Figure;
use crate::host::Host;
use crate::js;

/// A panel and the element that it belongs to. Copies are the same panel.
#[derive(Clone)]
pub(super) struct Panel(Rc<Data>);

struct Data {
    panels: Weak<Panels>,
    host: Host,
    figure: Rc<dyn Figure>,
    messages: &'static PanelMessages,
    plural_rules: PluralRules,
    /// The name of the action that opens it.
    action: String,
    /// The view below which it opens.
    view: String,
    /// The root of the figure, which contains all views.
    root: HtmlElement,
    /// The node that the panel is mounted in.
    anchor: HtmlElement,
    is_closed: Cell<bool>,
}

impl Panel {
    /// The panel of an action below a view. It is not open yet. None if the view is not shown: it may have gone while
    /// the code of the panels was loading.
    pub(super) fn new(panels: &Rc<Panels>, action: &str, view: &str) -> Option<Self> {
        let anchor = find(&panels.root, &[".", view, " .panel-anchor"])?;
        Some(Self(Rc::new(Data {
            panels: Rc::downgrade(panels),
            host: panels.context.host(),
            figure: panels.figure.clone(),
            messages: panels.messages(),
            plural_rules: panels.context.plural_rules(),
            action: action.to_owned(),
            view: view.to_owned(),
            root: panels.root.clone(),
            anchor,
            is_closed: Cell::new(false),
        })))
    }

    pub(super) fn action(&self) -> &str {
        &self.0.action
    }

    pub(super) fn view(&self) -> &str {
        &self.0.view
    }

    /// The tag of the element whose view this is.
    pub(super) fn tag(&self) -> String {
        [PREFIX, self.view()].concat()
    }

    pub(super) fn messages(&self) -> &'static PanelMessages {
        self.0.messages
    }

    /// How the language of the messages counts.
    pub(super) fn plural_rules(&self) -> PluralRules {
        self.0.plural_rules
    }

    pub(super) fn figure(&self) -> &dyn Figure {
        &*self.0.figure
    }

    pub(super) fn anchor(&self) -> &HtmlElement {
        &self.0.anchor
    }

    /// The id of the panel's root.
    pub(super) fn id(&self) -> String {
        ["panel-", self.action()].concat()
    }

    /// The panel's root, while it is open.
    pub(super) fn frame(&self) -> Option<HtmlElement> {
        find(self.anchor(), &["#", &self.id()])
    }

    /// The button that opens it.
    fn opener(&self) -> Option<HtmlElement> {
        find(&self.0.root, &[".", self.view(), " [data-action=", self.action(), "]"])
    }

    /// Called after the panel has been opened.
    pub(super) fn opened(&self) {
        if let Some(opener) = self.opener() {
            dom::set(&opener, "aria-expanded", "true");
            dom::set(&opener, "aria-controls", &self.id());
        }
        dom::focus(self.frame());
    }

    /// Called after the panel has been closed; with `back`, the focus returns to its button.
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

    /// Closes the panel, and returns the focus to its button.
    pub(super) fn close(&self) {
        if let Some(panels) = self.panels() {
            panels.close(true);
        }
    }

    /// Moves the focus to the open panel, else to the button, after a node with the focus has been removed.
    pub(super) fn focus_nearest(&self) {
        let open = self.panels().and_then(|panels| panels.open.borrow().as_ref()?.panel.frame());
        dom::focus(open.or_else(|| self.opener()));
    }

    /// The custom element.
    pub(super) fn element(&self) -> JsValue {
        js::field(&js::call(self.anchor(), "getRootNode", &[]), "host")
    }

    /// All panels of the element, while it is mounted.
    pub(super) fn panels(&self) -> Option<Rc<Panels>> {
        self.0.panels.upgrade()
    }

    /// Calls a method of the host.
    pub(super) fn call(&self, name: &str, arguments: &[JsValue]) -> JsValue {
        js::call(self.0.host.as_ref(), name, arguments)
    }

    /// The address of the site's folder, with a `/` at its end; `None` in a form that is a single file.
    pub(super) fn base(&self) -> Option<String> {
        self.call("base", &[]).as_string()
    }

    /// Whether the element shows the reader's custom data, which no snippet and no link can carry.
    pub(super) fn has_reader_data(&self) -> bool {
        self.call("hasReaderData", &[]).is_truthy()
    }

    /// The note beside a link or a snippet that cannot carry the reader's custom data.
    pub(super) fn caveat(&self) -> Option<&'static str> {
        self.has_reader_data().then_some(self.messages().without_numbers)
    }

    /// The attributes with which an element on another page shows the same.
    pub(super) fn attributes(&self) -> Vec<(&'static str, String)> {
        let source = untrack(|| self.figure().share_attributes());
        let value = |name: &str| match source.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => Some(value.clone()),
            None => self.attribute(name),
        };
        REMOTE.iter().filter_map(|name| Some((*name, value(name)?))).collect()
    }

    /// The value of an attribute. An address is made absolute, since another page has another base.
    fn attribute(&self, name: &str) -> Option<String> {
        let value = self.0.host.attribute(name)?;
        let base = || js::field(self.anchor(), "baseURI");
        let url = (name == "src").then(|| js::construct("URL", &[(&*value).into(), base()]));
        let full = url.flatten().and_then(|url| js::field(&url, "href").as_string());
        Some(full.unwrap_or(value))
    }

    /// A signal that changes with each `attention-change` of the element, until the owner is disposed.
    pub(super) fn changes(&self) -> RwSignal<u32> {
        let changes = RwSignal::new(0);
        let callback: Box<dyn FnMut(Event)> =
            Box::new(move |_| changes.update(|count| *count += 1));
        let callback = Closure::wrap(callback);
        let element = self.element();
        let arguments =
            ["attention-change".into(), callback.as_ref().unchecked_ref::<JsValue>().clone()];
        js::call(&element, "addEventListener", &arguments);
        let listener = StoredValue::new_local((element, arguments, callback));
        on_cleanup(move || {
            listener.with_value(|(element, arguments, _)| {
                js::call(element, "removeEventListener", arguments);
            });
        });
        changes
    }
}

/// The first descendant that matches a selector; the strings are concatenated.
fn find(root: &HtmlElement, selector: &[&str]) -> Option<HtmlElement> {
    root.query_selector(&selector.concat()).ok()?.map(JsCast::unchecked_into)
}
