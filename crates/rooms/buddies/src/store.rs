//! All SQL of this room. It writes its own tables only, and reads names and areas in the register.

pub mod agreements;
pub mod carried;
pub mod certificates;
pub mod checkins;
pub mod forgetting;
pub(crate) mod kept;
pub mod mornings;
pub mod pairs;
pub mod picks;
pub mod profiles;
pub mod seats;

use jiff::civil::Date;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_store::{Migration, Row, Statement};

use crate::error::BuddiesError;
use crate::rules::chosen::{Chosen, CodeWord};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "buddies", number: 1, name: "buddies", sql: include_str!("../migrations/0001-buddies.sql") },
    Migration { room: "buddies", number: 2, name: "keeper", sql: include_str!("../migrations/0002-keeper.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [
        agreements::ALL,
        carried::ALL,
        certificates::ALL,
        checkins::ALL,
        forgetting::ALL,
        kept::ALL,
        mornings::ALL,
        pairs::ALL,
        picks::ALL,
        profiles::ALL,
        seats::ALL,
    ]
    .concat()
}

/// Something in the table that no version of the program wrote.
fn not_ours(table: &'static str, column: &'static str) -> BuddiesError {
    BuddiesError::Neighbourhood(NeighbourhoodError::NotOurs { table, column })
}

/// Which column, for an error that names it.
#[derive(Clone, Copy)]
struct Column {
    at: usize,
    table: &'static str,
    name: &'static str,
}

/// A column by its place, table and name.
const fn column(at: usize, table: &'static str, name: &'static str) -> Column {
    Column { at, table, name }
}

fn day(row: &Row, column: Column) -> Result<Date, BuddiesError> {
    optional_day(row, column)?.ok_or_else(|| not_ours(column.table, column.name))
}

fn optional_day(row: &Row, column: Column) -> Result<Option<Date>, BuddiesError> {
    let text: Option<String> = row.get(column.at)?;
    text.map(|text| text.parse().map_err(|_| not_ours(column.table, column.name))).transpose()
}

fn word<Word: CodeWord>(row: &Row, column: Column) -> Result<Word, BuddiesError> {
    optional_word(row, column)?.ok_or_else(|| not_ours(column.table, column.name))
}

fn optional_word<Word: CodeWord>(row: &Row, column: Column) -> Result<Option<Word>, BuddiesError> {
    let code: Option<String> = row.get(column.at)?;
    code.map(|code| Word::parse(&code).ok_or_else(|| not_ours(column.table, column.name))).transpose()
}

fn words<Word: CodeWord>(row: &Row, column: Column) -> Result<Chosen<Word>, BuddiesError> {
    let codes: String = row.get(column.at)?;
    Chosen::parse(codes.split_whitespace()).ok_or_else(|| not_ours(column.table, column.name))
}

fn day_text(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
