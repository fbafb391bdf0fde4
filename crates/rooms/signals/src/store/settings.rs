//! What the municipality chose for signals, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

use crate::settings::Settings;

statements! {
    pub(crate) ALL = {
        FIND: "SELECT least, false_alarms, delay_days FROM signals_settings WHERE id = 1";
        PUT: "INSERT INTO signals_settings (id, least, false_alarms, delay_days) VALUES (1, $1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET least = EXCLUDED.least, false_alarms = EXCLUDED.false_alarms, delay_days = EXCLUDED.delay_days";
    }
}

/// What was chosen, or what is usual.
pub(crate) fn find(tx: &mut Tx<'_>) -> Result<Settings, StoreError> {
    let Some(row) = tx.query_opt(&FIND, &[])? else { return Ok(Settings::default()) };
    Ok(Settings { least: row.get(0)?, false_alarms: row.get(1)?, delay_days: row.get(2)? })
}

/// Keeps what was chosen.
pub(crate) fn put(tx: &mut Tx<'_>, settings: &Settings) -> Result<(), StoreError> {
    tx.execute(&PUT, &values![settings.least, settings.false_alarms, settings.delay_days]).map(drop)
}
