//! A passkey lets its owner in, from the device on which it lives; and no answer works that somebody made up, kept or took.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::device::Device;
use crate::door::{LAPTOP, NOW, PHONE, doors, mails, number, party, resident, signed_in, who, works, write};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use opbouw_signin::{
    Method, Passkey, Passkeys, SettingsError, SignedIn, SigninFault, begin_session, link_identity, list_passkeys, may_add_passkey,
    remove_passkey,
};
use opbouw_store::Db;
use opbouw_store::testing::TestDb;
use serde_json::{Value, json};

fn site() -> Passkeys {
    Passkeys::new("http://localhost:8080", "Opbouw Lindelo").unwrap()
}

async fn start_adding(db: &Db, who: &SignedIn, browser: &'static str, at: i64) -> Result<String, SigninFault> {
    let who = who.clone();
    write(db, move |tx| site().start_adding(tx, &who, browser, at)).await
}

async fn finish_adding(db: &Db, who: &SignedIn, browser: &'static str, answer: &str, at: i64) -> Result<(), SigninFault> {
    let (who, answer) = (who.clone(), answer.to_owned());
    write(db, move |tx| site().finish_adding(tx, &who, browser, &answer, " Mijn \n telefoon\u{7} ", at)).await
}

async fn start(db: &Db, browser: &'static str, at: i64) -> String {
    write(db, move |tx| site().start_using(tx, browser, at)).await.unwrap()
}

async fn finish(db: &Db, browser: &'static str, answer: &str, at: i64) -> Result<i64, SigninFault> {
    let answer = answer.to_owned();
    write(db, move |tx| site().finish_using(tx, browser, &answer, at)).await
}

async fn enter(db: &Db, device: &mut Device) -> Result<i64, SigninFault> {
    let options = start(db, LAPTOP, NOW).await;
    finish(db, LAPTOP, &device.get(&options), NOW).await
}

/// Adds a passkey for somebody who is in, on a device of their own.
async fn added(db: &Db, who: &SignedIn) -> Device {
    let mut device = Device::new();
    let options = start_adding(db, who, PHONE, NOW).await.unwrap();
    assert_eq!(finish_adding(db, who, PHONE, &device.create(&options), NOW).await, Ok(()));
    device
}

async fn fatma(db: &Db) -> SignedIn {
    let fatma = resident(db, "Fatma", "fatma@example.org").await;
    signed_in(db, fatma, Method::Mail).await
}

async fn listed(db: &Db, person: i64) -> Vec<Passkey> {
    write(db, move |tx| list_passkeys(tx, person)).await
}

async fn ceremonies(db: &TestDb) -> i64 {
    number(db, "SELECT count(*) FROM signin_ceremonies", &[]).await
}

#[tokio::test]
async fn a_passkey_is_added_tells_its_owner_and_opens_the_door() {
    for db in doors().await {
        let fatma = fatma(&db).await;
        let mut device = added(&db, &fatma).await;
        let only = |used_at_s| vec![Passkey { id: 1, name: "Mijn telefoon".into(), added_at_s: NOW, used_at_s }];
        assert_eq!(listed(&db, fatma.person).await, only(None), "{}", db.name);
        assert_eq!(mails(&db).await, [("post-passkey-added".to_owned(), "fatma@example.org".to_owned())], "{}", db.name);
        for (at, counter) in [(NOW + 60, 1), (NOW + 90, 2)] {
            let options = start(&db, LAPTOP, at).await;
            assert_eq!(finish(&db, LAPTOP, &device.get(&options), at).await, Ok(fatma.person), "{}", db.name);
            assert_eq!((listed(&db, fatma.person).await, device.counter), (only(Some(at)), counter), "{}", db.name);
        }
        let person = fatma.person;
        let token = write(&db, move |tx| begin_session(tx, person, Method::Passkey, "", NOW + 90)).await;
        assert_eq!(who(&db, &token, NOW + 91).await.unwrap().method, Method::Passkey);
        assert_eq!(ceremonies(&db).await, 0, "{}", db.name);
    }
}

