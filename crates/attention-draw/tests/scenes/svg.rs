//! The SVG of a scene, read by an XML parser.

use attention_draw::{Anchor, Caption, Cells, Rect, Rgb, Scene, Theme, Tone, svg};
use roxmltree::{Document, Node};

use super::lesson_input::{LessonInput, WIDE};

/// What the elements of a file have: name, attribute by name, text.
fn with_file<T>(scene: &Scene, text: &str, read: impl FnOnce(&[Node]) -> T) -> T {
    let caption = Caption { title: "a < b", text, direction: "ltr" };
    let file = svg(scene, &Theme::LIGHT, &caption, 1.0);
    let document = Document::parse(&file).expect("the file is well-formed XML");
    read(&document.descendants().filter(Node::is_element).collect::<Vec<_>>())
}

fn named<'a, 'b>(elements: &[Node<'a, 'b>], name: &str) -> Vec<Node<'a, 'b>> {
    elements.iter().filter(|one| one.tag_name().name() == name).copied().collect()
}

fn number(node: &Node, name: &str) -> f64 {
    node.attribute(name).expect("the attribute is there").parse().expect("it is a number")
}

#[test]
fn every_number_of_a_scene_is_found_again_to_a_hundredth() {
    let mut scene = Scene::new(300.0, 80.0);
    scene.fill(Rect::new(1.234, 2.0, 30.5, 1.0 / 3.0), Rgb(1, 2, 3), 0.25);
    scene.line((-4.5, 0.004), (10.0, 20.0), 1.5, Rgb(4, 5, 6));
    with_file(&scene, "", |elements| {
        let [_, rect] = named(elements, "rect")[..] else { panic!("paper and one rectangle") };
        let place = ["x", "y", "width", "height", "fill-opacity"].map(|name| number(&rect, name));
        assert_eq!(place, [1.23, 2.0, 30.5, 0.33, 0.25]);
        assert_eq!(rect.attribute("fill"), Some("#010203"));
        let line = named(elements, "path")[0];
        assert_eq!(line.attribute("d"), Some("M-4.5 0L10 20"));
        assert_eq!(line.attribute("stroke"), Some("#040506"));
    });
}

#[test]
fn a_subscript_stands_lower_and_smaller_behind_its_name() {
    let mut scene = Scene::new(300.0, 80.0);
    scene.symbol(("W", "q"), 10.0, 20.0, Anchor::Middle, Tone::Ink);
    scene.text("it", 10.0, 40.0, Anchor::Start, Tone::Ink);
    with_file(&scene, "", |elements| {
        let [subscript] = named(elements, "tspan")[..] else { panic!("one subscript") };
        assert_eq!(subscript.text(), Some("q"));
        assert_eq!(subscript.attribute("font-size"), Some("75%"));
        assert!(number(&subscript, "dy") > 0.0);
        let parent = subscript.parent().expect("it stands in its text");
        assert_eq!(parent.text(), Some("W"));
    });
}

#[test]
fn a_label_loses_its_end_where_it_has_no_room_and_has_its_own_direction() {
    let mut scene = Scene::new(300.0, 80.0);
    for (label, room) in [("because", 64.0), ("incomprehensible", 58.0), ("שלוםשלוםשלום", 58.0)]
    {
        scene.text(label, room, 20.0, Anchor::End, Tone::Ink);
        scene.within(room);
    }
    with_file(&scene, "", |elements| {
        let labels: Vec<_> = named(elements, "text").iter().filter_map(Node::text).collect();
        assert_eq!(labels, ["because", "incom…", "\u{2068}שלוםש…\u{2069}"]);
    });
}

#[test]
fn a_frame_is_drawn_inside_its_rectangle() {
    let mut scene = Scene::new(300.0, 80.0);
    scene.frame(Rect::new(10.0, 20.0, 30.0, 40.0), 2.0, Rgb(0, 0, 0), 1.0);
    scene.frame(Rect::new(0.0, 0.0, 1.0, 1.0), 2.0, Rgb(0, 0, 0), 1.0);
    with_file(&scene, "", |elements| {
        let frames = named(elements, "rect");
        let place = |node| ["x", "y", "width", "height"].map(|name| number(node, name));
        assert_eq!(place(&frames[1]), [11.0, 21.0, 28.0, 38.0]);
        assert_eq!(place(&frames[2])[2..], [0.0, 0.0], "a width is never below 0");
    });
}

#[test]
fn a_run_of_equal_cells_is_one_rectangle_and_a_colour_one_path() {
    let (a, b) = (Rgb(1, 1, 1), Rgb(2, 2, 2));
    let rect = Rect::new(0.0, 0.0, 40.0, 20.0);
    let cells = Cells { rect, columns: 4, colors: [a, a, a, b, b, a, a, a].into() };
    let scene = Scene { cells: Some(cells), ..Scene::new(40.0, 20.0) };
    with_file(&scene, "", |elements| {
        let paths = named(elements, "path");
        let path = |at: usize| (paths[at].attribute("fill"), paths[at].attribute("d"));
        assert_eq!(path(0), (Some("#010101"), Some("M0 0H30V10H0zM10 10H40V20H10z")));
        assert_eq!(path(1), (Some("#020202"), Some("M30 0H40V10H30zM0 10H10V20H0z")));
        assert_eq!(paths.len(), 2);
    });
}

