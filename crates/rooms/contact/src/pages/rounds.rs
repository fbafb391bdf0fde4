//! /contact/rondes: the rounds of the party, and a new one.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_audit::Activity;
use opbouw_calendar::{Rule, Shape};
use opbouw_neighbourhood::HomeArea;
use opbouw_signin::Note;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::round_form::{DAYS, RoundForm, codes_of};
use super::{After, colleagues_of, number};
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::keeping::create_round;
use crate::refusal::{Page, Refusal};
use crate::round::{Round, RoundPlan};
use crate::say::{done, faults, where_of};
use crate::store::rounds;
use crate::visit::{Visit, keeps};

/// One line of the list.
struct RoundRow {
    id: i64,
    name: String,
    when: String,
    place: String,
    owner: String,
}

#[derive(Template)]
#[template(path = "contact_rounds.html")]
struct RoundsPage {
    frame: Frame,
    rounds: Vec<RoundRow>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "contact_round_form.html")]
struct FormPage<'a> {
    frame: Frame,
    action: String,
    is_new: bool,
    form: RoundForm,
    areas: &'a [HomeArea],
    parties: Vec<(i64, String)>,
    /// Code, name, chosen.
    days: Vec<(&'static str, String, bool)>,
    /// Number, name, owner, goes along.
    colleagues: Vec<(String, String, bool, bool)>,
    faults: Vec<String>,
}

pub(crate) async fn list(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    let parties = visit.parties()?;
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<Round>, Refusal> {
        let lists: Result<Vec<_>, _> = parties.iter().map(|party| rounds::list(tx, *party)).collect();
        Ok(lists?.into_iter().flatten().collect())
    };
    let rounds = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let row = |round: Round| RoundRow {
        id: round.id,
        when: when_of(&frame, &round),
        place: where_of(&round.spot, Some(&round.area), &house.areas),
        owner: round.owner_name.unwrap_or_else(|| frame.say("contact-nobody")),
        name: round.name,
    };
    let rows = rounds.into_iter().map(row).collect();
    Ok(page(StatusCode::OK, &RoundsPage { rounds: rows, done: done(&frame, after.klaar.as_deref()), frame }))
}

/// Days and hours of a round in words: `di, do om 16:00, 90 minuten`.
pub(crate) fn when_of(frame: &Frame, round: &Round) -> String {
    let rule = Rule::parse(&round.rule).ok();
    let (days, every) = match rule.as_ref().map(Rule::shape) {
        Some(Shape::Weekly { every, days }) => (codes_of(days), i64::from(*every)),
        _ => (Vec::new(), 1),
    };
    let days = days.iter().filter_map(|code| day_name(frame, code)).collect::<Vec<_>>().join(", ");
    let values = [("days", days.into()), ("every", every.into()), ("hour", round.starts.clone().into()), ("minutes", round.minutes.into())];
    frame.site.sentences.say_with(frame.language, "contact-round-when", &values)
}

fn day_name(frame: &Frame, code: &str) -> Option<String> {
    let key = match code {
        "ma" => "contact-day-monday",
        "di" => "contact-day-tuesday",
        "wo" => "contact-day-wednesday",
        "do" => "contact-day-thursday",
        "vr" => "contact-day-friday",
        "za" => "contact-day-saturday",
        "zo" => "contact-day-sunday",
        _ => return None,
    };
    Some(frame.say(key))
}

pub(crate) async fn begin(State(house): State<Arc<ContactHouse>>, visit: Visit) -> Page {
    let own = visit.person()?.to_string();
    let form =
        RoundForm { van: own, om_de: "1".to_owned(), vanaf: visit.today().to_string(), minuten: "90".to_owned(), ..RoundForm::default() };
    show_form(&house, &visit, None, form, &[]).await
}

pub(crate) async fn make(State(house): State<Arc<ContactHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let form = RoundForm::of(&pairs);
    let party = visit.party_of_form(&form.organisatie)?;
    let (doer, plan) = match check(&house, &visit, party, &form).await? {
        Ok(plan) => (visit.doer(), plan),
        Err(wrong) => return show_form(&house, &visit, None, form, &wrong).await,
    };
    let id = house.site.db.write(move |tx| create_round(tx, &doer, party, &plan)).await?;
    Ok(house.done(&format!("/contact/rondes/{id}"), "bewaard").await)
}

async fn check(house: &ContactHouse, visit: &Visit, party: i64, form: &RoundForm) -> Result<Result<RoundPlan, Vec<ContactError>>, Refusal> {
    let colleagues = house.site.db.read(move |tx| colleagues_of(tx, party)).await?;
    Ok(form.check(&house.areas, &colleagues, visit.today()))
}

pub(crate) async fn edit(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who) = (number(&id)?, visit.who()?);
    let read = move |tx: &mut Tx<'_>| -> Result<RoundForm, Refusal> {
        let round = rounds::find(tx, id)?.filter(|round| keeps(&who.actor, round.party)).ok_or(Refusal::Nothing)?;
        Ok(RoundForm::of_round(&round, &rounds::list_people(tx, id)?))
    };
    let form = house.site.db.read(read).await?;
    show_form(&house, &visit, Some(id), form, &[]).await
}

pub(crate) async fn change(
    State(house): State<Arc<ContactHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let party = house.site.db.read(move |tx| rounds::find(tx, id)).await?.map(|round| round.party).ok_or(Refusal::Nothing)?;
    if !keeps(&who.actor, party) {
        return Err(Refusal::Nothing);
    }
    let form = RoundForm { organisatie: party.to_string(), ..RoundForm::of(&pairs) };
    let plan = match check(&house, &visit, party, &form).await? {
        Ok(plan) => plan,
        Err(wrong) => return show_form(&house, &visit, Some(id), form, &wrong).await,
    };
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        rounds::change(tx, id, &plan, doer.at_s)?;
        Ok(doer.note(tx, &note("round-change", id))?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/contact/rondes/{id}"), "bewaard").await)
}

async fn show_form(house: &ContactHouse, visit: &Visit, id: Option<i64>, form: RoundForm, wrong: &[ContactError]) -> Page {
    let party = visit.party_of_form(&form.organisatie)?;
    let colleagues = house.site.db.read(move |tx| colleagues_of(tx, party)).await?;
    let frame = visit.frame(house);
    let colleague = |(person, name): (i64, String)| {
        let person = person.to_string();
        let (owns, goes) = (form.van == person, form.mee.contains(&person));
        (person, name, owns, goes)
    };
    let template = FormPage {
        action: id.map_or_else(|| "/contact/rondes/nieuw".to_owned(), |id| format!("/contact/rondes/{id}/wijzigen")),
        is_new: id.is_none(),
        areas: &house.areas,
        parties: if id.is_none() { visit.party_names()? } else { Vec::new() },
        days: DAYS
            .iter()
            .map(|(code, _)| (*code, day_name(&frame, code).unwrap_or_default(), form.dagen.iter().any(|day| day == code)))
            .collect(),
        colleagues: colleagues.into_iter().map(colleague).collect(),
        faults: faults(&frame, wrong),
        form,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

/// A line in the trail about a round.
pub(crate) fn note(action: &'static str, round: i64) -> Note<'static> {
    Note { action, kind: "round", id: Some(round), activity: Activity::Contact, subject: None }
}

/// The first day of a round from a day on that is no holiday and not off; none within four weeks.
pub(crate) fn next_day(round: &Round, off: impl Fn(Date) -> bool, from: Date) -> Option<Date> {
    let until = from.saturating_add(jiff::Span::new().days(28));
    round.days(from, until).into_iter().find(|day| !round.rests_on(*day) && !off(*day))
}
