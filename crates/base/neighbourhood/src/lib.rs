//! The register: areas, people, parties, places and informal resources.

mod area;
mod error;
mod fold;
pub mod import;
mod person;
mod place;
mod rd;
mod resource;
pub mod store;

pub use area::{Area, AreaCode, AreaKind};
pub use error::NeighbourhoodError;
pub use person::NewPerson;
pub use place::LatLon;
pub use resource::{Resource, ResourceKind};
