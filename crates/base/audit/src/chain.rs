//! Does each line hang on the one before? Takes the rows of the trail one by one, without a database.

use opbouw_store::{Row, StoreError, Value};

use crate::line::HASHED;
use crate::store::CUT;
use crate::{Break, Cut, Hash, Head, Verdict};

/// Where the columns that the chain itself looks at are.
const SEQ: usize = 0;
const ACTION: usize = 5;
const OBJECT_ID: usize = 7;
const PREVIOUS: usize = 13;

/// The chain as far as it was read.
pub(crate) struct Chain {
    cut: Option<Cut>,
    cut_is_announced: bool,
    /// The line that must come now, and the hash that it must hang on.
    next: i64,
    previous: Hash,
    first: Option<i64>,
    last: Option<i64>,
    lines: u64,
}

impl Chain {
    /// Begins after the newest cut.
    pub(crate) fn begin(cut: Option<Cut>) -> Self {
        let (next, previous) = cut.as_ref().map_or((1, Hash::BEGIN), |cut| (cut.seq.saturating_add(1), cut.hash));
        Self { cut_is_announced: cut.is_none(), cut, next, previous, first: None, last: None, lines: 0 }
    }

    /// The hash of the line that was taken last.
    pub(crate) fn hash(&self) -> Hash {
        self.previous
    }

    /// The number of the line that was taken last; 0 when there is none.
    pub(crate) fn seq(&self) -> i64 {
        self.next - 1
    }

    /// Takes the next row. What was changed may be of any type, so nothing is taken for granted.
    pub(crate) fn take(&mut self, row: &Row) -> Result<(), Break> {
        let columns = values(row, HASHED + 1).map_err(|_| Break::Changed { seq: self.next })?;
        let &Value::Int(seq) = &columns[SEQ] else {
            return Err(Break::Changed { seq: self.next });
        };
        self.check_number(seq)?;
        let hash = Hash::of(&columns[..HASHED]);
        if columns[HASHED] != Value::from(hash.as_bytes()) {
            return Err(Break::Changed { seq });
        }
        if columns[PREVIOUS] != Value::from(self.previous.as_bytes()) {
            return Err(Break::Order { seq });
        }
        self.look_for_cut(&columns);
        (self.next, self.previous, self.lines) = (seq.saturating_add(1), hash, self.lines + 1);
        self.first.get_or_insert(seq);
        self.last = Some(seq);
        Ok(())
    }

    /// What is left to check when all rows were taken.
    pub(crate) fn check_end(&self, head: Head) -> Result<(), Break> {
        if (head.seq, head.hash) != (self.seq(), self.previous) {
            return Err(Break::CutOff { last: self.seq(), head: head.seq });
        }
        match &self.cut {
            Some(cut) if !self.cut_is_announced => Err(Break::Unannounced { seq: cut.seq }),
            _ => Ok(()),
        }
    }

    /// Everything that is known now.
    pub(crate) fn verdict(self, head: Head, broken: Option<Break>) -> Verdict {
        Verdict { lines: self.lines, first: self.first, last: self.last, head, cut: self.cut, broken }
    }

    fn check_number(&self, seq: i64) -> Result<(), Break> {
        if seq > self.next {
            return Err(Break::Missing { from: self.next, until: seq - 1 });
        }
        if seq < self.next { Err(Break::Order { seq }) } else { Ok(()) }
    }

    fn look_for_cut(&mut self, columns: &[Value]) {
        if let Some(cut) = &self.cut
            && columns[ACTION] == Value::from(CUT)
            && columns[OBJECT_ID] == Value::from(cut.seq)
        {
            self.cut_is_announced = true;
        }
    }
}

fn values(row: &Row, count: usize) -> Result<Vec<Value>, StoreError> {
    (0..count).map(|column| row.get(column)).collect()
}
