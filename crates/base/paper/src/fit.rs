//! Lines of one size under each other, as large as fits, and cut off with "…" when nothing else helps.

use crate::letters::Letters;
use crate::shape::{Line, shape};
use crate::wrap::Paragraph;

/// Least height above and below the line that letters stand on, in shares of the size: capitals, and the tail of a g.
const ABOVE: f32 = 0.76;
const BELOW: f32 = 0.24;

/// Lines under each other in one size.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub lines: Vec<Line>,
    /// Points.
    pub size: f32,
    /// White between two lines, in shares of the size.
    lead: f32,
}

impl Block {
    /// A text in this size, at most so many lines.
    pub fn set(letters: &Letters, paragraphs: &[Paragraph], size: f32, width: f32, most_lines: usize, lead: f32) -> Self {
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            let room = most_lines - lines.len();
            if room == 0 {
                shorten_last(letters, &mut lines, paragraph, width / size);
                break;
            }
            let texts = paragraph.lines(letters, width / size);
            let is_cut = texts.len() > room;
            let shaped = |text: &String| shape(letters, text, paragraph.weight(), paragraph.is_rtl());
            lines.extend(texts.iter().take(room).map(shaped));
            if is_cut {
                shorten_last(letters, &mut lines, paragraph, width / size);
            }
        }
        Self { lines, size, lead }
    }

    /// The largest of these sizes, from large to small, in which all of it fits in the height; the last, cut off, when none does.
    /// Words are only cut in sizes of at most `cut_from`.
    pub fn fit(letters: &Letters, paragraph: Paragraph, sizes: &[f32], cut_from: f32, width: f32, height: f32, lead: f32) -> Self {
        let paragraphs = [paragraph];
        let mut last = None;
        for size in sizes {
            if *size > cut_from && !paragraphs[0].holds_words(width / size) {
                continue;
            }
            let block = Self::set(letters, &paragraphs, *size, width, usize::MAX, lead);
            if block.height() <= height {
                return block;
            }
            last = Some(*size);
        }
        let size = last.or(sizes.last().copied()).unwrap_or(12.0);
        Self::within(letters, &paragraphs, size, width, height, lead)
    }

    /// As many lines as fit in the height; at least one.
    pub fn within(letters: &Letters, paragraphs: &[Paragraph], size: f32, width: f32, height: f32, lead: f32) -> Self {
        let mut block = Self::set(letters, paragraphs, size, width, usize::MAX, lead);
        while block.height() > height && block.lines.len() > 1 {
            block = Self::set(letters, paragraphs, size, width, block.lines.len() - 1, lead);
        }
        block
    }

    /// Points from the top of the first line to the bottom of the last.
    pub fn height(&self) -> f32 {
        self.ends().last().copied().unwrap_or(0.0)
    }

    /// The widest line, in points.
    pub fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width * self.size).fold(0.0, f32::max)
    }

    /// Each line with the distance from the top to what its letters stand on, in points.
    pub fn placed(&self) -> impl Iterator<Item = (&Line, f32)> {
        self.lines.iter().zip(self.ends()).map(|(line, end)| (line, end - line.below.max(BELOW) * self.size))
    }

    fn ends(&self) -> Vec<f32> {
        let mut end = -self.lead * self.size;
        let mut ends = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            end += (self.lead + line.above.max(ABOVE) + line.below.max(BELOW)) * self.size;
            ends.push(end);
        }
        ends
    }
}

/// Puts "…" behind the last line, instead of as many words or letters as it needs.
fn shorten_last(letters: &Letters, lines: &mut [Line], paragraph: &Paragraph, width: f32) {
    let Some(last) = lines.last_mut() else { return };
    let mut text = last.text.trim_end_matches(['-', '…']).to_owned();
    loop {
        let tried = shape(letters, &format!("{}…", text.trim_end_matches([' ', '.', ','])), paragraph.weight(), paragraph.is_rtl());
        if tried.width <= width || text.is_empty() {
            *last = tried;
            return;
        }
        let shorter = text.rfind(' ').filter(|at| *at > text.len() / 2);
        let at = shorter.or(text.char_indices().next_back().map(|(at, _)| at)).unwrap_or(0);
        text.truncate(at);
    }
}
