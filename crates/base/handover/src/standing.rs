//! Who keeps a thing going? Every thing of a kind with everybody who carries it, to see what loses its last one.

use crate::Carried;

/// Somebody who keeps a thing going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Carrier {
    /// Because they work for this party, and only as long as they do.
    ForParty {
        /// Number in the register.
        person: i64,
        /// The party.
        party: i64,
    },
    /// By themselves, also when they work somewhere; none: somebody who is not in the register.
    Own(Option<i64>),
}

impl Carrier {
    /// Of two columns: who, and for which party. Without a person who works for a party there is nobody.
    pub fn of(person: Option<i64>, party: Option<i64>) -> Option<Self> {
        match (person, party) {
            (Some(person), Some(party)) => Some(Self::ForParty { person, party }),
            (Some(person), None) => Some(Self::Own(Some(person))),
            (None, _) => None,
        }
    }
}

/// A thing that goes on, in numbers: no name of a resident, and no text that only some may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What it is.
    pub kind: Carried,
    /// Its number in the room that keeps it.
    pub id: i64,
    /// The party it belongs to; none: of residents among themselves.
    pub party: Option<i64>,
    /// The code of the area it is in, where it is somewhere.
    pub area: Option<String>,
    /// The number of the place with a host that it cannot do without.
    pub place: Option<i64>,
    /// What it is called, when everybody may read that; else empty.
    pub name: String,
    /// The resident whom it keeps in contact.
    pub resident: Option<i64>,
    /// Everybody who carries it; none: nobody does now.
    pub carriers: Vec<Carrier>,
}

impl Standing {
    /// A thing of which only this is known: nowhere, without a name, carried by nobody yet.
    pub fn new(kind: Carried, id: i64, party: Option<i64>) -> Self {
        Self { kind, id, party, area: None, place: None, name: String::new(), resident: None, carriers: Vec::new() }
    }

    /// With one more who carries it; the same one again changes nothing.
    #[must_use]
    pub fn carried_by(mut self, carrier: Option<Carrier>) -> Self {
        if let Some(carrier) = carrier.filter(|carrier| !self.carriers.contains(carrier)) {
            self.carriers.push(carrier);
        }
        self
    }

    /// Adds a row: the one who carries it joins the thing before when it is the same. For rows of a join, in the order of their numbers.
    pub fn join(all: &mut Vec<Self>, next: Self) {
        match all.last_mut().filter(|last| last.id == next.id) {
            Some(last) => {
                let new = next.carriers.into_iter().filter(|carrier| !last.carriers.contains(carrier)).collect::<Vec<_>>();
                last.carriers.extend(new);
            }
            None => all.push(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_thing_become_one_thing_with_all_who_carry_it() {
        let row = |id, person| Standing::new(Carried::Round, id, Some(1)).carried_by(Carrier::of(person, Some(1)));
        let mut all = Vec::new();
        for next in [row(7, Some(3)), row(7, Some(4)), row(7, Some(3)), row(8, None)] {
            Standing::join(&mut all, next);
        }
        let of = |at: usize| all.get(at).map(|standing: &Standing| (standing.id, standing.carriers.len()));
        assert_eq!((all.len(), of(0), of(1)), (2, Some((7, 2)), Some((8, 0))));
    }
}
