//! A week in a made-up village, with the finder: what people see of it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set up its village must stop")]

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, date};
use opbouw_finder::Finder;
use opbouw_neighbourhood::{LatLon, Resource, ResourceKind};
use opbouw_planner::{Change, Giver, Hindrance, LineReason, OpenRequest, PlannerError, Promise, Week, WeekPlan, WhyLeftOut, WouldHelp};
use opbouw_understand::{DayParts, Languages, Vocabulary};

const TODAY: Date = date(2026, 11, 28);
const FATMA: i64 = 1;
const HENK: i64 = 2;
const SOFIE: i64 = 3;
const ASKER: i64 = 90;

/// Read once: it takes seconds without optimisation.
static VOCABULARY: LazyLock<Arc<Vocabulary>> = LazyLock::new(|| Arc::new(Vocabulary::built_in().unwrap()));

/// Somebody at so many kilometres east of the church.
fn at(km: f64) -> LatLon {
    LatLon::new(52.05, 6.5 + km / 68.4).unwrap()
}

struct Village {
    finder: Finder,
    offers: i64,
}

impl Village {
    fn new() -> Self {
        Self { finder: Finder::new(VOCABULARY.clone()), offers: 0 }
    }

    fn resource(&mut self, kind: ResourceKind, person: Option<i64>, km: f64, text: &str, languages: &str) -> i64 {
        self.offers += 1;
        self.finder.put(
            Resource {
                id: self.offers,
                reference: format!("village-{}", self.offers),
                kind,
                title: text.to_owned(),
                text: text.to_owned(),
                giver: String::new(),
                area: "Lindelo".to_owned(),
                place: Some(at(km)),
                availability: "di".to_owned(),
                languages: languages.to_owned(),
                vog: false,
                confirmed_on: Some(TODAY),
                ends_on: None,
                room_left: None,
                is_request: false,
                person,
            },
            TODAY,
        );
        self.offers
    }

    fn offer(&mut self, person: i64, km: f64, text: &str) -> i64 {
        self.resource(ResourceKind::Offer, Some(person), km, text, "nl")
    }

    fn plan(&self, week: Week) -> WeekPlan {
        WeekPlan::make(&self.finder, week).unwrap()
    }
}

fn soup(id: i64) -> OpenRequest {
    asks(id, "Wie kookt er een pannetje soep voor mij?")
}

fn asks(id: i64, text: &str) -> OpenRequest {
    OpenRequest { id, asker: ASKER + id, text: text.to_owned(), place: Some(at(0.0)), wanted: 1, ..OpenRequest::default() }
}

fn week(requests: Vec<OpenRequest>) -> Week {
    Week { requests, ..Week::default() }
}

fn pairs(plan: &WeekPlan) -> Vec<(i64, i64)> {
    plan.lines().map(|line| (line.request, line.giver)).collect()
}

fn why(plan: &mut WeekPlan, request: i64) -> WhyLeftOut {
    plan.left_out().into_iter().find(|left| left.request == request).map(|left| left.why).expect("left out")
}

const COOKS: &str = "Ik kook graag soep en warme maaltijden voor de buren";

#[test]
fn two_offers_of_one_person_share_one_number_of_tasks() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    village.offer(FATMA, 0.1, "Ik laat graag uw hond uit");
    let givers = HashMap::from([(FATMA, Giver { tasks_a_week: Some(1), ..Giver::default() })]);
    let dog = OpenRequest { days_open: 5, ..asks(2, "Wie kan mijn hond uitlaten?") };
    let mut plan = village.plan(Week { givers, ..week(vec![soup(1), dog]) });
    assert_eq!(pairs(&plan), [(2, FATMA)], "who waits longest");
    assert!(matches!(why(&mut plan, 1), WhyLeftOut::NeededElsewhere { giver: FATMA, request: 2, minutes } if minutes > 0));
}

#[test]
fn the_one_who_was_asked_often_is_spared_while_somebody_else_is_near() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    village.offer(HENK, 0.8, COOKS);
    assert_eq!(pairs(&village.plan(week(vec![soup(1)]))), [(1, FATMA)]);
    let givers = HashMap::from([(FATMA, Giver { asked_lately: 3, ..Giver::default() })]);
    let plan = village.plan(Week { givers, ..week(vec![soup(1)]) });
    assert_eq!(pairs(&plan), [(1, HENK)]);
    assert!(plan.lines().all(|line| line.reasons.contains(&LineReason::NotAskedLately)));
}