#[tokio::test]
async fn the_browser_is_asked_for_a_key_that_is_found_without_a_name_and_checks_its_owner() {
    for db in doors().await {
        let fatma = fatma(&db).await;
        let ask =
            || async { serde_json::from_str::<Value>(&start_adding(&db, &fatma, PHONE, NOW).await.unwrap()).unwrap()["publicKey"].clone() };
        let options = ask().await;
        let selection = &options["authenticatorSelection"];
        assert_eq!((&selection["residentKey"], &selection["requireResidentKey"]), (&json!("required"), &json!(true)), "{options}");
        assert_eq!((&selection["userVerification"], &options["attestation"]), (&json!("required"), &json!("none")), "{options}");
        assert_eq!((&options["rp"]["id"], &options["rp"]["name"]), (&json!("localhost"), &json!("Opbouw Lindelo")));
        let handle = URL_SAFE_NO_PAD.decode(options["user"]["id"].as_str().unwrap()).unwrap();
        let handle: String = handle.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((handle.as_str(), &options["user"]["name"]), (fatma.pseudonym.as_str(), &json!("Fatma")), "{}", db.name);
        assert_eq!(options["excludeCredentials"].as_array().map_or(0, Vec::len), 0);
        added(&db, &fatma).await;
        assert_eq!(ask().await["excludeCredentials"].as_array().unwrap().len(), 1, "{}", db.name);
    }
}

#[tokio::test]
async fn the_question_is_the_same_for_everybody_but_for_its_challenge() {
    for db in doors().await {
        let mut empty: Value = serde_json::from_str(&start(&db, PHONE, NOW).await).unwrap();
        let fatma = fatma(&db).await;
        added(&db, &fatma).await;
        let mut full: Value = serde_json::from_str(&start(&db, LAPTOP, NOW).await).unwrap();
        assert_eq!(full["publicKey"]["userVerification"], json!("required"));
        assert_eq!(full["publicKey"]["allowCredentials"].as_array().map_or(0, Vec::len), 0, "{}", db.name);
        let (one, two) = (empty["publicKey"]["challenge"].take(), full["publicKey"]["challenge"].take());
        assert!(one != two && one.as_str().unwrap().len() > 20, "{}", db.name);
        assert_eq!((&empty, full.get("mediation")), (&full, None), "{}", db.name);
    }
}

#[tokio::test]
async fn an_answer_works_once_whatever_came_of_it() {
    for db in doors().await {
        let fatma = fatma(&db).await;
        let mut device = added(&db, &fatma).await;
        start(&db, LAPTOP, NOW - 9).await;
        let options = start(&db, LAPTOP, NOW).await;
        let answer = device.get(&options);
        assert_eq!(finish(&db, LAPTOP, &answer, NOW).await, Ok(fatma.person), "{}: to the latest question", db.name);
        assert_eq!(finish(&db, LAPTOP, &answer, NOW).await, Err(SigninFault::NoCeremony), "{}: played again", db.name);
        start(&db, LAPTOP, NOW).await;
        assert_eq!(finish(&db, LAPTOP, &answer, NOW).await, Err(SigninFault::BadPasskey), "{}: to another question", db.name);
        let options = start(&db, LAPTOP, NOW).await;
        assert_eq!(finish(&db, LAPTOP, "{}", NOW).await, Err(SigninFault::BadPasskey), "{}", db.name);
        assert_eq!(finish(&db, LAPTOP, &device.get(&options), NOW).await, Err(SigninFault::NoCeremony), "{}: after a wrong one", db.name);
    }
}

#[tokio::test]
async fn of_many_answers_at_the_same_moment_one_comes_in() {
    for db in doors().await {
        let fatma = fatma(&db).await;
        let mut device = added(&db, &fatma).await;
        let options = start(&db, LAPTOP, NOW).await;
        let answer = device.get(&options);
        let answers = (0..6).map(|_| {
            let (db, answer) = (Db::clone(&db), answer.clone());
            tokio::spawn(async move { finish(&db, LAPTOP, &answer, NOW).await })
        });
        let mut came_in = 0;
        for one in answers.collect::<Vec<_>>() {
            came_in += usize::from(one.await.unwrap() == Ok(fatma.person));
        }
        assert_eq!(came_in, 1, "{}", db.name);
    }
}

