//! What can be done. Every route names one action.

/// Something that can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Reading pages and files that hold no person's data.
    ReadPublic,
    /// Asking a question and seeing who and what can help.
    AskQuestion,
    /// Saying whether an answer helped; counts only.
    CountOutcome,
    /// Choosing the language of one's own screen.
    ChooseLanguage,
    /// Asking for a link, coming in with it, with a passkey or through the own organisation.
    SignIn,
    /// Making an account for oneself.
    Join,
    /// Answering a message: no more of these, or yes and no by SMS. Needs the token of the message.
    AnswerMessage,

    /// One's own front page.
    SeeOwnPage,
    /// Passkeys and sessions of one's own.
    ManageSignIn,
    /// Ending one's own session.
    SignOut,

    /// Finding a person in a list; a list holds only those whom the caller may see.
    ListPeople,
    /// Writing somebody in who cannot do it alone.
    RegisterPerson,
    /// Everything that is kept about a person.
    SeePerson,
    /// Who looked, and what was done.
    SeePersonTrail,
    /// Correcting what is kept.
    ChangePerson,
    /// Writing down a consent.
    GiveConsent,
    /// Taking a consent back.
    WithdrawConsent,
    /// A copy of everything, to read and to take along.
    ExportPerson,
    /// Keep it and do nothing with it (AVG article 18), and lifting that.
    RestrictPerson,
    /// Remove it all (AVG article 17).
    ErasePerson,
    /// Leaving an offer or a request.
    LeaveOffer,
    /// Changing one.
    ChangeOffer,
    /// Ending one.
    EndOffer,

    /// The parties and who works there.
    ListParties,
    /// Making a party.
    FoundParty,
    /// Its name and what it is for.
    ChangeParty,
    /// Ending a party.
    EndParty,
    /// Who works for a party.
    ListMembers,
    /// Inviting somebody to work for a party.
    InviteMember,
    /// Giving another role.
    ChangeRole,
    /// Ending a membership, with everything that opens.
    EndMembership,

    /// Messages that wait, went or failed; without recipients.
    SeeOutbox,
    /// Sending a failed message again, or a test.
    RetryMessage,
    /// The trail of what was done.
    SeeTrail,
    /// What will go because its term is over, and why.
    SeeRetention,
    /// Removing what is due now.
    RunRetention,
    /// Numbers about the whole municipality; small ones hidden.
    SeeNumbers,

    /// The board of requests: those of people who may be found, and of whom the own party knows.
    SeeBoard,
    /// One request, with who was asked and who could be.
    SeeRequest,
    /// Asking somebody who offers, for a request.
    InviteGiver,
    /// Saying yes, no, or only if nobody else; also what somebody said by telephone.
    AnswerInvitation,
    /// Two who both said yes: names and how they reach each other.
    SeeMatch,
    /// It is a match, it did not work, it has ended.
    ChangeMatch,
    /// Telling that somebody did not behave, and never being brought together with them again.
    ReportPerson,
    /// Reading what was told, and deciding on it.
    Moderate,
    /// Making the plan of the week, locking and accepting its lines.
    PlanWeek,
    /// Buddies of the own party: agreement, check-ins, ending.
    KeepBuddies,

    /// A call for many: what, when, where, and how many are still wanted.
    SeeCall,
    /// Signing up for one, changing that, or cancelling it; needs no account.
    JoinCall,
    /// Making a call.
    MakeCall,
    /// Everything of a call of the own party: tasks, invitations, who comes and who came.
    KeepCall,

    /// What is going on, and one activity.
    SeeActivity,
    /// Signing up for an activity, changing that, or cancelling it; needs no account.
    JoinActivity,
    /// A calendar for another program; one of a person needs its secret address.
    ReadFeed,
    /// Proposing an activity.
    ProposeActivity,
    /// Everything of an activity that one organises: days, tasks, who comes and who came.
    KeepActivity,
    /// A place: rooms, opening hours, how to get in.
    SeePlace,
    /// Adding a place.
    MakePlace,
    /// Keeping a place: its rooms and hours, and saying yes or no to who asks for a room.
    KeepPlace,
    /// The rounds, groups and promises of the own party.
    SeeContact,
    /// Keeping contact for the own party: a moment, a round, a group, a promise.
    KeepContact,
    /// Giving what somebody carries to colleagues.
    HandOver,

    /// The social map: who and what there is, also as open data.
    SeeMap,
    /// Following an area, to hear of changes.
    FollowArea,
    /// Adding what somebody knows to the social map.
    AddEntry,
    /// Keeping an entry of the social map: its text, whether it is still right, ending it.
    KeepEntry,
    /// Reading a whole list into the social map, taking that back, and joining doubles.
    ImportEntries,
    /// Who works with whom, and what that tells.
    SeeNetwork,
    /// Saying with whom one's party works.
    NameTie,
    /// A live session in which everybody says with whom they work.
    HoldSession,
    /// Deciding in one: which names are let in, closing it, keeping what was said and undoing that.
    KeepSession,
    /// Taking part in one with its code; needs no account.
    JoinSession,
    /// Bringing two parties together, or not these two.
    Introduce,
    /// What loses its last link when something is cut, and keeping such a plan.
    TestCut,

    /// Leaving a signal about a place, and hearing what became of it; needs no account.
    LeaveSignal,
    /// The signals that reach the own party.
    SeeSignals,
    /// Taking one up, sharing it with other parties, saying what was done and what came of it.
    KeepSignal,
    /// Saying which party a signal goes to, by theme and area.
    RouteSignals,
    /// What is emerging, and numbers of signals per area and theme; small ones hidden.
    SeeEmerging,
    /// Writing down what was done because something is emerging.
    FollowUp,
    /// How many false alarms a year are accepted, and which systems send and hear signals.
    SetUpSignals,
}

