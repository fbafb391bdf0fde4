//! Gives refused rows back as a file: correct what it says under `reason`, and import it again.

use csv::{QuoteStyle, WriterBuilder};

use super::Preview;
use crate::import::sheet::Format;

/// Rows with all their columns and one more that says why, as CSV; each row has its line, why, and its cells.
///
/// Cells that a spreadsheet program would run as a formula get a `'` in front, as OWASP advises; it is taken off again when the file
/// comes back. Everything is in quotation marks, so that opening it with another separator makes no formula either. It begins with
/// the mark by which Excel knows UTF-8.
pub fn rows_csv<'r>(format: Format, header: &[String], rows: impl Iterator<Item = (String, &'r [String])> + Clone) -> String {
    let delimiter = match format {
        Format::Delimited(delimiter) => delimiter,
        Format::Workbook => b';',
    };
    let mut writer = WriterBuilder::new().delimiter(delimiter).quote_style(QuoteStyle::Always).from_writer(Vec::new());
    let width = rows.clone().map(|(_, cells)| cells.len()).chain([header.len()]).max().unwrap_or(0);
    // Writing to memory cannot fail, and all records are equally wide.
    let _ = writer.write_record(record(header, width, "reason"));
    for (why, cells) in rows {
        let _ = writer.write_record(record(cells, width, &why));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

impl<T> Preview<T> {
    /// The refused rows as [`rows_csv`].
    pub fn refused_csv(&self) -> String {
        let rows = self.refused.iter().map(|row| (format!("line {}: {}", row.line, row.reason), row.cells.as_slice()));
        rows_csv(self.format, &self.header, rows)
    }
}

fn record(cells: &[String], width: usize, last: &str) -> Vec<String> {
    let blanks = std::iter::repeat_n("", width.saturating_sub(cells.len()));
    cells.iter().map(String::as_str).chain(blanks).chain([last]).map(harmless).collect()
}

/// A cell that no spreadsheet program runs. <https://owasp.org/www-community/attacks/CSV_Injection>
pub fn harmless(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}
