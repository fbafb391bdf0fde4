//! A line of text as placed glyphs: letters that join, words that run right to left, marks in their place.

use harfrust::{Direction, ShapeOptions, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use crate::letters::{Letters, UNITS, Weight};

/// A glyph in its place; sizes in shares of the size of the letters, y upwards.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyph {
    pub id: u32,
    /// From the beginning of its run to where it is drawn.
    pub x: f32,
    pub y: f32,
    pub advance: f32,
    pub x_offset: f32,
    /// Bytes of the text of the run.
    pub bytes: std::ops::Range<usize>,
}

/// Glyphs of one font in one direction, from left to right on paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub font: usize,
    /// From the left of the line.
    pub x: f32,
    pub text: String,
    pub glyphs: Vec<Glyph>,
}

/// A line, ready to be drawn in any size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub text: String,
    pub runs: Vec<Run>,
    pub width: f32,
    /// How far the ink rises above and falls below the line that letters stand on; both usually positive.
    pub above: f32,
    pub below: f32,
}

impl Line {
    /// Whether something of it runs right to left, or it has several fonts: then what it says must be written beside the glyphs.
    pub fn is_mixed(&self) -> bool {
        self.runs.len() > 1 || self.runs.iter().any(|run| run.glyphs.windows(2).any(|pair| pair[0].bytes.start > pair[1].bytes.start))
    }
}

/// Shapes a line. `rtl`: it runs from right to left as a whole.
pub(crate) fn shape(letters: &Letters, text: &str, weight: Weight, rtl: bool) -> Line {
    let mut line = Line { text: text.to_owned(), runs: Vec::new(), width: 0.0, above: 0.0, below: 0.0 };
    let level = if rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(text, Some(level));
    for paragraph in &bidi.paragraphs {
        let (levels, ranges) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for range in ranges {
            let backwards = levels.get(range.start).is_some_and(|level| level.is_rtl());
            let mut pieces = split_by_font(letters, &text[range], weight);
            if backwards {
                pieces.reverse();
            }
            for (font, piece) in pieces {
                line.add(letters, font, piece, backwards);
            }
        }
    }
    line
}

impl Line {
    fn add(&mut self, letters: &Letters, font: usize, text: &str, backwards: bool) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if backwards { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let face = letters.font(font);
        let shaped = face.shaper.shaper(&face.file).build().shape(buffer, ShapeOptions::new());
        let ends = cluster_ends(shaped.glyph_infos().iter().map(|info| info.cluster as usize), text.len());
        let mut run = Run { font, x: self.width, text: text.to_owned(), glyphs: Vec::new() };
        let mut x = 0.0;
        for (info, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let (x_offset, y) = (place.x_offset as f32 / UNITS, place.y_offset as f32 / UNITS);
            let start = info.cluster as usize;
            let end = ends.iter().copied().find(|end| *end > start).unwrap_or(text.len());
            if let Some(ink) = face.ink(info.glyph_id) {
                self.above = self.above.max(ink[3] + y);
                self.below = self.below.max(-(ink[1] + y));
            }
            let advance = place.x_advance as f32 / UNITS;
            run.glyphs.push(Glyph { id: info.glyph_id, x: x + x_offset, y, advance, x_offset, bytes: start..end });
            x += advance;
        }
        self.width += x;
        self.runs.push(run);
    }
}

/// Where clusters begin, in order, and the end.
fn cluster_ends(starts: impl Iterator<Item = usize>, length: usize) -> Vec<usize> {
    let mut ends: Vec<usize> = starts.chain([length]).collect();
    ends.sort_unstable();
    ends.dedup();
    ends
}

/// Cuts a text where another font is needed. A letter stays with the font before it when that has it.
fn split_by_font<'t>(letters: &Letters, text: &'t str, weight: Weight) -> Vec<(usize, &'t str)> {
    let mut pieces: Vec<(usize, &str)> = Vec::new();
    let (mut from, mut current) = (0, None);
    for (at, letter) in text.char_indices() {
        let stays = current.is_some_and(|font| is_unseen(letter) || letters.has(font, letter));
        if stays {
            continue;
        }
        let needed = letters.find(letter, weight).or(current);
        if let (Some(font), true) = (current, needed != current) {
            pieces.push((font, &text[from..at]));
            from = at;
        }
        current = needed;
    }
    if let (Some(font), true) = (current, from < text.len()) {
        pieces.push((font, &text[from..]));
    }
    pieces
}

/// Signs that shape others and are not drawn: joiners, marks of direction.
pub(crate) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{00ad}' | '\u{2060}')
}