#[test]
fn who_helped_before_comes_again() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    village.offer(HENK, 1.5, COOKS);
    let helped_before = [((ASKER + 1, HENK), 2)].into();
    let plan = village.plan(Week { helped_before, ..week(vec![soup(1)]) });
    assert_eq!(pairs(&plan), [(1, HENK)]);
    assert!(plan.lines().all(|line| line.reasons.contains(&LineReason::HelpedBefore(2))));
}

#[test]
fn a_neighbour_who_speaks_the_askers_language_goes_before_one_next_door() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    village.resource(ResourceKind::Offer, Some(SOFIE), 3.0, COOKS, "nl, ti");
    let request = OpenRequest { languages: Languages::parse("ti"), ..soup(1) };
    let plan = village.plan(week(vec![request.clone()]));
    assert_eq!(pairs(&plan), [(1, SOFIE)]);
    assert!(plan.lines().all(|line| line.reasons.contains(&LineReason::Speaks(Languages::parse("ti")))));
    let speaks_dutch = OpenRequest { languages: Languages::parse("nl, ti"), ..request };
    assert_eq!(pairs(&village.plan(week(vec![speaks_dutch]))), [(1, FATMA)]);
}

#[test]
fn nobody_is_their_own_giver_and_who_is_kept_apart_is_not_even_told_about() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    let own = OpenRequest { asker: FATMA, ..soup(1) };
    assert_eq!(why(&mut village.plan(week(vec![own])), 1), WhyLeftOut::NobodyNear);
    for pair in [(FATMA, ASKER + 1), (ASKER + 1, FATMA)] {
        let mut plan = village.plan(Week { kept_apart: [pair].into(), ..week(vec![soup(1)]) });
        assert_eq!(pairs(&plan), []);
        assert_eq!(why(&mut plan, 1), WhyLeftOut::NobodyNear);
    }
}

#[test]
fn everybody_who_is_left_out_hears_the_real_reason() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    let no = |hindrance| Week { hindered: [((1, FATMA), hindrance)].into(), ..week(vec![soup(1)]) };
    assert_eq!(why(&mut village.plan(no(Hindrance::SaidNo)), 1), WhyLeftOut::AllSaidNo { people: 1 });
    assert_eq!(why(&mut village.plan(no(Hindrance::AskedNow)), 1), WhyLeftOut::AllAsked);
    assert_eq!(why(&mut village.plan(no(Hindrance::NotTheseTwo)), 1), WhyLeftOut::NotTheseTwo);
    let away = HashMap::from([(FATMA, Giver { is_away: true, ..Giver::default() })]);
    assert_eq!(why(&mut village.plan(Week { givers: away, ..week(vec![soup(1)]) }), 1), WhyLeftOut::AllFull);
    let nonsense = asks(2, "xqzt brrfl");
    assert_eq!(why(&mut village.plan(week(vec![nonsense])), 2), WhyLeftOut::NotUnderstood);
    let fixed = Week {
        locked: vec![Promise { request: 1, giver: FATMA, offer: 1 }],
        givers: HashMap::from([(FATMA, Giver { tasks_a_week: Some(1), ..Giver::default() })]),
        ..week(vec![soup(1), soup(2)])
    };
    assert_eq!(why(&mut village.plan(fixed), 2), WhyLeftOut::AllPromised);
}

#[test]
fn too_far_is_said_and_is_worth_it_after_weeks_of_waiting() {
    let mut village = Village::new();
    village.offer(HENK, 22.0, COOKS);
    let mut plan = village.plan(week(vec![soup(1)]));
    assert!(matches!(why(&mut plan, 1), WhyLeftOut::TooMuch { giver: HENK, minutes } if minutes > 0));
    let waited = OpenRequest { days_open: 21, ..soup(1) };
    assert_eq!(pairs(&village.plan(week(vec![waited]))), [(1, HENK)]);
}

#[test]
fn what_would_help_names_the_language_or_the_time_that_nobody_has() {
    let mut village = Village::new();
    let eritrean = OpenRequest { languages: Languages::parse("ti"), ..soup(1) };
    let help = |plan: &mut WeekPlan| plan.left_out().into_iter().map(|left| left.would_help).next().expect("left out");
    let helped = help(&mut village.plan(week(vec![eritrean])));
    assert!(matches!(helped, WouldHelp::Speaker { need: Some(_), languages } if languages == Languages::parse("ti")));
    assert!(matches!(help(&mut village.plan(week(vec![soup(1)]))), WouldHelp::Doing { .. }));
    village.offer(FATMA, 22.0, COOKS);
    let friday = OpenRequest { when: DayParts::parse("vr avond"), ..soup(1) };
    assert!(matches!(help(&mut village.plan(week(vec![friday]))), WouldHelp::AtThatTime { .. }));
}

