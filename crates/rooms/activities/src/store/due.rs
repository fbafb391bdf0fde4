//! What is due by now: reminders, asking who came, and names that go.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        TO_REMIND: "SELECT d.id FROM activities_days d JOIN activities_activities a ON a.id = d.activity
            WHERE d.reminded_at IS NULL AND d.starts_s >= $1 AND d.starts_s < $2 AND d.state <> 'off' AND a.state = 'listed'
            ORDER BY d.starts_s, d.id";
        REMINDED: "UPDATE activities_days SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL";
        /// Of the last two days, where somebody has a place who was not ticked.
        TO_PROMPT: "SELECT d.id FROM activities_days d JOIN activities_activities a ON a.id = d.activity
            WHERE d.prompted_at IS NULL AND d.ends_s >= $1 AND d.ends_s < $2 AND d.state <> 'off' AND a.state IN ('listed', 'ended')
                AND EXISTS (SELECT 1 FROM activities_comings g WHERE g.day = d.id AND g.state = 'in')
            ORDER BY d.id";
        PROMPTED: "UPDATE activities_days SET prompted_at = $2 WHERE id = $1 AND prompted_at IS NULL";
        FORGET_COMINGS: "DELETE FROM activities_comings WHERE day IN (SELECT id FROM activities_days WHERE ends_s < $1)
            AND signup IN (SELECT id FROM activities_signups WHERE person IS NULL)";
        FORGET_OLD_COMINGS: "DELETE FROM activities_comings WHERE day IN (SELECT id FROM activities_days WHERE ends_s < $1)";
        FORGET_GUESTS: "DELETE FROM activities_signups WHERE person IS NULL AND changed_at < $1
            AND NOT EXISTS (SELECT 1 FROM activities_comings g WHERE g.signup = activities_signups.id)";
        FORGET_PEOPLE: "DELETE FROM activities_signups WHERE changed_at < $1
            AND NOT EXISTS (SELECT 1 FROM activities_comings g WHERE g.signup = activities_signups.id)";
        FORGET_TAKERS: "DELETE FROM activities_takers WHERE day IN (SELECT id FROM activities_days WHERE ends_s < $1)";
        /// Whoever was asked and did not say yes.
        FORGET_ASKED: "DELETE FROM activities_carriers WHERE state <> 'yes' AND asked_at < $1";
        FORGET_CARRIERS: "DELETE FROM activities_carriers WHERE activity IN (SELECT id FROM activities_activities
            WHERE state IN ('ended', 'cancelled', 'refused') AND changed_at < $1)";
        FORGET_GIVERS: "UPDATE activities_material SET who = '' WHERE who <> '' AND activity IN (SELECT id FROM activities_activities
            WHERE state IN ('ended', 'cancelled', 'refused') AND changed_at < $1)";
    }
}

/// Days that begin between these moments and of which nobody was reminded.
pub(crate) fn list_to_remind(tx: &mut Tx<'_>, from_s: i64, until_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&TO_REMIND, &values![from_s, until_s])?.iter().map(|row| row.get(0)).collect()
}

/// Everybody was reminded; whether that is new.
pub(crate) fn set_reminded(tx: &mut Tx<'_>, day: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMINDED, &values![day, at_s])? > 0)
}

/// Days that ended between these moments, of which nobody ticked who came.
pub(crate) fn list_to_prompt(tx: &mut Tx<'_>, from_s: i64, until_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&TO_PROMPT, &values![from_s, until_s])?.iter().map(|row| row.get(0)).collect()
}

/// They were asked who came; whether that is new.
pub(crate) fn set_prompted(tx: &mut Tx<'_>, day: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&PROMPTED, &values![day, at_s])? > 0)
}

/// Removes names: of people without an account after the first moment, of all after the second. How many rows.
pub(crate) fn forget(tx: &mut Tx<'_>, guests_before_s: i64, people_before_s: i64) -> Result<u64, StoreError> {
    let mut gone = 0;
    for statement in [&FORGET_COMINGS, &FORGET_GUESTS, &FORGET_ASKED] {
        gone += tx.execute(statement, &values![guests_before_s])?;
    }
    for statement in [&FORGET_OLD_COMINGS, &FORGET_PEOPLE, &FORGET_TAKERS, &FORGET_CARRIERS, &FORGET_GIVERS] {
        gone += tx.execute(statement, &values![people_before_s])?;
    }
    Ok(gone)
}
