//! The sheet as a picture.

use tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Transform};

use crate::colour::Rgb;
use crate::error::PaperError;
use crate::letters::{Letters, UNITS};
use crate::outline::{Outline, Step};
use crate::sheet::{Shape, Sheet, Text, WIDTH};

/// Narrower cannot be read.
const LEAST_WIDTH: u32 = 100;
/// Wider than this on A4 is more than 150 dots an inch, and for printing there is the PDF.
const MOST_WIDTH: u32 = 1240;

impl Sheet {
    /// A PNG of this width in pixels, 100 to 1240 for A4 (and as much more as a sheet is wider); its height follows (1240 by 1754).
    ///
    /// # Errors
    /// PAPER-001, PAPER-003.
    pub fn png(&self, width: u32) -> Result<Vec<u8>, PaperError> {
        let most = (MOST_WIDTH as f32 * self.width / WIDTH).round() as u32;
        if !(LEAST_WIDTH..=most).contains(&width) {
            return Err(PaperError::Picture);
        }
        let letters = Letters::get()?;
        let scale = width as f32 / self.width;
        let mut pixmap = Pixmap::new(width, (self.height * scale).round() as u32).ok_or(PaperError::Picture)?;
        pixmap.fill(tiny_skia::Color::WHITE);
        for shape in &self.shapes {
            let (outline, colour) = match shape {
                Shape::Fill { outline, colour, .. } => (outline.clone(), *colour),
                Shape::Text(text) => (outline_of(letters, text), text.colour),
            };
            if let Some(path) = path(&outline) {
                pixmap.fill_path(&path, &paint(colour), FillRule::Winding, Transform::from_scale(scale, scale), None);
            }
        }
        pixmap.encode_png().map_err(|_| PaperError::Picture)
    }
}

/// All letters of a line as one shape on the sheet.
fn outline_of(letters: &Letters, text: &Text) -> Outline {
    let mut whole = Outline::default();
    for run in &text.line.runs {
        for glyph in &run.glyphs {
            let place = |x: f32, y: f32| {
                let (x, y) = (run.x + glyph.x + x / UNITS, glyph.y + y / UNITS);
                text.at(x * text.size, y * text.size)
            };
            whole = whole.and(letters.outline(run.font, glyph.id).map(place));
        }
    }
    whole
}

fn paint(colour: Rgb) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(colour.0, colour.1, colour.2, 255);
    paint
}

fn path(outline: &Outline) -> Option<Path> {
    let mut path = PathBuilder::new();
    for step in &outline.0 {
        match *step {
            Step::Move(x, y) => path.move_to(x, y),
            Step::Line(x, y) => path.line_to(x, y),
            Step::Quad(a, b, x, y) => path.quad_to(a, b, x, y),
            Step::Cubic(a, b, c, d, x, y) => path.cubic_to(a, b, c, d, x, y),
            Step::Close => path.close(),
        }
    }
    path.finish()
}
