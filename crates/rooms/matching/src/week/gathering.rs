//! Everything a plan is made from, as it is at one moment.

use std::collections::{HashMap, HashSet};

use opbouw_neighbourhood::store as register;
use opbouw_planner::{ASKED_DAYS, Giver, Hindrance, OpenRequest, Promise, Week};
use opbouw_store::{StoreError, Tx};
use opbouw_understand::{DayParts, Languages};

use crate::say::days_between;
use crate::store::list_open_requests;
use crate::store::requests::OpenRequest as Open;
use crate::store::week::inputs::{Asked, list_asked, list_helped, list_tasks, list_unreached};
use crate::store::week::lines::{LineRow, LineState, list_lines};
use crate::words::InvitationState;

/// So many requests take part, the oldest first. More than the largest municipality has open, and still a plan in seconds.
const MOST_REQUESTS: i64 = 10_000;

/// A week for the planner, and the lines that the plan has no say in.
pub(crate) struct Gathered {
    pub week: Week,
    /// What was taken over and still holds, and what was refused.
    pub carried: Vec<LineRow>,
}

/// Reads what is open, who has how much to do, and what was decided about this plan before. A few statements, whatever the size.
pub(crate) fn gather(tx: &mut Tx<'_>, worker: i64, week: i64, now_s: i64) -> Result<Gathered, StoreError> {
    let asked = list_asked(tx)?;
    let lines = list_lines(tx, week)?;
    let open = list_open_requests(tx, worker, MOST_REQUESTS)?;
    let decided = Decided::new(&asked, &lines);
    // Whoever was asked and has not answered holds a place.
    let mut waiting: HashMap<i64, i64> = HashMap::new();
    asked.iter().filter(|asked| asked.is_waiting()).for_each(|asked| *waiting.entry(asked.request).or_default() += 1);
    let week = Week {
        requests: open.iter().map(|open| open_request(open, waiting.get(&open.request).copied().unwrap_or(0), now_s)).collect(),
        givers: givers(tx, worker, now_s)?,
        kept_apart: register::list_blocks(tx)?.into_iter().collect(),
        helped_before: list_helped(tx)?.into_iter().map(|(pair, times)| (pair, small(times))).collect(),
        hindered: decided.hindered,
        locked: decided.locked,
        shown: decided.shown,
    };
    Ok(Gathered { week, carried: decided.carried })
}

fn open_request(open: &Open, waiting: i64, now_s: i64) -> OpenRequest {
    OpenRequest {
        id: open.request,
        asker: open.asker,
        text: open.text.clone(),
        place: open.place,
        when: DayParts::parse(&open.availability),
        languages: Languages::parse(&open.languages),
        wanted: small((open.people_wanted - open.people_found - waiting).max(0)),
        days_open: small(days_between(open.opened_at_s, now_s)),
        is_urgent: open.is_urgent,
        ..OpenRequest::default()
    }
}

fn givers(tx: &mut Tx<'_>, worker: i64, now_s: i64) -> Result<HashMap<i64, Giver>, StoreError> {
    let mut givers: HashMap<i64, Giver> = HashMap::new();
    for (person, times) in register::list_often_asked(tx, now_s - ASKED_DAYS * 86_400, 1)? {
        givers.entry(person).or_default().asked_lately = small(times);
    }
    for (person, at_s) in register::list_last_asks(tx)? {
        givers.entry(person).or_default().last_asked_days = Some(small(days_between(at_s, now_s)));
    }
    for (person, tasks) in list_tasks(tx)? {
        givers.entry(person).or_default().active_matches = small(tasks);
    }
    for person in list_unreached(tx, worker)? {
        givers.entry(person).or_default().is_away = true;
    }
    Ok(givers)
}

fn small(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

/// What people decided: with the lines of this plan, and by their answers.
#[derive(Default)]
struct Decided {
    hindered: HashMap<(i64, i64), Hindrance>,
    locked: Vec<Promise>,
    shown: HashSet<(i64, i64)>,
    carried: Vec<LineRow>,
}

impl Decided {
    fn new(asked: &[Asked], lines: &[LineRow]) -> Self {
        let mut decided = Self::default();
        let mut live: HashSet<(i64, i64)> = HashSet::new();
        for asked in asked {
            let pair = (asked.request, asked.giver);
            let hindrance = match asked.state {
                InvitationState::No => Some(Hindrance::SaidNo),
                state if state.is_live() => Some(Hindrance::AskedNow),
                // No answer in time, or taken back: they may be asked again.
                _ => None,
            };
            if let Some(hindrance) = hindrance {
                decided.hindered.insert(pair, hindrance);
            }
            if asked.state.is_live() {
                live.insert(pair);
            }
        }
        let open: HashSet<i64> = asked.iter().map(|asked| asked.request).collect();
        lines.iter().for_each(|line| decided.add(line, &live, &open));
        decided
    }

    fn add(&mut self, line: &LineRow, live: &HashSet<(i64, i64)>, open: &HashSet<i64>) {
        let pair = (line.request, line.giver);
        match line.state {
            LineState::Proposed => drop(self.shown.insert(pair)),
            LineState::Locked => {
                self.shown.insert(pair);
                self.locked.push(Promise { request: line.request, giver: line.giver, offer: line.offer });
            }
            LineState::Refused => {
                self.hindered.insert(pair, Hindrance::NotTheseTwo);
                self.carried.push(line.clone());
            }
            // Still waits for an answer; or the request found everybody and is not among the open ones any more.
            LineState::Accepted if live.contains(&pair) || !open.contains(&line.request) => self.carried.push(line.clone()),
            LineState::Accepted => {}
        }
    }
}
