//! A session lasts as long as it should, opens nothing for anybody else, and is kept as a fingerprint.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::door::{
    LAPTOP, NOW, PHONE, all_texts, doors, email, enter, holds, last_request, leaves, number, party, raw_bytes, resident, who, works, write,
};
use opbouw_access::{Role, Strength};
use opbouw_post::{kinds, six_digits};
use opbouw_secrets::{Key, fingerprint};
use opbouw_signin::{Method, ask_link, end_session, end_sessions_of, forget_ended, list_sessions, start_setup, statements};
use opbouw_store::{Db, Tx};
use opbouw_words::Language;

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

#[tokio::test]
async fn every_statement_is_understood_by_both() {
    for db in doors().await {
        assert_eq!(db.prepare_all(&statements()).await, Ok(()), "{}", db.name);
    }
}

/// Whether a session that began now is still there after so many seconds in which nothing was done.
async fn lasts(db: &Db, person: i64, method: Method, seconds: i64) -> bool {
    let token = enter(db, person, method, NOW).await;
    who(db, &token, NOW + seconds).await.is_some()
}

/// Whether it is there at its end when something is done all the time.
async fn lasts_in_use(db: &Db, person: i64, method: Method, step: i64, seconds: i64) -> bool {
    let token = enter(db, person, method, NOW).await;
    let mut at = step;
    while at < seconds {
        assert!(who(db, &token, NOW + at).await.is_some(), "after {at} seconds");
        at += step;
    }
    who(db, &token, NOW + seconds).await.is_some()
}

#[tokio::test]
async fn a_session_ends_when_nothing_is_done_and_in_any_case_at_its_limit() {
    for db in doors().await {
        let (fatma, wilma) = (resident(&db, "Fatma", "fatma@example.org").await, resident(&db, "Wilma", "wilma@example.org").await);
        let pol = party(&db, "De Pol").await;
        works(&db, wilma, pol, "worker").await;
        let limits = [
            (fatma, Method::Mail, 14 * DAY, 30 * DAY),
            (fatma, Method::Passkey, 14 * DAY, 30 * DAY),
            (wilma, Method::Passkey, 2 * HOUR, 12 * HOUR),
            (wilma, Method::Oidc, 2 * HOUR, 12 * HOUR),
            (wilma, Method::Mail, 2 * HOUR, 12 * HOUR),
            (wilma, Method::Invite, 30 * MINUTE, HOUR),
            (fatma, Method::Setup, 30 * MINUTE, HOUR),
        ];
        for (person, method, idle, whole) in limits {
            assert!(lasts(&db, person, method, idle - 1).await, "{}: {method:?}", db.name);
            assert!(!lasts(&db, person, method, idle).await, "{}: {method:?}", db.name);
            assert!(lasts_in_use(&db, person, method, idle - 1, whole - 1).await, "{}: {method:?}", db.name);
            assert!(!lasts_in_use(&db, person, method, idle - 1, whole).await, "{}: {method:?}", db.name);
        }
    }
}

#[tokio::test]
async fn a_resident_who_comes_to_work_for_a_party_has_short_sessions_at_once() {
    for db in doors().await {
        let fatma = resident(&db, "Fatma", "fatma@example.org").await;
        let (token, left, old) = (
            enter(&db, fatma, Method::Passkey, NOW).await,
            enter(&db, fatma, Method::Mail, NOW).await,
            enter(&db, fatma, Method::Passkey, NOW - 11 * HOUR).await,
        );
        for token in [&token, &old] {
            assert!(who(&db, token, NOW).await.unwrap().memberships.is_empty());
        }
        let pol = party(&db, "De Pol").await;
        works(&db, fatma, pol, "worker").await;
        let now = who(&db, &token, NOW + HOUR).await.unwrap();
        assert!(now.actor.roles.has(Role::Worker) && now.party() == Some(pol), "{}", db.name);
        assert!(who(&db, &old, NOW + HOUR).await.is_none(), "{}: began half a day ago", db.name);
        assert!(who(&db, &left, NOW + 2 * HOUR).await.is_none(), "{}: nothing was done for two hours", db.name);
    }
}

#[tokio::test]
async fn a_clock_that_was_set_back_closes_no_door() {
    for db in doors().await {
        let fatma = resident(&db, "Fatma", "").await;
        let token = enter(&db, fatma, Method::Mail, NOW).await;
        assert!(who(&db, &token, NOW - 90).await.is_some(), "{}", db.name);
        assert!(who(&db, &token, NOW + HOUR).await.is_some());
    }
}

#[tokio::test]
async fn a_page_is_no_write_more_than_once_a_minute() {
    for db in doors().await {
        let fatma = resident(&db, "Fatma", "").await;
        let token = enter(&db, fatma, Method::Mail, NOW).await;
        let mut seen = Vec::new();
        for at in [NOW + 59, NOW + 60, NOW + 119, NOW + 120] {
            who(&db, &token, at).await.unwrap();
            seen.push(number(&db, "SELECT seen_at FROM signin_sessions", &[]).await - NOW);
        }
        assert_eq!(seen, [0, 60, 60, 120], "{}", db.name);
    }
}

