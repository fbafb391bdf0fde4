//! What does this room keep about somebody? In sentences, without the name of anybody else.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept};
use opbouw_store::{StoreError, Tx};

use crate::store::kept::{list_followed, list_owned, list_waiting};

/// What this room keeps, for insight and export.
pub static KEPT: Kept = Kept { room: "socialmap-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let mut lines = Vec::new();
    for (title, since_s, has_ended) in list_owned(tx, person)? {
        let key = if has_ended { "socialmap-kept-owned-ended" } else { "socialmap-kept-owned" };
        lines.push(KeptLine::new(say(key, &[("entry", title)])).since_moment(since_s));
    }
    for (area, since_s) in list_followed(tx, person)? {
        let what = if area.is_empty() { say("socialmap-kept-follows-all", &[]) } else { say("socialmap-kept-follows", &[("area", area)]) };
        lines.push(KeptLine::new(what).since_moment(since_s));
    }
    for since_s in list_waiting(tx, person)? {
        lines.push(KeptLine::new(say("socialmap-kept-file", &[])).since_moment(since_s));
    }
    Ok(lines)
}
