//! The words of this room: stages, states, answers and reasons, as they stand in the database and in forms.

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Nobody is asked, or nobody who was asked can.
    Open,
    /// Somebody is asked.
    Invited,
    /// All who are wanted are found; they are trying.
    Matched,
    /// It was confirmed, or closed.
    Done,
}

impl Stage {
    /// All, in the order of the board.
    pub const ALL: [Self; 4] = [Self::Open, Self::Invited, Self::Matched, Self::Done];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invited => "invited",
            Self::Matched => "matched",
            Self::Done => "done",
        }
    }

    /// The stage with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// The word in addresses.
    pub(crate) fn in_address(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invited => "gevraagd",
            Self::Matched => "match",
            Self::Done => "klaar",
        }
    }

    /// The stage of an address; what is none is the first.
    pub(crate) fn of_address(word: &str) -> Self {
        Self::ALL.into_iter().find(|stage| stage.in_address() == word).unwrap_or(Self::Open)
    }
}

/// How far an invitation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationState {
    /// No answer yet.
    Sent,
    /// The giver said yes.
    Yes,
    /// The giver said no.
    No,
    /// The giver comes only if nobody else does.
    Reserve,
    /// No answer in time.
    Expired,
    /// It is not needed any more, or the asker did not want it.
    Withdrawn,
    /// The giver said yes when the place was gone.
    Late,
}

impl InvitationState {
    const ALL: [Self; 7] = [Self::Sent, Self::Yes, Self::No, Self::Reserve, Self::Expired, Self::Withdrawn, Self::Late];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Yes => "yes",
            Self::No => "no",
            Self::Reserve => "reserve",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
            Self::Late => "late",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether something can still come of it.
    pub(crate) fn is_live(self) -> bool {
        matches!(self, Self::Sent | Self::Yes | Self::Reserve | Self::Late)
    }
}

/// How far a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MatchState {
    /// Both said yes; nobody knows yet whether it works.
    Trying,
    /// It works.
    Match,
    /// It has ended, or did not work.
    Ended,
}

impl MatchState {
    const ALL: [Self; 3] = [Self::Trying, Self::Match, Self::Ended];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Trying => "trying",
            Self::Match => "match",
            Self::Ended => "ended",
        }
    }

    /// The state with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What a giver answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// Only if nobody else can.
    Reserve,
    /// No, with a reason if they gave one: a code word of [`DECLINES`].
    No(Option<&'static str>),
}

impl Answer {
    /// An answer of a form: `ja`, `reserve` or `nee`, with the word of a reason.
    pub(crate) fn of_form(answer: &str, reason: &str) -> Option<Self> {
        match answer {
            "ja" => Some(Self::Yes),
            "reserve" => Some(Self::Reserve),
            "nee" => Some(Self::No(code_of(DECLINES, reason))),
            _ => None,
        }
    }
}

/// A choice: the word in forms, the code word in the database.
pub(crate) type Choice = (&'static str, &'static str);

/// Why a giver says no.
pub(crate) const DECLINES: &[Choice] = &[("tijd", "no-time"), ("ver", "too-far"), ("anders", "not-this"), ("overig", "other")];
/// Why a match ends; the first is a good end.
pub(crate) const STOPS: &[Choice] = &[
    ("klaar", "finished"),
    ("contact", "no-contact"),
    ("tijd", "no-time"),
    ("klik", "no-rapport"),
    ("ver", "too-far"),
    ("overig", "other"),
];
/// The end that is no failure.
pub(crate) const FINISHED: &str = "finished";
/// Why a request is closed.
pub(crate) const CLOSES: &[Choice] = &[("opgelost", "solved"), ("niet-nodig", "not-needed"), ("niet-gevonden", "not-found")];
/// Why somebody is reported.
pub(crate) const REPORTS: &[Choice] =
    &[("onprettig", "unpleasant"), ("onveilig", "unsafe"), ("geld", "money"), ("afspraak", "no-show"), ("overig", "other")];
/// What a moderator decides.
pub(crate) const DECISIONS: &[Choice] =
    &[("niets", "nothing"), ("gesproken", "talked"), ("uit-elkaar", "blocked"), ("aanbod-weg", "removed")];

/// The code word behind the word of a form.
pub(crate) fn code_of(choices: &'static [Choice], word: &str) -> Option<&'static str> {
    choices.iter().find(|(form, _)| *form == word).map(|(_, code)| *code)
}
