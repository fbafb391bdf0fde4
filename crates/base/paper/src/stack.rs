//! What stands under one another in the middle of a poster, each in the size that a scale gives it.

use crate::clean::runs_right_to_left;
use crate::colour::Rgb;
use crate::fit::Block;
use crate::icon::Icon;
use crate::letters::{Letters, Weight};
use crate::outline::Outline;
use crate::poster::Poster;
use crate::shape::Line;
use crate::sheet::Part;
use crate::wrap::Paragraph;

/// White between two lines of a title and of text, in shares of the size.
const CLOSE: f32 = 0.12;
const OPEN: f32 = 0.24;
/// Sizes of titles that are tried.
const TITLE_SIZES: [f32; 14] = [92.0, 84.0, 77.0, 70.0, 64.0, 58.0, 53.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0];

/// White at the sides of the field.
const SIDE: f32 = 18.0;
/// What a drawing beside day and hours takes of the width.
const BESIDE: f32 = 92.0;
/// Points; capitals of 9 millimetres, three times what three metres ask at least.
const FROM_AFAR: f32 = 36.0;

/// Something drawn, from the top of its item and from the side where reading begins.
pub(crate) enum Mark {
    Text {
        line: Line,
        from_start: f32,
        baseline: f32,
        size: f32,
        colour: Rgb,
        part: Option<usize>,
    },
    /// A field as wide as the text, behind what follows.
    Field {
        height: f32,
        colour: Rgb,
    },
    Icon {
        icon: Icon,
        from_start: f32,
        top: f32,
        size: f32,
        colour: Rgb,
    },
}

/// One thing in the stack.
pub(crate) struct Item {
    /// Points.
    pub height: f32,
    pub marks: Vec<Mark>,
}

/// A poster while it is laid out.
pub(crate) struct Setting<'p> {
    pub letters: &'p Letters,
    pub poster: &'p Poster,
    /// Points between the margins.
    pub width: f32,
}

