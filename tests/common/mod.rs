//! A page with one element on it, as a reader and the custom element around it see it.
//!
//! All tests of a file share one instance of the library, which a failed test leaves broken. The rest then do not run
//! and say so: the first failure is the one to read.

#![allow(dead_code, reason = "each test file uses a part of this one")]

pub(crate) mod events;
pub(crate) mod trace;

use attention_draw::Rgb;
use attention_explainer::{Host, Mounted, mount};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlElement, ShadowRoot,
    ShadowRootInit, ShadowRootMode,
};

use trace::Trace;

/// What the elements are styled by, so that colours and places are those of a course page.
const STYLE: &str = concat!(
    include_str!("../../style/picture.css"),
    include_str!("../../style/flow.css"),
    include_str!("../../style/element.css")
);

/// The custom element's side: it keeps attributes, and writes down what it is told.
const HOST: &str = "
    const attributes = {}, calls = [];
    return {
        attributes,
        calls,
        attribute: (name) => attributes[name],
        readerData: () => attributes.readerData,
        open(action) { calls.push(`open ${action}`); },
        change(name, value) { attributes[name] = String(value); calls.push(`change ${name} ${value}`); },
        reset() { calls.push('reset'); },
        loadPart(name, added) { added(); return () => {}; },
        warn(name, value, text) { calls.push(`warn ${text}`); },
        fault(text) { console.error(text); calls.push(`fault ${text}`); },
    };";

/// One mounted element. Dropping it takes it off the page.
pub(crate) struct Page {
    /// The element's outside, in the document unless a test takes it out.
    pub(crate) outside: HtmlElement,
    /// Where the element is mounted.
    pub(crate) root: HtmlElement,
    /// The handle that JavaScript would hold; taken by tests that unmount.
    pub(crate) mounted: Option<Mounted>,
    host: Object,
}

impl Page {
    /// An explorer, 800 px wide, of these attributes.
    pub(crate) async fn explorer(attributes: &[(&str, &str)]) -> Self {
        Self::open("attention-explorer", attributes).await
    }

    /// A flow, 800 px wide, of these attributes.
    pub(crate) async fn flow(attributes: &[(&str, &str)]) -> Self {
        Self::open("attention-flow", attributes).await
    }

    async fn open(tag: &str, attributes: &[(&str, &str)]) -> Self {
        let page = Self::mounted_in(tag, on_the_page(), attributes);
        // As the custom element does it: the width is known at once, what is in view a moment later.
        page.mounted().set_environment(800.0, 1.0, false, false, false);
        settle().await;
        page.mounted().set_environment(800.0, 1.0, false, true, true);
        settle().await;
        page
    }

    /// Mounts an element in the shadow of `outside`, wherever that is, and tells it nothing of its environment.
    pub(crate) fn mounted_in(tag: &str, outside: HtmlElement, attributes: &[(&str, &str)]) -> Self {
        if std::thread::panicking() {
            wasm_bindgen::throw_str("not run, since an earlier test of this file has failed");
        }
        let shadow = outside.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        // The light theme is said, so that no preference of the machine changes a pixel.
        outside.set_attribute("theme", "light").unwrap();
        shadow.set_inner_html(&format!("<style>{STYLE}</style><div><div></div></div>"));
        let frame = shadow.last_element_child().unwrap();
        frame.set_attribute("style", "container:attention/inline-size;width:800px").unwrap();
        let root: HtmlElement = frame.first_element_child().unwrap().unchecked_into();
        root.set_class_name("element");
        let host: Object = Function::new_no_args(HOST).call0(&JsValue::NULL).unwrap().into();
        for (name, value) in attributes {
            set(&get(&host, "attributes"), name, &(*value).into());
        }
        let mounted = mount(tag, root.clone(), host.clone().unchecked_into::<Host>());
        Self { outside, root, mounted: Some(mounted), host }
    }

