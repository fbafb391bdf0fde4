//! All SQL of ties.

pub(crate) mod apart;
pub(crate) mod named;
pub(crate) mod ties;
pub(crate) mod worked;

use jiff::civil::Date;
use opbouw_store::{Migration, Row, Statement, StoreError};

use crate::pair::Pair;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "ties", number: 1, name: "ties", sql: include_str!("../migrations/0001-ties.sql") }];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [apart::ALL, named::ALL, ties::ALL, worked::ALL].concat()
}

/// The pair in the first two columns. The tables keep them in order.
fn pair(row: &Row) -> Result<Pair, StoreError> {
    Ok(Pair { a: row.get(0)?, b: row.get(1)? })
}

/// The month of a day, as it is kept: `2026-11`.
fn month(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}
