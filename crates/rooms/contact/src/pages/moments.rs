//! /contact/momenten: the moments of the party, of a round, a group or a village.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::Choice;
use super::moment_view::{MomentView, view, with_thanks};
use crate::house::ContactHouse;
use crate::refusal::{Page, Refusal};
use crate::say::done;
use crate::store::moments::Which;
use crate::store::{groups, moments, rounds};
use crate::visit::Visit;

/// So many on one page.
const MOST: i64 = 50;

/// Which ones, as an address says it: numbers and codes of the program.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct Filter {
    #[serde(default)]
    ronde: String,
    #[serde(default)]
    groep: String,
    #[serde(default)]
    dorp: String,
    /// The moments before this second.
    #[serde(default)]
    voor: String,
    #[serde(default)]
    klaar: Option<String>,
}

#[derive(Template)]
#[template(path = "contact_moments.html")]
struct MomentsPage<'a> {
    frame: Frame,
    filter: Filter,
    is_filtered: bool,
    rounds: Vec<Choice>,
    groups: Vec<Choice>,
    areas: &'a [HomeArea],
    moments: Vec<MomentView>,
    /// The second before which there is more.
    more: Option<i64>,
    done: Option<String>,
}

pub(crate) async fn list(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(filter): Query<Filter>) -> Page {
    let (parties, person) = (visit.parties()?, visit.person()?);
    let which = Which {
        round: filter.ronde.parse().unwrap_or(0),
        group: filter.groep.parse().unwrap_or(0),
        area: filter.dorp.clone(),
        from_s: 0,
        until_s: filter.voor.parse().unwrap_or(i64::MAX),
        most: MOST,
    };
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let (mut found, mut all_rounds, mut all_groups) = (Vec::new(), Vec::new(), Vec::new());
        for party in parties.iter().copied() {
            found.extend(moments::list(tx, party, &which)?);
            all_rounds.extend(rounds::list(tx, party)?.into_iter().map(|round| Choice { id: round.id.to_string(), name: round.name }));
            all_groups.extend(groups::list(tx, party)?.into_iter().map(|group| Choice { id: group.id.to_string(), name: group.name }));
        }
        found.sort_by_key(|moment| std::cmp::Reverse((moment.happened_s, moment.id)));
        found.truncate(usize::try_from(MOST).unwrap_or(0));
        Ok((with_thanks(tx, found, person)?, all_rounds, all_groups))
    };
    let (found, rounds, groups) = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let more = found.last().filter(|_| found.len() == usize::try_from(MOST).unwrap_or(0)).map(|last| last.moment.happened_s);
    let template = MomentsPage {
        moments: found.into_iter().map(|thanked| view(&house, &frame, thanked)).collect(),
        done: done(&frame, filter.klaar.as_deref()),
        areas: &house.areas,
        is_filtered: !(filter.ronde.is_empty() && filter.groep.is_empty() && filter.dorp.is_empty()),
        filter,
        rounds,
        groups,
        more,
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}
