//! From organisations, services and places of HSDS to entries on their way.
//!
//! An organisation becomes a party. A service becomes an activity, unless one of our own terms says what sort it is, or the organisation does
//! only this and it has the same name: then the two are one. A place that nothing is at becomes a place.

use std::collections::{HashMap, HashSet};

use opbouw_neighbourhood::LatLon;
use opbouw_neighbourhood::import::reading::{AreaNames, Found, read_languages};
use opbouw_openreferral::{
    At, Attribute, Directory, Fault, Id, Language, Location, Organization, Phone, Reading as Hsds, Schedule, Service, Status, TaxonomyTerm,
    Weekday, Weight,
};

use super::own;
use super::row::{Homes, Row};
use super::sheet_rows::{Rows, written};
use super::why::{Remark, Why};
use super::{Reading, word_lists};
use crate::form::EntryForm;
use crate::hsds::terms;
use crate::kind::{Audience, EntryKind};

/// Reads all records that can be on a map.
pub(super) fn read(hsds: &Hsds, reading: &Reading<'_>) -> Rows {
    let maker = Maker::new(&hsds.directory, reading);
    let directory = &hsds.directory;
    let mut rows: Vec<Row> = directory.organizations.iter().map(|one| maker.organization(one)).collect();
    rows.extend(directory.services.iter().filter(|one| !maker.is_its_organization(one)).map(|one| maker.service(one)));
    rows.extend(directory.locations.iter().filter(|one| maker.stands_alone(one)).map(|one| maker.place(one)));
    let (refused, without): (Vec<&Fault>, Vec<&Fault>) = hsds.faults.iter().partition(|fault| fault.weight == Weight::Refused);
    rows.extend(refused.into_iter().map(|fault| Row { whys: vec![Why::Hsds(fault.kind.clone())], ..empty(&fault.at) }));
    let skipped = hsds.skipped.iter().cloned().map(Remark::Skipped);
    let remarks = skipped.chain(without.into_iter().cloned().map(Remark::Without)).collect();
    Rows { rows, remarks }
}

fn empty(at: &At) -> Row {
    let number = at.line.to_string();
    let form = EntryForm { soort: "party".to_owned(), ..EntryForm::default() };
    let cells = vec![at.file.to_string(), number, at.id.clone()];
    Row {
        at: at.clone(),
        form,
        keeper_mail: String::new(),
        organisation: String::new(),
        confirmed_on: None,
        is_kept_elsewhere: false,
        whys: Vec::new(),
        cells,
    }
}

struct Maker<'h> {
    reading: &'h Reading<'h>,
    names: AreaNames<'h>,
    homes: Homes<'h>,
    organizations: HashMap<&'h Id, &'h Organization>,
    terms: HashMap<&'h Id, &'h TaxonomyTerm>,
    /// Where each service is, the first place that is given.
    place_of: HashMap<&'h Id, &'h Location>,
    services_of: HashMap<&'h Id, Vec<&'h Service>>,
    location_of: HashMap<&'h Id, &'h Location>,
    /// Places that something is at.
    used: HashSet<&'h Id>,
}

impl<'h> Maker<'h> {
    fn new(directory: &'h Directory, reading: &'h Reading<'h>) -> Self {
        let locations: HashMap<&Id, &Location> = directory.locations.iter().map(|one| (&one.id, one)).collect();
        let mut maker = Self {
            reading,
            names: AreaNames::new(reading.areas),
            homes: Homes::new(reading.homes),
            organizations: directory.organizations.iter().map(|one| (&one.id, one)).collect(),
            terms: directory.terms.iter().map(|one| (&one.id, one)).collect(),
            place_of: HashMap::new(),
            services_of: HashMap::new(),
            location_of: HashMap::new(),
            used: HashSet::new(),
        };
        for one in &directory.service_at_locations {
            if let Some(location) = locations.get(&one.location) {
                maker.place_of.entry(&one.service).or_insert(location);
                maker.used.insert(&location.id);
            }
        }
        for one in &directory.services {
            if let Some(owner) = &one.organization {
                maker.services_of.entry(owner).or_default().push(one);
            }
        }
        for one in &directory.locations {
            if let Some(owner) = &one.organization {
                maker.location_of.entry(owner).or_insert(one);
            }
        }
        maker
    }

    fn organization(&self, one: &Organization) -> Row {
        let only = self.only_service(one);
        let location = self.location_of.get(&one.id).copied().or_else(|| self.any_place(one));
        let mut row = self.row(&one.at, &one.id, &one.name, &one.description, &one.attributes, location, EntryKind::Party);
        row.form.telefoon = number(&one.phones).or_else(|| only.and_then(|only| number(&only.phones))).unwrap_or_default();
        row.form.mail = first([&one.email, only.map_or("", |only| &only.email)]);
        let own = |address: &str| own::is_kept_elsewhere(self.reading.public_url, address);
        row.is_kept_elsewhere = own(&one.uri) || own(&one.website);
        row.form.website = self.website(first([&one.website, &one.uri]));
        if let Some(only) = only {
            self.add_service(&mut row, only);
        }
        self.say_no_place(&mut row, location);
        row
    }

