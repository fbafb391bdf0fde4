//! An entry in the words of schema.org, so that search engines and agendas of others understand the page.
//!
//! It stands in the page itself, as a block of data that a browser does not execute.

use serde_json::{Map, Value, json};

use crate::entry::Entry;
use crate::kind::EntryKind;

/// The block for the page, ready to stand in HTML unescaped: `<` is written as its number, so that no text ends it.
pub(crate) fn block(entry: &Entry, public_url: &str) -> String {
    let text = thing(entry, public_url).to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

/// An Organization, Event, Place or Product of schema.org.
pub(crate) fn thing(entry: &Entry, public_url: &str) -> Value {
    let page = format!("{public_url}{}", entry.page());
    let mut fields = Map::new();
    let mut add = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    add("@context", "https://schema.org".into());
    add("@type", type_of(entry.is.kind).into());
    add("@id", page.clone().into());
    add("url", if entry.is.website.is_empty() { page } else { entry.is.website.clone() }.into());
    add("name", entry.is.title.clone().into());
    add("description", entry.is.text.clone().into());
    if !entry.is.telephone.is_empty() {
        add("telephone", entry.is.telephone.clone().into());
    }
    if !entry.is.mail.is_empty() {
        add("email", entry.is.mail.clone().into());
    }
    let place = place_of(entry);
    match entry.is.kind {
        EntryKind::Place => {
            add("address", place["address"].clone());
            if place["geo"].is_object() {
                add("geo", place["geo"].clone());
            }
        }
        _ => drop(add("location", place)),
    }
    Value::Object(fields)
}

fn type_of(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Party | EntryKind::Initiative => "Organization",
        EntryKind::Activity => "Event",
        EntryKind::Place => "Place",
        EntryKind::Thing => "Product",
    }
}

fn place_of(entry: &Entry) -> Value {
    let mut place = json!({
        "@type": "Place",
        "name": if entry.is.spot.is_empty() { &entry.area_name } else { &entry.is.spot },
        "address": { "@type": "PostalAddress", "streetAddress": entry.is.spot, "addressLocality": entry.area_name, "addressCountry": "NL" },
    });
    if let Some(at) = entry.is.at {
        place["geo"] = json!({ "@type": "GeoCoordinates", "latitude": at.lat(), "longitude": at.lon() });
    }
    place
}
