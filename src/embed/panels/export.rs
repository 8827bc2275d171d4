//! “Export”: what the element shows, as a picture, as a table, or as all its numbers.

use attention_messages::{PanelMessages, fill};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use web_sys::{Element, HtmlCanvasElement};

use super::clipboard::{select, set_text, text_field};
use super::file::{file_name, has_qkv, has_tokens, json, qkv_csv, weights_csv};
use super::frame::frame;
use super::numbers_csv::numbers_csv;
use super::panel::Panel;
use super::picture::{FACTOR, raster, svg};
use crate::dom::{self, Template, effect};
use crate::js;

const CONTENT: &str = concat!(
    r#"<p ref="warning"></p><div class="contents" ref="rows"></div>"#,
    r#"<div class="panel-output" ref="output"></div>"#,
);
const ROW: &str = concat!(
    r#"<div class="panel-file"><p ref="about"></p><div class="panel-row">"#,
    r#"<button type="button" ref="save"></button><button type="button" ref="show"></button></div></div>"#,
);
const PICTURE: &str = r#"<p ref="keep"></p><img tabindex="-1" ref="image"/>"#;

/// A kind of file.
struct Kind {
    name: &'static str,
    extension: &'static str,
    mime: &'static str,
    about: fn(&PanelMessages) -> &'static str,
    /// The text of the file; `None` for PNG.
    text: Option<fn(&Panel) -> String>,
}

/// The kind that some figures have no numbers for.
const QKV: &str = "QKV";

const KINDS: [Kind; 5] = [
    Kind {
        name: "PNG",
        extension: "png",
        mime: "image/png",
        about: |messages| messages.export_png,
        text: None,
    },
    Kind {
        name: "SVG",
        extension: "svg",
        mime: "image/svg+xml",
        about: |messages| messages.export_svg,
        text: Some(|panel| svg(panel, 1.0)),
    },
    Kind {
        name: "CSV",
        extension: "csv",
        mime: "text/csv;charset=utf-8",
        about: |messages| messages.export_csv,
        text: Some(|panel| {
            let trace = panel.figure().trace();
            if has_tokens(&trace) { weights_csv(&trace) } else { numbers_csv(&trace) }
        }),
    },
    Kind {
        name: QKV,
        extension: "qkv.csv",
        mime: "text/csv;charset=utf-8",
        about: |messages| messages.export_qkv,
        text: Some(|panel| qkv_csv(&panel.figure().trace())),
    },
    Kind {
        name: "JSON",
        extension: "json",
        mime: "application/json",
        about: |messages| messages.export_json,
        text: Some(|panel| json(&panel.figure().trace())),
    },
];

/// An open export panel. Copies are the same one.
#[derive(Clone)]
struct Export {
    panel: Panel,
    /// The node in which a text or a picture is shown.
    output: Element,
    /// The object URLs of files that have been saved. They are revoked when the panel closes, since no event reports
    /// that a download has started.
    addresses: StoredValue<Vec<JsValue>, LocalStorage>,
}

/// The export panel.
pub(super) fn export_panel(panel: Panel) -> AnyView {
    let content = Template::new(CONTENT);
    let output = content.node("output");
    let warning = content.node("warning");
    // The origin `null` is that of a sandbox; most of them block downloads silently.
    let is_sandbox = js::global("origin").as_string().as_deref() == Some("null");
    dom::write(&warning, if is_sandbox { panel.messages().no_downloads } else { "" });
    dom::show(&warning, is_sandbox);
    let export = Export { panel, output, addresses: StoredValue::new_local(Vec::new()) };
    let has_qkv = has_qkv(&export.panel.figure().trace());
    for kind in KINDS.iter().filter(|kind| kind.name != QKV || has_qkv) {
        row(&export, kind).append_to(&content.node("rows"));
    }
    let (changes, output, addresses) =
        (export.panel.changes(), export.output.clone(), export.addresses);
    // The output must not differ from what the element shows.
    effect(move || {
        changes.track();
        output.set_text_content(None);
    });
    on_cleanup(move || addresses.with_value(|all| all.iter().for_each(revoke)));
    let (title, panel) = (export.panel.messages().export_title, export.panel);
    frame(panel, title, content)
}

