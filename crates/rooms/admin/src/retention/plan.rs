//! What would go now, and why? Without a name: whoever decides on terms has no need of it.

use opbouw_neighbourhood::{Due, Terms, store};
use opbouw_signin::Doer;
use opbouw_store::Db;

use super::{Removed, before};
use crate::error::AdminError;
use crate::store::plan;

/// What is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How much would go.
    pub all: Removed,
    /// The people among it, those whose term ended first; at most as many as were asked for.
    pub people: Vec<Due>,
}

/// What would go when [`run_retention`](super::run_retention) were called now.
///
/// # Errors
/// The database's own, or a register that somebody else wrote in.
pub async fn plan_retention(db: &Db, terms: &Terms, doer: &Doer, most: i64) -> Result<Plan, AdminError> {
    let (before, today) = (before(terms, doer), doer.today);
    db.read(move |tx| Ok(Plan { all: plan::count_due(tx, &before)?, people: store::list_due(tx, today, most)? })).await
}
