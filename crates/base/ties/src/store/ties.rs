//! All ties together, as they are on one day, in the database.

use std::collections::{BTreeMap, HashSet};

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_neighbourhood::{NeighbourhoodError, Party, store::list_parties};
use opbouw_store::{StoreError, Tx, statements, values};

use super::{month, named, worked};
use crate::pair::Pair;
use crate::tie::Tie;

/// What was done together counts for so many months.
pub const WORK_MONTHS: i32 = 12;

statements! {
    pub(crate) ALL = {
        COUNT_THERE: "SELECT count(*) FROM neighbourhood_parties WHERE id IN ($1, $2) AND ended_on IS NULL";
        LIST_THERE: "SELECT id FROM neighbourhood_parties WHERE founded_on <= $1 AND (ended_on IS NULL OR ended_on > $1)";
    }
}

/// All ties on a day between parties that were there then, in the order of their pairs. What was done together counts for twelve months.
///
/// Cost: three queries over all ties; 2,000 parties with 8,000 ties take some milliseconds.
pub fn list_ties(tx: &mut Tx<'_>, on: Date) -> Result<Vec<Tie>, StoreError> {
    let there = list_there(tx, on)?;
    let are_there = |pair: &Pair| there.contains(&pair.a) && there.contains(&pair.b);
    let mut ties: BTreeMap<Pair, Tie> = BTreeMap::new();
    for (pair, named) in named::list(tx, on)?.into_iter().filter(|(pair, _)| are_there(pair)) {
        ties.insert(pair, Tie { pair, named: Some(named), worked: Vec::new() });
    }
    for (pair, done) in worked::list(tx, on)?.into_iter().filter(|(pair, _)| are_there(pair)) {
        ties.entry(pair).or_insert_with(|| Tie { pair, named: None, worked: Vec::new() }).worked.push(done);
    }
    Ok(ties.into_values().collect())
}

/// The parties that were there on a day, by name: the nodes of the network.
///
/// # Errors
/// The database, or a row that is not of this program.
pub fn list_nodes(tx: &mut Tx<'_>, on: Date) -> Result<Vec<Party>, NeighbourhoodError> {
    let was_there = |party: &Party| party.founded_on <= on && party.ended_on.is_none_or(|ended_on| ended_on > on);
    Ok(list_parties(tx)?.into_iter().filter(was_there).collect())
}

/// Whether both are in the register and have not ended.
pub(crate) fn are_there(tx: &mut Tx<'_>, pair: Pair) -> Result<bool, StoreError> {
    let count: i64 = tx.query_one(&COUNT_THERE, &values![pair.a, pair.b])?.get(0)?;
    Ok(count == 2)
}

/// The month after which work counts, and the last one that does.
pub(crate) fn months_until(on: Date) -> (String, String) {
    (month(on.saturating_sub(WORK_MONTHS.months())), month(on))
}

fn list_there(tx: &mut Tx<'_>, on: Date) -> Result<HashSet<i64>, StoreError> {
    tx.query(&LIST_THERE, &values![on.to_string()])?.iter().map(|row| row.get(0)).collect()
}