/// A kind of file: what it is, a button that saves it and one that shows it.
fn row(export: &Export, kind: &'static Kind) -> Template {
    let row = Template::new(ROW);
    let messages = export.panel.messages();
    let is_sentence = has_tokens(&export.panel.figure().trace());
    let (save, show) = (row.node("save"), row.node("show"));
    let named = |text: &str| fill(text, &[("kind", kind.name)]);
    let about = match kind.name {
        "CSV" if !is_sentence => messages.export_table,
        "JSON" if !is_sentence => messages.export_numbers,
        _ => (kind.about)(messages),
    };
    row.write("about", about);
    dom::write(&save, &named(messages.download));
    let shows = if kind.text.is_some() { messages.as_text } else { messages.as_picture };
    dom::write(&show, &named(shows));
    let saving = export.clone();
    dom::listen(&save, "click", move |_| saving.save(kind));
    let showing = export.clone();
    dom::listen(&show, "click", move |_| match kind.text {
        Some(text) => showing.show_text(kind, &text(&showing.panel)),
        None => showing.show_picture(),
    });
    row
}

impl Export {
    fn save(&self, kind: &'static Kind) {
        let options = js::object(&[("type", kind.mime.into())]);
        if let Some(text) = kind.text {
            let content = js_sys::Array::of1(&text(&self.panel).into());
            let blob = js::construct("Blob", &[content.into(), options]);
            return self.download(kind, &blob.unwrap_or_default());
        }
        let export = self.clone();
        self.with_picture(Box::new(move |canvas| {
            let done = js::once(Box::new(move |blob| export.download(kind, &blob)));
            js::call(&canvas, "toBlob", &[done, kind.mime.into()]);
        }));
    }

    /// Saves a file by a link with the attribute `download`.
    fn download(&self, kind: &Kind, blob: &JsValue) {
        let address = js::call(&js::global("URL"), "createObjectURL", std::slice::from_ref(blob));
        let link = dom::element("a", &[]);
        let name = file_name(&self.panel, kind.extension);
        js::set_field(&link, "href", &address);
        js::set_field(&link, "download", &name.into());
        js::run(&link, "click");
        let revoked = address.clone();
        if self.addresses.try_update_value(|all| all.push(address)).is_none() {
            revoke(&revoked);
        }
    }

    fn show_text(&self, kind: &Kind, text: &str) {
        let name = fill(self.panel.messages().as_text, &[("kind", kind.name)]);
        let shown = text_field(&self.panel, &name, "8");
        let field = shown.node("field");
        set_text(&field, text);
        self.replace_output(shown);
        select(&field);
    }

    /// Shows the picture, which can be saved by the browser's menu.
    fn show_picture(&self) {
        let export = self.clone();
        self.with_picture(Box::new(move |canvas| {
            let shown = Template::new(PICTURE);
            let image = shown.node("image");
            shown.write("keep", export.panel.messages().keep_picture);
            let caption = export.panel.figure().caption(export.panel.view());
            dom::set(&image, "alt", &caption);
            js::set_field(&image, "src", &js::call(&canvas, "toDataURL", &[]));
            let width = (f64::from(canvas.width()) / FACTOR).round();
            js::set_field(&image, "width", &width.into());
            export.replace_output(shown);
            js::run(&image, "focus");
        }));
    }

    fn replace_output(&self, shown: Template) {
        self.output.set_text_content(None);
        shown.append_to(&self.output);
    }

    /// Draws the picture on a canvas for `show`; shows an error if that fails.
    fn with_picture(&self, show: Box<dyn FnOnce(HtmlCanvasElement)>) {
        let panel = self.panel.clone();
        let callback = move |drawn| match (drawn, panel.panels()) {
            (Ok(canvas), _) => show(canvas),
            (Err(error), Some(panels)) => panels.show_panel_error(&panel, &error, false),
            (Err(_), None) => {}
        };
        raster(&svg(&self.panel, FACTOR), Box::new(callback));
    }
}

fn revoke(address: &JsValue) {
    js::call(&js::global("URL"), "revokeObjectURL", std::slice::from_ref(address));
}