#[test]
fn an_activity_or_an_offer_from_a_list_is_a_contact_and_not_a_line() {
    let mut village = Village::new();
    let from_a_list = village.resource(ResourceKind::Offer, None, 0.1, COOKS, "nl");
    let mut plan = village.plan(week(vec![soup(1)]));
    assert_eq!((pairs(&plan), why(&mut plan, 1)), (vec![], WhyLeftOut::OnlyContact { resource: from_a_list }));
}

#[test]
fn danger_gets_a_professional_and_no_volunteer() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, "Ik luister graag en kom langs voor een praatje");
    let mut plan = village.plan(week(vec![asks(1, "Ik wil niet meer leven")]));
    let left = plan.left_out();
    assert_eq!((left[0].why, left[0].would_help), (WhyLeftOut::ProfessionalFirst, WouldHelp::Professional));
}

#[test]
fn a_line_that_was_shown_stays_unless_something_gains_more_than_the_bonus() {
    let mut village = Village::new();
    village.offer(FATMA, 0.5, COOKS);
    village.offer(HENK, 1.5, COOKS);
    let shown = [(1, HENK)].into();
    assert_eq!(pairs(&village.plan(Week { shown, ..week(vec![soup(1)]) })), [(1, HENK)], "13 minutes are no reason to move");
    village.offer(SOFIE, 6.0, COOKS);
    let shown = [(1, SOFIE)].into();
    assert_eq!(pairs(&village.plan(Week { shown, ..week(vec![soup(1)]) })), [(1, FATMA)], "an hour is");
}

#[test]
fn one_change_moves_only_what_it_must() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    village.offer(HENK, 0.6, COOKS);
    village.offer(SOFIE, 0.9, "Ik laat graag uw hond uit");
    let mut plan = village.plan(week(vec![soup(1), asks(2, "Wie kan mijn hond uitlaten?")]));
    assert_eq!(pairs(&plan), [(1, FATMA), (2, SOFIE)]);
    let moved = plan.change(&village.finder, Change::Away { giver: FATMA }).unwrap();
    assert_eq!((moved.ended[0].giver, moved.began[0].giver, moved.began.len()), (FATMA, HENK, 1));
    let moved = plan.change(&village.finder, Change::Hinder { request: 1, giver: HENK, hindrance: Hindrance::NotTheseTwo }).unwrap();
    assert_eq!((moved.ended[0].giver, moved.began.len()), (HENK, 0));
    let moved = plan.change(&village.finder, Change::Asks(Box::new(soup(3)))).unwrap();
    assert_eq!((moved.began[0].request, moved.began[0].giver), (3, HENK));
    let moved = plan.change(&village.finder, Change::Closes { request: 3 }).unwrap();
    assert_eq!(moved.ended.len(), 1);
    assert_eq!(pairs(&plan), [(2, SOFIE)]);
}

#[test]
fn what_is_not_in_the_plan_is_refused_and_changes_nothing() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    let mut plan = village.plan(week(vec![soup(1)]));
    let refused = |plan: &mut WeekPlan, change| plan.change(&village.finder, change).unwrap_err();
    assert_eq!(refused(&mut plan, Change::Closes { request: 7 }), PlannerError::UnknownRequest(7));
    assert_eq!(refused(&mut plan, Change::Lock { request: 1, giver: HENK }), PlannerError::UnknownGiver(HENK));
    assert_eq!(refused(&mut plan, Change::Asks(Box::new(soup(1)))), PlannerError::SameRequestTwice(1));
    assert_eq!(pairs(&plan), [(1, FATMA)]);
}

#[test]
fn a_request_for_nobody_or_for_ten_thousand_is_planned_too() {
    let mut village = Village::new();
    village.offer(FATMA, 0.1, COOKS);
    let many = OpenRequest { wanted: 10_000, ..soup(1) };
    let none = OpenRequest { wanted: 0, ..soup(2) };
    let mut plan = village.plan(week(vec![many, none]));
    assert_eq!(pairs(&plan), [(1, FATMA)]);
    assert_eq!(plan.left_out().iter().map(|left| (left.request, left.missing)).collect::<Vec<_>>(), [(1, 9_999)]);
}
