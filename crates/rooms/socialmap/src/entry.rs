//! An entry of the social map, as it is kept.

use jiff::civil::Date;
use opbouw_finder::Themes;
use opbouw_neighbourhood::LatLon;

use crate::freshness::{Freshness, Seen};
use crate::kind::{Audiences, EntryKind};

/// What is said of an entry; [`NewEntry::new`](crate::NewEntry::new) has checked it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry {
    /// What sort.
    pub kind: EntryKind,
    /// Its name.
    pub title: String,
    /// What it is and what one can do there.
    pub text: String,
    /// Code of the area.
    pub area: String,
    /// Where it is, in words.
    pub spot: String,
    /// Where it is on the map; none: somewhere in the area.
    pub at: Option<LatLon>,
    /// What it is about.
    pub themes: Themes,
    /// For whom; none: everybody.
    pub audiences: Audiences,
    /// Days and parts of the day: `di ochtend; wo`.
    pub days: String,
    /// Codes: `nl, ar`.
    pub languages: String,
    /// For everybody to call.
    pub telephone: String,
    /// For everybody to write to.
    pub mail: String,
    /// With `https://`.
    pub website: String,
    /// What it costs, in words.
    pub cost: String,
    /// Where we have it from.
    pub source: String,
    /// Somebody was told so.
    pub is_hearsay: bool,
    /// What the list that it came from calls it; empty: it was written here.
    pub reference: String,
}

/// Who answers for an entry.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Keeper {
    /// Somebody of the register.
    pub person: Option<i64>,
    /// A party, whose colleagues may all keep it.
    pub party: Option<i64>,
    /// The mail address of somebody without an account.
    pub mail: String,
}

impl Keeper {
    /// Nobody.
    pub fn nobody() -> Self {
        Self::default()
    }

    /// Whether nobody does.
    pub fn is_nobody(&self) -> bool {
        self.person.is_none() && self.party.is_none() && self.mail.is_empty()
    }
}

/// A mail address is of a person, and debug output ends up in logs.
impl std::fmt::Debug for Keeper {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let has_mail = !self.mail.is_empty();
        write!(formatter, "Keeper(person {:?}, party {:?}, mail {has_mail})", self.person, self.party)
    }
}

/// An entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number, also in its address.
    pub id: i64,
    /// What is said of it.
    pub is: NewEntry,
    /// The name of its area.
    pub area_name: String,
    /// A point in its area.
    pub centre: Option<LatLon>,
    /// The party in the register that it is.
    pub party: Option<i64>,
    /// Who answers for it.
    pub keeper: Keeper,
    /// Since when they do, seconds UTC.
    pub kept_since: i64,
    /// Name of the party that does.
    pub keeper_party_name: String,
    /// The import that brought it or changed it last.
    pub brought: Option<i64>,
    /// When somebody last said that it is right.
    pub confirmed_on: Option<Date>,
    /// When it was last seen to be used.
    pub used_on: Option<Date>,
    /// How many said since then that it is wrong.
    pub doubts: i64,
    /// When the owner was asked, and did not answer yet; seconds UTC.
    pub asked_at: Option<i64>,
    /// Seconds UTC.
    pub created_at: i64,
    /// Seconds UTC.
    pub changed_at: i64,
    /// The first day on which it was no longer there.
    pub ended_on: Option<Date>,
    /// The entry that it became one with.
    pub merged_into: Option<i64>,
}

impl Entry {
    /// Its page, which is its reference in the register too.
    pub fn page(&self) -> String {
        page_of(self.id)
    }

    /// Whether it is on the map.
    pub fn is_live(&self) -> bool {
        self.ended_on.is_none()
    }

    /// Where the pin is: its own spot, else the middle of its area.
    pub fn pin(&self) -> Option<LatLon> {
        self.is.at.or(self.centre)
    }

    /// How right it is, as far as is known.
    pub fn seen(&self) -> Seen {
        Seen {
            on: self.confirmed_on.max(self.used_on),
            since: opbouw_neighbourhood::day_of(self.created_at),
            doubts: self.doubts,
            is_hearsay: self.is.is_hearsay,
        }
    }

    /// How far it can be trusted today.
    pub fn freshness(&self, today: Date) -> Freshness {
        self.seen().freshness(self.is.kind, today)
    }

    /// Whether nobody looks after it: nobody was ever named, or whoever was let it become stale after having been asked.
    pub fn is_unattended(&self, today: Date) -> bool {
        self.keeper.is_nobody() || (self.asked_at.is_some() && self.freshness(today) == Freshness::Stale)
    }
}

/// The page of an entry.
pub fn page_of(id: i64) -> String {
    format!("/kaart/{id}")
}

/// The number of the entry that has this page.
pub fn number_of(page: &str) -> Option<i64> {
    page.strip_prefix("/kaart/")?.parse().ok()
}