#[tokio::test]
async fn without_a_question_too_late_or_in_another_browser_there_is_no_answer() {
    for db in doors().await {
        let fatma = fatma(&db).await;
        let mut device = added(&db, &fatma).await;
        for (asked_in, answered_in, seconds, expected) in [
            (PHONE, PHONE, 299, Ok(fatma.person)),
            (PHONE, PHONE, 300, Err(SigninFault::NoCeremony)),
            (PHONE, LAPTOP, 1, Err(SigninFault::NoCeremony)),
            (PHONE, "", 1, Err(SigninFault::NoCeremony)),
        ] {
            let options = start(&db, asked_in, NOW).await;
            assert_eq!(finish(&db, answered_in, &device.get(&options), NOW + seconds).await, expected, "{}: {seconds}", db.name);
        }
        let henk = resident(&db, "Henk", "").await;
        let henk = signed_in(&db, henk, Method::Mail).await;
        let mut new = Device::new();
        let options = start_adding(&db, &fatma, PHONE, NOW).await.unwrap();
        let answer = new.create(&options);
        assert_eq!(finish_adding(&db, &fatma, PHONE, &answer, NOW + 300).await, Err(SigninFault::NoCeremony), "{}", db.name);
        assert_eq!(finish_adding(&db, &fatma, PHONE, &answer, NOW).await, Err(SigninFault::NoCeremony), "{}", db.name);
        let options = start_adding(&db, &fatma, PHONE, NOW).await.unwrap();
        let answer = new.create(&options);
        assert_eq!(finish_adding(&db, &henk, PHONE, &answer, NOW).await, Err(SigninFault::NoCeremony), "{}: asked by Fatma", db.name);
        assert_eq!((listed(&db, henk.person).await.len(), listed(&db, fatma.person).await.len()), (0, 1), "{}", db.name);
    }
}

