//! /contact/ritme: per round and week: seen, expected and not seen, or off.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::round::{known_of, stand_word};
use crate::house::ContactHouse;
use crate::refusal::{Page, Refusal};
use crate::rhythm::{RoundDay, Stand, monday_of, rhythm_of};
use crate::round::Round;
use crate::say::day_in;
use crate::store::rounds;
use crate::visit::Visit;

/// So many weeks back, besides this one.
const WEEKS: i64 = 8;

/// A day in a cell: the sign, and in words.
struct CellDay {
    sign: &'static str,
    class: &'static str,
    day: String,
    word: String,
}

/// A round with a cell for each week.
struct RoundRow {
    id: i64,
    name: String,
    weeks: Vec<Vec<CellDay>>,
    missed: i64,
    seen: i64,
}

#[derive(Template)]
#[template(path = "contact_rhythm.html")]
struct RhythmPage {
    frame: Frame,
    /// The Mondays.
    weeks: Vec<String>,
    rows: Vec<RoundRow>,
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit) -> Page {
    let (parties, today) = (visit.parties()?, visit.today());
    let from = monday_of(today).saturating_sub((WEEKS * 7).days());
    let until = monday_of(today).saturating_add(6.days());
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<(Round, Vec<RoundDay>)>, Refusal> {
        let mut all = Vec::new();
        for party in parties.iter().copied() {
            for round in rounds::list(tx, party)? {
                let known = known_of(tx, &round, from, until)?;
                let days = rhythm_of(&round, &known.seen, &known.off, from, until, today);
                all.push((round, days));
            }
        }
        Ok(all)
    };
    let all = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let mondays: Vec<Date> = (0..=WEEKS).map(|week| from.saturating_add((week * 7).days())).collect();
    let template = RhythmPage {
        weeks: mondays.iter().map(|monday| format!("{}-{}", monday.day(), monday.month())).collect(),
        rows: all.into_iter().map(|(round, days)| row(&frame, round, &days, &mondays)).collect(),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

fn row(frame: &Frame, round: Round, days: &[RoundDay], mondays: &[Date]) -> RoundRow {
    let count = |stand: Stand| i64::try_from(days.iter().filter(|day| day.stand == stand).count()).unwrap_or(0);
    let week = |monday: &Date| days.iter().filter(|day| monday_of(day.day) == *monday).map(|day| cell(frame, day)).collect();
    RoundRow {
        weeks: mondays.iter().map(week).collect(),
        missed: count(Stand::Missed),
        seen: count(Stand::Seen),
        id: round.id,
        name: round.name,
    }
}

fn cell(frame: &Frame, day: &RoundDay) -> CellDay {
    let (sign, class) = match day.stand {
        Stand::Seen => ("✓", "seen"),
        Stand::Missed => ("✗", "missed"),
        Stand::Off(_) => ("–", "off"),
        Stand::Coming => ("○", "coming"),
    };
    CellDay { sign, class, day: day_in(day.day, frame.language), word: stand_word(frame, day.stand) }
}
