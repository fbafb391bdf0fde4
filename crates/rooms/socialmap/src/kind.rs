//! What sort of thing stands on the map, and for whom it is: two closed lists.

use opbouw_neighbourhood::{PartyKind, Resource, ResourceKind};

/// The kinds of entries that this room keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryKind {
    /// An organisation.
    Party,
    /// An initiative of residents.
    Initiative,
    /// An activity that is not in the agenda of Activities: of a club, a church.
    Activity,
    /// A place that nobody keeps in Places.
    Place,
    /// Something that can be borrowed: a cargo bike, a party tent.
    Thing,
}

impl EntryKind {
    /// All, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::Party, Self::Initiative, Self::Activity, Self::Place, Self::Thing];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Initiative => "initiative",
            Self::Activity => "activity",
            Self::Place => "place",
            Self::Thing => "thing",
        }
    }

    /// The kind with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The sentence for it.
    pub fn key(self) -> &'static str {
        self.shown().key()
    }

    /// Days after which it is worth looking again. The only place where these terms stand.
    pub fn term_days(self) -> i32 {
        match self {
            Self::Activity => 91,
            Self::Party | Self::Initiative | Self::Thing => 182,
            Self::Place => 365,
        }
    }

    /// How the finder ranks it. A thing is something offered.
    pub fn listed_as(self) -> ResourceKind {
        match self {
            Self::Party | Self::Initiative => ResourceKind::Party,
            Self::Activity => ResourceKind::Activity,
            Self::Place => ResourceKind::Place,
            Self::Thing => ResourceKind::Offer,
        }
    }

    /// What kind of party it is, when it is one.
    pub fn as_party(self) -> Option<PartyKind> {
        match self {
            Self::Party => Some(PartyKind::Organisation),
            Self::Initiative => Some(PartyKind::Initiative),
            _ => None,
        }
    }

    /// How it looks on the map.
    pub fn shown(self) -> ShownKind {
        match self {
            Self::Party => ShownKind::Party,
            Self::Initiative => ShownKind::Initiative,
            Self::Activity => ShownKind::Activity,
            Self::Place => ShownKind::Place,
            Self::Thing => ShownKind::Thing,
        }
    }

    /// What something that came from a list would be as an entry.
    pub fn of_resource(kind: ResourceKind) -> Self {
        match kind {
            ResourceKind::Party => Self::Party,
            ResourceKind::Activity => Self::Activity,
            ResourceKind::Place => Self::Place,
            ResourceKind::Offer => Self::Thing,
        }
    }
}

/// What stands on the map: entries, and what neighbours offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ShownKind {
    /// An organisation.
    Party,
    /// An initiative of residents.
    Initiative,
    /// An activity.
    Activity,
    /// A place.
    Place,
    /// Something to borrow.
    Thing,
    /// What a neighbour offers.
    Offer,
}

impl ShownKind {
    /// All, in the order of the screen.
    pub const ALL: [Self; 6] = [Self::Party, Self::Initiative, Self::Activity, Self::Place, Self::Thing, Self::Offer];

    /// Those that may stand on a page of somebody else: what a neighbour offers is for whoever comes here.
    pub const FRAMED: [Self; 5] = [Self::Party, Self::Initiative, Self::Activity, Self::Place, Self::Thing];

    /// The code word, also its style.
    pub fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Initiative => "initiative",
            Self::Activity => "activity",
            Self::Place => "place",
            Self::Thing => "thing",
            Self::Offer => "offer",
        }
    }

    /// The kind with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The sentence for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Party => "socialmap-kind-party",
            Self::Initiative => "socialmap-kind-initiative",
            Self::Activity => "socialmap-kind-activity",
            Self::Place => "socialmap-kind-place",
            Self::Thing => "socialmap-kind-thing",
            Self::Offer => "socialmap-kind-offer",
        }
    }

    /// What the register lists without an entry.
    pub fn of_resource(resource: &Resource) -> Self {
        match resource.kind {
            ResourceKind::Party => Self::Party,
            ResourceKind::Activity => Self::Activity,
            ResourceKind::Place => Self::Place,
            ResourceKind::Offer => Self::Offer,
        }
    }
}

/// For whom something is. It helps to choose; nobody is turned away by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Children.
    Children,
    /// Young people.
    Youth,
    /// Parents.
    Parents,
    /// Adults.
    Adults,
    /// Older people.
    Older,
    /// Whoever is new here.
    NewHere,
    /// Whoever looks after somebody.
    Carers,
    /// Whoever lives with a limitation.
    Limited,
    /// Whoever has little money.
    LittleMoney,
}

impl Audience {
    /// All, in the order of the screen.
    pub const ALL: [Self; 9] = [
        Self::Children,
        Self::Youth,
        Self::Parents,
        Self::Adults,
        Self::Older,
        Self::NewHere,
        Self::Carers,
        Self::Limited,
        Self::LittleMoney,
    ];

    /// The code word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Children => "children",
            Self::Youth => "youth",
            Self::Parents => "parents",
            Self::Adults => "adults",
            Self::Older => "older",
            Self::NewHere => "new-here",
            Self::Carers => "carers",
            Self::Limited => "limited",
            Self::LittleMoney => "little-money",
        }
    }

    /// The audience with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }

    /// The sentence for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Children => "socialmap-for-children",
            Self::Youth => "socialmap-for-youth",
            Self::Parents => "socialmap-for-parents",
            Self::Adults => "socialmap-for-adults",
            Self::Older => "socialmap-for-older",
            Self::NewHere => "socialmap-for-new-here",
            Self::Carers => "socialmap-for-carers",
            Self::Limited => "socialmap-for-limited",
            Self::LittleMoney => "socialmap-for-little-money",
        }
    }
}

/// A set of audiences; none is everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Audiences(u16);

impl Audiences {
    /// Whether it has this one.
    pub fn has(self, audience: Audience) -> bool {
        self.0 >> audience as u16 & 1 == 1
    }

    /// Whether it is for everybody.
    pub fn is_everybody(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order of the screen.
    pub fn iter(self) -> impl Iterator<Item = Audience> {
        Audience::ALL.into_iter().filter(move |audience| self.has(*audience))
    }

    /// Code words with spaces between, as they are kept.
    pub fn written(self) -> String {
        self.iter().map(Audience::code).collect::<Vec<_>>().join(" ")
    }

    /// What [`written`](Self::written) wrote; words that are no audience are passed over.
    pub fn parse(text: &str) -> Self {
        text.split_whitespace().filter_map(Audience::parse).collect()
    }
}

impl FromIterator<Audience> for Audiences {
    fn from_iter<Given: IntoIterator<Item = Audience>>(audiences: Given) -> Self {
        Self(audiences.into_iter().fold(0, |bits, audience| bits | 1 << audience as u16))
    }
}
