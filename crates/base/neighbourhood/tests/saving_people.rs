//! A list of people is saved as a whole and taken back as a whole, except those who have been here since.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::village::{LINDELO, NOW_S, TODAY, agrees, joins, newcomer, offers, party, reach, villages, write};
use jiff::civil::date;
use opbouw_neighbourhood::import::{self, ListedPerson, Mapping, Preview, preview_people, sheet};
use opbouw_neighbourhood::store::{self, ImportKind, Imported, PeopleImport, Undone};
use opbouw_neighbourhood::{AreaCode, FirstName, How, NeighbourhoodError, Person, PersonFault, PersonState, Purpose, Registration, Terms};
use opbouw_store::Tx;
use opbouw_store::testing::TestDb;

const LIST: &str =
    "voornaam;dorp;mail;tel;taal\nFatma;Lindelo;fatma@voorbeeld.nl;0612345678;tr\nHenk;Het Leemslag;;;\nAnia;Lindelo;;0687654321;\n";

async fn preview(db: &TestDb, file: &str) -> Preview<ListedPerson> {
    let sheet = sheet::read("mensen.csv", file.as_bytes()).unwrap();
    preview_people(&sheet, &Mapping::default(), &import::load_people(db).await.unwrap()).unwrap()
}

fn on_paper(party: i64) -> PeopleImport {
    PeopleImport { party, how: How::Paper, on: TODAY, at_s: NOW_S, keep_until: Terms::default().keep_until(TODAY) }
}

async fn pol(db: &TestDb) -> i64 {
    write(db, |tx| match store::find_party_by_name(tx, "De Pol")? {
        Some(party) => Ok(party.id),
        None => store::found_party(tx, &party("De Pol"), TODAY),
    })
    .await
}

async fn imported(db: &TestDb, file: &str) -> Imported {
    let (preview, party) = (preview(db, file).await, pol(db).await);
    import::people(db, preview, on_paper(party)).await.unwrap()
}

async fn everybody(db: &TestDb) -> Vec<Person> {
    let last = store::count_people(db).await.unwrap() + 50;
    let all = write(db, move |tx| (1..=last).map(|id| store::find_person(tx, id)).collect::<Result<Vec<_>, _>>()).await;
    all.into_iter().flatten().collect()
}

async fn names(db: &TestDb) -> Vec<String> {
    everybody(db).await.into_iter().map(|person| person.first_name).collect()
}

#[tokio::test]
async fn who_is_on_the_list_is_kept_with_consent_in_the_name_of_a_party() {
    for db in villages().await {
        let done = imported(&db, LIST).await;
        assert_eq!(done, Imported { import_id: done.import_id, added: 3, updated: 0, duplicates: 0, refused: 0 }, "{}", db.name);
        let (all, party) = (everybody(&db).await, pol(&db).await);
        assert_eq!(names(&db).await, ["Fatma", "Henk", "Ania"]);
        let fatma = all[0].clone();
        assert_eq!((fatma.email.as_deref(), fatma.phone.as_deref()), (Some("fatma@voorbeeld.nl"), Some("+31612345678")));
        assert_eq!((fatma.language.as_str(), fatma.registered_by, fatma.state), ("tr", Some(party), PersonState::Active));
        assert_eq!((fatma.created_on, fatma.active_on, fatma.keep_until), (Some(TODAY), None, Some(date(2027, 11, 3))));
        assert!(all.iter().all(|person| person.pseudonym.len() == 32));
        let said = write(&db, move |tx| store::list_consents(tx, fatma.id)).await;
        let said: Vec<_> = said.iter().map(|one| (one.purpose, one.how, one.by_worker, one.given_at_s)).collect();
        assert_eq!(said, [(Purpose::Stored, How::Paper, true, NOW_S)], "to be kept, and nothing more");
        let remembered = store::list_imports(&db).await.unwrap();
        assert_eq!((remembered[0].what, remembered[0].imported), (ImportKind::People, done));
        let again = imported(&db, LIST).await;
        assert_eq!((again.added, again.updated, again.duplicates), (1, 0, 2), "{}: Henk has nothing to know him by", db.name);
    }
}

