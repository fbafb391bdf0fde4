//! Which columns does a list of people have, and what else are they called?

use crate::import::columns::{Columns, Field};
use crate::import::error::ImportError;

/// A plain `naam` is not among the other names: it may hold surnames, and whoever imports should choose that knowingly.
pub(super) const FIELDS: &[Field] = &[
    Field { name: "firstname", also: &["voornaam", "roepnaam"] },
    Field {
        name: "area",
        also: &["village", "dorp", "buurt", "wijk", "kern", "buurtschap", "gebied", "plaats", "woonplaats", "plaatsnaam"],
    },
    Field { name: "email", also: &["emailadres", "mail", "mailadres", "emailaddress"] },
    Field {
        name: "phone",
        also: &["telefoon", "telefoonnummer", "tel", "telnr", "mobiel", "mobielnummer", "gsm", "phonenumber", "mobile"],
    },
    Field { name: "language", also: &["taal", "voertaal", "languages", "talen"] },
];

/// The column of each field, looked up once.
pub(super) struct Layout {
    pub(super) first_name: usize,
    pub(super) area: usize,
    pub(super) email: Option<usize>,
    pub(super) phone: Option<usize>,
    pub(super) language: Option<usize>,
}

impl Layout {
    pub(super) fn new(columns: &Columns, header: &[String]) -> Result<Self, ImportError> {
        let needed = |field, needed| columns.of(field).ok_or_else(|| ImportError::MissingColumn { needed, found: header.to_vec() });
        Ok(Self {
            first_name: needed("firstname", "first name")?,
            area: needed("area", "area")?,
            email: columns.of("email"),
            phone: columns.of("phone"),
            language: columns.of("language"),
        })
    }
}
