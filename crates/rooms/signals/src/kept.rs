//! What does this room keep about somebody? Which signals they took up and what they wrote down; of residents nothing that leads to them.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept};
use opbouw_store::{StoreError, Tx};

use crate::store::kept::count;

/// What this room keeps, for insight and export.
pub static KEPT: Kept = Kept { room: "signals-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let (taken, steps) = count(tx, person)?;
    let line = |key, count: i64| (count > 0).then(|| KeptLine::new(say(key, &[("count", count.to_string())])));
    Ok([line("signals-kept-taken", taken), line("signals-kept-steps", steps)].into_iter().flatten().collect())
}
