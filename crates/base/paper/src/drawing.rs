//! A picture of lines, discs and words in places that the caller chose: a network, a map.

use crate::clean::{clean_line, runs_right_to_left};
use crate::colour::Rgb;
use crate::error::PaperError;
use crate::letters::{Letters, Weight};
use crate::outline::Outline;
use crate::shape::{Line, shape};
use crate::sheet::{Part, Shape, Sheet, Text};

/// A picture, in points of 1/72 inch from the top left.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// What it is called; read aloud first.
    pub title: String,
    /// What it shows, in words, for who cannot see it.
    pub described: String,
    /// Code of the language of its words.
    pub language: String,
    /// Whether that language runs from right to left.
    pub right_to_left: bool,
    /// Points.
    pub width: f32,
    /// Points.
    pub height: f32,
    /// What is drawn, the lowest first.
    pub marks: Vec<Mark>,
}

/// Something in a picture.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A line.
    Line {
        /// Where it begins.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// How thick.
        width: f32,
        /// Its colour.
        colour: Rgb,
        /// In dashes.
        is_dashed: bool,
    },
    /// A disc with a rim and a sign in it.
    Disc {
        /// Its middle.
        at: (f32, f32),
        /// How large, with its rim.
        radius: f32,
        /// What it is filled with.
        colour: Rgb,
        /// Colour of the rim, and of the sign.
        rim: Rgb,
        /// How thick the rim is.
        rim_width: f32,
        /// What tells it from others without colour.
        sign: Sign,
    },
    /// One line of words.
    Words {
        /// Where they begin at the left, on the line that letters stand on.
        at: (f32, f32),
        /// Size of the letters.
        size: f32,
        /// What they say.
        text: String,
        /// Thick letters.
        is_bold: bool,
        /// Their colour.
        colour: Rgb,
        /// The title of the picture; it is read first.
        is_title: bool,
    },
}

/// A small sign in a disc, so that groups differ in black and white too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Nothing.
    None,
    /// A dot.
    Dot,
    /// A line across.
    Bar,
    /// A line upright.
    Post,
    /// Both.
    Cross,
    /// Two lines across.
    Bars,
    /// A square.
    Square,
    /// A triangle.
    Triangle,
}

/// How wide a line of words is, in points.
///
/// # Errors
/// PAPER-001.
pub fn width_of(text: &str, size: f32, is_bold: bool) -> Result<f32, PaperError> {
    Ok(line(Letters::get()?, text, is_bold, false).width * size)
}

impl Drawing {
    /// Puts it on a sheet. Some milliseconds for a thousand marks.
    ///
    /// # Errors
    /// PAPER-001.
    pub fn draw(&self) -> Result<Sheet, PaperError> {
        let letters = Letters::get()?;
        let parts = vec![Part::Title, Part::Figure(self.described.clone())];
        let (title, language) = (clean_line(letters, &self.title), self.language.clone());
        let mut sheet =
            Sheet { width: self.width, height: self.height, title, language, rtl: self.right_to_left, shapes: Vec::new(), parts };
        for mark in &self.marks {
            self.add(letters, mark, &mut sheet.shapes);
        }
        Ok(sheet)
    }

    fn add(&self, letters: &Letters, mark: &Mark, shapes: &mut Vec<Shape>) {
        match mark {
            Mark::Line { from, to, width, colour, is_dashed } => {
                let outline = if *is_dashed { dashes(*from, *to, *width) } else { bar(*from, *to, *width) };
                shapes.push(fill(outline, *colour));
            }
            Mark::Disc { at, radius, colour, rim, rim_width, sign } => {
                shapes.push(fill(Outline::circle(at.0, at.1, *radius), *rim));
                let inside = (radius - rim_width).max(0.1);
                shapes.push(fill(Outline::circle(at.0, at.1, inside), *colour));
                if let Some(outline) = sign_at(*sign, *at, inside) {
                    shapes.push(fill(outline, *rim));
                }
            }
            Mark::Words { at, size, text, is_bold, colour, is_title } => {
                let line = line(letters, text, *is_bold, self.right_to_left);
                let part = Some(usize::from(!is_title));
                shapes.push(Shape::Text(Text { line, x: at.0, y: at.1, size: *size, colour: *colour, turned: false, part }));
            }
        }
    }
}

fn line(letters: &Letters, text: &str, is_bold: bool, right_to_left: bool) -> Line {
    let (text, weight) = (clean_line(letters, text), if is_bold { Weight::Bold } else { Weight::Regular });
    shape(letters, &text, weight, runs_right_to_left(&text, right_to_left))
}

