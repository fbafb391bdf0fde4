//! What somebody carries never falls on the ground: every column that leads to a person is decided on, and every kind is handed over.

use std::collections::{BTreeMap, BTreeSet};

use opbouw_access::Role;
use opbouw_audit::Origin;
use opbouw_handover::{
    Carried, Carrier, Choice, Fate, Outcome, Plan, Whose, find_report, hand_over, list_carried, list_everything, list_orphans,
};
use opbouw_signin::Doer;
use opbouw_store::{Db, Migration, Statement, Tx, values};
use opbouw_testkit::{MadeUpVillage, TestApp};

use crate::rooms;
use crate::tables::migrated;

/// What a column that leads to a person means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leads {
    /// To who carries the thing: its kind has a rule, and it goes to a colleague.
    Owner(Carried),
    /// To whom it is about, or whose own it is: it goes with them.
    Self_,
    /// To who once did it: nobody has to go on with it.
    Trace,
}

use Leads::{Owner, Self_, Trace};

/// Every column that refers to `neighbourhood_people`, with what it means and why. A new one fails until somebody decides.
#[rustfmt::skip]
const DECIDED: &[(&str, Leads, &str)] = &[
    ("activities_activities.made_by", Owner(Carried::Activity), "who organises it for a party"),
    ("activities_carriers.person", Self_, "who carries a part, or was asked to"),
    ("activities_feeds.person", Self_, "whose calendar it is"),
    ("activities_signups.companion", Self_, "who walks along"),
    ("activities_signups.person", Self_, "who comes"),
    ("activities_takers.person", Self_, "who took the task"),
    ("booking_bookings.answered_by", Trace, "who said yes or no"),
    ("booking_bookings.asked_by", Trace, "who asked for it; the activity it is for has an organiser"),
    ("booking_keepers.person", Owner(Carried::Place), "who keeps the place"),
    ("buddies_certificates.person", Self_, "a certificate is of who showed it"),
    ("buddies_checkins.closed_by", Trace, "who spoke with the two; the pair has a keeper"),
    ("buddies_pairs.asker", Self_, "one of the two"),
    ("buddies_pairs.giver", Self_, "one of the two"),
    ("buddies_pairs.keeper", Owner(Carried::BuddyPair), "who looks after the two"),
    ("buddies_profiles.person", Self_, "who looks for a buddy"),
    ("buddies_seats.person", Self_, "who sat there"),
    ("calls_calls.made_by", Owner(Carried::Call), "who keeps the call"),
    ("calls_invitations.person", Self_, "who was asked"),
    ("calls_signups.person", Self_, "who comes"),
    ("contact_checkins.person", Self_, "who is out"),
    ("contact_checkins.watch", Trace, "who watches for an hour or two; the page of the day shows it to the whole party"),
    ("contact_followups.by_person", Trace, "who spoke with them; the contact has an owner"),
    ("contact_groups.owner", Owner(Carried::Group), "who keeps contact with the group"),
    ("contact_moments.by_person", Trace, "who was there; what was promised then is a promise"),
    ("contact_people.owner", Owner(Carried::Contact), "who follows them"),
    ("contact_people.person", Self_, "who asked for something"),
    ("contact_promises.owner", Owner(Carried::Promise), "who promised it"),
    ("contact_round_people.person", Self_, "who goes along; the round has an owner"),
    ("contact_rounds.owner", Owner(Carried::Round), "whose round it is"),
    ("contact_thanks.person", Self_, "who said thanks"),
    ("cuts_hours.person", Self_, "whose hours they are"),
    ("cuts_plan_workers.person", Self_, "who is in a test"),
    ("cuts_plans.made_by", Trace, "who kept it; everybody who may do the test sees it"),
    ("handover_handovers.done_by", Trace, "who handed over"),
    ("handover_handovers.giver", Trace, "from whom it went"),
    ("handover_introductions.taker", Self_, "a line about them"),
    ("handover_moves.taker", Trace, "to whom it went then"),
    ("matching_invitations.asked_by", Trace, "who asked; the invitation is of the request, which its party sees"),
    ("matching_invitations.giver", Self_, "who was asked"),
    ("matching_matches.asker", Self_, "one of the two"),
    ("matching_matches.giver", Self_, "one of the two"),
    ("matching_reports.about", Self_, "about whom it is"),
    ("matching_reports.decided_by", Trace, "who decided; every moderator sees what is open"),
    ("matching_reports.reporter", Self_, "who told it"),
    ("matching_requests.person", Self_, "whose request it is; its party goes on with it"),
    ("matching_week_left_out.giver", Self_, "with whom it could have been"),
    ("matching_week_lines.giver", Self_, "who could help"),
    ("matching_weeks.made_by", Trace, "who pressed the button last; the plan is of the party"),
    ("neighbourhood_asks.person", Self_, "who was asked"),
    ("neighbourhood_blocks.blocked", Self_, "who is kept apart"),
    ("neighbourhood_blocks.person", Self_, "who wanted that"),
    ("neighbourhood_consents.given_by", Trace, "who wrote it down"),
    ("neighbourhood_consents.person", Self_, "who agreed"),
    ("neighbourhood_consents.withdrawn_by", Trace, "who wrote down that it ended"),
    ("neighbourhood_filled_people.person", Self_, "of whom a field was filled"),
    ("neighbourhood_memberships.person", Self_, "who works there"),
    ("neighbourhood_resources.person", Self_, "whose offer it is"),
    ("signals_followups.person", Trace, "who wrote down what was done"),
    ("signals_parts.owner", Owner(Carried::Signal), "who took it up"),
    ("signals_steps.person", Trace, "who wrote down what was done"),
    ("overview_sessions.made_by", Trace, "who opened it; a coordinator of the party holds it as well"),
    ("signin_addresses.person", Self_, "whose address it is"),
    ("signin_ceremonies.person", Self_, "who signs in"),
    ("signin_identities.person", Self_, "whose account it is"),
    ("signin_invites.invited_by", Trace, "who invited; the party sees its open invitations"),
    ("signin_passkeys.person", Self_, "whose key it is"),
    ("signin_requests.person", Self_, "who wants to come in"),
    ("signin_sessions.person", Self_, "who came in"),
    ("socialmap_entries.owner", Owner(Carried::Entry), "who answers for it"),
    ("socialmap_followers.person", Self_, "who follows"),
    ("socialmap_uploads.person", Self_, "who sent the file"),
];

