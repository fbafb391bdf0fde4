//! /kaart/dubbel: two that may be one, made one with one tap, and what was made one this month, to be undone.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::day_of;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::{After, number};
use crate::doubles::{Pair, find_pairs, merge, undo_merge};
use crate::entry::Entry;
use crate::error::SocialMapError;
use crate::house::SocialMapHouse;
use crate::keeping::UNDO_DAYS;
use crate::refusal::{Page, Refusal};
use crate::say::{day, done, faults};
use crate::store::{doubles, entries};
use crate::visit::Visit;

/// Pairs on the page at most; the rest follows when these are done.
const MOST: usize = 25;

/// The button, and which two or which merge.
#[derive(Deserialize, Default)]
pub(crate) struct DecideForm {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    houd: String,
    #[serde(default)]
    weg: String,
}

struct Double {
    one: Entry,
    other: Entry,
    because: Vec<&'static str>,
}

impl Double {
    /// Each of the two as the one that is kept, with the one that goes.
    fn sides(&self) -> [(&Entry, &Entry); 2] {
        [(&self.one, &self.other), (&self.other, &self.one)]
    }
}

#[derive(Template)]
#[template(path = "socialmap_doubles.html")]
struct DoublesPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    pairs: Vec<Double>,
    total: usize,
    /// Number, what was kept, what went, and when.
    merges: Vec<(i64, String, String, String)>,
}

pub(crate) async fn show(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, after.klaar.as_deref(), &[]).await
}

async fn show_with(house: &SocialMapHouse, visit: &Visit, after: Option<&str>, wrong: &[SocialMapError]) -> Page {
    let since_s = visit.now_s() - i64::from(UNDO_DAYS) * 86_400;
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let pairs = find_pairs(&doubles::list_alike(tx)?, &doubles::list_distinct(tx)?);
        let total = pairs.len();
        let mut found = Vec::new();
        for pair in pairs.into_iter().take(MOST) {
            found.extend(look_at(tx, pair)?);
        }
        Ok((found, total, doubles::list_merges(tx, since_s)?))
    };
    let (pairs, total, merges) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let template = DoublesPage {
        done: done(&frame, after),
        faults: faults(&frame, wrong),
        pairs,
        total,
        merges: merges.into_iter().map(|(id, kept, gone, at_s)| (id, kept, gone, day(day_of(at_s)))).collect(),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, SocialMapError::status), &template))
}

fn look_at(tx: &mut Tx<'_>, pair: Pair) -> Result<Option<Double>, Refusal> {
    let because = pair.because.into_iter().map(crate::doubles::Because::key).collect();
    let both = (entries::find(tx, pair.low)?, entries::find(tx, pair.high)?);
    Ok(match both {
        (Some(one), Some(other)) => Some(Double { one, other, because }),
        _ => None,
    })
}

pub(crate) async fn decide(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Form(form): Form<DecideForm>) -> Page {
    let (doer, keep, gone) = (visit.doer(), number(&form.houd)?, form.weg.parse::<i64>());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        Ok(match (form.wat.as_str(), &gone) {
            ("samen", Ok(gone)) => {
                merge(tx, &doer, keep, *gone)?;
                "samen"
            }
            ("twee", Ok(gone)) => {
                doubles::say_distinct(tx, keep, *gone, doer.at_s)?;
                "twee"
            }
            ("los", _) => {
                undo_merge(tx, &doer, keep)?;
                "los"
            }
            _ => return Err(SocialMapError::UnknownChoice.into()),
        })
    };
    match house.site.db.write(write).await {
        Ok(word) => Ok(house.done("/kaart/dubbel", word).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, None, &[fault]).await
        }
    }
}
