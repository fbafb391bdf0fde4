//! The preview in words, for the command line.

use std::fmt;

use super::{Duplicate, Preview, SameAs, SameBy};
use crate::area::Area;
use crate::resource::Resource;

/// How many pairs and refused rows are shown; the rest is in the file with refused rows.
const SHOWN: usize = 20;

/// Something that an import can change, and what is worth showing of each change before it is made.
pub trait Change {
    /// The change in words; none: the count says enough.
    fn in_words(&self) -> Option<String> {
        None
    }
}

impl Change for Resource {}
impl Change for Area {}

impl<T: Change> fmt::Display for Preview<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (new, updates) = (self.accepted.len(), self.updates.len());
        let (duplicates, refused) = (self.duplicates.len(), self.refused.len());
        writeln!(f, "{} rows: {new} new, {updates} known and changed, {duplicates} duplicates, {refused} refused.", self.rows_in())?;
        for notice in &self.notices {
            writeln!(f, "- {notice}")?;
        }
        let changes: Vec<(u64, String)> = self.updates.iter().filter_map(|row| Some((row.line, row.item.in_words()?))).collect();
        if !changes.is_empty() {
            writeln!(f, "Known, and filled where something is empty:")?;
            changes.iter().take(SHOWN).try_for_each(|(line, words)| writeln!(f, "  line {line}: {words}"))?;
            more(f, changes.len())?;
        }
        if duplicates > 0 {
            writeln!(f, "Duplicates, imported once:")?;
            self.duplicates.iter().take(SHOWN).try_for_each(|pair| writeln!(f, "  {pair}"))?;
            more(f, duplicates)?;
        }
        if refused > 0 {
            writeln!(f, "Refused:")?;
            self.refused.iter().take(SHOWN).try_for_each(|row| writeln!(f, "  line {}: {}", row.line, row.reason))?;
            more(f, refused)?;
        }
        Ok(())
    }
}

impl fmt::Display for Duplicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, by, .. } = self;
        match self.of {
            SameAs::Line(other) => write!(f, "line {line}: {by} as line {other}"),
            SameAs::Resource(id) => write!(f, "line {line}: {by} as number {id} of the register"),
            SameAs::Person(id) => write!(f, "line {line}: {by} as person {id} of the register"),
        }
    }
}

impl fmt::Display for SameBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Reference => "the same reference",
            Self::Text => "the same title and text nearby",
            Self::Email => "the same mail address",
            Self::NameAreaPhone => "the same first name, area and telephone number",
        })
    }
}

fn more(f: &mut fmt::Formatter<'_>, all: usize) -> fmt::Result {
    if all > SHOWN { writeln!(f, "  ... and {} more", all - SHOWN) } else { Ok(()) }
}
