//! A link or code in the mail lets its owner in: once, in time, in the browser that asked, and nobody else.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::door::{LAPTOP, NOW, PHONE, doors, email, last_request, mails, number, resident, write};
use opbouw_post::{kinds, six_digits};
use opbouw_secrets::Key;
use opbouw_signin::{LINK_TERM_S, SigninFault, ask_link, peek_link, use_code, use_link};
use opbouw_store::{Db, Tx};
use opbouw_words::Language;

const FATMA: &str = "fatma@example.org";

type Outcome = Result<i64, SigninFault>;

/// Asks for a link; its number, and what stands in the mail behind the path.
async fn ask(db: &Db, key: &Key, address: &'static str, browser: &'static str) -> (String, String) {
    db.write(move |tx: &mut Tx<'_>| ask_link(tx, &email(address), browser, Language::En, NOW)).await.unwrap();
    let request = last_request(db).await.to_string();
    let ticket = kinds::SIGNIN.ticket(key, &request).unwrap();
    (request, ticket)
}

async fn look(db: &Db, key: &Key, ticket: &str, browser: &'static str, at: i64) -> Outcome {
    let (key, ticket) = (key.clone(), ticket.to_owned());
    write(db, move |tx| peek_link(tx, &key, &ticket, browser, at)).await
}

async fn tap(db: &Db, key: &Key, ticket: &str, browser: &'static str, at: i64) -> Outcome {
    let (key, ticket) = (key.clone(), ticket.to_owned());
    write(db, move |tx| use_link(tx, &key, &ticket, browser, at)).await
}

async fn type_in(db: &Db, key: &Key, code: &str, browser: &'static str, at: i64) -> Outcome {
    let (key, code) = (key.clone(), code.to_owned());
    write(db, move |tx| use_code(tx, &key, &code, browser, at)).await
}

/// Six digits that are not the right ones.
fn wrong(code: &str) -> String {
    format!("{:06}", (code.parse::<u64>().unwrap() + 1) % 1_000_000)
}

#[tokio::test]
async fn a_link_works_once_and_looking_at_it_is_no_use() {
    let key = Key::random();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", FATMA).await;
        let (_, ticket) = ask(&db, &key, "Fatma@Example.org", PHONE).await;
        for _ in 0..3 {
            assert_eq!(look(&db, &key, &ticket, PHONE, NOW + 1).await, Ok(fatma), "{}", db.name);
        }
        assert_eq!(tap(&db, &key, &ticket, PHONE, NOW + 2).await, Ok(fatma), "{}", db.name);
        for at in [NOW + 2, NOW + 3, NOW + 900] {
            assert_eq!(tap(&db, &key, &ticket, PHONE, at).await, Err(SigninFault::Used), "{}", db.name);
            assert_eq!(look(&db, &key, &ticket, PHONE, at).await, Err(SigninFault::Used), "{}", db.name);
        }
    }
}

#[tokio::test]
async fn a_link_works_for_ten_minutes_and_not_a_second_longer() {
    let key = Key::random();
    assert_eq!(LINK_TERM_S, 600);
    for db in doors().await {
        let fatma = resident(&db, "Fatma", FATMA).await;
        let (request, ticket) = ask(&db, &key, FATMA, PHONE).await;
        for late in [NOW + 600, NOW + 601, NOW + 86_400] {
            assert_eq!(tap(&db, &key, &ticket, PHONE, late).await, Err(SigninFault::Late), "{}", db.name);
            assert_eq!(type_in(&db, &key, &six_digits(&key, &request), PHONE, late).await, Err(SigninFault::Late), "{}", db.name);
        }
        assert_eq!(look(&db, &key, &ticket, PHONE, NOW + 599).await, Ok(fatma), "{}", db.name);
        // The clock of the server was set back meanwhile.
        assert_eq!(tap(&db, &key, &ticket, PHONE, NOW - 120).await, Ok(fatma), "{}", db.name);
    }
}

#[tokio::test]
async fn a_link_that_we_did_not_make_opens_nothing() {
    let (key, other) = (Key::random(), Key::random());
    for db in doors().await {
        resident(&db, "Fatma", FATMA).await;
        let (request, ticket) = ask(&db, &key, FATMA, PHONE).await;
        let next = (request.parse::<i64>().unwrap() + 1).to_string();
        let token = ticket.split_once('.').unwrap().1;
        let forged = [
            String::new(),
            ".".into(),
            request.clone(),
            format!("{request}."),
            format!("{request}.{}", &token[1..]),
            format!("{next}.{token}"),
            kinds::SIGNIN.ticket(&other, &request).unwrap(),
            kinds::INVITE.ticket(&key, &request).unwrap(),
            format!("{request}.{}", key.derive("setup", &request)),
        ];
        for ticket in forged {
            assert_eq!(tap(&db, &key, &ticket, PHONE, NOW).await, Err(SigninFault::Forged), "{}: {ticket}", db.name);
        }
        let never_asked = kinds::SIGNIN.ticket(&key, &next).unwrap();
        assert_eq!(tap(&db, &key, &never_asked, PHONE, NOW).await, Err(SigninFault::Late), "{}", db.name);
    }
}

