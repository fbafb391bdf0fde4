//! A network as a sheet for the wall: A3, lying, with its title, numbers and legend; as SVG, PDF and PNG.

use opbouw_paper::{Drawing, Mark, PaperError, Rgb, Sheet, Sign};

use crate::canvas::{Canvas, Disc, HEIGHT, LOOKS, WIDTH};
use crate::reading::Role;

/// A3 lying, in points.
const PAPER: (f32, f32) = (1_190.55, 841.89);
/// White around, and what is above and below the picture.
const MARGIN: f32 = 42.5;
const HEAD: f32 = 62.0;
const FOOT: f32 = 58.0;
const INK: Rgb = Rgb(29, 42, 38);
const SOFT: Rgb = Rgb(83, 98, 92);
const TIE: Rgb = Rgb(176, 186, 181);
const JOINS: Rgb = Rgb(83, 98, 92);

/// What stands on the sheet besides the picture.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    pub language: String,
    pub right_to_left: bool,
    pub title: String,
    /// Numbers and the day, in one line.
    pub numbers: String,
    /// The picture in words.
    pub described: String,
    /// Groups: their place among the looks, and who is in them.
    pub legend: Vec<(usize, String)>,
}

/// Puts the picture on the sheet.
///
/// # Errors
/// The letters of the program cannot be read.
pub(crate) fn draw(canvas: &Canvas, words: &Words) -> Result<Sheet, PaperError> {
    let mut marks = head(words);
    let place = Place::fitting();
    marks.extend(ties(canvas, &place));
    marks.extend(discs(canvas, &place));
    marks.extend(names(canvas, &place));
    marks.extend(legend(words));
    Drawing {
        title: words.title.clone(),
        described: words.described.clone(),
        language: words.language.clone(),
        right_to_left: words.right_to_left,
        width: PAPER.0,
        height: PAPER.1,
        marks,
    }
    .draw()
}

/// From the picture to the sheet.
struct Place {
    left: f32,
    top: f32,
    times: f32,
}

impl Place {
    fn fitting() -> Self {
        let (across, down) = (PAPER.0 - 2.0 * MARGIN, PAPER.1 - 2.0 * MARGIN - HEAD - FOOT);
        let times = (across / WIDTH as f32).min(down / HEIGHT as f32);
        Self { left: (PAPER.0 - WIDTH as f32 * times) / 2.0, top: MARGIN + HEAD, times }
    }

    fn at(&self, (x, y): (f64, f64)) -> (f32, f32) {
        (self.left + x as f32 * self.times, self.top + y as f32 * self.times)
    }
}

fn words_at(at: (f32, f32), size: f32, text: &str, is_bold: bool, colour: Rgb) -> Mark {
    Mark::Words { at, size, text: text.to_owned(), is_bold, colour, is_title: false }
}

fn head(words: &Words) -> Vec<Mark> {
    let title =
        Mark::Words { at: (MARGIN, MARGIN + 26.0), size: 30.0, text: words.title.clone(), is_bold: true, colour: INK, is_title: true };
    vec![title, words_at((MARGIN, MARGIN + 48.0), 14.0, &words.numbers, false, SOFT)]
}

fn ties<'c>(canvas: &'c Canvas, place: &'c Place) -> impl Iterator<Item = Mark> + 'c {
    canvas.strokes.iter().map(|stroke| Mark::Line {
        from: place.at(stroke.from),
        to: place.at(stroke.to),
        width: f32::from(stroke.thick) * 0.7,
        colour: if stroke.joins_groups { JOINS } else { TIE },
        is_dashed: !stroke.is_named,
    })
}

fn discs<'c>(canvas: &'c Canvas, place: &'c Place) -> impl Iterator<Item = Mark> + 'c {
    canvas.discs.iter().flat_map(|disc| {
        let mut marks = rings(disc, place);
        let (colour, sign) = LOOKS.get(disc.look).copied().unwrap_or((SOFT, Sign::None));
        let is_island = disc.role == Role::Island;
        marks.push(Mark::Disc {
            at: place.at((disc.x, disc.y)),
            radius: radius_of(disc, place),
            colour: if is_island { Rgb::WHITE } else { colour },
            rim: if is_island { SOFT } else { Rgb::WHITE },
            rim_width: if is_island { 1.2 } else { 0.6 },
            sign: if is_island { Sign::None } else { sign },
        });
        marks
    })
}

fn radius_of(disc: &Disc, place: &Place) -> f32 {
    (disc.radius as f32 * place.times).max(0.8)
}

/// A thick rim around who holds others together, and a second one around who connects groups.
fn rings(disc: &Disc, place: &Place) -> Vec<Mark> {
    let ring = |wider: f32, colour: Rgb| {
        let radius = radius_of(disc, place);
        // Small discs have thin rims.
        let radius = radius + wider.min(radius * wider / 6.0);
        Mark::Disc { at: place.at((disc.x, disc.y)), radius, colour, rim: colour, rim_width: 0.0, sign: Sign::None }
    };
    match disc.role {
        Role::Holds => vec![ring(1.8, INK)],
        Role::Bridge => vec![ring(2.4, INK), ring(1.3, Rgb::WHITE)],
        Role::Island | Role::Apart | Role::Member => Vec::new(),
    }
}

fn names<'c>(canvas: &'c Canvas, place: &'c Place) -> impl Iterator<Item = Mark> + 'c {
    canvas.names.iter().map(|name| words_at(place.at((name.x, name.y)), name.size as f32 * place.times, &name.text, name.is_bold, INK))
}

/// Two rows of at most three groups below the picture.
fn legend(words: &Words) -> Vec<Mark> {
    let column = (PAPER.0 - 2.0 * MARGIN) / 3.0;
    let mut marks = Vec::new();
    for (at, (look, said)) in (0_u8..6).zip(&words.legend) {
        let (x, y) = (MARGIN + f32::from(at % 3) * column, PAPER.1 - MARGIN - 26.0 + f32::from(at / 3) * 22.0);
        let (colour, sign) = LOOKS.get(*look).copied().unwrap_or((SOFT, Sign::None));
        marks.push(Mark::Disc { at: (x + 7.0, y - 4.0), radius: 7.0, colour, rim: Rgb::WHITE, rim_width: 0.5, sign });
        marks.push(words_at((x + 20.0, y), 11.0, &fitting(said, column - 26.0), false, INK));
    }
    marks
}

/// As much of a line as fits.
fn fitting(text: &str, width: f32) -> String {
    let fits = |text: &str| opbouw_paper::width_of(text, 11.0, false).is_ok_and(|wide| wide <= width);
    if fits(text) {
        return text.to_owned();
    }
    let mut short: Vec<char> = text.chars().collect();
    while !short.is_empty() && !fits(&format!("{}…", short.iter().collect::<String>())) {
        short.pop();
    }
    format!("{}…", short.iter().collect::<String>().trim_end())
}
