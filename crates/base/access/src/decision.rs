//! The decision itself.

use crate::{Action, Actor, Relation, Role, State, Strength, Thing};

/// Yes or no, and the rule that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Whether it is allowed.
    pub allowed: bool,
    /// The rule, as a code word for logs and tests.
    pub why: &'static str,
}

const fn yes(why: &'static str) -> Decision {
    Decision { allowed: true, why }
}

const fn no(why: &'static str) -> Decision {
    Decision { allowed: false, why }
}

/// Decides. No look-ups, no allocation; nanoseconds (`cargo run --release --example decision_speed -p opbouw-access`).
pub fn may(actor: &Actor, action: Action, thing: Thing) -> Decision {
    use Action as A;
    match action {
        A::ReadPublic
        | A::AskQuestion
        | A::CountOutcome
        | A::ChooseLanguage
        | A::SignIn
        | A::Join
        | A::AnswerMessage
        | A::SeeCall
        | A::JoinCall
        | A::SeeActivity
        | A::JoinActivity
        | A::ReadFeed
        | A::SeePlace
        | A::SeeMap
        | A::LeaveSignal
        | A::JoinSession => yes("open-to-all"),
        _ if !actor.is_signed_in() => no("sign-in-first"),
        A::SeeOwnPage | A::ManageSignIn | A::SignOut => own_only(thing),
        A::ListPeople | A::RegisterPerson => helper(actor),
        A::SeePerson | A::SeePersonTrail | A::WithdrawConsent => with_person(actor, thing),
        A::ExportPerson | A::RestrictPerson => for_person(actor, thing),
        // What somebody had put still is not erased by others.
        A::ErasePerson if thing.relation != Relation::Own => unless(thing, State::Restricted, "restricted", for_person(actor, thing)),
        A::ErasePerson => for_person(actor, thing),
        A::ChangePerson | A::GiveConsent => unless(thing, State::Restricted, "restricted", for_person(actor, thing)),
        A::LeaveOffer => unless(thing, State::Restricted, "restricted", with_person(actor, thing)),
        A::EndOffer => unless(thing, State::Ended, "ended-already", with_person(actor, thing)),
        A::ChangeOffer => {
            let decided = unless(thing, State::Restricted, "restricted", with_person(actor, thing));
            unless(thing, State::Ended, "ended-already", decided)
        }
        A::ListParties | A::ListMembers => keeper(actor, thing),
        A::FoundParty => admin(actor),
        A::ChangeParty => unless(thing, State::Ended, "ended-already", keeper(actor, thing)),
        A::InviteMember | A::ChangeRole | A::EndMembership => unless(thing, State::Ended, "ended-already", keeper(actor, thing)),
        A::EndParty => unless(thing, State::Ended, "ended-already", admin(actor)),
        A::SeeOutbox | A::RetryMessage | A::SeeTrail | A::SeeRetention | A::RunRetention => admin(actor),
        A::SeeNumbers | A::TestCut => numbers(actor),
        A::SeeBoard | A::MakeCall | A::MakePlace | A::SeeContact | A::AddEntry | A::HoldSession | A::Introduce | A::SeeSignals => {
            helper(actor)
        }
        A::SeeRequest => with_request(actor, thing),
        A::InviteGiver => {
            let decided = unless(thing, State::Restricted, "restricted", with_request(actor, thing));
            unless(thing, State::Ended, "ended-already", decided)
        }
        A::AnswerInvitation | A::ChangeMatch => unless(thing, State::Restricted, "restricted", with_person(actor, thing)),
        A::SeeMatch => with_person(actor, thing),
        A::ReportPerson => own_only(thing),
        A::Moderate | A::PlanWeek => coordinator(actor),
        A::KeepBuddies | A::KeepCall | A::KeepContact | A::KeepSignal => team(actor, thing),
        A::ProposeActivity | A::FollowArea => own_only(thing),
        A::KeepActivity | A::KeepPlace => own_or_team(actor, thing),
        A::HandOver => giver_over(actor, thing),
        A::KeepEntry => keeper_of_entry(actor, thing),
        A::ImportEntries | A::RouteSignals => lister(actor),
        A::SeeNetwork | A::SeeEmerging | A::FollowUp => professional(actor),
        A::SetUpSignals => admin(actor),
        A::NameTie => tie(actor, thing),
        A::KeepSession => session(actor, thing),
    }
}

fn own_only(thing: Thing) -> Decision {
    if thing.relation == Relation::Own { yes("own") } else { no("not-own") }
}