fn fill(outline: Outline, colour: Rgb) -> Shape {
    Shape::Fill { outline, colour, part: Some(1), place: None }
}

/// A straight line of some thickness.
fn bar(from: (f32, f32), to: (f32, f32), width: f32) -> Outline {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(0.001);
    let (nx, ny) = (-dy / length * width / 2.0, dx / length * width / 2.0);
    Outline::polygon(&[(from.0 + nx, from.1 + ny), (to.0 + nx, to.1 + ny), (to.0 - nx, to.1 - ny), (from.0 - nx, from.1 - ny)])
}

fn dashes(from: (f32, f32), to: (f32, f32), width: f32) -> Outline {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    let count = (length / (5.0 * width.max(0.6))).clamp(1.0, 400.0) as u16;
    let at = |share: f32| (from.0 + dx * share, from.1 + dy * share);
    let dash = |number: u16| {
        let start = f32::from(number) / f32::from(count);
        bar(at(start), at(start + 0.6 / f32::from(count)), width)
    };
    (0..count).map(dash).fold(Outline::default(), Outline::and)
}

fn sign_at(sign: Sign, at: (f32, f32), radius: f32) -> Option<Outline> {
    let (x, y, r) = (at.0, at.1, radius * 0.55);
    let thick = radius * 0.28;
    let across = |y: f32| bar((x - r, y), (x + r, y), thick);
    Some(match sign {
        Sign::None => return None,
        Sign::Dot => Outline::circle(x, y, radius * 0.35),
        Sign::Bar => across(y),
        Sign::Post => bar((x, y - r), (x, y + r), thick),
        // Both run the same way round, so that where they cross nothing is left out.
        Sign::Cross => across(y).and(bar((x, y - r), (x, y + r), thick)),
        Sign::Bars => across(y - r * 0.5).and(across(y + r * 0.5)),
        Sign::Square => Outline::field(x - r * 0.6, y - r * 0.6, r * 1.2, r * 1.2, 0.0),
        Sign::Triangle => Outline::polygon(&[(x, y - r * 0.8), (x + r * 0.75, y + r * 0.5), (x - r * 0.75, y + r * 0.5)]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(text: &str) -> Drawing {
        let words = |is_title| Mark::Words {
            at: (20.0, 40.0),
            size: 12.0,
            text: text.to_owned(),
            is_bold: is_title,
            colour: Rgb(0, 0, 0),
            is_title,
        };
        let disc = |sign| Mark::Disc { at: (100.0, 100.0), radius: 9.0, colour: Rgb(11, 92, 77), rim: Rgb::WHITE, rim_width: 1.0, sign };
        let line = |is_dashed| Mark::Line { from: (10.0, 10.0), to: (200.0, 90.0), width: 1.0, colour: Rgb(0, 0, 0), is_dashed };
        let signs = [Sign::None, Sign::Dot, Sign::Bar, Sign::Post, Sign::Cross, Sign::Bars, Sign::Square, Sign::Triangle].map(disc);
        let marks = [line(false), line(true), words(true), words(false)].into_iter().chain(signs).collect();
        Drawing {
            title: text.to_owned(),
            described: "Drie partijen".to_owned(),
            language: "nl".to_owned(),
            right_to_left: false,
            width: 842.0,
            height: 595.0,
            marks,
        }
    }

    #[test]
    fn a_picture_is_drawn_in_its_own_size_in_all_three_ways() {
        let sheet = drawing("Wie werkt met wie <&\u{202e}>").draw().unwrap();
        let svg = sheet.svg().unwrap();
        assert!(svg.contains("viewBox=\"0 0 842 595\" width=\"297mm\" height=\"210mm\""), "{}", &svg[..200]);
        assert!(svg.contains("&lt;&amp;&gt;") && svg.ends_with("</svg>"));
        assert!(sheet.pdf().unwrap().starts_with(b"%PDF"));
        assert_eq!(&sheet.png(1754).unwrap()[1..4], b"PNG");
        assert_eq!(sheet.png(1755), Err(PaperError::Picture));
    }

    #[test]
    fn wider_words_are_wider_and_nothing_is_nothing() {
        let width = |text: &str| width_of(text, 10.0, false).unwrap();
        assert!(width("mmm") > width("iii") && width("").abs() < 0.01);
    }
}
