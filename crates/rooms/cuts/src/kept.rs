//! What does this room keep about somebody? Hours a week, and that they are in a test; not its name, which is in the words of somebody else.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept, day_of};
use opbouw_store::{StoreError, Tx};

use crate::say::hours_text;
use crate::store::kept::{count_made, list_hours, list_plans_with};
use crate::store::plans::KEPT_DAYS;

/// What this room keeps, for insight and export.
pub static KEPT: Kept = Kept { room: "cuts-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let mut lines = Vec::new();
    for (party, minutes, changed_on) in list_hours(tx, person)? {
        let hours = hours_text(minutes.unsigned_abs());
        lines.push(KeptLine::new(say("cuts-kept-hours", &[("party", party), ("hours", hours)])).since_day(&changed_on));
    }
    for made_s in list_plans_with(tx, person)? {
        let line = KeptLine::new(say("cuts-kept-in-plan", &[])).since_moment(made_s);
        lines.push(line.until_days_after(Some(day_of(made_s)), i32::try_from(KEPT_DAYS).unwrap_or(i32::MAX)));
    }
    let made = count_made(tx, person)?;
    if made > 0 {
        lines.push(KeptLine::new(say("cuts-kept-made", &[("count", made.to_string())])));
    }
    Ok(lines)
}
