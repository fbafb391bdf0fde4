//! People come in, change, and go; what is theirs goes along.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::village::{LEEMSLAG, NOW_S, TODAY, agrees, joins, newcomer, offers, party, reach, villages, write};
use jiff::civil::date;
use opbouw_neighbourhood::store;
use opbouw_neighbourhood::{
    AreaCode, FirstName, How, NeighbourhoodError, NewConsent, PersonFault, PersonState, Purpose, Registration, Terms,
};

fn taken<T>() -> Result<T, NeighbourhoodError> {
    Err(PersonFault::AddressTaken.into())
}

#[tokio::test]
async fn who_comes_in_is_kept_as_they_said_for_a_year() {
    for db in villages().await {
        let fatma = write(&db, |tx| {
            let id = joins(tx, &newcomer("Fatma", "Fatma.Y@Voorbeeld.nl"))?;
            Ok(store::find_person(tx, id)?.unwrap())
        })
        .await;
        assert_eq!((fatma.first_name.as_str(), fatma.area_name.as_str(), fatma.language.as_str()), ("Fatma", "Lindelo", "nl"));
        assert_eq!((fatma.email.as_deref(), fatma.phone.as_deref()), (Some("Fatma.Y@voorbeeld.nl"), None));
        assert_eq!((fatma.state, fatma.registered_by), (PersonState::Active, None));
        assert_eq!((fatma.created_on, fatma.active_on, fatma.keep_until), (Some(TODAY), Some(TODAY), Some(date(2027, 11, 3))));
        let pseudonym = fatma.pseudonym.clone();
        let (by_address, name, nobody) = write(&db, move |tx| {
            let by_address = store::find_person_by_email(tx, "fatma.y@voorbeeld.nl")?;
            Ok((by_address, store::find_name_of(tx, &pseudonym)?, store::find_person(tx, 999)?))
        })
        .await;
        assert_eq!((by_address, name.as_deref(), nobody), (Some(fatma.id), Some("Fatma"), None), "{}", db.name);
    }
}

#[tokio::test]
async fn an_address_is_of_one_person_in_any_writing() {
    for db in villages().await {
        write(&db, |tx| joins(tx, &newcomer("Fatma", "fatma@voorbeeld.nl"))).await;
        let henk = write(&db, |tx| joins(tx, &newcomer("Henk", "06 12345678"))).await;
        assert_eq!(db.write(|tx| joins(tx, &newcomer("Ania", "FATMA@voorbeeld.nl"))).await, taken(), "{}", db.name);
        let change = move |tx: &mut opbouw_store::Tx<'_>, name: &str, reached: &str| {
            let (name, area) = (FirstName::parse(name)?, AreaCode::parse(LEEMSLAG).unwrap());
            store::change_person(tx, henk, &name, &area, &reach(reached), "en")
        };
        assert_eq!(db.write(move |tx| change(tx, "Henk", "Fatma@Voorbeeld.nl")).await, taken());
        write(&db, move |tx| change(tx, "Hendrik", "henk@voorbeeld.nl")).await;
        write(&db, move |tx| change(tx, "Hendrik", "HENK@voorbeeld.nl")).await;
        let hendrik = write(&db, move |tx| store::find_person(tx, henk)).await.unwrap();
        assert_eq!((hendrik.first_name.as_str(), hendrik.area.as_str(), hendrik.language.as_str()), ("Hendrik", LEEMSLAG, "en"));
        assert_eq!((hendrik.email.as_deref(), hendrik.phone), (Some("HENK@voorbeeld.nl"), None));
    }
}

#[tokio::test]
async fn two_who_come_at_once_with_one_address_do_not_both_get_in() {
    for db in villages().await {
        let come = |name: &'static str| db.write(move |tx| joins(tx, &newcomer(name, "samen@voorbeeld.nl")));
        let (first, second) = tokio::join!(come("Fatma"), come("Henk"));
        assert_eq!([&first, &second].into_iter().filter(|came| **came == taken()).count(), 1, "{}: {first:?} {second:?}", db.name);
        assert_eq!([first, second].iter().filter(|came| came.is_ok()).count(), 1);
        assert_eq!(store::count_people(&db).await, Ok(1));
    }
}

#[tokio::test]
async fn many_without_an_address_all_get_in_but_nobody_lives_nowhere() {
    for db in villages().await {
        write(&db, |tx| joins(tx, &newcomer("Fatma", ""))).await;
        write(&db, |tx| joins(tx, &newcomer("Fatma", ""))).await;
        let nowhere = || Registration { area: AreaCode::parse("BU99909999").unwrap(), ..newcomer("Joop", "") };
        assert_eq!(db.write(move |tx| joins(tx, &nowhere())).await, Err(NeighbourhoodError::PersonWithoutArea));
        let nobody = |tx: &mut opbouw_store::Tx<'_>| {
            store::change_person(tx, 999, &FirstName::parse("Joop")?, &AreaCode::parse(LEEMSLAG).unwrap(), &reach(""), "nl")
        };
        assert_eq!(db.write(nobody).await, Err(PersonFault::NoSuchPerson.into()));
        assert_eq!(store::count_people(&db).await, Ok(2), "{}", db.name);
    }
}

