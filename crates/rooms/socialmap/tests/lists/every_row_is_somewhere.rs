//! Each row of a list is in exactly one pile, and no bytes make it stop.

use opbouw_finder::Themes;
use opbouw_neighbourhood::HomeArea;
use opbouw_neighbourhood::import::Mapping;
use opbouw_socialmap::bringing::{BringError, MapPreview, Reading, preview_file};
use opbouw_testkit::MadeUpVillage;
use proptest::prelude::*;

fn preview(name: &str, bytes: &[u8]) -> Result<MapPreview, BringError> {
    let areas = MadeUpVillage::areas();
    let home = |area: &opbouw_neighbourhood::Area| HomeArea { code: area.code.clone(), name: area.name.clone(), centre: area.centre };
    let homes: Vec<HomeArea> = areas.iter().map(home).collect();
    let themes_of = |_: &str, _: &str| Themes::default();
    let reading = Reading {
        areas: &areas,
        homes: &homes,
        themes_of: &themes_of,
        public_url: "",
        today: opbouw_testkit::TODAY,
        mapping: &Mapping::default(),
    };
    preview_file(name, bytes, &reading, &[])
}

fn word(of: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(of)
}

proptest! {
    #[test]
    fn every_row_is_in_one_pile(rows in prop::collection::vec((
        "[ab]{0,2}", word(&["", "party", "plek", "wolk"]), word(&["", "Lindelo", "Nergens", "BU99900101"]), word(&["", "52,08", "x", "999"]),
        word(&["", "k1", "k2", "/kaart/1"]), word(&["", "info@koor.example", "geen"]),
    ), 1..12)) {
        let line = |(name, kind, area, lat, id, mail): &(String, &str, &str, &str, &str, &str)| format!("{name};{kind};{area};{lat};{lat};{id};{mail}\n");
        let text: String = rows.iter().map(line).collect();
        let preview = preview("kaart.csv", format!("naam;soort;dorp;lat;lon;kenmerk;email\n{text}").as_bytes()).unwrap();
        let filled = rows.iter().filter(|row| !line(row).trim_matches([';', '\n']).is_empty()).count();
        prop_assert_eq!(preview.rows_in(), filled);
        for one in &preview.new {
            prop_assert!(!one.entry.title.is_empty() && !one.entry.area.is_empty() && !one.entry.reference.starts_with('/'));
        }
        let names: std::collections::HashSet<_> = preview.new.iter().map(|one| (one.entry.kind, &one.entry.title, &one.entry.area)).collect();
        prop_assert_eq!(names.len(), preview.new.len(), "each once");
    }

    #[test]
    fn no_bytes_make_it_stop(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        head in word(&["", "naam;dorp\n", "PK\u{3}\u{4}", "{\"id\": ", "[{\"name\": \"x\"}"]),
        name in word(&["kaart.csv", "kaart.json", "kaart.zip", "kaart.xlsx", "kaart"]),
    ) {
        let _ = preview(name, &[head.as_bytes(), &bytes].concat());
    }
}