    fn service(&self, one: &Service) -> Row {
        let owner = one.organization.as_ref().and_then(|id| self.organizations.get(id));
        let location = self.place_of.get(&one.id).copied().or_else(|| owner.and_then(|owner| self.location_of.get(&owner.id).copied()));
        let mut row = self.row(&one.at, &one.id, &one.name, &one.description, &one.attributes, location, EntryKind::Activity);
        if row.form.dorp.is_empty() && row.whys.is_empty() {
            row.form.dorp = one.areas.iter().find_map(|name| self.area(name)).unwrap_or_default();
        }
        let owner = owner.filter(|owner| !own::is_kept_elsewhere(self.reading.public_url, &owner.website));
        row.organisation = owner.map(|owner| owner.name.clone()).unwrap_or_default();
        row.form.telefoon = number(&one.phones).unwrap_or_default();
        row.form.mail.clone_from(&one.email);
        row.is_kept_elsewhere = own::is_kept_elsewhere(self.reading.public_url, &one.url);
        row.form.website = self.website(one.url.clone());
        self.add_service(&mut row, one);
        if matches!(one.status, Status::Inactive | Status::Defunct) {
            row.whys.push(Why::Ended);
        }
        self.say_no_place(&mut row, location);
        row
    }

    /// An address of a page here is no website of it.
    fn website(&self, address: String) -> String {
        own::website(self.reading.public_url, &address).to_owned()
    }

    /// Why it is nowhere: no place is given, or one that is not known here.
    fn say_no_place(&self, row: &mut Row, location: Option<&Location>) {
        if !row.form.dorp.is_empty() {
            return;
        }
        let city = location.and_then(|one| one.addresses.iter().map(|address| address.city.as_str()).find(|city| !city.is_empty()));
        let why = city.map_or(Why::NoPlace, |city| match self.names.find(city) {
            Found::Unknown { nearest } => Why::Area(city.to_owned(), nearest),
            Found::Several(areas) => Why::Areas(city.to_owned(), areas.iter().take(5).map(|area| area.code.to_string()).collect()),
            Found::One(_) => Why::NoPlace,
        });
        row.whys.push(why);
    }

    /// What only services say.
    fn add_service(&self, row: &mut Row, one: &Service) {
        row.confirmed_on = one.assured_on;
        row.whys.extend(one.assured_on.and_then(|day| Why::of_day(day, self.reading.today)));
        row.form.kosten.clone_from(&one.fees_description);
        row.form.dagen = days(&one.schedules);
        row.form.talen = languages(&one.languages);
        if row.form.voor.is_empty() {
            row.form.voor = by_age(one).into_iter().map(|audience| audience.code().to_owned()).collect();
        }
        if row.form.tekst.is_empty() {
            row.form.tekst.clone_from(&one.description);
        }
    }

    fn place(&self, one: &Location) -> Row {
        let name = if one.name.is_empty() { &one.alternate_name } else { &one.name };
        let mut row = self.row(&one.at, &one.id, name, &one.description, &one.attributes, Some(one), EntryKind::Place);
        row.form.telefoon = number(&one.phones).unwrap_or_default();
        row.form.website = self.website(one.url.clone());
        row.form.dagen = days(&one.schedules);
        row.form.talen = languages(&one.languages);
        row.organisation =
            one.organization.as_ref().and_then(|id| self.organizations.get(id)).map(|owner| owner.name.clone()).unwrap_or_default();
        self.say_no_place(&mut row, Some(one));
        row
    }

    #[allow(clippy::too_many_arguments, reason = "what three sorts of records have in common, named where it is filled in")]
    fn row(&self, at: &At, id: &Id, name: &str, text: &str, about: &[Attribute], location: Option<&Location>, kind: EntryKind) -> Row {
        let mut row = empty(at);
        let codes: Vec<(&str, &str)> = about
            .iter()
            .filter_map(|one| self.terms.get(one.term.as_ref()?))
            .map(|term| (term.code.as_str(), term.name.as_str()))
            .collect();
        let kind = codes.iter().find_map(|(code, _)| terms::kind(code)).unwrap_or(kind);
        let themes_of = self.reading.themes_of;
        let named = codes.iter().filter(|(code, _)| terms::kind(code).is_none() && terms::audience(code).is_none());
        let themes = named.fold(opbouw_finder::Themes::default(), |found, (code, name)| {
            let own = word_lists::themes(code, &|_, _| opbouw_finder::Themes::default());
            found.and(if own.is_empty() { themes_of(name, "") } else { own })
        });
        let themes = if themes.is_empty() { themes_of(name, text) } else { themes };
        let point = location.and_then(|one| one.spot).and_then(|(lat, lon)| LatLon::new(lat, lon));
        row.form = EntryForm {
            soort: kind.code().to_owned(),
            naam: name.to_owned(),
            tekst: text.to_owned(),
            dorp: location.and_then(|one| self.area_of(one)).or_else(|| self.nearest(point)).unwrap_or_default(),
            plek: location.map(address).unwrap_or_default(),
            punt: point.map(written).unwrap_or_default(),
            themas: themes.iter().map(|theme| theme.code().to_owned()).collect(),
            voor: codes.iter().filter_map(|(code, _)| terms::audience(code)).map(|audience| audience.code().to_owned()).collect(),
            kenmerk: id.as_str().to_owned(),
            ..EntryForm::default()
        };
        if id.as_str().starts_with('/') {
            row.whys.push(Why::Reference);
        }
        row
    }

