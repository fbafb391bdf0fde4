//! What somebody filled in about the rooms of a place, and whether it can be so.

use opbouw_booking::{Fact, FactKind, NewRoom, Room};

use crate::error::PlacesError;

/// Rooms of one place at most.
const MOST_ROOMS: usize = 40;
/// Letters in the name of a room at most.
const MOST_NAME: usize = 60;

/// What can differ from room to room.
pub(crate) const FACTS: [FactKind; 4] = [FactKind::StepFree, FactKind::HearingLoop, FactKind::WheelchairToilet, FactKind::QuietRoom];

/// One row of the form, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RoomForm {
    /// Its number; empty for a new one.
    pub id: String,
    pub naam: String,
    pub mensen: String,
    pub is_whole: bool,
    /// Which facts are so.
    pub feiten: Vec<FactKind>,
}

/// One room, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomPlan {
    pub id: Option<i64>,
    pub room: NewRoom,
    pub facts: Vec<(FactKind, bool)>,
}

impl RoomForm {
    /// The row of a room that is there.
    pub fn from(room: &Room, facts: &[Fact]) -> Self {
        let feiten = facts.iter().filter(|fact| fact.room == Some(room.id) && fact.is_so).map(|fact| fact.kind).collect();
        Self { id: room.id.to_string(), naam: room.name.clone(), mensen: room.seats.to_string(), is_whole: room.is_whole, feiten }
    }

    /// Whether somebody left the row as it was, empty.
    fn is_empty(&self) -> bool {
        self.naam.is_empty() && self.id.is_empty()
    }

    fn check(&self) -> Result<RoomPlan, PlacesError> {
        let name = self.naam.split_whitespace().collect::<Vec<_>>().join(" ");
        let seats = self.mensen.parse::<i64>().ok().filter(|seats| (1..=5_000).contains(seats)).ok_or(PlacesError::BadRoom)?;
        let is_name = (1..=MOST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        let id = if self.id.is_empty() { None } else { Some(self.id.parse().map_err(|_| PlacesError::UnknownChoice)?) };
        if !is_name {
            return Err(PlacesError::BadRoom);
        }
        let facts = self.feiten.iter().map(|kind| (*kind, true)).collect();
        Ok(RoomPlan { id, room: NewRoom { name, seats, is_whole: self.is_whole }, facts })
    }
}

/// The rows of the form: each begins with its number, and checkboxes say at which row they stand.
pub(crate) fn rooms_of(pairs: &[(String, String)]) -> Vec<RoomForm> {
    let mut rows: Vec<RoomForm> = Vec::new();
    for (name, value) in pairs {
        let value = value.trim();
        if name == "ruimte" && rows.len() <= MOST_ROOMS {
            rows.push(RoomForm { id: value.to_owned(), ..RoomForm::default() });
        }
        match (name.as_str(), rows.last_mut()) {
            ("naam", Some(row)) => value.clone_into(&mut row.naam),
            ("mensen", Some(row)) => value.clone_into(&mut row.mensen),
            ("geheel", Some(row)) => row.is_whole = value == "ja",
            ("feit", Some(row)) => row.feiten.extend(FactKind::parse(value).filter(|kind| FACTS.contains(kind))),
            _ => {}
        }
    }
    rows
}

/// All rooms, or what is wrong. An empty row is none; a room without a name goes.
pub(crate) fn check_rooms(rows: &[RoomForm]) -> Result<Vec<RoomPlan>, Vec<PlacesError>> {
    let (mut plans, mut wrong) = (Vec::new(), Vec::new());
    for row in rows.iter().filter(|row| !row.is_empty() && !row.naam.is_empty()) {
        match row.check() {
            Ok(plan) => plans.push(plan),
            Err(fault) if !wrong.contains(&fault) => wrong.push(fault),
            Err(_) => {}
        }
    }
    if wrong.is_empty() && !(1..=MOST_ROOMS).contains(&plans.len()) {
        wrong.push(PlacesError::BadRooms);
    }
    if wrong.is_empty() { Ok(plans) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        text.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn rows_become_rooms_and_empty_rows_go() {
        let rows =
            rooms_of(&pairs("naam=verdwaald&ruimte=7&naam=Zaal&mensen=80&feit=hearing-loop&feit=lift&ruimte=&naam=&mensen=&geheel=ja"));
        let plans = check_rooms(&rows).unwrap_or_default();
        assert_eq!(plans.len(), 1);
        assert_eq!(
            (plans[0].id, plans[0].room.seats, plans[0].facts.as_slice()),
            (Some(7), 80, [(FactKind::HearingLoop, true)].as_slice())
        );
        for wrong in ["ruimte=&naam=Zaal&mensen=0", "ruimte=&naam=Zaal&mensen=5001", "ruimte=&naam=Zaal&mensen=veel"] {
            assert_eq!(check_rooms(&rooms_of(&pairs(wrong))), Err(vec![PlacesError::BadRoom]), "{wrong}");
        }
        assert_eq!(check_rooms(&rooms_of(&pairs("ruimte=x&naam=Zaal&mensen=1"))), Err(vec![PlacesError::UnknownChoice]));
        assert_eq!(check_rooms(&[]), Err(vec![PlacesError::BadRooms]));
    }
}
