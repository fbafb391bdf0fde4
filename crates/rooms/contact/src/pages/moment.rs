//! /contact/moment: a moment in twenty seconds. From a round the place is filled in already.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::moment_form::{MOST_BUTTON, MomentForm};
use super::{Choice, MAP_OF_STEPS};
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::moment::NewMoment;
use crate::mood::{Band, Mood};
use crate::near_days::{NearDays, days_near};
use crate::plain_line::may_hold_name;
use crate::recording::record_moment;
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, faults};
use crate::store::{groups, rounds};
use crate::visit::Visit;

/// Where it begins.
#[derive(Deserialize, Default)]
pub(crate) struct From {
    #[serde(default)]
    ronde: String,
    #[serde(default)]
    groep: String,
}

/// One band with its buttons.
pub(crate) struct BandRow {
    pub code: &'static str,
    pub buttons: Vec<(String, bool)>,
    pub typed: String,
}

/// A text of both versions, when they differ.
pub(crate) struct Both {
    pub name: String,
    pub mine: String,
    pub theirs: String,
}

/// A round that somebody begins on a day on which it is not: days to choose from, and when it is next.
pub(crate) struct Unplanned {
    /// Day, in words, and whether it is chosen.
    pub days: Vec<(String, String, bool)>,
    pub next: Option<String>,
}

/// The form with everything that it offers.
#[derive(Template)]
#[template(path = "contact_moment.html")]
struct MomentPage<'a> {
    frame: Frame,
    action: String,
    /// Of a moment that is changed.
    id: Option<i64>,
    form: MomentForm,
    areas: &'a [HomeArea],
    rounds: Vec<Choice>,
    groups: Vec<Choice>,
    parties: Vec<(i64, String)>,
    bands: Vec<BandRow>,
    /// Code, sign, name, chosen.
    moods: Vec<(&'static str, &'static str, String, bool)>,
    /// Field, name, value.
    steps: Vec<(&'static str, String, String)>,
    place_known: bool,
    /// Of a round that is not planned for today: when it was and will be.
    unplanned: Option<Unplanned>,
    clash: Vec<Both>,
    faults: Vec<String>,
}

pub(crate) async fn form(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(from): Query<From>) -> Page {
    let form = MomentForm::empty(&from.ronde, &from.groep, visit.now_s());
    show(&house, &visit, None, form, &[], Vec::new()).await
}

pub(crate) async fn record(State(house): State<Arc<ContactHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let form = MomentForm::of(&pairs);
    let party = visit.party_of_form(&form.organisatie)?;
    let wrong = match form.check(visit.now_s(), visit.today()) {
        Ok(moment) => {
            let (doer, word) = (visit.doer(), word_after(&house, &moment));
            match house.site.db.write(move |tx| record_moment(tx, &doer, party, &moment)).await {
                Ok(recorded) => return Ok(house.done(&format!("/contact/momenten/{}", recorded.id), word).await),
                Err(error) => vec![Refusal::from(error).mendable()?],
            }
        }
        Err(wrong) => wrong,
    };
    show(&house, &visit, None, form, &wrong, Vec::new()).await
}

/// A name is no fault; the page that comes back asks to look at it again.
pub(crate) fn word_after(house: &ContactHouse, moment: &NewMoment) -> &'static str {
    let places = || house.areas.iter().map(|area| area.name.as_str()).chain([moment.spot.as_str()]);
    let is_named = [&moment.line, &moment.next_step].into_iter().any(|line| may_hold_name(line, places()));
    if is_named { "naam" } else { "bewaard" }
}

/// The form, new or again; of a moment that exists with its number, and with both texts when somebody changed it meanwhile.
pub(crate) async fn show(
    house: &ContactHouse,
    visit: &Visit,
    id: Option<i64>,
    form: MomentForm,
    wrong: &[ContactError],
    clash: Vec<Both>,
) -> Page {
    let parties = visit.parties()?;
    let (chosen, today) = (form.ronde.parse::<i64>().ok().filter(|_| id.is_none()), visit.today());
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let (mut all_rounds, mut all_groups, mut near) = (Vec::new(), Vec::new(), None);
        for party in parties.iter().copied() {
            for round in rounds::list(tx, party)? {
                if Some(round.id) == chosen {
                    near = Some(days_near(tx, &round, today)?);
                }
                all_rounds.push(Choice { id: round.id.to_string(), name: round.name });
            }
            let open = groups::list(tx, party)?.into_iter().filter(|group| !group.is_closed);
            all_groups.extend(open.map(|group| Choice { id: group.id.to_string(), name: group.name }));
        }
        Ok((all_rounds, all_groups, near))
    };
    let (rounds, groups, near) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let template = MomentPage {
        action: id.map_or_else(|| "/contact/moment".to_owned(), |id| format!("/contact/momenten/{id}")),
        id,
        areas: &house.areas,
        place_known: rounds.iter().any(|round| round.id == form.ronde),
        unplanned: near.filter(|near| !near.is_today).map(|near| unplanned(&frame, &near, &form.dag, today)),
        rounds,
        groups,
        parties: visit.party_names()?,
        bands: band_rows(&form),
        moods: Mood::ALL.map(|mood| (mood.code(), mood.sign(), frame.say(mood.key()), form.stemming == mood.code())).into(),
        steps: MAP_OF_STEPS.iter().zip(&form.stappen).map(|((field, key), value)| (*field, frame.say(key), value.clone())).collect(),
        clash,
        faults: faults(&frame, wrong),
        form,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

/// Today comes first and is what is meant unless somebody says otherwise.
fn unplanned(frame: &Frame, near: &NearDays, typed: &str, today: Date) -> Unplanned {
    let said = |day: Date| day_in(day, frame.language);
    let row = |day: Date, name: String| (day.to_string(), name, day.to_string() == typed);
    let mut days = vec![row(today, frame.say_with("contact-unplanned-today", "day", said(today)))];
    days.extend(near.last.map(|last| row(last, said(last))));
    if days.iter().all(|(.., is_chosen)| !is_chosen) {
        days[0].2 = true;
    }
    Unplanned { days, next: near.next.map(said) }
}

fn band_rows(form: &MomentForm) -> Vec<BandRow> {
    let row = |(band, (button, typed)): (Band, &(String, String))| {
        let buttons = (1..=MOST_BUTTON).map(|number| number.to_string());
        BandRow { code: band.code(), buttons: buttons.map(|number| (number.clone(), *button == number)).collect(), typed: typed.clone() }
    };
    Band::ALL.into_iter().zip(&form.aantal).map(row).collect()
}
