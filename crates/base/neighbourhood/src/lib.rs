//! The register: areas, people, parties, places and informal resources.

mod area;
mod fold;
pub mod import;
mod person;
mod place;
mod rd;
mod resource;

pub use area::{Area, AreaCode, AreaKind};
pub use person::NewPerson;
pub use place::LatLon;
pub use resource::{Resource, ResourceKind};
