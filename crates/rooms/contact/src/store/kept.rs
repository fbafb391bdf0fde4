//! What this room keeps about one person, for their insight and export.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        CONTACTS: "SELECT q.name, c.asked, c.agreed, c.since_at, c.last_at, c.ended_at FROM contact_people c
            JOIN neighbourhood_parties q ON q.id = c.party WHERE c.person = $1 ORDER BY c.since_at DESC, c.id DESC";
        FOLLOWED: "SELECT q.name, f.line, f.happened_at, c.last_at FROM contact_followups f JOIN contact_people c ON c.id = f.contact
            JOIN neighbourhood_parties q ON q.id = c.party WHERE c.person = $1 ORDER BY f.happened_at DESC, f.id DESC";
        PROMISED: "SELECT q.name, b.what, b.due_on, b.made_at, b.kept_at, b.let_go_at, b.let_go_because, c.last_at FROM contact_promises b
            JOIN contact_people c ON c.id = b.contact JOIN neighbourhood_parties q ON q.id = c.party
            WHERE c.person = $1 ORDER BY b.made_at DESC, b.id DESC";
        /// What somebody did as a worker, in the order of [`WORK`]: counts, since the rest is about others.
        WORKED: "SELECT (SELECT count(*) FROM contact_rounds r WHERE r.owner = $1),
            (SELECT count(*) FROM contact_round_people g WHERE g.person = $1),
            (SELECT count(*) FROM contact_groups g WHERE g.owner = $1),
            (SELECT count(*) FROM contact_moments m WHERE m.by_person = $1),
            (SELECT count(*) FROM contact_thanks t WHERE t.person = $1),
            (SELECT count(*) FROM contact_people c WHERE c.owner = $1),
            (SELECT count(*) FROM contact_followups f WHERE f.by_person = $1),
            (SELECT count(*) FROM contact_promises b WHERE b.owner = $1)";
        WENT: "SELECT count(*), max(i.began_at) FROM contact_checkins i WHERE i.person = $1";
        WATCHED: "SELECT count(*), max(i.began_at) FROM contact_checkins i WHERE i.watch = $1";
    }
}

/// The sentences of what somebody did as a worker, in the order in which it is counted.
pub(crate) const WORK: [&str; 8] = [
    "contact-kept-rounds",
    "contact-kept-along",
    "contact-kept-groups",
    "contact-kept-moments",
    "contact-kept-thanks",
    "contact-kept-people",
    "contact-kept-followups",
    "contact-kept-promises",
];

/// Contact of a party with this person. Moments are seconds UTC.
pub(crate) struct KeptContact {
    pub party: String,
    pub asked: String,
    /// How they agreed.
    pub agreed: String,
    pub since_s: i64,
    pub last_s: i64,
    pub is_ended: bool,
}

/// Of every party.
pub(crate) fn list_contacts(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptContact>, StoreError> {
    let contact = |row: &Row| {
        Ok(KeptContact {
            party: row.get(0)?,
            asked: row.get(1)?,
            agreed: row.get(2)?,
            since_s: row.get(3)?,
            last_s: row.get(4)?,
            is_ended: row.get::<Option<i64>>(5)?.is_some(),
        })
    };
    tx.query(&CONTACTS, &values![person])?.iter().map(contact).collect()
}

/// Each time that there was contact: party, line, when, and when there was contact last.
pub(crate) fn list_followed(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, String, i64, i64)>, StoreError> {
    let followed = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    tx.query(&FOLLOWED, &values![person])?.iter().map(followed).collect()
}

/// What a party promised this person. Moments are seconds UTC.
pub(crate) struct KeptPromise {
    pub party: String,
    pub what: String,
    pub due_on: String,
    pub made_s: i64,
    pub kept_s: Option<i64>,
    pub let_go_s: Option<i64>,
    /// Why it could not be; empty: not said.
    pub because: String,
    /// When there was contact last.
    pub last_s: i64,
}

/// Open or not.
pub(crate) fn list_promised(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptPromise>, StoreError> {
    let promise = |row: &Row| {
        Ok(KeptPromise {
            party: row.get(0)?,
            what: row.get(1)?,
            due_on: row.get(2)?,
            made_s: row.get(3)?,
            kept_s: row.get(4)?,
            let_go_s: row.get(5)?,
            because: row.get(6)?,
            last_s: row.get(7)?,
        })
    };
    tx.query(&PROMISED, &values![person])?.iter().map(promise).collect()
}

/// What they did as a worker, each with its sentence; nothing that is zero.
pub(crate) fn count_worked(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(&'static str, i64)>, StoreError> {
    let row = tx.query_one(&WORKED, &values![person])?;
    let counts = WORK.into_iter().enumerate().map(|(at, key)| Ok((key, row.get(at)?)));
    let counts: Vec<(&'static str, i64)> = counts.collect::<Result<_, StoreError>>()?;
    Ok(counts.into_iter().filter(|(_, count)| *count > 0).collect())
}

/// How often they went out as a worker, how often they watched over a colleague who did, and when the last time began (seconds UTC).
pub(crate) fn list_went(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(&'static str, i64, i64)>, StoreError> {
    let mut went = Vec::new();
    for (key, statement) in [("contact-kept-checkins", &WENT), ("contact-kept-watches", &WATCHED)] {
        let row = tx.query_one(statement, &values![person])?;
        if let Some(last_s) = row.get::<Option<i64>>(1)? {
            went.push((key, row.get(0)?, last_s));
        }
    }
    Ok(went)
}
