//! Whom may a worker see? The list agrees with the rule for one person, whoever wrote in whom and shared with whom.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::cell::Cell;

use crate::village::{NOW_S, TODAY, agrees, joins, newcomer, party, villages, write};
use opbouw_neighbourhood::store;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault, Purpose, Registration};
use opbouw_store::Tx;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Parties and people who have to do with each other at random, by their place in the lists.
#[derive(Debug, Clone)]
struct World {
    /// Whether each party has ended, its memberships forgotten.
    parties: Vec<bool>,
    /// The party that wrote each person in.
    people: Vec<Option<usize>>,
    /// Person, party, role, whether it ended.
    memberships: Vec<(usize, usize, &'static str, bool)>,
    /// Person, party, whether it was taken back.
    shares: Vec<(usize, usize, bool)>,
}

fn world() -> impl Strategy<Value = World> {
    let role = prop::sample::select(vec!["worker", "coordinator", "policy", "admin"]);
    let (person, party) = (0..7usize, 0..4usize);
    (
        vec(prop::bool::weighted(0.2), 4),
        vec(option::of(party.clone()), 7),
        vec((person.clone(), party.clone(), role, prop::bool::weighted(0.3)), 0..10),
        vec((person, party, prop::bool::weighted(0.3)), 0..10),
    )
        .prop_map(|(parties, people, memberships, shares)| World { parties, people, memberships, shares })
}

fn build(tx: &mut Tx<'_>, world: &World, number: usize) -> Result<Vec<i64>, NeighbourhoodError> {
    let found = |at: usize| store::found_party(tx, &party(&format!("Partij {number} {at}")), TODAY);
    let parties: Vec<i64> = (0..world.parties.len()).map(found).collect::<Result<_, _>>()?;
    let come = |by: &Option<usize>| joins(tx, &Registration { registered_by: by.map(|at| parties[at]), ..newcomer("Fatma", "") });
    let people: Vec<i64> = world.people.iter().map(come).collect::<Result<_, _>>()?;
    for (person, party, role, has_ended) in &world.memberships {
        match store::begin_membership(tx, people[*person], parties[*party], role, TODAY) {
            Ok(id) if *has_ended => {
                let member = store::find_member(tx, id, parties[*party])?.unwrap();
                store::end_membership(tx, &member, TODAY)?;
            }
            Ok(_) | Err(NeighbourhoodError::Person(PersonFault::MemberAlready)) => {}
            Err(other) => return Err(other),
        }
    }
    for (person, party, was_taken_back) in &world.shares {
        agrees(tx, people[*person], Purpose::Shared, Some(parties[*party]))?;
        if *was_taken_back {
            store::withdraw_consent(tx, people[*person], Purpose::Shared, Some(parties[*party]), None, NOW_S)?;
        }
    }
    for (at, party) in parties.iter().enumerate().filter(|(at, _)| world.parties[*at]) {
        assert!(store::end_party(tx, *party, TODAY)?, "{at}");
    }
    Ok(people)
}

/// Of one worker: whom the list shows, and whom the rule for one person would show.
type Compared = (Vec<i64>, Vec<i64>);

fn compare(tx: &mut Tx<'_>, people: &[i64]) -> Result<Vec<Compared>, NeighbourhoodError> {
    let mut compared = Vec::new();
    for worker in people {
        let works_for: Vec<i64> = store::list_memberships(tx, *worker)?
            .iter()
            .filter(|one| matches!(one.role.as_str(), "worker" | "coordinator"))
            .map(|one| one.party)
            .collect();
        let mut wanted = Vec::new();
        for person in people.iter().filter(|person| *person != worker) {
            if store::list_known_to(tx, *person)?.iter().any(|party| works_for.contains(party)) {
                wanted.push(*person);
            }
        }
        compared.push((in_pages(tx, *worker)?, wanted));
    }
    Ok(compared)
}

fn in_pages(tx: &mut Tx<'_>, worker: i64) -> Result<Vec<i64>, NeighbourhoodError> {
    let (mut all, mut after) = (Vec::new(), 0);
    loop {
        let page = store::list_known_people(tx, worker, after, 2)?;
        all.extend(page.iter().map(|person| person.id));
        match page.last() {
            Some(last) => after = last.id,
            None => return Ok(all),
        }
    }
}

#[test]
fn a_worker_sees_exactly_those_who_are_known_to_a_party_they_work_for() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let databases = runtime.block_on(villages());
    for db in &databases {
        // Somebody must stay admin while others end.
        runtime.block_on(write(db, |tx| {
            let (party, admin) = (store::found_party(tx, &party("De gemeente"), TODAY)?, joins(tx, &newcomer("Ada", ""))?);
            store::begin_membership(tx, admin, party, "admin", TODAY)
        }));
        let config = ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() };
        let number = Cell::new(0);
        let check = |world: World| {
            number.set(number.get() + 1);
            let (case, built) = (number.get(), world.clone());
            let made = db.write(move |tx| {
                let people = build(tx, &built, case)?;
                compare(tx, &people)
            });
            for (shown, wanted) in runtime.block_on(made).unwrap() {
                prop_assert_eq!(shown, wanted, "{}", db.name);
            }
            Ok(())
        };
        TestRunner::new(config).run(&world(), check).unwrap();
    }
}
