//! Whoever is erased leaves nothing behind at the door.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::device::Device;
use crate::door::{LAPTOP, NOW, PHONE, doors, email, number, resident, signed_in, who, write};
use opbouw_neighbourhood::store::erase_person;
use opbouw_signin::{Method, Passkeys, SigninFault, ask_link, find_by_identity, link_identity, list_identities, remove_identity};
use opbouw_store::{Db, Tx};
use opbouw_words::Language;

/// Comes in every way there is.
async fn uses_everything(db: &Db, name: &'static str, address: &'static str, browser: &'static str) -> (i64, String) {
    let person = resident(db, name, address).await;
    let token = crate::door::enter(db, person, Method::Mail, NOW).await;
    let signed_in = signed_in(db, person, Method::Mail).await;
    let mut device = Device::new();
    db.write(move |tx: &mut Tx<'_>| ask_link(tx, &email(address), browser, Language::Nl, NOW)).await.unwrap();
    let site = || Passkeys::new("http://localhost:8080", "Opbouw").unwrap();
    let who = signed_in.clone();
    let options = write(db, move |tx| site().start_adding(tx, &who, browser, NOW)).await.unwrap();
    let (who, answer) = (signed_in.clone(), device.create(&options));
    write(db, move |tx| site().finish_adding(tx, &who, browser, &answer, "x", NOW)).await.unwrap();
    write(db, move |tx| site().start_adding(tx, &signed_in, browser, NOW)).await.unwrap();
    write(db, move |tx| link_identity(tx, person, "https://id.example", name, NOW)).await.unwrap();
    (person, token)
}

async fn rows(db: &Db) -> [i64; 5] {
    [
        number(db, "SELECT count(*) FROM signin_sessions", &[]).await,
        number(db, "SELECT count(*) FROM signin_requests", &[]).await,
        number(db, "SELECT count(*) FROM signin_passkeys", &[]).await,
        number(db, "SELECT count(*) FROM signin_ceremonies", &[]).await,
        number(db, "SELECT count(*) FROM signin_identities", &[]).await,
    ]
}

#[tokio::test]
async fn sessions_requests_passkeys_and_identities_go_with_the_person() {
    for db in doors().await {
        let (fatma, of_fatma) = uses_everything(&db, "Fatma", "fatma@example.org", PHONE).await;
        let (_, of_henk) = uses_everything(&db, "Henk", "henk@example.org", LAPTOP).await;
        assert_eq!(rows(&db).await, [4, 2, 2, 2, 2], "{}", db.name);
        assert!(write(&db, move |tx| erase_person(tx, fatma)).await);
        assert_eq!(rows(&db).await, [2, 1, 1, 1, 1], "{}", db.name);
        assert!(who(&db, &of_fatma, NOW).await.is_none() && who(&db, &of_henk, NOW).await.is_some(), "{}", db.name);
    }
}

#[tokio::test]
async fn an_account_at_a_provider_belongs_to_one_person_by_issuer_and_subject() {
    for db in doors().await {
        let (fatma, henk) = (resident(&db, "Fatma", "").await, resident(&db, "Henk", "").await);
        let link = |person, issuer, subject| write(&db, move |tx| link_identity(tx, person, issuer, subject, NOW));
        let find = |issuer, subject| write(&db, move |tx| find_by_identity(tx, issuer, subject));
        assert_eq!(link(fatma, "https://id.example", "42").await, Ok(()), "{}", db.name);
        assert_eq!(link(fatma, "https://id.example", "42").await, Ok(()), "{}: once more", db.name);
        assert_eq!(link(henk, "https://id.example", "42").await, Err(SigninFault::IdentityTaken), "{}", db.name);
        assert_eq!(link(henk, "https://other.example", "42").await, Ok(()), "{}: another provider", db.name);
        assert_eq!((find("https://id.example", "42").await, find("https://other.example", "42").await), (Some(fatma), Some(henk)));
        assert_eq!((find("https://id.example/", "42").await, find("https://id.example", "4").await), (None, None), "{}", db.name);
        let remove = |person| write(&db, move |tx| remove_identity(tx, person, "https://id.example", "42"));
        assert_eq!((remove(henk).await, remove(fatma).await), (Err(SigninFault::UnknownIdentity), Ok(())), "{}", db.name);
        let left = write(&db, move |tx| list_identities(tx, henk)).await;
        assert_eq!((left.len(), left[0].issuer.as_str(), left[0].linked_at_s), (1, "https://other.example", NOW), "{}", db.name);
    }
}