const REFER_SQLITE: &str = "SELECT m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f.\"table\" = 'neighbourhood_people' ORDER BY m.name, f.\"from\"";
const REFER_POSTGRES: &str = "SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT) FROM pg_constraint c
    JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class p ON p.oid = c.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND p.relname = 'neighbourhood_people' AND n.nspname = current_schema() ORDER BY 1, 2";

async fn columns_that_lead_to_people(db: &Db, name: &str) -> BTreeSet<String> {
    let sql = if name == "postgres" { REFER_POSTGRES } else { REFER_SQLITE };
    let rows = db.query(&Statement::new("test::REFER", sql), &[]).await.unwrap();
    rows.iter().map(|row| format!("{}.{}", row.get::<String>(0).unwrap(), row.get::<String>(1).unwrap())).collect()
}

#[tokio::test]
async fn every_column_that_leads_to_a_person_is_decided_on() {
    let decided: BTreeSet<String> = DECIDED.iter().map(|(column, ..)| (*column).to_owned()).collect();
    assert_eq!(decided.len(), DECIDED.len(), "a column stands twice");
    for db in migrated().await {
        let real = columns_that_lead_to_people(&db, db.name).await;
        assert!(real.len() > 30, "the references were read");
        assert_eq!(real.difference(&decided).collect::<Vec<_>>(), Vec::<&String>::new(), "carried, about themselves, or a trace?");
        assert_eq!(decided.difference(&real).collect::<Vec<_>>(), Vec::<&String>::new(), "{}: no such column", db.name);
    }
    assert!(DECIDED.iter().all(|(_, _, why)| why.len() > 8));
}

