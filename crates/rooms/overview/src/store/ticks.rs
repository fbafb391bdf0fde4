//! Whom the parties in a session ticked, in the database.

use opbouw_store::{StoreError, Tx, statements, values};
use opbouw_ties::HowOften;

use crate::session::Tick;

statements! {
    pub(crate) ALL = {
        PUT: "INSERT INTO overview_ticks (meeting, seat, partner, how_often) VALUES ($1, $2, $3, $4)
            ON CONFLICT (seat, partner) DO UPDATE SET how_often = excluded.how_often";
        TAKE_BACK: "DELETE FROM overview_ticks WHERE seat = $1 AND partner = $2";
        LIST: "SELECT seat, partner, how_often FROM overview_ticks WHERE meeting = $1 ORDER BY seat, partner";
    }
}

/// A seat ticks a partner, or says how often.
pub(crate) fn put(tx: &mut Tx<'_>, session: i64, tick: &Tick) -> Result<(), StoreError> {
    tx.execute(&PUT, &values![session, tick.seat, tick.partner, tick.how_often.level()]).map(drop)
}

/// Takes a tick back.
pub(crate) fn take_back(tx: &mut Tx<'_>, seat: i64, partner: i64) -> Result<(), StoreError> {
    tx.execute(&TAKE_BACK, &values![seat, partner]).map(drop)
}

/// All ticks of a session.
pub(crate) fn list(tx: &mut Tx<'_>, session: i64) -> Result<Vec<Tick>, StoreError> {
    let rows = tx.query(&LIST, &values![session])?;
    let tick = |row: &opbouw_store::Row| {
        // The table refuses any other level.
        let how_often = HowOften::from_level(row.get(2)?).unwrap_or(HowOften::Sometimes);
        Ok(Tick { seat: row.get(0)?, partner: row.get(1)?, how_often })
    };
    rows.iter().map(tick).collect()
}
