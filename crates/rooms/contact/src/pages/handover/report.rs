//! /contact/overdracht/verslag/{id}: what went to whom, what did not and why, and what is left; on one page, for the table.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::Timestamp;
use opbouw_handover::{Line, Outcome, Report, Whose, find_report};
use opbouw_neighbourhood::{Member, store as register};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::scene::{NOBODY, may_give, name_of, sees_names};
use super::words::{day, one_name};
use super::{Page, Stop};
use crate::house::ContactHouse;
use crate::near_days::put_next_days;

#[derive(Template)]
#[template(path = "contact_handover_report.html")]
struct ReportPage {
    frame: Frame,
    party_name: String,
    /// First name of the giver; empty for what was of nobody.
    giver: String,
    on: String,
    moved: usize,
    ended: usize,
    left: usize,
    shares: Vec<Share>,
    /// What did not go, with why.
    refused: Vec<(Row, String)>,
    ends: Vec<Row>,
    /// Where what is left can be given over.
    again: String,
}

/// What one colleague got.
struct Share {
    name: String,
    line: String,
    rows: Vec<Row>,
}

struct Row {
    kind: String,
    name: String,
    address: String,
    next: String,
}

/// What is read for the page.
struct Read {
    report: Report,
    party_name: String,
    members: Vec<Member>,
    giver: String,
}

pub(super) async fn show(State(house): State<Arc<ContactHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    let (inside, caller) = (house.clone(), who.clone());
    let read = house.site.db.read(move |tx| read_report(tx, &inside, &caller, id)).await?;
    let on = Timestamp::from_second(read.report.at_s).unwrap_or_default().to_zoned(house.site.clock.now().time_zone().clone()).date();
    let sees = sees_names(&who, read.report.party);
    Ok(page(StatusCode::OK, &report_page(house.frame(reader, "/contact"), read, day(Some(on)), sees)))
}

/// For who gave over, who did it, and who keeps the party. For others there is no such report.
fn read_report(tx: &mut Tx<'_>, house: &ContactHouse, who: &SignedIn, id: i64) -> Result<Read, Stop> {
    let mut report = find_report(tx, &house.rules, id)?.ok_or(Stop::Nothing)?;
    let now = report.lines.iter_mut().filter_map(|line| line.now.as_mut()).map(|(_, thing)| thing);
    put_next_days(tx, now, house.today())?;
    let mine = [report.giver, report.done_by].contains(&Some(who.person));
    let whose = if mine { Whose::Person(who.person) } else { Whose::Nobody };
    if !may_give(who, whose, report.party) {
        return Err(Stop::Nothing);
    }
    let members = register::list_members(tx, report.party)?;
    let party_name = register::find_party(tx, report.party)?.map(|party| party.name).unwrap_or_default();
    let giver = name_in(&members, report.giver);
    Ok(Read { report, party_name, members, giver })
}

fn report_page(frame: Frame, read: Read, on: String, sees: bool) -> ReportPage {
    let Read { report, party_name, members, giver } = read;
    let row = |line: &Line| row_of(&frame, line, sees);
    let with = |outcome: Outcome| report.lines.iter().filter(move |line| line.outcome == outcome);
    let mut takers: Vec<Option<i64>> = with(Outcome::Moved).map(|line| line.taker).collect();
    takers.sort_unstable();
    takers.dedup();
    let share = |taker: Option<i64>| Share {
        name: name_in(&members, taker),
        line: report.introductions.iter().find(|(person, _)| Some(*person) == taker).map(|(_, line)| line.clone()).unwrap_or_default(),
        rows: with(Outcome::Moved).filter(|line| line.taker == taker).map(row).collect(),
    };
    let why = |line: &Line| match &line.now {
        Some((person, _)) => frame.say_with("contact-handover-now-of", "name", name_in(&members, Some(*person))),
        None => frame.say("contact-handover-now-over"),
    };
    ReportPage {
        on,
        moved: report.count(Outcome::Moved),
        ended: report.count(Outcome::Ended),
        left: report.left.len(),
        shares: takers.into_iter().map(share).collect(),
        refused: with(Outcome::Refused).map(|line| (row(line), why(line))).collect(),
        ends: with(Outcome::Ended).map(row).collect(),
        again: report.giver.map_or_else(|| again(NOBODY, report.party), |giver| again(&giver.to_string(), report.party)),
        party_name,
        giver,
        frame,
    }
}

/// A thing by its name now; when it has ended since, by its kind and number.
fn row_of(frame: &Frame, line: &Line, sees: bool) -> Row {
    let kind = frame.say(one_name(line.kind));
    match &line.now {
        Some((_, thing)) => Row { kind, name: name_of(frame, thing, sees), address: thing.address.clone(), next: day(thing.next_on) },
        None => Row { name: format!("{kind} {}", line.id), kind, address: String::new(), next: String::new() },
    }
}

fn name_in(members: &[Member], person: Option<i64>) -> String {
    members.iter().find(|member| Some(member.person) == person).map(|member| member.first_name.clone()).unwrap_or_default()
}

fn again(from: &str, party: i64) -> String {
    format!("/contact/overdracht/{from}?partij={party}")
}
