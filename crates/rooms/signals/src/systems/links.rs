//! /signalen/koppelingen: which systems send and hear, with their secrets, and how to sign.

mod change;
mod example;
mod form;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::tz::TimeZone;
use opbouw_web::{Frame, page};

use super::kinds::{EventKind, Failure, Hook, Source};
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::pages::After;
use crate::refusal::{Page, Refusal};
use crate::say::{day_at, done, faults};
use crate::store::{events, hooks, sources};
use crate::visit::Visit;

pub(super) use change::note_hook;
use change::{Shown, do_it};
use form::LinkForm;

/// A system that went away by itself is shown for so long.
const GONE_S: i64 = 30 * 86_400;

#[derive(Template)]
#[template(path = "signals_links.html")]
struct LinksPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    /// A secret that was just made: it is shown this once.
    shown: Option<Shown>,
    sources: Vec<Source>,
    hooks: Vec<Hook>,
    /// Of each hook: how much waits, and how much was given up.
    counts: Vec<(i64, i64, i64)>,
    can_send: bool,
    form: LinkForm,
    example: Vec<String>,
    zone: TimeZone,
}

impl LinksPage {
    fn day(&self, at_s: &Option<i64>) -> String {
        at_s.map_or_else(|| self.frame.say("signals-links-never"), |at_s| day_at(at_s, &self.zone))
    }

    fn refused(&self, source: &Source) -> String {
        let why = source.refused_key().map(|key| format!("{} ({})", self.frame.say(key), source.refused_why)).unwrap_or_default();
        format!("{} {why}", self.when("signals-links-refused", &source.refused_at, source.refusals))
    }

    fn failed(&self, hook: &Hook, failure: &Failure) -> String {
        let why = self.frame.say_with(failure.key(), "status", failure.status().unwrap_or_default());
        format!("{} {why}", self.when("signals-links-failed", &hook.failed_at, hook.failures))
    }

    fn when(&self, key: &str, at_s: &Option<i64>, count: i64) -> String {
        self.frame.site.sentences.say_with(self.frame.language, key, &[("day", self.day(at_s).into()), ("count", count.into())])
    }

    fn waiting(&self, hook: &Hook) -> (i64, i64) {
        self.counts.iter().find(|(of, ..)| *of == hook.id).map_or((0, 0), |(_, waits, given_up)| (*waits, *given_up))
    }

    fn chose(&self, kind: &EventKind) -> bool {
        self.form.hoort.iter().any(|chosen| chosen == kind.code())
    }
}

pub(super) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, (after.klaar.as_deref(), &[]), None, LinkForm::default()).await
}

/// With what was just done or is wrong, a secret that was just made, and what was filled in.
async fn show_with(
    house: &SignalsHouse,
    visit: &Visit,
    (after, wrong): (Option<&str>, &[SignalsError]),
    shown: Option<Shown>,
    form: LinkForm,
) -> Result<Response, Refusal> {
    let since_s = visit.now_s() - GONE_S;
    let read =
        move |tx: &mut opbouw_store::Tx<'_>| Ok::<_, SignalsError>((sources::list(tx)?, hooks::list(tx, since_s)?, events::count(tx)?));
    let (sources, hooks, counts) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let area = house.areas.first().map_or("", |area| area.code.as_str());
    let template = LinksPage {
        done: done(&frame, after),
        faults: faults(&frame, wrong),
        example: example::lines(&house.site.public_url, area, shown.as_ref()),
        shown,
        sources,
        hooks,
        counts,
        can_send: house.client.is_some(),
        form,
        zone: visit.now.time_zone().clone(),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, SignalsError::status), &template))
}

pub(super) async fn change(State(house): State<Arc<SignalsHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let form = LinkForm::of(&pairs);
    match do_it(&house, &visit, &form).await {
        Ok(Some(shown)) => show_with(&house, &visit, (None, &[]), Some(shown), LinkForm::default()).await,
        Ok(None) => Ok(house.done("/signalen/koppelingen", "gestopt").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, (None, &[fault]), None, form).await
        }
    }
}
