//! The register on both databases: all or nothing, and back again.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use jiff::civil::{Date, date};
use opbouw_neighbourhood::import::{self, Mapping, Preview, preview_areas, preview_offers, sheet};
use opbouw_neighbourhood::store::{self, Imported, MIGRATIONS, Undone};
use opbouw_neighbourhood::{Area, AreaCode, AreaKind, LatLon, NeighbourhoodError, NewPerson, Resource, ResourceKind};
use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{ConstraintKind, StoreError};

const TUESDAY: Date = date(2026, 11, 3);

const AREAS: &str = "code;soort;naam;lat;lon;inwoners\n\
    GM9990;gemeente;Wolderbeek;;;21000\nBU99900401;kern;Lindelo;52.082;6.452;1900\nBU99900403;buurtschap;Het Leemslag;52.063;6.430;220\n";
const OFFERS: &str =
    "id;titel;tekst;dorp;vog;tot\nw1;Soep;Elke maandag;Lindelo;ja;31-12-2026\nw2;Ik bel graag;;;nee;\n;Zonder nummer;;Het Leemslag;;\n";

async fn registers() -> Vec<TestDb> {
    let databases = test_databases().await;
    for db in &databases {
        db.migrate(MIGRATIONS).await.unwrap();
    }
    databases
}

async fn areas(db: &TestDb, file: &str) -> Imported {
    let known = store::list_areas(db).await.unwrap();
    let preview = preview_areas("gebieden.csv", file.as_bytes(), &Mapping::default(), &known).unwrap();
    import::areas(db, preview, TUESDAY).await.unwrap()
}

async fn offers_preview(db: &TestDb, file: &str) -> Preview<Resource> {
    let sheet = sheet::read("aanbod.csv", file.as_bytes()).unwrap();
    preview_offers(&sheet, &Mapping::default(), &import::load_register(db).await.unwrap()).unwrap()
}

async fn offers(db: &TestDb, file: &str) -> Imported {
    import::offers(db, offers_preview(db, file).await, TUESDAY).await.unwrap()
}

async fn titles(db: &TestDb) -> Vec<String> {
    store::list_resources(db).await.unwrap().into_iter().map(|resource| resource.title).collect()
}

#[tokio::test]
async fn every_statement_is_understood_by_both() {
    for db in registers().await {
        assert_eq!(db.prepare_all(&store::statements()).await, Ok(()), "{}", db.name);
    }
}

#[tokio::test]
async fn what_was_looked_at_is_what_is_stored() {
    for db in registers().await {
        let imported = areas(&db, AREAS).await;
        assert_eq!((imported.added, imported.updated), (3, 0), "{}", db.name);
        let preview = offers_preview(&db, OFFERS).await;
        let imported = import::offers(&db, preview.clone(), TUESDAY).await.unwrap();
        assert_eq!(imported, Imported { import_id: imported.import_id, added: 3, updated: 0, duplicates: 0, refused: 0 });
        let stored = store::list_resources(&db).await.unwrap();
        let wanted = preview.accepted.iter().zip(&stored).map(|(line, stored)| Resource { id: stored.id, ..line.item.clone() });
        assert_eq!(stored, wanted.collect::<Vec<_>>());
        assert_eq!(store::get_resource(&db, stored[0].id).await, Ok(stored[0].clone()));
        assert_eq!(store::count_resources(&db).await, Ok(3));
        assert_eq!(store::get_resource(&db, 999).await, Err(NeighbourhoodError::NoSuchResource { id: 999 }));
    }
}

