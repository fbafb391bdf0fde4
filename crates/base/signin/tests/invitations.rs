//! An invitation opens the door of one party, once, in its week; and the link of the first start opens an empty house.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::door::{NOW, TODAY, all_texts, doors, email, mails, party, resident, works, write};
use opbouw_neighbourhood::store::end_party;
use opbouw_post::kinds;
use opbouw_secrets::Key;
use opbouw_signin::{
    Invite, NewInvite, SigninFault, accept_invite, find_invite, forget_ended, invite, list_invites, peek_setup, start_setup, use_setup,
    withdraw_invite,
};
use opbouw_store::Db;
use opbouw_words::Language;

const WEEK: i64 = 7 * 86_400;
const BAS: &str = "bas@example.org";

/// Bas is invited to work for a party; the number, and what stands in the mail behind the path.
async fn invited(db: &Db, key: &Key, party: i64, by: i64) -> (i64, String) {
    let new = NewInvite {
        party,
        party_name: "De Pol".into(),
        role: "worker".into(),
        role_name: "medewerker".into(),
        email: email(BAS),
        first_name: "Bas".into(),
        language: Language::Nl,
        invited_by: by,
        by_name: "Wilma".into(),
    };
    let id = write(db, move |tx| invite(tx, &new, NOW)).await;
    (id, kinds::INVITE.ticket(key, &id.to_string()).unwrap())
}

async fn look(db: &Db, key: &Key, ticket: &str, at: i64) -> Result<Invite, SigninFault> {
    let (key, ticket) = (key.clone(), ticket.to_owned());
    write(db, move |tx| find_invite(tx, &key, &ticket, at)).await
}

/// A party with a coordinator.
async fn pol(db: &Db) -> (i64, i64) {
    let (pol, wilma) = (party(db, "De Pol").await, resident(db, "Wilma", "").await);
    works(db, wilma, pol, "coordinator").await;
    (pol, wilma)
}

#[tokio::test]
async fn an_invitation_says_what_for_and_is_accepted_once() {
    let key = Key::random();
    for db in doors().await {
        let (pol, wilma) = pol(&db).await;
        let (id, ticket) = invited(&db, &key, pol, wilma).await;
        assert_eq!(mails(&db).await, [("post-invite".to_owned(), BAS.to_owned())], "{}", db.name);
        let found = look(&db, &key, &ticket, NOW + 5).await.unwrap();
        assert_eq!((found.id, found.party, found.party_name.as_str(), found.role.as_str()), (id, pol, "De Pol", "worker"));
        assert_eq!((found.email.as_str(), found.first_name.as_str(), found.language.as_str()), (BAS, "Bas", "nl"));
        assert_eq!((found.created_at_s, found.expires_at_s), (NOW, NOW + WEEK));
        let accepts = (0..6).map(|_| {
            let db = Db::clone(&db);
            tokio::spawn(async move { write(&db, move |tx| accept_invite(tx, id, NOW + 9)).await })
        });
        let mut accepted = 0;
        for accept in accepts.collect::<Vec<_>>() {
            accepted += usize::from(accept.await.unwrap());
        }
        assert_eq!(accepted, 1, "{}", db.name);
        assert_eq!(look(&db, &key, &ticket, NOW + 10).await, Err(SigninFault::NoInvite), "{}", db.name);
        let texts = all_texts(&db).await;
        let of_invites: Vec<&str> = texts.lines().filter(|line| line.starts_with("worker ")).collect();
        assert_eq!(of_invites, ["worker   nl"], "{}: name and address are forgotten", db.name);
    }
}

#[tokio::test]
async fn an_invitation_that_was_taken_back_holds_no_more() {
    let key = Key::random();
    for db in doors().await {
        let (pol, wilma) = pol(&db).await;
        let ruimte = party(&db, "Ruimte").await;
        let (id, ticket) = invited(&db, &key, pol, wilma).await;
        assert!(!write(&db, move |tx| withdraw_invite(tx, id, ruimte, NOW)).await, "{}: not of that party", db.name);
        assert_eq!(write(&db, move |tx| list_invites(tx, pol, NOW)).await.len(), 1);
        assert!(write(&db, move |tx| withdraw_invite(tx, id, pol, NOW)).await);
        assert!(!write(&db, move |tx| withdraw_invite(tx, id, pol, NOW)).await);
        assert_eq!(look(&db, &key, &ticket, NOW).await, Err(SigninFault::NoInvite), "{}", db.name);
        assert!(!write(&db, move |tx| accept_invite(tx, id, NOW)).await, "{}", db.name);
        assert_eq!(write(&db, move |tx| list_invites(tx, pol, NOW)).await, []);
    }
}

#[tokio::test]
async fn an_invitation_holds_for_a_week_and_is_then_forgotten() {
    let key = Key::random();
    for db in doors().await {
        let (pol, wilma) = pol(&db).await;
        let (id, ticket) = invited(&db, &key, pol, wilma).await;
        assert!(look(&db, &key, &ticket, NOW + WEEK - 1).await.is_ok(), "{}", db.name);
        assert!(!write(&db, move |tx| accept_invite(tx, id, NOW + WEEK)).await, "{}", db.name);
        assert_eq!(look(&db, &key, &ticket, NOW + WEEK).await, Err(SigninFault::NoInvite), "{}", db.name);
        assert_eq!(write(&db, |tx| forget_ended(tx, NOW + WEEK - 1)).await, 0);
        assert_eq!(write(&db, |tx| forget_ended(tx, NOW + WEEK)).await, 1, "{}", db.name);
        assert_eq!(look(&db, &key, &ticket, NOW).await, Err(SigninFault::NoInvite), "{}", db.name);
    }
}