impl Setting<'_> {
    pub fn paragraph(&self, text: &str, weight: Weight) -> Paragraph {
        Paragraph::new(self.letters, text, weight, runs_right_to_left(text, self.poster.right_to_left), true)
    }

    /// One line, in a size between two, cut off when it needs less than the smallest.
    pub fn one_line(&self, text: &str, weight: Weight, largest: f32, smallest: f32, width: f32) -> Block {
        let paragraph = [self.paragraph(text, weight)];
        let whole = crate::shape::shape(self.letters, text, weight, paragraph[0].is_rtl()).width.max(0.01);
        let size = (width * 0.985 / whole).clamp(smallest, largest);
        Block::set(self.letters, &paragraph, size, width, 1, OPEN)
    }

    /// The title, in the largest letters that leave room for the rest.
    pub fn title(&self, scale: f32, parts: &mut Vec<Part>) -> Item {
        let height = 190.0 * scale.clamp(0.62, 1.3);
        let largest = 88.0 * scale.clamp(0.5, 1.05);
        let sizes: Vec<f32> = TITLE_SIZES.into_iter().filter(|size| *size <= largest).collect();
        let title = self.paragraph(&self.poster.title, Weight::Bold);
        let block = Block::fit(self.letters, title, &sizes, 37.0, self.width, height, CLOSE);
        let part = new_part(parts, Part::Title);
        let mut item = Item { height: 0.0, marks: Vec::new() };
        item.add(&block, 0.0, 0.0, self.poster.look.main, Some(part));
        item
    }

    /// Day and hours on a field that is seen from afar; what comes behind them smaller; beside them a drawing where there is room.
    pub fn when(&self, scale: f32, parts: &mut Vec<Part>) -> Option<Item> {
        if self.poster.when.is_empty() {
            return None;
        }
        let rim = 13.0 * scale.clamp(0.6, 1.2);
        let part = new_part(parts, Part::Paragraph);
        let mut item = Item { height: rim, marks: vec![Mark::Field { height: 0.0, colour: self.poster.look.field }] };
        let mut widest = 0.0_f32;
        for (at, text) in self.poster.when.iter().enumerate() {
            let block = if at < 2 {
                self.moment(text, scale)
            } else {
                // What comes back later makes way for the drawing, unless it becomes too small to read.
                let beside = if self.poster.motif.is_some() { BESIDE } else { 0.0 };
                self.one_line(text, Weight::Regular, 18.0 * scale.clamp(0.7, 1.2), 11.0, self.width - 2.0 * SIDE - beside)
            };
            widest = widest.max(block.width());
            let top = item.height + if at == 0 { 0.0 } else { 7.0 * scale.min(1.0) };
            item.add(&block, SIDE, top, self.poster.look.ink, Some(part));
        }
        item.height += rim;
        if let Some(Mark::Field { height, .. }) = item.marks.first_mut() {
            *height = item.height;
        }
        item.marks.extend(self.motif(item.height, rim, widest));
        Some(item)
    }

    /// A day or hours. It leaves room for a drawing as long as it is read from three metres.
    fn moment(&self, text: &str, scale: f32) -> Block {
        let (largest, width) = (46.0 * scale.clamp(0.72, 1.15), self.width - 2.0 * SIDE);
        let beside = self.one_line(text, Weight::Bold, largest, 19.0, width - BESIDE);
        if beside.size >= FROM_AFAR.min(largest) { beside } else { self.one_line(text, Weight::Bold, largest, 19.0, width) }
    }

    fn motif(&self, height: f32, rim: f32, widest: f32) -> Option<Mark> {
        let room = self.width - 2.0 * SIDE - widest - 12.0;
        let size = (height - 1.4 * rim).min(room).min(105.0);
        let icon = self.poster.motif.filter(|_| size >= 44.0)?;
        Some(Mark::Icon { icon, from_start: self.width - SIDE - size, top: (height - size) / 2.0, size, colour: self.poster.look.main })
    }

    /// Where it is; its name large.
    pub fn place(&self, scale: f32, parts: &mut Vec<Part>) -> Option<Item> {
        let (name, rest) = self.poster.place.split_first()?;
        let part = new_part(parts, Part::Paragraph);
        let mut item = Item { height: 0.0, marks: Vec::new() };
        let large = 30.0 * scale.clamp(0.6, 1.15);
        let block = Block::fit(
            self.letters,
            self.paragraph(name, Weight::Bold),
            &[large, large * 0.85, 17.0],
            17.0,
            self.width,
            2.6 * large,
            CLOSE,
        );
        item.add(&block, 0.0, 0.0, self.poster.look.ink, Some(part));
        for line in rest {
            let top = item.height + 4.0;
            let block = self.one_line(line, Weight::Regular, 19.0 * scale.clamp(0.65, 1.1), 10.0, self.width);
            item.add(&block, 0.0, top, self.poster.look.ink, Some(part));
        }
        Some(item)
    }

    /// The text, each line as it was typed; at most so many points high.
    pub fn text(&self, prepared: &[Paragraph], scale: f32, height: f32, parts: &mut Vec<Part>) -> Option<Item> {
        let size = 18.0 * scale.clamp(0.58, 1.25);
        if prepared.is_empty() || height < 1.3 * size {
            return None;
        }
        let block = Block::within(self.letters, prepared, size, self.width, height, OPEN);
        let part = new_part(parts, Part::Paragraph);
        let mut item = Item { height: 0.0, marks: Vec::new() };
        item.add(&block, 0.0, 0.0, self.poster.look.ink, Some(part));
        Some(item)
    }

    /// A word and what it is, under each other.
    pub fn facts(&self, scale: f32, parts: &mut Vec<Part>) -> Option<Item> {
        let size = 16.0 * scale.clamp(0.62, 1.15);
        let mut item = Item { height: 0.0, marks: Vec::new() };
        let words: Vec<Block> =
            self.poster.facts.iter().map(|fact| self.one_line(&fact.0, Weight::Bold, size, size * 0.6, self.width * 0.3)).collect();
        let beside = words.iter().map(Block::width).fold(0.0, f32::max) + size;
        for (word, (_, what)) in words.iter().zip(&self.poster.facts) {
            let part = new_part(parts, Part::Paragraph);
            let top = if item.height > 0.0 { item.height + 0.42 * size } else { 0.0 };
            let most_lines = if scale < 0.65 { 1 } else { 3 };
            let block = Block::set(self.letters, &[self.paragraph(what, Weight::Regular)], size, self.width - beside, most_lines, OPEN);
            item.add_on(word, &block, top, self.poster.look.main, part);
            item.add(&block, beside, top, self.poster.look.ink, Some(part));
        }
        (item.height > 0.0).then_some(item)
    }

    /// Drawings with a word, beside each other and on to the next row.
    pub fn access(&self, scale: f32, parts: &mut Vec<Part>) -> Option<Item> {
        let (icon_size, size) = (25.0 * scale.clamp(0.62, 1.1), 14.0 * scale.clamp(0.65, 1.1));
        let mut item = Item { height: 0.0, marks: Vec::new() };
        let (mut from_start, mut top) = (0.0, 0.0);
        for (icon, word) in &self.poster.access {
            let block = self.one_line(word, Weight::Regular, size, size, self.width * 0.45 - icon_size);
            let taken = icon_size + 6.0 + block.width();
            if from_start > 0.0 && from_start + taken > self.width {
                (from_start, top) = (0.0, top + icon_size + 7.0);
            }
            let part = new_part(parts, Part::Paragraph);
            item.marks.push(Mark::Icon { icon: *icon, from_start, top, size: icon_size, colour: self.poster.look.main });
            item.add(&block, from_start + icon_size + 6.0, top + (icon_size - block.height()) / 2.0, self.poster.look.ink, Some(part));
            item.height = top + icon_size.max(block.height());
            from_start += taken + 22.0;
        }
        (item.height > 0.0).then_some(item)
    }
}

/// One more part; its number.
pub(crate) fn new_part(parts: &mut Vec<Part>, part: Part) -> usize {
    parts.push(part);
    parts.len() - 1
}

impl Item {
    /// Adds lines; the item grows to hold them.
    pub fn add(&mut self, block: &Block, from_start: f32, top: f32, colour: Rgb, part: Option<usize>) {
        for (line, baseline) in block.placed() {
            let line = line.clone();
            self.marks.push(Mark::Text { line, from_start, baseline: top + baseline, size: block.size, colour, part });
        }
        self.height = self.height.max(top + block.height());
    }

    /// Adds a word on the same line as the first of a block.
    fn add_on(&mut self, word: &Block, beside: &Block, top: f32, colour: Rgb, part: usize) {
        let shift = |block: &Block| block.placed().next().map_or(0.0, |(_, baseline)| baseline);
        self.add(word, 0.0, top + (shift(beside) - shift(word)).max(0.0), colour, Some(part));
    }
}

/// The icon in its place.
pub(crate) fn icon_at(icon: Icon, x: f32, y: f32, size: f32) -> Outline {
    let unit = size / 24.0;
    icon.outline().map(|left, top| (x + left * unit, y + top * unit))
}