#[tokio::test]
async fn areas_are_found_by_code_and_name_and_keep_what_a_new_file_has_not() {
    for db in registers().await {
        areas(&db, AREAS).await;
        let leemslag = store::find_area_by_name(&db, "HET leemslag").await.unwrap().unwrap();
        assert_eq!((leemslag.code.as_str(), leemslag.kind), ("BU99900403", AreaKind::Hamlet));
        assert_eq!(store::find_area_by_name(&db, "Parijs").await, Ok(None));
        let shape = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"buurtcode":"BU99900401","buurtnaam":"Lindelo","soort":"kern"},
            "geometry":{"type":"Polygon","coordinates":[[[6.44,52.07],[6.46,52.07],[6.46,52.09],[6.44,52.07]]]}}]}"#;
        assert_eq!(areas(&db, shape).await.updated, 1);
        let lindelo = store::get_area(&db, "BU99900401").await.unwrap();
        assert_eq!((lindelo.residents, lindelo.kind), (Some(1900), AreaKind::Village));
        assert!(lindelo.outline.unwrap().starts_with("{\"type\":\"Polygon\""));
        assert_eq!(store::list_outlines(&db, AreaKind::Village).await.unwrap().len(), 1);
        assert_eq!(store::list_areas(&db).await.unwrap().iter().filter(|area| area.outline.is_some()).count(), 0);
        assert_eq!(store::count_areas(&db).await, Ok(3));
    }
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_but_what_it_says() {
    for db in registers().await {
        areas(&db, AREAS).await;
        offers(&db, OFFERS).await;
        let again = offers(&db, &OFFERS.replace("Soep", "Soep en brood")).await;
        assert_eq!((again.added, again.updated, again.duplicates), (0, 2, 1), "{}", db.name);
        assert_eq!(titles(&db).await, ["Soep en brood", "Ik bel graag", "Zonder nummer"]);
    }
}

#[tokio::test]
async fn an_import_is_undone_as_if_it_had_not_been() {
    for db in registers().await {
        areas(&db, AREAS).await;
        let first = offers(&db, OFFERS).await.import_id;
        let before = store::list_resources(&db).await.unwrap();
        let second = offers(&db, "id;titel\nw1;Anders\nw9;Nieuw\n").await.import_id;
        assert_eq!(titles(&db).await, ["Anders", "Ik bel graag", "Zonder nummer", "Nieuw"]);
        let too_early = store::undo_import(&db, first, TUESDAY).await;
        assert_eq!(too_early, Err(NeighbourhoodError::FollowedBy { id: first, later: second }));
        assert_eq!(store::undo_import(&db, second, TUESDAY).await, Ok(Undone { removed: 1, restored: 1, kept: 0 }));
        assert_eq!(store::list_resources(&db).await.unwrap(), before, "{}", db.name);
        assert_eq!(store::undo_import(&db, second, TUESDAY).await, Err(NeighbourhoodError::AlreadyUndone { id: second }));
        assert_eq!(store::undo_import(&db, first, TUESDAY).await, Ok(Undone { removed: 3, restored: 0, kept: 0 }));
        assert_eq!(store::count_resources(&db).await, Ok(0));
        assert_eq!(store::undo_import(&db, 999, TUESDAY).await, Err(NeighbourhoodError::NoSuchImport { id: 999 }));
        let remembered = store::list_imports(&db).await.unwrap();
        assert_eq!(remembered[0].undone_on, Some(TUESDAY));
        assert_eq!((remembered[0].imported.added, remembered[0].imported.updated), (1, 1));
    }
}

#[tokio::test]
async fn what_somebody_changed_since_survives_the_undoing() {
    for db in registers().await {
        let import_id = offers(&db, "id;titel\nw1;Soep\nw2;Thee\n").await.import_id;
        let mut soup = store::list_resources(&db).await.unwrap().remove(0);
        soup.title = "Soep, zelf bijgewerkt".into();
        store::put_resources(&db, vec![soup]).await.unwrap();
        assert_eq!(store::undo_import(&db, import_id, TUESDAY).await, Ok(Undone { removed: 1, restored: 0, kept: 0 }));
        assert_eq!(titles(&db).await, ["Soep, zelf bijgewerkt"], "{}", db.name);
    }
}