/// The tables of the room that keeps a kind.
fn tables_of(kind: Carried) -> &'static [Migration] {
    match kind {
        Carried::Round | Carried::Promise | Carried::Group | Carried::Contact => opbouw_contact::MIGRATIONS,
        Carried::Call => opbouw_calls::MIGRATIONS,
        Carried::BuddyPair => opbouw_buddies::MIGRATIONS,
        Carried::Activity => opbouw_activities::MIGRATIONS,
        Carried::Place => opbouw_booking::store::MIGRATIONS,
        Carried::Entry => opbouw_socialmap::MIGRATIONS,
        Carried::Signal => opbouw_signals::MIGRATIONS,
    }
}

/// What makes one thing of a kind, of person $1 and party $2.
fn one_of(kind: Carried) -> &'static [&'static str] {
    match kind {
        Carried::Call => &[
            "INSERT INTO calls_calls (party, kind, title, text, support, area, place, day, answer_until, state, code, made_by, created_at)
            VALUES ($2, 'call', 'Dorpsopruiming', '', '', 'BU99900101', '', '2026-12-05', '2026-12-05', 'open', 'abc', $1, 0)",
        ],
        Carried::BuddyPair => &["INSERT INTO buddies_pairs (party, state, since_on, proposed_on, keeper)
            VALUES ($2, 'active', '2026-11-01', '2026-11-01', $1)"],
        Carried::Round => &[
            "INSERT INTO contact_rounds (party, name, spot, area, rule, first_day, starts, minutes, owner, needs_two, in_holidays, in_dark,
            state, changed_at) VALUES ($2, 'Veldje', '', 'BU99900101', 'FREQ=WEEKLY', '2026-11-02', '16:00', 60, $1, 0, 0, 0, 'active', 0)",
        ],
        Carried::Group => &["INSERT INTO contact_groups (party, name, owner, since) VALUES ($2, 'Bankje', $1, '2026-11-01')"],
        Carried::Promise => {
            &["INSERT INTO contact_promises (party, owner, what, due_on, made_at) VALUES ($2, $1, 'Een doel', '2026-12-01', 0)"]
        }
        // About the other one who works there: somebody of the register.
        Carried::Contact => &["INSERT INTO contact_people (party, owner, person, asked, agreed, since_at, last_at)
            SELECT $2, $1, max(p.id), 'Een vraag', 'spoken', 0, 0 FROM neighbourhood_people p WHERE p.id <> $1"],
        Carried::Place => &[
            "INSERT INTO booking_places (name, area, spot, about, reach, rules, party, needs_yes, created_on)
            SELECT 'Ons Huis', 'BU99900101', '', '', '', '', CAST($2 AS BIGINT), 1, '2026-11-01' WHERE CAST($1 AS BIGINT) > 0",
            "INSERT INTO booking_keepers (place, person, since)
            SELECT max(id), CAST($1 AS BIGINT), 0 FROM booking_places WHERE party = CAST($2 AS BIGINT)",
        ],
        Carried::Entry => &[
            "INSERT INTO socialmap_entries (kind, title, title_folded, text, area, spot, themes, audiences, days, languages, telephone, mail, website,
                cost, source, is_hearsay, check_on, created_at, changed_at, owner, owner_party)
            VALUES ('party', 'Fanfare', 'fanfare', '', 'BU99900101', '', '', '', '', '', '', '', '', '', '', 0, '2026-12-01', 0, 0, $1, $2)",
        ],
        Carried::Signal => &[
            "INSERT INTO signals_signals (theme, area, text, origin, form_key, code, seen_on, created_at)
            SELECT 'company', 'BU99900101', '', 'resident', 'of-' || CAST(CAST($1 AS BIGINT) + CAST($2 AS BIGINT) AS TEXT), 'bako', '2026-11-20', 0",
            "INSERT INTO signals_parts (signal, party, owner, state, came_at, taken_at) SELECT max(id), CAST($2 AS BIGINT), CAST($1 AS BIGINT), 'taken', 0, 0 FROM signals_signals",
        ],
        Carried::Activity => &[
            "INSERT INTO activities_activities (title, text, area, place_name, starts, minutes, state, changed_at, created_at, made_by, party, language,
                audience, code)
            VALUES ('Taalcafé', '', 'BU99900101', 'het plein', '2026-12-05T19:30', 90, 'listed', 0, 0, $1, $2, 'nl', 'all', 'bako-tife')",
        ],
    }
}

