//! What can go wrong on the way to paper.

use thiserror::Error;

/// Why there is no sheet. None of them quotes what stands on it.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum PaperError {
    /// A font that the program carries cannot be read: the program itself is damaged.
    #[error("The letters of the program cannot be read.")]
    Letters,
    /// The PDF was refused by the library that writes it.
    #[error("The sheet could not be written as PDF.")]
    Pdf,
    /// A picture narrower than 100 or wider than 1240 was asked for, or there is no memory for it.
    #[error("A picture of this width cannot be drawn.")]
    Picture,
}

impl PaperError {
    /// The code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Letters => "PAPER-001",
            Self::Pdf => "PAPER-002",
            Self::Picture => "PAPER-003",
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Letters => "Download or build the program again.",
            Self::Pdf => "Take the picture instead, and report this with the title of the activity.",
            Self::Picture => "Ask for a picture of 100 to 1240 pixels wide, or take the PDF.",
        }
    }
}
