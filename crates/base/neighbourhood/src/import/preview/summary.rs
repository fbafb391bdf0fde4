//! The preview in words, for the command line.

use std::fmt;

use super::{Duplicate, Preview, SameAs, SameBy};

/// How many pairs and refused rows are shown; the rest is in the file with refused rows.
const SHOWN: usize = 20;

impl<T> fmt::Display for Preview<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (new, updates) = (self.accepted.len(), self.updates.len());
        let (duplicates, refused) = (self.duplicates.len(), self.refused.len());
        writeln!(f, "{} rows: {new} new, {updates} known and changed, {duplicates} duplicates, {refused} refused.", self.rows_in())?;
        for notice in &self.notices {
            writeln!(f, "- {notice}")?;
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
        let by = match self.by {
            SameBy::Reference => "the same reference",
            SameBy::Text => "the same title and text nearby",
        };
        match self.of {
            SameAs::Line(other) => write!(f, "line {}: {by} as line {other}", self.line),
            SameAs::Resource(id) => write!(f, "line {}: {by} as number {id} of the register", self.line),
        }
    }
}

fn more(f: &mut fmt::Formatter<'_>, all: usize) -> fmt::Result {
    if all > SHOWN { writeln!(f, "  ... and {} more", all - SHOWN) } else { Ok(()) }
}