fn kept_kinds() -> Vec<Carried> {
    Carried::ALL.into_iter().filter(|kind| !tables_of(*kind).is_empty()).collect()
}

#[test]
fn every_kind_has_its_own_rule_and_column_as_soon_as_its_room_keeps_something() {
    let rules = rooms::rules();
    let mut owners: BTreeMap<Carried, Vec<&str>> = BTreeMap::new();
    for (column, leads, _) in DECIDED {
        if let Owner(kind) = leads {
            owners.entry(*kind).or_default().push(column);
        }
    }
    for kind in Carried::ALL {
        assert_eq!(rules.of(kind).kind, kind, "the rule of another kind stands in its place");
    }
    for kind in kept_kinds() {
        assert!(owners.contains_key(&kind), "{}: no column says who carries it", kind.code());
        assert!(!one_of(kind).is_empty(), "{}: the test below makes none", kind.code());
    }
}

#[tokio::test]
async fn one_thing_of_every_kind_goes_to_a_colleague_and_nothing_is_left() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (anna, fatma) =
            (app.staff("Anna", "Welzijn", Role::Worker).await.person, app.staff("Fatma", "Welzijn", Role::Worker).await.person);
        let party = app.party("Welzijn").await;
        for sql in kept_kinds().into_iter().flat_map(one_of) {
            app.db.execute(&Statement::new("test::ONE", sql), &values![anna, party]).await.unwrap();
        }
        let (rules, doer) = (rooms::rules(), Doer::program(Origin::Night, &app.clock.now()));
        let before = app.db.read(move |tx| list_carried(tx, &rules, anna, party)).await.unwrap();
        let kinds: Vec<Carried> = before.iter().map(|thing| thing.kind).collect();
        assert_eq!(kinds, kept_kinds(), "{}: a kind that its rule does not list", app.name);
        let choices = before.iter().map(|thing| Choice { kind: thing.kind, id: thing.id, fate: Fate::To(fatma) }).collect();
        let lines = [(fatma, "Dit is Fatma.".to_owned())].into();
        let plan = Plan { tap: "eerste".to_owned(), party, from: Whose::Person(anna), choices, lines };
        let give = move |tx: &mut Tx<'_>| {
            let id = hand_over(tx, &rules, &doer, &plan)?;
            let (left, now) = (list_carried(tx, &rules, anna, party)?, list_carried(tx, &rules, fatma, party)?);
            let (orphans, report) = (list_orphans(tx, &rules, party)?, find_report(tx, &rules, id)?.unwrap());
            Ok::<_, opbouw_handover::HandoverError>((left, now, orphans, report))
        };
        let (left, now, orphans, report) = app.db.write(give).await.unwrap();
        assert!(left.is_empty() && orphans.is_empty() && report.left.is_empty(), "{}: {left:?} {orphans:?}", app.name);
        assert_eq!(now.iter().map(|thing| thing.kind).collect::<Vec<_>>(), kept_kinds(), "{}", app.name);
        assert_eq!((report.count(Outcome::Moved), report.count(Outcome::Refused)), (kept_kinds().len(), 0), "{}: {report:?}", app.name);
        assert!(report.lines.iter().all(|line| line.now.as_ref().is_some_and(|(person, _)| *person == fatma)), "{}", app.name);
    }
}

