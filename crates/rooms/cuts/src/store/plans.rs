//! Tests that were kept, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

/// Days that a plan that was taken away can be put back.
pub(crate) const UNDO_DAYS: i64 = 30;
/// Days that a plan is kept that nobody made or computed anew: two years.
pub(crate) const KEPT_DAYS: i64 = 730;
const DAY_S: i64 = 86_400;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO cuts_plans (name, made_by, made_at, percent, of_party, same_parties, weights, outcome, computed_on, fingerprint, tap)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (tap) WHERE tap IS NOT NULL DO NOTHING RETURNING id";
        FIND_TAP: "SELECT id FROM cuts_plans WHERE tap = $1";
        COMPUTE: "UPDATE cuts_plans SET outcome = $2, computed_on = $3, fingerprint = $4 WHERE id = $1";
        FIND: "SELECT id, name, made_at, percent, of_party, same_parties, weights, outcome, computed_on, fingerprint, ended_at
            FROM cuts_plans WHERE id = $1";
        LIST: "SELECT id, name, made_at, percent, of_party, same_parties, weights, outcome, computed_on, fingerprint, ended_at
            FROM cuts_plans WHERE ended_at IS NULL ORDER BY id DESC LIMIT 200";
        END: "UPDATE cuts_plans SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
        UNEND: "UPDATE cuts_plans SET ended_at = NULL WHERE id = $1 AND ended_at IS NOT NULL";
        ADD_WORKER: "INSERT INTO cuts_plan_workers (plan, part, person, party) VALUES ($1, $2, $3, $4)";
        ADD_PARTY: "INSERT INTO cuts_plan_parties (plan, party) VALUES ($1, $2)";
        ADD_PLACE: "INSERT INTO cuts_plan_places (plan, place) VALUES ($1, $2)";
        CLEAR_WORKERS: "DELETE FROM cuts_plan_workers WHERE plan = $1 AND part <> 'chosen'";
        WORKERS: "SELECT part, person, party FROM cuts_plan_workers WHERE plan = $1 ORDER BY part, party, person";
        PARTIES: "SELECT party FROM cuts_plan_parties WHERE plan = $1 ORDER BY party";
        PLACES: "SELECT place FROM cuts_plan_places WHERE plan = $1 ORDER BY place";
        /// Taken away before the first day, or neither made nor computed anew since the second.
        FORGET: "DELETE FROM cuts_plans WHERE ended_at < $1 OR (computed_on < $2 AND made_at < $3)";
    }
}

/// Somebody of a plan, and as what.
pub(crate) type Part = (String, i64, i64);

/// A plan as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub id: i64,
    pub name: String,
    pub made_at_s: i64,
    pub percent: Option<i64>,
    pub of_party: Option<i64>,
    pub same_parties: bool,
    pub weights: String,
    /// JSON of [`Told`](crate::told::Told).
    pub outcome: String,
    pub computed_on: String,
    pub fingerprint: String,
    pub ended_at_s: Option<i64>,
}

/// Who and what was ticked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ticked {
    pub workers: Vec<Part>,
    pub parties: Vec<i64>,
    pub places: Vec<i64>,
}

/// Keeps a new one; its number. None when the form with this `tap` kept one before. The number, the moments of removal and the parts in `plan` count for nothing.
pub(crate) fn create(
    tx: &mut Tx<'_>,
    plan: &Plan,
    made_by: Option<i64>,
    ticked: &Ticked,
    tap: Option<&str>,
) -> Result<Option<i64>, StoreError> {
    let row = values![
        &plan.name,
        made_by,
        plan.made_at_s,
        plan.percent,
        plan.of_party,
        plan.same_parties,
        &plan.weights,
        &plan.outcome,
        &plan.computed_on,
        &plan.fingerprint,
        tap
    ];
    let Some(row) = tx.query_opt(&CREATE, &row)? else { return Ok(None) };
    let id = row.get(0)?;
    add_workers(tx, id, &ticked.workers)?;
    for party in &ticked.parties {
        tx.execute(&ADD_PARTY, &values![id, *party])?;
    }
    for place in &ticked.places {
        tx.execute(&ADD_PLACE, &values![id, *place])?;
    }
    Ok(Some(id))
}

/// The test that a form with this token kept.
pub(crate) fn find_by_tap(tx: &mut Tx<'_>, tap: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_TAP, &values![tap])?.map(|row| row.get(0)).transpose()
}

fn add_workers(tx: &mut Tx<'_>, id: i64, workers: &[Part]) -> Result<(), StoreError> {
    for (part, person, party) in workers {
        tx.execute(&ADD_WORKER, &values![id, part, *person, *party])?;
    }
    Ok(())
}

/// Puts a new outcome in the place of the old one; `workers` are all but those that were ticked.
pub(crate) fn compute(tx: &mut Tx<'_>, plan: &Plan, workers: &[Part]) -> Result<(), StoreError> {
    tx.execute(&COMPUTE, &values![plan.id, &plan.outcome, &plan.computed_on, &plan.fingerprint])?;
    tx.execute(&CLEAR_WORKERS, &values![plan.id])?;
    add_workers(tx, plan.id, workers)
}

/// One plan, also one that was taken away.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Plan>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// Who and what is in it.
pub(crate) fn list_ticked(tx: &mut Tx<'_>, id: i64) -> Result<Ticked, StoreError> {
    let part = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    Ok(Ticked {
        workers: tx.query(&WORKERS, &values![id])?.iter().map(part).collect::<Result<_, StoreError>>()?,
        parties: tx.query(&PARTIES, &values![id])?.iter().map(|row| row.get(0)).collect::<Result<_, StoreError>>()?,
        places: tx.query(&PLACES, &values![id])?.iter().map(|row| row.get(0)).collect::<Result<_, StoreError>>()?,
    })
}

/// The newest first, without those that were taken away; 200 at most.
pub(crate) fn list(tx: &mut Tx<'_>) -> Result<Vec<Plan>, StoreError> {
    tx.query(&LIST, &[])?.iter().map(read).collect()
}

/// Takes one away; false when it was.
pub(crate) fn end(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, at_s])? > 0)
}

/// Puts one back; false when it was there.
pub(crate) fn put_back(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&UNEND, &values![id])? > 0)
}

/// Forgets what was taken away a month ago, and what nobody looked after for two years; how many.
pub(crate) fn forget(tx: &mut Tx<'_>, now_s: i64, today: Date) -> Result<u64, StoreError> {
    let day = today.saturating_sub(jiff::Span::new().days(KEPT_DAYS)).to_string();
    tx.execute(&FORGET, &values![now_s - UNDO_DAYS * DAY_S, day, now_s - KEPT_DAYS * DAY_S])
}

fn read(row: &Row) -> Result<Plan, StoreError> {
    Ok(Plan {
        id: row.get(0)?,
        name: row.get(1)?,
        made_at_s: row.get(2)?,
        percent: row.get(3)?,
        of_party: row.get(4)?,
        same_parties: row.get::<i64>(5)? == 1,
        weights: row.get(6)?,
        outcome: row.get(7)?,
        computed_on: row.get(8)?,
        fingerprint: row.get(9)?,
        ended_at_s: row.get(10)?,
    })
}
