//! Points with what is there, as GeoJSON (RFC 7946); what has no point is there without one.

use serde_json::{Map, Value, json};

use super::item::Item;

pub(super) fn write(items: &[Item], public_url: &str) -> String {
    let features: Vec<Value> = items.iter().map(|item| feature(item, public_url)).collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn feature(item: &Item, public_url: &str) -> Value {
    let point = item.pin.map(|pin| json!({ "type": "Point", "coordinates": [round(pin.lon()), round(pin.lat())] }));
    json!({ "type": "Feature", "id": item.page, "geometry": point, "properties": properties(item, public_url) })
}

/// Six decimals are ten centimetres.
fn round(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}

/// In the words of the table; what is empty is left out.
fn properties(item: &Item, public_url: &str) -> Map<String, Value> {
    let themes = item.themes.iter().map(opbouw_finder::Theme::code).collect::<Vec<_>>();
    let audiences = item.audiences.iter().map(crate::kind::Audience::code).collect::<Vec<_>>();
    let confirmed = item.confirmed_on.map(|day| day.to_string()).unwrap_or_default();
    let texts = [
        ("pagina", format!("{public_url}{}", item.page)),
        ("soort", item.kind.code().to_owned()),
        ("naam", item.title.clone()),
        ("tekst", item.text.clone()),
        ("dorp", item.area_name.clone()),
        ("adres", item.spot.clone()),
        ("dagen", item.days.clone()),
        ("talen", item.languages.clone()),
        ("telefoon", item.telephone.clone()),
        ("email", item.mail.clone()),
        ("website", item.website.clone()),
        ("kosten", item.cost.clone()),
        ("organisatie", item.organisation.clone()),
        ("bevestigd", confirmed),
        ("versheid", item.freshness.map(|freshness| freshness.code().to_owned()).unwrap_or_default()),
    ];
    let mut fields: Map<String, Value> =
        texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), Value::String(text))).collect();
    fields.insert("thema".to_owned(), json!(themes));
    fields.insert("doelgroep".to_owned(), json!(audiences));
    // A point in the middle of the village is not an address.
    fields.insert("precies".to_owned(), json!(item.at.is_some()));
    fields
}