#[tokio::test]
async fn a_link_works_only_in_the_browser_that_asked() {
    let key = Key::random();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", FATMA).await;
        let (request, ticket) = ask(&db, &key, FATMA, PHONE).await;
        for browser in [LAPTOP, ""] {
            assert_eq!(tap(&db, &key, &ticket, browser, NOW).await, Err(SigninFault::OtherBrowser), "{}", db.name);
            assert_eq!(type_in(&db, &key, &six_digits(&key, &request), browser, NOW).await, Err(SigninFault::Late), "{}", db.name);
        }
        assert_eq!(tap(&db, &key, &ticket, PHONE, NOW).await, Ok(fatma), "{}: nothing was spoilt", db.name);
    }
}

#[tokio::test]
async fn of_many_taps_at_the_same_moment_one_comes_in() {
    let key = Key::random();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", FATMA).await;
        for round in 0..5 {
            let (request, ticket) = ask(&db, &key, FATMA, PHONE).await;
            let code = six_digits(&key, &request);
            let taps = (0..8).map(|number| {
                let (db, key, ticket, code) = (Db::clone(&db), key.clone(), ticket.clone(), code.clone());
                tokio::spawn(async move {
                    if number % 2 == 0 { tap(&db, &key, &ticket, PHONE, NOW).await } else { type_in(&db, &key, &code, PHONE, NOW).await }
                })
            });
            let mut outcomes = Vec::new();
            for tap in taps.collect::<Vec<_>>() {
                outcomes.push(tap.await.unwrap());
            }
            let came_in = outcomes.iter().filter(|outcome| **outcome == Ok(fatma)).count();
            let too_late = outcomes.iter().filter(|outcome| **outcome == Err(SigninFault::Used)).count();
            assert_eq!((came_in, too_late), (1, 7), "{}, round {round}: {outcomes:?}", db.name);
        }
    }
}

#[tokio::test]
async fn a_code_is_read_as_people_type_it_and_works_once() {
    let key = Key::random();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", FATMA).await;
        let (request, ticket) = ask(&db, &key, FATMA, PHONE).await;
        let code = six_digits(&key, &request);
        assert_eq!(type_in(&db, &key, "", PHONE, NOW).await, Err(SigninFault::WrongCode), "{}", db.name);
        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        assert_eq!(type_in(&db, &key, &spaced, PHONE, NOW).await, Ok(fatma), "{}", db.name);
        assert_eq!(type_in(&db, &key, &code, PHONE, NOW).await, Err(SigninFault::Used), "{}", db.name);
        assert_eq!(tap(&db, &key, &ticket, PHONE, NOW).await, Err(SigninFault::Used), "{}: the link of the same mail", db.name);
    }
}

#[tokio::test]
async fn after_five_wrong_codes_the_right_one_is_refused_too() {
    let key = Key::random();
    for db in doors().await {
        let fatma = resident(&db, "Fatma", FATMA).await;
        let (request, _) = ask(&db, &key, FATMA, PHONE).await;
        let code = six_digits(&key, &request);
        for number in 1..=5 {
            assert_eq!(type_in(&db, &key, &wrong(&code), PHONE, NOW).await, Err(SigninFault::WrongCode), "{}: {number}", db.name);
        }
        assert_eq!(type_in(&db, &key, &code, PHONE, NOW).await, Err(SigninFault::TooManyTries), "{}", db.name);
        let (request, _) = ask(&db, &key, FATMA, PHONE).await;
        assert_eq!(type_in(&db, &key, &six_digits(&key, &request), PHONE, NOW).await, Ok(fatma), "{}: of a new mail", db.name);
    }
}

#[tokio::test]
async fn guessing_at_the_same_moment_gives_no_more_tries() {
    let key = Key::random();
    for db in doors().await {
        resident(&db, "Fatma", FATMA).await;
        let (request, _) = ask(&db, &key, FATMA, PHONE).await;
        let code = wrong(&six_digits(&key, &request));
        let guesses = (0..12).map(|_| {
            let (db, key, code) = (Db::clone(&db), key.clone(), code.clone());
            tokio::spawn(async move { type_in(&db, &key, &code, PHONE, NOW).await })
        });
        let mut wrong = 0;
        for guess in guesses.collect::<Vec<_>>() {
            wrong += usize::from(guess.await.unwrap() == Err(SigninFault::WrongCode));
        }
        assert_eq!((wrong, number(&db, "SELECT tries FROM signin_requests", &[]).await), (5, 5), "{}", db.name);
    }
}

#[tokio::test]
async fn an_address_that_nobody_has_takes_the_same_steps_and_gets_another_mail() {
    let key = Key::random();
    for db in doors().await {
        resident(&db, "Fatma", FATMA).await;
        ask(&db, &key, FATMA, PHONE).await;
        let (request, ticket) = ask(&db, &key, "niemand@example.org", LAPTOP).await;
        let sent = [("post-signin", FATMA), ("post-unknown", "niemand@example.org")].map(|(kind, to)| (kind.to_owned(), to.to_owned()));
        assert_eq!(mails(&db).await, sent, "{}", db.name);
        assert_eq!(number(&db, "SELECT count(*) FROM signin_requests", &[]).await, 2, "{}: a row for each", db.name);
        // The code of it stands in no mail; should somebody guess it, it is as wrong as any other.
        for code in ["000000".to_owned(), six_digits(&key, &request)] {
            assert_eq!(type_in(&db, &key, &code, LAPTOP, NOW).await, Err(SigninFault::WrongCode), "{}", db.name);
        }
        assert_eq!(tap(&db, &key, &ticket, LAPTOP, NOW).await, Err(SigninFault::Forged), "{}", db.name);
        assert_eq!(number(&db, "SELECT tries FROM signin_requests WHERE person IS NULL", &[]).await, 2, "{}", db.name);
    }
}
