//! The door of a village on both databases, and people who come to it.
#![allow(dead_code, reason = "each test uses a part of it")]

use jiff::civil::{Date, date};
use opbouw_neighbourhood::store::{begin_membership, found_party, put_areas, register};
use opbouw_neighbourhood::{Area, AreaCode, AreaKind, Email, FirstName, NeighbourhoodError, NewParty, PartyKind, Reach, Registration};
use opbouw_signin::{Method, SignedIn, begin_session, find_session};
use opbouw_store::testing::{TestDb, migrated_databases};
use opbouw_store::{Db, Statement, StoreError, Tx, Value};

/// A Tuesday in November 2026.
pub const NOW: i64 = 1_793_700_000;
pub const TODAY: Date = date(2026, 11, 3);
/// The cookies of two browsers.
pub const PHONE: &str = "1Oma8MFlDxp0qB1N5-telefoon-vJ2cZ5mF1pI0aWs";
pub const LAPTOP: &str = "Zw4yVJ0rQm7lD3xK9-laptop-bT6uE2nH8sL5gYcX0";

const AREA: &str = "BU99900401";

pub async fn doors() -> Vec<TestDb> {
    let migrations =
        [opbouw_neighbourhood::store::MIGRATIONS, opbouw_post::MIGRATIONS, opbouw_audit::MIGRATIONS, opbouw_signin::MIGRATIONS].concat();
    let databases = migrated_databases(&migrations).await;
    for db in &databases {
        let code = AreaCode::parse(AREA).unwrap();
        let kind = AreaKind::Village;
        let area = Area { code, kind, name: "Lindelo".into(), parent: String::new(), centre: None, outline: None, residents: None };
        put_areas(db, vec![area]).await.unwrap();
    }
    databases
}

/// Runs a script that must succeed.
pub async fn write<T: Send + 'static>(db: &Db, script: impl Fn(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static) -> T {
    db.write(script).await.unwrap()
}

pub fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// Somebody comes to live here; without an address when it is empty.
pub async fn resident(db: &Db, name: &str, address: &str) -> i64 {
    let new = Registration {
        first_name: FirstName::parse(name).unwrap(),
        area: AreaCode::parse(AREA).unwrap(),
        reach: if address.is_empty() { Reach::Nothing } else { Reach::Mail(email(address)) },
        language: "nl".into(),
        registered_by: None,
    };
    db.write(move |tx: &mut Tx<'_>| register(tx, &new, TODAY, date(2028, 11, 3))).await.unwrap()
}

pub async fn party(db: &Db, name: &str) -> i64 {
    let new = NewParty::new(name, PartyKind::Organisation, "").unwrap();
    db.write(move |tx: &mut Tx<'_>| found_party(tx, &new, TODAY)).await.unwrap()
}

/// Begins to work for a party; the number of the membership.
pub async fn works(db: &Db, person: i64, party: i64, role: &'static str) -> i64 {
    db.write(move |tx: &mut Tx<'_>| begin_membership(tx, person, party, role, TODAY)).await.unwrap()
}

/// Comes in; the token for the cookie.
pub async fn enter(db: &Db, person: i64, method: Method, now_s: i64) -> String {
    write(db, move |tx| begin_session(tx, person, method, "Firefox, Android", now_s)).await
}

pub async fn who(db: &Db, token: &str, now_s: i64) -> Option<SignedIn> {
    find_session(db, token, now_s).await.unwrap()
}

/// Comes in and is looked at.
pub async fn signed_in(db: &Db, person: i64, method: Method) -> SignedIn {
    let token = enter(db, person, method, NOW).await;
    who(db, &token, NOW).await.unwrap()
}

/// The messages that were queued: what about, to whom.
pub async fn mails(db: &Db) -> Vec<(String, String)> {
    const MAILS: Statement = Statement::new("door::MAILS", "SELECT kind, recipient FROM post_messages ORDER BY id");
    db.query(&MAILS, &[]).await.unwrap().iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).collect()
}

pub async fn number(db: &Db, sql: &'static str, values: &[Value]) -> i64 {
    db.query_one(&Statement::new("door::NUMBER", sql), values).await.unwrap().get(0).unwrap()
}

/// The newest request for a link.
pub async fn last_request(db: &Db) -> i64 {
    number(db, "SELECT max(id) FROM signin_requests", &[]).await
}

/// Every text in the tables of signing in and of the post, in one.
pub async fn all_texts(db: &Db) -> String {
    const TABLES: [&str; 8] = [
        "SELECT token, method, device FROM signin_sessions",
        "SELECT browser FROM signin_requests",
        "SELECT role, email, first_name, language FROM signin_invites",
        "SELECT name, credential_id, credential FROM signin_passkeys",
        "SELECT browser, kind, state FROM signin_ceremonies",
        "SELECT issuer, subject FROM signin_identities",
        "SELECT CAST(id AS TEXT) FROM signin_setups",
        "SELECT recipient, kind, fields, COALESCE(about, ''), COALESCE(path, ''), idempotency_key FROM post_messages",
    ];
    let mut all = String::new();
    for sql in TABLES {
        for row in db.query(&Statement::new("door::TEXTS", sql), &[]).await.unwrap() {
            let texts: Vec<String> = (0..row.len()).map(|column| row.get(column).unwrap()).collect();
            all.push_str(&texts.join(" "));
            all.push('\n');
        }
    }
    all
}

/// What somebody with the disk could read; nothing where the database is a server.
pub fn raw_bytes(db: &TestDb) -> Vec<u8> {
    let Some(path) = db.url.strip_prefix("sqlite:") else { return Vec::new() };
    [path.to_owned(), format!("{path}-wal")].iter().filter_map(|file| std::fs::read(file).ok()).flatten().collect()
}

/// Whether these bytes hold this text.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Ends a membership as the office does, and closes what it opened.
pub async fn leaves(db: &Db, membership: i64, party: i64, person: i64) -> u64 {
    use opbouw_neighbourhood::store::{end_membership, find_member};
    db.write(move |tx: &mut Tx<'_>| {
        let member = find_member(tx, membership, party)?.unwrap();
        end_membership(tx, &member, TODAY)?;
        Ok::<_, NeighbourhoodError>(opbouw_signin::end_sessions_of(tx, person, None)?)
    })
    .await
    .unwrap()
}
