//! Who chose whom at a coffee morning. Before the bell only the rule of the bell reads it; after it only mutual ones are left.

use std::collections::HashSet;

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(super) ALL = {
        FORGET_OF: "DELETE FROM buddies_picks WHERE chooser = $1";
        PICK: "INSERT INTO buddies_picks (morning, chooser, chosen) VALUES ($1, $2, $3) ON CONFLICT (chooser, chosen) DO NOTHING";
        LIST: "SELECT chooser, chosen FROM buddies_picks WHERE morning = $1";
        FORGET_ALL: "DELETE FROM buddies_picks WHERE morning = $1";
        WHO_CHOSE_EACH_OTHER: "SELECT k.chosen FROM buddies_picks k JOIN buddies_picks m ON m.chooser = k.chosen AND m.chosen = k.chooser
            WHERE k.chooser = $1";
    }
}

/// Puts these choices in the place of all earlier ones of one chair. The caller checks that they are chairs of the same morning.
pub fn replace_picks(tx: &mut Tx<'_>, morning: i64, chooser: i64, chosen: &[i64]) -> Result<(), StoreError> {
    tx.execute(&FORGET_OF, &values![chooser])?;
    tx.execute_many(&PICK, chosen.iter().map(|chosen| values![morning, chooser, *chosen].to_vec())).map(drop)
}

/// All choices of a morning, for the bell and nothing else.
pub(crate) fn list_picks(tx: &mut Tx<'_>, morning: i64) -> Result<HashSet<(i64, i64)>, StoreError> {
    tx.query(&LIST, &values![morning])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// At the bell: keeps who chose each other, and forgets the rest for good.
pub(crate) fn keep_mutual(tx: &mut Tx<'_>, morning: i64, mutual: &[(i64, i64)]) -> Result<(), StoreError> {
    tx.execute(&FORGET_ALL, &values![morning])?;
    let both_ways = mutual.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    tx.execute_many(&PICK, both_ways.map(|(chooser, chosen)| values![morning, chooser, chosen].to_vec())).map(drop)
}

/// The chairs with which this one chose each other; asked only after the bell.
pub fn list_mutual_of(tx: &mut Tx<'_>, seat: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&WHO_CHOSE_EACH_OTHER, &values![seat])?.iter().map(|row| row.get(0)).collect()
}
