//! What holds for every still, read by an XML parser.

use attention_draw::{Rgb, Theme};
use attention_stills::{FIGURES, Still, all};
use roxmltree::{Document, Node};
use std::path::Path;

fn stills() -> [Still; 7] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/all-minilm-l6-v2");
    all(&folder).expect("the files of the model are committed")
}

/// Reads each still in each theme.
fn each(read: impl Fn(&Still, &Theme, &Document)) {
    for still in stills() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            let file = still.svg(&theme);
            read(&still, &theme, &Document::parse(&file).expect("a still is well-formed XML"));
        }
    }
}

fn named<'a, 'b>(within: Node<'a, 'b>, name: &str) -> Vec<Node<'a, 'b>> {
    within
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)))
        .collect()
}

fn number(node: Node, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_default()
}

fn color(css: &str) -> Rgb {
    let byte = |at: usize| u8::from_str_radix(&css[at..at + 2], 16).expect("#rrggbb");
    Rgb(byte(1), byte(3), byte(5))
}

#[test]
fn each_figure_has_a_still_with_its_title_and_its_caption() {
    assert_eq!(stills().map(|still| still.figure), FIGURES);
    each(|still, _, document| {
        let only = |name| match named(document.root(), name)[..] {
            [node] => node.text().unwrap_or_default().to_owned(),
            _ => panic!("{} has no single <{name}>", still.figure),
        };
        assert_eq!((only("title"), only("desc")), (still.title.clone(), still.caption.clone()));
        assert!(still.caption.len() > 25 && still.caption.ends_with('.'), "{}", still.caption);
    });
}

#[test]
fn a_still_has_a_fixed_size_and_asks_for_nothing() {
    each(|still, _, document| {
        let svg = document.root_element();
        let (width, height) = still.size();
        assert_eq!((number(svg, "width"), number(svg, "height")), (width, height));
        assert_eq!(svg.attribute("viewBox"), Some(&*format!("0 0 {width} {height}")));
        for node in document.descendants().filter(Node::is_element) {
            let names = node.attributes().map(|attribute| attribute.name());
            let strange = ["href", "src", "style", "class"];
            assert_eq!(names.filter(|name| strange.contains(name)).count(), 0, "{}", still.figure);
        }
    });
}

/// Where a group stands and how large it is drawn: x, y and scale.
fn transform(group: Node) -> (f64, f64, f64) {
    let text = group.attribute("transform").unwrap_or_default();
    let numbers: Vec<f64> = text
        .split(|letter: char| !(letter.is_ascii_digit() || letter == '.'))
        .filter_map(|one| one.parse().ok())
        .collect();
    (numbers[0], numbers[1], numbers.get(2).copied().unwrap_or(1.0))
}

#[test]
fn every_text_is_inside_the_paper() {
    each(|still, _, document| {
        let (width, height) = still.size();
        for group in named(document.root(), "g") {
            let (left, top, scale) = transform(group);
            for text in named(group, "text") {
                let content = text.text().unwrap_or_default();
                let long = attention_draw::text_width(content) * scale;
                let x = left + number(text, "x") * scale;
                let (from, to) = match text.attribute("text-anchor") {
                    Some("end") => (x - long, x),
                    Some("middle") => (x - long / 2.0, x + long / 2.0),
                    _ if text.has_attribute("transform") => (x, x + long * 0.71),
                    _ => (x, x + long),
                };
                let y = top + number(text, "y") * scale;
                assert!(from >= 4.0 && to <= width - 4.0, "{}: “{content}”", still.figure);
                assert!(y >= 8.0 && y <= height - 8.0, "{}: “{content}”", still.figure);
            }
        }
    });
}

/// What is painted behind a point of a group, paper where nothing is.
fn ground(group: Node, (x, y): (f64, f64), paper: Rgb) -> Rgb {
    let mut ground = paper;
    for rect in named(group, "rect") {
        let [left, top] = ["x", "y"].map(|name| number(rect, name));
        let covers = left <= x
            && x <= left + number(rect, "width")
            && top <= y
            && y <= top + number(rect, "height");
        let fill = rect.attribute("fill").filter(|fill| covers && fill.starts_with('#'));
        if let Some(fill) = fill {
            let share = number(rect, "fill-opacity");
            let Rgb(r, g, b) = color(fill);
            let mix = |from: u8, to: u8| {
                (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
            };
            ground = Rgb(mix(ground.0, r), mix(ground.1, g), mix(ground.2, b));
        }
    }
    ground
}

#[test]
fn every_text_has_a_contrast_of_at_least_four_and_a_half() {
    each(|still, theme, document| {
        for group in named(document.root(), "g") {
            for text in named(group, "text") {
                let place = (number(text, "x"), number(text, "y"));
                let ground = ground(group, place, theme.paper);
                let ink = color(text.attribute("fill").unwrap_or("#000000"));
                let contrast = ground.contrast(ink);
                let content = text.text().unwrap_or_default();
                assert!(contrast >= 4.5, "{}: “{content}” has {contrast:.2}", still.figure);
            }
        }
    });
}

#[test]
fn a_missing_file_of_the_model_is_named_in_a_sentence() {
    let error = all(Path::new("nowhere")).err().expect("there is no model");
    assert!(error.to_string().contains("vocabulary.txt, which cannot be read"), "{error}");
}

#[test]
fn the_cost_is_said_to_be_calculated_and_has_no_unit_of_time() {
    let [.., cost, _] = stills();
    assert!(cost.caption.starts_with("Calculated, not measured"), "{}", cost.caption);
    assert!(cost.caption.contains("20 words, attention computes 400 scores"), "{}", cost.caption);
    assert!(cost.caption.contains("4 times as many as with 10"), "{}", cost.caption);
    assert!(!cost.svg(&Theme::LIGHT).contains("ms<"));
}
