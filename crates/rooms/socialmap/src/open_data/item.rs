//! One thing on the map as everybody may know it, whether the map keeps it or another room does.

use jiff::civil::Date;
use opbouw_finder::{Finder, Themes};
use opbouw_neighbourhood::{LatLon, Resource, ResourceKind};
use opbouw_store::{Db, StoreError};

use crate::entry::{Entry, page_of};
use crate::freshness::Freshness;
use crate::kind::{Audiences, ShownKind};
use crate::store::entries;

/// How many entries are read at a time.
const PAGE: i64 = 5_000;

/// Something on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The address of its page here.
    pub page: String,
    /// What a list calls it; may be empty.
    pub reference: String,
    /// What sort.
    pub kind: ShownKind,
    /// Its name.
    pub title: String,
    /// What it is.
    pub text: String,
    /// Code of the area; empty when only its name is known.
    pub area: String,
    /// Name of the area.
    pub area_name: String,
    /// Where it is, in words.
    pub spot: String,
    /// Where it is; none: somewhere in the area.
    pub at: Option<LatLon>,
    /// Where its pin is.
    pub pin: Option<LatLon>,
    /// What it is about.
    pub themes: Themes,
    /// For whom.
    pub audiences: Audiences,
    /// Days and parts of the day.
    pub days: String,
    /// Codes of languages.
    pub languages: String,
    /// For everybody to call.
    pub telephone: String,
    /// For everybody to write to.
    pub mail: String,
    /// Address on the web.
    pub website: String,
    /// What it costs.
    pub cost: String,
    /// Where we have it from.
    pub source: String,
    /// Somebody was told so.
    pub is_hearsay: bool,
    /// The party that it is.
    pub party: Option<i64>,
    /// The party that answers for it, and its name.
    pub owner_party: Option<i64>,
    /// Name of that party; may be empty.
    pub organisation: String,
    /// When somebody last said that it is right.
    pub confirmed_on: Option<Date>,
    /// How far it can be trusted; none: another room keeps it.
    pub freshness: Option<Freshness>,
    /// Last change, in seconds UTC.
    pub changed_at: Option<i64>,
}

/// Everything on the map that everybody may see: first the entries by number, then what other rooms and lists keep, by number in the register.
///
/// Cost: linear; a database with a hundred thousand entries gives them in about a second.
///
/// # Errors
/// The database.
pub async fn list_items(db: &Db, finder: &Finder, today: Date) -> Result<Vec<Item>, StoreError> {
    let kept = db
        .read(move |tx| {
            let mut items: Vec<Item> = Vec::new();
            let mut after = 0;
            loop {
                let page = entries::list(tx, after, "", PAGE)?;
                let Some(last) = page.last() else { return Ok::<_, StoreError>(items) };
                after = last.id;
                items.extend(page.into_iter().map(|entry| of_entry(entry, today)));
            }
        })
        .await?;
    // What is offered by name is of residents, and so is what came from a list of offers.
    let is_public = |resource: &Resource, _: Themes| {
        resource.person.is_none()
            && !resource.is_request
            && resource.kind != ResourceKind::Offer
            && !resource.reference.starts_with("/kaart/")
    };
    let mut others = finder.list(is_public);
    others.sort_by_key(|(resource, _)| resource.id);
    Ok(kept.into_iter().chain(others.iter().map(|(resource, themes)| of_resource(resource, *themes))).collect())
}

fn of_entry(entry: Entry, today: Date) -> Item {
    let (pin, freshness) = (entry.pin(), Some(entry.freshness(today)));
    let is = entry.is;
    Item {
        page: page_of(entry.id),
        reference: is.reference,
        kind: is.kind.shown(),
        title: is.title,
        text: is.text,
        area: is.area,
        area_name: entry.area_name,
        spot: is.spot,
        at: is.at,
        pin,
        themes: is.themes,
        audiences: is.audiences,
        days: is.days,
        languages: is.languages,
        telephone: is.telephone,
        mail: is.mail,
        website: is.website,
        cost: is.cost,
        source: is.source,
        is_hearsay: is.is_hearsay,
        party: entry.party,
        owner_party: entry.keeper.party,
        organisation: entry.keeper_party_name,
        confirmed_on: entry.confirmed_on,
        freshness,
        changed_at: Some(entry.changed_at),
    }
}

/// Without who gives it: that may be the first name of a resident.
fn of_resource(resource: &Resource, themes: Themes) -> Item {
    let page = resource.page().map_or_else(|| format!("/aanbod/{}", resource.id), str::to_owned);
    Item {
        page,
        reference: String::new(),
        kind: ShownKind::of_resource(resource),
        title: if resource.title.is_empty() { resource.text.chars().take(80).collect() } else { resource.title.clone() },
        text: resource.text.clone(),
        area: String::new(),
        area_name: resource.area.clone(),
        spot: String::new(),
        at: resource.place,
        pin: resource.place,
        themes,
        audiences: Audiences::default(),
        days: resource.availability.clone(),
        languages: resource.languages.clone(),
        telephone: String::new(),
        mail: String::new(),
        website: String::new(),
        cost: String::new(),
        source: String::new(),
        is_hearsay: false,
        party: None,
        owner_party: None,
        organisation: String::new(),
        confirmed_on: resource.confirmed_on,
        freshness: None,
        changed_at: None,
    }
}
