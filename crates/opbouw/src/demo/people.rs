//! The people of the demo as whom a visitor can come in, their parties, and the residents they know.

use anyhow::{Context, Result};
use jiff::Zoned;
use opbouw_access::Role;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{
    AreaCode, Email, FirstName, How, LatLon, NeighbourhoodError, NewConsent, NewParty, OwnOffer, PartyKind, Phone, Purpose, Reach,
    Registration, Terms, store,
};
use opbouw_people::DemoPerson;
use opbouw_store::{Db, Tx};

/// The parties: name, kind, what for.
const PARTIES: [(&str, PartyKind, &str); 4] = [
    ("Welzijn Wolderbeek", PartyKind::Organisation, "Opbouwwerk, dorpshuizen en vrijwilligers in alle kernen."),
    ("Gemeente Wolderbeek", PartyKind::Organisation, "Het gebiedsteam, beleid en beheer."),
    ("Noaberhulp Lindelo", PartyKind::Initiative, "Buren die voor elkaar klaarstaan."),
    ("Sport en Bewegen", PartyKind::Organisation, "Buurtsportcoaches voor jong en oud."),
];

/// The people of the role buttons: code word, first name, party, role.
const STAFF: [(&str, &str, &str, Role); 4] = [
    ("worker", "Joke", "Welzijn Wolderbeek", Role::Worker),
    ("coordinator", "Bert", "Welzijn Wolderbeek", Role::Coordinator),
    ("policy", "Anouk", "Gemeente Wolderbeek", Role::Policy),
    ("admin", "Pieter", "Gemeente Wolderbeek", Role::Admin),
];

/// Residents whom the worker knows: first name, how to reach them, what they offer or ask, whether it asks.
const RESIDENTS: [(&str, &str, &str, bool); 12] = [
    ("Fatma", "fatma", "Ik kook elke dinsdag een grote pan soep en breng graag een bakje bij wie alleen eet.", false),
    ("Hendrik", "06-12345601", "Wie wil op donderdagmiddag een potje schaken? Ik kan niet goed meer buiten komen.", true),
    ("Willemien", "", "Ik rijd graag iemand naar het ziekenhuis, ook vroeg in de ochtend.", false),
    ("Ahmed", "ahmed", "Ik repareer fietsen in mijn schuur. Onderdelen betaalt u zelf.", false),
    ("Sjoukje", "06-12345602", "Mijn tuin wordt mij te groot. Wie komt er af en toe samen met mij schoffelen?", true),
    ("Olena", "olena", "Ik leer Nederlands en zoek iemand om elke week een uurtje mee te praten.", true),
    ("Gerrit", "", "Ik was timmerman. Een plank ophangen of een deur bijschaven doe ik nog graag.", false),
    ("Mariska", "mariska", "Ik kan oppassen op woensdagmiddag, mijn eigen kinderen zijn het huis uit.", false),
    ("Bep", "06-12345603", "Ik lees graag voor, aan kleine kinderen of aan iemand die slecht ziet.", false),
    ("Yusuf", "yusuf", "Ik help met formulieren en met DigiD, ook in het Turks.", false),
    ("Thea", "", "Wie wandelt er op maandag een rondje met mij en mijn hond?", true),
    ("Jan", "jan", "Ik heb een aanhanger en breng grof vuil naar de milieustraat.", false),
];

/// Makes them when they are not there yet; the people of the buttons.
pub async fn seed_people(db: &Db, now: &Zoned) -> Result<Vec<DemoPerson>> {
    let areas: Vec<(AreaCode, Option<LatLon>)> = lived_in(db).await?;
    let (at_s, today) = (now.timestamp().as_second(), now.date());
    let made = db.write(move |tx| make(tx, &areas, at_s, today)).await;
    made.map_err(|error: NeighbourhoodError| anyhow::anyhow!("{error} ({})", error.code()))
}

/// The party for which the worker and the coordinator of the buttons work.
pub fn find_welfare_party(tx: &mut Tx<'_>) -> Result<Option<i64>, NeighbourhoodError> {
    Ok(store::list_parties(tx)?.into_iter().find(|party| party.name == PARTIES[0].0).map(|party| party.id))
}

