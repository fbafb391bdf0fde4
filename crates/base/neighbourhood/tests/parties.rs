//! Parties, and who works for them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::village::{TODAY, agrees, joins, newcomer, party, villages, write};
use jiff::civil::date;
use opbouw_neighbourhood::store;
use opbouw_neighbourhood::{NeighbourhoodError, PartyKind, PersonFault, Purpose, Registration};
use opbouw_store::testing::TestDb;
use opbouw_store::{StoreError, Tx};

fn fault<T>(fault: PersonFault) -> Result<T, NeighbourhoodError> {
    Err(fault.into())
}

#[tokio::test]
async fn a_name_is_of_one_party_until_it_ends() {
    for db in villages().await {
        let pol = write(&db, |tx| store::found_party(tx, &party("Dorpshuis De Pol"), TODAY)).await;
        let ruimte = write(&db, |tx| store::found_party(tx, &party("Ruimte"), TODAY)).await;
        let again = |name: &'static str| db.write(move |tx| store::found_party(tx, &party(name), TODAY));
        assert_eq!(again("dorpshuis de pol!").await, fault(PersonFault::PartyTaken), "{}", db.name);
        let rename = |id, name: &'static str| db.write(move |tx| store::change_party(tx, id, &party(name)));
        assert_eq!(rename(ruimte, "Dorpshuis De Pol").await, fault(PersonFault::PartyTaken));
        assert_eq!(rename(pol, "DORPSHUIS De Pol").await, Ok(()), "its own name is free for itself");
        let end = |id| write(&db, move |tx| Ok(store::end_party(tx, id, date(2026, 12, 1))?));
        assert_eq!((end(pol).await, end(pol).await), (true, false));
        assert_eq!(write(&db, |tx| store::find_party_by_name(tx, "Dorpshuis de Pol")).await, None);
        let new = again("Dorpshuis De Pol").await.unwrap();
        let found = write(&db, |tx| store::find_party_by_name(tx, " dorpshuis de POL ")).await.unwrap();
        assert_eq!((found.id, found.kind, found.founded_on), (new, PartyKind::Organisation, TODAY));
        assert_eq!(rename(pol, "Iets anders").await, fault(PersonFault::NoSuchParty));
        let all = write(&db, store::list_parties).await;
        let told: Vec<_> = all.iter().map(|party| (party.id, party.ended_on)).collect();
        assert_eq!(told, [(pol, Some(date(2026, 12, 1))), (new, None), (ruimte, None)], "{}", db.name);
    }
}

/// A party with these roles; the memberships in the same order.
fn with_roles<const N: usize>(tx: &mut Tx<'_>, name: &str, roles: [&str; N]) -> Result<(i64, [i64; N]), NeighbourhoodError> {
    let (party, mut members) = (store::found_party(tx, &party(name), TODAY)?, [0; N]);
    for (member, role) in members.iter_mut().zip(roles) {
        let person = joins(tx, &newcomer("Wilma", ""))?;
        *member = store::begin_membership(tx, person, party, role, TODAY)?;
    }
    Ok((party, members))
}

fn end_in(tx: &mut Tx<'_>, id: i64, party: i64) -> Result<bool, NeighbourhoodError> {
    let member = store::find_member(tx, id, party)?.unwrap();
    store::end_membership(tx, &member, TODAY)
}

async fn end(db: &TestDb, id: i64, party: i64) -> Result<bool, NeighbourhoodError> {
    db.write(move |tx| end_in(tx, id, party)).await
}

async fn change(db: &TestDb, id: i64, party: i64, role: &'static str) -> Result<(), NeighbourhoodError> {
    let change = move |tx: &mut Tx<'_>| {
        let member = store::find_member(tx, id, party)?.unwrap();
        store::change_role(tx, &member, role)
    };
    db.write(change).await
}

