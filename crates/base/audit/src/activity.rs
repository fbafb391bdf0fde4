//! Why are data of people processed at all? The closed list of activities, each with a code for ever.

/// A processing activity (AVG, article 30). What each is for, and how long, is in [`register`](crate::register).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Answering a question, of which nothing is stored.
    Asking,
    /// Offers of residents.
    Offers,
    /// Requests of residents.
    Requests,
    /// How residents can be reached.
    ContactDetails,
    /// What residents agree to.
    Consents,
    /// Signing in, and sessions.
    SignIn,
    /// Accounts of professionals and for whom they work.
    Staff,
    /// Messages that are sent.
    Messages,
    /// Importing lists.
    Imports,
    /// This trail.
    Trail,
    /// Back-ups.
    Backups,
    /// Counts.
    Statistics,
    /// Seeing, correcting, taking along, restricting and erasing one's data.
    Rights,
    /// Bringing who asks and who offers together: invitations, matches, buddies.
    Matching,
    /// Calls for many, and who signed up.
    Calls,
    /// Activities: who organises them, who comes, and the places they are held at.
    Activities,
    /// Contact of workers with groups and with people who asked for something.
    Contact,
    /// Parties, who works with whom, and who could meet. Of people only who changed it.
    Network,
    /// The social map: who answers for what, and who follows an area.
    SocialMap,
    /// Signals about a place, and how whoever left one is reached.
    Signals,
}

impl Activity {
    /// All of them, in the order of the register.
    pub const ALL: &'static [Self] = &[
        Self::Asking,
        Self::Offers,
        Self::Requests,
        Self::ContactDetails,
        Self::Consents,
        Self::SignIn,
        Self::Staff,
        Self::Messages,
        Self::Imports,
        Self::Trail,
        Self::Backups,
        Self::Statistics,
        Self::Rights,
        Self::Matching,
        Self::Calls,
        Self::Activities,
        Self::Contact,
        Self::Network,
        Self::SocialMap,
        Self::Signals,
    ];

    /// Its code in the register and in every line; it never means anything else.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asking => "OPB-01",
            Self::Offers => "OPB-02",
            Self::Requests => "OPB-03",
            Self::ContactDetails => "OPB-04",
            Self::Consents => "OPB-05",
            Self::SignIn => "OPB-06",
            Self::Staff => "OPB-07",
            Self::Messages => "OPB-08",
            Self::Imports => "OPB-09",
            Self::Trail => "OPB-10",
            Self::Backups => "OPB-11",
            Self::Statistics => "OPB-12",
            Self::Rights => "OPB-13",
            Self::Matching => "OPB-14",
            Self::Calls => "OPB-15",
            Self::Activities => "OPB-16",
            Self::Contact => "OPB-17",
            Self::Network => "OPB-18",
            Self::SocialMap => "OPB-19",
            Self::Signals => "OPB-20",
        }
    }

    /// The activity with this code.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|activity| activity.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_count_up_and_lead_back() {
        for (index, activity) in Activity::ALL.iter().enumerate() {
            assert_eq!(activity.code(), format!("OPB-{:02}", index + 1));
            assert_eq!(Activity::find(activity.code()), Some(*activity));
        }
        assert_eq!(Activity::find("OPB-99"), None);
    }
}
