//! What something is to the caller, and the state it is in.

/// What the thing is to the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Nothing: the caller is not involved.
    None,
    /// The person agreed to be found: name, neighbourhood, and what they offer or ask.
    Found,
    /// The person shares with a party of the caller.
    Shared,
    /// The caller's party wrote this person in.
    Known,
    /// The thing belongs to a party of the caller.
    OwnParty,
    /// It is the caller, or made by the caller.
    Own,
}

impl Relation {
    /// All, for tests.
    pub const ALL: [Self; 6] = [Self::None, Self::Found, Self::Shared, Self::Known, Self::OwnParty, Self::Own];
}

/// The state of the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// In use.
    Open,
    /// Its subject has had it restricted (AVG article 18): it is kept, and nothing else is done with it.
    Restricted,
    /// It has ended: a membership, an offer, a party.
    Ended,
}

impl State {
    /// All, for tests.
    pub const ALL: [Self; 3] = [Self::Open, Self::Restricted, Self::Ended];
}

/// One thing, as far as a decision needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Thing {
    /// What it is to the caller.
    pub relation: Relation,
    /// Its state.
    pub state: State,
}

impl Thing {
    /// Something of nobody, such as a public page.
    pub const PUBLIC: Self = Self { relation: Relation::None, state: State::Open };
    /// Something of the caller.
    pub const OWN: Self = Self { relation: Relation::Own, state: State::Open };

    /// A thing in use, with what it is to the caller.
    pub fn open(relation: Relation) -> Self {
        Self { relation, state: State::Open }
    }
}
