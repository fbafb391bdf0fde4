//! Somebody new in the register, with what they agreed to: kept, told and noted together.

use jiff::ToSpan;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{find_person, find_person_by_email, give_consent, list_areas, register};
use opbouw_neighbourhood::{AreaCode, AreaKind, FirstName, How, NeighbourhoodError, NewConsent, Purpose, Reach, Registration};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use super::answer::Broken;
use super::visit::Coming;
use crate::house::PeopleHouse;

/// Days that an account is kept whose mail address nobody has come in with.
const UNPROVEN_DAYS: i32 = 7;

/// Who comes in.
#[derive(Debug, Clone)]
pub(crate) struct Enrolment {
    pub first_name: FirstName,
    pub area: AreaCode,
    pub reach: Reach,
    pub language: &'static str,
    /// Whether their offers and requests may be found.
    pub may_be_found: bool,
    /// The party whose workers may see what is kept.
    pub party: Option<i64>,
}

/// The number of somebody with this address, who was here or is new. Nothing of somebody who was here changes.
pub(crate) fn enroll(tx: &mut Tx<'_>, new: Enrolment, coming: &Coming, doer: &Doer) -> Result<i64, NeighbourhoodError> {
    if let Reach::Mail(email) = &new.reach
        && let Some(known) = find_person_by_email(tx, email.key())?
    {
        return Ok(known);
    }
    let Enrolment { first_name, area, reach, language, may_be_found, party } = new;
    let registration = Registration { first_name, area, reach, language: language.to_owned(), registered_by: None };
    // Until somebody has come in with that address it may be anybody's, so what was written about it goes within a week by itself.
    let is_unproven = matches!(registration.reach, Reach::Mail(_));
    let keep_until = if is_unproven { coming.today().saturating_add(UNPROVEN_DAYS.days()) } else { coming.keep_until };
    let person = register(tx, &registration, coming.today(), keep_until)?;
    let pseudonym = find_person(tx, person)?.map(|person| person.pseudonym).unwrap_or_default();
    publish(tx, coming.now_s(), &Happening::PersonJoined { person })?;
    let joined =
        Note { action: "person-join", kind: "person", id: Some(person), activity: Activity::ContactDetails, subject: Some(&pseudonym) };
    doer.note(tx, &joined)?;
    let found = may_be_found.then_some((Purpose::Found, None));
    let shared = party.map(|party| (Purpose::Shared, Some(party)));
    for (purpose, party) in [Some((Purpose::Stored, None)), found, shared].into_iter().flatten() {
        give_consent(tx, &NewConsent { person, purpose, party, given_by: None, how: How::Screen }, coming.now_s())?;
        publish(tx, coming.now_s(), &Happening::ConsentGiven { person, purpose: purpose.code().to_owned(), party })?;
        let subject = Some(pseudonym.as_str());
        doer.note(tx, &Note { action: "consent-give", kind: purpose.code(), id: party, activity: Activity::Consents, subject })?;
    }
    Ok(person)
}

/// The area of who works for a party and does not live here, perhaps: the municipality, or else any. None before the first start.
pub(crate) async fn staff_area(house: &PeopleHouse) -> Result<Option<AreaCode>, Broken> {
    let areas = list_areas(&house.site.db).await?;
    let municipality = areas.iter().find(|area| area.kind == AreaKind::Municipality);
    Ok(municipality.or(areas.first()).map(|area| area.code.clone()))
}
