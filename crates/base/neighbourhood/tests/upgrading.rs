//! A database of the first version comes along whole.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use opbouw_neighbourhood::store::{self, ImportKind, MIGRATIONS, Undone};
use opbouw_neighbourhood::{AreaCode, FirstName, NeighbourhoodError, PersonState, Reach, Registration};
use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Statement, StoreError};

const TODAY: Date = date(2026, 11, 3);

const OLD: &[Statement] = &[
    Statement::new(
        "import",
        "INSERT INTO neighbourhood_imports (what, imported_on, added, updated, duplicates, refused)
            VALUES ('areas', '2026-01-01', 2, 0, 0, 0), ('offers', '2026-01-02', 2, 1, 0, 3)",
    ),
    Statement::new(
        "area",
        "INSERT INTO neighbourhood_areas (code, kind, name, name_folded, parent, import_id)
            VALUES ('BU99900401', 'village', 'Lindelo', 'lindelo', '', 1), ('BU99900403', 'hamlet', 'Het Leemslag', 'het leemslag', '', 1)",
    ),
    Statement::new("people", "INSERT INTO neighbourhood_people (first_name, area) VALUES ('Fatma', 'BU99900401'), ('Henk', 'BU99900403')"),
    Statement::new("more people", "INSERT INTO neighbourhood_people (first_name, area) VALUES ('Ania', 'BU99900401')"),
    Statement::new(
        "resources",
        "INSERT INTO neighbourhood_resources (reference, kind, title, text, giver, area, availability, languages, vog, import_id)
            VALUES ('w1', 'offer', 'Soep', '', 'Fatma', 'Lindelo', '', '', 0, 2), ('w2', 'offer', 'Thee', '', '', '', '', '', 0, 2)",
    ),
    Statement::new(
        "replaced",
        "INSERT INTO neighbourhood_replaced_resources (replaced_by, id, kind, title, text, giver, area, availability, languages, vog)
            VALUES (2, 1, 'offer', 'Soep van vroeger', '', 'Fatma', 'Lindelo', '', '', 0)",
    ),
];

/// Filled by the first version, and then brought up to date.
async fn upgraded() -> Vec<TestDb> {
    let databases = test_databases().await;
    for db in &databases {
        db.migrate(&MIGRATIONS[..1]).await.unwrap();
        for statement in OLD {
            db.execute(statement, &[]).await.unwrap();
        }
        assert_eq!(db.migrate(MIGRATIONS).await, Ok(MIGRATIONS.len() - 1), "{}", db.name);
    }
    databases
}

#[tokio::test]
async fn everybody_gets_a_name_for_the_trail_and_is_found_as_before() {
    for db in upgraded().await {
        let find = |tx: &mut opbouw_store::Tx<'_>| (1..=3).map(|id| store::find_person(tx, id)).collect::<Result<Vec<_>, _>>();
        let people: Vec<_> = db.read(find).await.unwrap().into_iter().flatten().collect();
        let names: Vec<_> = people.iter().map(|person| (person.first_name.as_str(), person.area_name.as_str())).collect();
        assert_eq!(names, [("Fatma", "Lindelo"), ("Henk", "Het Leemslag"), ("Ania", "Lindelo")], "{}", db.name);
        let pseudonyms: BTreeSet<&str> = people.iter().map(|person| person.pseudonym.as_str()).collect();
        assert_eq!(pseudonyms.len(), 3, "each their own");
        let is_random = |name: &&str| name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        assert!(pseudonyms.iter().all(is_random), "{}: {pseudonyms:?}", db.name);
        assert!(people.iter().all(|person| person.state == PersonState::Active && person.keep_until.is_none()));
        assert_eq!(db.read(|tx| store::list_due(tx, date(2099, 1, 1), 10)).await, Ok(vec![]), "without a term nobody goes");
        let titles: Vec<String> = store::list_resources(&db).await.unwrap().into_iter().map(|resource| resource.title).collect();
        assert_eq!(titles, ["Soep", "Thee"], "what came from a list needs no consent");
    }
}

#[tokio::test]
async fn imports_keep_their_numbers_and_can_still_be_undone() {
    for db in upgraded().await {
        let remembered: Vec<_> =
            store::list_imports(&db).await.unwrap().iter().map(|one| (one.imported.import_id, one.what, one.imported.refused)).collect();
        assert_eq!(remembered, [(2, ImportKind::Offers, 3), (1, ImportKind::Areas, 0)], "{}", db.name);
        assert_eq!(store::undo_import(&db, 2, TODAY).await, Ok(Undone { removed: 1, restored: 1, kept: 0 }));
        assert_eq!(store::undo_import(&db, 1, TODAY).await, Err(NeighbourhoodError::AreaInUse { id: 1 }));
        assert_eq!(store::get_resource(&db, 1).await.unwrap().title, "Soep van vroeger");
    }
}

#[tokio::test]
async fn what_refers_to_an_import_is_still_held_to_it() {
    const LOST: Statement = Statement::new("lost", "UPDATE neighbourhood_resources SET import_id = 77 WHERE id = 1");
    const ODD: Statement = Statement::new("odd", "UPDATE neighbourhood_imports SET what = 'secrets' WHERE id = 1");
    const NEXT: Statement = Statement::new(
        "next",
        "INSERT INTO neighbourhood_imports (what, imported_on, added, updated, duplicates, refused) VALUES ('people', '2026-11-03', 0, 0, 0, 0)",
    );
    for db in upgraded().await {
        for statement in [LOST, ODD] {
            let refused = db.execute(&statement, &[]).await;
            assert!(matches!(refused, Err(StoreError::Constraint { .. })), "{} {}: {refused:?}", db.name, statement.name);
        }
        assert_eq!(db.execute(&NEXT, &[]).await, Ok(1));
        assert_eq!(store::list_imports(&db).await.unwrap()[0].imported.import_id, 3, "{}: no number twice", db.name);
    }
}

#[tokio::test]
async fn newcomers_come_in_beside_those_who_were_there() {
    for db in upgraded().await {
        let new = || Registration {
            first_name: FirstName::parse("Joop").unwrap(),
            area: AreaCode::parse("BU99900401").unwrap(),
            reach: Reach::Nothing,
            language: "nl".into(),
            registered_by: None,
        };
        let id = db.write(move |tx| store::register(tx, &new(), TODAY, TODAY)).await.unwrap();
        assert_eq!((id, store::count_people(&db).await), (4, Ok(4)), "{}", db.name);
    }
}
