//! The map in the words of schema.org, for search engines and other programs.

use serde_json::{Map, Value, json};

use super::item::Item;
use crate::kind::ShownKind;

pub(super) fn write(items: &[Item], public_url: &str) -> String {
    let nodes: Vec<Value> = items.iter().map(|item| node(item, public_url)).collect();
    json!({ "@context": "https://schema.org", "@graph": nodes }).to_string()
}

fn node(item: &Item, public_url: &str) -> Value {
    let page = format!("{public_url}{}", item.page);
    let mut fields = Map::new();
    let mut put = |name: &str, text: &str| {
        if !text.is_empty() {
            fields.insert(name.to_owned(), Value::String(text.to_owned()));
        }
    };
    put("@type", sort(item.kind));
    put("@id", &page);
    put("url", if item.website.is_empty() { &page } else { &item.website });
    put("name", &item.title);
    put("description", &item.text);
    // Events and products have no number of their own in schema.org.
    if matches!(item.kind, ShownKind::Party | ShownKind::Initiative | ShownKind::Place) {
        put("telephone", &item.telephone);
        put("email", if item.kind == ShownKind::Place { "" } else { &item.mail });
    }
    match item.kind {
        ShownKind::Place => add_place(&mut fields, item),
        ShownKind::Thing | ShownKind::Offer => {}
        _ => {
            let mut place = Map::from_iter([("@type".to_owned(), json!("Place")), ("name".to_owned(), json!(item.area_name))]);
            add_place(&mut place, item);
            fields.insert("location".to_owned(), Value::Object(place));
        }
    }
    if item.kind == ShownKind::Activity && !item.organisation.is_empty() {
        fields.insert("organizer".to_owned(), json!({ "@type": "Organization", "name": item.organisation }));
    }
    Value::Object(fields)
}

fn add_place(fields: &mut Map<String, Value>, item: &Item) {
    let mut address = Map::from_iter([("@type".to_owned(), json!("PostalAddress")), ("addressCountry".to_owned(), json!("NL"))]);
    address.insert("addressLocality".to_owned(), json!(item.area_name));
    if !item.spot.is_empty() {
        address.insert("streetAddress".to_owned(), json!(item.spot));
    }
    fields.insert("address".to_owned(), Value::Object(address));
    if let Some(at) = item.at {
        fields.insert("geo".to_owned(), json!({ "@type": "GeoCoordinates", "latitude": at.lat(), "longitude": at.lon() }));
    }
}

fn sort(kind: ShownKind) -> &'static str {
    match kind {
        ShownKind::Party | ShownKind::Initiative => "Organization",
        ShownKind::Activity => "Event",
        ShownKind::Place => "Place",
        ShownKind::Thing | ShownKind::Offer => "Product",
    }
}
