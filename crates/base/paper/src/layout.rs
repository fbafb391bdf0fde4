//! Where everything on a poster stands: a head, a stack in the largest letters that fit, the code, and perhaps strips.

use crate::fit::Block;
use crate::letters::{Letters, Weight};
use crate::outline::Outline;
use crate::poster::Poster;
use crate::qr;
use crate::sheet::{HEIGHT, Part, Place, Shape, Sheet, Text, WIDTH};
use crate::stack::{Item, Mark, Setting, icon_at, new_part};
use crate::strips::{STRIPS_HEIGHT, add_strips};
use crate::wrap::Paragraph;

/// White around, in points: 15 millimetres.
const MARGIN: f32 = 42.5;
/// Width and height of the code: 44 millimetres, read from a metre and a half.
const CODE: f32 = 125.0;
/// From large to small.
const SCALES: [f32; 12] = [1.3, 1.2, 1.1, 1.0, 0.93, 0.86, 0.8, 0.74, 0.69, 0.64, 0.6, 0.56];
/// White between two items of the stack at scale 1.
const GAP: f32 = 19.0;

/// Lays a poster out whose texts were cleaned.
pub(crate) fn lay_out(letters: &Letters, poster: &Poster) -> Sheet {
    let setting = Setting { letters, poster, width: WIDTH - 2.0 * MARGIN };
    let mut pen = Pen::new(poster);
    let top = head(&setting, &mut pen);
    let strips = if poster.strips { STRIPS_HEIGHT } else { MARGIN - 6.0 };
    let bottom = HEIGHT - strips - CODE - 10.0;
    stack(&setting, &mut pen, top, bottom - 14.0);
    code(&setting, &mut pen, bottom);
    if poster.strips {
        add_strips(&setting, &mut pen);
    }
    pen.sheet
}

/// Puts marks on the sheet; it alone knows on which side reading begins.
pub(crate) struct Pen {
    pub sheet: Sheet,
}

impl Pen {
    fn new(poster: &Poster) -> Self {
        let (title, language) = (poster.title.clone(), poster.language.clone());
        Self {
            sheet: Sheet {
                width: WIDTH,
                height: HEIGHT,
                title,
                language,
                rtl: poster.right_to_left,
                shapes: Vec::new(),
                parts: Vec::new(),
            },
        }
    }

    /// The left side of something that begins so far from the side where reading begins.
    fn left(&self, from_start: f32, width: f32) -> f32 {
        if self.sheet.rtl { WIDTH - MARGIN - from_start - width } else { MARGIN + from_start }
    }

    fn put(&mut self, item: Item, top: f32) {
        for mark in item.marks {
            let shape = match mark {
                Mark::Text { line, from_start, baseline, size, colour, part } => {
                    let x = self.left(from_start, line.width * size);
                    Shape::Text(Text { line, x, y: top + baseline, size, colour, turned: false, part })
                }
                Mark::Field { height, colour } => {
                    let outline = Outline::field(MARGIN, top, WIDTH - 2.0 * MARGIN, height, 10.0);
                    Shape::Fill { outline, colour, part: None, place: None }
                }
                Mark::Icon { icon, from_start, top: below, size, colour } => {
                    let (x, y) = (self.left(from_start, size), top + below);
                    let place = Place { left: x, top: y, right: x + size, bottom: y + size };
                    Shape::Fill { outline: icon_at(icon, x, y, size), colour, part: None, place: Some(place) }
                }
            };
            self.sheet.shapes.push(shape);
        }
    }
}

/// The mark of the house and whose poster it is; where the stack may begin.
fn head(setting: &Setting, pen: &mut Pen) -> f32 {
    let look = setting.poster.look;
    let (size, top) = (26.0, MARGIN - 10.0);
    let x = pen.left(0.0, size);
    let at = |left: f32, down: f32| (x + (left - 3.0) * size / 26.0, top + (down - 4.0) * size / 26.0);
    let house = Outline::polygon(&[(3.0, 16.0), (16.0, 4.0), (29.0, 16.0), (29.0, 28.0), (3.0, 28.0)]).map(at);
    let door = Outline::field(12.0, 17.0, 8.0, 14.0, 4.0).map(|left, down| at(left, down.min(28.0)));
    pen.sheet.shapes.push(Shape::Fill { outline: house, colour: look.main, part: None, place: None });
    pen.sheet.shapes.push(Shape::Fill { outline: door, colour: look.field, part: None, place: None });
    let block = setting.one_line(&setting.poster.brand, Weight::Bold, 15.0, 10.0, setting.width - size - 10.0);
    let mut item = Item { height: 0.0, marks: Vec::new() };
    if !block.lines.is_empty() {
        let part = new_part(&mut pen.sheet.parts, Part::Paragraph);
        item.add(&block, size + 10.0, (size - block.height()) / 2.0 + 1.0, look.main, Some(part));
    }
    pen.put(item, top);
    top + size + 20.0
}

