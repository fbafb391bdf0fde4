//! /signalen/regels: which party a signal goes to, by theme and area, and who is called in when it waits.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::Action;
use opbouw_neighbourhood::{HomeArea, Party};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::{After, list_working};
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::keeping::{add_rule, note};
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults};
use crate::signal::DEPUTY_DAYS;
use crate::store::rules::{self, Rule};
use crate::theme::SignalTheme;
use crate::visit::Visit;

/// A rule as it is filled in.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct RuleForm {
    #[serde(default)]
    thema: String,
    #[serde(default)]
    buurt: String,
    #[serde(default)]
    partij: String,
    #[serde(default)]
    achtervang: String,
}

/// The number of a rule that goes.
#[derive(Deserialize)]
pub(crate) struct Gone {
    regel: i64,
}

#[derive(Template)]
#[template(path = "signals_rules.html")]
struct RulesPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    rules: Vec<Rule>,
    parties: Vec<Party>,
    areas: Arc<[HomeArea]>,
    themes: [SignalTheme; 13],
    form: RuleForm,
    days: i64,
}

impl RulesPage {
    fn theme(&self, code: &str) -> String {
        SignalTheme::parse(code).map_or_else(|| self.frame.say("signals-all-themes"), |theme| self.frame.say(theme.key()))
    }

    fn has(&self, id: &i64, chosen: &str) -> bool {
        id.to_string() == chosen
    }
}

pub(crate) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, after.klaar.as_deref(), RuleForm::default(), &[]).await
}

async fn show_with(
    house: &SignalsHouse,
    visit: &Visit,
    after: Option<&str>,
    form: RuleForm,
    wrong: &[SignalsError],
) -> Result<Response, Refusal> {
    let read = |tx: &mut Tx<'_>| -> Result<(Vec<Rule>, Vec<Party>), Refusal> { Ok((rules::list(tx)?, list_working(tx)?)) };
    let (rules, parties) = house.site.db.read(read).await?;
    let frame = visit.work_frame(house);
    let template = RulesPage {
        done: done(&frame, after),
        faults: faults(&frame, wrong),
        rules,
        parties,
        areas: house.areas.clone(),
        themes: SignalTheme::ALL,
        form,
        days: DEPUTY_DAYS,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, SignalsError::status), &template))
}

pub(crate) async fn add(State(house): State<Arc<SignalsHouse>>, visit: Visit, Form(form): Form<RuleForm>) -> Page {
    let is_theme = form.thema.is_empty() || SignalTheme::parse(&form.thema).is_some();
    let is_area = form.buurt.is_empty() || house.areas.iter().any(|area| area.code.as_str() == form.buurt);
    let (doer, chosen) = (visit.doer(), form.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let parties = list_working(tx)?;
        let find = |text: &str| parties.iter().map(|party| party.id).find(|id| id.to_string() == text);
        let party = find(&chosen.partij).ok_or(SignalsError::UnknownChoice)?;
        let deputy = if chosen.achtervang.is_empty() { None } else { Some(find(&chosen.achtervang).ok_or(SignalsError::UnknownChoice)?) };
        if !is_theme || !is_area || deputy == Some(party) {
            return Err(SignalsError::UnknownChoice.into());
        }
        let area = Some(chosen.buurt.as_str()).filter(|area| !area.is_empty());
        add_rule(tx, SignalTheme::parse(&chosen.thema), area, party, deputy)?;
        Ok(note(tx, &doer, party, "signal-rule-add")?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done("/signalen/regels", "regel").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, None, form, &[fault]).await
        }
    }
}

pub(crate) async fn remove(State(house): State<Arc<SignalsHouse>>, visit: Visit, Form(gone): Form<Gone>) -> Page {
    let doer = visit.doer();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        if !rules::remove(tx, gone.regel)? {
            return Err(Refusal::Nothing);
        }
        Ok(note(tx, &doer, gone.regel, "signal-rule-remove")?)
    };
    house.site.db.write(write).await?;
    Ok(house.done("/signalen/regels", "regel-weg").await)
}
