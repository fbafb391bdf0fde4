//! The map as a table that can be brought in again: the same columns, and no cell that a spreadsheet program runs.

use opbouw_finder::Theme;
use opbouw_neighbourhood::import::reading::harmless;

use super::item::Item;
use crate::kind::{Audience, ShownKind};

const HEADER: [&str; 21] = [
    "kenmerk",
    "soort",
    "naam",
    "tekst",
    "dorp",
    "adres",
    "lat",
    "lon",
    "thema",
    "doelgroep",
    "dagen",
    "talen",
    "telefoon",
    "e-mail",
    "website",
    "kosten",
    "organisatie",
    "bron",
    "gehoord",
    "bevestigd",
    "pagina",
];

/// With semicolons and the mark of UTF-8, as spreadsheet programs here expect.
pub(super) fn write(items: &[Item], public_url: &str) -> String {
    let mut text = String::from("\u{feff}");
    line(&mut text, HEADER.map(str::to_owned));
    for item in items {
        line(&mut text, cells(item, public_url));
    }
    text
}

fn cells(item: &Item, public_url: &str) -> [String; 21] {
    let degrees = |number: Option<f64>| number.map(|number| format!("{number:.6}")).unwrap_or_default();
    // Two areas can have one name, but each has its own code.
    let area = if item.area.is_empty() { item.area_name.clone() } else { item.area.clone() };
    [
        item.reference.clone(),
        kind(item.kind).to_owned(),
        item.title.clone(),
        item.text.clone(),
        area,
        item.spot.clone(),
        degrees(item.at.map(|at| at.lat())),
        degrees(item.at.map(|at| at.lon())),
        item.themes.iter().map(Theme::code).collect::<Vec<_>>().join("; "),
        item.audiences.iter().map(Audience::code).collect::<Vec<_>>().join("; "),
        item.days.clone(),
        item.languages.clone(),
        item.telephone.clone(),
        item.mail.clone(),
        item.website.clone(),
        item.cost.clone(),
        item.organisation.clone(),
        item.source.clone(),
        if item.is_hearsay { "ja".to_owned() } else { String::new() },
        item.confirmed_on.map(|day| day.to_string()).unwrap_or_default(),
        format!("{public_url}{}", item.page),
    ]
}

fn kind(kind: ShownKind) -> &'static str {
    match kind {
        ShownKind::Party => "organisatie",
        ShownKind::Initiative => "initiatief",
        ShownKind::Activity => "activiteit",
        ShownKind::Place => "plek",
        ShownKind::Thing | ShownKind::Offer => "spullen",
    }
}

/// Everything in quotation marks, so that opening it with another separator makes no formula either.
fn line(text: &mut String, cells: [String; 21]) {
    for (at, cell) in cells.iter().enumerate() {
        text.push_str(if at == 0 { "\"" } else { ";\"" });
        text.push_str(&harmless(cell).replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
