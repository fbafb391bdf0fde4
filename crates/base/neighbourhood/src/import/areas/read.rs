//! Is this an area? The same rules for a row of a table and for the properties of a shape.

use super::fields::Cells;
use crate::area::{Area, AreaCode, AreaKind};
use crate::fold::one_line;
use crate::import::reason::Reason;
use crate::import::sheet::is_readable;

const MAX_NAME: usize = 200;

/// An area without a place yet, or what is wrong with it.
pub(super) fn area(cells: &Cells<'_>) -> Result<Area, Reason> {
    let code = AreaCode::parse(cells.code).ok_or_else(|| Reason::BadCode(cells.code.trim().to_owned()))?;
    let kind = kind(&code, cells.kind)?;
    let name = one_line(cells.name);
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    if !is_readable(&name) {
        return Err(Reason::Unreadable);
    }
    let length = name.chars().count();
    if length > MAX_NAME {
        return Err(Reason::TextTooLong { field: "name", length, limit: MAX_NAME });
    }
    let parent = parent(&code, cells.parent);
    let residents = residents(cells.residents)?;
    Ok(Area { code, kind, name, parent, centre: None, outline: None, residents })
}

/// What the file says, or else what the code says. A word that is no kind at all (a column may be called "soort" for another reason)
/// does not count against a code of CBS.
fn kind(code: &AreaCode, text: &str) -> Result<AreaKind, Reason> {
    let kind = AreaKind::parse(text).or(code.cbs_kind());
    kind.filter(|kind| code.fits(*kind)).ok_or_else(|| Reason::KindDoesNotFit { code: code.to_string() })
}

/// From the code where it is one of CBS, because files also say "Gelderland" here.
fn parent(code: &AreaCode, text: &str) -> String {
    let given = || AreaCode::parse(text).filter(|_| code.cbs_kind().is_none());
    code.parent().or_else(given).map(|parent| parent.to_string()).unwrap_or_default()
}

/// A whole number; CBS writes `.` or a number below zero where it does not tell.
fn residents(text: &str) -> Result<Option<i64>, Reason> {
    let text = text.trim();
    if matches!(text, "" | "." | "-" | "x") {
        return Ok(None);
    }
    let whole = text.strip_suffix(".0").unwrap_or(text);
    let number = without_thousands(whole).and_then(|whole| whole.parse::<i64>().ok());
    let number =
        number.filter(|number| *number < 1_000_000_000).ok_or_else(|| Reason::NotANumber { field: "residents", text: text.to_owned() })?;
    Ok((number >= 0).then_some(number))
}

/// `21.000` is twenty-one thousand here; no area has a fraction of a resident.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    grouped.then(|| text.replace('.', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, kind: &str, parent: &str, wanted: Option<(AreaKind, &str)>) {
        let found = area(&Cells { code, kind, parent, name: "Hooikamp", residents: "" }).ok();
        assert_eq!(found.as_ref().map(|area| (area.kind, area.parent.as_str())), wanted, "{code} {kind}");
    }

    #[test]
    fn kind_and_parent_come_from_the_code_and_a_fitting_kind_goes_first() {
        check("BU99900202", "", "", Some((AreaKind::Buurt, "WK999002")));
        check("BU99900202", "buurtschap", "", Some((AreaKind::Hamlet, "WK999002")));
        check("BU99900202", "gemeente", "", None);
        check("WK999002", "iets anders", "GM0001", Some((AreaKind::Wijk, "GM9990")));
        check("GM9990", "Gemeente", "Gelderland", Some((AreaKind::Municipality, "")));
        check("hooikamp", "buurtschap", "BU99900201", Some((AreaKind::Hamlet, "BU99900201")));
        check("hooikamp", "", "", None);
        check("14", "", "", None);
    }

    #[test]
    fn residents_are_read_as_cbs_and_people_write_them() {
        let check = |text: &str, wanted: Option<Option<i64>>| assert_eq!(residents(text).ok(), wanted, "{text}");
        check("3100", Some(Some(3100)));
        check("21.000", Some(Some(21_000)));
        check("260.0", Some(Some(260)));
        check(".", Some(None));
        check("-99999999", Some(None));
        check("veel", None);
        check("2.5", None);
    }
}
