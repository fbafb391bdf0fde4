//! An activity that is there from the beginning, for the demo: proposed by its form, with who carries it and who comes.

use jiff::civil::DateTime;
use opbouw_neighbourhood::HomeArea;
use opbouw_signin::Doer;
use opbouw_store::Tx;

use crate::activity::ActivityState;
use crate::carrier::{Carrier, CarrierState, Part};
use crate::error::ActivitiesError;
use crate::joining::join;
use crate::plan::PlanForm;
use crate::proposing::{Proposer, list, propose};
use crate::signup::{NewSignup, Who};
use crate::store::{activities, carriers, list_days};
use opbouw_web::Reach;

/// Who makes it, and when.
#[derive(Debug, Clone)]
pub struct Opening<'o> {
    /// Number in the register, and first name.
    pub made_by: (i64, &'o str),
    /// The party, when a worker makes it.
    pub party: Option<i64>,
    /// The word on paper.
    pub code: &'o str,
    /// On the wall.
    pub now: DateTime,
}

/// Somebody who carries a part: number, first name, code word of the part, and the party they act for.
#[derive(Debug, Clone)]
pub struct Carrying<'o> {
    /// Number in the register.
    pub person: i64,
    /// First name.
    pub first_name: &'o str,
    /// Code word: `coffee`, `keys`.
    pub part: &'o str,
    /// None: a resident.
    pub party: Option<i64>,
}

/// Somebody without an account who comes to the next day.
#[derive(Debug, Clone, Copy)]
pub struct SignedUp<'o> {
    /// First name.
    pub first_name: &'o str,
    /// Mail address.
    pub reach: &'o str,
    /// How many people.
    pub heads: i64,
    /// For the first time.
    pub newcomer: bool,
}

/// Keeps it and lists it, whatever the host would say; its number.
///
/// # Errors
/// The first thing that is wrong with the form.
pub fn open_activity(
    tx: &mut Tx<'_>,
    doer: &Doer,
    opening: &Opening<'_>,
    fields: &[(String, String)],
    areas: &[HomeArea],
    crew: &[Carrying<'_>],
    people: &[SignedUp<'_>],
) -> Result<i64, ActivitiesError> {
    let plan = PlanForm { krap: "ja".to_owned(), ..PlanForm::of(fields) }
        .check(areas, opening.now)
        .map_err(|faults| faults.into_iter().next().unwrap_or(ActivitiesError::WrongState))?;
    let (person, first_name) = opening.made_by;
    let by = Proposer { person, first_name: first_name.to_owned(), party: opening.party };
    let (id, state) = propose(tx, doer, &plan, &by, opening.code)?;
    if state != ActivityState::Listed {
        list(tx, doer, id)?;
    }
    for one in crew {
        let part = Part::parse(one.part).unwrap_or(Part::Other);
        let carrier = Carrier {
            id: 0,
            activity: id,
            person: Some(one.person),
            first_name: one.first_name.to_owned(),
            part,
            party: one.party,
            state: CarrierState::Yes,
        };
        carriers::put(tx, &carrier, doer.at_s)?;
    }
    let activity = activities::find(tx, id)?.ok_or(ActivitiesError::WrongState)?;
    let Some(next) = list_days(tx, id, doer.at_s, i64::MAX, 20)?.into_iter().find(|day| day.is_on()) else { return Ok(id) };
    for one in people {
        let new = NewSignup {
            activity: id,
            day: Some(next.id),
            who: Who::Guest { first_name: one.first_name.to_owned(), reach: Reach::parse(one.reach)? },
            language: "nl".to_owned(),
            heads: one.heads,
            newcomer: one.newcomer,
            source: "page",
            tap: None,
        };
        join(tx, doer, &activity, &new)?;
    }
    Ok(id)
}
