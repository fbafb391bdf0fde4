//! Reading the whole trail in portions, within one read, to see whether it is whole.

use opbouw_store::{Db, Row, StoreError, Tx, Value, statements, values};

use super::FIND_HEAD;
use super::listing::columns;
use crate::chain::Chain;
use crate::{Break, Cut, Hash, Head, Noted, Verdict};

/// Lines in memory at once.
const PORTION: i64 = 2000;

statements! {
    pub(super) ALL = {
        FIND_CUT: "SELECT seq, hash, day, lines FROM audit_cut ORDER BY seq DESC LIMIT 1";
        /// From the very first, so that a line which should be gone is found too.
        WALK: concat!("SELECT ", columns!(), " FROM audit_lines WHERE seq > $1 ORDER BY seq LIMIT $2");
    }
}

/// The last line, to be noted elsewhere; cheap.
///
/// # Errors
/// The database's own.
pub async fn find_head(db: &Db) -> Result<Head, StoreError> {
    Ok(head_of(db.query_opt(&FIND_HEAD, &[]).await?.as_ref()))
}

/// Reads the whole trail and tells whether it is whole. A trail that was tampered with is no error but a [`Verdict`].
///
/// # Errors
/// The database's own.
pub async fn verify(db: &Db) -> Result<Verdict, StoreError> {
    db.read(|tx| Ok(prove(tx, None)?.0)).await
}

/// The same, and what became of a head that was noted elsewhere.
///
/// # Errors
/// The database's own.
pub async fn verify_against(db: &Db, noted: Head) -> Result<(Verdict, Noted), StoreError> {
    db.read(move |tx| prove(tx, Some(noted))).await
}

fn prove(tx: &mut Tx<'_>, noted: Option<Head>) -> Result<(Verdict, Noted), StoreError> {
    let (head, cut) = (head_of(tx.query_opt(&FIND_HEAD, &[])?.as_ref()), find_cut(tx)?);
    let mut chain = Chain::begin(cut.clone());
    let mut stands = cut.is_some_and(|cut| noted == Some(Head { seq: cut.seq, hash: cut.hash }));
    stands |= noted == Some(Head { seq: 0, hash: Hash::BEGIN });
    let mut broken = walk(tx, &mut chain, |seq, hash| stands |= noted == Some(Head { seq, hash }))?;
    broken = broken.or_else(|| chain.check_end(head).err());
    let mut verdict = chain.verdict(head, broken);
    let noted = noted.map_or(Noted::Gone, |noted| judge(noted, stands, &mut verdict));
    Ok((verdict, noted))
}

/// Of a line that was removed in time nothing can be said, unless it is the very last of them.
fn judge(noted: Head, stands: bool, verdict: &mut Verdict) -> Noted {
    if stands {
        return Noted::Stands;
    }
    if verdict.cut.as_ref().is_some_and(|cut| noted.seq < cut.seq) {
        return Noted::Removed;
    }
    verdict.broken.get_or_insert(Break::NotAsNoted { seq: noted.seq });
    Noted::Gone
}

/// Gives the chain every row until something is wrong, and `each` every line that it took.
fn walk(tx: &mut Tx<'_>, chain: &mut Chain, mut each: impl FnMut(i64, Hash)) -> Result<Option<Break>, StoreError> {
    let mut after = i64::MIN;
    loop {
        let rows = tx.query(&WALK, &values![after, PORTION])?;
        for row in &rows {
            if let Err(broken) = chain.take(row) {
                return Ok(Some(broken));
            }
            each(chain.seq(), chain.hash());
        }
        if (rows.len() as i64) < PORTION {
            return Ok(None);
        }
        after = chain.seq();
    }
}

/// Without a row there is no line yet. A row that is no head at all is one that no line has.
fn head_of(row: Option<&Row>) -> Head {
    let none_yet = Head { seq: 0, hash: Hash::BEGIN };
    let read = |row: &Row| Some(Head { seq: row.get(0).ok()?, hash: hash(row.get(1).ok()?) });
    row.map_or(none_yet, |row| read(row).unwrap_or(Head { seq: -1, hash: Hash::BEGIN }))
}

fn find_cut(tx: &mut Tx<'_>) -> Result<Option<Cut>, StoreError> {
    let row = tx.query_opt(&FIND_CUT, &[])?;
    let read =
        |row: &Row| Some(Cut { seq: row.get(0).ok()?, hash: hash(row.get(1).ok()?), day: row.get(2).ok()?, lines: row.get(3).ok()? });
    Ok(row.as_ref().and_then(read))
}

/// What is no hash is one that no line has.
fn hash(stored: Value) -> Hash {
    let bytes = match stored {
        Value::Blob(bytes) => bytes,
        _ => Vec::new(),
    };
    Hash::from_bytes(&bytes).unwrap_or(Hash::of(&[]))
}
