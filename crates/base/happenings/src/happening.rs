//! What can happen? The closed list that all rooms share.

use serde::{Deserialize, Serialize};

/// Something that happened and that other rooms must hear of.
///
/// Numbers and words of the program only, never what a person wrote: it says that something changed, and a listener looks up how it is
/// now. What somebody asked is deliberately no happening.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs, reason = "each field is the number of what it is called after")]
pub enum Happening {
    /// Somebody is in the register.
    PersonJoined { person: i64 },
    /// What is known of them changed.
    PersonChanged { person: i64 },
    /// They are not to be found or approached for now (AVG, article 18).
    PersonRestricted { person: i64 },
    /// They may be found again.
    PersonUnrestricted { person: i64 },
    /// All that was known of them is gone (AVG, article 17).
    PersonErased { person: i64 },
    /// They said yes to a purpose, for one party or for all.
    ConsentGiven { person: i64, purpose: String, party: Option<i64> },
    /// They took it back.
    ConsentWithdrawn { person: i64, purpose: String, party: Option<i64> },
    /// An offer was left in the register.
    OfferLeft { resource: i64 },
    /// An offer is not what it was.
    OfferChanged { resource: i64 },
    /// An offer is no longer there.
    OfferEnded { resource: i64 },
    /// A list was imported.
    ResourcesImported { import: i64 },
    /// An import was taken back.
    ImportUndone { import: i64 },
    /// A party is in the register.
    PartyFounded { party: i64 },
    /// What is known of it changed.
    PartyChanged { party: i64 },
    /// It is no longer there.
    PartyEnded { party: i64 },
    /// A professional was invited.
    WorkerInvited { invite: i64 },
    /// Somebody works for a party, in a role.
    MembershipBegan { person: i64, party: i64, role: String },
    /// They have another role there.
    MembershipChanged { person: i64, party: i64, role: String },
    /// They no longer work there.
    MembershipEnded { person: i64, party: i64 },
    /// Somebody answered a question by text message: the kind of the question, what it was about, and whether they said yes.
    MessageAnswered { question: String, about: String, yes: bool },
    /// Somebody who offers was asked for a request.
    GiverInvited { invitation: i64 },
    /// They said yes, no, or only if nobody else.
    InvitationAnswered { invitation: i64 },
    /// Two people said yes to each other.
    MatchBegan { matched: i64 },
    /// It has ended, or did not work.
    MatchEnded { matched: i64 },
    /// A call for many was opened.
    CallOpened { call: i64 },
    /// Somebody signed up for it, or no longer comes.
    CallAnswered { call: i64 },
    /// It is over, or was called off.
    CallEnded { call: i64 },
    /// Two people agreed to be buddies.
    BuddiesBegan { pair: i64 },
    /// They have ended it.
    BuddiesEnded { pair: i64 },
    /// Somebody proposes an activity.
    ActivityProposed { activity: i64 },
    /// It goes on, and everybody can see it.
    ActivityListed { activity: i64 },
    /// Its day, hour, place or text is not what it was, or one day of it is off.
    ActivityChanged { activity: i64 },
    /// It no longer takes place.
    ActivityEnded { activity: i64 },
    /// A room of a place is asked for.
    BookingAsked { booking: i64 },
    /// Whoever keeps the place said yes or no.
    BookingAnswered { booking: i64 },
    /// The room is free again.
    BookingEnded { booking: i64 },
    /// A day was closed, or opened again: some of its moments are off, or back.
    BookingMomentsChanged { booking: i64 },
    /// What somebody, or nobody any more, carried for a party was taken over by colleagues.
    HandedOver { from: Option<i64>, party: i64 },
    /// Something new is on the social map.
    EntryListed { entry: i64 },
    /// What the social map says of it changed, or somebody confirmed it.
    EntryChanged { entry: i64 },
    /// It is no longer on the social map.
    EntryEnded { entry: i64 },
    /// Two parties say that they work together.
    TieNamed { tie: i64 },
    /// They no longer do.
    TieEnded { tie: i64 },
    /// Somebody left a signal about a place.
    SignalLeft { signal: i64 },
    /// A party takes it up.
    SignalTaken { signal: i64 },
    /// What was done is written down.
    SignalClosed { signal: i64 },
    /// Something is emerging somewhere.
    ClusterFound { cluster: i64 },
}

