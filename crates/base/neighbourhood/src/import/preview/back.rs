//! Gives refused rows back as a file: correct what it says under `reason`, and import it again.

use csv::{QuoteStyle, WriterBuilder};

use super::Preview;
use crate::import::sheet::Format;

impl<T> Preview<T> {
    /// The refused rows with all their columns and one more that says why, as CSV.
    ///
    /// Cells that a spreadsheet program would run as a formula get a `'` in front, as OWASP advises; it is taken off again when the file
    /// comes back. Everything is in quotation marks, so that opening it with another separator makes no formula either. It begins with
    /// the mark by which Excel knows UTF-8.
    pub fn refused_csv(&self) -> String {
        let delimiter = match self.format {
            Format::Delimited(delimiter) => delimiter,
            Format::Workbook => b';',
        };
        let mut writer = WriterBuilder::new().delimiter(delimiter).quote_style(QuoteStyle::Always).from_writer(Vec::new());
        let width = self.refused.iter().map(|row| row.cells.len()).chain([self.header.len()]).max().unwrap_or(0);
        // Writing to memory cannot fail, and all records are equally wide.
        let _ = writer.write_record(record(&self.header, width, "reason"));
        for row in &self.refused {
            let _ = writer.write_record(record(&row.cells, width, &format!("line {}: {}", row.line, row.reason)));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
    }
}

fn record(cells: &[String], width: usize, last: &str) -> Vec<String> {
    let blanks = std::iter::repeat_n("", width.saturating_sub(cells.len()));
    cells.iter().map(String::as_str).chain(blanks).chain([last]).map(harmless).collect()
}

/// <https://owasp.org/www-community/attacks/CSV_Injection>
fn harmless(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}
