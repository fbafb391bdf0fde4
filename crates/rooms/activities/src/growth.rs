//! From organised *for* to organised *by*: who carries an activity now, and which step comes next?
//!
//! Rules, not scores: they say which part is next, from what is small (the coffee) to what is large (the lead, the keys last), and who comes so
//! often that they can be asked by name. They grade no person, and nothing is decided: somebody who organises it asks, and everybody may say no.
//! Pure: no clock and no database.

use crate::carrier::{Carrier, CarrierState, Part};

/// Whoever came so often knows how it goes.
pub(crate) const REGULAR_FROM: i64 = 3;
/// Regular comers that are proposed at most.
const MOST_PROPOSED: usize = 3;

/// Who carries an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Only people who act for a party.
    For,
    /// They and residents together.
    With,
    /// Residents alone.
    By,
    /// Nobody, as far as is known.
    Nobody,
}

impl Level {
    /// The sentence for it: `door bewoners`.
    pub fn key(self) -> &'static str {
        match self {
            Self::For => "activities-level-for",
            Self::With => "activities-level-with",
            Self::By => "activities-level-by",
            Self::Nobody => "activities-level-nobody",
        }
    }

    /// Of who said yes.
    pub fn of(carriers: &[Carrier]) -> Self {
        let carrying = || carriers.iter().filter(|carrier| carrier.state == CarrierState::Yes);
        match (carrying().any(Carrier::is_resident), carrying().any(|carrier| !carrier.is_resident())) {
            (true, true) => Self::With,
            (true, false) => Self::By,
            (false, true) => Self::For,
            (false, false) => Self::Nobody,
        }
    }
}

/// Somebody who comes often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Regular {
    pub person: i64,
    pub first_name: String,
    pub came: i64,
}

/// What could come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub part: Part,
    /// Whom to ask; nobody: it is asked of everybody who comes.
    pub ask: Vec<Regular>,
}

/// The next step: the smallest part that no resident carries or was asked for. None when residents carry it alone.
///
/// Those who came most often are proposed first; whoever carries or was asked for something here is left alone.
pub(crate) fn next_step(carriers: &[Carrier], regulars: &[Regular]) -> Option<Step> {
    if Level::of(carriers) == Level::By {
        return None;
    }
    let is_open =
        |part: &Part| !carriers.iter().any(|carrier| carrier.part == *part && carrier.is_resident() && carrier.state != CarrierState::No);
    let part = Part::ALL.into_iter().filter(|part| *part != Part::Other).find(is_open)?;
    let is_free =
        |regular: &&Regular| regular.came >= REGULAR_FROM && !carriers.iter().any(|carrier| carrier.person == Some(regular.person));
    let mut ask: Vec<Regular> = regulars.iter().filter(is_free).cloned().collect();
    ask.sort_by(|one, other| other.came.cmp(&one.came).then(one.person.cmp(&other.person)));
    ask.truncate(MOST_PROPOSED);
    Some(Step { part, ask })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carrier(person: i64, part: Part, party: Option<i64>, state: CarrierState) -> Carrier {
        Carrier { id: person, activity: 1, person: Some(person), first_name: "Toos".to_owned(), part, party, state }
    }

    fn regular(person: i64, came: i64) -> Regular {
        Regular { person, first_name: format!("Buur {person}"), came }
    }

    #[test]
    fn the_first_step_is_the_coffee_and_the_keys_come_last() {
        let worker = carrier(1, Part::Leads, Some(5), CarrierState::Yes);
        let mut carriers = vec![worker];
        let mut parts = Vec::new();
        while let Some(step) = next_step(&carriers, &[]) {
            parts.push(step.part);
            carriers.push(carrier(10, step.part, None, CarrierState::Yes));
        }
        assert_eq!(parts, [Part::Coffee, Part::Welcomes, Part::Cleans, Part::Announces, Part::Leads, Part::Keys]);
    }

    #[test]
    fn who_comes_often_is_asked_by_name_and_nobody_twice() {
        let carriers = [carrier(1, Part::Leads, Some(5), CarrierState::Yes), carrier(7, Part::Coffee, None, CarrierState::Asked)];
        let step = next_step(&carriers, &[regular(7, 9), regular(8, 2), regular(9, 3), regular(10, 5)]).unwrap();
        assert_eq!((step.part, step.ask.iter().map(|one| one.person).collect::<Vec<_>>()), (Part::Welcomes, vec![10, 9]));
    }

    #[test]
    fn what_residents_carry_alone_is_theirs() {
        let own = [carrier(7, Part::Leads, None, CarrierState::Yes)];
        assert_eq!((Level::of(&own), next_step(&own, &[regular(9, 9)])), (Level::By, None));
        let refused = [carrier(7, Part::Coffee, None, CarrierState::No), carrier(1, Part::Leads, Some(5), CarrierState::Yes)];
        assert_eq!((Level::of(&refused), next_step(&refused, &[]).unwrap().part), (Level::For, Part::Coffee), "a no leaves it open");
        assert_eq!(Level::of(&[]), Level::Nobody);
        let both = [carrier(7, Part::Coffee, None, CarrierState::Yes), carrier(1, Part::Leads, Some(5), CarrierState::Yes)];
        assert_eq!(Level::of(&both), Level::With);
    }
}
