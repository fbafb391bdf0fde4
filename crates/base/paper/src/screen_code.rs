//! An address as a QR code: one path of an SVG, drawn in the page itself.

use qrcode::{Color, EcLevel, QrCode};

use crate::qr::QUIET;

/// A drawn code.
pub struct ScreenCode {
    /// Its width and height in squares, with the nothing around it.
    pub size: usize,
    /// The dark squares, for `d` of a path.
    pub path: String,
}

/// Draws an address; none when it is too long for a code, which no address of ours is.
pub fn draw_on_screen(address: &str) -> Option<ScreenCode> {
    use std::fmt::Write;
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (at, _) in code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark) {
        let _ = write!(path, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
    }
    Some(ScreenCode { size: width + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_nothing_around_it() {
        let drawn = draw_on_screen("https://opbouw.test/oproep/kastanje").unwrap();
        let has = |x: usize, y: usize| drawn.path.contains(&format!("M{x} {y}h"));
        let last = drawn.size - QUIET - 1;
        assert!(has(QUIET, QUIET) && has(last, QUIET) && has(QUIET, last));
        assert!(!has(QUIET - 1, QUIET) && !has(last, last + 1));
    }
}
