//! A canvas as plotters draws on it: the only module that names plotters' interface to backends.
//!
//! `plotters-canvas` does the same, and writes the alpha of each color with the standard library's formatting of
//! floats: 7 kB of brotli that nothing else on a page needs. So this is a backend for the two shapes that scenes are
//! made of, and a test compares its pixels with those of `plotters-canvas`.

use std::convert::Infallible;

use attention_draw::NumberFormat;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};
use web_sys::CanvasRenderingContext2d;

/// More digits of an alpha than a pixel can show.
const ALPHA_PLACES: usize = 5;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// What a scene is made of: filled rectangles, and lines through points.
pub(crate) struct CanvasBackend<'a> {
    pub(crate) context: &'a CanvasRenderingContext2d,
    /// Width and height in device pixels.
    pub(crate) size: (u32, u32),
}

impl DrawingBackend for CanvasBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.context.set_fill_style_str(&css(color));
        self.context.fill_rect(x.into(), y.into(), 1.0, 1.0);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (width, height) = ((right - left).into(), (bottom - top).into());
        if fill {
            self.context.set_fill_style_str(&css(style.color()));
            self.context.fill_rect(left.into(), top.into(), width, height);
        } else {
            self.set_line(style);
            self.context.stroke_rect(left.into(), top.into(), width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.set_line(style);
        self.context.begin_path();
        // The first `line_to` of a path is where it starts.
        for (x, y) in path {
            self.context.line_to(x.into(), y.into());
        }
        self.context.stroke();
        Ok(())
    }
}

impl CanvasBackend<'_> {
    fn set_line(&self, style: &impl BackendStyle) {
        self.context.set_stroke_style_str(&css(style.color()));
        self.context.set_line_width(style.stroke_width().into());
    }
}

fn css(BackendColor { alpha, rgb: (r, g, b) }: BackendColor) -> String {
    format!("rgba({r},{g},{b},{})", NumberFormat::PLAIN.short(alpha, ALPHA_PLACES))
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use attention_draw::{Rect, Rgb, Scene, paint};
    use leptos::prelude::document;
    use leptos::wasm_bindgen::JsCast;
    use plotters_canvas::CanvasBackend as PlottersCanvas;
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
    use web_sys::HtmlCanvasElement;

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    const SIZE: (u32, u32) = (120, 90);

    fn canvas() -> HtmlCanvasElement {
        let canvas = document().create_element("canvas").expect("the tag is a literal");
        let canvas: HtmlCanvasElement = canvas.unchecked_into();
        canvas.set_width(SIZE.0);
        canvas.set_height(SIZE.1);
        canvas
    }

    fn context(canvas: &HtmlCanvasElement) -> CanvasRenderingContext2d {
        let context = canvas.get_context("2d").expect("a canvas has it").expect("the first");
        context.unchecked_into()
    }

    fn pixels(canvas: &HtmlCanvasElement) -> Vec<u8> {
        let data = context(canvas).get_image_data(0.0, 0.0, SIZE.0.into(), SIZE.1.into());
        data.expect("nothing foreign was painted").data().0
    }

    /// Shapes that overlap, with full and with low alpha, on whole pixels and between them.
    fn scene() -> Scene {
        let mut scene = Scene::new(40.0, 30.0);
        scene.fill(Rect::new(2.0, 3.0, 20.0, 10.0), Rgb(107, 47, 160), 1.0);
        scene.fill(Rect::new(10.3, 6.7, 21.2, 14.4), Rgb(0, 112, 79), 0.35);
        scene.frame(Rect::new(1.0, 1.0, 37.5, 27.0), 1.0, Rgb(27, 31, 36), 0.15);
        scene.line((3.0, 28.0), (38.0, 2.0), 2.0, Rgb(176, 74, 0));
        scene.line((0.0, 15.0), (40.0, 15.0), 1.0, Rgb(11, 98, 164));
        scene
    }

    #[wasm_bindgen_test]
    fn the_pixels_are_those_of_plotters_canvas() {
        for device_pixel_ratio in [1.0, 1.5, 3.0] {
            let (ours, theirs) = (canvas(), canvas());
            let backend = CanvasBackend { context: &context(&ours), size: SIZE };
            paint::paint_shapes(&scene(), device_pixel_ratio, backend)
                .expect("a canvas refuses nothing");
            let backend = PlottersCanvas::with_canvas_object(theirs.clone()).expect("a canvas");
            paint::paint_shapes(&scene(), device_pixel_ratio, backend)
                .expect("a canvas refuses nothing");
            assert!(pixels(&ours).iter().any(|byte| *byte > 0), "nothing is painted");
            assert_eq!(
                pixels(&ours),
                pixels(&theirs),
                "at {device_pixel_ratio} pixels per CSS pixel"
            );
        }
    }
}