async fn lived_in(db: &Db) -> Result<Vec<(AreaCode, Option<LatLon>)>> {
    let areas = store::list_areas(db).await?;
    let lived_in: Vec<_> = areas.into_iter().filter(|area| area.centre.is_some()).map(|area| (area.code, area.centre)).collect();
    lived_in.first().context("the demo has no areas")?;
    Ok(lived_in)
}

fn make(
    tx: &mut Tx<'_>,
    areas: &[(AreaCode, Option<LatLon>)],
    at_s: i64,
    today: jiff::civil::Date,
) -> Result<Vec<DemoPerson>, NeighbourhoodError> {
    if let Some(known) = find_all(tx)? {
        return Ok(known);
    }
    let keep_until = Terms::default().keep_until(today);
    let mut parties = Vec::new();
    for (name, kind, about) in PARTIES {
        parties.push((name, store::found_party(tx, &NewParty::new(name, kind, about)?, today)?));
    }
    let party = |wanted: &str| parties.iter().find(|(name, _)| *name == wanted).map(|(_, id)| *id);
    let home = |number: usize| &areas[number % areas.len()];
    for (number, (_, first_name, party_name, role)) in STAFF.into_iter().enumerate() {
        let new = registration(first_name, &first_name.to_lowercase(), &home(number).0, None)?;
        let person = store::register(tx, &new, today, keep_until)?;
        consent(tx, person, Purpose::Stored, None, at_s)?;
        if let Some(party) = party(party_name) {
            store::begin_membership(tx, person, party, role.code(), today)?;
        }
    }
    for (number, (first_name, reach, text, is_request)) in RESIDENTS.into_iter().enumerate() {
        // Fatma came in by herself and shares with the party of the worker; the others were written in by it.
        let by = party(PARTIES[0].0).filter(|_| number > 0);
        let (area, centre) = home(number);
        let person = store::register(tx, &registration(first_name, reach, area, by)?, today, keep_until)?;
        for purpose in [Purpose::Stored, Purpose::Found] {
            consent(tx, person, purpose, None, at_s)?;
        }
        if number == 0 {
            consent(tx, person, Purpose::Shared, party(PARTIES[0].0), at_s)?;
        }
        if let Some(maker) = store::find_person(tx, person)? {
            let offer = store::leave_offer(tx, &maker, &OwnOffer::new(text, "", is_request)?, *centre, today)?;
            publish(tx, at_s, &Happening::OfferLeft { resource: offer })?;
        }
    }
    Ok(find_all(tx)?.unwrap_or_default())
}

fn registration(first_name: &str, reach: &str, area: &AreaCode, registered_by: Option<i64>) -> Result<Registration, NeighbourhoodError> {
    let reach = match reach {
        "" => Reach::Nothing,
        number if number.starts_with('0') => Reach::Phone(Phone::parse(number)?),
        name => Reach::Mail(Email::parse(&address(name))?),
    };
    Ok(Registration { first_name: FirstName::parse(first_name)?, area: area.clone(), reach, language: "nl".to_owned(), registered_by })
}

/// A domain that nobody can own (RFC 2606).
pub(super) fn address(name: &str) -> String {
    format!("{name}@wolderbeek.example")
}

fn consent(tx: &mut Tx<'_>, person: i64, purpose: Purpose, party: Option<i64>, at_s: i64) -> Result<(), NeighbourhoodError> {
    store::give_consent(tx, &NewConsent { person, purpose, party, given_by: None, how: How::Screen }, at_s)?;
    Ok(())
}

/// The people of the buttons, when they are all there; a visitor of a kept demo may have erased Fatma.
fn find_all(tx: &mut Tx<'_>) -> Result<Option<Vec<DemoPerson>>, NeighbourhoodError> {
    let buttons = std::iter::once(("resident", "Fatma")).chain(STAFF.into_iter().map(|(role, first_name, ..)| (role, first_name)));
    let mut found = Vec::new();
    for (role, first_name) in buttons {
        if let Some(person) = store::find_person_by_email(tx, &address(&first_name.to_lowercase()))? {
            found.push(DemoPerson { role, person, first_name: first_name.to_owned() });
        }
    }
    Ok((!found.is_empty()).then_some(found))
}
