//! The shapes that go between the page on the phone and the server. Only our own page speaks them; they are no API.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::ContactError;
use crate::moment::{Growth, Moment, Source};
use crate::moment_input::MomentInput;

/// What a phone sends.
#[derive(Debug, Deserialize)]
pub(crate) struct Sending {
    /// Whose items these are, as the phone knows them.
    pub from: String,
    /// The items, each read by itself: one that cannot be read keeps none of the others back.
    #[serde(default)]
    pub items: Vec<Value>,
    /// What was sent in the last days.
    #[serde(default)]
    pub sent: Vec<SentBefore>,
}

/// One item.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Item {
    /// Its random word.
    pub id: String,
    /// The version it is a change of; 0: it is new.
    #[serde(default)]
    pub base: i64,
    /// What it says.
    pub moment: WireMoment,
    /// What it said before, when that was sent and no answer came.
    #[serde(default)]
    pub tried: Vec<WireMoment>,
}

/// One that was sent before.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct SentBefore {
    pub id: String,
    pub party: i64,
    pub version: i64,
    #[serde(default)]
    pub stamp: String,
}

/// A moment on its way. Empty texts and zeros are nothing said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WireMoment {
    pub party: i64,
    /// Seconds UTC.
    pub happened_s: i64,
    pub round: Option<i64>,
    pub group: Option<i64>,
    pub spot: String,
    pub area: String,
    pub mood: String,
    pub tallies: BTreeMap<String, i64>,
    pub line: String,
    pub next_step: String,
    pub next_on: String,
    pub growth: Option<BTreeMap<String, i64>>,
}

impl WireMoment {
    /// A moment as it is kept.
    pub fn of(moment: &Moment) -> Self {
        Self {
            party: moment.party,
            happened_s: moment.happened_s,
            round: moment.round,
            group: moment.group,
            spot: moment.spot.clone(),
            area: moment.area.clone().unwrap_or_default(),
            mood: moment.mood.map_or("", crate::mood::Mood::code).to_owned(),
            tallies: moment.tallies.iter().map(|(band, number)| (band.code().to_owned(), *number)).collect(),
            line: moment.line.clone(),
            next_step: moment.next_step.clone(),
            next_on: moment.next_on.map(|day| day.to_string()).unwrap_or_default(),
            growth: moment.growth.map(|growth| STEPS.iter().map(|step| (*step).to_owned()).zip(growth.steps()).collect()),
        }
    }

    /// As what is looked at before it is kept.
    pub fn to_input(&self, item: &str) -> MomentInput {
        let step = |growth: &BTreeMap<String, i64>, name: &str| growth.get(name).copied().unwrap_or(0);
        let growth = self.growth.as_ref().map(|growth| Growth {
            present: step(growth, "present"),
            talks: step(growth, "talks"),
            joins: step(growth, "joins"),
            helps: step(growth, "helps"),
            organises: step(growth, "organises"),
        });
        MomentInput {
            item: item.to_owned(),
            happened_s: self.happened_s,
            source: Source::Phone,
            round: self.round,
            group: self.group,
            spot: self.spot.clone(),
            area: self.area.clone(),
            mood: self.mood.clone(),
            tallies: self.tallies.iter().map(|(band, number)| (band.clone(), *number)).collect(),
            line: self.line.clone(),
            next_step: self.next_step.clone(),
            next_on: self.next_on.parse().ok(),
            growth,
        }
    }
}

const STEPS: [&str; 5] = ["present", "talks", "joins", "helps", "organises"];

/// What became of one item.
#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    pub id: String,
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// The states an item can get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub(crate) enum Outcome {
    /// It is kept now.
    Kept { version: i64, stamp: String },
    /// It was kept before.
    Known { version: i64, stamp: String },
    /// Something else is kept in its place; nothing was changed.
    Clash { version: i64, current: Box<WireMoment> },
    /// It is not taken, now or later, as it is. `key`: the sentence, until it is said in the reader's language.
    Refused {
        code: &'static str,
        sentence: String,
        #[serde(skip)]
        keys: Vec<&'static str>,
    },
    /// Somebody else has signed in on this phone.
    NotYours,
    /// Not now; it stays on the phone.
    Later,
}

impl Outcome {
    /// For these reasons.
    pub fn refused(faults: &[ContactError]) -> Self {
        let keys = faults.iter().filter_map(ContactError::key).collect();
        Self::Refused { code: faults.first().map_or("", ContactError::code), sentence: String::new(), keys }
    }

    /// The caller does not (any more) work for this party.
    pub fn ended() -> Self {
        Self::Refused { code: "ended", sentence: String::new(), keys: vec!["contact-phone-why-ended"] }
    }

    /// It cannot be read.
    pub fn unreadable() -> Self {
        Self::Refused { code: "unreadable", sentence: String::new(), keys: vec!["contact-phone-why-unreadable"] }
    }

    /// With its reasons in words.
    pub fn said(self, say: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Refused { code, keys, .. } => {
                Self::Refused { code, sentence: keys.iter().map(|key| say(key)).collect::<Vec<_>>().join(" "), keys: Vec::new() }
            }
            other => other,
        }
    }
}
