//! The rules of access, as sentences.

use opbouw_access::{Action, Actor, Gate, PersonField, Relation, Role, Roles, State, Strength, Thing, gate, may, may_see};

fn staff(role: Role, strength: Strength) -> Actor {
    Actor { person: Some(1), roles: Roles::NONE.with(role), parties: [7].into(), coordinates: [7].into(), strength }
}

fn allowed(actor: &Actor, action: Action, relation: Relation) -> bool {
    may(actor, action, Thing::open(relation)).allowed
}

#[test]
fn a_visitor_may_ask_without_an_account_and_see_nobody() {
    let visitor = Actor::visitor();
    assert!(allowed(&visitor, Action::AskQuestion, Relation::None));
    assert!(!allowed(&visitor, Action::SeePerson, Relation::Own), "even where the relation was worked out wrongly");
    assert_eq!(gate(&visitor, Action::SeePerson), Gate::SignIn);
}

#[test]
fn a_resident_does_everything_with_their_own_and_nothing_with_that_of_others() {
    let resident = Actor::resident(1, Strength::Link);
    for action in [Action::SeePerson, Action::ExportPerson, Action::ErasePerson, Action::RestrictPerson, Action::SeePersonTrail] {
        assert!(allowed(&resident, action, Relation::Own), "{action:?}");
        for relation in [Relation::None, Relation::Shared, Relation::Known, Relation::OwnParty] {
            assert!(!allowed(&resident, action, relation), "{action:?} {relation:?}");
        }
    }
}

#[test]
fn a_worker_sees_whom_their_party_knows_and_nobody_else() {
    let worker = staff(Role::Worker, Strength::Strong);
    assert!(allowed(&worker, Action::SeePerson, Relation::Known));
    assert!(!allowed(&worker, Action::SeePerson, Relation::None));
    assert_eq!(worker.relation_to(5, Some(7), [8]), Relation::Known);
    assert_eq!(worker.relation_to(5, Some(8), [7]), Relation::Shared);
    assert_eq!(worker.relation_to(5, Some(8), [9]), Relation::None);
    assert_eq!(worker.relation_to(1, None, []), Relation::Own);
}

#[test]
fn party_that_somebody_only_shares_with_looks_and_does_not_decide_for_them() {
    let worker = staff(Role::Worker, Strength::Strong);
    assert!(allowed(&worker, Action::SeePerson, Relation::Shared) && allowed(&worker, Action::LeaveOffer, Relation::Shared));
    for action in [Action::ChangePerson, Action::ErasePerson, Action::RestrictPerson, Action::ExportPerson, Action::GiveConsent] {
        assert!(!allowed(&worker, action, Relation::Shared) && allowed(&worker, action, Relation::Known), "{action:?}");
    }
}

#[test]
fn a_link_in_the_mail_opens_nothing_of_others() {
    for role in Role::ALL {
        let actor = staff(role, Strength::Link);
        for action in Action::ALL.into_iter().filter(|action| !allowed(&Actor::visitor(), *action, Relation::None)) {
            for relation in [Relation::None, Relation::Shared, Relation::Known, Relation::OwnParty] {
                assert!(!allowed(&actor, action, relation), "{role:?} {action:?} {relation:?}");
            }
        }
    }
    assert_eq!(gate(&staff(Role::Admin, Strength::Link), Action::SeeTrail), Gate::StepUp);
}

#[test]
fn policy_and_admin_never_see_a_residents_name_or_address() {
    for role in [Role::Policy, Role::Admin] {
        let actor = staff(role, Strength::Strong);
        for relation in [Relation::None, Relation::Shared, Relation::Known] {
            assert!(!may_see(&actor, PersonField::Contact, relation), "{role:?}");
            assert!(!allowed(&actor, Action::SeePerson, relation), "{role:?}");
        }
    }
    assert!(!may_see(&staff(Role::Policy, Strength::Strong), PersonField::FirstName, Relation::OwnParty));
}

#[test]
fn what_is_restricted_can_be_seen_taken_along_and_erased_and_not_used() {
    let resident = Actor::resident(1, Strength::Link);
    let restricted = Thing { relation: Relation::Own, state: State::Restricted };
    assert!(may(&resident, Action::ExportPerson, restricted).allowed);
    assert!(may(&resident, Action::ErasePerson, restricted).allowed);
    assert_eq!(may(&resident, Action::LeaveOffer, restricted).why, "restricted");
}

#[test]
fn a_coordinator_keeps_the_own_party_and_no_other() {
    let coordinator = staff(Role::Coordinator, Strength::Strong);
    assert!(allowed(&coordinator, Action::InviteMember, Relation::OwnParty));
    assert!(!allowed(&coordinator, Action::InviteMember, Relation::None));
    assert_eq!(gate(&coordinator, Action::SeeTrail), Gate::Closed);
    assert_eq!((coordinator.relation_to_party(7), coordinator.relation_to_party(8)), (Relation::OwnParty, Relation::None));
}

#[test]
fn nobody_gives_more_than_they_have() {
    let coordinator = staff(Role::Coordinator, Strength::Strong);
    assert!(coordinator.may_give(Role::Worker) && !coordinator.may_give(Role::Admin) && !coordinator.may_give(Role::Policy));
    assert!(staff(Role::Admin, Strength::Strong).may_give(Role::Admin));
    assert!(!staff(Role::Worker, Strength::Strong).may_give(Role::Worker));
}
