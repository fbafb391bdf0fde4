//! The accessibility of places and rooms in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::day;
use crate::fact::{Fact, FactKind};

statements! {
    pub(crate) ALL = {
        FORGET: "DELETE FROM booking_facts WHERE place = $1 AND room IS NULL";
        FORGET_OF_ROOM: "DELETE FROM booking_facts WHERE place = $1 AND room = $2";
        CREATE: "INSERT INTO booking_facts (place, room, fact, answer, confirmed_on) VALUES ($1, $2, $3, $4, $5)";
        CONFIRM: "UPDATE booking_facts SET confirmed_on = $2 WHERE place = $1";
        LIST: "SELECT place, room, fact, answer, confirmed_on FROM booking_facts WHERE place = $1";
        LIST_ALL: "SELECT f.place, f.room, f.fact, f.answer, f.confirmed_on FROM booking_facts f
            JOIN booking_places p ON p.id = f.place WHERE p.stopped_on IS NULL AND f.room IS NULL";
    }
}

/// Says what is known of a place, or of one of its rooms; what is left out is unknown from now on. What is said as before keeps the day on which
/// somebody looked: filling in a form is not looking.
pub fn put_facts(tx: &mut Tx<'_>, place: i64, room: Option<i64>, facts: &[(FactKind, bool)], today: Date) -> Result<(), StoreError> {
    let known = list_facts(tx, place)?;
    match room {
        Some(room) => tx.execute(&FORGET_OF_ROOM, &values![place, room])?,
        None => tx.execute(&FORGET, &values![place])?,
    };
    for (kind, is_so) in facts {
        let answer = if *is_so { "yes" } else { "no" };
        let same = known.iter().find(|fact| fact.room == room && fact.kind == *kind && fact.is_so == *is_so);
        let looked_on = same.map_or(today, |fact| fact.confirmed_on);
        tx.execute(&CREATE, &values![place, room, kind.code(), answer, looked_on.to_string()])?;
    }
    Ok(())
}

/// Somebody looked at all that is known of this place, and it is still so.
pub fn confirm_facts(tx: &mut Tx<'_>, place: i64, today: Date) -> Result<(), StoreError> {
    tx.execute(&CONFIRM, &values![place, today.to_string()]).map(drop)
}

/// What is known of a place and its rooms, in the order of the screen.
pub fn list_facts(tx: &mut Tx<'_>, place: i64) -> Result<Vec<Fact>, StoreError> {
    read_all(&tx.query(&LIST, &values![place])?)
}

/// What is known of all places in use, without their rooms.
pub fn list_all_facts(tx: &mut Tx<'_>) -> Result<Vec<Fact>, StoreError> {
    read_all(&tx.query(&LIST_ALL, &[])?)
}

fn read_all(rows: &[Row]) -> Result<Vec<Fact>, StoreError> {
    let mut facts = Vec::with_capacity(rows.len());
    for row in rows {
        let (kind, answer): (String, String) = (row.get(2)?, row.get(3)?);
        // A fact of a newer program is none of ours.
        if let (Some(kind), Some(confirmed_on)) = (FactKind::parse(&kind), day(row, 4)?) {
            facts.push(Fact { place: row.get(0)?, room: row.get(1)?, kind, is_so: answer == "yes", confirmed_on });
        }
    }
    facts.sort_by_key(|fact| (fact.place, fact.room, fact.kind));
    Ok(facts)
}
