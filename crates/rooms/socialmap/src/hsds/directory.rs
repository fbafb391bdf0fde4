//! From what is on the map to records of HSDS.

use std::collections::HashMap;

use opbouw_openreferral::{
    Address, At, Attribute, ByDay, Directory, Frequency, Id, Language, Location, LocationKind, Organization, Phone, Schedule, Service,
    ServiceAtLocation, Status, Weekday,
};

use super::terms;
use crate::freshness::Freshness;
use crate::kind::ShownKind;
use crate::open_data::Item;

/// Makes the records. `public_url` is what ids are derived within, and where the pages are; `municipality` publishes what no party answers for.
/// Cost: linear, some microseconds for each.
pub fn publish(items: &[Item], public_url: &str, municipality: &str) -> Directory {
    let publisher = publisher(public_url, municipality);
    let mut maker = Maker { public_url, of_party: HashMap::new(), publisher: publisher.id.clone(), directory: Directory::default() };
    maker.directory.organizations.push(publisher);
    let (parties, others): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| is_party(item.kind));
    parties.into_iter().for_each(|item| maker.add_party(item));
    others.into_iter().for_each(|item| maker.add_service(item));
    maker.directory.taxonomies = terms::taxonomies();
    maker.directory.terms = terms::terms();
    maker.directory
}

fn is_party(kind: ShownKind) -> bool {
    matches!(kind, ShownKind::Party | ShownKind::Initiative)
}

fn publisher(public_url: &str, municipality: &str) -> Organization {
    Organization {
        id: Id::derive(public_url, "/"),
        name: format!("Sociale kaart {municipality}"),
        alternate_name: String::new(),
        description: "Geeft deze kaart uit. Hierbij staat wat geen organisatie zelf beheert.".to_owned(),
        email: String::new(),
        website: format!("{public_url}/kaart"),
        year_incorporated: None,
        legal_status: String::new(),
        uri: String::new(),
        parent: None,
        phones: Vec::new(),
        contacts: Vec::new(),
        attributes: Vec::new(),
        modified_s: None,
        at: At::default(),
    }
}

struct Maker<'m> {
    public_url: &'m str,
    /// Organisations by the number of their party here.
    of_party: HashMap<i64, Id>,
    publisher: Id,
    directory: Directory,
}

impl Maker<'_> {
    fn add_party(&mut self, item: &Item) {
        let id = self.id_of(item);
        if let Some(party) = item.party {
            self.of_party.entry(party).or_insert_with(|| id.clone());
        }
        if let Some(location) = self.location(item, Some(&id)) {
            self.directory.locations.push(location);
        }
        self.directory.organizations.push(Organization {
            name: item.title.clone(),
            alternate_name: String::new(),
            description: item.text.clone(),
            email: item.mail.clone(),
            website: if item.website.is_empty() { format!("{}{}", self.public_url, item.page) } else { item.website.clone() },
            year_incorporated: None,
            legal_status: String::new(),
            uri: format!("{}{}", self.public_url, item.page),
            parent: None,
            phones: phones(item),
            contacts: Vec::new(),
            attributes: attributes(item),
            modified_s: item.changed_at,
            at: At::default(),
            id,
        });
    }

    fn add_service(&mut self, item: &Item) {
        let id = self.id_of(item);
        let organization = item.owner_party.and_then(|party| self.of_party.get(&party)).unwrap_or(&self.publisher).clone();
        if let Some(location) = self.location(item, None) {
            self.directory.service_at_locations.push(ServiceAtLocation {
                id: Id::derive(id.as_str(), "at"),
                service: id.clone(),
                location: location.id.clone(),
                description: item.spot.clone(),
                contacts: Vec::new(),
                phones: Vec::new(),
                schedules: Vec::new(),
                attributes: Vec::new(),
                at: At::default(),
            });
            self.directory.locations.push(location);
        }
        self.directory.services.push(service(item, id, organization, self.public_url));
    }

    /// What a list gave a UUID keeps it; the rest has that of its page.
    fn id_of(&self, item: &Item) -> Id {
        let own = Id::parse(&item.reference).filter(Id::is_uuid);
        own.unwrap_or_else(|| Id::derive(self.public_url, &item.page))
    }

    fn location(&self, item: &Item, organization: Option<&Id>) -> Option<Location> {
        if item.pin.is_none() && item.spot.is_empty() && item.area_name.is_empty() {
            return None;
        }
        let id = Id::derive(self.public_url, &format!("{}#location", item.page));
        let address = Address {
            id: Some(Id::derive(id.as_str(), "address")),
            address_1: item.spot.clone(),
            city: item.area_name.clone(),
            country: "NL".to_owned(),
            ..Address::default()
        };
        Some(Location {
            kind: LocationKind::Physical,
            organization: organization.cloned(),
            name: if item.kind == ShownKind::Place { item.title.clone() } else { item.area_name.clone() },
            alternate_name: String::new(),
            description: String::new(),
            transportation: String::new(),
            url: String::new(),
            // Not the middle of the village: a program would take it for the door.
            spot: item.at.map(|at| (at.lat(), at.lon())),
            languages: Vec::new(),
            addresses: vec![address],
            contacts: Vec::new(),
            accessibility: Vec::new(),
            phones: Vec::new(),
            schedules: Vec::new(),
            attributes: Vec::new(),
            at: At::default(),
            id,
        })
    }
}

