//! What a file of areas would do to the register.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use opbouw_neighbourhood::import::{ImportError, Mapping, Notice, Preview, Reason, SameAs, preview_areas};
use opbouw_neighbourhood::{Area, AreaKind, LatLon};

fn preview(file: &str) -> Preview<Area> {
    preview_areas("gebieden", file.as_bytes(), &Mapping::default(), &[]).unwrap()
}

fn collection(features: &[String]) -> String {
    format!("\u{feff}{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
}

fn feature(properties: &str, ring: &str) -> String {
    format!(r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#)
}

const SQUARE: &str = "[[6.4,52.0],[6.6,52.0],[6.6,52.2],[6.4,52.2],[6.4,52.0]]";
const SQUARE_TURNED: &str = "[[52.0,6.4],[52.0,6.6],[52.2,6.6],[52.2,6.4]]";
const SQUARE_RD: &str = "[[233000,582000],[234000,582000],[234000,583000],[233000,583000],[233000,582000]]";

#[test]
fn table_of_areas_is_read() {
    let preview = preview(
        "code;soort;naam;ligt in;breedtegraad;lengtegraad;inwoners\n\
         GM9990;gemeente;Wolderbeek;Gelderland;;;21.000\n\
         BU99900202;buurtschap;Hooikamp;;52,108;6,530;260\n\
         noordeind;buurtschap;Noordeind;BU99900202;;;.\n",
    );
    let areas: Vec<_> = preview.accepted.iter().map(|line| &line.item).collect();
    assert_eq!((areas[0].kind, areas[0].parent.as_str(), areas[0].residents), (AreaKind::Municipality, "", Some(21_000)));
    assert_eq!((areas[1].kind, areas[1].parent.as_str(), areas[1].centre), (AreaKind::Hamlet, "WK999002", LatLon::new(52.108, 6.53)));
    assert_eq!((areas[2].kind, areas[2].parent.as_str(), areas[2].residents), (AreaKind::Hamlet, "BU99900202", None));
    assert_eq!(preview.notices, [Notice::WithoutPlace { rows: 2 }]);
}

#[test]
fn wrong_areas_are_refused_and_twice_the_same_is_one() {
    let preview = preview(
        "code,name,kind\nBU9990020,Hooikamp,\nhooikamp,Hooikamp,\nGM9990,,\nGM9990,Wolderbeek,buurt\nGM9990,Wolderbeek,\nGM9990,Wolderbeek,\n",
    );
    let reasons: Vec<_> = preview.refused.iter().map(|row| (row.line, row.reason.clone())).collect();
    let does_not_fit = |code: &str| Reason::KindDoesNotFit { code: code.into() };
    let wanted =
        [(2, Reason::BadCode("BU9990020".into())), (3, does_not_fit("hooikamp")), (4, Reason::NoName), (5, does_not_fit("GM9990"))];
    assert_eq!(reasons, wanted);
    assert_eq!((preview.accepted.len(), preview.duplicates[0].of, preview.rows_in()), (1, SameAs::Line(6), 6));
}

#[test]
fn table_without_codes_says_what_it_has() {
    let error = preview_areas("x.csv", b"naam;inwoners\nHooikamp;260\n", &Mapping::default(), &[]).unwrap_err();
    assert_eq!(error, ImportError::MissingColumn { needed: "code", found: vec!["naam".into(), "inwoners".into()] });
}

#[test]
fn shapes_come_in_degrees_metres_or_turned() {
    let preview = preview(&collection(&[
        feature(r#""buurtcode":"BU99900101","buurtnaam":"Centrum","gemeentecode":"GM9990","aantal_inwoners":3100"#, SQUARE),
        feature(r#""BU_CODE":"BU99900102","BU_NAAM":"Molenwijk","AANT_INW":-99999999"#, SQUARE_TURNED),
        feature(r#""statcode":"BU99900103","statnaam":"Vogelbuurt""#, SQUARE_RD),
    ]));
    let areas: Vec<_> = preview.accepted.iter().map(|line| &line.item).collect();
    assert_eq!(areas.len(), 3, "{:?}", preview.refused);
    assert_eq!((areas[0].parent.as_str(), areas[0].residents, areas[1].residents), ("WK999001", Some(3100), None));
    let middle = LatLon::new(52.1, 6.5).unwrap();
    assert!(areas[..2].iter().all(|area| area.centre.unwrap().distance_m(middle) < 1.0));
    let square = r#"{"type":"Polygon","coordinates":[[[6.4,52],[6.6,52],[6.6,52.2],[6.4,52.2],[6.4,52]]]}"#;
    assert_eq!((areas[0].outline.as_deref(), areas[1].outline.as_deref()), (Some(square), Some(square)));
    assert!(areas[2].centre.unwrap().distance_m(LatLon::new(53.222, 6.5635).unwrap()) < 500.0);
    assert_eq!(preview.notices, [Notice::TurnedCoordinates { rows: 1, first_line: 2 }, Notice::ConvertedFromRd { rows: 1 }]);
}

#[test]
fn broken_shapes_cost_one_area_each() {
    let named = r#""code":"BU99900101","name":"Centrum""#;
    let preview = preview(&collection(&[
        feature(named, "[[6.4,52.0],[6.6,52.0]]"),
        feature(named, "[[6.4,52.0],[6.6,99.0],[6.6,52.2],[6.4,52.0]]"),
        feature(named, "[[720000,6800000],[720100,6800000],[720100,6800100],[720000,6800000]]"),
        format!(r#"{{"type":"Feature","properties":{{{named}}},"geometry":{{"type":"LineString","coordinates":[[6,52],[7,52]]}}}}"#),
        r#"{"type":"Feature","geometry":null}"#.into(),
        r#"{"type":"Feature","geometry":{"type":"Polygon","coordinates":"x"}}"#.into(),
        "17".into(),
        feature(r#""code":"BU99900101","name":"Cen\u0000trum""#, SQUARE),
        feature(named, ""),
        feature(named, SQUARE),
    ]));
    assert_eq!(preview.refused.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!((preview.accepted[0].line, preview.rows_in()), (10, 10));
    assert!(preview.refused_csv().contains("\"BU99900101\";\"Centrum\""));
}

#[test]
fn a_hamlet_may_be_a_point_and_an_area_may_have_no_shape() {
    let point = r#"{"type":"Feature","properties":{"code":"hooikamp","naam":"Hooikamp","soort":"buurtschap"},"geometry":{"type":"Point","coordinates":[6.53,52.108,12.0]}}"#;
    let bare = r#"{"type":"Feature","properties":{"code":"WK999001","naam":"Wolderbeek-dorp"},"geometry":null}"#;
    let preview = preview(&collection(&[point.into(), bare.into()]));
    assert_eq!(preview.accepted[0].item.centre, LatLon::new(52.108, 6.53));
    assert_eq!((&preview.accepted[0].item.outline, preview.accepted[1].item.centre), (&None, None));
}

#[test]
fn what_is_no_collection_says_so() {
    for file in ["{", "{}", "{\"type\":\"Topology\"}", "{\"type\":\"FeatureCollection\",\"features\":3}", "{\"a\":\"\\ud800\"}"] {
        let error = preview_areas("x.geojson", file.as_bytes(), &Mapping::default(), &[]);
        assert!(matches!(error, Err(ImportError::NotGeoJson { .. })), "{file}: {error:?}");
    }
    let deep = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", "[".repeat(100_000));
    assert!(preview_areas("x.geojson", deep.as_bytes(), &Mapping::default(), &[]).is_err());
    let deep_inside = collection(&[format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))]);
    assert_eq!(preview_areas("x.geojson", deep_inside.as_bytes(), &Mapping::default(), &[]).map(|preview| preview.refused.len()), Ok(1));
}
