//! What somebody chose on the page: read from the form, checked against what there is, and written back into a form.

use std::collections::BTreeSet;

use crate::answering::Asked;
use crate::error::CutsError;
use crate::model::What;
use crate::survey::Survey;
use crate::weighing::{MOST, Weights};

/// The form as it was filled in. Workers go by party and number, so that no number of a person stands in a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// `party.number` of each worker.
    pub workers: BTreeSet<String>,
    /// Numbers of parties.
    pub parties: BTreeSet<String>,
    /// Numbers of places.
    pub places: BTreeSet<String>,
    /// Per cent of the hours.
    pub share: String,
    /// Of this party; empty: of all.
    pub of: String,
    /// Whether whoever goes instead works for a party of which somebody was chosen.
    pub same_parties: bool,
    /// In the order of [`What::ALL`]; empty: as usual.
    pub weights: Vec<String>,
    /// What is looked for in the lists.
    pub search: String,
    /// Under which name it is kept.
    pub name: String,
    /// A random word of the form with which it is kept, so that sending it twice is once.
    pub tap: String,
}

/// A form that was found right.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    /// What is to go.
    pub asked: Asked,
    /// Whether whoever goes instead works for a party of which somebody was chosen.
    pub same_parties: bool,
    /// How heavily each loss counts.
    pub weights: Weights,
}

impl Form {
    /// What was sent. Fields that are not of this form count for nothing.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut form = Self { weights: vec![String::new(); What::ALL.len()], ..Self::default() };
        for (name, value) in pairs {
            let value = value.trim().to_owned();
            match name.as_str() {
                "medewerker" => drop(form.workers.insert(value)),
                "partij" => drop(form.parties.insert(value)),
                "plek" => drop(form.places.insert(value)),
                "deel" => form.share = value.trim_end_matches(['%', ' ']).to_owned(),
                "van" => form.of = value,
                "waar" => form.same_parties = value == "zelfde",
                "zoek" => form.search = value.chars().take(80).collect(),
                "naam" => form.name = value,
                "tik" => form.tap = value,
                other => {
                    if let Some(what) = other.strip_prefix("weegt-").and_then(|code| What::ALL.into_iter().find(|what| what.code() == code))
                    {
                        form.weights[what.at()] = value;
                    }
                }
            }
        }
        form
    }

    /// Everything that is wrong at once, or what to work out.
    pub fn check(&self, survey: &Survey) -> Result<Choice, Vec<CutsError>> {
        let mut faults = Vec::new();
        let weights = self.read_weights().map_err(|fault| faults.push(fault)).unwrap_or_default();
        let asked = self.read_asked(survey).map_err(|fault| faults.push(fault)).ok();
        match asked {
            Some(asked) if faults.is_empty() => Ok(Choice { asked, same_parties: self.same_parties, weights }),
            _ => Err(faults),
        }
    }

    /// The name under which it is kept.
    pub fn check_name(&self) -> Result<String, CutsError> {
        let is_right = (1..=80).contains(&self.name.chars().count()) && !self.name.chars().any(char::is_control);
        if is_right { Ok(self.name.clone()) } else { Err(CutsError::NoName) }
    }

    fn read_weights(&self) -> Result<Weights, CutsError> {
        let mut weights = Weights::default();
        for (what, typed) in What::ALL.into_iter().zip(&self.weights).filter(|(_, typed)| !typed.is_empty()) {
            let weight = typed.parse::<u8>().ok().filter(|weight| *weight <= MOST).ok_or(CutsError::BadWeight)?;
            weights = weights.with(what, weight);
        }
        if weights.is_nothing() { Err(CutsError::NoWeight) } else { Ok(weights) }
    }

    fn read_asked(&self, survey: &Survey) -> Result<Asked, CutsError> {
        let is_ticked = !(self.workers.is_empty() && self.parties.is_empty());
        match (self.share.is_empty(), is_ticked || !self.places.is_empty()) {
            (true, false) => Err(CutsError::NothingChosen),
            (false, true) => Err(CutsError::BothWays),
            (false, false) => self.read_share(survey),
            (true, true) => {
                let workers = self.workers.iter().map(|code| worker_of(survey, code)).collect::<Option<_>>();
                let parties = self.parties.iter().map(|id| survey.party_at(id.parse().ok()?)).collect::<Option<_>>();
                let places = self.places.iter().map(|id| survey.place_at(id.parse().ok()?)).collect::<Option<_>>();
                let (workers, parties, places) = (
                    workers.ok_or(CutsError::UnknownChoice)?,
                    parties.ok_or(CutsError::UnknownChoice)?,
                    places.ok_or(CutsError::UnknownChoice)?,
                );
                Ok(Asked::These { workers, parties, places })
            }
        }
    }

    fn read_share(&self, survey: &Survey) -> Result<Asked, CutsError> {
        let percent = self.share.parse().ok().filter(|percent| (1..=100).contains(percent)).ok_or(CutsError::BadShare)?;
        if self.of.is_empty() {
            return Ok(Asked::Share { percent, party: None });
        }
        let party = self.of.parse().ok().and_then(|id| survey.party_at(id)).ok_or(CutsError::UnknownChoice)?;
        Ok(Asked::Share { percent, party: Some(party) })
    }

    /// Whether this worker is ticked.
    pub fn has_worker(&self, code: &str) -> bool {
        self.workers.contains(code)
    }
}

/// How a worker is called in a form: `3.2`, the second of party 3.
pub(crate) fn worker_code(worker: &opbouw_neighbourhood::Helper) -> String {
    format!("{}.{}", worker.party, worker.number)
}

fn worker_of(survey: &Survey, code: &str) -> Option<u32> {
    let (party, number) = code.split_once('.')?;
    let (party, number): (i64, i64) = (party.parse().ok()?, number.parse().ok()?);
    survey.workers.iter().position(|worker| (worker.party, worker.number) == (party, number)).map(|at| at as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(pairs: &[(&str, &str)]) -> Vec<CutsError> {
        let pairs: Vec<(String, String)> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Form::of(&pairs).check(&Survey::default()).map(|_| Vec::new()).unwrap_or_else(|faults| faults)
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        assert_eq!(fault_of(&[]), [CutsError::NothingChosen]);
        assert_eq!(fault_of(&[("deel", "120"), ("weegt-ronde", "11")]), [CutsError::BadWeight, CutsError::BadShare]);
        let nothing: Vec<(String, &str)> = What::ALL.iter().map(|what| (format!("weegt-{}", what.code()), "0")).collect();
        let mut nothing: Vec<(&str, &str)> = nothing.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        nothing.push(("deel", "25"));
        assert_eq!(fault_of(&nothing), [CutsError::NoWeight]);
        assert_eq!(fault_of(&[("deel", "25 %"), ("partij", "1")]), [CutsError::BothWays]);
        assert_eq!(fault_of(&[("medewerker", "1.2")]), [CutsError::UnknownChoice]);
        assert_eq!(fault_of(&[("deel", "25"), ("van", "4711")]), [CutsError::UnknownChoice]);
        assert_eq!(fault_of(&[("deel", "25"), ("iets", "x")]), []);
    }
}