fn service(item: &Item, id: Id, organization: Id, public_url: &str) -> Service {
    let whom: Vec<&str> = item.audiences.iter().map(terms::audience_name).collect();
    let is_stale = item.freshness == Some(Freshness::Stale);
    Service {
        id,
        organization: Some(organization),
        name: item.title.clone(),
        alternate_name: String::new(),
        description: item.text.clone(),
        url: if item.website.is_empty() { format!("{public_url}{}", item.page) } else { item.website.clone() },
        email: item.mail.clone(),
        status: Status::Active,
        interpretation_services: String::new(),
        application_process: String::new(),
        fees_description: item.cost.clone(),
        wait_time: String::new(),
        eligibility_description: if whom.is_empty() { String::new() } else { format!("Voor {}.", whom.join(", ")) },
        minimum_age: None,
        maximum_age: None,
        assured_on: item.confirmed_on,
        alert: if is_stale { "Hier is lang niet naar gekeken; vraag eerst of het nog klopt.".to_owned() } else { String::new() },
        phones: phones(item),
        schedules: schedules(&item.days),
        languages: languages(&item.languages),
        contacts: Vec::new(),
        attributes: attributes(item),
        areas: if item.area_name.is_empty() { Vec::new() } else { vec![item.area_name.clone()] },
        modified_s: item.changed_at,
        at: At::default(),
    }
}

fn phones(item: &Item) -> Vec<Phone> {
    if item.telephone.is_empty() {
        return Vec::new();
    }
    vec![Phone { number: item.telephone.clone(), kind: "voice".to_owned(), ..Phone::default() }]
}

fn attributes(item: &Item) -> Vec<Attribute> {
    let themes = item.themes.iter().map(terms::of_theme);
    let audiences = item.audiences.iter().map(terms::of_audience);
    let ids = std::iter::once(terms::of_kind(item.kind)).chain(themes).chain(audiences);
    ids.map(|term| Attribute { term: Some(term), ..Attribute::default() }).collect()
}

/// `ma ochtend; wo` as weekly schedules; hours are not known.
fn schedules(days: &str) -> Vec<Schedule> {
    const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let schedule = |part: &str| {
        let mut words = part.split_whitespace();
        let first = words.next()?;
        let day = DAYS.iter().position(|day| first.starts_with(day) && (first.len() == 2 || first.ends_with("dag")))?;
        let rest = words.collect::<Vec<_>>().join(" ");
        let byday = vec![ByDay { nth: 0, day: Weekday::ALL[day] }];
        Some(Schedule { freq: Some(Frequency::Weekly), byday, description: rest, ..Schedule::default() })
    };
    days.split([';', ',']).filter_map(schedule).collect()
}

fn languages(codes: &str) -> Vec<Language> {
    let codes = codes.split(',').map(str::trim).filter(|code| !code.is_empty());
    codes.map(|code| Language { code: code.to_owned(), ..Language::default() }).collect()
}
