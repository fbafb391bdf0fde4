//! The register: areas, people, parties, places and informal resources.

mod area;
mod consent;
mod error;
mod fold;
pub mod import;
mod kept;
mod membership;
mod offer;
mod party;
mod person;
mod place;
mod rd;
mod resource;
mod retention;
pub mod store;

pub use area::{Area, AreaCode, AreaKind, HomeArea};
pub use consent::{Consent, How, NewConsent, Purpose};
pub use error::{NeighbourhoodError, PersonFault};
pub use fold::fold;
pub use kept::{Kept, KeptLine, ListKept, SayKept, day_of};
pub use membership::{Member, Membership};
pub use offer::OwnOffer;
pub use party::{NewParty, Party, PartyKind};
pub use person::{Email, FirstName, NewPerson, Person, PersonState, Phone, Reach, Registration};
pub use place::LatLon;
pub use resource::{Resource, ResourceKind};
pub use retention::{Due, Terms};