    /// What an organisation does, when it does only this and both have one name.
    fn only_service(&self, one: &Organization) -> Option<&'h Service> {
        let services = self.services_of.get(&one.id)?;
        match services.as_slice() {
            [only] if opbouw_neighbourhood::fold(&only.name) == opbouw_neighbourhood::fold(&one.name) => Some(only),
            _ => None,
        }
    }

    fn is_its_organization(&self, one: &Service) -> bool {
        let owner = one.organization.as_ref().and_then(|id| self.organizations.get(id));
        owner.and_then(|owner| self.only_service(owner)).is_some_and(|only| only.id == one.id)
    }

    /// A place with a name that nothing is at, and that is not where an organisation is.
    fn stands_alone(&self, one: &Location) -> bool {
        let is_its_owners =
            one.organization.as_ref().is_some_and(|owner| self.location_of.get(owner).is_some_and(|first| first.id == one.id));
        let has_name = !one.name.is_empty() || !one.alternate_name.is_empty();
        has_name && !is_its_owners && !self.used.contains(&one.id)
    }

    fn any_place(&self, one: &Organization) -> Option<&'h Location> {
        self.services_of.get(&one.id)?.iter().find_map(|service| self.place_of.get(&service.id).copied())
    }

    fn area_of(&self, one: &Location) -> Option<String> {
        let names = one.addresses.iter().flat_map(|address| [&address.address_2, &address.city, &address.region]);
        names.filter(|name| !name.is_empty()).find_map(|name| self.area(name))
    }

    fn area(&self, name: &str) -> Option<String> {
        match self.names.find(name) {
            Found::One(area) => Some(area.code.as_str().to_owned()),
            _ => None,
        }
    }

    fn nearest(&self, point: Option<LatLon>) -> Option<String> {
        Some(self.homes.nearest(point?)?.code.as_str().to_owned())
    }
}

fn address(one: &Location) -> String {
    let Some(address) = one.addresses.first() else { return String::new() };
    [&address.address_1, &address.postal_code].into_iter().filter(|part| !part.trim().is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

fn number(phones: &[Phone]) -> Option<String> {
    let voice = phones.iter().find(|phone| phone.kind.is_empty() || phone.kind == "voice");
    voice.or(phones.first()).map(|phone| phone.number.clone())
}

fn first(texts: [&str; 2]) -> String {
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or("").to_owned()
}

/// In the words of the register: `ma ochtend; wo`.
fn days(schedules: &[Schedule]) -> String {
    const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let part = |schedule: &Schedule| match schedule.opens_at.map(|opens| opens.hour()) {
        Some(0..12) => " ochtend",
        Some(12..18) => " middag",
        Some(_) => " avond",
        // Our own maps know parts of the day and no hours.
        None => match schedule.description.as_str() {
            "ochtend" => " ochtend",
            "middag" => " middag",
            "avond" => " avond",
            _ => "",
        },
    };
    let mut said: Vec<(Weekday, String)> = Vec::new();
    for schedule in schedules {
        for day in &schedule.byday {
            let words = format!("{}{}", DAYS[day.day as usize], part(schedule));
            if !said.iter().any(|(_, known)| *known == words) {
                said.push((day.day, words));
            }
        }
    }
    said.sort_by_key(|(day, _)| *day);
    said.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join("; ")
}

fn languages(spoken: &[Language]) -> String {
    let codes = spoken.iter().map(|one| if one.code.is_empty() { one.name.as_str() } else { one.code.as_str() });
    let known: Vec<String> = codes.filter_map(|text| read_languages(text).ok()).filter(|code| !code.is_empty()).collect();
    known.join(", ")
}

fn by_age(one: &Service) -> Vec<Audience> {
    let (from, until) = (one.minimum_age.unwrap_or(0), one.maximum_age.unwrap_or(150));
    match (from, until) {
        (55.., _) => vec![Audience::Older],
        (_, ..=12) => vec![Audience::Children],
        (10.., ..=27) => vec![Audience::Youth],
        (18.., _) => vec![Audience::Adults],
        _ => Vec::new(),
    }
}
