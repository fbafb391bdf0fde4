//! GET and POST /maatjes/ochtenden: the coffee mornings of the own parties, and making one.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use opbouw_audit::Activity;
use opbouw_secrets::random_token;
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Caller, Frame, Reader, page};

use super::profile::choose;
use super::profile_form::{Pairs, field};
use super::{After, done, kept_parties};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::rules::profile::short_text;
use crate::say;
use crate::store::mornings::{Morning, NewMorning, create_morning, list_mornings};

/// Letters in the name at most.
const MOST_TITLE: usize = 80;
/// Letters and digits of the code: none that looks like another.
const CODE_LETTERS: &str = "abcdefghjkmnpqrstuvwxyz23456789";
/// How many of them.
const CODE_LENGTH: usize = 6;

#[derive(Template)]
#[template(path = "mornings.html")]
struct MorningsPage {
    frame: Frame,
    told: Option<String>,
    faults: Vec<(String, &'static str)>,
    mornings: Vec<Row>,
    parties: Vec<(i64, String)>,
    areas: Vec<(String, String)>,
    title: String,
    day: String,
    area: String,
}

struct Row {
    id: i64,
    title: String,
    day: String,
    area: String,
    state: String,
    seats: i64,
}

pub(crate) async fn list(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Query(after): Query<After>) -> Page {
    show(&house, reader, &who, &Vec::new(), Vec::new(), after.klaar.as_deref()).await
}

pub(crate) async fn create(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Form(form): Form<Pairs>) -> Page {
    let doer = Doer::on_page(Some(&who), &house.site.clock.now());
    let made = match read(&house, &who, &form, doer.today) {
        Ok(new) => {
            let script = move |tx: &mut Tx<'_>| {
                let id = create_morning(tx, &new)?;
                note(tx, &doer, "morning-make", id)?;
                Ok::<_, Refusal>(id)
            };
            house.site.db.write(script).await
        }
        Err(wrong) => Err(Refusal::Fault(wrong)),
    };
    match made {
        Ok(id) => done(&house, &format!("/maatjes/ochtenden/{id}"), "ochtend").await,
        Err(refusal) => show(&house, reader, &who, &form, vec![refusal.mendable()?], None).await,
    }
}

/// A line in the trail about a morning; it names nobody.
pub(crate) fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, morning: i64) -> Result<(), StoreError> {
    doer.note(tx, &Note { action, kind: "morning", id: Some(morning), activity: Activity::Matching, subject: None })
}

fn read(house: &BuddiesHouse, who: &SignedIn, form: &Pairs, today: jiff::civil::Date) -> Result<NewMorning, BuddiesError> {
    let party = choose(&kept_parties(who), field(form, "partij").parse().ok()).ok_or(BuddiesError::UnknownChoice)?;
    let title = short_text(field(form, "titel"), MOST_TITLE)?;
    let held_on = say::read_day(field(form, "dag"))?;
    let area = field(form, "plaats");
    if title.is_empty() {
        return Err(BuddiesError::NoText);
    }
    if held_on < today || held_on > today.saturating_add(12.months()) {
        return Err(BuddiesError::DayOrder);
    }
    if !house.areas.iter().any(|known| known.code.as_str() == area) {
        return Err(BuddiesError::UnknownChoice);
    }
    Ok(NewMorning { party, title, held_on, area: area.to_owned(), code: random_code() })
}

/// Six signs that nobody can guess and everybody can type.
fn random_code() -> String {
    let letters = |token: String| token.to_lowercase().chars().filter(|letter| CODE_LETTERS.contains(*letter)).collect::<String>();
    let token = letters(random_token()) + &letters(random_token());
    token.chars().take(CODE_LENGTH).collect()
}

async fn show(house: &BuddiesHouse, reader: Reader, who: &SignedIn, form: &Pairs, wrong: Vec<BuddiesError>, after: Option<&str>) -> Page {
    let parties = kept_parties(who);
    let wanted = parties.clone();
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<Morning>, BuddiesError> {
        let mut all = Vec::new();
        for (party, _) in &wanted {
            all.extend(list_mornings(tx, *party)?);
        }
        Ok(all)
    };
    let all = house.site.db.read(read).await?;
    let frame = house.frame(reader, "/maatjes");
    let row = |morning: &Morning| Row {
        id: morning.id,
        title: morning.title.clone(),
        day: say::day(morning.held_on),
        area: morning.area.clone(),
        state: frame.say(morning.state.key()),
        seats: morning.seats,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let template = MorningsPage {
        told: say::done(&frame, after),
        faults: say::faults(&frame, &wrong),
        mornings: all.iter().map(row).collect(),
        areas: house.areas.iter().map(|area| (area.code.as_str().to_owned(), area.name.clone())).collect(),
        title: field(form, "titel").to_owned(),
        day: field(form, "dag").to_owned(),
        area: field(form, "plaats").to_owned(),
        parties,
        frame,
    };
    Ok(page(status, &template))
}
