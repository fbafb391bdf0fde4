//! What does this room keep about somebody? That they opened a session; what is said in one is said by parties.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept};
use opbouw_store::{StoreError, Tx};

use crate::store::kept::count_opened;

/// What this room keeps, for insight and export.
pub static KEPT: Kept = Kept { room: "overview-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let opened = count_opened(tx, person)?;
    if opened == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![KeptLine::new(say("overview-kept-opened", &[("count", opened.to_string())]))])
}
