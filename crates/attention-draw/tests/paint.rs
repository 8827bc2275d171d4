//! Which device pixels a scene covers, on a backend that keeps the colour of each.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use attention_core::Matrix;
use attention_draw::heatmap::{self, Layout};
use attention_draw::paint::paint;
use attention_draw::{Rect, Rgb, Scene, Shape, Theme};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

const PIXEL_RATIOS: [f64; 5] = [1.0, 1.25, 1.5, 2.0, 2.625];
const RED: Rgb = Rgb(200, 0, 0);
const BLUE: Rgb = Rgb(0, 0, 200);
const PAPER: Rgb = Rgb(255, 255, 255);

/// A canvas: a rectangle reaches from its upper left pixel up to, but not into, its lower right one.
#[derive(Clone)]
struct Pixels {
    width: usize,
    height: usize,
    colors: Rc<RefCell<Vec<Rgb>>>,
}

impl Pixels {
    fn new(width: f64, height: f64) -> Self {
        let (width, height) = (width.round() as usize, height.round() as usize);
        Self { width, height, colors: Rc::new(RefCell::new(vec![RED; width * height])) }
    }

    fn at(&self, x: i32, y: i32) -> Rgb {
        self.colors.borrow()[y as usize * self.width + x as usize]
    }

    fn count(&self, wanted: Rgb) -> usize {
        self.colors.borrow().iter().filter(|color| **color == wanted).count()
    }

