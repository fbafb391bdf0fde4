//! One row of a list, on its way to an entry: read, checked, and then what would be brought.

use std::collections::HashMap;

use jiff::civil::Date;
use opbouw_neighbourhood::{HomeArea, LatLon, NewParty, PersonFault, fold};
use opbouw_openreferral::At;

use super::why::Why;
use crate::entry::NewEntry;
use crate::form::EntryForm;

/// How far a point may be from the middle of the area that it is taken to be in.
const NEAREST_M: f32 = 10_000.0;

/// A row as it was read. It becomes an entry when nothing is wrong with it.
pub(super) struct Row {
    /// Where it stands.
    pub(super) at: At,
    pub(super) form: EntryForm,
    /// The mail address of who answers for it.
    pub(super) keeper_mail: String,
    /// Name of the organisation that it belongs to.
    pub(super) organisation: String,
    /// When somebody last looked, as the list says.
    pub(super) confirmed_on: Option<Date>,
    /// Another room of this program keeps it: what the map gives out of itself is not brought in again.
    pub(super) is_kept_elsewhere: bool,
    /// What is wrong so far, in the order in which it was found.
    pub(super) whys: Vec<Why>,
    /// What was in it, to give it back.
    pub(super) cells: Vec<String>,
}

/// What would be brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// Where it stood in the list.
    pub at: At,
    /// What is said of it.
    pub entry: NewEntry,
    /// The mail address of who answers for it; may be empty.
    pub keeper_mail: String,
    /// Name of the organisation that it belongs to; may be empty.
    pub organisation: String,
    /// When somebody last looked, as the list says.
    pub confirmed_on: Option<Date>,
}

impl Row {
    /// The entry, or the first thing that is wrong: what follows from it would only be in the way.
    pub(super) fn check(self, homes: &Homes<'_>) -> Result<Brought, (At, Vec<Why>, Vec<String>)> {
        let mut whys = self.whys;
        let areas = homes.find(&self.form.dorp);
        match NewEntry::new(&self.form, areas) {
            Ok(entry) => {
                whys.extend(party_fault(&entry).map(|fault| Why::Entry(fault.into())));
                if whys.is_empty() {
                    let Self { at, keeper_mail, organisation, confirmed_on, .. } = self;
                    return Ok(Brought { at, entry, keeper_mail, organisation, confirmed_on });
                }
            }
            // What was looked at before is told more exactly, so it comes first.
            Err(faults) => whys.extend(faults.into_iter().map(Why::Entry)),
        }
        whys.truncate(1);
        Err((self.at, whys, self.cells))
    }
}

/// Why the register would not take it as a party: then one row would keep the whole list from the map.
fn party_fault(entry: &NewEntry) -> Option<PersonFault> {
    NewParty::new(&entry.title, entry.kind.as_party()?, "").err()
}

/// Areas by code, so that a list of a hundred thousand does not look through all of them each time.
pub(super) struct Homes<'h> {
    all: &'h [HomeArea],
    by_code: HashMap<&'h str, usize>,
    by_name: HashMap<String, usize>,
}

impl<'h> Homes<'h> {
    pub(super) fn new(all: &'h [HomeArea]) -> Self {
        let by_code = all.iter().enumerate().map(|(at, area)| (area.code.as_str(), at)).collect();
        // Of two with one name the first, as the form does.
        let by_name = all.iter().enumerate().rev().map(|(at, area)| (fold(&area.name), at)).collect();
        Self { all, by_code, by_name }
    }

    /// The one that is meant, as a list of one; empty when there is none.
    fn find(&self, text: &str) -> &'h [HomeArea] {
        let at = self.by_code.get(text.trim()).or_else(|| self.by_name.get(&fold(text)));
        at.map_or(&[], |at| &self.all[*at..=*at])
    }

    /// The area of which the middle is nearest to a point.
    pub(super) fn nearest(&self, point: LatLon) -> Option<&'h HomeArea> {
        let far = |area: &&HomeArea| area.centre.map_or(f32::INFINITY, |centre| centre.distance_m(point));
        self.all.iter().min_by(|a, b| far(a).total_cmp(&far(b))).filter(|area| far(area) <= NEAREST_M)
    }
}
