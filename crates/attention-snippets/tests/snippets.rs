//! What is to be pasted, also where the values mean harm.

use attention_contract::REMOTE;
use attention_snippets::{Form, Snippet};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

const BASE: &str = "https://example.org/attention/";
const TITLE: &str = "Self-attention";

const HOSTILE: [&str; 10] = [
    "\"><script>alert(1)</script>",
    "' onload='alert(1)",
    "</section>\n\n# heading",
    "&quot;&amp;",
    "{{ 7 * 7 }}",
    "`rm`",
    "\\\"\"\"\n\"",
    "\0\u{2028}\u{fffd}",
    "007",
    "1e9",
];

fn snippet(form: Form, attributes: &[(&str, &str)]) -> String {
    titled(form, attributes, TITLE)
}

fn titled(form: Form, attributes: &[(&str, &str)], title: &str) -> String {
    let attributes: Vec<_> =
        attributes.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let (tag, attributes) = ("attention-flow", &attributes[..]);
    Snippet { base: BASE, tag, attributes, title, height: 900 }.text(form)
}

/// The forms that are HTML.
fn markup() -> impl Iterator<Item = Form> {
    Form::ALL.into_iter().filter(|form| !matches!(form, Form::Notebook | Form::Myst))
}

/// What Python makes of a snippet: its class, its traits, and the arguments of the call at its end.
fn parsed(code: &str) -> Value {
    const READ: &str = "import ast,json,sys
body=ast.parse(sys.stdin.buffer.read().decode()).body
traits=[s.targets[0].id for s in body[2].body]
given={k.arg:ast.literal_eval(k.value) for k in body[-1].value.keywords}
print(json.dumps({'class':body[2].name,'traits':traits,'given':given}))";
    let mut command = Command::new("python3");
    command.args(["-c", READ]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut python = command.spawn().expect("Python 3 is installed, which reads the snippet");
    let input = python.stdin.take().expect("it is piped");
    (&input).write_all(code.as_bytes()).expect("Python reads");
    drop(input);
    let output = python.wait_with_output().expect("Python ends");
    assert!(output.status.success(), "{code}");
    serde_json::from_slice(&output.stdout).expect("it prints JSON")
}

/// What MyST makes of a snippet: the address of its directive and the JSON of its body.
fn directive(text: &str) -> (String, Value) {
    let lines: Vec<_> = text.split('\n').collect();
    let ["", first, body @ .., "```", "", ""] = &lines[..] else { panic!("{text}") };
    assert!(body.iter().all(|line| !line.trim_start().starts_with("```")), "{text}");
    let address = first.strip_prefix("```{anywidget} ").expect(text);
    (address.to_owned(), serde_json::from_str(&body.join("\n")).expect(text))
}

#[test]
fn a_page_of_myst_has_a_directive_whose_body_is_json() {
    let given =
        [("query", "9"), ("scale", "0.5"), ("hide", "share"), ("head", "3.10"), ("onload", "x")];
    let (address, body) = directive(&snippet(Form::Myst, &given));
    assert_eq!(address, format!("{BASE}attention-widget.js"));
    let expected =
        json!({"element": "flow", "query": 9, "scale": 0.5, "hide": "share", "head": "3.10"});
    assert_eq!(body, expected);
    for value in HOSTILE.into_iter().chain(["\n```\n", "```"]) {
        assert_eq!(directive(&snippet(Form::Myst, &[("query", value)])).1["query"], value);
    }
}

#[test]
fn html_is_the_script_and_the_element_with_its_state() {
    let expected = format!(
        "<script type=\"module\" src=\"{BASE}attention-explainer.js\"></script>\n\
         <attention-flow query=\"9\" hide=\"share\">Self-attention</attention-flow>\n"
    );
    assert_eq!(snippet(Form::Html, &[("query", "9"), ("hide", "share")]), expected);
}

#[test]
fn markdown_is_one_block_with_empty_lines_around_it_and_none_in_it() {
    for value in HOSTILE {
        let text = snippet(Form::Markdown, &[("query", value)]);
        let lines: Vec<_> = text.split('\n').collect();
        assert!(matches!(lines[..], ["", "<div>", _, _, "</div>", "", ""]), "{text}");
        assert!(!lines[2].is_empty() && !lines[3].is_empty(), "{text}");
    }
}

#[test]
fn a_frame_has_a_title_an_address_a_height_and_the_script_that_follows_its_height() {
    let expected = format!(
        "<iframe title=\"Self-attention\" src=\"{BASE}embed.html?element=flow&amp;query=it&amp;scale=2\" \
         width=\"100%\" height=\"900\" loading=\"lazy\"></iframe>\n\
         <script src=\"{BASE}attention-frame.js\"></script>\n"
    );
    assert_eq!(snippet(Form::Iframe, &[("query", "it"), ("scale", "2")]), expected);
}

#[test]
fn a_slide_holds_the_element_and_the_script() {
    let expected = format!(
        "<section>\n  <attention-flow>Self-attention</attention-flow>\n  \
         <script type=\"module\" src=\"{BASE}attention-explainer.js\"></script>\n</section>\n"
    );
    assert_eq!(snippet(Form::Reveal, &[]), expected);
}

#[test]
fn the_notebook_snippet_is_python_with_every_attribute_as_a_trait_and_numbers_as_numbers() {
    let given = [("query", "9"), ("scale", "0.5"), ("lang", "de"), ("d-k", "64")];
    let found = parsed(&snippet(Form::Notebook, &given));
    let expected =
        json!({ "element": "flow", "query": 9, "scale": 0.5, "lang": "de", "d_k": "64" });
    assert_eq!(found["given"], expected);
    let attributes = REMOTE.iter().map(|name| name.replace('-', "_"));
    let traits: Vec<_> =
        ["_esm", "element"].map(str::to_owned).into_iter().chain(attributes).collect();
    assert_eq!(found["traits"], json!(traits));
}

#[test]
fn a_head_is_no_number_in_python() {
    let found = parsed(&snippet(Form::Notebook, &[("sentence", "5"), ("head", "3.10")]));
    assert_eq!(found["given"], json!({ "element": "flow", "sentence": "5", "head": "3.10" }));
}

#[test]
fn hostile_values_stay_values_in_python() {
    for value in HOSTILE {
        let found = parsed(&snippet(Form::Notebook, &[("query", value)]));
        assert_eq!(found["given"]["query"], value);
    }
}

#[test]
fn hostile_values_open_no_tag_and_close_no_attribute() {
    let marks = |text: String| text.chars().filter(|one| "<>\"".contains(*one)).collect::<String>();
    for form in markup() {
        let plain = marks(snippet(form, &[("query", "x")]));
        for value in HOSTILE {
            assert_eq!(marks(snippet(form, &[("query", value)])), plain, "{form:?}: {value}");
            assert_eq!(marks(titled(form, &[("query", "x")], value)), plain, "{form:?}: {value}");
        }
    }
}

#[test]
fn a_name_that_is_no_attribute_is_never_written() {
    for form in Form::ALL {
        let text = snippet(form, &[("onclick", "alert(1)"), ("query", "1")]);
        assert!(!text.contains("onclick"), "{form:?}");
    }
}

#[test]
fn a_form_is_found_by_its_name() {
    for form in Form::ALL {
        assert_eq!(Form::from_name(form.name()), Some(form));
    }
    assert_eq!(Form::from_name("pdf"), None);
}
