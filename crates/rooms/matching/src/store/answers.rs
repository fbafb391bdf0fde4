//! What was answered to which question, without by whom.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// The latest first. Somebody who does not answer in time counts as a no; whoever waits does not count yet.
        LIST: "SELECT r.text, o.area, i.state FROM matching_invitations i
            JOIN neighbourhood_resources r ON r.id = i.request JOIN neighbourhood_resources o ON o.id = i.offer
            WHERE i.asked_at >= $1 AND i.state IN ('yes', 'late', 'reserve', 'no', 'expired') ORDER BY i.id DESC LIMIT $2";
    }
}

/// Text of the request, name of the area of who was asked, and the code word of what they said.
pub(crate) fn list_answers(tx: &mut Tx<'_>, since_s: i64, most: i64) -> Result<Vec<(String, String, String)>, StoreError> {
    tx.query(&LIST, &values![since_s, most])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}
