//! Areas from GeoJSON: one feature at a time, so that one broken shape costs one area and not the file.

use geojson::{Feature, JsonObject, JsonValue};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::fields::{Cells, FIELDS};
use super::outline::Outline;
use super::{Sorter, read};
use crate::area::Area;
use crate::fold::fold_tight;
use crate::import::error::ImportError;
use crate::import::preview::Preview;
use crate::import::reason::Reason;
use crate::import::sheet::{Format, MAX_BYTES, MAX_ROWS};
use crate::import::told::Told;

/// The file with its features left unread.
#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(borrow)]
    crs: Option<&'a RawValue>,
    #[serde(borrow, default)]
    features: Vec<&'a RawValue>,
}

/// What refused features are given back as; the shape itself would fill the sheet.
const HEADER: [&str; 5] = ["code", "name", "kind", "parent", "residents"];

pub(super) fn preview(bytes: &[u8], known: &[Area]) -> Result<Preview<Area>, ImportError> {
    let collection = parse(bytes)?;
    let says_rd = collection.crs.is_some_and(|crs| crs.get().contains("28992"));
    let header = HEADER.map(str::to_owned).to_vec();
    let mut sorter = Sorter::new(Preview::new(header, Format::Workbook), known);
    for (index, raw) in collection.features.iter().enumerate() {
        let line = index as u64 + 1;
        let feature: Result<Feature, _> = serde_json::from_str(raw.get());
        let properties = feature.as_ref().ok().and_then(|feature| feature.properties.as_ref());
        let values = properties.map(values).unwrap_or_default();
        let area = match &feature {
            Ok(feature) => self::area(line, feature, &values, says_rd, &mut sorter.told),
            Err(error) => Err(Reason::NotAFeature(error.to_string())),
        };
        sorter.sort(line, area, || values.to_vec());
    }
    Ok(sorter.finish())
}

fn parse(bytes: &[u8]) -> Result<Collection<'_>, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { limit: MAX_BYTES / 1_000_000 });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let collection: Collection<'_> =
        serde_json::from_slice(bytes).map_err(|error| ImportError::NotGeoJson { problem: error.to_string() })?;
    if collection.kind != "FeatureCollection" {
        let problem = format!("its type is '{}' and not 'FeatureCollection'", collection.kind);
        return Err(ImportError::NotGeoJson { problem });
    }
    if collection.features.len() > MAX_ROWS {
        return Err(ImportError::TooManyRows { limit: MAX_ROWS });
    }
    Ok(collection)
}

fn area(line: u64, feature: &Feature, values: &[String; 5], says_rd: bool, told: &mut Told) -> Result<Area, Reason> {
    let [code, name, kind, parent, residents] = values;
    let mut area = read::area(&Cells { code, name, kind, parent, residents })?;
    let Some(geometry) = &feature.geometry else { return Ok(area) };
    let (outline, how) = Outline::read(&geometry.value, says_rd)?;
    area.centre = outline.centre();
    area.outline = outline.to_geojson();
    if let Some(centre) = area.centre {
        told.place(line, centre, how);
    }
    Ok(area)
}

/// The properties as text, in the order of [`HEADER`].
fn values(properties: &JsonObject) -> [String; 5] {
    let folded: Vec<(String, &JsonValue)> = properties.iter().map(|(name, value)| (fold_tight(name), value)).collect();
    HEADER.map(|wanted| {
        let field = FIELDS.iter().find(|field| field.name == wanted);
        let mut names = field.into_iter().flat_map(|field| std::iter::once(&field.name).chain(field.also));
        let value = names.find_map(|name| folded.iter().find(|(known, value)| known == name && !value.is_null()));
        value.map(|(_, value)| text(value)).unwrap_or_default()
    })
}

fn text(value: &JsonValue) -> String {
    match value {
        JsonValue::String(text) => text.clone(),
        other => other.to_string(),
    }
}
