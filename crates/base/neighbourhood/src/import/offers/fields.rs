//! Which columns does a list of offers have, and what else are they called?

use crate::import::columns::{Columns, Field};
use crate::import::place_columns::PlaceColumns;

/// The fields, in the order of the file that Opbouw gives out itself. A plain `naam` is not among the other names of `giver`: it may
/// hold surnames, and whoever imports should choose that knowingly.
pub(super) const FIELDS: &[Field] = &[
    Field { name: "id", also: &["reference", "referentie", "ref", "kenmerk", "nummer", "nr", "offerid", "aanbodid", "aanbodnummer"] },
    Field { name: "kind", also: &["soort", "type", "soortaanbod", "soorthulp"] },
    Field { name: "title", also: &["titel", "titelaanbod", "kop", "onderwerp", "subject", "korteomschrijving"] },
    Field { name: "text", also: &["tekst", "omschrijving", "beschrijving", "description", "toelichting", "inhoud", "aanbod", "details"] },
    Field {
        name: "area",
        also: &[
            "village",
            "dorp",
            "buurt",
            "wijk",
            "kern",
            "buurtschap",
            "gebied",
            "plaats",
            "woonplaats",
            "plaatsnaam",
            "town",
            "neighbourhood",
        ],
    },
    Field { name: "lat", also: &["latitude", "breedtegraad", "noorderbreedte", "breedte"] },
    Field { name: "lon", also: &["lng", "long", "longitude", "lengtegraad", "oosterlengte", "lengte"] },
    Field { name: "x", also: &["rdx", "xrd", "xcoord", "xcoordinaat"] },
    Field { name: "y", also: &["rdy", "yrd", "ycoord", "ycoordinaat"] },
    Field { name: "availability", also: &["beschikbaar", "beschikbaarheid", "wanneer", "when", "dagen", "tijden", "days"] },
    Field { name: "languages", also: &["language", "talen", "taal", "spreekt"] },
    Field { name: "vog", also: &["voggezien", "verklaringomtrentgedrag", "certificate"] },
    Field {
        name: "confirmed",
        also: &["confirmedon", "bevestigd", "bevestigdop", "laatstbevestigd", "datumbevestigd", "bijgewerkt", "updated"],
    },
    Field { name: "until", also: &["ends", "endson", "enddate", "tot", "tm", "totenmet", "einddatum", "geldigtot", "validuntil"] },
    Field { name: "room", also: &["roomleft", "plekken", "vrijeplekken", "aantalplekken", "capacity"] },
    Field { name: "giver", also: &["voornaam", "firstname", "aanbieder", "organisatie", "organisation"] },
];

/// The column of each field, looked up once.
pub(super) struct Layout {
    pub(super) id: Option<usize>,
    pub(super) kind: Option<usize>,
    pub(super) title: Option<usize>,
    pub(super) text: Option<usize>,
    pub(super) area: Option<usize>,
    pub(super) place: PlaceColumns,
    pub(super) availability: Option<usize>,
    pub(super) languages: Option<usize>,
    pub(super) vog: Option<usize>,
    pub(super) confirmed: Option<usize>,
    pub(super) until: Option<usize>,
    pub(super) room: Option<usize>,
    pub(super) giver: Option<usize>,
}

impl Layout {
    pub(super) fn new(columns: &Columns) -> Self {
        let of = |field| columns.of(field);
        Self {
            id: of("id"),
            kind: of("kind"),
            title: of("title"),
            text: of("text"),
            area: of("area"),
            place: PlaceColumns::new(columns),
            availability: of("availability"),
            languages: of("languages"),
            vog: of("vog"),
            confirmed: of("confirmed"),
            until: of("until"),
            room: of("room"),
            giver: of("giver"),
        }
    }
}