/// One's own, or of somebody with whom one's party works: they share with it, or it wrote them in.
fn with_person(actor: &Actor, thing: Thing) -> Decision {
    match thing.relation {
        Relation::Own => yes("own"),
        Relation::Known | Relation::Shared => helper(actor),
        Relation::None | Relation::Found | Relation::OwnParty => no("not-involved"),
    }
}

/// The same, and for helpers also what somebody lets everybody find.
fn with_request(actor: &Actor, thing: Thing) -> Decision {
    if thing.relation == Relation::Found { helper(actor) } else { with_person(actor, thing) }
}

/// Of a party for which the actor works with residents.
fn team(actor: &Actor, thing: Thing) -> Decision {
    if thing.relation == Relation::OwnParty { helper(actor) } else { no("not-own-party") }
}

/// One's own, also of a resident who organises it or has the keys; or of a party for which the actor works with residents.
fn own_or_team(actor: &Actor, thing: Thing) -> Decision {
    if thing.relation == Relation::Own { yes("own") } else { team(actor, thing) }
}

/// Whoever carries it, and whoever keeps the party it is carried for.
fn giver_over(actor: &Actor, thing: Thing) -> Decision {
    if thing.relation == Relation::Own { helper(actor) } else { keeper(actor, thing) }
}

fn coordinator(actor: &Actor) -> Decision {
    if actor.roles.has(Role::Coordinator) { strong(actor, "coordinator") } else { no("not-a-coordinator") }
}

/// Whoever answers for an entry or works for its party; a coordinator for all that nobody looks after.
fn keeper_of_entry(actor: &Actor, thing: Thing) -> Decision {
    if thing.relation == Relation::None { coordinator(actor) } else { own_or_team(actor, thing) }
}

/// Whoever brings a whole list in.
fn lister(actor: &Actor) -> Decision {
    if actor.roles.has(Role::Admin) { strong(actor, "admin") } else { coordinator(actor) }
}

/// Works here, in whatever role.
fn professional(actor: &Actor) -> Decision {
    let works_here = [Role::Worker, Role::Coordinator, Role::Policy, Role::Admin].into_iter().any(|role| actor.roles.has(role));
    if works_here { strong(actor, "works-here") } else { no("not-a-professional") }
}

/// With whom the own party works; a coordinator writes down what other parties tell.
fn tie(actor: &Actor, thing: Thing) -> Decision {
    if thing.relation == Relation::OwnParty { helper(actor) } else { coordinator(actor) }
}

/// Whoever opened it, and a coordinator of the party for which that was.
fn session(actor: &Actor, thing: Thing) -> Decision {
    match thing.relation {
        Relation::Own => helper(actor),
        Relation::OwnParty => coordinator(actor),
        Relation::None | Relation::Found | Relation::Shared | Relation::Known => no("not-own-session"),
    }
}

/// In the place of somebody: only for whom one's party wrote in. Whoever came in by themselves and shares, decides by themselves.
fn for_person(actor: &Actor, thing: Thing) -> Decision {
    if thing.relation == Relation::Shared { no("decides-by-themselves") } else { with_person(actor, thing) }
}

/// Works with residents, and is surely who they say.
fn helper(actor: &Actor) -> Decision {
    if !actor.roles.helps_residents() {
        return no("not-a-worker");
    }
    strong(actor, "works-with-residents")
}

/// An admin for every party; a coordinator for the own one.
fn keeper(actor: &Actor, thing: Thing) -> Decision {
    let of_own_party = actor.roles.has(Role::Coordinator) && thing.relation == Relation::OwnParty;
    match (actor.roles.has(Role::Admin), of_own_party) {
        (true, _) => strong(actor, "admin"),
        (false, true) => strong(actor, "coordinator-of-own-party"),
        (false, false) => no("not-a-keeper"),
    }
}

fn admin(actor: &Actor) -> Decision {
    if actor.roles.has(Role::Admin) { strong(actor, "admin") } else { no("not-an-admin") }
}

fn numbers(actor: &Actor) -> Decision {
    let reads = [Role::Policy, Role::Coordinator, Role::Admin].into_iter().any(|role| actor.roles.has(role));
    if reads { strong(actor, "reads-numbers") } else { no("no-numbers") }
}

/// What is of others asks for more than a link in the mail.
fn strong(actor: &Actor, why: &'static str) -> Decision {
    if actor.strength == Strength::Strong { yes(why) } else { no("stronger-sign-in-first") }
}

fn unless(thing: Thing, state: State, why: &'static str, decided: Decision) -> Decision {
    if decided.allowed && thing.state == state { no(why) } else { decided }
}
