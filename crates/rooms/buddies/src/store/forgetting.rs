//! What goes by itself: mornings after a month, pairs a year after their end.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(super) ALL = {
        FORGET_MORNINGS: "DELETE FROM buddies_mornings WHERE held_on < $1";
        /// With their check-ins.
        FORGET_PAIRS: "DELETE FROM buddies_pairs WHERE state = 'ended' AND ended_on < $1";
        FORGET_CERTIFICATES: "DELETE FROM buddies_certificates WHERE valid_until < $1";
    }
}

/// Removes mornings of before the first day, and pairs that ended and certificates that ran out before the second; how many.
pub fn forget_before(tx: &mut Tx<'_>, mornings: Date, ended: Date) -> Result<u64, StoreError> {
    let mut gone = tx.execute(&FORGET_MORNINGS, &values![mornings.to_string()])?;
    gone += tx.execute(&FORGET_PAIRS, &values![ended.to_string()])?;
    gone += tx.execute(&FORGET_CERTIFICATES, &values![ended.to_string()])?;
    Ok(gone)
}
