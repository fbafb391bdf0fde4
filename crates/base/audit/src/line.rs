//! What does a line of the trail say? An entry as it is stored, with its place and its hash.

use opbouw_store::{FromValue, Row, StoreError, Value};

use crate::entry::is_trace;
use crate::{Activity, AuditError, Entry, Hash, Origin, Outcome, Pseudonym, Who};

/// A stored line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// 1, 2, 3 in the order in which they were appended.
    pub seq: i64,
    /// When, in seconds since 1970 in UTC.
    pub at_s: i64,
    /// Who did it.
    pub actor: Who,
    /// The party that they did it for.
    pub on_behalf_of: Option<i64>,
    /// What they did.
    pub action: String,
    /// The kind of thing that they did it to.
    pub object_kind: String,
    /// Which one.
    pub object_id: Option<i64>,
    /// What came of it.
    pub result: Outcome,
    /// The way it came in.
    pub origin: Origin,
    /// The processing activity.
    pub activity: Activity,
    /// Whose data it touched.
    pub subject: Option<Pseudonym>,
    /// The trace of the call.
    pub trace: Option<String>,
    /// The hash of the line before.
    pub previous: Hash,
    /// The hash of this line.
    pub hash: Hash,
}

/// The columns that are hashed: all but the hash itself.
pub(crate) const HASHED: usize = 14;

/// The columns of a new line, in the order of the table, with its hash as the last.
pub(crate) fn columns(seq: i64, entry: &Entry, previous: &[u8]) -> Vec<Value> {
    let mut columns: Vec<Value> = vec![
        seq.into(),
        entry.at_s.into(),
        entry.actor.kind().into(),
        entry.actor.pseudonym().into(),
        entry.on_behalf_of.into(),
        entry.action.into(),
        entry.object.kind.into(),
        entry.object.id.into(),
        entry.result.word().into(),
        entry.origin.word().into(),
        entry.activity.code().into(),
        entry.subject.as_ref().map(Pseudonym::as_str).into(),
        entry.trace.as_deref().filter(|trace| is_trace(trace)).into(),
        previous.into(),
    ];
    columns.push(Hash::of(&columns).as_bytes().into());
    columns
}

impl Line {
    /// Reads a row that has the columns in the order of the table.
    pub(crate) fn read(row: &Row) -> Result<Self, AuditError> {
        let seq = row.get(0)?;
        let known = Reading { row, seq };
        Ok(Self {
            seq,
            at_s: known.get(1)?,
            actor: known.actor()?,
            on_behalf_of: known.get(4)?,
            action: known.get(5)?,
            object_kind: known.get(6)?,
            object_id: known.get(7)?,
            result: known.one_of(8, &Outcome::ALL, |outcome| outcome.word())?,
            origin: known.one_of(9, &Origin::ALL, |origin| origin.word())?,
            activity: known.one_of(10, Activity::ALL, |activity| activity.code())?,
            subject: known.pseudonym(11)?,
            trace: known.get(12)?,
            previous: known.hash(13)?,
            hash: known.hash(14)?,
        })
    }
}

/// A row of which all that no version of the program wrote is one error.
struct Reading<'r> {
    row: &'r Row,
    seq: i64,
}

impl Reading<'_> {
    fn get<T: FromValue>(&self, column: usize) -> Result<T, AuditError> {
        self.row.get(column).map_err(|error| match error {
            StoreError::WrongColumn { .. } => self.not_ours(),
            other => other.into(),
        })
    }

    fn one_of<T: Copy>(&self, column: usize, all: &[T], word: impl Fn(T) -> &'static str) -> Result<T, AuditError> {
        let stored: String = self.get(column)?;
        all.iter().copied().find(|one| word(*one) == stored).ok_or_else(|| self.not_ours())
    }

    fn actor(&self) -> Result<Who, AuditError> {
        let kind: String = self.get(2)?;
        match (kind.as_str(), self.pseudonym(3)?) {
            ("visitor", None) => Ok(Who::Visitor),
            ("system", None) => Ok(Who::System),
            ("person", Some(pseudonym)) => Ok(Who::Person(pseudonym)),
            _ => Err(self.not_ours()),
        }
    }

    fn pseudonym(&self, column: usize) -> Result<Option<Pseudonym>, AuditError> {
        let stored: Option<String> = self.get(column)?;
        stored.map(|text| Pseudonym::parse(&text).ok_or_else(|| self.not_ours())).transpose()
    }

    fn hash(&self, column: usize) -> Result<Hash, AuditError> {
        Hash::from_bytes(&self.get::<Vec<u8>>(column)?).ok_or_else(|| self.not_ours())
    }

    fn not_ours(&self) -> AuditError {
        AuditError::NotOurs { seq: self.seq }
    }
}
