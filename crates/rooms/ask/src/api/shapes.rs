//! What goes in and out as JSON. Dutch names, as integrators of municipalities expect (NL API Design Rules).

use opbouw_neighbourhood::Resource;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A question.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Hulpvraag {
    /// The question in one plain sentence. Not stored, not logged.
    #[schema(min_length = 1, max_length = 5000, example = "Wie wil dinsdag met mijn vader wandelen?")]
    pub vraag: String,
    /// Name of a village, hamlet or neighbourhood of the municipality.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub plaats: Option<String>,
    /// Exact place; goes before `plaats`.
    #[serde(default)]
    pub coordinaten: Option<Coordinaten>,
    /// Days and parts of the day: `di ochtend`.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub wanneer: Option<String>,
    /// Code words of needs that were understood wrongly.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub zonder: Vec<String>,
}

/// A place in WGS84 degrees.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Coordinaten {
    /// Latitude.
    #[schema(minimum = -90, maximum = 90)]
    pub lat: f64,
    /// Longitude.
    #[schema(minimum = -180, maximum = 180)]
    pub lon: f64,
}

/// The answer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Antwoord {
    /// Red flags: a professional first. When there are any, there are no results.
    pub gevaren: Vec<Gevaar>,
    /// What was understood.
    pub begrepen: Vec<Begrepen>,
    /// Limits and languages heard, in words.
    pub grenzen: Vec<String>,
    /// Who and what can help, best first.
    pub resultaten: Vec<Hulpbron>,
    /// Who is looking for what this person can give.
    pub kan_geven: Vec<Hulpbron>,
}

/// A red flag with whom to call.
#[derive(Debug, Serialize, ToSchema)]
pub struct Gevaar {
    /// Code word.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// Whom to call, first to last.
    pub bel: Vec<String>,
}

/// Something understood.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Begrepen {
    /// Code word, to send back in `zonder`.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// Whether the person can give it, rather than needs it.
    pub talent: bool,
    /// The words that led to it.
    pub woorden: String,
}

/// An offer, activity, party or place.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Hulpbron {
    /// Number in the register.
    pub id: i64,
    /// `offer`, `activity`, `party` or `place`.
    pub soort: String,
    /// Title.
    pub titel: String,
    /// Text as its giver wrote it.
    pub tekst: String,
    /// Village, hamlet or neighbourhood.
    pub plaats: String,
    /// Where; none for help by phone.
    pub coordinaten: Option<Coordinaten>,
    /// When, as written.
    pub wanneer: String,
    /// Why it fits.
    pub redenen: Vec<String>,
    /// What does not fit.
    pub past_niet: Vec<String>,
}

impl Hulpbron {
    pub fn new(resource: &Resource, redenen: Vec<String>, past_niet: Vec<String>) -> Self {
        Self {
            id: resource.id,
            soort: resource.kind.code().to_owned(),
            titel: crate::answer::title(resource),
            tekst: resource.text.clone(),
            plaats: resource.area.clone(),
            coordinaten: resource.place.map(|place| Coordinaten { lat: place.lat(), lon: place.lon() }),
            wanneer: resource.availability.clone(),
            redenen,
            past_niet,
        }
    }
}

/// An error (RFC 9457), for the description of the API.
#[derive(Debug, Serialize, ToSchema)]
pub struct Probleem {
    /// Always `about:blank`.
    pub r#type: String,
    /// HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// What went wrong.
    pub title: String,
    /// What to do now.
    pub detail: String,
    /// Stable code, such as `ASK-001`.
    pub code: String,
    /// All faults of the call at once; absent when no field is to blame.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Veldfout>,
}

/// What is wrong with one field.
#[derive(Debug, Serialize, ToSchema)]
pub struct Veldfout {
    /// Name of the field in the body.
    pub field: String,
    /// What is wrong and what to do.
    pub detail: String,
}