#[test]
fn texts_are_text_and_no_markup_and_what_xml_forbids_is_a_visible_sign() {
    let mut scene = Scene::new(300.0, 80.0);
    scene.strong("<i>&\"'\u{1}\u{ffff}\n", 1.0, 2.0, Anchor::End, Tone::Ink);
    scene.text("it", 3.0, 4.0, Anchor::Slanted, Tone::Muted);
    with_file(&scene, "one & two", |elements| {
        let texts = named(elements, "text");
        assert_eq!(texts[0].text(), Some("<i>&\"'\u{fffd}\u{fffd} "));
        assert_eq!(texts[0].attribute("text-anchor"), Some("end"));
        assert_eq!(texts[0].attribute("font-weight"), Some("650"));
        assert_eq!(texts[1].attribute("transform"), Some("rotate(-45 3 4)"));
        assert_eq!(texts[2].text(), Some("one & two"));
        assert_eq!(named(elements, "title")[0].text(), Some("a < b"));
    });
}

#[test]
fn there_is_room_for_all_lines_of_the_caption() {
    let scene = Scene::new(40.0, 20.0);
    let height = |text: &str| with_file(&scene, text, |elements| number(&elements[0], "height"));
    let long = "word ".repeat(30);
    assert!(height(&long) >= height("word") + 100.0);
    with_file(&scene, &long, |elements| {
        let lines = named(elements, "text");
        let said: Vec<_> = lines.iter().filter_map(|line| line.text()).collect();
        assert_eq!(said.join(" "), long.trim());
        let lowest = lines.iter().map(|line| number(line, "y")).fold(0.0, f64::max);
        assert!(lowest + 16.0 < number(&elements[0], "height"), "{lowest}");
        assert!(said.iter().all(|line| line.len() <= 27), "{said:?}");
    });
}

#[test]
fn a_caption_from_right_to_left_begins_at_the_right() {
    let caption = Caption { title: "", text: "مرحبا", direction: "rtl" };
    let file = svg(&Scene::new(300.0, 20.0), &Theme::DARK, &caption, 1.0);
    let document = Document::parse(&file).expect("well-formed");
    let line = document.descendants().find(|node| node.tag_name().name() == "text");
    let line = line.expect("there is a line");
    assert_eq!((number(&line, "x"), line.attribute("direction")), (300.0, Some("rtl")));
    assert_eq!(line.attribute("fill"), Some(&*Theme::DARK.ink.css()));
}

#[test]
fn both_pictures_of_the_lesson_are_well_formed_and_have_all_their_words() {
    let input = LessonInput::pronoun();
    for scene in [input.heatmap(7, WIDE), input.flow(7, 5.5, WIDE), input.flow(7, 7.0, 320.0)] {
        with_file(&scene, "It.", |elements| {
            let texts = named(elements, "text");
            let said: Vec<_> = texts.iter().filter_map(|text| text.text()).collect();
            let words = scene.texts.iter().filter(|text| !text.content.is_empty());
            let missing: Vec<_> = words.filter(|text| !said.contains(&&*text.content)).collect();
            assert!(missing.is_empty(), "{missing:?}");
            assert_eq!(texts.len(), scene.texts.len() + 1, "and the caption");
            assert!(number(&elements[0], "width") >= scene.width + 32.0);
        });
    }
}

#[test]
fn many_cells_stay_a_small_file() {
    let steps = (0..512 * 512).map(|cell| Rgb((cell / 512) as u8, 0, 0));
    let rect = Rect::new(0.0, 0.0, 512.0, 512.0);
    let cells = Cells { rect, columns: 512, colors: steps.collect() };
    let scene = Scene { cells: Some(cells), ..Scene::new(512.0, 512.0) };
    let caption = Caption { title: "", text: "", direction: "ltr" };
    let file = svg(&scene, &Theme::LIGHT, &caption, 1.0);
    assert!(file.len() < 40_000, "{} bytes", file.len());
}

#[test]
fn a_scaled_document_is_that_much_larger_in_whole_pixels_and_shows_the_same() {
    let caption = Caption { title: "", text: "", direction: "ltr" };
    let scaled = |scale| svg(&Scene::new(300.3, 20.0), &Theme::LIGHT, &caption, scale);
    let (plain, large) = (scaled(1.0), scaled(2.0));
    assert!(plain.contains(" width=\"332.3\" height=\"62\" viewBox=\"0 0 332.3 62\""), "{plain}");
    assert!(large.contains(" width=\"665\" height=\"124\" viewBox=\"0 0 332.3 62\""), "{large}");
    let inner = |file: &str| file.split_once("viewBox").map(|(_, inner)| inner.to_owned());
    assert_eq!(inner(&plain), inner(&large));
}