    /// The living element.
    pub(crate) fn mounted(&self) -> &Mounted {
        self.mounted.as_ref().expect("the element is mounted")
    }

    /// `el.query`, an index wherever there is a query.
    pub(crate) fn query(&self) -> usize {
        self.mounted().query() as usize
    }

    /// The author writes an attribute, or takes it away.
    pub(crate) async fn write(&self, name: &str, value: Option<&str>) {
        set(&get(&self.host, "attributes"), name, &value.into());
        self.mounted().attribute(name);
        settle().await;
    }

    /// What the custom element was told since the last time.
    pub(crate) fn told(&self) -> Vec<String> {
        let calls: Array = get(&self.host, "calls").unchecked_into();
        let told = calls.iter().map(|call| call.as_string().unwrap()).collect();
        calls.set_length(0);
        told
    }

    /// The first node a selector finds, which must be there.
    pub(crate) fn one(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("there is no {selector}")).unchecked_into()
    }

    /// Every node a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
    }

    /// The node of this selector that is called `name`, by its label or its text.
    pub(crate) fn named(&self, selector: &str, name: &str) -> HtmlElement {
        let called = |node: &HtmlElement| label(node) == name;
        let found = self.all(selector).into_iter().find(called);
        found.unwrap_or_else(|| panic!("there is no {selector} called {name}"))
    }

    /// What the node of a selector says.
    pub(crate) fn text(&self, selector: &str) -> String {
        text(&self.one(selector))
    }

    /// The node that has the focus.
    pub(crate) fn focused(&self) -> Option<Element> {
        self.root.get_root_node().unchecked_into::<ShadowRoot>().active_element()
    }

    /// Every number there is to see, as the page gets it.
    pub(crate) fn trace(&self) -> Trace {
        Trace(self.mounted().trace())
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.outside.remove();
    }
}

/// A new place for an element, in the document.
pub(crate) fn on_the_page() -> HtmlElement {
    let outside: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&outside).unwrap();
    outside
}

/// What a node is called: its `aria-label`, else the text of the `<label>` around it, else its own text.
pub(crate) fn label(node: &Element) -> String {
    if let Some(label) = node.get_attribute("aria-label") {
        return spaced(&label);
    }
    text(&node.closest("label").unwrap().unwrap_or_else(|| node.clone()))
}

/// The text of a node.
pub(crate) fn text(node: &Element) -> String {
    spaced(&node.text_content().unwrap_or_default())
}

/// One plain space for each run of space of any kind, as a reader sees it.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An attribute of a node, empty if it is not there.
pub(crate) fn attribute(node: &Element, name: &str) -> String {
    node.get_attribute(name).unwrap_or_default()
}

/// The colour of a canvas at a point of the window.
pub(crate) fn pixel(canvas: &HtmlCanvasElement, x: f64, y: f64) -> Rgb {
    let place = canvas.get_bounding_client_rect();
    let device_pixel_ratio = f64::from(canvas.width()) / place.width();
    let context = canvas.get_context("2d").unwrap().unwrap();
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let [x, y] = [x - place.x(), y - place.y()].map(|css| (css * device_pixel_ratio).floor());
    let pixel = context.get_image_data(x, y, 1.0, 1.0).unwrap().data();
    Rgb(pixel[0], pixel[1], pixel[2])
}

/// The document of the test.
pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Lets everything happen that waits for nothing.
pub(crate) async fn settle() {
    wait(0).await;
}

/// Waits for something that frames bring; a browser that shows none fails after some seconds.
pub(crate) async fn wait_until(holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        wait(20).await;
    }
    panic!("it has not happened");
}

/// Lets this many milliseconds pass, for what the element does after a rest.
pub(crate) async fn wait(milliseconds: i32) {
    let timer = js_sys::Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).unwrap();
    });
    JsFuture::from(timer).await.unwrap();
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(object, &name.into(), value).unwrap();
}
