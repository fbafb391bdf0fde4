//! From rows that say to what they belong to records that hold each other, with everything that is wrong on the way.

mod cells;
mod hanging;
mod known;
mod main_records;
mod parents;

use std::collections::{HashMap, HashSet};

use self::hanging::Hanging;
use self::known::Known;
use crate::fault::{Fault, FaultKind, Weight};
use crate::records::{Directory, Reading};
use crate::table::{Table, Tables};

/// Makes the records. What stands on its own must have an id, once, and a name; what hangs on something must hang on something that is there.
pub(crate) fn assemble(mut tables: Tables) -> Reading {
    let mut faults = std::mem::take(&mut tables.faults);
    let known = Known::new(&tables, &mut faults);
    let mut hanging = Hanging::new(&tables, &known, &mut faults);
    let mut directory = Directory::default();
    let mut make = main_records::Maker { known: &known, hanging: &mut hanging, faults: &mut faults };
    directory.organizations = known.rows(&tables, Table::Organizations).map(|(row, id)| make.organization(row, id)).collect();
    directory.services = known.rows(&tables, Table::Services).map(|(row, id)| make.service(row, id)).collect();
    directory.locations = known.rows(&tables, Table::Locations).map(|(row, id)| make.location(row, id)).collect();
    directory.service_at_locations =
        known.rows(&tables, Table::ServiceAtLocations).filter_map(|(row, id)| make.service_at_location(row, id)).collect();
    directory.taxonomies = known.rows(&tables, Table::Taxonomies).map(|(row, id)| make.taxonomy(row, id)).collect();
    directory.terms = known.rows(&tables, Table::Terms).map(|(row, id)| make.term(row, id)).collect();
    break_circles(&mut directory, &mut faults);
    faults.sort_by(|a, b| a.at.cmp(&b.at));
    Reading { directory, faults, skipped: tables.skipped }
}

/// Parents that lead back to themselves belong to nothing.
fn break_circles(directory: &mut Directory, faults: &mut Vec<Fault>) {
    let organizations = &mut directory.organizations;
    for at in parents::in_circles(organizations.iter().map(|one| (&one.id, one.parent.as_ref()))) {
        organizations[at].parent = None;
        let kind = FaultKind::Circle { field: "parent_organization_id" };
        faults.push(Fault { at: organizations[at].at.clone(), kind, weight: Weight::LeftOut });
    }
    let terms = &mut directory.terms;
    for at in parents::in_circles(terms.iter().map(|one| (&one.id, one.parent.as_ref()))) {
        terms[at].parent = None;
        faults.push(Fault { at: terms[at].at.clone(), kind: FaultKind::Circle { field: "parent_id" }, weight: Weight::LeftOut });
    }
}

/// Ids of one table: those that were taken with the place of their row, and those that were refused.
#[derive(Default)]
struct Ids {
    taken: HashMap<String, usize>,
    refused: HashSet<String>,
}
