//! Where does each cell begin and end? Cuts a text into records, quotation marks and all.

/// One record; `Err` when its quotation marks cannot be understood, and then it is one physical line.
pub(super) struct Record<'t> {
    pub(super) line: u64,
    pub(super) raw: &'t str,
    pub(super) cells: Result<Vec<String>, ()>,
}

impl Record<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.as_ref().is_ok_and(|cells| cells.iter().all(|cell| cell.trim().is_empty()))
    }
}

/// Walks over the records of a text. Line ends are LF, CRLF or CR alone.
///
/// Cost: linear. A record that cannot be understood is given up after its first line, and what follows is read again. A file can be
/// made so that this happens at every line and goes on to the end each time; therefore, once [`MAX_REREAD`] times the text was read in
/// vain, cells no longer go on over a line end.
pub(super) struct Records<'t> {
    text: &'t str,
    at: usize,
    line: u64,
    delimiter: u8,
    read_in_vain: usize,
}

const MAX_REREAD: usize = 4;

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, delimiter: u8, first_line: u64) -> Self {
        Self { text, at: 0, line: first_line, delimiter, read_in_vain: 0 }
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        if self.at >= self.text.len() {
            return None;
        }
        let (start, line) = (self.at, self.line);
        let bytes = self.text.as_bytes();
        let patient = self.read_in_vain <= self.text.len().saturating_mul(MAX_REREAD);
        let horizon = if patient { bytes.len() } else { line_end(bytes, start) };
        let mut cutter = Cutter { text: self.text, bytes: &bytes[..horizon], at: start, delimiter: self.delimiter };
        let cells = cutter.record();
        let end = if cells.is_ok() { cutter.at } else { line_end(bytes, start) };
        if cells.is_err() {
            self.read_in_vain += cutter.at - start;
        }
        self.at = after_line_end(bytes, end);
        self.line += count_lines(&bytes[start..self.at]);
        Some(Record { line, raw: &self.text[start..end], cells })
    }
}

/// A line cut at every delimiter, quotation marks left as they are: to show what was there.
pub(super) fn plain_cells(raw: &str, delimiter: u8) -> Vec<String> {
    raw.split(char::from(delimiter)).map(str::to_owned).collect()
}

struct Cutter<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    delimiter: u8,
}

impl Cutter<'_> {
    /// The cells up to the end of the record, which is where `at` is left.
    fn record(&mut self) -> Result<Vec<String>, ()> {
        let mut cells = Vec::new();
        loop {
            cells.push(if self.peek() == Some(b'"') { self.quoted()? } else { self.unquoted() });
            if self.peek() != Some(self.delimiter) {
                return Ok(cells);
            }
            self.at += 1;
        }
    }

    fn unquoted(&mut self) -> String {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte != self.delimiter && !is_line_end(byte)) {
            self.at += 1;
        }
        self.text[start..self.at].to_owned()
    }

    /// `Err` when the text ends, or goes on after the closing mark.
    fn quoted(&mut self) -> Result<String, ()> {
        let mut cell = String::new();
        loop {
            let start = self.at + 1;
            let closing = self.bytes[start..].iter().position(|byte| *byte == b'"');
            self.at = closing.map_or(self.bytes.len(), |length| start + length + 1);
            let end = closing.map(|length| start + length).ok_or(())?;
            cell.push_str(&self.text[start..end]);
            if self.peek() != Some(b'"') {
                break;
            }
            cell.push('"');
        }
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        let ends = self.peek().is_none_or(|byte| byte == self.delimiter || is_line_end(byte));
        if ends { Ok(cell) } else { Err(()) }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn line_end(bytes: &[u8], start: usize) -> usize {
    bytes[start..].iter().position(|byte| is_line_end(*byte)).map_or(bytes.len(), |length| start + length)
}

fn after_line_end(bytes: &[u8], end: usize) -> usize {
    let crlf = bytes[end..].starts_with(b"\r\n");
    (end + if crlf { 2 } else { 1 }).min(bytes.len())
}

fn count_lines(bytes: &[u8]) -> u64 {
    let crlf_end = |index: usize| bytes[index] == b'\n' && index > 0 && bytes[index - 1] == b'\r';
    (0..bytes.len()).filter(|&index| is_line_end(bytes[index]) && !crlf_end(index)).count() as u64
}
