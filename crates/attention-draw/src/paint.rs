//! A scene on a plotters backend: the only file that names plotters.

use plotters::prelude::*;

use crate::{Rect, Rgb, Scene, Shape};

/// Paints the cells and shapes of `scene` on `backend`, whose size is in device pixels; `device_pixel_ratio` device
/// pixels make one CSS pixel.
///
/// Edges are rounded to whole device pixels, so that they are sharp and neighbours touch.
///
/// # Errors
///
/// What the backend refuses to draw.
pub fn paint<DB: DrawingBackend>(
    scene: &Scene,
    device_pixel_ratio: f64,
    paper: Rgb,
    backend: DB,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let area = backend.into_drawing_area();
    area.fill(&rgba(paper, 1.0))?;
    if let Some(cells) = &scene.cells {
        for (index, &color) in cells.colors.iter().enumerate() {
            let rect = cells.rect_of(index / cells.columns, index % cells.columns);
            area.draw(&solid(corners(rect, device_pixel_ratio), color, 1.0))?;
        }
    }
    shapes(scene, device_pixel_ratio, &area)?;
    area.present()
}

/// Paints the shapes alone, over what is on `backend` already.
///
/// # Errors
///
/// What the backend refuses to draw.
pub fn paint_shapes<DB: DrawingBackend>(
    scene: &Scene,
    device_pixel_ratio: f64,
    backend: DB,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let area = backend.into_drawing_area();
    shapes(scene, device_pixel_ratio, &area)?;
    area.present()
}

fn shapes<DB: DrawingBackend>(
    scene: &Scene,
    device_pixel_ratio: f64,
    area: &DrawingArea<DB, plotters::coord::Shift>,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    for shape in &scene.shapes {
        match *shape {
            Shape::Fill { rect, color, alpha } => {
                area.draw(&solid(corners(rect, device_pixel_ratio), color, alpha))?;
            }
            Shape::Frame { rect, thickness, color, alpha } => {
                for side in sides(rect, thickness, device_pixel_ratio) {
                    area.draw(&solid(side, color, alpha))?;
                }
            }
            Shape::Line { from, to, thickness, color, alpha } => {
                let width = (thickness * device_pixel_ratio).round().max(1.0) as u32;
                let ends = [from, to]
                    .map(|(x, y)| (device(x, device_pixel_ratio), device(y, device_pixel_ratio)));
                area.draw(&PathElement::new(ends, rgba(color, alpha).stroke_width(width)))?;
            }
        }
    }
    Ok(())
}

/// Upper left and lower right corner, in device pixels.
type Corners = [(i32, i32); 2];

fn corners(rect: Rect, device_pixel_ratio: f64) -> Corners {
    [
        (device(rect.x, device_pixel_ratio), device(rect.y, device_pixel_ratio)),
        (
            device(rect.x + rect.width, device_pixel_ratio),
            device(rect.y + rect.height, device_pixel_ratio),
        ),
    ]
}

/// Top, bottom, left and right edge of a rectangle, each a rectangle: a stroked one would blur at odd widths.
///
/// The inner edge is rounded like the cells inside, so that the frame does not lie on them.
fn sides(rect: Rect, thickness: f64, device_pixel_ratio: f64) -> [Corners; 4] {
    let [(left, top), (right, bottom)] = corners(rect, device_pixel_ratio);
    let near = |edge: f64, outer: i32| device(edge + thickness, device_pixel_ratio).max(outer + 1);
    let far = |edge: f64, outer: i32| device(edge - thickness, device_pixel_ratio).min(outer - 1);
    let (x, y) = (near(rect.x, left), near(rect.y, top));
    let (end, foot) = (far(rect.x + rect.width, right), far(rect.y + rect.height, bottom));
    [
        [(left, top), (right, y)],
        [(left, foot), (right, bottom)],
        [(left, y), (x, foot)],
        [(end, y), (right, foot)],
    ]
}

fn solid(corners: Corners, color: Rgb, alpha: f64) -> Rectangle<(i32, i32)> {
    Rectangle::new(corners, rgba(color, alpha).filled())
}

fn device(css: f64, device_pixel_ratio: f64) -> i32 {
    (css * device_pixel_ratio).round() as i32
}

fn rgba(color: Rgb, alpha: f64) -> RGBAColor {
    RGBAColor(color.0, color.1, color.2, alpha)
}
