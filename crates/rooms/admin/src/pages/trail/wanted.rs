//! What somebody looks for in the trail: days, a word of the program and a number, so that the address holds nothing that a person wrote.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use opbouw_audit::Filter;
use serde::Deserialize;

use crate::error::AdminError;

/// The fields of the form, as they stand in the address.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct Wanted {
    #[serde(default)]
    pub van: String,
    #[serde(default)]
    pub tot: String,
    #[serde(default)]
    pub handeling: String,
    #[serde(default)]
    pub partij: String,
    #[serde(default)]
    pub bladzij: String,
}

impl Wanted {
    /// Which page, the first is 0.
    pub fn page(&self) -> u32 {
        self.bladzij.parse().unwrap_or(0)
    }

    /// What to look for. A word that is not in the trail counts as none; a day that is none is a fault.
    pub fn filter(&self, actions: &[String], here: &TimeZone) -> (Filter, Vec<AdminError>) {
        let (from, until) = (day(&self.van), day(&self.tot));
        let wrong = [&from, &until].into_iter().any(Result::is_err).then_some(AdminError::NoDay);
        let begin = |day: Date| day.to_zoned(here.clone()).ok().map(|begin| begin.timestamp().as_second());
        let after = |day: Date| begin(day.saturating_add(1.day()));
        let filter = Filter {
            from_s: from.ok().flatten().and_then(begin),
            until_s: until.ok().flatten().and_then(after),
            action: actions.iter().find(|action| **action == self.handeling).cloned(),
            party: self.partij.parse().ok(),
        };
        (filter, wrong.into_iter().collect())
    }

    /// The same without anything that the program does not know.
    pub fn only_known(&self, actions: &[String]) -> Self {
        let known = |text: &str, is_known: bool| if is_known { text.to_owned() } else { String::new() };
        Self {
            van: known(&self.van, day(&self.van).is_ok()),
            tot: known(&self.tot, day(&self.tot).is_ok()),
            handeling: known(&self.handeling, actions.contains(&self.handeling)),
            partij: known(&self.partij, self.partij.parse::<i64>().is_ok()),
            bladzij: String::new(),
        }
    }

    /// The address of another page of the same.
    pub fn address(&self, actions: &[String], page: u32) -> String {
        let Self { van, tot, handeling, partij, .. } = self.only_known(actions);
        format!("/beheer/spoor?van={van}&tot={tot}&handeling={handeling}&partij={partij}&bladzij={page}")
    }
}

/// A day, none, or something else.
fn day(text: &str) -> Result<Option<Date>, ()> {
    let is_written_so = |text: &str| text.len() == 10;
    match text {
        "" => Ok(None),
        text if is_written_so(text) => text.parse().map(Some).map_err(drop),
        _ => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(van: &str, tot: &str, handeling: &str, partij: &str) -> Wanted {
        let [van, tot, handeling, partij] = [van, tot, handeling, partij].map(str::to_owned);
        Wanted { van, tot, handeling, partij, bladzij: String::new() }
    }

    #[test]
    fn both_days_are_whole_days_here() {
        let here = TimeZone::get("Europe/Amsterdam").unwrap();
        let (filter, wrong) = wanted("2026-11-23", "2026-11-23", "", "").filter(&[], &here);
        assert!(wrong.is_empty());
        assert_eq!(filter.until_s.unwrap() - filter.from_s.unwrap(), 86_400);
        assert_eq!(filter.from_s, Some(1_795_388_400), "midnight in the Netherlands is 23:00 UTC");
    }

    #[test]
    fn what_a_person_typed_does_not_come_back_in_an_address() {
        let actions = vec!["person-view".to_owned()];
        let odd = wanted("Fatma", "2026-11-23", "Fatma&x=1", "Fatma");
        assert_eq!(odd.address(&actions, 2), "/beheer/spoor?van=&tot=2026-11-23&handeling=&partij=&bladzij=2");
        let (filter, wrong) = odd.filter(&actions, &TimeZone::UTC);
        assert_eq!((filter.action, filter.party, wrong), (None, None, vec![AdminError::NoDay]));
        let known = wanted("", "", "person-view", "7");
        assert_eq!(known.address(&actions, 0), "/beheer/spoor?van=&tot=&handeling=person-view&partij=7&bladzij=0");
    }
}
