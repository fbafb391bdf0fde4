//! Brings a file of counts in, in one transaction and a part at a time; and takes one back.

use std::collections::HashMap;
use std::io::Read;

use jiff::civil::Date;
use opbouw_audit::Activity;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use super::row::CountRow;
use super::rows::Rows;
use super::{Known, Progress, STEP};
use crate::error::SignalsError;
use crate::store::history;
use crate::theme::SignalTheme;

/// Lines that are in memory at a time.
const PART: usize = 5_000;

/// What was brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brought {
    /// The number of the import, to take it back by.
    pub import: i64,
    /// Lines.
    pub lines: u64,
    /// Their counts together.
    pub total: i64,
}

/// Brings a file in that was looked at, with the fingerprint that it had then. With `again` also one that was brought in before.
///
/// # Errors
/// [`SignalsError::SameFile`], [`SignalsError::BadRows`] when a line is refused, [`SignalsError::FileChanged`]; then nothing is kept.
pub fn bring_in(
    tx: &mut Tx<'_>,
    doer: &Doer,
    file: impl Read,
    known: &Known,
    (fingerprint, again): (&str, bool),
    progress: Progress<'_>,
) -> Result<Brought, SignalsError> {
    if !again && let Some(import) = history::find_file(tx, fingerprint)? {
        return Err(SignalsError::SameFile(import));
    }
    let import = history::begin(tx, fingerprint, doer.at_s)?;
    let mut rows = Rows::new(file)?;
    let (mut part, mut brought) = (Vec::with_capacity(PART), Brought { import, lines: 0, total: 0 });
    while let Some(row) = rows.next(known)? {
        let row = row.map_err(|_| SignalsError::BadRows)?;
        brought.lines += 1;
        brought.total = brought.total.saturating_add(row.count);
        part.push(row);
        if part.len() == PART {
            history::add(tx, import, &together(&mut part))?;
        }
        if brought.lines.is_multiple_of(STEP) {
            progress(brought.lines);
        }
    }
    history::add(tx, import, &together(&mut part))?;
    if rows.fingerprint()? != fingerprint {
        return Err(SignalsError::FileChanged);
    }
    history::end(tx, import, i64::try_from(brought.lines).unwrap_or(i64::MAX), brought.total)?;
    note(tx, doer, import, "signal-import")?;
    Ok(brought)
}

/// Takes an import back; how much it was in all.
///
/// # Errors
/// [`SignalsError::NoImport`] when there is none, it was taken back already, or more than 30 days ago.
pub fn take_back(tx: &mut Tx<'_>, doer: &Doer, import: i64) -> Result<i64, SignalsError> {
    let total = history::undo(tx, import, doer.at_s)?.ok_or(SignalsError::NoImport)?;
    note(tx, doer, import, "signal-import-undo")?;
    Ok(total)
}

/// Lines of one area, theme and week as one; the part is empty after it. Days of one week come one after another in most files.
fn together(part: &mut Vec<CountRow>) -> Vec<CountRow> {
    let mut places: HashMap<(String, SignalTheme, Date), usize> = HashMap::new();
    let mut joined: Vec<CountRow> = Vec::with_capacity(part.len());
    for row in part.drain(..) {
        match places.get(&(row.area.clone(), row.theme, row.week)).and_then(|at| joined.get_mut(*at)) {
            Some(known) => known.count += row.count,
            None => {
                places.insert((row.area.clone(), row.theme, row.week), joined.len());
                joined.push(row);
            }
        }
    }
    joined
}

fn note(tx: &mut Tx<'_>, doer: &Doer, import: i64, action: &'static str) -> Result<(), SignalsError> {
    Ok(doer.note(tx, &Note { action, kind: "signal-import", id: Some(import), activity: Activity::Signals, subject: None })?)
}
