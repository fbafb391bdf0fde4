//! A file of comma-separated values whose first line names its columns, read with the number of each line.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use csv::{Reader, StringRecord};

/// The rows that are still to come.
pub struct Table {
    path: PathBuf,
    reader: Reader<File>,
    header: StringRecord,
    record: StringRecord,
}

impl Table {
    pub fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file);
        let header = reader.headers().map_err(|error| wrong_csv(path, &error))?.clone();
        Ok(Self { path: path.to_owned(), reader, header, record: StringRecord::new() })
    }

    /// In which place a column stands, when it is there.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column.trim_start_matches('\u{feff}').eq_ignore_ascii_case(name))
    }

    /// The next row; None at the end.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>> {
        let is_there = self.reader.read_record(&mut self.record).map_err(|error| wrong_csv(&self.path, &error))?;
        let line = self.record.position().map_or(0, csv::Position::line);
        Ok(is_there.then_some(Row { path: &self.path, record: &self.record, line }))
    }

    /// What is wrong with the first line.
    pub fn wrong_header(&self, what: &str) -> anyhow::Error {
        anyhow!("{}:1: {what}", self.path.display())
    }
}

/// One line of the file.
pub struct Row<'a> {
    path: &'a Path,
    record: &'a StringRecord,
    pub line: u64,
}

impl<'a> Row<'a> {
    pub fn text(&self, column: usize) -> &'a str {
        self.record.get(column).unwrap_or("")
    }

    /// A number that has an end.
    pub fn number(&self, column: usize, what: &str) -> Result<f64> {
        let number = self.text(column).parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| self.wrong(&format!("{what} must be a number")))
    }

    pub fn wrong(&self, what: &str) -> anyhow::Error {
        anyhow!("{}:{}: {what}", self.path.display(), self.line)
    }
}

fn wrong_csv(path: &Path, error: &csv::Error) -> anyhow::Error {
    let line = error.position().map_or(1, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => anyhow!("{}:{line}: this is not UTF-8 text", path.display()),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            anyhow!("{}:{line}: there should be {expected_len} fields as in the first line, not {len}", path.display())
        }
        _ => anyhow!("{}:{line}: this cannot be read", path.display()),
    }
}