/// The middle: the largest scale with which all of it fits, and what white is left shared out.
fn stack(setting: &Setting, pen: &mut Pen, top: f32, bottom: f32) {
    let text: Vec<Paragraph> = setting.poster.text.lines().map(|line| setting.paragraph(line, Weight::Regular)).collect();
    let room = bottom - top;
    let before = pen.sheet.parts.clone();
    for scale in SCALES {
        pen.sheet.parts.clone_from(&before);
        let items = items(setting, &text, scale, f32::MAX, &mut pen.sheet.parts);
        let taken: f32 = height(&items, scale);
        if taken <= room {
            return put_all(pen, items, top, scale, room - taken);
        }
    }
    let scale = SCALES[SCALES.len() - 1];
    pen.sheet.parts.clone_from(&before);
    let others = height(&items(setting, &[], scale, 0.0, &mut Vec::new()), scale);
    let left = room - others - GAP * scale;
    let items = items(setting, &text, scale, left, &mut pen.sheet.parts);
    let taken = height(&items, scale);
    put_all(pen, items, top, scale, room - taken);
}

fn items(setting: &Setting, text: &[Paragraph], scale: f32, text_height: f32, parts: &mut Vec<Part>) -> Vec<Item> {
    let mut items = vec![setting.title(scale, parts)];
    items.extend(setting.when(scale, parts));
    items.extend(setting.place(scale, parts));
    items.extend(setting.text(text, scale, text_height, parts));
    items.extend(setting.facts(scale, parts));
    items.extend(setting.access(scale, parts));
    items
}

fn height(items: &[Item], scale: f32) -> f32 {
    items.iter().map(|item| item.height + GAP * scale).sum::<f32>() - GAP * scale
}

fn put_all(pen: &mut Pen, items: Vec<Item>, top: f32, scale: f32, spare: f32) {
    let gaps = items.len().saturating_sub(1).max(1) as f32;
    let gap = GAP * scale + (spare.max(0.0) / gaps).min(1.1 * GAP);
    let mut from = top;
    for item in items {
        let height = item.height;
        pen.put(item, from);
        from += height + gap;
    }
}

/// The code at the side where reading begins; beside it how to come, and who it is from.
fn code(setting: &Setting, pen: &mut Pen, top: f32) {
    let (poster, look) = (setting.poster, setting.poster.look);
    let drawn = qr::draw(&poster.link, CODE);
    let beside = if drawn.is_some() { CODE + 4.0 } else { 0.0 };
    let rule = Outline::field(MARGIN, top - 6.0, WIDTH - 2.0 * MARGIN, 1.2, 0.0);
    pen.sheet.shapes.push(Shape::Fill { outline: rule, colour: look.line, part: None, place: None });
    if let Some((drawn, quiet)) = drawn {
        // The white around it may lie in the margin.
        let left = pen.left(-quiet, CODE);
        let part = new_part(&mut pen.sheet.parts, Part::Figure(poster.code_words.clone()));
        let place = Place { left, top, right: left + CODE, bottom: top + CODE };
        let outline = drawn.map(|x, y| (left + x, top + y));
        pen.sheet.shapes.push(Shape::Fill { outline, colour: crate::colour::Rgb(0, 0, 0), part: Some(part), place: Some(place) });
    }
    let width = setting.width - beside;
    let call = Block::within(setting.letters, &[setting.paragraph(&poster.call, Weight::Regular)], 15.0, width, 38.0, 0.24);
    let address = Paragraph::new(setting.letters, &poster.address, Weight::Bold, false, false);
    let address = Block::fit(setting.letters, address, &[25.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0], 12.0, width, 31.0, 0.12);
    let organiser = Block::within(setting.letters, &[setting.paragraph(&poster.organiser, Weight::Regular)], 12.5, width, 32.0, 0.24);
    let mut item = Item { height: 0.0, marks: Vec::new() };
    for (block, colour, part) in [
        (&call, look.ink, Part::Paragraph),
        (&address, look.main, Part::Link(poster.link.clone())),
        (&organiser, look.soft, Part::Paragraph),
    ] {
        if block.lines.is_empty() {
            continue;
        }
        let part = new_part(&mut pen.sheet.parts, part);
        let from = if item.height > 0.0 { item.height + 6.0 } else { 0.0 };
        item.add(block, beside, from, colour, Some(part));
    }
    let down = ((CODE - item.height) / 2.0).max(0.0);
    pen.put(item, top + down);
}