#[tokio::test]
async fn every_sign_in_has_a_new_token_and_the_way_in_says_how_sure_it_is() {
    for db in doors().await {
        let fatma = resident(&db, "Fatma", "").await;
        let (one, two) = (enter(&db, fatma, Method::Mail, NOW).await, enter(&db, fatma, Method::Passkey, NOW).await);
        assert!(one != two && one.len() == 43);
        let (by_mail, by_passkey) = (who(&db, &one, NOW).await.unwrap(), who(&db, &two, NOW).await.unwrap());
        assert_eq!((by_mail.actor.strength, by_passkey.actor.strength), (Strength::Link, Strength::Strong), "{}", db.name);
        assert_eq!((by_mail.person, by_mail.first_name.as_str(), by_mail.method), (fatma, "Fatma", Method::Mail));
        for forged in ["", "x", &one[1..], &fingerprint(&one)] {
            assert_eq!(who(&db, forged, NOW).await, None, "{}: {forged}", db.name);
        }
    }
}

#[tokio::test]
async fn people_see_and_end_their_own_sessions_only() {
    for db in doors().await {
        let (fatma, henk) = (resident(&db, "Fatma", "").await, resident(&db, "Henk", "").await);
        let phone = enter(&db, fatma, Method::Mail, NOW).await;
        let laptop = enter(&db, fatma, Method::Passkey, NOW + 1).await;
        let of_henk = enter(&db, henk, Method::Mail, NOW).await;
        let here = who(&db, &laptop, NOW + 2).await.unwrap().session;
        let listed = write(&db, move |tx| list_sessions(tx, fatma, NOW + 2)).await;
        let told: Vec<_> = listed.iter().map(|session| (session.id == here, session.method, session.device.as_str())).collect();
        assert_eq!(told, [(true, Method::Passkey, "Firefox, Android"), (false, Method::Mail, "Firefox, Android")], "{}", db.name);
        assert!(!write(&db, move |tx| end_session(tx, here, henk)).await, "not of Henk");
        assert_eq!(write(&db, move |tx| end_sessions_of(tx, fatma, Some(here))).await, 1);
        assert_eq!((who(&db, &phone, NOW + 3).await, who(&db, &laptop, NOW + 3).await.is_some()), (None, true), "{}", db.name);
        assert!(write(&db, move |tx| end_session(tx, here, fatma)).await);
        assert_eq!((who(&db, &laptop, NOW + 3).await, who(&db, &of_henk, NOW + 3).await.is_some()), (None, true), "{}", db.name);
    }
}

#[tokio::test]
async fn whoever_leaves_a_party_is_out_at_once_everywhere() {
    for db in doors().await {
        let (wilma, bas) = (resident(&db, "Wilma", "").await, resident(&db, "Bas", "").await);
        let pol = party(&db, "De Pol").await;
        let membership = works(&db, wilma, pol, "coordinator").await;
        works(&db, bas, pol, "worker").await;
        let (one, two) = (enter(&db, wilma, Method::Passkey, NOW).await, enter(&db, wilma, Method::Oidc, NOW).await);
        let of_bas = enter(&db, bas, Method::Passkey, NOW).await;
        assert_eq!(leaves(&db, membership, pol, wilma).await, 2, "{}", db.name);
        assert_eq!((who(&db, &one, NOW).await, who(&db, &two, NOW).await), (None, None));
        assert!(who(&db, &of_bas, NOW).await.is_some());
        let again = enter(&db, wilma, Method::Passkey, NOW).await;
        assert!(who(&db, &again, NOW).await.unwrap().actor.roles.is_empty(), "{}: nothing is left of the role", db.name);
    }
}

#[tokio::test]
async fn no_token_code_or_ticket_stands_in_the_database() {
    let key = Key::random();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", "fatma@example.org").await;
        let token = enter(&db, fatma, Method::Mail, NOW).await;
        db.write(|tx: &mut Tx<'_>| ask_link(tx, &email("fatma@example.org"), PHONE, Language::Nl, NOW)).await.unwrap();
        let by = key.clone();
        let setup = write(&db, move |tx| start_setup(tx, &by, NOW)).await.unwrap();
        let request = last_request(&db).await.to_string();
        let link = kinds::SIGNIN.ticket(&key, &request).unwrap();
        let secrets = [token.as_str(), PHONE, link.split('.').nth(1).unwrap(), setup.split('.').nth(1).unwrap()];
        let (texts, bytes) = (all_texts(&db).await, raw_bytes(&db));
        for secret in secrets {
            assert!(secret.len() >= 40 && !texts.contains(secret) && !holds(&bytes, secret), "{}: {secret}", db.name);
        }
        assert!(!texts.split_whitespace().any(|word| word == six_digits(&key, &request)), "{}", db.name);
        for kept in [fingerprint(&token), fingerprint(PHONE)] {
            assert!(texts.contains(&kept) && (bytes.is_empty() || holds(&bytes, &kept)), "{}: looks in the right place", db.name);
        }
        assert!(!texts.contains(LAPTOP));
    }
}

#[tokio::test]
async fn what_is_over_is_forgotten_and_nothing_else() {
    let key = Key::random();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", "fatma@example.org").await;
        enter(&db, fatma, Method::Invite, NOW).await;
        let stays = enter(&db, fatma, Method::Mail, NOW).await;
        db.write(|tx: &mut Tx<'_>| ask_link(tx, &email("fatma@example.org"), PHONE, Language::Nl, NOW)).await.unwrap();
        let by = key.clone();
        write(&db, move |tx| start_setup(tx, &by, NOW)).await.unwrap();
        let forget = |at| write(&db, move |tx| forget_ended(tx, at));
        assert_eq!(forget(NOW + 599).await, 0, "{}", db.name);
        assert_eq!(forget(NOW + 600).await, 1, "{}: the request", db.name);
        assert_eq!(forget(NOW + HOUR).await, 1, "{}: the session of the invitation", db.name);
        assert_eq!(forget(NOW + DAY).await, 1, "{}: the link of the first start", db.name);
        assert!(who(&db, &stays, NOW + DAY).await.is_some());
    }
}
