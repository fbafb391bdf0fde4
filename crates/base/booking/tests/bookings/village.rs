//! A village with a community house and a square, on both databases.

use jiff::civil::{Date, date};
use opbouw_booking::{Booked, BookingError, Deviation};
use opbouw_booking::{
    NewBooking, NewPlace, NewRoom, Slot, add_keeper, ask_for_room, create_place, create_room, parse_spans, put_week, store,
};
use opbouw_neighbourhood::{Area, AreaCode, AreaKind, FirstName, Reach, Registration, Terms};
use opbouw_store::testing::{TestDb, migrated_databases};
use opbouw_store::{Db, Statement, Tx, values};

/// A Monday.
pub const TODAY: Date = date(2026, 11, 23);
/// Ten o'clock on that day.
pub const NOW_S: i64 = 1_795_424_400;
const LINDELO: &str = "BU99900101";

/// What was made.
#[derive(Clone, Copy, Debug)]
pub struct Village {
    /// Open on all days from nine to ten at night; needs a yes.
    pub house: i64,
    /// Its rooms, 12, 30 and 80 seats, and the whole house.
    pub small: i64,
    pub middle: i64,
    pub hall: i64,
    pub whole: i64,
    /// Free to use, without hours.
    pub square: i64,
    pub keeper: i64,
    pub asker: i64,
}

pub async fn villages() -> Vec<(TestDb, Village)> {
    let mut made = Vec::new();
    let base =
        [opbouw_neighbourhood::store::MIGRATIONS, opbouw_happenings::MIGRATIONS, opbouw_ties::MIGRATIONS, store::MIGRATIONS].concat();
    for db in migrated_databases(&base).await {
        opbouw_neighbourhood::store::put_areas(&db, vec![lindelo()]).await.unwrap();
        let village = db.write(make).await.unwrap();
        made.push((db, village));
    }
    made
}

fn lindelo() -> Area {
    let code = AreaCode::parse(LINDELO).unwrap();
    Area { code, kind: AreaKind::Buurt, name: "Lindelo".into(), parent: String::new(), centre: None, outline: None, residents: None }
}

fn make(tx: &mut Tx<'_>) -> Result<Village, BookingError> {
    let house = create_place(tx, &place("Ons Huis", true), TODAY)?;
    let square_place = create_place(tx, &place("Brink", false), TODAY)?;
    let week: [_; 7] = std::array::from_fn(|_| parse_spans("9-22").unwrap());
    put_week(tx, house, &week)?;
    let mut room = |place, name: &str, seats, is_whole| create_room(tx, place, &NewRoom { name: name.into(), seats, is_whole });
    let (small, middle, hall) =
        (room(house, "Kleine kamer", 12, false)?, room(house, "Keuken", 30, false)?, room(house, "Zaal", 80, false)?);
    let (whole, square) = (room(house, "Het hele huis", 120, true)?, room(square_place, "De brink", 500, true)?);
    let (keeper, asker) = (person(tx, "Riet"), person(tx, "Anna"));
    add_keeper(tx, keeper, house, NOW_S)?;
    Ok(Village { house, small, middle, hall, whole, square, keeper, asker })
}

fn place(name: &str, needs_yes: bool) -> NewPlace {
    let text = String::new;
    NewPlace {
        name: name.into(),
        area: LINDELO.into(),
        spot: text(),
        at: None,
        about: text(),
        reach: text(),
        rules: text(),
        party: None,
        needs_yes,
    }
}

fn person(tx: &mut Tx<'_>, name: &str) -> i64 {
    let new = Registration {
        first_name: FirstName::parse(name).unwrap(),
        area: AreaCode::parse(LINDELO).unwrap(),
        reach: Reach::Nothing,
        language: "nl".into(),
        registered_by: None,
    };
    opbouw_neighbourhood::store::register(tx, &new, TODAY, Terms::default().keep_until(TODAY)).unwrap()
}

/// From one hour until another, so many days from now.
pub fn slot(in_days: i64, from: i8, until: i8) -> Slot {
    let day = TODAY.saturating_add(jiff::Span::new().days(in_days));
    Slot::between(day.at(from, 0, 0, 0), day.at(until, 0, 0, 0)).unwrap()
}

/// A day on which nothing is open.
pub fn closed() -> Deviation {
    Deviation { spans: Vec::new(), reason: "De vloer wordt gelakt".into() }
}

/// The asker's wish for this room.
pub fn wish(village: &Village, room: i64, slots: &[Slot]) -> NewBooking {
    NewBooking {
        room,
        title: "Soepochtend".into(),
        reference: "/activiteiten/12".into(),
        asked_by: Some(village.asker),
        party: None,
        people: None,
        slots: slots.to_vec(),
        outside_is_fine: false,
    }
}

pub async fn ask(db: &Db, new: NewBooking) -> Result<Booked, BookingError> {
    db.write(move |tx| ask_for_room(tx, NOW_S, &new)).await
}

/// How often this happened.
pub async fn heard(db: &Db, kind: &str) -> i64 {
    let count = Statement::new("test", "SELECT count(*) FROM happenings_log WHERE kind = $1");
    db.query_one(&count, &values![kind]).await.unwrap().get(0).unwrap()
}
