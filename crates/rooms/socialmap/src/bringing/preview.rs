//! What would a list do to the map? Each row is in exactly one pile, and nothing is saved yet.

use std::collections::{HashMap, HashSet};
use std::fmt;

use opbouw_neighbourhood::import::reading::rows_csv;
use opbouw_neighbourhood::import::sheet::Format;
use opbouw_neighbourhood::{HomeArea, fold};
use opbouw_openreferral::{At, Id};

use super::known::KnownEntry;
use super::own;
use super::row::{Brought, Homes, Row};
use super::sheet_rows::Rows;
use super::why::{Remark, Why};
use crate::entry::page_of;
use crate::kind::EntryKind;

/// How many of each pile the command line shows.
const SHOWN: usize = 20;

/// What a list would do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapPreview {
    /// Not on the map yet.
    pub new: Vec<Brought>,
    /// On the map, and the list says something else.
    pub changed: Vec<Changed>,
    /// How many say what is known.
    pub same: usize,
    /// How many are left as they are, because somebody answers for them here.
    pub left_alone: usize,
    /// The same as another; they would not be brought again.
    pub doubles: Vec<Double>,
    /// What cannot be taken, and why.
    pub refused: Vec<RefusedRow>,
    /// What is worth knowing though nothing is wrong.
    pub remarks: Vec<Remark>,
    header: Vec<String>,
    format: Option<Format>,
}

/// A row that would change an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Its number.
    pub id: i64,
    /// What it would become.
    pub brought: Brought,
}

/// A row that is the same as another.
#[derive(Debug, Clone, PartialEq)]
pub struct Double {
    /// Where it stands.
    pub at: At,
    /// Its name.
    pub title: String,
    /// The entry it is the same as; none: an earlier row.
    pub entry: Option<i64>,
    /// The line or number of that earlier row.
    pub line: u64,
}

/// A row that is not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedRow {
    /// Where it stands.
    pub at: At,
    /// What is wrong.
    pub whys: Vec<Why>,
    /// What was in it.
    pub cells: Vec<String>,
}

/// By what two without a common reference are the same: sort, name and area.
type Name = (EntryKind, String, String);

/// Puts each row in a pile.
pub(super) struct Sorter<'k> {
    preview: MapPreview,
    known: &'k [KnownEntry],
    /// By what a list calls it, and by the id under which this map gives it out.
    by_reference: HashMap<String, usize>,
    by_name: HashMap<Name, usize>,
    in_file: HashMap<Name, u64>,
    references: HashMap<String, u64>,
    /// Names of parties that are on the map.
    parties: HashSet<String>,
}

impl<'k> Sorter<'k> {
    pub(super) fn new(known: &'k [KnownEntry], public_url: &str) -> Self {
        let given_out = known.iter().enumerate().map(|(at, entry)| (Id::derive(public_url, &page_of(entry.id)).to_uuid(), at));
        let referred = known.iter().enumerate().filter(|(_, entry)| !entry.is.reference.is_empty());
        let referred = referred.map(|(at, entry)| (same_id(&entry.is.reference), at));
        let live = || known.iter().enumerate().filter(|(_, entry)| entry.is_live);
        let is_party = |entry: &KnownEntry| entry.is.kind.as_party().is_some();
        Self {
            preview: MapPreview::default(),
            by_reference: given_out.chain(referred).collect(),
            by_name: live().map(|(at, entry)| (name_of(entry.is.kind, &entry.is.title, &entry.is.area), at)).collect(),
            parties: live().filter(|(_, entry)| is_party(entry)).map(|(_, entry)| fold(&entry.is.title)).collect(),
            known,
            in_file: HashMap::new(),
            references: HashMap::new(),
        }
    }

    /// The names of the columns, to give refused rows back under.
    pub(super) fn header(&mut self, header: &[String], format: Format) {
        self.preview.header = header.to_vec();
        self.preview.format = Some(format);
    }

    pub(super) fn take(&mut self, rows: Rows, areas: &[HomeArea]) {
        let homes = Homes::new(areas);
        self.preview.remarks.extend(rows.remarks);
        for row in rows.rows {
            self.sort(row, &homes);
        }
    }

    fn sort(&mut self, row: Row, homes: &Homes<'_>) {
        if row.is_kept_elsewhere {
            self.preview.left_alone += 1;
            return;
        }
        let brought = match row.check(homes) {
            Ok(brought) => brought,
            Err((at, whys, cells)) => return self.preview.refused.push(RefusedRow { at, whys, cells }),
        };
        let (reference, line) = (same_id(&brought.entry.reference), brought.at.line);
        let name = name_of(brought.entry.kind, &brought.entry.title, &brought.entry.area);
        let earlier = if reference.is_empty() { None } else { self.references.get(&reference).copied() };
        if let Some(line) = earlier.or_else(|| self.in_file.get(&name).copied()) {
            return self.double(brought, None, line);
        }
        if !reference.is_empty() {
            self.references.insert(reference.clone(), line);
        }
        self.in_file.insert(name.clone(), line);
        let by_reference = self.by_reference.get(&reference).copied();
        match (by_reference, self.by_name.get(&name).copied()) {
            (Some(at), _) => self.again(&self.known[at], brought),
            // A list without numbers knows what it brought before by its name.
            (None, Some(at)) if reference.is_empty() => self.again(&self.known[at], brought),
            (None, Some(at)) => self.double(brought, Some(self.known[at].id), 0),
            (None, None) => self.preview.new.push(brought),
        }
    }

