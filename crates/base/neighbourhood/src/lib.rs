//! The register: areas, parties, places and informal resources.

mod place;
mod resource;

pub use place::LatLon;
pub use resource::{Resource, ResourceKind};
