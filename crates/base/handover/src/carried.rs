//! What can somebody carry for a party? The closed list of kinds.

/// A kind of thing for which somebody who works for a party answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Carried {
    /// A round at fixed times and places.
    Round,
    /// Something that was promised, with a day.
    Promise,
    /// A group that somebody keeps contact with.
    Group,
    /// A person who asked for something and is followed by somebody.
    Contact,
    /// A call for many.
    Call,
    /// A pair of buddies that somebody looks after.
    BuddyPair,
    /// An activity that somebody organises.
    Activity,
    /// A place that somebody keeps.
    Place,
    /// An entry of the social map that somebody answers for.
    Entry,
    /// A signal about a place that somebody took up.
    Signal,
}

impl Carried {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Round,
        Self::Group,
        Self::Contact,
        Self::Promise,
        Self::Call,
        Self::BuddyPair,
        Self::Activity,
        Self::Place,
        Self::Entry,
        Self::Signal,
    ];

    /// Its word in addresses, forms, tables and the trail; it never means anything else.
    pub fn code(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::Promise => "promise",
            Self::Group => "group",
            Self::Contact => "contact",
            Self::Call => "call",
            Self::BuddyPair => "buddy-pair",
            Self::Activity => "activity",
            Self::Place => "place",
            Self::Entry => "entry",
            Self::Signal => "signal",
        }
    }

    /// The kind with this word.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether its name may be that of a resident: then it is in no message, and whoever does not work with residents sees a number.
    pub fn may_name_a_resident(self) -> bool {
        match self {
            Self::Contact | Self::Promise | Self::BuddyPair => true,
            Self::Round | Self::Group | Self::Call | Self::Activity | Self::Place | Self::Entry | Self::Signal => false,
        }
    }
}

/// Which thing: its kind, and its number in the room that keeps it.
pub type Key = (Carried, i64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own_that_leads_back() {
        for kind in Carried::ALL {
            assert_eq!(Carried::find(kind.code()), Some(kind));
        }
        assert_eq!(Carried::find("pigeon"), None);
    }
}