impl Happening {
    /// Every kind, for tests of who listens to what.
    pub const ALL_KINDS: &'static [&'static str] = &[
        "person_joined",
        "person_changed",
        "person_restricted",
        "person_unrestricted",
        "person_erased",
        "consent_given",
        "consent_withdrawn",
        "offer_left",
        "offer_changed",
        "offer_ended",
        "resources_imported",
        "import_undone",
        "party_founded",
        "party_changed",
        "party_ended",
        "worker_invited",
        "membership_began",
        "membership_changed",
        "membership_ended",
        "message_answered",
        "giver_invited",
        "invitation_answered",
        "match_began",
        "match_ended",
        "call_opened",
        "call_answered",
        "call_ended",
        "buddies_began",
        "buddies_ended",
        "activity_proposed",
        "activity_listed",
        "activity_changed",
        "activity_ended",
        "booking_asked",
        "booking_answered",
        "booking_ended",
        "booking_moments_changed",
        "handed_over",
        "entry_listed",
        "entry_changed",
        "entry_ended",
        "tie_named",
        "tie_ended",
        "signal_left",
        "signal_taken",
        "signal_closed",
        "cluster_found",
    ];

    /// The kind, as it is stored and logged.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::PersonJoined { .. } => "person_joined",
            Self::PersonChanged { .. } => "person_changed",
            Self::PersonRestricted { .. } => "person_restricted",
            Self::PersonUnrestricted { .. } => "person_unrestricted",
            Self::PersonErased { .. } => "person_erased",
            Self::ConsentGiven { .. } => "consent_given",
            Self::ConsentWithdrawn { .. } => "consent_withdrawn",
            Self::OfferLeft { .. } => "offer_left",
            Self::OfferChanged { .. } => "offer_changed",
            Self::OfferEnded { .. } => "offer_ended",
            Self::ResourcesImported { .. } => "resources_imported",
            Self::ImportUndone { .. } => "import_undone",
            Self::PartyFounded { .. } => "party_founded",
            Self::PartyChanged { .. } => "party_changed",
            Self::PartyEnded { .. } => "party_ended",
            Self::WorkerInvited { .. } => "worker_invited",
            Self::MembershipBegan { .. } => "membership_began",
            Self::MembershipChanged { .. } => "membership_changed",
            Self::MembershipEnded { .. } => "membership_ended",
            Self::MessageAnswered { .. } => "message_answered",
            Self::GiverInvited { .. } => "giver_invited",
            Self::InvitationAnswered { .. } => "invitation_answered",
            Self::MatchBegan { .. } => "match_began",
            Self::MatchEnded { .. } => "match_ended",
            Self::CallOpened { .. } => "call_opened",
            Self::CallAnswered { .. } => "call_answered",
            Self::CallEnded { .. } => "call_ended",
            Self::BuddiesBegan { .. } => "buddies_began",
            Self::BuddiesEnded { .. } => "buddies_ended",
            Self::ActivityProposed { .. } => "activity_proposed",
            Self::ActivityListed { .. } => "activity_listed",
            Self::ActivityChanged { .. } => "activity_changed",
            Self::ActivityEnded { .. } => "activity_ended",
            Self::BookingAsked { .. } => "booking_asked",
            Self::BookingAnswered { .. } => "booking_answered",
            Self::BookingEnded { .. } => "booking_ended",
            Self::BookingMomentsChanged { .. } => "booking_moments_changed",
            Self::HandedOver { .. } => "handed_over",
            Self::EntryListed { .. } => "entry_listed",
            Self::EntryChanged { .. } => "entry_changed",
            Self::EntryEnded { .. } => "entry_ended",
            Self::TieNamed { .. } => "tie_named",
            Self::TieEnded { .. } => "tie_ended",
            Self::SignalLeft { .. } => "signal_left",
            Self::SignalTaken { .. } => "signal_taken",
            Self::SignalClosed { .. } => "signal_closed",
            Self::ClusterFound { .. } => "cluster_found",
        }
    }

    /// One of each kind, in the order of [`Happening::ALL_KINDS`], for tests of listeners.
    pub fn samples() -> Vec<Self> {
        let (person, party, resource, import, role) = (3, 5, 7, 11, "worker".to_owned());
        let purpose = "findable".to_owned();
        vec![
            Self::PersonJoined { person },
            Self::PersonChanged { person },
            Self::PersonRestricted { person },
            Self::PersonUnrestricted { person },
            Self::PersonErased { person },
            Self::ConsentGiven { person, purpose: purpose.clone(), party: None },
            Self::ConsentWithdrawn { person, purpose, party: Some(party) },
            Self::OfferLeft { resource },
            Self::OfferChanged { resource },
            Self::OfferEnded { resource },
            Self::ResourcesImported { import },
            Self::ImportUndone { import },
            Self::PartyFounded { party },
            Self::PartyChanged { party },
            Self::PartyEnded { party },
            Self::WorkerInvited { invite: 13 },
            Self::MembershipBegan { person, party, role: role.clone() },
            Self::MembershipChanged { person, party, role },
            Self::MembershipEnded { person, party },
            Self::MessageAnswered { question: "matching-invitation".to_owned(), about: "17".to_owned(), yes: true },
            Self::GiverInvited { invitation: 17 },
            Self::InvitationAnswered { invitation: 17 },
            Self::MatchBegan { matched: 19 },
            Self::MatchEnded { matched: 19 },
            Self::CallOpened { call: 23 },
            Self::CallAnswered { call: 23 },
            Self::CallEnded { call: 23 },
            Self::BuddiesBegan { pair: 29 },
            Self::BuddiesEnded { pair: 29 },
            Self::ActivityProposed { activity: 31 },
            Self::ActivityListed { activity: 31 },
            Self::ActivityChanged { activity: 31 },
            Self::ActivityEnded { activity: 31 },
            Self::BookingAsked { booking: 37 },
            Self::BookingAnswered { booking: 37 },
            Self::BookingEnded { booking: 37 },
            Self::BookingMomentsChanged { booking: 37 },
            Self::HandedOver { from: Some(person), party },
            Self::EntryListed { entry: 19 },
            Self::EntryChanged { entry: 19 },
            Self::EntryEnded { entry: 19 },
            Self::TieNamed { tie: 19 },
            Self::TieEnded { tie: 19 },
            Self::SignalLeft { signal: 41 },
            Self::SignalTaken { signal: 41 },
            Self::SignalClosed { signal: 41 },
            Self::ClusterFound { cluster: 43 },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_listed_and_is_stored_under_its_own_name() {
        let samples = Happening::samples();
        let kinds: Vec<&str> = samples.iter().map(Happening::kind).collect();
        assert_eq!(kinds, Happening::ALL_KINDS);
        for sample in samples {
            let body = serde_json::to_value(&sample).unwrap();
            assert_eq!(body["kind"], sample.kind());
            assert_eq!(serde_json::from_value::<Happening>(body).unwrap(), sample);
        }
    }

    /// Old rows are read by new programs, so this text may never change.
    #[test]
    fn stored_text_stays_as_it_was_released() {
        let given = Happening::ConsentGiven { person: 3, purpose: "findable".into(), party: Some(5) };
        let text = r#"{"kind":"consent_given","person":3,"purpose":"findable","party":5}"#;
        assert_eq!(serde_json::to_string(&given).unwrap(), text);
    }
}
