//! A room with a table of its own: things end where their kind allows, introductions are found for a year, and nobody's things are found.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::collections::BTreeMap;

use opbouw_access::Role;
use opbouw_audit::{Activity, Origin};
use opbouw_handover::{
    Carried, Choice, Fate, HandoverError, Outcome, Plan, Rule, Rules, Thing, Whose, find_introduction, find_report, forget_old, hand_over,
    list_carried, list_orphans,
};
use opbouw_neighbourhood::store as register;
use opbouw_signin::Doer;
use opbouw_store::{Statement, StoreError, Tx, values};
use opbouw_testkit::{MadeUpVillage, TestApp};

const MAKE: Statement = Statement::new("test::MAKE", "CREATE TABLE test_things (id BIGINT, party BIGINT, owner BIGINT, over BIGINT)");
const PUT: Statement = Statement::new("test::PUT", "INSERT INTO test_things (id, party, owner, over) VALUES ($1, $2, $3, 0)");
const LIST: Statement = Statement::new(
    "test::LIST",
    "SELECT id FROM test_things WHERE party = $2 AND owner IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND over = 0 ORDER BY id",
);
const GIVE: Statement = Statement::new(
    "test::GIVE",
    "UPDATE test_things SET owner = $4 WHERE id = $1 AND party = $2 AND owner IS NOT DISTINCT FROM CAST($3 AS BIGINT) AND over = 0",
);
const END: Statement = Statement::new(
    "test::END",
    "UPDATE test_things SET over = 1 WHERE id = $1 AND party = $2 AND owner IS NOT DISTINCT FROM CAST($3 AS BIGINT) AND over = 0",
);

const ROUNDS: Rule = Rule {
    kind: Carried::Round,
    activity: Activity::Contact,
    list: |tx, person, party| {
        let thing =
            |id: i64| Thing { kind: Carried::Round, id, party, name: format!("Ronde {id}"), address: "/".to_owned(), next_on: None };
        tx.query(&LIST, &values![person, party])?.iter().map(|row| row.get(0).map(thing)).collect()
    },
    list_all: |_| Ok(Vec::new()),
    hand_over: |tx, handover, id| Ok(tx.execute(&GIVE, &values![id, handover.party, handover.from, handover.to])? > 0),
    end: Some(|tx, ending, id| Ok(tx.execute(&END, &values![id, ending.party, ending.from])? > 0)),
};

/// Of the other kinds there is nothing.
const fn keeps_nothing(kind: Carried) -> Rule {
    Rule {
        kind,
        activity: Activity::Contact,
        list: |_, _, _| Ok(Vec::new()),
        list_all: |_| Ok(Vec::new()),
        hand_over: |_, _, _| Ok(false),
        end: None,
    }
}

const RULES: Rules = Rules {
    round: ROUNDS,
    promise: keeps_nothing(Carried::Promise),
    group: keeps_nothing(Carried::Group),
    contact: keeps_nothing(Carried::Contact),
    call: keeps_nothing(Carried::Call),
    buddy_pair: keeps_nothing(Carried::BuddyPair),
    activity: keeps_nothing(Carried::Activity),
    place: keeps_nothing(Carried::Place),
    entry: keeps_nothing(Carried::Entry),
    signal: keeps_nothing(Carried::Signal),
};

/// The village with rounds 1, 2 and 3 of Anna.
struct Story {
    app: TestApp,
    party: i64,
    anna: i64,
    fatma: i64,
}

async fn stories() -> Vec<Story> {
    let mut stories = Vec::new();
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let anna = app.staff("Anna", "Welzijn", Role::Worker).await.person;
        let fatma = app.staff("Fatma", "Welzijn", Role::Worker).await.person;
        let party = app.party("Welzijn").await;
        app.db.execute(&MAKE, &[]).await.unwrap();
        for id in 1..=3_i64 {
            app.db.execute(&PUT, &values![id, party, anna]).await.unwrap();
        }
        stories.push(Story { app, party, anna, fatma });
    }
    stories
}

impl Story {
    async fn give(&self, tap: &str, from: Whose, choices: &[(i64, Fate)]) -> Result<i64, HandoverError> {
        let choices = choices.iter().map(|(id, fate)| Choice { kind: Carried::Round, id: *id, fate: *fate }).collect();
        let lines: BTreeMap<i64, String> = [(self.fatma, "Dit is Fatma.".to_owned())].into();
        let plan = Plan { tap: tap.to_owned(), party: self.party, from, choices, lines };
        let doer = Doer::program(Origin::Night, &self.app.clock.now());
        self.app.db.write(move |tx| hand_over(tx, &RULES, &doer, &plan)).await
    }

    async fn carried(&self, person: i64) -> Vec<i64> {
        let party = self.party;
        let list = self.app.db.read(move |tx| list_carried(tx, &RULES, person, party)).await;
        list.unwrap().into_iter().map(|thing| thing.id).collect()
    }
}

