//! What somebody agreed to holds from the moment they say so until the moment they take it back.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::village::{NOW_S, TODAY, agrees, joins, newcomer, offers, party, villages, write};
use opbouw_neighbourhood::store;
use opbouw_neighbourhood::{How, NeighbourhoodError, NewConsent, PersonState, Purpose};
use opbouw_store::testing::TestDb;
use opbouw_store::{ConstraintKind, StoreError};

/// Whether others find this resource, in the list and by itself.
async fn is_found(db: &TestDb, id: i64) -> bool {
    let listed = store::list_resources(db).await.unwrap().iter().any(|resource| resource.id == id);
    let shown = store::find_shown_resource(db, id).await.unwrap();
    assert_eq!(listed, shown.is_some(), "{}: the list and the page agree", db.name);
    listed
}

#[tokio::test]
async fn offers_are_found_while_their_maker_agrees_and_not_a_moment_longer() {
    for db in villages().await {
        let (fatma, soup) = write(&db, |tx| {
            let fatma = joins(tx, &newcomer("Fatma", ""))?;
            Ok((fatma, offers(tx, fatma, "Ik kook soep")?))
        })
        .await;
        assert!(!is_found(&db, soup).await, "{}: to be kept is not to be found", db.name);
        assert!(write(&db, move |tx| agrees(tx, fatma, Purpose::Found, None)).await);
        assert!(is_found(&db, soup).await);
        write(&db, move |tx| Ok(store::set_person_state(tx, fatma, PersonState::Restricted)?)).await;
        assert!(!is_found(&db, soup).await, "restricted");
        write(&db, move |tx| Ok(store::set_person_state(tx, fatma, PersonState::Active)?)).await;
        assert!(is_found(&db, soup).await);
        let withdraw = move |tx: &mut opbouw_store::Tx<'_>| Ok(store::withdraw_consent(tx, fatma, Purpose::Found, None, None, NOW_S + 60)?);
        assert!(write(&db, withdraw).await);
        assert!(!is_found(&db, soup).await, "withdrawn");
        assert_eq!(store::get_resource(&db, soup).await.unwrap().title, "Ik kook soep", "{}: still hers", db.name);
        assert_eq!(write(&db, move |tx| Ok(store::list_offers_of(tx, fatma)?.len())).await, 1);
    }
}

#[tokio::test]
async fn sharing_with_a_party_is_not_to_be_found_by_all() {
    for db in villages().await {
        let soup = write(&db, |tx| {
            let fatma = joins(tx, &newcomer("Fatma", ""))?;
            let pol = store::found_party(tx, &party("De Pol"), TODAY)?;
            agrees(tx, fatma, Purpose::Shared, Some(pol))?;
            let henk = joins(tx, &newcomer("Henk", ""))?;
            agrees(tx, henk, Purpose::Found, None)?;
            offers(tx, fatma, "Ik kook soep")
        })
        .await;
        assert!(!is_found(&db, soup).await, "{}: neither by sharing nor by the consent of another", db.name);
    }
}

#[tokio::test]
async fn giving_twice_is_giving_once_and_every_line_stays() {
    for db in villages().await {
        let (fatma, pol, ruimte) = write(&db, |tx| {
            let fatma = joins(tx, &newcomer("Fatma", ""))?;
            Ok((fatma, store::found_party(tx, &party("De Pol"), TODAY)?, store::found_party(tx, &party("Ruimte"), TODAY)?))
        })
        .await;
        let shared = move |tx: &mut opbouw_store::Tx<'_>, party| agrees(tx, fatma, Purpose::Shared, Some(party));
        let withdraw = move |tx: &mut opbouw_store::Tx<'_>, party| -> Result<bool, NeighbourhoodError> {
            Ok(store::withdraw_consent(tx, fatma, Purpose::Shared, Some(party), None, NOW_S + 60)?)
        };
        let said = write(&db, move |tx| {
            let (first, again, other) = (shared(tx, pol)?, shared(tx, pol)?, shared(tx, ruimte)?);
            Ok([first, again, other, withdraw(tx, pol)?, withdraw(tx, pol)?, shared(tx, pol)?])
        })
        .await;
        assert_eq!(said, [true, false, true, true, false, true], "{}", db.name);
        let lines = write(&db, move |tx| store::list_consents(tx, fatma)).await;
        let told: Vec<_> = lines.iter().map(|line| (line.purpose.code(), line.party_name.as_deref(), line.withdrawn_at_s)).collect();
        let wanted = [
            ("stored", None, None),
            ("shared", Some("De Pol"), Some(NOW_S + 60)),
            ("shared", Some("Ruimte"), None),
            ("shared", Some("De Pol"), None),
        ];
        assert_eq!(told, wanted);
        assert!(lines.iter().all(|line| !line.by_worker && line.given_at_s == NOW_S && line.how == How::Screen));
        let mut known_to = write(&db, move |tx| Ok(store::list_known_to(tx, fatma)?)).await;
        known_to.sort_unstable();
        assert_eq!(known_to, [pol, ruimte]);
        let has = write(&db, move |tx| Ok(Purpose::ALL.map(|purpose| store::has_consent(tx, fatma, purpose)))).await;
        assert_eq!(has, [Ok(true), Ok(false), Ok(true)]);
    }
}

#[tokio::test]
async fn sharing_names_a_party_and_nothing_else_does() {
    for db in villages().await {
        let (fatma, pol) =
            write(&db, |tx| Ok((joins(tx, &newcomer("Fatma", ""))?, store::found_party(tx, &party("De Pol"), TODAY)?))).await;
        for (purpose, party) in [(Purpose::Shared, None), (Purpose::Found, Some(pol))] {
            let refused = db.write(move |tx| agrees(tx, fatma, purpose, party)).await;
            let is_check = |error| matches!(error, NeighbourhoodError::Store(StoreError::Constraint { kind: ConstraintKind::Check, .. }));
            assert!(refused.is_err_and(is_check), "{} {purpose:?}", db.name);
        }
    }
}

#[tokio::test]
async fn what_a_worker_wrote_down_says_so_after_the_worker_left() {
    for db in villages().await {
        let lines = write(&db, |tx| {
            let [fatma, wilma] = ["Fatma", "Wilma"].map(|name| joins(tx, &newcomer(name, "")));
            let (fatma, wilma) = (fatma?, wilma?);
            let found = NewConsent { person: fatma, purpose: Purpose::Found, party: None, given_by: Some(wilma), how: How::Phone };
            store::give_consent(tx, &found, NOW_S)?;
            store::erase_person(tx, wilma)?;
            store::list_consents(tx, fatma)
        })
        .await;
        assert_eq!(lines.iter().map(|line| (line.by_worker, line.how)).collect::<Vec<_>>(), [(false, How::Screen), (true, How::Phone)]);
    }
}