#[tokio::test]
async fn earlier_words_are_forgotten_and_then_nothing_can_be_undone() {
    for db in registers().await {
        let import_id = offers(&db, "id;titel\nw1;Soep\n").await.import_id;
        offers(&db, "id;titel\nw1;Anders\n").await;
        assert_eq!(store::forget_replaced(&db, TUESDAY).await, Ok(0));
        assert_eq!(store::forget_replaced(&db, date(2026, 11, 4)).await, Ok(2));
        assert_eq!(store::undo_import(&db, import_id, TUESDAY).await, Err(NeighbourhoodError::TooLongAgo { id: import_id }));
        assert_eq!(titles(&db).await, ["Anders"]);
    }
}

#[tokio::test]
async fn one_row_that_the_database_refuses_keeps_all_out() {
    for db in registers().await {
        let mut preview = offers_preview(&db, OFFERS.replace("Lindelo", "").replace("Het Leemslag", "").as_str()).await;
        preview.accepted[2].item.title = "nul \0".into();
        let refused = import::offers(&db, preview, TUESDAY).await;
        assert!(matches!(refused, Err(NeighbourhoodError::Store(StoreError::WrongValues { .. }))), "{}: {refused:?}", db.name);
        assert_eq!(store::count_resources(&db).await, Ok(0));
        assert_eq!(store::list_imports(&db).await, Ok(vec![]));
    }
}

#[tokio::test]
async fn people_are_a_first_name_in_an_area_that_exists() {
    for db in registers().await {
        let import_id = areas(&db, AREAS).await.import_id;
        let person = |name: &str, area: &str| NewPerson { first_name: name.into(), area: AreaCode::parse(area).unwrap() };
        let ids = store::create_people(&db, vec![person("Fatma", "BU99900401"), person("Henk", "BU99900403")]).await.unwrap();
        let more = store::create_people(&db, vec![person("Ania", "BU99900401")]).await.unwrap();
        assert!(ids.len() == 2 && ids[0] < ids[1] && ids[1] < more[0], "{}", db.name);
        let nowhere = store::create_people(&db, vec![person("Joop", "BU99900401"), person("Mien", "BU99909999")]).await;
        assert_eq!(nowhere, Err(NeighbourhoodError::PersonWithoutArea));
        assert_eq!(store::count_people(&db).await, Ok(3));
        assert_eq!(store::undo_import(&db, import_id, TUESDAY).await, Err(NeighbourhoodError::AreaInUse { id: import_id }));
        assert_eq!(store::count_areas(&db).await, Ok(3));
    }
}

#[tokio::test]
async fn put_areas_and_resources_are_all_or_nothing() {
    for db in registers().await {
        let area = |code: &str, name: &str| Area {
            code: AreaCode::parse(code).unwrap(),
            kind: AreaKind::Buurt,
            name: name.into(),
            parent: String::new(),
            centre: LatLon::new(52.06, 6.52),
            outline: None,
            residents: None,
        };
        assert_eq!(store::put_areas(&db, vec![area("BU99900101", "Centrum"), area("BU99900102", "Molenwijk")]).await, Ok(2));
        assert!(store::put_areas(&db, vec![area("BU99900103", "Vogelbuurt"), area("BU99900104", "nul \0")]).await.is_err());
        assert_eq!(store::count_areas(&db).await, Ok(2), "{}", db.name);
        assert!(matches!(store::get_area(&db, "BU99900103").await, Err(NeighbourhoodError::NoSuchArea { .. })));
        for kind in ResourceKind::ALL {
            let preview = offers_preview(&db, &format!("id;titel;soort\n{0};Een {0};{0}\n", kind.code())).await;
            let item = preview.accepted[0].item.clone();
            assert_eq!(store::put_resources(&db, vec![item.clone(), item]).await, Ok(2));
        }
        assert_eq!(store::count_resources(&db).await, Ok(4));
    }
}

#[test]
fn constraint_errors_keep_their_kind() {
    let error = StoreError::Constraint { statement: "x", kind: ConstraintKind::Check };
    assert_eq!(NeighbourhoodError::from(error).code(), "STORE-010");
}