#[tokio::test]
async fn the_last_admin_cannot_be_ended_or_changed() {
    for db in villages().await {
        let (pol, members) = write(&db, |tx| with_roles(tx, "De Pol", ["admin", "worker", "admin"])).await;
        assert_eq!(end(&db, members[1], pol).await, Ok(true));
        assert_eq!(change(&db, members[2], pol, "worker").await, Ok(()), "{}: one of two", db.name);
        assert_eq!(end(&db, members[0], pol).await, fault(PersonFault::LastAdmin));
        assert_eq!(change(&db, members[0], pol, "policy").await, fault(PersonFault::LastAdmin));
        let admin = write(&db, move |tx| store::find_member(tx, members[0], pol)).await.unwrap();
        assert_eq!((admin.role.as_str(), admin.ended_on), ("admin", None), "{}: nothing was changed", db.name);
        assert_eq!(write(&db, |tx| Ok(store::count_admins(tx)?)).await, 1);
        let (ruimte, others) = write(&db, |tx| with_roles(tx, "Ruimte", ["admin"])).await;
        write(&db, move |tx| Ok(store::end_party(tx, ruimte, TODAY)?)).await;
        assert_eq!(end(&db, admin.id, pol).await, fault(PersonFault::LastAdmin), "an admin of a party that ended does not count");
        assert_eq!(end(&db, others[0], ruimte).await, Ok(true), "and may go");
    }
}

#[tokio::test]
async fn somebody_works_once_for_a_party_and_may_come_back() {
    for db in villages().await {
        let (pol, members) = write(&db, |tx| with_roles(tx, "De Pol", ["worker", "coordinator"])).await;
        let wilma = write(&db, move |tx| store::find_member(tx, members[0], pol)).await.unwrap().person;
        let begin = || db.write(move |tx| store::begin_membership(tx, wilma, pol, "coordinator", date(2026, 12, 1)));
        assert_eq!(begin().await, fault(PersonFault::MemberAlready), "{}", db.name);
        assert_eq!((end(&db, members[0], pol).await, end(&db, members[0], pol).await), (Ok(true), Ok(false)));
        assert_eq!(store::find_memberships(&db, wilma).await, Ok(vec![]));
        let again = begin().await.unwrap();
        let of_wilma = store::find_memberships(&db, wilma).await.unwrap();
        let told: Vec<_> = of_wilma.iter().map(|one| (one.id, one.party, one.party_name.as_str(), one.role.as_str())).collect();
        assert_eq!(told, [(again, pol, "De Pol", "coordinator")]);
        let all = write(&db, move |tx| store::list_members(tx, pol)).await;
        assert_eq!(all.iter().map(|member| member.id).collect::<Vec<_>>(), [members[1], again, members[0]], "who left comes last");
        assert_eq!(write(&db, move |tx| Ok(store::find_party(tx, pol)?.unwrap().members)).await, 2);
        let elsewhere = write(&db, move |tx| Ok((store::find_member(tx, again, pol + 1)?, store::find_member(tx, 999, pol)?))).await;
        assert_eq!(elsewhere, (None, None), "{}: only through its own party", db.name);
        write(&db, move |tx| Ok(store::end_party(tx, pol, TODAY)?)).await;
        assert_eq!(store::find_memberships(&db, wilma).await, Ok(vec![]), "nobody works for what ended");
    }
}

#[tokio::test]
async fn two_beginnings_at_once_are_one() {
    for db in villages().await {
        let (pol, wilma) =
            write(&db, |tx| Ok((store::found_party(tx, &party("De Pol"), TODAY)?, joins(tx, &newcomer("Wilma", ""))?))).await;
        let begin = || db.write(move |tx| store::begin_membership(tx, wilma, pol, "worker", TODAY));
        let (first, second) = tokio::join!(begin(), begin());
        assert_eq!([&first, &second].into_iter().filter(|begun| **begun == fault(PersonFault::MemberAlready)).count(), 1, "{}", db.name);
        assert_eq!(store::find_memberships(&db, wilma).await.map(|all| all.len()), Ok(1));
    }
}

#[tokio::test]
async fn a_party_that_is_not_there_can_neither_write_in_nor_be_shared_with() {
    for db in villages().await {
        let nowhere = db.write(|tx| joins(tx, &Registration { registered_by: Some(999), ..newcomer("Fatma", "") })).await;
        // The database does not say which reference was broken. No screen offers a party that is not there.
        assert_eq!(nowhere, Err(NeighbourhoodError::PersonWithoutArea), "{}", db.name);
        let shared: Result<bool, NeighbourhoodError> = db
            .write(|tx| {
                let fatma = joins(tx, &newcomer("Fatma", ""))?;
                agrees(tx, fatma, Purpose::Shared, Some(999))
            })
            .await;
        assert!(matches!(shared, Err(NeighbourhoodError::Store(StoreError::Constraint { .. }))), "{shared:?}");
    }
}
