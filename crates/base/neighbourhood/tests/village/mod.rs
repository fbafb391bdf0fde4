//! Two villages on both databases, and people who come in.
#![allow(dead_code, reason = "each test file uses some of it")]

use jiff::civil::{Date, date};
use opbouw_neighbourhood::store::{self, MIGRATIONS};
use opbouw_neighbourhood::{
    Area, AreaCode, AreaKind, Email, FirstName, How, LatLon, NeighbourhoodError, NewConsent, NewParty, OwnOffer, PartyKind, Phone, Purpose,
    Reach, Registration, Terms,
};
use opbouw_store::Tx;
use opbouw_store::testing::{TestDb, migrated_databases};

pub const TODAY: Date = date(2026, 11, 3);
pub const NOW_S: i64 = 1_793_700_000;
pub const LINDELO: &str = "BU99900401";
pub const LEEMSLAG: &str = "BU99900403";

pub async fn villages() -> Vec<TestDb> {
    let databases = migrated_databases(MIGRATIONS).await;
    for db in &databases {
        store::put_areas(db, vec![area(LINDELO, AreaKind::Village, "Lindelo"), area(LEEMSLAG, AreaKind::Hamlet, "Het Leemslag")])
            .await
            .unwrap();
    }
    databases
}

/// Runs a script that must succeed.
pub async fn write<T: Send + 'static>(db: &TestDb, script: impl Fn(&mut Tx<'_>) -> Result<T, NeighbourhoodError> + Send + 'static) -> T {
    db.write(script).await.unwrap()
}

pub fn area(code: &str, kind: AreaKind, name: &str) -> Area {
    let code = AreaCode::parse(code).unwrap();
    Area { code, kind, name: name.into(), parent: String::new(), centre: LatLon::new(52.08, 6.45), outline: None, residents: None }
}

/// `fatma@voorbeeld.nl` is an address, `06...` a number, nothing is nothing.
pub fn reach(text: &str) -> Reach {
    match text {
        "" => Reach::Nothing,
        text if text.contains('@') => Reach::Mail(Email::parse(text).unwrap()),
        text => Reach::Phone(Phone::parse(text).unwrap()),
    }
}

pub fn newcomer(name: &str, reached: &str) -> Registration {
    Registration {
        first_name: FirstName::parse(name).unwrap(),
        area: AreaCode::parse(LINDELO).unwrap(),
        reach: reach(reached),
        language: "nl".into(),
        registered_by: None,
    }
}

/// Comes in, and agrees to be kept.
pub fn joins(tx: &mut Tx<'_>, new: &Registration) -> Result<i64, NeighbourhoodError> {
    let person = store::register(tx, new, TODAY, Terms::default().keep_until(TODAY))?;
    agrees(tx, person, Purpose::Stored, None)?;
    Ok(person)
}

pub fn agrees(tx: &mut Tx<'_>, person: i64, purpose: Purpose, party: Option<i64>) -> Result<bool, NeighbourhoodError> {
    let new = NewConsent { person, purpose, party, given_by: None, how: How::Screen };
    Ok(store::give_consent(tx, &new, NOW_S)?)
}

pub fn offers(tx: &mut Tx<'_>, person: i64, text: &str) -> Result<i64, NeighbourhoodError> {
    let maker = store::find_person(tx, person)?.unwrap();
    Ok(store::leave_offer(tx, &maker, &OwnOffer::new(text, "di", false).unwrap(), None, TODAY)?)
}

pub fn party(name: &str) -> NewParty {
    NewParty::new(name, PartyKind::Organisation, "").unwrap()
}
