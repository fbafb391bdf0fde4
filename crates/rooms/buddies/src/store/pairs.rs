//! Pairs: two people with a party that keeps an eye on them.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::{column, day, not_ours, optional_day, optional_word, word};
use crate::error::BuddiesError;
use crate::rules::agreement::Agreement;
use crate::rules::chosen::CodeWord;
use crate::rules::pair::{PairState, Said, StopReason, Which};

const TABLE: &str = "buddies_pairs";

/// The columns of a pair with what the register knows of both.
macro_rules! pairs_where {
    ($which:literal) => {
        concat!(
            "SELECT r.id, r.party, r.state, r.since_on, r.proposed_on, r.asker_said, r.giver_said, r.first_meeting, r.with_coordinator,
                r.what, r.how_often, r.how_long, r.costs, r.secrecy, r.stop_rule, r.version, r.agreed_asker_at, r.agreed_giver_at, r.began_on,
                r.planned_end, r.stop_reason, r.ended_on, r.next_step, y.name,
                r.asker, s.first_name, sa.name, s.email, s.phone, s.language, s.pseudonym, s.state,
                r.giver, g.first_name, ga.name, g.email, g.phone, g.language, g.pseudonym, g.state
            FROM buddies_pairs r JOIN neighbourhood_parties y ON y.id = r.party
                LEFT JOIN neighbourhood_people s ON s.id = r.asker LEFT JOIN neighbourhood_areas sa ON sa.code = s.area
                LEFT JOIN neighbourhood_people g ON g.id = r.giver LEFT JOIN neighbourhood_areas ga ON ga.code = g.area
            WHERE ",
            $which
        )
    };
}

statements! {
    pub(super) ALL = {
        /// Two coordinators, or two taps: the second makes nothing.
        CREATE: "INSERT INTO buddies_pairs (party, asker, giver, state, since_on, proposed_on, keeper) VALUES ($1, $2, $3, 'proposed', $4, $4, $5)
            ON CONFLICT (asker, giver) WHERE state <> 'ended' DO NOTHING RETURNING id";
        BETWEEN: "SELECT id, stop_reason FROM buddies_pairs WHERE (asker = $1 AND giver = $2) OR (asker = $2 AND giver = $1) ORDER BY id DESC";
        TRIED_WITH: "SELECT giver, stop_reason FROM buddies_pairs WHERE asker = $1 AND giver IS NOT NULL
            UNION ALL SELECT asker, stop_reason FROM buddies_pairs WHERE giver = $1 AND asker IS NOT NULL";
        FIND: pairs_where!("r.id = $1");
        LIST: pairs_where!("r.party = $1 ORDER BY r.since_on, r.id");
        LIST_OF: pairs_where!("(r.asker = $1 OR r.giver = $1) ORDER BY r.id DESC");
        LIST_ENDING: pairs_where!("r.state = 'active' AND r.planned_end <= $1 ORDER BY r.planned_end, r.id LIMIT $2");
        ASKER_SAYS: "UPDATE buddies_pairs SET asker_said = $2 WHERE id = $1 AND state IN ('proposed', 'meeting')";
        GIVER_SAYS: "UPDATE buddies_pairs SET giver_said = $2 WHERE id = $1 AND state IN ('proposed', 'meeting')";
        SET_STATE: "UPDATE buddies_pairs SET state = $2, since_on = $3 WHERE id = $1 AND state <> $2 AND state <> 'ended'";
        SET_MEETING: "UPDATE buddies_pairs SET first_meeting = $2, with_coordinator = $3 WHERE id = $1 AND state = 'meeting'";
        PLAN_END: "UPDATE buddies_pairs SET planned_end = $2, next_step = $3, end_reminded_at = NULL WHERE id = $1 AND state IN ('active', 'ending')";
        MARK_END_REMINDED: "UPDATE buddies_pairs SET end_reminded_at = $2 WHERE id = $1 AND state = 'active' AND end_reminded_at IS NULL";
        END: "UPDATE buddies_pairs SET state = 'ended', since_on = $3, ended_on = $3, stop_reason = $2, next_step = $4 WHERE id = $1 AND state <> 'ended'";
        NEXT_STEP: "UPDATE buddies_pairs SET next_step = $2 WHERE id = $1";
        LEAVE_ASKER: "UPDATE buddies_pairs SET asker = NULL WHERE id = $1";
        LEAVE_GIVER: "UPDATE buddies_pairs SET giver = NULL WHERE id = $1";
        /// What was written may say something about who left.
        CLEAR: "UPDATE buddies_pairs SET what = '', how_often = '', how_long = '', costs = '', secrecy = '', stop_rule = '' WHERE id = $1";
        LIST_LEFT: "SELECT id FROM buddies_pairs WHERE (asker IS NULL OR giver IS NULL) AND (state <> 'ended' OR what <> '') ORDER BY id";
    }
}

