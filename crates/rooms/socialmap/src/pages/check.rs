//! /kaart/nakijken: what will be stale next month and who could confirm it, all asked with one button; and what nobody looks after.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use opbouw_access::{Action, Relation, Thing, may};
use opbouw_neighbourhood::ResourceKind;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::map::find;
use super::row::Row;
use super::{After, keeps, number, signed_in};
use crate::entry::{Entry, Keeper, NewEntry, page_of};
use crate::form::EntryForm;
use crate::freshness::Freshness;
use crate::house::SocialMapHouse;
use crate::jobs::ask_owner;
use crate::keeping::take_under_care;
use crate::kind::EntryKind;
use crate::refusal::{Page, Refusal};
use crate::say::{day, done};
use crate::store::fresh;
use crate::view::Wanted;
use crate::visit::Visit;

/// Days ahead that are looked at.
const AHEAD_DAYS: i64 = 31;
/// Rows at most; the rest follows when these are done.
const MOST: i64 = 100;
/// What nobody looks after, so many at most.
const MOST_OF_NOBODY: usize = 30;

/// Who could confirm it.
enum Who {
    Party(String),
    Person,
    Mail,
    Nobody,
}

/// Something to look at.
struct ToCheck {
    entry: Entry,
    freshness: Freshness,
    /// When it will be stale.
    stale_on: String,
    seen: String,
    who: Who,
    asked: bool,
    keeps: bool,
}

#[derive(Template)]
#[template(path = "socialmap_check.html")]
struct CheckPage {
    frame: Frame,
    done: Option<String>,
    rows: Vec<ToCheck>,
    /// How many there are in all.
    total: i64,
    /// How many of the rows somebody could be asked about.
    can_ask: usize,
    may_ask: bool,
    of_nobody: Vec<Row>,
    of_nobody_total: usize,
}

pub(crate) async fn show(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    let (who, today) = (signed_in(&visit)?, visit.today());
    let until = today.saturating_add(AHEAD_DAYS.days());
    let read =
        move |tx: &mut Tx<'_>| -> Result<_, Refusal> { Ok((fresh::list_to_check(tx, until, MOST)?, fresh::count_to_check(tx, until)?)) };
    let (entries, total) = house.site.db.read(read).await?;
    let all = find(&house, &visit, &Wanted::default()).await?;
    let frame = visit.frame(&house);
    let listed: Vec<_> = all.iter().filter(|found| found.mark.is_none() && found.is_of_nobody()).collect();
    let rows: Vec<ToCheck> = entries.into_iter().map(|entry| to_check(entry, &who, today)).collect();
    let template = CheckPage {
        done: done(&frame, after.klaar.as_deref()),
        can_ask: rows.iter().filter(|row| !row.asked && !matches!(row.who, Who::Nobody)).count(),
        rows,
        total,
        may_ask: frame.opens(Action::ImportEntries),
        of_nobody_total: listed.len(),
        of_nobody: listed.iter().take(MOST_OF_NOBODY).enumerate().map(|(at, found)| Row::new(&frame, at + 1, found)).collect(),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

fn to_check(entry: Entry, who: &opbouw_signin::SignedIn, today: jiff::civil::Date) -> ToCheck {
    let seen = entry.seen();
    ToCheck {
        freshness: entry.freshness(today),
        stale_on: day(seen.stale_on(entry.is.kind)),
        seen: seen.on.map(day).unwrap_or_default(),
        who: match &entry.keeper {
            keeper if !keeper.mail.is_empty() => Who::Mail,
            keeper if keeper.party.is_some() => Who::Party(entry.keeper_party_name.clone()),
            keeper if keeper.person.is_some() => Who::Person,
            _ => Who::Nobody,
        },
        asked: entry.asked_at.is_some(),
        keeps: keeps(who, &entry, today),
        entry,
    }
}

/// Asks everybody who could confirm what is on the page, three questions to one at most.
pub(crate) async fn ask(State(house): State<Arc<SocialMapHouse>>, visit: Visit) -> Page {
    let (now_s, until) = (visit.now_s(), visit.today().saturating_add(AHEAD_DAYS.days()));
    let write = move |tx: &mut Tx<'_>| -> Result<u64, Refusal> {
        let mut asked = 0;
        for entry in fresh::list_to_check(tx, until, MOST)?.into_iter().filter(|entry| entry.asked_at.is_none()) {
            asked += u64::from(ask_owner(tx, entry.id, now_s)?);
        }
        Ok(asked)
    };
    let asked = house.site.db.write(write).await?;
    Ok(house.done("/kaart/nakijken", if asked > 0 { "gevraagd" } else { "niemand-gevraagd" }).await)
}

/// Number in the register.
#[derive(Deserialize, Default)]
pub(crate) struct TakeForm {
    #[serde(default)]
    bron: String,
}

/// Takes something that came from a list under care: whoever presses the button answers for it.
pub(crate) async fn take(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Form(form): Form<TakeForm>) -> Page {
    let (who, doer, id) = (signed_in(&visit)?, visit.doer(), number(&form.bron)?);
    if !may(&who.actor, Action::KeepEntry, Thing::open(Relation::None)).allowed {
        return Err(Refusal::Nothing);
    }
    let may_be_taken = |one: &opbouw_neighbourhood::Resource| one.kind != ResourceKind::Offer && one.page().is_none();
    let resource = house.finder.get(id).filter(|one| may_be_taken(one)).ok_or(Refusal::Nothing)?;
    let new = NewEntry::new(&form_of(&house, &resource), &house.areas).map_err(|faults| match faults.into_iter().next() {
        Some(fault) => Refusal::Fault(fault),
        None => Refusal::Nothing,
    })?;
    let keeper = Keeper { person: Some(who.person), party: who.actor.parties.first().copied(), mail: String::new() };
    let confirmed_on = resource.confirmed_on;
    let write = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> { Ok(take_under_care(tx, &doer, id, &new, confirmed_on, keeper.clone())?) };
    let entry = house.site.db.write(write).await?;
    Ok(house.done(&page_of(entry), "beheer").await)
}

/// What the list says, as a form. What is too long for a name is cut.
fn form_of(house: &SocialMapHouse, resource: &opbouw_neighbourhood::Resource) -> EntryForm {
    EntryForm {
        soort: EntryKind::of_resource(resource.kind).code().to_owned(),
        naam: resource.title.chars().take(crate::form::MOST_TITLE).collect(),
        tekst: resource.text.chars().take(crate::form::MOST_TEXT).collect(),
        dorp: resource.area.clone(),
        punt: resource.place.map(|at| format!("{:.5}, {:.5}", at.lat(), at.lon())).unwrap_or_default(),
        themas: house.finder.themes_of(&resource.title, &resource.text).iter().map(|theme| theme.code().to_owned()).collect(),
        dagen: resource.availability.chars().take(crate::form::MOST_LINE).collect(),
        talen: resource.languages.chars().take(crate::form::MOST_LINE).collect(),
        kenmerk: resource.reference.clone(),
        ..EntryForm::default()
    }
}
