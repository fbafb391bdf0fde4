//! What was noticed nearby already? A number that everybody may see: the one of the last quarter that was released, and no other.

use opbouw_store::{StoreError, Tx};

use crate::store::emerging;
use crate::theme::SignalTheme;

/// How often this was noticed in this area in the last quarter, rounded down to five; none: too few to say.
///
/// A count of the last weeks would be a second number over the same weeks, and two can be subtracted; and whoever sends signals would see their own.
pub(crate) fn count_nearby(tx: &mut Tx<'_>, area: &str, theme: SignalTheme) -> Result<Option<u64>, StoreError> {
    let Some((quarter, ..)) = emerging::list_releases(tx)?.into_iter().next() else { return Ok(None) };
    Ok(emerging::find_release(tx, &quarter)?.and_then(|figures| figures.find(area, theme)))
}
