//! Open Referral HSDS: organisations, services and places, read from 2.x CSV and 3.0 JSON and written as 3.0 JSON.
//!
//! **The question it answers:** what does a file of another social map say, and how do we say it to others? HSDS is the exchange format of social
//! maps: <https://docs.openreferral.org/en/v3.0.0/hsds/>.
//!
//! **The guarantee:** pure and total: bytes in, types out, no bytes make it stop. What a [`Directory`] holds is right: ids are there and once,
//! references lead somewhere, parents make no circle, days and hours exist, and points are on earth. What could not be taken is a [`Fault`] with
//! the file, the line and the id: either the record was refused, or it was taken without the value.
//!
//! **The cost:** linear. 100,000 organisations with a service, a place and a number each take about 1.2 s of one core from CSV, 5 s from JSON.
//!
//! ```
//! use opbouw_openreferral::{Depth, Writer, read};
//!
//! let file = br#"[{ "id": "1", "name": "De Brug", "description": "Buurthuis", "website": "www.debrug.example", "year_incorporated": "ooit" }]"#;
//! let reading = read(&[("organizations.json", file)])?;
//! let organization = &reading.directory.organizations[0];
//! assert_eq!(organization.website, "https://www.debrug.example");
//! assert_eq!(reading.faults[0].to_string(), "organizations.json, record 1 (id 1): year_incorporated 'ooit' is not a number that can be used; write a number, or leave it out. It was taken without this.");
//! let json = Writer::new(&reading.directory).organization(organization, Depth::Full);
//! assert_eq!(json["name"], "De Brug");
//! # Ok::<(), opbouw_openreferral::ReadError>(())
//! ```

#![forbid(unsafe_code)]

mod assemble;
mod fault;
mod id;
mod read;
mod records;
mod table;
mod values;
mod write;

pub use fault::{At, Fault, FaultKind, ReadError, Weight};
pub use id::Id;
pub use read::read;
pub use records::{
    Accessibility, Address, Attribute, ByDay, Contact, Directory, Frequency, Language, Location, LocationKind, Organization, Phone,
    Reading, Schedule, Service, ServiceAtLocation, Status, Taxonomy, TaxonomyTerm, Weekday,
};
pub use values::{to_email, to_moment, to_url};
pub use write::{Depth, Page, Writer, root};
