//! Whose parents lead back to themselves?

use std::collections::HashMap;

use crate::id::Id;

/// The places of those that are part of a circle, in order. Each has one parent at most, so each path is walked once.
pub(super) fn in_circles<'r>(records: impl Iterator<Item = (&'r Id, Option<&'r Id>)>) -> Vec<usize> {
    let records: Vec<_> = records.collect();
    let places: HashMap<&Id, usize> = records.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
    let parents: Vec<Option<usize>> = records.iter().map(|(_, parent)| parent.and_then(|parent| places.get(parent).copied())).collect();
    // In which walk each was first met; 0: in none.
    let mut met_in = vec![0usize; parents.len()];
    let mut found = Vec::new();
    for start in 0..parents.len() {
        let (walk, mut at) = (start + 1, Some(start));
        while let Some(here) = at.filter(|here| met_in[*here] == 0) {
            met_in[here] = walk;
            at = parents[here];
        }
        // Ended at one of this same walk: from there around once.
        let Some(first) = at.filter(|here| met_in[*here] == walk) else { continue };
        found.push(first);
        let mut next = parents[first];
        while let Some(here) = next.filter(|here| *here != first) {
            found.push(here);
            next = parents[here];
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(&str, &str)], wanted: &[usize]) {
        let ids: Vec<(Id, Option<Id>)> = pairs.iter().map(|(id, parent)| (Id::parse(id).unwrap(), Id::parse(parent))).collect();
        assert_eq!(in_circles(ids.iter().map(|(id, parent)| (id, parent.as_ref()))), wanted, "{pairs:?}");
    }

    #[test]
    fn circles_are_found_and_what_only_leads_to_one_is_not() {
        check(&[("a", "b"), ("b", "")], &[]);
        check(&[("a", "a")], &[0]);
        check(&[("d", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("e", "d")], &[1, 2, 3]);
        check(&[("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")], &[0, 1, 2, 3]);
    }
}
