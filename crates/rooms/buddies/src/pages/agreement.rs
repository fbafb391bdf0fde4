//! /maatjes/{id}/afspraak: the agreement on one page, to print, to change, and to say yes to at the table.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::pair::{AgreementForm, Typed, show_pair};
use super::profile_form::{Pairs, field};
use super::steps::take_step;
use super::{done, pair_for};
use crate::answering::Answerer;
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::messages::send_agreement;
use crate::proposing::note_both;
use crate::refusal::{Page, Refusal};
use crate::rules::agreement::{Agreement, check_end};
use crate::rules::pair::Which;
use crate::say;
use crate::store::agreements::save_agreement;
use crate::store::pairs::{Pair, find_pair};

#[derive(Template)]
#[template(path = "agreement.html")]
struct AgreementPage {
    frame: Frame,
    id: i64,
    names: String,
    party: String,
    lines: Vec<(String, String)>,
    signs: Vec<(String, bool)>,
}

/// The lines of an agreement with what each is about.
pub(crate) fn lines(frame: &Frame, pair: &Pair) -> Vec<(String, String)> {
    let text = &pair.agreement;
    [
        ("buddies-line-what", text.what.clone()),
        ("buddies-line-often", text.how_often.clone()),
        ("buddies-line-long", text.how_long.clone()),
        ("buddies-line-costs", text.costs.clone()),
        ("buddies-line-secrecy", text.secrecy.clone()),
        ("buddies-line-stop", text.stop_rule.clone()),
        ("buddies-line-end", say::optional_day(pair.planned_end)),
    ]
    .into_iter()
    .map(|(key, line)| (frame.say(key), line))
    .collect()
}

pub(crate) async fn show(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    let pair = house.site.db.read(move |tx: &mut Tx<'_>| pair_for(tx, &who, id)).await?;
    if pair.version == 0 {
        return Err(Refusal::Nothing);
    }
    let frame = house.frame(reader, "/maatjes");
    let sign = |which: Which| (pair.half(which).first_name.clone(), pair.half(which).has_agreed);
    let (names, lines) = (pair.names(), lines(&frame, &pair));
    let signs = Which::BOTH.into_iter().map(sign).collect();
    Ok(page(StatusCode::OK, &AgreementPage { id, names, party: pair.party_name.clone(), lines, signs, frame }))
}

pub(crate) async fn save(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let form = read(&form);
    let (doer, caller, typed) = (Doer::on_page(Some(&who), &house.site.clock.now()), who.clone(), form.clone());
    let script = move |tx: &mut Tx<'_>| {
        let pair = pair_for(tx, &caller, id)?;
        Ok::<_, Refusal>(keep(tx, &doer, &pair, &typed)?)
    };
    match house.site.db.write(script).await {
        Ok(()) => done(&house, &format!("/maatjes/{id}"), "afspraak").await,
        Err(refusal) => {
            let wrong = vec![refusal.mendable()?];
            show_pair(&house, reader, who, id, Typed { form: Some(form), wrong }, None).await
        }
    }
}

/// One of them said yes at the table, or by telephone.
pub(crate) async fn agreed(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let (which, version) = (Which::parse(field(&form, "wie")), field(&form, "versie").parse::<i64>().unwrap_or(0));
    let terms = house.terms;
    take_step(&house, reader, who, id, "akkoord", move |tx, doer, pair| {
        let which = which.ok_or(BuddiesError::UnknownChoice)?;
        Answerer { doer, terms: &terms, which }.agree(tx, pair, version).map(drop)
    })
    .await
}

fn read(form: &Pairs) -> AgreementForm {
    let line = |name: &str| field(form, name).to_owned();
    let text = Agreement {
        what: line("wat"),
        how_often: line("vaak"),
        how_long: line("lang"),
        costs: line("kosten"),
        secrecy: line("geheim"),
        stop_rule: line("stopregel"),
    };
    AgreementForm { text, end: line("tot") }
}

fn keep(tx: &mut Tx<'_>, doer: &Doer, pair: &Pair, form: &AgreementForm) -> Result<(), BuddiesError> {
    let (text, end) = (form.text.clone().checked()?, check_end(doer.today, say::read_day(&form.end)?)?);
    if pair.version > 0 && pair.agreement == text && pair.planned_end == Some(end) {
        return Ok(());
    }
    if !save_agreement(tx, pair.id, &text, end)? {
        return Err(BuddiesError::NotNow);
    }
    note_both(tx, doer, "agreement-change", pair)?;
    let changed = find_pair(tx, pair.id)?.ok_or(BuddiesError::NotNow)?;
    Ok(send_agreement(tx, &changed, doer.at_s)?)
}
