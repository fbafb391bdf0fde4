//! May this name be added in the hall? It will be on a wall: a name, and nothing by which somebody is called, written to or sent elsewhere.

use opbouw_neighbourhood::{NewParty, OwnOffer, PartyKind, PersonFault};

use crate::error::OverviewError;

/// Ends of addresses on the web that people type without anything before them.
const ENDINGS: [&str; 16] =
    ["nl", "com", "org", "net", "eu", "info", "be", "de", "nu", "io", "app", "shop", "online", "site", "xyz", "frl"];

/// The party of this name.
///
/// # Errors
/// [`OverviewError::LongName`], [`OverviewError::NameToReach`], a name that cannot be one.
pub(crate) fn party_of(name: &str) -> Result<NewParty, OverviewError> {
    let new = NewParty::new(name, PartyKind::Organisation, "").map_err(|fault| match fault {
        PersonFault::LongName => OverviewError::LongName,
        other => other.into(),
    })?;
    let is_reach = OwnOffer::new(&format!("x {}", new.name), "", false) == Err(PersonFault::ContactInText);
    if is_reach || new.name.contains('@') || new.name.split_whitespace().any(is_web) {
        return Err(OverviewError::NameToReach);
    }
    Ok(new)
}

/// `www.koor.nl`, `https://koor`, `koor.nl/lid`; not `St. Jan` or `A.M.V.J.`.
fn is_web(word: &str) -> bool {
    let word = word.to_lowercase();
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or("").trim_matches(|letter: char| !letter.is_alphanumeric());
    let ends = host.rsplit_once('.').is_some_and(|(name, end)| name.chars().count() > 1 && ENDINGS.contains(&end));
    word.contains("://") || word.starts_with("www.") || ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_way_to_reach_somebody() {
        for name in [
            "Bel 06-12345678",
            "Piet, 0612345678",
            "toos@voorbeeld.nl",
            "piet@localhost",
            "www.koor.nl",
            "Kijk op koor.nl/lid",
            "https://koor",
        ] {
            assert_eq!(party_of(name), Err(OverviewError::NameToReach), "{name}");
        }
        for name in ["Repair Café", "St. Jan", "A.M.V.J. Lindelo", "Koor '78", "Groep 12 t/m 18 jaar", "Buurt & Co. (2026)"] {
            assert!(party_of(name).is_ok(), "{name}");
        }
        assert_eq!(party_of(&"x".repeat(81)), Err(OverviewError::LongName));
        assert!(party_of(&"x".repeat(80)).is_ok());
    }
}
