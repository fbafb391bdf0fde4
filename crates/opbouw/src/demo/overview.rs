//! The network of the demo: parties of the list that work together per village, some that connect villages, some alone, a session that was held, and an
//! introduction that was proposed.

use anyhow::Result;
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use opbouw_audit::Origin;
use opbouw_neighbourhood::{NeighbourhoodError, NewParty, PartyKind, Resource, ResourceKind, store};
use opbouw_overview::{OverviewError, hold_session, propose_introduction};
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};
use opbouw_ties::{How, HowOften, NewTie, Pair, TiesError, list_nodes, name_tie, note_together};

/// So many parties of the list take part in the network.
const MOST: usize = 64;
/// Every so many parties one works with nobody.
const ALONE_EVERY: usize = 13;

/// A party and its village.
type Placed = (i64, String);

/// Makes it, for the party that holds sessions.
pub async fn seed_overview(db: &Db, holder: Option<i64>, now: &Zoned) -> Result<()> {
    let listed: Vec<Resource> =
        store::list_resources(db).await?.into_iter().filter(|resource| resource.kind == ResourceKind::Party).take(MOST).collect();
    let doer = Doer::program(Origin::CommandLine, now);
    let made = db.write(move |tx| make(tx, &doer, holder, &listed)).await;
    made.map_err(|error: OverviewError| anyhow::anyhow!("{error} ({})", error.code()))
}

fn make(tx: &mut Tx<'_>, doer: &Doer, holder: Option<i64>, listed: &[Resource]) -> Result<(), OverviewError> {
    let since = doer.today.saturating_sub(400.days());
    let mut placed: Vec<Placed> = Vec::new();
    for resource in listed {
        if let Some(party) = found(tx, resource, since)? {
            placed.push((party, resource.area.clone()));
        }
    }
    let ties = ties_between(&placed);
    for (at, (one, other, how_often)) in ties.iter().enumerate() {
        let day = doer.today.saturating_sub(i32::try_from(at * 37 % 380).unwrap_or(0).days());
        let new = NewTie { one: *one, other: *other, how_often: *how_often, said_by: (at % 3 > 0).then_some(*one), session: None };
        match name_tie(tx, doer.at_s, day, &new) {
            Ok(_) | Err(TiesError::SameParty | TiesError::NoParty) => {}
            Err(TiesError::Store(error)) => return Err(error.into()),
        }
    }
    work_together(tx, &placed, doer.today)?;
    let Some(holder) = holder else { return Ok(()) };
    let partners = list_nodes(tx, doer.today)?.into_iter().filter(|party| party.members > 0 && party.id != holder);
    let first = placed.iter().step_by(9).map(|(party, _)| *party);
    let said: Vec<(i64, i64, HowOften)> =
        partners.map(|party| party.id).chain(first).map(|party| (holder, party, HowOften::Monthly)).collect();
    hold_session(tx, doer, "Netwerkbijeenkomst in De Merel", "bako-tife", &said)?;
    let far = placed.iter().filter(|(party, _)| !said.iter().any(|(_, known, _)| known == party)).map(|(party, _)| *party);
    let far: Vec<i64> = far.collect();
    match (far.get(2), far.get(17)) {
        (Some(one), Some(other)) if one != other => {
            propose_introduction(tx, doer, Pair { a: *one.min(other), b: *one.max(other) }, Some(holder))
        }
        _ => Ok(()),
    }
}

/// The party of this name, made when it is not there; none when the name is too long for one.
fn found(tx: &mut Tx<'_>, resource: &Resource, since: Date) -> Result<Option<i64>, NeighbourhoodError> {
    if let Some(known) = store::find_party_by_name(tx, &resource.title)? {
        return Ok(Some(known.id));
    }
    match NewParty::new(&resource.title, PartyKind::Organisation, "") {
        Ok(new) => store::found_party(tx, &new, since).map(Some),
        Err(_) => Ok(None),
    }
}

/// Within a village everybody knows the next one or two and the first; the first ones of the villages know each other. A few are alone.
fn ties_between(placed: &[Placed]) -> Vec<(i64, i64, HowOften)> {
    let mut villages: Vec<(&str, Vec<i64>)> = Vec::new();
    for (at, (party, area)) in placed.iter().enumerate() {
        if at % ALONE_EVERY == ALONE_EVERY - 1 {
            continue;
        }
        match villages.iter_mut().find(|(name, _)| name == area) {
            Some((_, parties)) => parties.push(*party),
            None => villages.push((area, vec![*party])),
        }
    }
    let mut ties = Vec::new();
    for (_, parties) in &villages {
        for (at, party) in parties.iter().enumerate().skip(1) {
            let how_often = HowOften::ALL[at % 3];
            ties.extend(
                [parties.first(), parties.get(at - 1), parties.get(at.saturating_sub(3))]
                    .into_iter()
                    .flatten()
                    .map(|other| (*party, *other, how_often)),
            );
        }
    }
    let firsts: Vec<i64> = villages.iter().filter_map(|(_, parties)| parties.first().copied()).collect();
    ties.extend(firsts.windows(2).map(|pair| (pair[0], pair[1], HowOften::Sometimes)));
    ties.retain(|(one, other, _)| one != other);
    ties
}

/// Rooms, activities and calls of the last months.
fn work_together(tx: &mut Tx<'_>, placed: &[Placed], today: Date) -> Result<(), OverviewError> {
    for (at, pair) in placed.windows(2).enumerate().filter(|(at, _)| at % 5 == 1) {
        let how = [How::Booking, How::Activity, How::Call][at % 3];
        for months in 0..i32::try_from(at % 4).unwrap_or(0) + 1 {
            note_together(tx, pair[0].0, pair[1].0, how, today.saturating_sub(months.months()))?;
        }
    }
    Ok(())
}