#[tokio::test]
async fn erasing_takes_what_is_theirs_along_and_nothing_of_others() {
    for db in villages().await {
        let (worker, resident) = write(&db, |tx| {
            let party = store::found_party(tx, &party("De Pol"), TODAY)?;
            let worker = joins(tx, &newcomer("Wilma", "wilma@voorbeeld.nl"))?;
            store::begin_membership(tx, worker, party, "worker", TODAY)?;
            let resident = joins(tx, &Registration { registered_by: Some(party), ..newcomer("Henk", "") })?;
            let found = NewConsent { person: resident, purpose: Purpose::Found, party: None, given_by: Some(worker), how: How::Spoken };
            store::give_consent(tx, &found, NOW_S)?;
            store::withdraw_consent(tx, resident, Purpose::Stored, None, Some(worker), NOW_S)?;
            agrees(tx, worker, Purpose::Shared, Some(party))?;
            agrees(tx, worker, Purpose::Found, None)?;
            offers(tx, worker, "Ik kook soep")?;
            offers(tx, worker, "Ik lees voor")?;
            offers(tx, resident, "Ik zaag hout")?;
            Ok((worker, resident))
        })
        .await;
        let before = write(&db, move |tx| store::list_consents(tx, resident)).await;
        assert!(write(&db, move |tx| Ok(store::erase_person(tx, worker)?)).await);
        assert!(!write(&db, move |tx| Ok(store::erase_person(tx, worker)?)).await, "{}: gone is gone", db.name);
        let (person, consents, members) = write(&db, move |tx| {
            let party = store::list_parties(tx)?[0].id;
            Ok((store::find_person(tx, worker)?, store::list_consents(tx, worker)?, store::list_members(tx, party)?))
        })
        .await;
        assert_eq!((person, consents, members), (None, vec![], vec![]));
        let titles: Vec<String> = store::list_resources(&db).await.unwrap().into_iter().map(|resource| resource.title).collect();
        assert_eq!((titles, store::count_resources(&db).await), (vec!["Ik zaag hout".to_owned()], Ok(1)), "{}", db.name);
        assert_eq!(store::count_people(&db).await, Ok(1));
        assert_eq!(write(&db, move |tx| store::list_consents(tx, resident)).await, before, "whoever wrote it down may go");
        write(&db, |tx| joins(tx, &newcomer("Wilma", "wilma@voorbeeld.nl"))).await;
    }
}

#[tokio::test]
async fn the_term_begins_anew_with_every_day_of_activity() {
    for db in villages().await {
        let id = write(&db, |tx| joins(tx, &newcomer("Fatma", ""))).await;
        let touch = |on, until| write(&db, move |tx| Ok(store::touch_person(tx, id, on, until)?));
        touch(date(2027, 3, 1), date(2028, 3, 1)).await;
        touch(date(2027, 3, 1), date(2027, 12, 1)).await;
        let fatma = write(&db, move |tx| store::find_person(tx, id)).await.unwrap();
        assert_eq!((fatma.active_on, fatma.keep_until), (Some(date(2027, 3, 1)), Some(date(2028, 3, 1))), "{}: never shorter", db.name);
        let due = |today| write(&db, move |tx| Ok(store::list_due(tx, today, 10)?.len()));
        assert_eq!((due(date(2028, 3, 1)).await, due(date(2028, 3, 2)).await), (0, 1), "the last day is kept");
    }
}

#[tokio::test]
async fn whose_term_is_over_is_listed_but_not_while_they_work_here() {
    for db in villages().await {
        let (fatma, worked, works) = write(&db, |tx| {
            let party = store::found_party(tx, &party("De Pol"), TODAY)?;
            let [fatma, worked, works] = ["Fatma", "Wilma", "Henk"].map(|name| joins(tx, &newcomer(name, "")));
            let (fatma, worked, works) = (fatma?, worked?, works?);
            offers(tx, fatma, "Ik kook soep")?;
            let member = store::begin_membership(tx, worked, party, "worker", TODAY)?;
            let member = store::find_member(tx, member, party)?.unwrap();
            store::end_membership(tx, &member, TODAY)?;
            store::begin_membership(tx, works, party, "policy", TODAY)?;
            store::touch_person(tx, worked, date(2026, 11, 2), date(2027, 11, 2))?;
            Ok((fatma, worked, works))
        })
        .await;
        let late = date(2030, 1, 1);
        let due = write(&db, move |tx| store::list_due(tx, late, 10)).await;
        let seen: Vec<(i64, i64)> = due.iter().map(|due| (due.person, due.offers)).collect();
        assert_eq!(seen, [(worked, 0), (fatma, 1)], "{}: not {works}; the longest ago first", db.name);
        assert_eq!(due[1].keep_until, Terms::default().keep_until(TODAY));
        assert_eq!(write(&db, move |tx| Ok(store::list_due(tx, late, 1)?.len())).await, 1);
    }
}
