//! A canvas as plotters draws on it: the only module that names plotters' interface to backends.
//!
//! The crate `plotters-canvas` does the same, and writes the alpha of each color with the standard library's printing
//! of floats. Nothing else needs that, and it would be 4 kB of brotli more for every page.

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
