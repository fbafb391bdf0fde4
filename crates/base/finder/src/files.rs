//! Offers and questions as files: the format of `opbouw ask` and of the judged sets in `quality/`.

use jiff::civil::Date;
use opbouw_neighbourhood::{LatLon, Resource, ResourceKind};
use opbouw_understand::DayParts;
use serde::Deserialize;

use crate::asked::Asked;

/// Why a file of offers or questions cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Not a table, or a column is missing.
    #[error("{file} line {line}: {what}")]
    Row {
        /// Which file.
        file: &'static str,
        /// Which line, counted from 1.
        line: u64,
        /// What is wrong and what to do.
        what: String,
    },
}

/// One question of a file.
#[derive(Debug, Clone)]
pub struct FileQuestion {
    /// Its id.
    pub id: String,
    /// The question itself.
    pub asked: Asked,
    /// Whether a professional must come first, where the file says so.
    pub must_flag: Option<bool>,
}

#[derive(Deserialize)]
struct OfferRow {
    id: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    village: String,
    #[serde(default)]
    lat: String,
    #[serde(default)]
    lon: String,
    #[serde(default)]
    availability: String,
    #[serde(default)]
    languages: String,
    #[serde(default)]
    vog: String,
}

#[derive(Deserialize)]
struct QuestionRow {
    id: String,
    text: String,
    #[serde(default)]
    lat: String,
    #[serde(default)]
    lon: String,
    #[serde(default)]
    when: String,
    must_flag: Option<String>,
}

/// Reads `offers.csv`: id, kind, title, text, village, lat, lon, availability, languages, vog; other columns are passed over. The numbers of
/// the resources are their place in the file, from 0. `today` counts as the day all were confirmed.
///
/// # Errors
/// The first row that cannot be read, with its line.
pub fn read_offers(text: &str, today: Date) -> Result<Vec<Resource>, FileError> {
    let rows = rows::<OfferRow>("offers", text)?;
    rows.into_iter().enumerate().map(|(number, (line, row))| resource(number, line, row, today)).collect()
}

/// Reads `queries.csv`: id, text, lat, lon, when; `must_flag` is kept for scoring, `needs` is passed over.
///
/// # Errors
/// The first row that cannot be read, with its line.
pub fn read_questions(text: &str, top: usize) -> Result<Vec<FileQuestion>, FileError> {
    rows::<QuestionRow>("queries", text)?
        .into_iter()
        .map(|(line, row)| {
            let place = place("queries", line, &row.lat, &row.lon)?;
            let asked = Asked { text: row.text, place, when: DayParts::parse(&row.when), top, ..Asked::default() };
            Ok(FileQuestion { id: row.id, asked, must_flag: row.must_flag.map(|flag| flag.trim() == "yes") })
        })
        .collect()
}

fn rows<Row: for<'de> Deserialize<'de>>(file: &'static str, text: &str) -> Result<Vec<(u64, Row)>, FileError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| broken(file, 1, &error))?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let line = |error: &csv::Error| error.position().map_or(0, csv::Position::line);
        let record = record.map_err(|error| broken(file, line(&error), &error))?;
        let at = record.position().map_or(0, csv::Position::line);
        rows.push((at, record.deserialize(Some(&headers)).map_err(|error| broken(file, at, &error))?));
    }
    Ok(rows)
}

fn broken(file: &'static str, line: u64, error: &csv::Error) -> FileError {
    FileError::Row { file, line, what: format!("{error}. Give a comma-separated file with a header line, in UTF-8") }
}

fn resource(number: usize, line: u64, row: OfferRow, today: Date) -> Result<Resource, FileError> {
    let kind = if row.kind.is_empty() { Some(ResourceKind::Offer) } else { ResourceKind::parse(&row.kind) };
    let kind = kind.ok_or_else(|| FileError::Row {
        file: "offers",
        line,
        what: format!("kind '{}' is not offer, activity, party or place", row.kind),
    })?;
    Ok(Resource {
        id: number as i64,
        reference: row.id,
        kind,
        title: row.title,
        text: row.text,
        giver: String::new(),
        area: row.village,
        place: place("offers", line, &row.lat, &row.lon)?,
        availability: row.availability,
        languages: row.languages,
        vog: row.vog.trim() == "yes",
        confirmed_on: Some(today),
        ends_on: None,
        room_left: None,
        is_request: false,
        person: None,
    })
}

fn place(file: &'static str, line: u64, lat: &str, lon: &str) -> Result<Option<LatLon>, FileError> {
    if lat.trim().is_empty() && lon.trim().is_empty() {
        return Ok(None);
    }
    let number = |text: &str| text.trim().parse::<f64>().ok();
    match number(lat).zip(number(lon)).and_then(|(lat, lon)| LatLon::new(lat, lon)) {
        Some(place) => Ok(Some(place)),
        None => Err(FileError::Row { file, line, what: format!("lat '{lat}' and lon '{lon}' are not a place on earth in degrees") }),
    }
}
