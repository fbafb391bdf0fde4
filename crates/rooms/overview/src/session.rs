//! A live session: who sits in the room, and whom everybody ticked.

use std::collections::BTreeMap;

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx};
use opbouw_ties::HowOften;

use crate::network::{Network, Node};
use crate::store::{sessions, ticks};

/// A session in which everybody says with whom they work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    pub id: i64,
    pub title: String,
    pub code: String,
    pub held_on: Date,
    pub is_open: bool,
    /// Who opened it; none when they are no longer in the register.
    pub made_by: Option<i64>,
    /// The party for which that was.
    pub party: Option<i64>,
    /// When what was said became ties; none: not yet.
    pub kept_at_s: Option<i64>,
}

/// A party in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seat {
    pub id: i64,
    /// None: added in the room, and not let in yet.
    pub party: Option<i64>,
    pub name: String,
    pub is_initiative: bool,
    /// When it said for the first time with whom it works.
    pub said_at_s: Option<i64>,
}

impl Seat {
    /// Who it is, in an address.
    pub fn who(&self) -> Who {
        self.party.map_or(Who::Seat(self.id), Who::Party)
    }
}

/// A party ticks a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tick {
    pub seat: i64,
    pub partner: i64,
    pub how_often: HowOften,
}

/// A party as it stands in an address and in a form: `p12`, or `s5` for one that was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Who {
    Party(i64),
    Seat(i64),
}

impl Who {
    /// Its code.
    pub fn code(self) -> String {
        match self {
            Self::Party(party) => format!("p{party}"),
            Self::Seat(seat) => format!("s{seat}"),
        }
    }

    /// The one with this code.
    pub fn parse(code: &str) -> Option<Self> {
        let number = |digits: &str| digits.parse::<i64>().ok().filter(|number| *number > 0);
        match (code.strip_prefix('p').and_then(number), code.strip_prefix('s').and_then(number)) {
            (Some(party), _) => Some(Self::Party(party)),
            (None, Some(seat)) => Some(Self::Seat(seat)),
            (None, None) => None,
        }
    }

    /// Its key in a network.
    pub fn key(self) -> i64 {
        match self {
            Self::Party(party) => party,
            Self::Seat(seat) => -seat,
        }
    }
}

/// A session with everybody in it.
#[derive(Debug, Clone)]
pub(crate) struct Room {
    pub session: Session,
    pub seats: Vec<Seat>,
    pub ticks: Vec<Tick>,
    /// Ticks that were shown and taken away: which seat, and which partner.
    pub taken_away: Vec<(i64, i64)>,
}

impl Room {
    /// Reads it.
    ///
    /// # Errors
    /// The database.
    pub fn read(tx: &mut Tx<'_>, session: Session) -> Result<Self, StoreError> {
        let (seats, ticks) = (sessions::list_seats(tx, session.id)?, ticks::list(tx, session.id)?);
        Ok(Self { seats, ticks, taken_away: ticks::list_taken_away(tx, session.id)?, session })
    }

    /// The seat of somebody.
    pub fn seat(&self, who: Who) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.who() == who || Who::Seat(seat.id) == who)
    }

    /// A seat by its number.
    pub fn seat_by_id(&self, id: i64) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// Those that are in the room: of the register, or let in. Names that wait are on no wall and in no list of others.
    pub fn seated(&self) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(|seat| seat.party.is_some())
    }

    /// Those that were added and that nobody looked at yet.
    pub fn unchecked(&self) -> Vec<&Seat> {
        self.seats.iter().filter(|seat| seat.party.is_none()).collect()
    }

    /// How many parties said with whom they work.
    pub fn said(&self) -> usize {
        self.seated().filter(|seat| seat.said_at_s.is_some()).count()
    }

    /// The network so far: everybody in the room. A tie that both ticked is stronger.
    pub fn network(&self) -> Network {
        let mut said: BTreeMap<(i64, i64), (i64, i64)> = BTreeMap::new();
        for tick in &self.ticks {
            let pair = (tick.seat.min(tick.partner), tick.seat.max(tick.partner));
            let (level, times) = said.entry(pair).or_default();
            (*level, *times) = ((*level).max(tick.how_often.level()), *times + 1);
        }
        let key = |seat: i64| self.seat_by_id(seat).map_or(0, |seat| seat.who().key());
        let between = said.iter().map(|((a, b), (level, times))| {
            let weight = f64::from(i32::try_from(level + times).unwrap_or(1));
            (key(*a), key(*b), weight, true)
        });
        let node = |seat: &Seat| Node { key: seat.who().key(), name: seat.name.clone(), is_initiative: seat.is_initiative };
        let between: Vec<_> = between.collect();
        Network::new(self.seated().map(node).collect(), between)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_says_who() {
        assert_eq!((Who::parse("p12"), Who::parse("s5")), (Some(Who::Party(12)), Some(Who::Seat(5))));
        for text in ["", "p", "12", "p-3", "px", "s0", "p99999999999999999999"] {
            assert_eq!(Who::parse(text), None, "{text}");
        }
    }
}
