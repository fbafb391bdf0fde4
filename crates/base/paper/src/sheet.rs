//! A sheet as a list of what is drawn where: the one truth behind SVG, PDF and PNG.

use std::collections::BTreeSet;

use crate::colour::Rgb;
use crate::outline::Outline;
use crate::shape::Line;

/// A4, in points of 1/72 inch.
pub(crate) const WIDTH: f32 = 595.28;
/// A4, in points of 1/72 inch.
pub(crate) const HEIGHT: f32 = 841.89;

/// A drawn sheet: of A4, upright, or as large as a [`Drawing`](crate::Drawing) says. Cheap to keep (some 100 kB); drawing it in a format costs
/// most of the time.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Points.
    pub(crate) width: f32,
    /// Points.
    pub(crate) height: f32,
    pub(crate) title: String,
    pub(crate) language: String,
    pub(crate) rtl: bool,
    pub(crate) shapes: Vec<Shape>,
    pub(crate) parts: Vec<Part>,
}

/// What a part of the sheet is, for who has it read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Title,
    Paragraph,
    /// A drawing with what it says.
    Figure(String),
    /// Words that lead to an address.
    Link(String),
}

/// Something drawn. `part`: the number of the part it belongs to; none: it says nothing that is not said elsewhere.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Text(Text),
    Fill { outline: Outline, colour: Rgb, part: Option<usize>, place: Option<Place> },
}

/// A line of text in its place.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub line: Line,
    /// Where it begins at the left; turned: at the bottom.
    pub x: f32,
    /// What letters stand on.
    pub y: f32,
    pub size: f32,
    pub colour: Rgb,
    /// Read from the bottom up, as on strips to tear off.
    pub turned: bool,
    pub part: Option<usize>,
}

impl Text {
    /// A point of the line, in points from its beginning and y upwards, on the sheet.
    pub fn at(&self, x: f32, y: f32) -> (f32, f32) {
        if self.turned { (self.x - y, self.y - x) } else { (self.x + x, self.y - y) }
    }

    fn place(&self) -> Place {
        let (x1, y1) = self.at(0.0, -self.line.below * self.size);
        let (x2, y2) = self.at(self.line.width * self.size, self.line.above * self.size);
        Place { left: x1.min(x2), top: y1.min(y2), right: x1.max(x2), bottom: y1.max(y2) }
    }
}

/// The rectangle that something takes, in points from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// From the left of the sheet.
    pub left: f32,
    /// From the top of the sheet.
    pub top: f32,
    /// From the left of the sheet.
    pub right: f32,
    /// From the top of the sheet.
    pub bottom: f32,
}

impl Place {
    /// Whether two cover each other, more than a hair.
    pub fn covers(&self, other: &Self) -> bool {
        let hair = 0.05;
        self.left + hair < other.right && other.left + hair < self.right && self.top + hair < other.bottom && other.top + hair < self.bottom
    }

    /// Whether it lies on the sheet, with white around it that printers need.
    pub fn is_on_sheet(&self) -> bool {
        let rim = 12.0;
        self.left >= rim && self.top >= rim && self.right <= WIDTH - rim && self.bottom <= HEIGHT - rim
    }
}

impl Sheet {
    /// Where every line of text, drawing and code lies, as measured from their ink. None covers another.
    pub fn places(&self) -> Vec<Place> {
        let place = |shape: &Shape| match shape {
            Shape::Text(text) => Some(text.place()),
            Shape::Fill { place, .. } => *place,
        };
        self.shapes.iter().filter_map(place).collect()
    }

    /// All lines of text in the order in which they are read, those of the strips too.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.texts().map(|text| text.line.text.as_str())
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.shapes.iter().filter_map(|shape| if let Shape::Text(text) = shape { Some(text) } else { None })
    }

    /// Each glyph that is used: number of its font, number of the glyph.
    pub(crate) fn glyphs(&self) -> BTreeSet<(usize, u32)> {
        let runs = self.texts().flat_map(|text| &text.line.runs);
        runs.flat_map(|run| run.glyphs.iter().map(|glyph| (run.font, glyph.id))).collect()
    }
}
