//! The social map of the demo: every party and place of the list with who answers for it, some of it stale, some hearsay, two that are one, and things
//! to borrow.

use std::sync::Arc;

use anyhow::Result;
use jiff::{ToSpan, Zoned};
use opbouw_audit::Origin;
use opbouw_finder::Finder;
use opbouw_neighbourhood::{HomeArea, Resource, ResourceKind, store};
use opbouw_people::DemoPerson;
use opbouw_signin::Doer;
use opbouw_socialmap::{EntryForm, Keeper, Opening, SocialMapError, open_entry};
use opbouw_store::{Db, Tx};
use opbouw_understand::Vocabulary;

/// Something that is not in the list: kind, name, text, village, days ago that somebody looked, source, whether it was heard, telephone.
type Invented = (&'static str, &'static str, &'static str, &'static str, i64, &'static str, bool, &'static str);

const INVENTED: [Invented; 13] = [
    (
        "party",
        "Welzijn Wolderbeek",
        "Opbouwwerk, dorpshuizen en vrijwilligers in alle kernen.",
        "Centrum",
        20,
        "Zelf ingevuld",
        false,
        "0000 123 100",
    ),
    ("party", "Gemeente Wolderbeek", "Het gebiedsteam, beleid en beheer.", "Centrum", 45, "Zelf ingevuld", false, "0000 123 000"),
    (
        "initiative",
        "Noaberhulp Lindelo",
        "Buren die voor elkaar klaarstaan: een boodschap, een ritje, een praatje.",
        "Lindelo",
        100,
        "Zelf ingevuld",
        false,
        "",
    ),
    ("party", "Sport en Bewegen", "Buurtsportcoaches voor jong en oud.", "Varsemade", 30, "Zelf ingevuld", false, "0000 123 140"),
    (
        "thing",
        "Bakfiets van de buurt",
        "Elektrische bakfiets, gratis te leen voor een dag. Sleutel bij de bar.",
        "Vogelbuurt",
        15,
        "Buurthuis De Merel",
        false,
        "",
    ),
    (
        "thing",
        "Partytent 4 bij 8",
        "Met zijwanden, twee mensen zetten hem in een half uur op.",
        "Lindelo",
        40,
        "Dorpsbelang Lindelo",
        false,
        "",
    ),
    ("thing", "Beamer en scherm", "Voor een filmavond of een bijeenkomst, met alle snoeren.", "Centrum", 210, "De Gieterij", false, ""),
    (
        "thing",
        "Tafels en stoelen voor buiten",
        "Tien klaptafels en tachtig stoelen, zelf ophalen met een aanhanger.",
        "Kerkwijne",
        400,
        "Feestcommissie",
        false,
        "",
    ),
    ("thing", "Rolstoel te leen", "Staat bij de kerk, voor een middag op stap.", "Eskerhout", 0, "Riek weet het", true, ""),
    (
        "initiative",
        "Breiclub aan de keukentafel",
        "Zes vrouwen, elke woensdagmiddag bij iemand thuis. Vraag het bij de bakker.",
        "Kerkwijne",
        0,
        "Riek weet het",
        true,
        "",
    ),
    (
        "initiative",
        "Eetgroep Spoorzicht",
        "Iedere derde vrijdag kookt iemand anders voor twintig mensen.",
        "Spoorzicht",
        0,
        "Gehoord op het plein",
        true,
        "",
    ),
    (
        "party",
        "Prot. gemeente De Brug",
        "Koffie, bezoek en de zondagse dienst.",
        "Centrum",
        260,
        "Oude sociale kaart (Excel)",
        false,
        "0000 123 155",
    ),
    ("place", "Buurthuis De Wiek (Molenwijk)", "Buurthuis met lift en koffie.", "Molenwijk", 120, "Oude sociale kaart (Excel)", false, ""),
];

