//! The colours of the house style, chosen so that they differ in grey too.

/// A colour of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);

    /// As CSS and SVG write it.
    pub(crate) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// How light it is, 0 to 1 (WCAG 2.2, relative luminance).
    pub(crate) fn luminance(self) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }

    /// How well one is read on the other, 1 to 21 (WCAG 2.2, contrast ratio).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// The colours of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Look {
    /// Letters.
    pub ink: Rgb,
    /// Small letters.
    pub soft: Rgb,
    /// The title, the mark and the words before a fact.
    pub main: Rgb,
    /// The field behind day and hour; letters on it are `ink`.
    pub field: Rgb,
    /// Thin lines.
    pub line: Rgb,
}

impl Default for Look {
    /// That of `base/web/assets/opbouw.css`.
    fn default() -> Self {
        Self {
            ink: Rgb(0x1d, 0x2a, 0x26),
            soft: Rgb(0x53, 0x62, 0x5c),
            main: Rgb(0x0b, 0x5c, 0x4d),
            field: Rgb(0xf4, 0xb7, 0x40),
            line: Rgb(0x8d, 0x97, 0x92),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_easily_in_colour_and_in_grey() {
        let look = Look::default();
        assert!(look.ink.contrast(look.field) > 7.0);
        assert!(look.main.contrast(Rgb::WHITE) > 7.0);
        assert!(look.soft.contrast(Rgb::WHITE) > 4.5);
    }
}
