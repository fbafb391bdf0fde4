//! What hangs on the wall? A sheet drawn as SVG, as PDF and as PNG, with letters of its own.
//!
//! Guarantee: whatever the texts, nothing covers anything else and everything lies on the sheet ([`Sheet::places`]). No font, file, network or
//! clock is used; the same poster gives the same sheet. Cost: a few to some tens of milliseconds of CPU, so call it away from the async threads.
//!
//! ```
//! let poster = opbouw_paper::Poster {
//!     language: "nl".into(),
//!     title: "Soep eten met de straat".into(),
//!     when: vec!["zaterdag 12 december".into(), "17:30 – 20:00".into()],
//!     ..Default::default()
//! };
//! let sheet = poster.draw()?;
//! assert!(sheet.pdf()?.starts_with(b"%PDF"));
//! # Ok::<(), opbouw_paper::PaperError>(())
//! ```

mod clean;
mod colour;
mod drawing;
mod error;
mod fit;
mod icon;
mod layout;
mod letters;
mod outline;
mod pdf;
mod png;
mod poster;
mod qr;
mod screen_code;
mod shape;
mod sheet;
mod stack;
mod strips;
mod svg;
mod wrap;

pub use colour::{Look, Rgb};
pub use drawing::{Drawing, Mark, Sign, width_of};
pub use error::PaperError;
pub use icon::Icon;
pub use poster::Poster;
pub use screen_code::{ScreenCode, draw_on_screen};
pub use sheet::{Place, Sheet};