/// Takes the parties and places of the list under care, with who answers for each; every sixth is left to nobody.
pub async fn seed_socialmap(
    db: &Db,
    areas: Vec<HomeArea>,
    party: Option<i64>,
    staff: Vec<DemoPerson>,
    vocabulary: Arc<Vocabulary>,
    now: &Zoned,
) -> Result<()> {
    let (doer, finder) = (Doer::program(Origin::CommandLine, now), Finder::new(vocabulary));
    let listed: Vec<Resource> = store::list_resources(db).await?.into_iter().filter(is_of_list).collect();
    let forms: Vec<(EntryForm, Resource)> = listed.into_iter().map(|resource| (form_of(&resource, &finder), resource)).collect();
    let invented: Vec<EntryForm> = INVENTED.iter().map(|one| invented_form(one, &finder)).collect();
    let make = move |tx: &mut Tx<'_>| -> Result<(), SocialMapError> {
        for (number, (form, resource)) in forms.iter().enumerate() {
            let opening = Opening {
                resource: Some(resource.id),
                confirmed_on: resource.confirmed_on,
                keeper: keeper_of(number, &form.naam, party, &staff),
            };
            open_entry(tx, &doer, form, &areas, &opening)?;
        }
        for (number, (form, one)) in invented.iter().zip(&INVENTED).enumerate() {
            let confirmed_on = (!one.6).then(|| doer.today.saturating_sub(one.4.days()));
            let keeper = if one.6 { Keeper::nobody() } else { own_or(tx, one.1, keeper_of(number + 1, one.1, party, &staff))? };
            open_entry(tx, &doer, form, &areas, &Opening { resource: None, confirmed_on, keeper })?;
        }
        Ok(())
    };
    db.write(make).await.map_err(|error: SocialMapError| anyhow::anyhow!("{error} ({})", error.code()))
}

/// Parties and places of the list; those that a room keeps have a page already, and activities are left to be taken under care.
fn is_of_list(resource: &Resource) -> bool {
    let is_kind = matches!(resource.kind, ResourceKind::Party | ResourceKind::Place);
    is_kind && resource.person.is_none() && resource.page().is_none()
}

fn form_of(resource: &Resource, finder: &Finder) -> EntryForm {
    let point = resource.place.map(|at| format!("{:.5}, {:.5}", at.lat(), at.lon())).unwrap_or_default();
    let named = |words: &[&str]| words.iter().any(|word| resource.title.to_lowercase().contains(word));
    let kind = match resource.kind {
        ResourceKind::Place => "place",
        _ if named(&["club", "koor", "fanfare", "buurtvereniging", "noaber", "dorpsbelang", "comité", "werkgroep"]) => "initiative",
        _ => "party",
    };
    EntryForm {
        soort: kind.to_owned(),
        naam: resource.title.chars().take(80).collect(),
        tekst: resource.text.clone(),
        dorp: resource.area.clone(),
        punt: point,
        dagen: resource.availability.clone(),
        talen: resource.languages.clone(),
        bron: "Sociale kaart van de gemeente".to_owned(),
        kenmerk: resource.reference.clone(),
        telefoon: format!("0000 1{:02} {:03}", resource.id % 90 + 10, resource.id % 1_000),
        ..themes_of(&resource.title, &resource.text, finder)
    }
}

fn invented_form(one: &Invented, finder: &Finder) -> EntryForm {
    let (kind, name, text, area, _, source, is_heard, telephone) = *one;
    EntryForm {
        soort: kind.to_owned(),
        naam: name.to_owned(),
        tekst: text.to_owned(),
        dorp: area.to_owned(),
        bron: source.to_owned(),
        gehoord: if is_heard { "ja".to_owned() } else { String::new() },
        telefoon: telephone.to_owned(),
        ..themes_of(name, text, finder)
    }
}

fn themes_of(title: &str, text: &str, finder: &Finder) -> EntryForm {
    let themes = finder.themes_of(title, text).iter().map(|theme| theme.code().to_owned()).collect();
    let whom = [
        ("kinder", "children"),
        ("jong", "youth"),
        ("ouder", "older"),
        ("mantelzorg", "carers"),
        ("nieuw in", "new-here"),
        ("weinig geld", "little-money"),
    ];
    let text = text.to_lowercase();
    let voor = whom.into_iter().filter(|(word, _)| text.contains(word)).map(|(_, code)| code.to_owned()).collect();
    EntryForm { themas: themes, voor, ..EntryForm::default() }
}

/// A worker, a coordinator, the party, somebody by mail, or nobody, in turn.
fn keeper_of(number: usize, name: &str, party: Option<i64>, staff: &[DemoPerson]) -> Keeper {
    let somebody = |role: &str| staff.iter().find(|person| person.role == role).map(|person| person.person);
    match number % 6 {
        0 => Keeper { person: somebody("worker"), party, mail: String::new() },
        1 => Keeper { person: somebody("coordinator"), party, mail: String::new() },
        2 => Keeper::nobody(),
        3 => Keeper { party, ..Keeper::default() },
        _ => {
            let name: String = name.to_lowercase().chars().filter(char::is_ascii_alphabetic).take(20).collect();
            Keeper { mail: format!("{name}@wolderbeek.example"), ..Keeper::default() }
        }
    }
}

/// A party that works with Opbouw answers for itself.
fn own_or(tx: &mut Tx<'_>, name: &str, other: Keeper) -> Result<Keeper, SocialMapError> {
    let own = store::find_party_by_name(tx, name)?;
    Ok(own.map_or(other, |party| Keeper { party: Some(party.id), ..Keeper::default() }))
}
