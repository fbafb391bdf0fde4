//! Coffee mornings.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::{column, day, word};
use crate::error::BuddiesError;
use crate::rules::chosen::code_words;

const TABLE: &str = "buddies_mornings";

code_words! {
    /// How far a morning is.
    MorningState {
        /// People may choose.
        Open = "open", "buddies-morning-open";
        /// The bell has rung: who chose each other is known.
        Bell = "bell", "buddies-morning-bell";
        /// Everybody went home.
        Closed = "closed", "buddies-morning-closed";
    }
}

statements! {
    pub(super) ALL = {
        CREATE: "INSERT INTO buddies_mornings (party, title, held_on, area, code, state) VALUES ($1, $2, $3, $4, $5, 'open') RETURNING id";
        FIND: "SELECT m.id, m.party, m.title, m.held_on, a.name, m.code, m.state, (SELECT count(*) FROM buddies_seats s WHERE s.morning = m.id)
            FROM buddies_mornings m JOIN neighbourhood_areas a ON a.code = m.area WHERE m.id = $1";
        FIND_BY_CODE: "SELECT m.id, m.party, m.title, m.held_on, a.name, m.code, m.state, (SELECT count(*) FROM buddies_seats s WHERE s.morning = m.id)
            FROM buddies_mornings m JOIN neighbourhood_areas a ON a.code = m.area WHERE m.code = $1";
        LIST: "SELECT m.id, m.party, m.title, m.held_on, a.name, m.code, m.state, (SELECT count(*) FROM buddies_seats s WHERE s.morning = m.id)
            FROM buddies_mornings m JOIN neighbourhood_areas a ON a.code = m.area WHERE m.party = $1 ORDER BY m.held_on DESC, m.id DESC";
        /// Only once, also when two coordinators press it.
        RING: "UPDATE buddies_mornings SET state = 'bell' WHERE id = $1 AND state = 'open'";
        CLOSE: "UPDATE buddies_mornings SET state = 'closed' WHERE id = $1 AND state = 'bell'";
    }
}

/// A morning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Morning {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub party: i64,
    /// What it is called.
    pub title: String,
    /// The day.
    pub held_on: Date,
    /// The name of the village.
    pub area: String,
    /// What leads to it on the phone.
    pub code: String,
    /// How far.
    pub state: MorningState,
    /// Chairs.
    pub seats: i64,
}

/// A morning to be made.
#[derive(Debug, Clone)]
pub struct NewMorning {
    /// Whose.
    pub party: i64,
    /// What it is called.
    pub title: String,
    /// The day.
    pub held_on: Date,
    /// Code of the village.
    pub area: String,
    /// What leads to it; nobody can guess it.
    pub code: String,
}

/// Makes one; its number.
pub fn create_morning(tx: &mut Tx<'_>, new: &NewMorning) -> Result<i64, StoreError> {
    tx.query_one(&CREATE, &values![new.party, &new.title, new.held_on.to_string(), &new.area, &new.code])?.get(0)
}

/// One by number.
pub fn find_morning(tx: &mut Tx<'_>, id: i64) -> Result<Option<Morning>, BuddiesError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| morning(&row)).transpose()
}

/// One by what stands on the cards.
pub fn find_morning_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Morning>, BuddiesError> {
    tx.query_opt(&FIND_BY_CODE, &values![code])?.map(|row| morning(&row)).transpose()
}

/// Those of a party, the latest first.
pub fn list_mornings(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Morning>, BuddiesError> {
    tx.query(&LIST, &values![party])?.iter().map(morning).collect()
}

/// Rings the bell; false when it had rung.
pub fn ring_bell(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&RING, &values![id])? > 0)
}

/// Everybody went home: the page on the phone says no more who chose each other.
pub fn close_morning(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLOSE, &values![id])? > 0)
}

fn morning(row: &Row) -> Result<Morning, BuddiesError> {
    Ok(Morning {
        id: row.get(0)?,
        party: row.get(1)?,
        title: row.get(2)?,
        held_on: day(row, column(3, TABLE, "held_on"))?,
        area: row.get(4)?,
        code: row.get(5)?,
        state: word(row, column(6, TABLE, "state"))?,
        seats: row.get(7)?,
    })
}
