//! The rules of this room: plain functions on plain types. No database, no clock, no page.

pub mod agreement;
pub mod certificate;
pub mod checkins;
pub mod chosen;
pub mod fit;
pub mod morning;
pub mod pair;
pub mod preferences;
pub mod profile;
pub mod tasks;
