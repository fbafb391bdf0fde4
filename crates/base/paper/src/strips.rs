//! Strips along the bottom, to tear off: title, moment and address, read from the bottom up.

use crate::fit::Block;
use crate::layout::Pen;
use crate::letters::Weight;
use crate::outline::Outline;
use crate::sheet::{HEIGHT, Shape, Text, WIDTH};
use crate::stack::Setting;
use crate::wrap::Paragraph;

/// Points from the bottom of the sheet: 53 millimetres.
pub(crate) const STRIPS_HEIGHT: f32 = 150.0;
const STRIPS: usize = 7;
/// White that printers leave at the bottom and the sides.
const RIM: f32 = 18.0;
/// Length of a line on a strip.
const LENGTH: f32 = STRIPS_HEIGHT - RIM - 10.0;

/// Adds them. Nothing on them is new, so a voice does not read them.
pub(crate) fn add_strips(setting: &Setting, pen: &mut Pen) {
    let blocks = blocks(setting);
    let width = (WIDTH - 2.0 * RIM) / STRIPS as f32;
    dashes(setting, pen, (RIM, HEIGHT - STRIPS_HEIGHT), (WIDTH - RIM, HEIGHT - STRIPS_HEIGHT));
    for strip in 0..STRIPS {
        let left = RIM + strip as f32 * width;
        if strip > 0 {
            dashes(setting, pen, (left, HEIGHT - STRIPS_HEIGHT), (left, HEIGHT - 8.0));
        }
        let taken: f32 = blocks.iter().map(Block::height).sum::<f32>() + 4.0 * (blocks.len() - 1) as f32;
        let mut from = left + ((width - taken) / 2.0).max(3.0);
        for (at, block) in blocks.iter().enumerate() {
            for (line, baseline) in block.placed() {
                let start = if setting.poster.right_to_left && at < 2 { LENGTH - line.width * block.size } else { 0.0 };
                let (x, y) = (from + baseline, HEIGHT - RIM - start);
                let colour = setting.poster.look.ink;
                pen.sheet.shapes.push(Shape::Text(Text { line: line.clone(), x, y, size: block.size, colour, turned: true, part: None }));
            }
            from += block.height() + 4.0;
        }
    }
}

fn blocks(setting: &Setting) -> Vec<Block> {
    let poster = setting.poster;
    let title = Block::set(setting.letters, &[setting.paragraph(&poster.title, Weight::Bold)], 10.0, LENGTH, 2, 0.12);
    let moment: Vec<Paragraph> = poster.when.iter().take(2).map(|text| setting.paragraph(text, Weight::Regular)).collect();
    let moment = Block::set(setting.letters, &moment, 9.0, LENGTH, 2, 0.16);
    let address = Paragraph::new(setting.letters, &poster.address, Weight::Bold, false, false);
    let address = Block::fit(setting.letters, address, &[9.5, 8.5, 7.5], 7.5, LENGTH, 20.0, 0.12);
    vec![title, moment, address]
}

/// A line of short strokes, along which one cuts.
fn dashes(setting: &Setting, pen: &mut Pen, from: (f32, f32), to: (f32, f32)) {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let across = (to.1 - from.1).abs() < 0.1;
    let mut outline = Outline::default();
    let mut at = 0.0;
    while at < length {
        let stroke = 4.0_f32.min(length - at);
        let one = if across {
            Outline::field(from.0 + at, from.1, stroke, 0.7, 0.0)
        } else {
            Outline::field(from.0, from.1 + at, 0.7, stroke, 0.0)
        };
        outline = outline.and(one);
        at += 8.0;
    }
    pen.sheet.shapes.push(Shape::Fill { outline, colour: setting.poster.look.line, part: None, place: None });
}