    fn again(&mut self, known: &KnownEntry, mut brought: Brought) {
        if known.is_left_alone {
            self.preview.left_alone += 1;
            return;
        }
        if same_id(&brought.entry.reference) != same_id(&known.is.reference) && !brought.entry.reference.is_empty() {
            own::fill(&mut brought.entry, &known.is);
        }
        // It keeps the number that it has: of another list, written otherwise, or none when it is of this map itself.
        brought.entry.reference.clone_from(&known.is.reference);
        let is_newer = brought.confirmed_on > known.confirmed_on;
        if known.is == brought.entry && known.is_live && !is_newer {
            self.preview.same += 1;
        } else {
            self.preview.changed.push(Changed { id: known.id, brought });
        }
    }

    fn double(&mut self, brought: Brought, entry: Option<i64>, line: u64) {
        self.preview.doubles.push(Double { at: brought.at, title: brought.entry.title, entry, line });
    }

    pub(super) fn finish(mut self) -> MapPreview {
        let brought = || self.preview.new.iter().chain(self.preview.changed.iter().map(|changed| &changed.brought));
        let parties = brought().filter(|one| one.entry.kind.as_party().is_some()).map(|one| fold(&one.entry.title));
        self.parties.extend(parties.collect::<Vec<_>>());
        let is_unknown = |one: &&Brought| !one.organisation.is_empty() && !self.parties.contains(&fold(&one.organisation));
        let unknown: Vec<&str> = brought().filter(is_unknown).map(|one| one.organisation.as_str()).collect();
        if let Some(first) = unknown.first() {
            let remark = Remark::UnknownOrganisation(unknown.len(), (*first).to_owned());
            self.preview.remarks.push(remark);
        }
        self.preview.refused.sort_by(|a, b| a.at.cmp(&b.at));
        self.preview
    }
}

/// A UUID is the same in small letters and in capitals.
fn same_id(reference: &str) -> String {
    Id::parse(reference).filter(Id::is_uuid).map_or_else(|| reference.to_owned(), |id| id.to_uuid())
}

fn name_of(kind: EntryKind, title: &str, area: &str) -> Name {
    (kind, fold(title), area.to_owned())
}

impl MapPreview {
    /// Whether it would change anything.
    pub fn does_something(&self) -> bool {
        !self.new.is_empty() || !self.changed.is_empty()
    }

    /// How many are in each pile, as a word that goes along with the form: `12-3-40-0-1-2`.
    pub fn piles(&self) -> String {
        [self.new.len(), self.changed.len(), self.same, self.left_alone, self.doubles.len(), self.refused.len()]
            .map(|count| count.to_string())
            .join("-")
    }

    /// Rows that hold something.
    pub fn rows_in(&self) -> usize {
        self.new.len() + self.changed.len() + self.same + self.left_alone + self.doubles.len() + self.refused.len()
    }

    /// The refused rows as CSV, each with the reasons in the words of whoever reads it.
    pub fn refused_csv(&self, say: impl Fn(&RefusedRow) -> String) -> String {
        let rows: Vec<(String, &[String])> = self.refused.iter().map(|row| (say(row), row.cells.as_slice())).collect();
        rows_csv(self.format.unwrap_or(Format::Workbook), &self.header, rows.into_iter())
    }
}

impl fmt::Display for MapPreview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (new, changed, doubles, refused) = (self.new.len(), self.changed.len(), self.doubles.len(), self.refused.len());
        writeln!(
            f,
            "{} rows: {new} new, {changed} known and changed, {} the same, {} left to who answers for them, {doubles} doubles, {refused} refused.",
            self.rows_in(),
            self.same,
            self.left_alone
        )?;
        self.remarks.iter().take(SHOWN).try_for_each(|remark| writeln!(f, "- {remark}"))?;
        more(f, self.remarks.len())?;
        for double in self.doubles.iter().take(SHOWN) {
            match double.entry {
                Some(id) => writeln!(f, "  {} '{}': on the map as number {id}", spot(&double.at), double.title)?,
                None => writeln!(f, "  {} '{}': the same as {}", spot(&double.at), double.title, double.line)?,
            }
        }
        more(f, doubles)?;
        for row in self.refused.iter().take(SHOWN) {
            writeln!(f, "  {row}")?;
        }
        more(f, refused)
    }
}

/// Where it stands and why, in English.
impl fmt::Display for RefusedRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whys = self.whys.iter().map(ToString::to_string).collect::<Vec<_>>();
        write!(f, "{}: {}", spot(&self.at), whys.join("; "))
    }
}

fn spot(at: &At) -> String {
    if at.file.is_empty() { format!("line {}", at.line) } else { at.to_string() }
}

fn more(f: &mut fmt::Formatter<'_>, all: usize) -> fmt::Result {
    if all > SHOWN { writeln!(f, "  ... and {} more", all - SHOWN) } else { Ok(()) }
}