/// The same things stand in the list of everything that goes on, each with who carries it.
#[tokio::test]
async fn one_thing_of_every_kind_is_in_the_list_of_everything_with_who_carries_it() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (anna, _) = (app.staff("Anna", "Welzijn", Role::Worker).await.person, app.staff("Fatma", "Welzijn", Role::Worker).await.person);
        let party = app.party("Welzijn").await;
        for sql in kept_kinds().into_iter().flat_map(one_of) {
            app.db.execute(&Statement::new("test::ONE", sql), &values![anna, party]).await.unwrap();
        }
        let rules = rooms::rules();
        let (carried, all) = app
            .db
            .read(move |tx| Ok::<_, opbouw_store::StoreError>((list_carried(tx, &rules, anna, party)?, list_everything(tx, &rules)?)))
            .await
            .unwrap();
        let key = |kind: Carried, id: i64| (kind, id);
        assert_eq!(
            all.iter().map(|thing| key(thing.kind, thing.id)).collect::<Vec<_>>(),
            carried.iter().map(|thing| key(thing.kind, thing.id)).collect::<Vec<_>>(),
            "{}",
            app.name
        );
        for thing in &all {
            let hers = if thing.kind == Carried::Place { Carrier::Own(Some(anna)) } else { Carrier::ForParty { person: anna, party } };
            assert_eq!((thing.party, &thing.carriers), (Some(party), &vec![hers]), "{}: {:?}", app.name, thing.kind);
        }
        let erase = Statement::new("test::REMOVE", "DELETE FROM neighbourhood_people WHERE id = $1");
        app.db.execute(&erase, &values![anna]).await.unwrap();
        let left = app.db.read(move |tx| list_everything(tx, &rules)).await.unwrap();
        assert!(left.len() == all.len() && left.iter().all(|thing| thing.carriers.is_empty()), "{}: {left:?}", app.name);
    }
}

/// Whoever is erased leaves things of nobody, and those are found and given to somebody.
#[tokio::test]
async fn what_an_erased_colleague_carried_is_of_nobody_and_can_be_taken_over() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (anna, fatma) =
            (app.staff("Anna", "Welzijn", Role::Worker).await.person, app.staff("Fatma", "Welzijn", Role::Worker).await.person);
        let party = app.party("Welzijn").await;
        for sql in kept_kinds().into_iter().flat_map(one_of) {
            app.db.execute(&Statement::new("test::ONE", sql), &values![anna, party]).await.unwrap();
        }
        let remove = Statement::new("test::REMOVE", "DELETE FROM neighbourhood_people WHERE id = $1");
        app.db.execute(&remove, &values![anna]).await.unwrap();
        let (rules, doer) = (rooms::rules(), Doer::program(Origin::Night, &app.clock.now()));
        let take = move |tx: &mut Tx<'_>| {
            let orphans = list_orphans(tx, &rules, party)?;
            let choices = orphans.iter().map(|held| Choice { kind: held.thing.kind, id: held.thing.id, fate: Fate::To(fatma) }).collect();
            let plan = Plan { tap: "eerste".to_owned(), party, from: Whose::Nobody, choices, lines: BTreeMap::new() };
            hand_over(tx, &rules, &doer, &plan)?;
            Ok::<_, opbouw_handover::HandoverError>((
                orphans.len(),
                list_orphans(tx, &rules, party)?.len(),
                list_carried(tx, &rules, fatma, party)?.len(),
            ))
        };
        let all = kept_kinds().len();
        assert_eq!(app.db.write(take).await.unwrap(), (all, 0, all), "{}", app.name);
    }
}