/// One of the two; without a number: they are no longer here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Half {
    /// Number in the register.
    pub person: Option<i64>,
    /// First name; empty when they left.
    pub first_name: String,
    /// Village or hamlet.
    pub area: String,
    /// Mail address: for who may see it.
    pub email: Option<String>,
    /// Telephone number: for who may see it.
    pub phone: Option<String>,
    /// Language of messages.
    pub language: String,
    /// Name in the trail.
    pub pseudonym: String,
    /// Whether what is kept of them may not be used now.
    pub is_restricted: bool,
    /// What they said to the proposal.
    pub said: Option<Said>,
    /// Whether they agreed to the agreement.
    pub has_agreed: bool,
}

/// A pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Its number.
    pub id: i64,
    /// The party that keeps an eye on it.
    pub party: i64,
    /// Its name.
    pub party_name: String,
    /// How far.
    pub state: PairState,
    /// Since when.
    pub since: Date,
    /// When it was proposed.
    pub proposed_on: Date,
    /// The first meeting.
    pub first_meeting: Option<Date>,
    /// Whether a coordinator is there.
    pub with_coordinator: bool,
    /// What they agreed.
    pub agreement: Agreement,
    /// Goes up with every change of the agreement; 0: there is none.
    pub version: i64,
    /// Since when they are buddies.
    pub began_on: Option<Date>,
    /// When they plan to stop.
    pub planned_end: Option<Date>,
    /// Why they stopped.
    pub stop_reason: Option<StopReason>,
    /// When.
    pub ended_on: Option<Date>,
    /// What comes after.
    pub next_step: String,
    asker: Half,
    giver: Half,
}

impl Pair {
    /// One of the two.
    pub fn half(&self, which: Which) -> &Half {
        match which {
            Which::Asker => &self.asker,
            Which::Giver => &self.giver,
        }
    }

    /// Which of the two this person is.
    pub fn which(&self, person: i64) -> Option<Which> {
        Which::BOTH.into_iter().find(|which| self.half(*which).person == Some(person))
    }

    /// Whether one of them had their data put still (AVG, article 18): then nothing is done with this pair.
    pub fn is_put_still(&self) -> bool {
        self.asker.is_restricted || self.giver.is_restricted
    }

    /// Both first names; a dash for who left.
    pub fn names(&self) -> String {
        let name = |half: &Half| if half.first_name.is_empty() { "–".to_owned() } else { half.first_name.clone() };
        format!("{} & {}", name(&self.asker), name(&self.giver))
    }

    /// Days since the state began.
    pub fn days(&self, today: Date) -> i64 {
        i64::from((today - self.since).get_days()).max(0)
    }
}

/// Proposes two to each other, looked after by this worker; its number, or none when they are a pair already.
pub fn create_pair(
    tx: &mut Tx<'_>,
    party: i64,
    asker: i64,
    giver: i64,
    keeper: Option<i64>,
    today: Date,
) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&CREATE, &values![party, asker, giver, today.to_string(), keeper])?.map(|row| row.get(0)).transpose()
}

/// The pairs that there were between two, the latest first: number, and why it stopped if it did.
pub fn list_between(tx: &mut Tx<'_>, one: i64, other: i64) -> Result<Vec<(i64, Option<StopReason>)>, BuddiesError> {
    let rows = tx.query(&BETWEEN, &values![one, other])?;
    rows.iter().map(|row| Ok((row.get(0)?, optional_word(row, column(1, TABLE, "stop_reason"))?))).collect()
}

/// With whom somebody is not to be proposed again, because it is going on or did not work.
pub fn list_tried_with(tx: &mut Tx<'_>, person: i64) -> Result<Vec<i64>, BuddiesError> {
    let mut tried = Vec::new();
    for row in tx.query(&TRIED_WITH, &values![person])? {
        let why: Option<StopReason> = optional_word(&row, column(1, TABLE, "stop_reason"))?;
        if why.is_none_or(|why| !why.may_come_back()) {
            tried.push(row.get(0)?);
        }
    }
    Ok(tried)
}

/// One pair, whoever keeps an eye on it.
pub fn find_pair(tx: &mut Tx<'_>, id: i64) -> Result<Option<Pair>, BuddiesError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| pair(&row)).transpose()
}

