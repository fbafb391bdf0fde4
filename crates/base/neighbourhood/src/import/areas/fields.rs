//! What are the fields of an area called? In the files of Statistics Netherlands, of the Kadaster, and of people.

use crate::import::columns::Field;

/// The fields. The names of the smallest area go first: a file of buurten also holds the codes of their municipalities.
pub(super) const FIELDS: &[Field] = &[
    Field {
        name: "code",
        also: &["buurtcode", "bucode", "statcode", "gwbcode10", "gwbcode", "gebiedscode", "wijkcode", "wkcode", "gemeentecode", "gmcode"],
    },
    Field {
        name: "name",
        also: &["buurtnaam", "bunaam", "statnaam", "naam", "gebiedsnaam", "regio", "wijknaam", "wknaam", "gemeentenaam", "gmnaam"],
    },
    Field { name: "kind", also: &["soort", "rubriek", "recs", "soortregio"] },
    Field { name: "parent", also: &["ligtin", "bovenliggend"] },
    Field { name: "lat", also: &["latitude", "breedtegraad"] },
    Field { name: "lon", also: &["lng", "long", "longitude", "lengtegraad"] },
    Field { name: "x", also: &["rdx", "xrd", "xcoord", "xcoordinaat"] },
    Field { name: "y", also: &["rdy", "yrd", "ycoord", "ycoordinaat"] },
    Field { name: "residents", also: &["inwoners", "aantalinwoners", "aantinw", "ainw", "population"] },
];

/// The cells of one area, by field; empty where there is none.
#[derive(Default)]
pub(super) struct Cells<'a> {
    pub(super) code: &'a str,
    pub(super) name: &'a str,
    pub(super) kind: &'a str,
    pub(super) parent: &'a str,
    pub(super) residents: &'a str,
}
