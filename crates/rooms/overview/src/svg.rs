//! A network as a drawing in a page: each disc a link that the keyboard reaches, colours from the style sheet.

use std::fmt::Write;

use opbouw_paper::Sign;

use crate::canvas::{Canvas, Disc, HEIGHT, LOOKS, Stroke, WIDTH};
use crate::pictures::Seen;
use crate::reading::Role;

/// How a drawing behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use<'s> {
    /// Discs lead to the page of their party.
    Links,
    /// Something to look at, with words for who cannot see it.
    Picture(&'s str),
}

/// Draws it. A picture of 2,000 parties is some hundreds of kilobytes, a few tens when compressed.
pub(crate) fn draw(seen: &Seen, canvas: &Canvas, used: Use<'_>) -> String {
    let mut svg = match used {
        Use::Links => format!("<svg class=\"net\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" data-zoom>"),
        Use::Picture(said) => format!("<svg class=\"net\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\">", escape(said)),
    };
    write_strokes(&mut svg, &canvas.strokes);
    for disc in &canvas.discs {
        write_disc(&mut svg, seen, disc, used);
    }
    svg.push_str("<g class=\"net-names\" aria-hidden=\"true\">");
    for name in &canvas.names {
        let bold = if name.is_bold { " class=\"net-bold\"" } else { "" };
        let (x, y, size) = (short(name.x), short(name.y), short(name.size));
        let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{bold}>{}</text>", escape(&name.text));
    }
    svg.push_str("</g></svg>");
    svg
}

/// Lines of one look are one path.
fn write_strokes(svg: &mut String, strokes: &[Stroke]) {
    let look = |stroke: &Stroke| (!stroke.stands_back, stroke.joins_groups, stroke.is_named, stroke.thick);
    let mut ordered: Vec<&Stroke> = strokes.iter().collect();
    ordered.sort_by_key(|stroke| look(stroke));
    for same in ordered.chunk_by(|one, other| look(one) == look(other)) {
        let Some(first) = same.first() else { continue };
        let class = [(first.stands_back, " net-back"), (first.joins_groups, " net-joins"), (!first.is_named, " net-worked")];
        let class: String = class.into_iter().filter(|(holds, _)| *holds).map(|(_, class)| class).collect();
        let _ = write!(svg, "<path class=\"net-tie net-w{}{class}\" d=\"", first.thick);
        for stroke in same {
            let [(x1, y1), (x2, y2)] = [stroke.from, stroke.to].map(|(x, y)| (x.round(), y.round()));
            let _ = write!(svg, "M{x1} {y1}L{x2} {y2}");
        }
        svg.push_str("\"/>");
    }
}

fn write_disc(svg: &mut String, seen: &Seen, disc: &Disc, used: Use<'_>) {
    let (key, name) = (seen.network.key(disc.node), escape(seen.network.name(disc.node)));
    let ties = seen.network.graph.degree(disc.node);
    let is_link = used == Use::Links && key > 0;
    if is_link {
        let _ = write!(svg, "<a href=\"/overzicht/netwerk/{key}\"><title>{name}: {ties}</title>");
    }
    let role = match disc.role {
        Role::Island => " net-island",
        Role::Apart => " net-apart",
        Role::Holds => " net-holds",
        Role::Bridge => " net-bridge",
        Role::Member => "",
    };
    let back = if disc.stands_back { " net-back" } else { "" };
    let (x, y, radius) = (short(disc.x), short(disc.y), short(disc.radius));
    if disc.role == Role::Bridge {
        let _ = write!(
            svg,
            "<circle class=\"net-ring{back}\" cx=\"{x}\" cy=\"{y}\" r=\"{}\"/>",
            short(disc.radius + (disc.radius * 0.4).min(2.5))
        );
    }
    let _ = write!(svg, "<circle class=\"net-disc net-g{}{role}{back}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>", disc.look);
    let sign = LOOKS.get(disc.look).map_or(Sign::None, |(_, sign)| *sign);
    if let Some(path) = sign_path(sign, disc.x, disc.y, disc.radius).filter(|_| disc.role != Role::Island && !disc.stands_back) {
        let _ = write!(svg, "<path class=\"net-sign\" stroke-width=\"{}\" d=\"{path}\"/>", short(disc.radius * thick(sign)));
    }
    if is_link {
        svg.push_str("</a>");
    }
}

/// A swatch for the legend.
pub(crate) fn swatch(look: usize) -> String {
    let sign = LOOKS.get(look).map_or(Sign::None, |(_, sign)| *sign);
    let width = short(10.0 * thick(sign));
    let path = sign_path(sign, 12.0, 12.0, 10.0);
    let sign = path.map(|path| format!("<path class=\"net-sign\" stroke-width=\"{width}\" d=\"{path}\"/>")).unwrap_or_default();
    let circle = format!("<circle class=\"net-disc net-g{look}\" cx=\"12\" cy=\"12\" r=\"10\"/>");
    format!("<svg class=\"net-swatch\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{circle}{sign}</svg>")
}

/// How thick the lines of a sign are, in shares of the radius; a dot is one thick point.
fn thick(sign: Sign) -> f64 {
    if sign == Sign::Dot { 0.75 } else { 0.26 }
}

/// A sign as lines, drawn in white.
fn sign_path(sign: Sign, x: f64, y: f64, radius: f64) -> Option<String> {
    let far = radius * 0.5;
    let (left, right, top, bottom) = (short(x - far), short(x + far), short(y - far), short(y + far));
    let (x, y) = (short(x), short(y));
    Some(match sign {
        Sign::None => return None,
        Sign::Dot => format!("M{x} {y}h0"),
        Sign::Bar => format!("M{left} {y}H{right}"),
        Sign::Post => format!("M{x} {top}V{bottom}"),
        Sign::Cross => format!("M{left} {y}H{right}M{x} {top}V{bottom}"),
        Sign::Bars => format!("M{left} {}H{right}M{left} {}H{right}", short(y - far * 0.5), short(y + far * 0.5)),
        Sign::Square => {
            let side = short(far * 0.6);
            format!("M{} {}h{}v{}h-{}z", short(x - side), short(y - side), side * 2.0, side * 2.0, side * 2.0)
        }
        Sign::Triangle => format!("M{x} {top}L{right} {}H{left}z", short(y + far * 0.7)),
    })
}

/// One digit behind the point is a tenth of a pixel.
fn short(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Text in XML and HTML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_end_the_drawing() {
        assert_eq!(escape("<b>\"O&O's\"\n"), "&lt;b&gt;&quot;O&amp;O&#39;s&quot; ");
    }

    #[test]
    fn every_group_has_a_sign_of_its_own() {
        let signs: std::collections::BTreeSet<String> =
            LOOKS.iter().take(8).map(|(_, sign)| sign_path(*sign, 0.0, 0.0, 10.0).unwrap_or_default()).collect();
        assert_eq!(signs.len(), 8);
    }
}