/// The pairs of a party, the longest in their state first. One query.
pub fn list_pairs(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Pair>, BuddiesError> {
    tx.query(&LIST, &values![party])?.iter().map(pair).collect()
}

/// The pairs of somebody, the latest first.
pub fn list_pairs_of(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Pair>, BuddiesError> {
    tx.query(&LIST_OF, &values![person])?.iter().map(pair).collect()
}

/// Buddies who plan to stop on this day or before, at most `limit`.
pub fn list_near_end(tx: &mut Tx<'_>, until: Date, limit: i64) -> Result<Vec<Pair>, BuddiesError> {
    tx.query(&LIST_ENDING, &values![until.to_string(), limit])?.iter().map(pair).collect()
}

/// Writes down what one of them said; false when it is no longer asked.
pub fn say(tx: &mut Tx<'_>, id: i64, which: Which, said: Said) -> Result<bool, StoreError> {
    let statement = if which == Which::Asker { &ASKER_SAYS } else { &GIVER_SAYS };
    Ok(tx.execute(statement, &values![id, said.code()])? > 0)
}

/// The next state; false when it was there already, or is over.
pub fn set_state(tx: &mut Tx<'_>, id: i64, state: PairState, today: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_STATE, &values![id, state.code(), today.to_string()])? > 0)
}

/// The day of the first meeting.
pub fn set_meeting(tx: &mut Tx<'_>, id: i64, day: Date, with_coordinator: bool) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_MEETING, &values![id, day.to_string(), with_coordinator])? > 0)
}

/// Another planned end, and what comes after; the reminder goes anew.
pub fn plan_end(tx: &mut Tx<'_>, id: i64, day: Date, next_step: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&PLAN_END, &values![id, day.to_string(), next_step])? > 0)
}

/// Notes that the two are reminded; false when they were.
pub fn mark_end_reminded(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&MARK_END_REMINDED, &values![id, at_s])? > 0)
}

/// It is over; false when it was.
pub fn end_pair(tx: &mut Tx<'_>, id: i64, why: StopReason, next_step: &str, today: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, why.code(), today.to_string(), next_step])? > 0)
}

/// What comes after.
pub fn set_next_step(tx: &mut Tx<'_>, id: i64, next_step: &str) -> Result<(), StoreError> {
    tx.execute(&NEXT_STEP, &values![id, next_step]).map(drop)
}

/// One of them is no longer part of it, and what was agreed is gone: it may say something about them.
pub fn leave_pair(tx: &mut Tx<'_>, id: i64, which: Which) -> Result<(), StoreError> {
    tx.execute(if which == Which::Asker { &LEAVE_ASKER } else { &LEAVE_GIVER }, &values![id])?;
    tx.execute(&CLEAR, &values![id]).map(drop)
}

/// Pairs of which one was erased, and that still have to end.
pub fn list_left(tx: &mut Tx<'_>) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST_LEFT, &[])?.iter().map(|row| row.get(0)).collect()
}

/// What was agreed is gone.
pub fn clear_agreement(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&CLEAR, &values![id]).map(drop)
}

fn pair(row: &Row) -> Result<Pair, BuddiesError> {
    let (agreed_asker, agreed_giver): (Option<i64>, Option<i64>) = (row.get(16)?, row.get(17)?);
    let line = |at: usize| row.get::<String>(at);
    let agreement =
        Agreement { what: line(9)?, how_often: line(10)?, how_long: line(11)?, costs: line(12)?, secrecy: line(13)?, stop_rule: line(14)? };
    Ok(Pair {
        id: row.get(0)?,
        party: row.get(1)?,
        state: word(row, column(2, TABLE, "state"))?,
        since: day(row, column(3, TABLE, "since_on"))?,
        proposed_on: day(row, column(4, TABLE, "proposed_on"))?,
        first_meeting: optional_day(row, column(7, TABLE, "first_meeting"))?,
        with_coordinator: row.get(8)?,
        agreement,
        version: row.get(15)?,
        began_on: optional_day(row, column(18, TABLE, "began_on"))?,
        planned_end: optional_day(row, column(19, TABLE, "planned_end"))?,
        stop_reason: optional_word(row, column(20, TABLE, "stop_reason"))?,
        ended_on: optional_day(row, column(21, TABLE, "ended_on"))?,
        next_step: row.get(22)?,
        party_name: row.get(23)?,
        asker: half(row, 24, optional_word(row, column(5, TABLE, "asker_said"))?, agreed_asker.is_some())?,
        giver: half(row, 32, optional_word(row, column(6, TABLE, "giver_said"))?, agreed_giver.is_some())?,
    })
}

fn half(row: &Row, at: usize, said: Option<Said>, has_agreed: bool) -> Result<Half, BuddiesError> {
    let person: Option<i64> = row.get(at)?;
    if person.is_none() {
        return Ok(Half { said, has_agreed, ..Half::default() });
    }
    let text = |offset: usize| row.get::<Option<String>>(at + offset).map(Option::unwrap_or_default);
    let state = text(7)?;
    if !matches!(state.as_str(), "active" | "restricted") {
        return Err(not_ours("neighbourhood_people", "state"));
    }
    Ok(Half {
        person,
        first_name: text(1)?,
        area: text(2)?,
        email: row.get(at + 3)?,
        phone: row.get(at + 4)?,
        language: text(5)?,
        pseudonym: text(6)?,
        is_restricted: state == "restricted",
        said,
        has_agreed,
    })
}
