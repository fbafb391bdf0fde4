//! The sheet as SVG: letters as curves, so that it looks the same without any font.

use std::fmt::Write;

use crate::error::PaperError;
use crate::letters::{Letters, UNITS};
use crate::outline::{Outline, Step};
use crate::sheet::{Shape, Sheet, Text};

impl Sheet {
    /// An SVG file of its own, of 30 to 150 kB. It names nothing outside itself and has no script and no style.
    ///
    /// # Errors
    /// PAPER-001.
    pub fn svg(&self) -> Result<String, PaperError> {
        let letters = Letters::get()?;
        let (width, height) = (self.width, self.height);
        let [across, down] = [width, height].map(|points| (points / 72.0 * 25.4).round());
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{across}mm" height="{down}mm" role="img" xml:lang="{}"><title>{}</title><desc>{}</desc><defs>"#,
            escape(&self.language),
            escape(&self.title),
            escape(&self.read_aloud()),
        );
        for (font, glyph) in self.glyphs() {
            let outline = letters.outline(font, glyph);
            if !outline.0.is_empty() {
                let _ = write!(svg, r#"<path id="g{font}-{glyph}" d="{}"/>"#, path(&outline));
            }
        }
        let _ = write!(svg, r##"</defs><path fill="#ffffff" d="M0 0H{width}V{height}H0z"/>"##);
        for shape in &self.shapes {
            match shape {
                Shape::Fill { outline, colour, .. } => {
                    let _ = write!(svg, r#"<path fill="{}" d="{}"/>"#, colour.hex(), path(outline));
                }
                Shape::Text(text) => write_text(&mut svg, letters, text),
            }
        }
        svg.push_str("</svg>");
        Ok(svg)
    }

    fn read_aloud(&self) -> String {
        let said: Vec<&str> = self.texts().filter(|text| text.part.is_some()).map(|text| text.line.text.as_str()).collect();
        said.join("\n")
    }
}

fn write_text(svg: &mut String, letters: &Letters, text: &Text) {
    let scale = text.size / UNITS;
    let turn = if text.turned { " rotate(-90)" } else { "" };
    let (x, y) = (text.x, text.y);
    let _ = write!(svg, r#"<g fill="{}" transform="translate({x:.2} {y:.2}){turn} scale({scale:.5} -{scale:.5})">"#, text.colour.hex());
    for run in &text.line.runs {
        for glyph in &run.glyphs {
            if letters.font(run.font).ink(glyph.id).is_some() {
                let (x, y) = ((run.x + glyph.x) * UNITS, glyph.y * UNITS);
                let _ = write!(svg, r##"<use href="#g{}-{}" x="{x:.0}" y="{y:.0}"/>"##, run.font, glyph.id);
            }
        }
    }
    svg.push_str("</g>");
}

/// The `d` of a path.
fn path(outline: &Outline) -> String {
    let mut path = String::new();
    for step in &outline.0 {
        let _ = match step {
            Step::Move(x, y) => write!(path, "M{} {}", short(*x), short(*y)),
            Step::Line(x, y) => write!(path, "L{} {}", short(*x), short(*y)),
            Step::Quad(a, b, x, y) => write!(path, "Q{} {} {} {}", short(*a), short(*b), short(*x), short(*y)),
            Step::Cubic(a, b, c, d, x, y) => {
                write!(path, "C{} {} {} {} {} {}", short(*a), short(*b), short(*c), short(*d), short(*x), short(*y))
            }
            Step::Close => write!(path, "z"),
        };
    }
    path
}

/// Two digits behind the point are a hundredth of a point.
fn short(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// Text in XML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push('\n'),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
