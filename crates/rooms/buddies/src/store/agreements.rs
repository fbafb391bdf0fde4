//! The agreement of a pair: its lines, who said yes to which version, and the beginning.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

use crate::rules::agreement::Agreement;
use crate::rules::pair::Which;

statements! {
    pub(super) ALL = {
        /// A changed text has to be read anew by both.
        SAVE: "UPDATE buddies_pairs SET what = $2, how_often = $3, how_long = $4, costs = $5, secrecy = $6, stop_rule = $7, planned_end = $8,
                version = version + 1, agreed_asker_at = NULL, agreed_giver_at = NULL
            WHERE id = $1 AND state = 'meeting' AND first_meeting IS NOT NULL";
        ASKER_AGREES: "UPDATE buddies_pairs SET agreed_asker_at = $3 WHERE id = $1 AND version = $2 AND version > 0 AND state = 'meeting'
            AND agreed_asker_at IS NULL";
        GIVER_AGREES: "UPDATE buddies_pairs SET agreed_giver_at = $3 WHERE id = $1 AND version = $2 AND version > 0 AND state = 'meeting'
            AND agreed_giver_at IS NULL";
        BEGIN: "UPDATE buddies_pairs SET state = 'active', since_on = $2, began_on = $2
            WHERE id = $1 AND state = 'meeting' AND agreed_asker_at IS NOT NULL AND agreed_giver_at IS NOT NULL";
    }
}

/// Keeps the agreement; false when it is not the time for it.
pub fn save_agreement(tx: &mut Tx<'_>, pair: i64, text: &Agreement, planned_end: Date) -> Result<bool, StoreError> {
    let row =
        values![pair, &text.what, &text.how_often, &text.how_long, &text.costs, &text.secrecy, &text.stop_rule, planned_end.to_string()];
    Ok(tx.execute(&SAVE, &row)? > 0)
}

/// One of them says yes to this version; false when it changed, when they did already, or when it is not asked.
pub fn agree(tx: &mut Tx<'_>, pair: i64, which: Which, version: i64, at_s: i64) -> Result<bool, StoreError> {
    let statement = if which == Which::Asker { &ASKER_AGREES } else { &GIVER_AGREES };
    Ok(tx.execute(statement, &values![pair, version, at_s])? > 0)
}

/// They are buddies from today, when both said yes; whether that is new.
pub fn begin(tx: &mut Tx<'_>, pair: i64, today: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&BEGIN, &values![pair, today.to_string()])? > 0)
}
