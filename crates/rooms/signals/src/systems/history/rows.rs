//! Which lines are in the file? One by one, with a comma or a semicolon between, in Dutch or English.

use std::io::{BufRead, BufReader, Chain, Cursor, Read};

use csv::{ByteRecord, ReaderBuilder, Terminator, Trim};

use super::Known;
use super::hashing::{Fingerprint, Hashing};
use super::row::{self, CountRow, RowFault};
use crate::error::SignalsError;

/// Bytes of the header at most; more is no file of counts.
const MOST_HEADER: u64 = 4_096;
/// The columns, in English and in Dutch.
const COLUMNS: [[&str; 2]; 4] = [["area", "buurt"], ["week", "week"], ["theme", "onderwerp"], ["count", "aantal"]];

type Source<R> = BufReader<Hashing<R>>;

/// The lines of a file.
pub(super) struct Rows<R> {
    csv: csv::Reader<Chain<Cursor<Vec<u8>>, Source<R>>>,
    record: ByteRecord,
    columns: [usize; 4],
    width: usize,
    fingerprint: Fingerprint,
    count: u64,
}

impl<R: Read> Rows<R> {
    pub fn new(file: R) -> Result<Self, SignalsError> {
        let (hashing, fingerprint) = Hashing::new(file);
        let mut source = BufReader::with_capacity(256 * 1024, hashing);
        let mut header = Vec::new();
        source.by_ref().take(MOST_HEADER).read_until(b'\n', &mut header).map_err(|_| SignalsError::FileChanged)?;
        let text = String::from_utf8_lossy(&header).trim_start_matches('\u{feff}').trim().to_lowercase();
        let delimiter = if text.contains(';') { b';' } else { b',' };
        let names: Vec<&str> = text.split(char::from(delimiter)).map(|name| name.trim().trim_matches('"')).collect();
        let find = |any: [&str; 2]| names.iter().position(|name| any.contains(name)).ok_or(SignalsError::BadColumns);
        let columns = [find(COLUMNS[0])?, find(COLUMNS[1])?, find(COLUMNS[2])?, find(COLUMNS[3])?];
        let width = names.len();
        // Ended by the line feed alone, for then lines are counted right; a carriage return before it is trimmed away.
        let csv = ReaderBuilder::new()
            .delimiter(delimiter)
            .terminator(Terminator::Any(b'\n'))
            .flexible(true)
            .trim(Trim::All)
            .from_reader(Cursor::new(header).chain(source));
        Ok(Self { csv, record: ByteRecord::new(), columns, width, fingerprint, count: 0 })
    }

    /// The next line, or why it is refused; none: that was the last.
    pub fn next(&mut self, known: &Known) -> Result<Option<Result<CountRow, RowFault>>, SignalsError> {
        if !self.csv.read_byte_record(&mut self.record).map_err(|_| SignalsError::FileChanged)? {
            return Ok(None);
        }
        self.count += 1;
        let fields = self.columns.map(|at| self.field(at));
        let whole = if let [Some(area), Some(week), Some(theme), Some(count)] = fields { Some([area, week, theme, count]) } else { None };
        Ok(Some(match whole.filter(|_| self.record.len() == self.width) {
            Some(fields) => row::read(fields, known),
            None => Err(RowFault::Fields),
        }))
    }

    /// Lines until now, without the header.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Number of the last line in the file.
    pub fn line(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    /// The last line as it stands in the file; what is no text is left out.
    pub fn fields(&self) -> Vec<&str> {
        self.record.iter().map(|field| std::str::from_utf8(field).unwrap_or("")).collect()
    }

    /// The area of the last line.
    pub fn area(&self) -> &str {
        self.field(self.columns[0]).unwrap_or("")
    }

    /// What tells the file from another, once it was read to its end.
    pub fn fingerprint(mut self) -> Result<String, SignalsError> {
        std::io::copy(self.csv.get_mut(), &mut std::io::sink()).map_err(|_| SignalsError::FileChanged)?;
        Ok(self.fingerprint.text())
    }

    fn field(&self, at: usize) -> Option<&str> {
        std::str::from_utf8(self.record.get(at)?).ok()
    }
}
