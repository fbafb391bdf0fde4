//! Which area does this name mean, and if none: which one was probably meant?

use std::cell::RefCell;
use std::collections::HashMap;

use crate::area::{Area, AreaCode};
use crate::fold::fold;

/// Areas of one name that lie this close are one place with several codes: a village that is also a wijk and a buurt.
const SAME_PLACE_M: f32 = 5_000.0;
/// How many different wrong names get a suggestion; a file of a million of them would take hours.
const MAX_SUGGESTIONS: usize = 500;

/// What a name stands for.
pub enum Found<'a> {
    /// This one.
    One(&'a Area),
    /// Several places far from each other.
    Several(Vec<&'a Area>),
    /// None of them.
    Unknown {
        /// The name that is most alike.
        nearest: Option<String>,
    },
}

/// The areas by name and code.
pub struct AreaNames<'a> {
    by_name: HashMap<String, Vec<&'a Area>>,
    by_code: HashMap<&'a str, &'a Area>,
    suggested: RefCell<HashMap<String, Option<String>>>,
}

impl<'a> AreaNames<'a> {
    /// These areas. Cost: linear in them.
    pub fn new(areas: &'a [Area]) -> Self {
        let mut by_name: HashMap<String, Vec<&Area>> = HashMap::new();
        for area in areas {
            by_name.entry(fold(&area.name)).or_default().push(area);
        }
        let by_code = areas.iter().map(|area| (area.code.as_str(), area)).collect();
        Self { by_name, by_code, suggested: RefCell::default() }
    }

    /// Finds by code, or by name in any writing.
    pub fn find(&self, text: &str) -> Found<'a> {
        if let Some(area) = AreaCode::parse(text).and_then(|code| self.by_code.get(code.as_str()).copied()) {
            return Found::One(area);
        }
        let folded = fold(text);
        match self.by_name.get(&folded) {
            Some(areas) => choose(areas),
            None => Found::Unknown { nearest: self.suggest(folded) },
        }
    }

    fn suggest(&self, folded: String) -> Option<String> {
        let mut suggested = self.suggested.borrow_mut();
        if let Some(known) = suggested.get(&folded) {
            return known.clone();
        }
        if suggested.len() >= MAX_SUGGESTIONS {
            return None;
        }
        let nearest = self.nearest(&folded);
        suggested.insert(folded, nearest.clone());
        nearest
    }

    /// The name with the fewest typing errors between; at most a third of its letters.
    fn nearest(&self, folded: &str) -> Option<String> {
        let length = folded.chars().count();
        let close = |name: &str| name.chars().count().abs_diff(length) <= length / 3;
        let candidates = self.by_name.iter().filter(|(name, _)| !name.is_empty() && length <= 60 && close(name));
        let (errors, _, area) = candidates
            .map(|(name, areas)| (strsim::osa_distance(name, folded), name, areas[0]))
            .min_by(|(a, a_name, _), (b, b_name, _)| a.cmp(b).then(a_name.cmp(b_name)))?;
        (errors <= (length / 3).max(1)).then(|| area.name.clone())
    }
}

/// The one that people mean by its name: the village rather than the municipality that is called after it.
pub(crate) fn most_meant<'a>(areas: &[&'a Area]) -> Option<&'a Area> {
    use crate::area::AreaKind::{Buurt, Hamlet, Municipality, Village, Wijk};
    let rank = |area: &&&Area| {
        let kind = [Village, Hamlet, Buurt, Wijk, Municipality].iter().position(|kind| *kind == area.kind);
        (area.centre.is_none(), kind, area.code.clone())
    };
    areas.iter().min_by_key(rank).copied()
}

fn choose<'a>(areas: &[&'a Area]) -> Found<'a> {
    let Some(best) = most_meant(areas) else { return Found::Unknown { nearest: None } };
    let is_far = |area: &&Area| match (area.centre, best.centre) {
        (Some(centre), Some(best_centre)) => centre.distance_m(best_centre) > SAME_PLACE_M && !contains(area, best),
        _ => false,
    };
    if areas.iter().any(is_far) { Found::Several(areas.to_vec()) } else { Found::One(best) }
}

/// Whether the one lies in the other, as far as codes tell.
fn contains(outer: &Area, inner: &Area) -> bool {
    let mut parent = inner.code.parent().or_else(|| AreaCode::parse(&inner.parent));
    while let Some(code) = parent {
        if code == outer.code {
            return true;
        }
        parent = code.parent();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::area::AreaKind;
    use crate::place::LatLon;

    fn area(code: &str, kind: AreaKind, name: &str, lat: f64) -> Area {
        let code = AreaCode::parse(code).unwrap();
        Area { code, kind, name: name.into(), parent: String::new(), centre: LatLon::new(lat, 6.5), outline: None, residents: None }
    }

    fn check(text: &str, wanted: Result<&str, Option<&str>>) {
        let areas = [
            area("GM9990", AreaKind::Municipality, "Lindelo", 52.0),
            area("BU99900401", AreaKind::Village, "Lindelo", 52.2),
            area("BU99900402", AreaKind::Hamlet, "Het Leemslag", 52.1),
            area("BU99900101", AreaKind::Buurt, "Centrum", 52.1),
            area("BU99910101", AreaKind::Buurt, "Centrum", 53.1),
        ];
        let found = match AreaNames::new(&areas).find(text) {
            Found::One(area) => Ok(area.code.to_string()),
            Found::Several(_) => Err(Some("several".to_owned())),
            Found::Unknown { nearest } => Err(nearest),
        };
        assert_eq!(found, wanted.map(str::to_owned).map_err(|nearest| nearest.map(str::to_owned)), "{text}");
    }

    #[test]
    fn names_and_codes_are_found_in_any_writing() {
        check("het leemslag", Ok("BU99900402"));
        check("bu99900402", Ok("BU99900402"));
        check("Lindelo", Ok("BU99900401"));
        check("Centrum", Err(Some("several")));
    }

    #[test]
    fn unknown_name_suggests_what_was_meant() {
        check("Leemslag", Err(None));
        check("Het Leemslach", Err(Some("Het Leemslag")));
        check("Lindeloo", Err(Some("Lindelo")));
        check("Parijs", Err(None));
        check("", Err(None));
    }
}