    fn set(&self, x: i32, y: i32, color: BackendColor) {
        let inside = (0..self.width as i32).contains(&x) && (0..self.height as i32).contains(&y);
        if inside && color.alpha > 0.0 {
            let (r, g, b) = color.rgb;
            self.colors.borrow_mut()[y as usize * self.width + x as usize] = Rgb(r, g, b);
        }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Pixels {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width as u32, self.height as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.set(x, y, color);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        assert!(fill, "a stroked rectangle would blur at odd widths");
        for y in top..bottom {
            (left..right).for_each(|x| self.set(x, y, style.color()));
        }
        Ok(())
    }
}

fn painted(scene: &Scene, pixel_ratio: f64, paper: Rgb) -> Pixels {
    let pixels = Pixels::new(scene.width * pixel_ratio, scene.height * pixel_ratio);
    paint(scene, pixel_ratio, paper, pixels.clone()).expect("this backend refuses nothing");
    pixels
}

/// A picture with weights that are all seen, and where its cells are.
fn even_heatmap(width: f64, n: usize) -> (Scene, Layout) {
    let weights = Matrix::from_fn(n, n, |i, j| if (i + j) % 2 == 0 { 0.3 } else { 0.9 });
    let tokens = vec!["token"; n];
    let legend = ["0%", "weight", "100%"];
    let colors = heatmap::colors(&weights, &Theme::LIGHT);
    let (weights, labels) = (&weights, &tokens[..]);
    let input = heatmap::Input {
        colors,
        weights,
        labels,
        query: 0,
        cell: None,
        causal: false,
        bars: None,
        legend,
    };
    (heatmap::scene(&input, &Theme::LIGHT, width), Layout::new(width, n, n))
}

fn device(css: f64, pixel_ratio: f64) -> i32 {
    (css * pixel_ratio).round() as i32
}

#[test]
fn the_paper_covers_every_pixel() {
    for pixel_ratio in PIXEL_RATIOS {
        let pixels = painted(&Scene::new(33.3, 21.7), pixel_ratio, BLUE);
        assert_eq!(
            pixels.count(BLUE),
            pixels.width * pixels.height,
            "at pixel_ratio {pixel_ratio}"
        );
    }
}

#[test]
fn a_fill_covers_exactly_the_pixels_between_its_rounded_edges() {
    for pixel_ratio in PIXEL_RATIOS {
        for rect in [Rect::new(3.0, 4.0, 10.0, 5.0), Rect::new(3.3, 4.6, 10.5, 5.2)] {
            let mut scene = Scene::new(30.0, 20.0);
            scene.fill(rect, BLUE, 1.0);
            let pixels = painted(&scene, pixel_ratio, PAPER);
            let [left, right] = [rect.x, rect.x + rect.width].map(|x| device(x, pixel_ratio));
            let [top, bottom] = [rect.y, rect.y + rect.height].map(|y| device(y, pixel_ratio));
            let (first, last) = (pixels.at(left, top), pixels.at(right - 1, bottom - 1));
            assert_eq!((first, last), (BLUE, BLUE), "at pixel_ratio {pixel_ratio}");
            let covered = ((right - left) * (bottom - top)) as usize;
            assert_eq!(pixels.count(BLUE), covered, "at pixel_ratio {pixel_ratio}");
        }
    }
}

#[test]
fn cells_touch_without_a_gap_or_an_overlap_at_every_density() {
    for width in [280.0, 640.0] {
        for pixel_ratio in PIXEL_RATIOS {
            let (mut scene, layout) = even_heatmap(width, 10);
            scene.shapes.retain(|shape| matches!(shape, Shape::Fill { .. }));
            let pixels = painted(&scene, pixel_ratio, PAPER);
            check_cells(&pixels, &layout, pixel_ratio);
        }
    }
}

/// Every pixel has the colour of the last cell that begins at or before it.
fn check_cells(pixels: &Pixels, layout: &Layout, pixel_ratio: f64) {
    let edges = |start: f64, step: f64| {
        (0..=10)
            .map(move |i| device(start + f64::from(i) * step, pixel_ratio))
            .collect::<Vec<i32>>()
    };
    let columns = edges(layout.columns.start, layout.columns.step);
    let rows = edges(layout.rows.start, layout.rows.step);
    for y in rows[0]..rows[10] {
        let i = rows.iter().rposition(|edge| *edge <= y).expect("the rows begin above");
        for x in columns[0]..columns[10] {
            let j = columns.iter().rposition(|edge| *edge <= x).expect("the columns begin before");
            let weight = if (i + j) % 2 == 0 { 0.3 } else { 0.9 };
            let color = Theme::LIGHT.weight_fill(weight);
            assert_eq!(pixels.at(x, y), color, "pixel ({x}, {y}) at pixel_ratio {pixel_ratio}");
        }
    }
}

/// How many pixels lie between the rounded edges of a rectangle.
fn area(rect: &Rect, pixel_ratio: f64) -> usize {
    let side = |at: f64, length: f64| device(at + length, pixel_ratio) - device(at, pixel_ratio);
    (side(rect.x, rect.width) * side(rect.y, rect.height)) as usize
}

#[test]
fn a_frame_covers_exactly_what_lies_between_its_outer_and_its_inner_edge() {
    for pixel_ratio in PIXEL_RATIOS {
        let (outer, inner) = (Rect::new(4.0, 4.0, 12.0, 8.0), Rect::new(6.0, 6.0, 8.0, 4.0));
        let mut scene = Scene::new(20.0, 16.0);
        scene.frame(outer, 2.0, BLUE, 1.0);
        let pixels = painted(&scene, pixel_ratio, PAPER);
        let covered = area(&outer, pixel_ratio) - area(&inner, pixel_ratio);
        assert_eq!(pixels.count(BLUE), covered, "at pixel_ratio {pixel_ratio}");
        let [left, right] = [4.0, 16.0].map(|css| device(css, pixel_ratio));
        assert_eq!(pixels.at(left, left), BLUE);
        assert_eq!(pixels.at(right - 1, device(12.0, pixel_ratio) - 1), BLUE);
        assert_eq!(pixels.at(device(6.0, pixel_ratio), device(6.0, pixel_ratio)), PAPER);
    }
}

#[test]
fn the_hairline_around_cells_covers_none_of_them() {
    for pixel_ratio in PIXEL_RATIOS {
        let (scene, layout) = even_heatmap(280.0, 10);
        let mut cells = scene.clone();
        cells.shapes.retain(|shape| matches!(shape, Shape::Fill { .. }));
        let is_hairline = |shape: &Shape| matches!(shape, Shape::Frame { thickness: 1.0, .. });
        cells.shapes.extend(scene.shapes.iter().copied().filter(is_hairline));
        check_cells(&painted(&cells, pixel_ratio, PAPER), &layout, pixel_ratio);
    }
}

#[test]
fn a_thin_frame_is_never_thinner_than_a_pixel() {
    let mut scene = Scene::new(20.0, 16.0);
    scene.frame(Rect::new(4.0, 4.0, 12.0, 8.0), 0.2, BLUE, 1.0);
    assert_eq!(painted(&scene, 1.0, PAPER).count(BLUE), 12 * 8 - 10 * 6);
}

#[test]
fn what_comes_later_lies_on_top_and_what_is_invisible_is_not_painted() {
    let mut scene = Scene::new(4.0, 4.0);
    scene.fill(Rect::new(0.0, 0.0, 4.0, 4.0), RED, 1.0);
    scene.fill(Rect::new(0.0, 0.0, 2.0, 2.0), BLUE, 1.0);
    scene.fill(Rect::new(0.0, 0.0, 4.0, 4.0), PAPER, 0.0);
    let pixels = painted(&scene, 1.0, PAPER);
    assert_eq!((pixels.count(BLUE), pixels.count(RED)), (4, 12));
}

#[test]
fn a_line_is_seen_between_its_ends() {
    let mut scene = Scene::new(20.0, 10.0);
    scene.line((2.0, 5.0), (18.0, 5.0), 1.0, BLUE);
    let pixels = painted(&scene, 1.0, PAPER);
    assert!((3..17).all(|x| pixels.at(x, 5) == BLUE));
    assert_eq!(pixels.at(10, 2), PAPER);
}

#[test]
fn a_picture_of_no_cells_or_no_size_is_painted_without_complaint() {
    painted(&Scene::default(), 2.0, PAPER);
    painted(&even_heatmap(0.0, 0).0, 1.5, PAPER);
}
