//! The map as GeoJSON, CSV and JSON-LD: with the filters of the map, without residents, and ready to be brought in again.

use opbouw_access::Role;
use serde_json::Value;

use crate::hall::{LIST, bring, look, villages};

fn names(reply: &opbouw_testkit::Reply) -> Vec<String> {
    let features = reply.json()["features"].as_array().cloned().unwrap_or_default();
    features.iter().filter_map(|one| one["properties"]["naam"].as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn the_filters_of_the_map_count_and_residents_are_not_there() {
    for app in villages().await {
        bring(&app, "kaart.csv", LIST).await;
        let all = app.get("/kaart/gegevens.geojson").await;
        assert!(all.status == 200 && all.header("access-control-allow-origin") == "*", "{}", app.name);
        let on_map = names(&all);
        assert!(on_map.contains(&"Fanfare De Linde".to_owned()), "{on_map:?}");
        for resource in
            opbouw_testkit::MadeUpVillage::lindelo().resources().iter().filter(|one| one.kind == opbouw_neighbourhood::ResourceKind::Offer)
        {
            assert!(!on_map.contains(&resource.title), "{} is of a resident", resource.title);
        }
        assert_eq!(names(&app.get("/kaart/gegevens.geojson?soort=initiative").await), ["Soep voor elkaar"]);
        assert_eq!(
            names(&app.get("/kaart/gegevens.geojson?soort=thing&voor=children").await),
            ["Partytent"],
            "for everybody is for children too"
        );
        assert_eq!(names(&app.get("/kaart/gegevens.geojson?thema=eten-huis-tuin&soort=initiative").await), ["Soep voor elkaar"]);
        assert!(names(&app.get("/kaart/gegevens.geojson?soort=offer").await).is_empty());
        let tag = all.header("etag").to_owned();
        assert_eq!(app.get_with("/kaart/gegevens.geojson", &[("if-none-match", &tag)]).await.status, 304);
    }
}

#[tokio::test]
async fn the_map_as_a_table_can_be_brought_in_again_and_runs_nowhere() {
    for app in villages().await {
        bring(&app, "kaart.csv", format!("{LIST}a9;plek;=HYPERLINK(1);\"-2+3;\nregel\";Lindelo;;;;;;;\n")).await;
        let csv = app.get("/kaart/gegevens.csv").await;
        assert!(csv.has("\"'=HYPERLINK(1)\"") && csv.has("\"'-2+3;"), "{}", csv.text);
        assert!(csv.header("content-disposition").contains("sociale-kaart.csv"));
        let again = look(&app, "sociale-kaart.csv", &csv.text).await;
        assert_eq!((again.same, again.new.len(), again.changed.len(), again.refused.len()), (4, 0, 0, 0), "{}: {again}", app.name);
    }
}

#[tokio::test]
async fn who_answers_for_an_entry_is_nowhere() {
    for app in villages().await {
        app.staff("Riek", "Fanfare De Linde", Role::Worker).await;
        let list = "naam;dorp;beheerder\nKoor;Lindelo;geheim@koor.example\n";
        bring(&app, "kaart.csv", list).await;
        for address in ["/kaart/gegevens.geojson", "/kaart/gegevens.csv", "/kaart/gegevens.jsonld", "/hsds/organizations?full=true"] {
            let text = app.get(address).await.text;
            assert!(text.contains("Koor") && !text.contains("geheim") && !text.contains("Riek"), "{} {address}", app.name);
        }
    }
}

#[tokio::test]
async fn search_engines_read_what_sort_it_is() {
    for app in villages().await {
        bring(&app, "kaart.csv", LIST).await;
        let json: Value = app.get("/kaart/gegevens.jsonld").await.json();
        let sort = |name: &str| json["@graph"].as_array().unwrap().iter().find(|one| one["name"] == name).map(|one| one["@type"].clone());
        assert_eq!(sort("Fanfare De Linde"), Some("Organization".into()), "{}", app.name);
        assert_eq!(sort("Partytent"), Some("Product".into()));
    }
}