impl Action {
    /// All actions, for tests that must cover each.
    pub const ALL: [Self; 81] = [
        Self::ReadPublic,
        Self::AskQuestion,
        Self::CountOutcome,
        Self::ChooseLanguage,
        Self::SignIn,
        Self::Join,
        Self::AnswerMessage,
        Self::SeeOwnPage,
        Self::ManageSignIn,
        Self::SignOut,
        Self::ListPeople,
        Self::RegisterPerson,
        Self::SeePerson,
        Self::SeePersonTrail,
        Self::ChangePerson,
        Self::GiveConsent,
        Self::WithdrawConsent,
        Self::ExportPerson,
        Self::RestrictPerson,
        Self::ErasePerson,
        Self::LeaveOffer,
        Self::ChangeOffer,
        Self::EndOffer,
        Self::ListParties,
        Self::FoundParty,
        Self::ChangeParty,
        Self::EndParty,
        Self::ListMembers,
        Self::InviteMember,
        Self::ChangeRole,
        Self::EndMembership,
        Self::SeeOutbox,
        Self::RetryMessage,
        Self::SeeTrail,
        Self::SeeRetention,
        Self::RunRetention,
        Self::SeeNumbers,
        Self::SeeBoard,
        Self::SeeRequest,
        Self::InviteGiver,
        Self::AnswerInvitation,
        Self::SeeMatch,
        Self::ChangeMatch,
        Self::ReportPerson,
        Self::Moderate,
        Self::PlanWeek,
        Self::KeepBuddies,
        Self::SeeCall,
        Self::JoinCall,
        Self::MakeCall,
        Self::KeepCall,
        Self::SeeActivity,
        Self::JoinActivity,
        Self::ReadFeed,
        Self::ProposeActivity,
        Self::KeepActivity,
        Self::SeePlace,
        Self::MakePlace,
        Self::KeepPlace,
        Self::SeeContact,
        Self::KeepContact,
        Self::HandOver,
        Self::SeeMap,
        Self::FollowArea,
        Self::AddEntry,
        Self::KeepEntry,
        Self::ImportEntries,
        Self::SeeNetwork,
        Self::NameTie,
        Self::HoldSession,
        Self::KeepSession,
        Self::JoinSession,
        Self::Introduce,
        Self::TestCut,
        Self::LeaveSignal,
        Self::SeeSignals,
        Self::KeepSignal,
        Self::RouteSignals,
        Self::SeeEmerging,
        Self::FollowUp,
        Self::SetUpSignals,
    ];
}