#[tokio::test]
async fn an_invitation_to_a_party_that_ended_opens_nothing() {
    let key = Key::random();
    for db in doors().await {
        let (pol, wilma) = pol(&db).await;
        let (id, ticket) = invited(&db, &key, pol, wilma).await;
        write(&db, move |tx| end_party(tx, pol, TODAY)).await;
        assert!(!write(&db, move |tx| accept_invite(tx, id, NOW)).await, "{}", db.name);
        assert_eq!(look(&db, &key, &ticket, NOW).await, Err(SigninFault::NoInvite), "{}", db.name);
        assert_eq!(write(&db, move |tx| list_invites(tx, pol, NOW)).await, []);
    }
}

#[tokio::test]
async fn an_invitation_that_we_did_not_make_opens_nothing() {
    let (key, other) = (Key::random(), Key::random());
    for db in doors().await {
        let (pol, wilma) = pol(&db).await;
        let (id, _) = invited(&db, &key, pol, wilma).await;
        let about = id.to_string();
        for ticket in [kinds::INVITE.ticket(&other, &about), kinds::SIGNIN.ticket(&key, &about), Some(about), Some(String::new())] {
            assert_eq!(look(&db, &key, &ticket.unwrap(), NOW).await, Err(SigninFault::Forged), "{}", db.name);
        }
    }
}

/// Looks at the link of a first start, and uses it.
async fn set_up(db: &Db, key: &Key, ticket: &str, at: i64) -> (bool, Result<(), SigninFault>) {
    let (by, behind) = (key.clone(), ticket.to_owned());
    let peeked = write(db, move |tx| peek_setup(tx, &by, &behind, at)).await;
    let (by, behind) = (key.clone(), ticket.to_owned());
    (peeked.is_ok(), write(db, move |tx| use_setup(tx, &by, &behind, at)).await)
}

async fn start(db: &Db, key: &Key, at: i64) -> Option<String> {
    let key = key.clone();
    write(db, move |tx| start_setup(tx, &key, at)).await
}

#[tokio::test]
async fn the_first_start_opens_the_house_once_and_never_when_somebody_keeps_it() {
    let key = Key::random();
    for db in doors().await {
        let (one, two) = (start(&db, &key, NOW).await.unwrap(), start(&db, &key, NOW + 1).await.unwrap());
        assert_ne!(one, two, "{}", db.name);
        assert_eq!(set_up(&db, &key, &one, NOW + 2).await, (true, Ok(())), "{}", db.name);
        assert_eq!(set_up(&db, &key, &one, NOW + 3).await, (false, Err(SigninFault::Used)), "{}", db.name);
        let (house, wilma) = (party(&db, "Gemeente").await, resident(&db, "Wilma", "").await);
        works(&db, wilma, house, "admin").await;
        assert_eq!(set_up(&db, &key, &two, NOW + 4).await, (false, Err(SigninFault::Used)), "{}: of the other start", db.name);
        assert_eq!(start(&db, &key, NOW + 5).await, None, "{}", db.name);
    }
}

#[tokio::test]
async fn the_link_of_the_first_start_works_for_a_day_and_only_when_we_made_it() {
    let key = Key::random();
    for db in doors().await {
        let ticket = start(&db, &key, NOW).await.unwrap();
        assert_eq!(set_up(&db, &key, &ticket, NOW + 86_400).await, (false, Err(SigninFault::Late)), "{}", db.name);
        let (about, token) = ticket.split_once('.').unwrap();
        let never = format!("99.{}", key.derive("setup", "99"));
        for (forged, fault) in [
            (format!("{about}.{}", &token[1..]), SigninFault::Forged),
            (format!("{about}.{}", key.derive("invite-link", about)), SigninFault::Forged),
            (token.to_owned(), SigninFault::Forged),
            (never, SigninFault::Late),
        ] {
            assert_eq!(set_up(&db, &key, &forged, NOW).await, (false, Err(fault)), "{}: {forged}", db.name);
        }
        assert_eq!(set_up(&db, &key, &ticket, NOW + 86_399).await, (true, Ok(())), "{}", db.name);
    }
}

#[tokio::test]
async fn of_two_who_use_the_link_of_the_first_start_one_gets_in() {
    let key = Key::random();
    for db in doors().await {
        let ticket = start(&db, &key, NOW).await.unwrap();
        let uses = (0..6).map(|_| {
            let (db, key, ticket) = (Db::clone(&db), key.clone(), ticket.clone());
            tokio::spawn(async move { write(&db, move |tx| use_setup(tx, &key, &ticket, NOW)).await })
        });
        let mut came_in = 0;
        for one in uses.collect::<Vec<_>>() {
            came_in += usize::from(one.await.unwrap().is_ok());
        }
        assert_eq!(came_in, 1, "{}", db.name);
    }
}
