//! What parties did together, counted per month, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::{month, pair};
use crate::pair::Pair;
use crate::store::ties::months_until;
use crate::tie::{How, Worked};

statements! {
    pub(crate) ALL = {
        /// Nothing for a party that is not there or has ended.
        NOTE: "INSERT INTO ties_worked (a, b, how, month, count)
            SELECT x.id, y.id, $3, $4, 1 FROM neighbourhood_parties x JOIN neighbourhood_parties y ON y.id = $2
            WHERE x.id = $1 AND x.ended_on IS NULL AND y.ended_on IS NULL
            ON CONFLICT (a, b, how, month) DO UPDATE SET count = ties_worked.count + 1";
        LIST: "SELECT a, b, how, CAST(sum(count) AS BIGINT) FROM ties_worked WHERE month > $1 AND month <= $2
            GROUP BY a, b, how ORDER BY a, b, how";
        LIST_OF: "SELECT a, b, how, CAST(sum(count) AS BIGINT) FROM ties_worked WHERE (a = $1 OR b = $1) AND month > $2 AND month <= $3
            GROUP BY a, b, how ORDER BY a, b, how";
    }
}

/// Counts that two parties did something together on this day; whether it was counted. The same party, one that is not there and one that has
/// ended count for nothing: the work itself never fails for it.
pub fn note_together(tx: &mut Tx<'_>, one: i64, other: i64, how: How, on: Date) -> Result<bool, StoreError> {
    let Some(pair) = Pair::new(one, other) else { return Ok(false) };
    Ok(tx.execute(&NOTE, &values![pair.a, pair.b, how.code(), month(on)])? > 0)
}

/// What was done in the twelve months until a day.
pub(crate) fn list(tx: &mut Tx<'_>, on: Date) -> Result<Vec<(Pair, Worked)>, StoreError> {
    let (after, until) = months_until(on);
    read_all(&tx.query(&LIST, &values![after, until])?)
}

/// The same of one party.
pub fn list_worked_of(tx: &mut Tx<'_>, party: i64, on: Date) -> Result<Vec<(Pair, Worked)>, StoreError> {
    let (after, until) = months_until(on);
    read_all(&tx.query(&LIST_OF, &values![party, after, until])?)
}

fn read_all(rows: &[Row]) -> Result<Vec<(Pair, Worked)>, StoreError> {
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let how: String = row.get(2)?;
        // A kind of a newer program is none of ours.
        if let Some(how) = How::parse(&how) {
            all.push((pair(row)?, Worked { how, count: row.get(3)? }));
        }
    }
    Ok(all)
}
