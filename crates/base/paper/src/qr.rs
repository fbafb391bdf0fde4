//! An address as a QR code.

use qrcode::{Color, EcLevel, QrCode};

use crate::outline::{Outline, Step};

/// Squares of nothing around it, without which cameras do not find it (ISO 18004).
pub(crate) const QUIET: usize = 4;

/// The dark squares in a field of this size, in points; none when the address is too long for a code that a telephone still reads.
///
/// Second: how wide the nothing around it is.
pub(crate) fn draw(address: &str, size: f32) -> Option<(Outline, f32)> {
    if address.is_empty() || address.len() > 300 {
        return None;
    }
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let across = code.width();
    let unit = size / (across + 2 * QUIET) as f32;
    let colors = code.to_colors();
    let mut outline = Outline::default();
    for (row, squares) in colors.chunks(across).enumerate() {
        for (from, to) in dark_stretches(squares) {
            let [left, right] = [from, to].map(|at| (at + QUIET) as f32 * unit);
            let [top, bottom] = [row, row + 1].map(|at| (at + QUIET) as f32 * unit);
            let corners = [Step::Move(left, top), Step::Line(right, top), Step::Line(right, bottom), Step::Line(left, bottom), Step::Close];
            outline.0.extend(corners);
        }
    }
    Some((outline, QUIET as f32 * unit))
}

/// From where to where a row is dark; one field for neighbours, so that no white line is seen between them.
fn dark_stretches(squares: &[Color]) -> Vec<(usize, usize)> {
    let mut stretches = Vec::new();
    let mut from = None;
    for (at, color) in squares.iter().chain([&Color::Light]).enumerate() {
        match (color, from) {
            (Color::Dark, None) => from = Some(at),
            (Color::Light, Some(start)) => {
                stretches.push((start, at));
                from = None;
            }
            _ => {}
        }
    }
    stretches
}