#[tokio::test]
async fn undoing_removes_them_but_not_who_has_been_here_since() {
    for db in villages().await {
        let own = write(&db, |tx| joins(tx, &newcomer("Eerst", "eerst@voorbeeld.nl"))).await;
        let file = "voornaam;dorp\nWeg;Lindelo\nKwam;Lindelo\nBood;Lindelo\nVond;Lindelo\nWerkt;Lindelo\nGewist;Lindelo\n";
        let import = imported(&db, file).await.import_id;
        let ids = write(&db, move |tx| Ok(store::list_imported_people(tx, import)?)).await;
        assert!(ids.iter().all(|person| !person.stays) && ids.len() == 6, "{}", db.name);
        let ids: Vec<i64> = ids.iter().map(|person| person.person).collect();
        let party = pol(&db).await;
        let since = ids.clone();
        write(&db, move |tx| {
            // On the day of the import itself.
            store::touch_person(tx, since[1], TODAY, Terms::default().keep_until(TODAY))?;
            offers(tx, since[2], "Ik kook soep")?;
            agrees(tx, since[3], Purpose::Found, None)?;
            store::begin_membership(tx, since[4], party, "worker", TODAY)?;
            store::erase_person(tx, since[5])?;
            Ok(())
        })
        .await;
        let would = write(&db, move |tx| Ok(store::list_imported_people(tx, import)?)).await;
        let stays: Vec<i64> = would.iter().filter(|person| person.stays).map(|person| person.person).collect();
        assert_eq!(stays, ids[1..5]);
        assert_eq!(store::undo_import(&db, import, TODAY).await, Ok(Undone { removed: 1, restored: 0, kept: 4 }), "{}", db.name);
        assert_eq!(names(&db).await, ["Eerst", "Kwam", "Bood", "Vond", "Werkt"]);
        assert!(write(&db, move |tx| store::find_person(tx, own)).await.is_some());
        assert_eq!(store::undo_import(&db, import, TODAY).await, Err(NeighbourhoodError::AlreadyUndone { id: import }));
        assert_eq!(names(&db).await.len(), 5, "{}: nobody comes back", db.name);
    }
}

/// Somebody with a number, and an empty address and language.
fn with_number(tx: &mut Tx<'_>, name: &str, number: &str) -> Result<i64, NeighbourhoodError> {
    joins(tx, &Registration { language: String::new(), ..newcomer(name, number) })
}

#[tokio::test]
async fn what_was_filled_is_empty_again_unless_somebody_corrected_it() {
    for db in villages().await {
        let (fatma, henk, joop) = write(&db, |tx| {
            let joop = with_number(tx, "Joop", "0633333333")?;
            Ok((with_number(tx, "Fatma", "0611111111")?, with_number(tx, "Henk", "0622222222")?, joop))
        })
        .await;
        let before = everybody(&db).await;
        let file = "voornaam;dorp;mail;tel;taal\nFatma;Lindelo;;0611111111;tr\nFatma;Lindelo;f@voorbeeld.nl;0611111111;\n\
            Henk;Lindelo;h@voorbeeld.nl;0622222222;nl\nJoop;Lindelo;j@voorbeeld.nl;0633333333;\n";
        let done = imported(&db, file).await;
        assert_eq!((done.added, done.updated, done.duplicates), (0, 4, 0), "{}", db.name);
        let person = |id| write(&db, move |tx| Ok(store::find_person(tx, id)?.unwrap()));
        let filled = person(fatma).await;
        assert_eq!((filled.email.as_deref(), filled.language.as_str(), filled.registered_by), (Some("f@voorbeeld.nl"), "tr", None));
        assert_eq!(write(&db, move |tx| Ok(store::list_consents(tx, fatma)?.len())).await, 1, "what they said stays what they said");
        write(&db, move |tx| {
            let area = AreaCode::parse(LINDELO).unwrap();
            store::change_person(tx, henk, &FirstName::parse("Hendrik")?, &area, &reach("h@voorbeeld.nl"), "nl")?;
            store::erase_person(tx, joop)?;
            Ok(())
        })
        .await;
        assert_eq!(store::undo_import(&db, done.import_id, TODAY).await, Ok(Undone { removed: 0, restored: 1, kept: 0 }));
        assert_eq!(person(fatma).await, before.iter().find(|person| person.id == fatma).unwrap().clone());
        assert_eq!(person(henk).await.email.as_deref(), Some("h@voorbeeld.nl"));
        assert_eq!(names(&db).await, ["Fatma", "Hendrik"], "{}: who was erased does not come back", db.name);
        assert_eq!(store::undo_import(&db, done.import_id, TODAY).await, Err(NeighbourhoodError::AlreadyUndone { id: done.import_id }));
        write(&db, |tx| joins(tx, &newcomer("Ania", "f@voorbeeld.nl"))).await;
    }
}