#[tokio::test]
async fn what_is_no_answer_is_refused_and_breaks_nothing() {
    let nonsense =
        ["", "{", "null", "[]", "{}", "\"x\"", r#"{"id":"a","rawId":"a","type":"public-key","response":{}}"#, "\u{0}", &"[".repeat(10_000)];
    for db in doors().await {
        let fatma = fatma(&db).await;
        for text in nonsense {
            start(&db, LAPTOP, NOW).await;
            assert_eq!(finish(&db, LAPTOP, text, NOW).await, Err(SigninFault::BadPasskey), "{}: {text:.20}", db.name);
            start_adding(&db, &fatma, PHONE, NOW).await.unwrap();
            assert_eq!(finish_adding(&db, &fatma, PHONE, text, NOW).await, Err(SigninFault::BadPasskey), "{}: {text:.20}", db.name);
        }
        assert_eq!(listed(&db, fatma.person).await, [], "{}", db.name);
    }
}

#[tokio::test]
async fn a_device_that_cheats_is_refused() {
    for db in doors().await {
        let fatma = fatma(&db).await;
        let device = added(&db, &fatma).await;
        let henk = resident(&db, "Henk", "").await;
        let other = added(&db, &signed_in(&db, henk, Method::Mail).await).await;
        let cheats = [
            ("signs with another key", Device { pkcs8: Device::new().pkcs8, ..device.clone() }),
            ("phishing", Device { origin: "https://opbouw-lindelo.example".into(), ..device.clone() }),
            ("another port", Device { origin: "http://localhost:8081".into(), ..device.clone() }),
            ("another site", Device { site: "example.org".into(), ..device.clone() }),
            ("no finger, face or PIN", Device { verifies: false, ..device.clone() }),
            ("says to be of Henk", Device { handle: other.handle.clone(), ..device.clone() }),
        ];
        for (cheat, mut with) in cheats {
            assert_eq!(enter(&db, &mut with).await, Err(SigninFault::BadPasskey), "{}: {cheat}", db.name);
        }
        let mut unknown = Device { handle: device.handle.clone(), ..Device::new() };
        assert_eq!(enter(&db, &mut unknown).await, Err(SigninFault::UnknownPasskey), "{}", db.name);
        assert_eq!(enter(&db, &mut device.clone()).await, Ok(fatma.person), "{}", db.name);
        for (cheat, mut with) in [
            ("phishing", Device { origin: "https://opbouw-lindelo.example".into(), ..Device::new() }),
            ("no finger, face or PIN", Device { verifies: false, ..Device::new() }),
            ("a device that somebody has", device.clone()),
        ] {
            let options = start_adding(&db, &fatma, PHONE, NOW).await.unwrap();
            let answer = with.create(&options);
            assert_eq!(finish_adding(&db, &fatma, PHONE, &answer, NOW).await, Err(SigninFault::BadPasskey), "{}: {cheat}", db.name);
        }
        assert_eq!(listed(&db, fatma.person).await.len(), 1, "{}", db.name);
    }
}

#[tokio::test]
async fn a_copy_of_a_device_is_noticed_by_its_counter() {
    for db in doors().await {
        let fatma = fatma(&db).await;
        let mut device = added(&db, &fatma).await;
        let mut copy = device.clone();
        assert_eq!((enter(&db, &mut device).await, enter(&db, &mut device).await), (Ok(fatma.person), Ok(fatma.person)), "{}", db.name);
        for _ in 0..2 {
            assert_eq!(enter(&db, &mut copy).await, Err(SigninFault::BadPasskey), "{}: {}", db.name, copy.counter);
        }
        assert_eq!(enter(&db, &mut device).await, Ok(fatma.person), "{}", db.name);
        // A passkey that is kept on all devices of its owner does not count.
        let mut synced = added(&db, &fatma).await;
        synced.counts = false;
        let mut elsewhere = synced.clone();
        assert_eq!((enter(&db, &mut synced).await, enter(&db, &mut elsewhere).await), (Ok(fatma.person), Ok(fatma.person)), "{}", db.name);
    }
}

#[tokio::test]
async fn with_the_mail_of_a_worker_alone_nobody_becomes_that_worker() {
    for db in doors().await {
        let (fatma, wilma) = (resident(&db, "Fatma", "").await, resident(&db, "Wilma", "").await);
        let pol = party(&db, "De Pol").await;
        works(&db, wilma, pol, "policy").await;
        let rules = [
            (fatma, Method::Mail, true),
            (fatma, Method::Passkey, true),
            (wilma, Method::Mail, false),
            (wilma, Method::Invite, true),
            (wilma, Method::Setup, true),
            (wilma, Method::Passkey, true),
            (wilma, Method::Oidc, true),
        ];
        for (person, method, expected) in rules {
            let who = signed_in(&db, person, method).await;
            assert_eq!(may_add_passkey(&who), expected, "{}: {method:?}", db.name);
            let started = start_adding(&db, &who, PHONE, NOW).await;
            assert_eq!(started.err(), (!expected).then_some(SigninFault::WeakSession), "{}: {method:?}", db.name);
        }
        // Began after the invitation, ended after a link in the mail.
        let (invited, by_mail) = (signed_in(&db, wilma, Method::Invite).await, signed_in(&db, wilma, Method::Mail).await);
        let options = start_adding(&db, &invited, PHONE, NOW).await.unwrap();
        let answer = Device::new().create(&options);
        assert_eq!(finish_adding(&db, &by_mail, PHONE, &answer, NOW).await, Err(SigninFault::WeakSession), "{}", db.name);
        assert_eq!((listed(&db, wilma).await, mails(&db).await), (vec![], vec![]), "{}", db.name);
    }
}

#[tokio::test]
async fn a_worker_keeps_one_key() {
    for db in doors().await {
        let (fatma, wilma) = (fatma(&db).await, resident(&db, "Wilma", "").await);
        let pol = party(&db, "De Pol").await;
        works(&db, wilma, pol, "worker").await;
        let invited = signed_in(&db, wilma, Method::Invite).await;
        let (mut phone, _) = (added(&db, &invited).await, added(&db, &invited).await);
        added(&db, &fatma).await;
        let [one, two] = listed(&db, wilma).await.try_into().unwrap();
        let remove = |id, person| write(&db, move |tx| remove_passkey(tx, id, person));
        assert_eq!(remove(one.id, fatma.person).await, Err(SigninFault::UnknownPasskey), "{}: not of Fatma", db.name);
        assert_eq!((remove(one.id, wilma).await, remove(two.id, wilma).await), (Ok(()), Err(SigninFault::LastPasskey)), "{}", db.name);
        assert_eq!(enter(&db, &mut phone).await, Err(SigninFault::UnknownPasskey), "{}: it is gone", db.name);
        write(&db, move |tx| link_identity(tx, wilma, "https://id.example", "w", NOW)).await.unwrap();
        assert_eq!((remove(two.id, wilma).await, listed(&db, wilma).await), (Ok(()), vec![]), "{}", db.name);
        let of_fatma = listed(&db, fatma.person).await.remove(0).id;
        assert_eq!(remove(of_fatma, fatma.person).await, Ok(()), "{}: a resident has the mail", db.name);
    }
}

#[test]
fn passkeys_belong_to_a_name_and_not_to_an_ip_address() {
    let check = |address: &str, expected: Option<SettingsError>| assert_eq!(Passkeys::new(address, "Opbouw").err(), expected, "{address}");
    for address in ["https://opbouw.example.nl", "https://opbouw.example.nl:8443/", "http://localhost:3000", "http://localhost"] {
        check(address, None);
    }
    for address in ["https://192.0.2.7", "http://127.0.0.1:3000", "https://[2001:db8::1]"] {
        check(address, Some(SettingsError::NoName));
    }
    check("http://opbouw.example.nl", Some(SettingsError::NotSecure { what: "public address" }));
    check("opbouw", Some(SettingsError::NoAddress { what: "public address" }));
}
