//! Reads CSV by hand. The `csv` crate reads on to the end of the file after a quotation mark that is not closed, and a whole list
//! would disappear into one cell; here only that line is refused.

mod cut;

use self::cut::{Record, Records};
use super::limits::MAX_COLUMNS;
use super::table::{Format, Sheet, Table};
use super::text::decode;
use crate::import::error::ImportError;
use crate::import::reason::Reason;

const DELIMITERS: [u8; 3] = [b';', b'\t', b','];
/// How many rows to look at before choosing what stands between the cells.
const LOOK_AT: usize = 30;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, ImportError> {
    let (text, notice) = decode(bytes)?;
    let (told, text) = told_delimiter(&text);
    let delimiter = told.unwrap_or_else(|| find_delimiter(text));
    let first_line = if told.is_some() { 2 } else { 1 };
    let mut records = Records::new(text, delimiter, first_line).filter(|record| !record.is_blank());
    let header = match records.next() {
        None => return Err(ImportError::Empty),
        Some(Record { cells: Ok(cells), .. }) => cells,
        Some(Record { raw, .. }) => cut::plain_cells(raw, delimiter),
    };
    // Separators and nothing else, as an emptied spreadsheet leaves them.
    if !header.iter().any(|name| name.contains(char::is_alphanumeric)) {
        return Err(ImportError::Empty);
    }
    let mut table = Table::new(header, Format::Delimited(delimiter))?;
    for Record { line, raw, cells } in records {
        match cells {
            Ok(cells) => table.push(line, cells)?,
            Err(()) => table.refuse(line, Reason::BadQuotes, cut::plain_cells(raw, delimiter))?,
        }
    }
    Ok(table.finish(notice.into_iter().collect()))
}

/// Excel may begin a file with `sep=;`, which is no row but tells what stands between the cells.
fn told_delimiter(text: &str) -> (Option<u8>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    match line.trim_end_matches('\r').strip_prefix("sep=").map(str::as_bytes) {
        Some(&[delimiter]) if DELIMITERS.contains(&delimiter) => (Some(delimiter), rest),
        _ => (None, text),
    }
}

/// The one by which most of the first rows get as many cells as the header, and among equals the one that gives most cells.
fn find_delimiter(text: &str) -> u8 {
    let score = |delimiter: &u8| {
        let mut widths = Records::new(text, *delimiter, 1)
            .filter(|record| !record.is_blank())
            .take(LOOK_AT)
            .map(|record| record.cells.map_or(0, |cells| cells.len()));
        let header = widths.next().unwrap_or(0);
        let alike = widths.filter(|width| *width == header).count();
        if header < 2 { (0, 0) } else { (alike + 1, header.min(MAX_COLUMNS)) }
    };
    // The last of equals wins with `max_by_key`, and a comma is also an ordinary sign in a text.
    let best = DELIMITERS.iter().rev().copied().max_by_key(score).unwrap_or(b';');
    // A single column has none of them; the tab is the one that its texts do not hold either.
    if score(&best) == (0, 0) { b'\t' } else { best }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, header: &[&str], rows: &[(u64, &[&str])], refused: &[u64]) {
        let sheet = read(text.as_bytes()).expect("a table");
        assert_eq!(sheet.header, header);
        let found: Vec<_> = sheet.rows.iter().map(|row| (row.line, row.cells().collect::<Vec<_>>())).collect();
        let wanted: Vec<_> = rows.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(found, wanted);
        assert_eq!(sheet.refused.iter().map(|row| row.line).collect::<Vec<_>>(), refused);
    }

    #[test]
    fn semicolon_tab_and_comma_are_told_apart() {
        check("a;b\n1,5;2,5\n", &["a", "b"], &[(2, &["1,5", "2,5"])], &[]);
        check("a\tb\r\n1;2\t3,4\r\n", &["a", "b"], &[(2, &["1;2", "3,4"])], &[]);
        check("a,b\n1,\"2;3\"", &["a", "b"], &[(2, &["1", "2;3"])], &[]);
        check("sep=;\na;b,c\n1;2\n", &["a", "b,c"], &[(3, &["1", "2"])], &[]);
        check("titel\nSoep, warm; met brood\n", &["titel"], &[(2, &["Soep, warm; met brood"])], &[]);
    }

    #[test]
    fn lines_are_counted_through_quotes_and_blank_rows() {
        check("a,b\n\"x\ny\",2\n\n,\n3,\"say \"\"hi\"\"\"\n", &["a", "b"], &[(2, &["x\ny", "2"]), (6, &["3", "say \"hi\""])], &[]);
    }

    #[test]
    fn an_open_quote_costs_one_line_and_not_the_rest_of_the_file() {
        check("a,b\n\"x,1\ny,2\nz,3\n", &["a", "b"], &[(3, &["y", "2"]), (4, &["z", "3"])], &[2]);
        check("a,b\n\"jan \"de kapper\"\",1\ny,2\n", &["a", "b"], &[(3, &["y", "2"])], &[2]);
    }

    #[test]
    fn wrong_number_of_fields_is_refused_but_empty_ones_at_the_end_are_not() {
        check("a,b\n1\n1,2,3\n1,2,,\n", &["a", "b"], &[(4, &["1", "2"])], &[2, 3]);
    }
}
