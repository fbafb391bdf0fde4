//! /contact/overdracht: what the caller carries and who introduced them to it; for coordinators also the colleagues, and what has no owner.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_handover::{Carried, Held, Introduction, Whose, list_held, list_introductions, list_orphans};
use opbouw_neighbourhood::store as register;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::scene::may_give;
use super::words::{day, kind_name};
use super::{Page, Stop};
use crate::house::ContactHouse;
use crate::near_days::put_next_days;

#[derive(Template)]
#[template(path = "contact_handover_list.html")]
struct ListPage {
    frame: Frame,
    me: i64,
    parties: Vec<PartyPart>,
}

/// One party for which the caller works.
struct PartyPart {
    id: i64,
    name: String,
    groups: Vec<Group>,
    count: usize,
    /// For who keeps the party: how many things have no owner, and the colleagues.
    orphans: Option<usize>,
    colleagues: Vec<(i64, String)>,
}

struct Group {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    address: String,
    next: String,
    /// Who gave it over, and the line.
    introduction: Option<Introduction>,
}

/// What is read for one party.
struct Read {
    id: i64,
    name: String,
    own: Vec<Held>,
    introductions: HashMap<(Carried, i64), Introduction>,
    orphans: Option<usize>,
    colleagues: Vec<(i64, String)>,
}

pub(super) async fn show(State(house): State<Arc<ContactHouse>>, reader: Reader, Caller(who): Caller) -> Page {
    let (inside, caller) = (house.clone(), who.clone());
    let read = house.site.db.read(move |tx| read_all(tx, &inside, &caller)).await?;
    let frame = house.frame(reader, "/contact");
    let parties = read.into_iter().map(|read| part_of(&frame, read)).collect();
    Ok(page(StatusCode::OK, &ListPage { frame, me: who.person, parties }))
}

fn read_all(tx: &mut Tx<'_>, house: &ContactHouse, who: &SignedIn) -> Result<Vec<Read>, Stop> {
    let mut all = Vec::new();
    for party in who.actor.parties.iter().copied() {
        let Some(found) = register::find_party(tx, party)? else { continue };
        let mut own = list_held(tx, &house.rules, Whose::Person(who.person), party)?;
        put_next_days(tx, own.iter_mut().map(|held| &mut held.thing), house.today())?;
        let introductions = list_introductions(tx, who.person, &own)?;
        let keeps = may_give(who, Whose::Nobody, party);
        let orphans = if keeps { Some(list_orphans(tx, &house.rules, party)?.len()) } else { None };
        let members = if keeps { register::list_members(tx, party)? } else { Vec::new() };
        let colleagues = members.into_iter().filter(|member| member.ended_on.is_none() && member.person != who.person);
        let colleagues = colleagues.map(|member| (member.person, member.first_name)).collect();
        all.push(Read { id: party, name: found.name, own, introductions, orphans, colleagues });
    }
    Ok(all)
}

fn part_of(frame: &Frame, mut read: Read) -> PartyPart {
    let count = read.own.len();
    let mut groups = Vec::new();
    for kind in Carried::ALL {
        let things = read.own.iter().map(|held| &held.thing).filter(|thing| thing.kind == kind);
        let rows: Vec<Row> = things
            .map(|thing| Row {
                name: thing.name.clone(),
                address: thing.address.clone(),
                next: day(thing.next_on),
                introduction: read
                    .introductions
                    .remove(&(thing.kind, thing.id))
                    .filter(|from| !from.line.is_empty() || !from.from_name.is_empty()),
            })
            .collect();
        if !rows.is_empty() {
            groups.push(Group { title: frame.say(kind_name(kind)), rows });
        }
    }
    PartyPart { id: read.id, name: read.name, groups, count, orphans: read.orphans, colleagues: read.colleagues }
}
