//! Whom the parties in a session ticked, in the database.

use opbouw_store::{StoreError, Tx, statements, values};
use opbouw_ties::HowOften;

use crate::session::Tick;

statements! {
    pub(crate) ALL = {
        PUT: "INSERT INTO overview_ticks (meeting, seat, partner, how_often) VALUES ($1, $2, $3, $4)
            ON CONFLICT (seat, partner) DO UPDATE SET how_often = excluded.how_often";
        TAKE_BACK: "DELETE FROM overview_ticks WHERE seat = $1 AND partner = $2";
        PUT_AWAY: "INSERT INTO overview_unticks (meeting, seat, partner) VALUES ($1, $2, $3) ON CONFLICT (seat, partner) DO NOTHING";
        TAKE_AWAY_BACK: "DELETE FROM overview_unticks WHERE seat = $1 AND partner = $2";
        LIST_AWAY: "SELECT seat, partner FROM overview_unticks WHERE meeting = $1 ORDER BY seat, partner";
        LIST: "SELECT seat, partner, how_often FROM overview_ticks WHERE meeting = $1 ORDER BY seat, partner";
    }
}

/// A seat ticks a partner, or says how often.
pub(crate) fn put(tx: &mut Tx<'_>, session: i64, tick: &Tick) -> Result<(), StoreError> {
    tx.execute(&TAKE_AWAY_BACK, &values![tick.seat, tick.partner])?;
    tx.execute(&PUT, &values![session, tick.seat, tick.partner, tick.how_often.level()]).map(drop)
}

/// Takes away a tick that was shown, of this session or of earlier.
pub(crate) fn take_back(tx: &mut Tx<'_>, session: i64, seat: i64, partner: i64) -> Result<(), StoreError> {
    tx.execute(&TAKE_BACK, &values![seat, partner])?;
    tx.execute(&PUT_AWAY, &values![session, seat, partner]).map(drop)
}

/// Ticks that were shown and taken away: which seat, and which partner.
pub(crate) fn list_taken_away(tx: &mut Tx<'_>, session: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&LIST_AWAY, &values![session])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
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