#[tokio::test]
async fn one_goes_one_ends_and_one_stays() {
    for story in stories().await {
        let id = story.give("een", Whose::Person(story.anna), &[(1, Fate::To(story.fatma)), (2, Fate::End), (9, Fate::End)]).await.unwrap();
        assert_eq!((story.carried(story.anna).await, story.carried(story.fatma).await), (vec![3], vec![1]), "{}", story.app.name);
        let report = story.app.db.read(move |tx| find_report(tx, &RULES, id)).await.unwrap().unwrap();
        let outcomes: Vec<(i64, Outcome)> = report.lines.iter().map(|line| (line.id, line.outcome)).collect();
        assert_eq!(outcomes, [(1, Outcome::Moved), (2, Outcome::Ended), (9, Outcome::Refused)], "{}", story.app.name);
        assert_eq!(report.left.len(), 1);
        let ended = story.give("twee", Whose::Person(story.anna), &[(2, Fate::End)]).await.unwrap();
        let again = story.app.db.read(move |tx| find_report(tx, &RULES, ended)).await.unwrap().unwrap();
        assert_eq!((again.count(Outcome::Ended), again.count(Outcome::Refused)), (0, 1), "it had ended");
    }
}

#[tokio::test]
async fn who_took_it_over_finds_the_line_for_a_year_and_nobody_else_does() {
    for story in stories().await {
        story.give("een", Whose::Person(story.anna), &[(1, Fate::To(story.fatma))]).await.unwrap();
        let (fatma, anna, now_s) = (story.fatma, story.anna, story.app.now_s());
        let find = move |tx: &mut Tx<'_>| {
            let one = find_introduction(tx, Carried::Round, 1, fatma)?;
            Ok::<_, HandoverError>((one, find_introduction(tx, Carried::Round, 1, anna)?, find_introduction(tx, Carried::Group, 1, fatma)?))
        };
        let (line, other, elsewhere) = story.app.db.read(find).await.unwrap();
        let line = line.unwrap();
        assert_eq!((line.line.as_str(), line.from_name.as_str(), line.at_s), ("Dit is Fatma.", "Anna", now_s));
        assert!(other.is_none() && elsewhere.is_none());
        let year_s = 365 * 86_400;
        assert_eq!(story.app.db.write(move |tx| forget_old(tx, now_s + year_s)).await.unwrap(), 0);
        assert_eq!(story.app.db.write(move |tx| forget_old(tx, now_s + year_s + 1)).await.unwrap(), 1);
        assert!(story.app.db.read(find).await.unwrap().0.is_none(), "{}", story.app.name);
    }
}

#[tokio::test]
async fn things_of_who_stopped_and_of_nobody_are_found_and_taken_over() {
    for story in stories().await {
        let (party, anna, today) = (story.party, story.anna, story.app.clock.now().date());
        let nobody: Option<i64> = None;
        story.app.db.execute(&PUT, &values![4_i64, party, nobody]).await.unwrap();
        let find = move |tx: &mut Tx<'_>| {
            let orphans = list_orphans(tx, &RULES, party)?;
            Ok::<Vec<(i64, Option<i64>)>, HandoverError>(orphans.into_iter().map(|held| (held.thing.id, held.by)).collect())
        };
        assert_eq!(story.app.db.read(find).await.unwrap(), [(4, None)], "who works there carries");
        let stop = move |tx: &mut Tx<'_>| {
            let member = register::list_members(tx, party)?.into_iter().find(|member| member.person == anna).unwrap();
            register::end_membership(tx, &member, today)
        };
        assert!(story.app.db.write(stop).await.unwrap());
        let who = Some(anna);
        assert_eq!(story.app.db.read(find).await.unwrap(), [(1, who), (2, who), (3, who), (4, None)], "{}", story.app.name);
        let all: Vec<(i64, Fate)> = (1..=4).map(|id| (id, Fate::To(story.fatma))).collect();
        story.give("wees", Whose::Nobody, &all).await.unwrap();
        assert_eq!(story.carried(story.fatma).await, [1, 2, 3, 4], "{}", story.app.name);
        assert!(story.app.db.read(find).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_fault_in_one_thing_leaves_everything_as_it_was() {
    const BROKEN: Rule = Rule {
        hand_over: |tx, handover, id| match id {
            2 => Err(StoreError::ConnectionLost),
            id => (ROUNDS.hand_over)(tx, handover, id),
        },
        ..ROUNDS
    };
    for story in stories().await {
        let fate = Fate::To(story.fatma);
        let choices = (1..=3).map(|id| Choice { kind: Carried::Round, id, fate }).collect();
        let plan = Plan { tap: "een".to_owned(), party: story.party, from: Whose::Person(story.anna), choices, lines: BTreeMap::new() };
        let doer = Doer::program(Origin::Night, &story.app.clock.now());
        let rules = Rules { round: BROKEN, ..RULES };
        assert!(story.app.db.write(move |tx| hand_over(tx, &rules, &doer, &plan)).await.is_err());
        assert_eq!(story.carried(story.anna).await, [1, 2, 3], "{}", story.app.name);
        let count = Statement::new("test::COUNT", "SELECT count(*) FROM handover_handovers");
        assert_eq!(story.app.db.query_one(&count, &[]).await.unwrap().get::<i64>(0).unwrap(), 0, "{}", story.app.name);
    }
}
