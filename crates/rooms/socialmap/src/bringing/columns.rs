//! Which columns does a list for the map have, and what else are they called, in Dutch and in English?

use opbouw_neighbourhood::import::reading::Field;

/// The fields, in the order of the file that the map gives out itself. A contact person by name is not among them: the map says how to reach an
/// organisation, and keeps no names of people.
#[rustfmt::skip]
pub(super) const FIELDS: &[Field] = &[
    Field { name: "id", also: &["kenmerk", "reference", "referentie", "ref", "nummer", "nr", "code"] },
    Field { name: "kind", also: &["soort", "type", "soortpartij", "categorie", "category"] },
    Field { name: "name", also: &["naam", "titel", "title", "naamorganisatie", "organisatienaam", "partij", "initiatief", "activiteit"] },
    Field { name: "text", also: &["tekst", "omschrijving", "beschrijving", "description", "toelichting", "watdoenzij", "about"] },
    Field { name: "area", also: &["dorp", "village", "buurt", "wijk", "kern", "buurtschap", "gebied", "plaats", "plaatsnaam", "woonplaats", "town", "city", "neighbourhood"] },
    Field { name: "spot", also: &["adres", "address", "plek", "locatie", "location", "straat", "street", "bezoekadres", "waar"] },
    Field { name: "lat", also: &["latitude", "breedtegraad", "noorderbreedte", "breedte"] },
    Field { name: "lon", also: &["lng", "long", "longitude", "lengtegraad", "oosterlengte", "lengte"] },
    Field { name: "x", also: &["rdx", "xrd", "xcoord", "xcoordinaat"] },
    Field { name: "y", also: &["rdy", "yrd", "ycoord", "ycoordinaat"] },
    Field { name: "themes", also: &["thema", "themas", "theme", "onderwerp", "onderwerpen", "topic", "topics"] },
    Field { name: "audiences", also: &["doelgroep", "doelgroepen", "audience", "voorwie", "voor", "for"] },
    Field { name: "days", also: &["dagen", "dag", "wanneer", "tijden", "openingstijden", "when", "openinghours", "availability"] },
    Field { name: "languages", also: &["talen", "taal", "language", "spreekt"] },
    Field { name: "telephone", also: &["telefoon", "telefoonnummer", "tel", "telnr", "phone", "phonenumber"] },
    Field { name: "mail", also: &["email", "emailadres", "mailadres", "mailalgemeen"] },
    Field { name: "website", also: &["web", "site", "url", "internet", "webadres"] },
    Field { name: "cost", also: &["kosten", "prijs", "costs", "price", "bijdrage"] },
    Field { name: "organisation", also: &["organisatie", "organization", "aanbieder", "provider", "van", "hoortbij"] },
    Field { name: "source", also: &["bron", "herkomst", "vanwie"] },
    Field { name: "hearsay", also: &["gehoord", "vanhorenzeggen"] },
    Field { name: "keeper", also: &["beheerder", "mailbeheerder", "beheerdermail", "keepermail", "contactmail", "mailcontactpersoon", "emailcontactpersoon"] },
    Field { name: "page", also: &["pagina"] },
    Field { name: "confirmed", also: &["confirmedon", "bevestigd", "bevestigdop", "gecontroleerd", "bijgewerkt", "updated", "lastchecked"] },
];