#[tokio::test]
async fn a_later_list_that_filled_them_is_undone_first() {
    for db in villages().await {
        let first = imported(&db, "voornaam;dorp;tel\nFatma;Lindelo;0611111111\n").await.import_id;
        let later = imported(&db, "voornaam;dorp;tel;mail\nFatma;Lindelo;0611111111;f@voorbeeld.nl\n").await.import_id;
        assert_eq!(store::undo_import(&db, first, TODAY).await, Err(NeighbourhoodError::FollowedBy { id: first, later }), "{}", db.name);
        assert_eq!(store::undo_import(&db, later, TODAY).await, Ok(Undone { removed: 0, restored: 1, kept: 0 }));
        assert_eq!(everybody(&db).await[0].email, None);
        assert_eq!(store::undo_import(&db, first, TODAY).await, Ok(Undone { removed: 1, restored: 0, kept: 0 }));
        let forgotten = imported(&db, "voornaam;dorp\nHenk;Lindelo\n").await.import_id;
        assert_eq!(store::forget_replaced(&db, date(2026, 12, 4)).await, Ok(1));
        assert_eq!(store::undo_import(&db, forgotten, TODAY).await, Err(NeighbourhoodError::TooLongAgo { id: forgotten }));
    }
}

#[tokio::test]
async fn what_changed_since_the_preview_is_seen_when_it_is_saved() {
    for db in villages().await {
        let (fatma, henk) = write(&db, |tx| Ok((with_number(tx, "Fatma", "0611111111")?, with_number(tx, "Henk", "0622222222")?))).await;
        let file = "voornaam;dorp;mail;tel\nFatma;Lindelo;f@voorbeeld.nl;0611111111\nHenk;Lindelo;h@voorbeeld.nl;0622222222\n\
            Ania;Lindelo;ania@voorbeeld.nl;\nPiet;Lindelo;;0644444444\nTruus;Lindelo;;\n";
        let (preview, party) = (preview(&db, file).await, pol(&db).await);
        assert_eq!((preview.accepted.len(), preview.updates.len()), (3, 2));
        write(&db, move |tx| {
            store::erase_person(tx, fatma)?;
            store::set_person_state(tx, henk, PersonState::Restricted)?;
            joins(tx, &newcomer("Ania", "ania@voorbeeld.nl"))?;
            joins(tx, &newcomer("Piet", "0644444444"))
        })
        .await;
        let done = import::people(&db, preview, on_paper(party)).await.unwrap();
        assert_eq!((done.added, done.updated, done.duplicates), (1, 0, 4), "{}", db.name);
        assert_eq!(names(&db).await, ["Henk", "Ania", "Piet", "Truus"], "who was erased since does not come back");
        assert_eq!(write(&db, move |tx| Ok(store::find_person(tx, henk)?.unwrap().email)).await, None);
    }
}

#[tokio::test]
async fn one_row_that_the_database_refuses_keeps_all_out() {
    for db in villages().await {
        let (mut preview, party) = (preview(&db, LIST).await, pol(&db).await);
        assert_eq!(import::people(&db, preview.clone(), on_paper(999)).await, Err(PersonFault::NoSuchParty.into()));
        preview.accepted[2].item.area = AreaCode::parse("BU99909999").unwrap();
        assert_eq!(import::people(&db, preview, on_paper(party)).await, Err(NeighbourhoodError::PersonWithoutArea), "{}", db.name);
        assert_eq!((store::count_people(&db).await, store::list_imports(&db).await), (Ok(0), Ok(vec![])));
        write(&db, move |tx| Ok(store::end_party(tx, party, TODAY)?)).await;
        let ended = import::people(&db, self::preview(&db, LIST).await, on_paper(party)).await;
        assert_eq!(ended, Err(PersonFault::NoSuchParty.into()), "a party that has ended answers for nobody");
    }
}

#[tokio::test]
async fn two_lists_at_once_do_not_double_anybody() {
    for db in villages().await {
        let party = pol(&db).await;
        let file = "voornaam;dorp;mail;tel\nFatma;Lindelo;f@voorbeeld.nl;\nHenk;Lindelo;;0622222222\n";
        let (first, second) = (preview(&db, file).await, preview(&db, file).await);
        let (first, second) = tokio::join!(import::people(&db, first, on_paper(party)), import::people(&db, second, on_paper(party)));
        let mut added = [first.unwrap().added, second.unwrap().added];
        added.sort_unstable();
        assert_eq!((added, store::count_people(&db).await), ([0, 2], Ok(2)), "{}", db.name);
    }
}
