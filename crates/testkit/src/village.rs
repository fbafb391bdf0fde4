//! A made-up village that reads as a story: `village.resident("Fatma").offers("Soep", "Ik kook elke dinsdag soep").on("di")`.

use jiff::civil::Date;
use opbouw_ask::Village;
use opbouw_neighbourhood::{Area, AreaCode, AreaKind, LatLon, Resource, ResourceKind};

use crate::app::TODAY;

/// Villages and hamlets of the story: name, code, kind, latitude, longitude.
const AREAS: [(&str, &str, AreaKind, f64, f64); 4] = [
    ("Wolderbeek", "GM9990", AreaKind::Municipality, 52.050, 6.500),
    ("Lindelo", "BU99900101", AreaKind::Village, 52.050, 6.500),
    ("Eskerhout", "BU99900201", AreaKind::Village, 52.070, 6.540),
    ("Hooikamp", "hooikamp", AreaKind::Hamlet, 52.035, 6.455),
];

/// Who and what is there.
#[derive(Debug, Clone, Default)]
pub struct MadeUpVillage {
    resources: Vec<Resource>,
}

impl MadeUpVillage {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lindelo as most tests know it: a cook, a walker, somebody who repairs, a lonely widow, a walking club, a community house.
    pub fn lindelo() -> Self {
        let mut village = Self::new();
        village
            .resident("Fatma")
            .offers("Soep voor de buren", "Ik kook elke week een grote pan soep en breng graag een bakje langs.")
            .on("di middag")
            .speaks("nl, ar");
        village
            .resident("Henk")
            .offers("Samen een ommetje", "Ik wandel elke ochtend en loop graag met iemand mee.")
            .on("di ochtend; do ochtend");
        village
            .resident("Gerrit")
            .offers("Klusjes in huis", "Lamp ophangen, kraan repareren, stopcontact: ik kom langs met mijn gereedschap.")
            .from("Eskerhout")
            .with_vog();
        village
            .resident("Willemien")
            .offers("Met de auto naar de dokter", "Ik rijd u graag naar ziekenhuis, huisarts of apotheek.")
            .on("wo; vr");
        village.activity("Wandelclub De Stap", "Elke dinsdag samen wandelen rond het dorp, ook langzaam.").on("di ochtend");
        village.activity("Eettafel", "Samen warm eten in het dorpshuis, iedereen kan aanschuiven.").on("do avond");
        village.place("Dorpshuis De Linde", "Inloop met koffie, elke werkdag open.").on("ma; di; wo; do; vr");
        village.party("Stichting Welkom", "Taalmaatjes voor wie nieuw is in Nederland.").speaks("nl, en, ar");
        village
    }

    /// A neighbour.
    pub fn resident<'v>(&'v mut self, first_name: &'v str) -> Resident<'v> {
        Resident { village: self, first_name }
    }

    /// An activity.
    pub fn activity(&mut self, title: &str, text: &str) -> Entry<'_> {
        self.add(ResourceKind::Activity, "", title, text)
    }

    /// An organisation or initiative.
    pub fn party(&mut self, title: &str, text: &str) -> Entry<'_> {
        self.add(ResourceKind::Party, "", title, text)
    }

    /// A place with opening hours.
    pub fn place(&mut self, title: &str, text: &str) -> Entry<'_> {
        self.add(ResourceKind::Place, "", title, text)
    }

    /// Everything in it.
    pub fn resources(&self) -> Vec<Resource> {
        self.resources.clone()
    }

    /// Its areas, for the register.
    pub fn areas() -> Vec<Area> {
        AREAS
            .iter()
            .filter_map(|&(name, code, kind, lat, lon)| Some(area(name, AreaCode::parse(code)?, kind, LatLon::new(lat, lon))))
            .collect()
    }

    /// The names in the list of the form.
    pub fn villages() -> Vec<Village> {
        let lived_in = AREAS.iter().filter(|area| area.2 != AreaKind::Municipality);
        lived_in.filter_map(|&(name, _, _, lat, lon)| Some(Village { name: name.to_owned(), place: LatLon::new(lat, lon)? })).collect()
    }

    fn add(&mut self, kind: ResourceKind, giver: &str, title: &str, text: &str) -> Entry<'_> {
        let reference = format!("story-{}", self.resources.len() + 1);
        self.resources.push(Resource {
            id: 0,
            reference,
            kind,
            title: title.to_owned(),
            text: text.to_owned(),
            giver: giver.to_owned(),
            area: "Lindelo".to_owned(),
            place: centre("Lindelo"),
            availability: String::new(),
            languages: String::new(),
            vog: false,
            confirmed_on: Some(TODAY),
            ends_on: None,
            room_left: None,
            is_request: false,
            person: None,
        });
        Entry { resource: self.resources.last_mut() }
    }
}

/// A neighbour about whom something is told.
#[derive(Debug)]
pub struct Resident<'v> {
    village: &'v mut MadeUpVillage,
    first_name: &'v str,
}

impl<'v> Resident<'v> {
    /// What this neighbour wrote.
    pub fn offers(self, title: &str, text: &str) -> Entry<'v> {
        self.village.add(ResourceKind::Offer, self.first_name, title, text)
    }
}

/// Something that was just told, to tell more about.
#[derive(Debug)]
pub struct Entry<'v> {
    resource: Option<&'v mut Resource>,
}

impl Entry<'_> {
    /// Days and parts of the day: `di ochtend`.
    pub fn on(self, availability: &str) -> Self {
        self.with(|resource| availability.clone_into(&mut resource.availability))
    }

    /// Language codes: `nl, ar`.
    pub fn speaks(self, languages: &str) -> Self {
        self.with(|resource| languages.clone_into(&mut resource.languages))
    }

    /// In another village or hamlet of the story.
    pub fn from(self, village: &str) -> Self {
        self.with(|resource| {
            village.clone_into(&mut resource.area);
            resource.place = centre(village);
        })
    }

    /// A certificate of conduct was seen.
    pub fn with_vog(self) -> Self {
        self.with(|resource| resource.vog = true)
    }

    /// The last day on which somebody said that it is still right.
    pub fn confirmed_on(self, day: Date) -> Self {
        self.with(|resource| resource.confirmed_on = Some(day))
    }

    /// Nobody can be added.
    pub fn full(self) -> Self {
        self.with(|resource| resource.room_left = Some(0))
    }

    fn with(mut self, change: impl FnOnce(&mut Resource)) -> Self {
        if let Some(resource) = self.resource.as_deref_mut() {
            change(resource);
        }
        self
    }
}

fn centre(village: &str) -> Option<LatLon> {
    AREAS.iter().find(|area| area.0 == village).and_then(|area| LatLon::new(area.3, area.4))
}

fn area(name: &str, code: AreaCode, kind: AreaKind, centre: Option<LatLon>) -> Area {
    Area { code, kind, name: name.to_owned(), parent: String::new(), centre, outline: None, residents: Some(1_000) }
}
