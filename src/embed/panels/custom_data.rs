//! “Your numbers”: the reader's custom data, chosen or dropped as a file, or pasted.

use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use web_sys::Element;

use super::clipboard::{set_text, text_of};
use super::drop::receive_files;
use super::frame::frame;
use super::panel::Panel;
use crate::dom::{self, Template, effect};
use crate::js;

const CONTENT: &str = concat!(
    r#"<div class="panel-row"><label class="pick">"#,
    r#"<input type="file" accept=".json,.csv,.tsv,.txt,application/json,text/csv" ref="file"/>"#,
    r#"<span ref="choose"></span></label><span ref="drop"></span></div>"#,
    r#"<label class="paste"><span ref="paste"></span><textarea rows="3" dir="ltr" spellcheck="false" "#,
    r#"autocapitalize="off" autocomplete="off" ref="field"></textarea></label>"#,
    r#"<div class="panel-row"><button type="button" ref="use"></button><button type="button" ref="back"></button>"#,
    r#"<span role="status" ref="status"></span></div>"#,
    r#"<p ref="about"></p><div class="panel-row examples">"#,
    r#"<pre translate="no" dir="ltr"><code ref="table"></code></pre>"#,
    r#"<pre translate="no" dir="ltr"><code ref="json"></code></pre></div>"#,
    r#"<p ref="more"><a target="_blank" rel="noopener" ref="schema"></a></p>"#,
);
const SCHEMA: &str = "attention-numbers.schema.json";
/// The same numbers in both formats.
const TABLE: &str = "token,q1,q2,k1,k2,v1\nit,1,0,1,1,5\nwas,0,2,0,3,7";
const JSON: &str = r#"{ "tokens": ["it", "was"],
  "q": [[1, 0], [0, 2]],
  "k": [[1, 1], [0, 3]],
  "v": [[5], [7]] }"#;

/// An open panel for custom data. Copies are the same one.
#[derive(Clone)]
struct Data {
    panel: Panel,
    /// The status: how many tokens have been read.
    status: Element,
    /// The button that restores the author's data.
    back: Element,
}

/// The panel for the reader's custom data.
pub(super) fn custom_data_panel(panel: Panel) -> AnyView {
    let content = Template::new(CONTENT);
    write_texts(&content, &panel);
    let (status, back) = (content.node("status"), content.node("back"));
    let data = Data { panel: panel.clone(), status, back };
    data.show_way_back();
    choose(&content.node("file"), data.clone());
    let (field, pasted) = (content.node("field"), data.clone());
    dom::listen(&content.node("use"), "click", move |_| pasted.take(text_of(&field)));
    let restoring = data.clone();
    dom::listen(&data.back, "click", move |_| restoring.restore());
    let opened = panel.clone();
    // The frame exists once the content has been mounted.
    effect(move || {
        let (Some(frame), dropped) = (opened.frame(), data.clone()) else { return };
        receive_files(&frame, move |file| dropped.take(file));
    });
    let title = panel.messages().numbers_title;
    frame(panel, title, content)
}

fn write_texts(content: &Template, panel: &Panel) {
    let messages = panel.messages();
    let near = [messages.drop_here, ". ", messages.numbers_local].concat();
    let base = panel.base();
    let texts = [
        ("choose", messages.choose_file),
        ("drop", &near),
        ("paste", messages.paste),
        ("use", messages.use_pasted),
        ("back", messages.back),
        ("about", messages.numbers_about),
        ("table", TABLE),
        ("json", JSON),
        ("schema", messages.numbers_format),
    ];
    for (name, text) in texts {
        content.write(name, text);
    }
    js::set_field(&content.node("more"), "hidden", &base.is_none().into());
    dom::set(&content.node("schema"), "href", &[&*base.unwrap_or_default(), SCHEMA].concat());
}

fn choose(input: &Element, data: Data) {
    let field = input.clone();
    dom::listen(input, "change", move |_| {
        let file = js::path(&field, &["files", "0"]);
        if file.is_object() {
            data.take(file);
        }
        // Otherwise choosing the same file again, after correcting it, would emit no event.
        set_text(&field, "");
    });
}

impl Data {
    /// Reads the custom data in a text or a file, and shows it, or the error in it.
    fn take(&self, source: JsValue) {
        dom::write(&self.status, "");
        let data = self.clone();
        let callback = move |read| {
            if data.panel.is_closed() {
                return;
            }
            match read {
                Ok(custom_data) => data.show(&custom_data),
                Err(error) => data.show_error(&error),
            }
            data.show_way_back();
        };
        js::settled(&self.panel.call("readData", &[source]), Box::new(callback));
    }

    fn show(&self, custom_data: &JsValue) {
        self.panel.call("setReaderData", std::slice::from_ref(custom_data));
        self.clear_error();
        let count = Array::from(&js::field(custom_data, "tokens")).length();
        let values = [("n", count.to_string())];
        let text = self.panel.plural_rules().fill(self.panel.messages().shown, &values);
        dom::write(&self.status, &text);
    }

    fn show_error(&self, error: &JsValue) {
        if let Some(panels) = self.panel.panels() {
            panels.show_panel_error(&self.panel, error, true);
        }
    }

    fn clear_error(&self) {
        if let Some(panels) = self.panel.panels() {
            panels.error.take();
        }
    }

    /// Restores what was shown before the reader's data.
    fn restore(&self) {
        self.clear_error();
        self.panel.call("clearReaderData", &[]);
        dom::write(&self.status, "");
        self.show_way_back();
        dom::focus(self.panel.frame());
    }

    fn show_way_back(&self) {
        dom::show(&self.back, self.panel.has_reader_data());
    }
}
