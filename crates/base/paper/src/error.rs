//! What can go wrong on the way to paper.

use thiserror::Error;

/// Why there is no sheet. None of them quotes what stands on it.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum PaperError {
    /// A font that the program carries cannot be read: the program itself is damaged.
    #[error("PAPER-001: the letters of the program cannot be read; build or download it again")]
    Letters,
    /// The PDF was refused by the library that writes it.
    #[error("PAPER-002: the sheet could not be written as PDF; take the picture instead, and report this")]
    Pdf,
    /// A picture narrower than 100 or wider than 1240 was asked for, or there is no memory for it.
    #[error("PAPER-003: a picture of this width cannot be drawn; ask for 100 to 1240 pixels")]
    Picture,
}
