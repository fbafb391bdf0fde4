//! Promise: what was learned about a place cannot lock a person out who lives there.

#![allow(clippy::expect_used, reason = "a test stops where it fails")]

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::date;
use opbouw_finder::{Answers, FLOOR, Finder, Learned};
use opbouw_neighbourhood::{LatLon, Resource, ResourceKind};
use opbouw_planner::{Asking, Giver, Hindrance, OpenRequest, Week, WeekPlan};
use opbouw_understand::Vocabulary;

/// Her number is the last, so that no order by number helps her.
const RIEK: i64 = 1_000;
/// Where people always said no; only Riek lives there.
const REFUSING: &str = "Lindelo";

/// Riek at so many metres from who asks, and others who offer the same somewhat farther away.
fn village(riek_m: f64, others: i64, others_m: f64) -> (Finder, OpenRequest) {
    let vocabulary = Arc::new(Vocabulary::built_in().expect("the vocabulary"));
    let finder = Finder::new(vocabulary);
    let today = date(2027, 1, 4);
    let at = |metres: f64| LatLon::new(52.05 + metres / 111_320.0, 6.5);
    let offer = |person: i64, area: &str, metres: f64| Resource {
        id: person,
        reference: String::new(),
        kind: ResourceKind::Offer,
        title: "Hond uitlaten".to_owned(),
        text: "Ik laat graag een hond uit.".to_owned(),
        giver: String::new(),
        area: area.to_owned(),
        place: at(metres),
        availability: String::new(),
        languages: "nl".to_owned(),
        vog: false,
        confirmed_on: Some(today),
        ends_on: None,
        room_left: None,
        is_request: false,
        person: Some(person),
    };
    finder.put(offer(RIEK, REFUSING, riek_m), today);
    (1..=others).for_each(|other| finder.put(offer(other, "Centrum", others_m), today));
    let request = OpenRequest {
        id: 1,
        asker: -1,
        text: "Wie wil mijn hond uitlaten?".to_owned(),
        place: at(0.0),
        wanted: 1,
        ..OpenRequest::default()
    };
    (finder, request)
}

/// The finder is told that everybody in Riek's village said no, ten thousand times, and everybody elsewhere yes.
fn told_that_lindelo_refuses(finder: &Finder, request: &OpenRequest) {
    let asking = Asking::find(finder, request, &Week::default());
    let need = asking.candidate(RIEK).and_then(|riek| riek.fit.serves).expect("Riek offers it").need;
    let learned = Learned::new([
        (need, REFUSING.to_owned(), Answers { yes: 0, no: 10_000 }),
        (need, "Centrum".to_owned(), Answers { yes: 10_000, no: 0 }),
    ]);
    assert_eq!(learned.factor(need, REFUSING), FLOOR);
    finder.learn(learned);
}

/// One request a week to one person; in which week is Riek asked?
fn week_in_which_riek_is_asked(finder: &Finder, request: &OpenRequest, most_weeks: u32) -> Option<u32> {
    let mut asked: HashMap<i64, Vec<u32>> = HashMap::new();
    (0..most_weeks).find(|week_number| {
        let mut week = Week { requests: vec![request.clone()], ..Week::default() };
        for (person, weeks) in &asked {
            let asked_lately = weeks.iter().filter(|week| **week + 4 > *week_number).count() as u32;
            let last_asked_days = weeks.last().map(|last| 7 * (week_number - last));
            week.givers.insert(*person, Giver { asked_lately, last_asked_days, ..Giver::default() });
        }
        let plan = WeekPlan::make(finder, week).expect("a plan");
        let person = plan.lines().next().expect("somebody is found").giver;
        asked.entry(person).or_default().push(*week_number);
        person == RIEK
    })
}

#[test]
fn who_lives_nearest_in_a_village_that_always_said_no_is_asked_first() {
    let (finder, request) = village(100.0, 20, 3_000.0);
    told_that_lindelo_refuses(&finder, &request);
    assert_eq!(week_in_which_riek_is_asked(&finder, &request, 1), Some(0));
}

#[test]
fn who_is_no_better_than_three_others_is_asked_as_soon_as_each_of_them_was() {
    let (finder, request) = village(1_000.0, 3, 1_000.0);
    let off = week_in_which_riek_is_asked(&finder, &request, 8);
    told_that_lindelo_refuses(&finder, &request);
    assert_eq!(week_in_which_riek_is_asked(&finder, &request, 8), Some(3));
    assert!(off.is_some_and(|week| week <= 3), "in the first round, whoever begins: {off:?}");
}

#[test]
fn who_is_no_better_than_ten_others_is_asked_as_soon_as_each_of_them_was_with_or_without_learning() {
    let (finder, request) = village(1_000.0, 10, 1_000.0);
    let off = week_in_which_riek_is_asked(&finder, &request, 30);
    told_that_lindelo_refuses(&finder, &request);
    assert!(off.is_some_and(|week| week <= 10), "in the first round, whoever begins: {off:?}");
    assert_eq!(week_in_which_riek_is_asked(&finder, &request, 30), Some(10));
}

/// More equals than the finder gives and than take part in the plan: each week another request, that others are looked at for.
#[test]
fn nobody_who_fits_is_left_out_for_ever_however_many_fit_as_well() {
    let (finder, request) = village(1_000.0, 70, 1_000.0);
    let mut asked: HashMap<i64, u32> = HashMap::new();
    for week_number in 0..400 {
        let request = OpenRequest { id: i64::from(week_number), ..request.clone() };
        let mut week = Week { requests: vec![request], ..Week::default() };
        for (person, last) in &asked {
            let days = 7 * (week_number - last);
            let giver = Giver { asked_lately: u32::from(days < 28), last_asked_days: Some(days), ..Giver::default() };
            week.givers.insert(*person, giver);
        }
        let plan = WeekPlan::make(&finder, week).expect("a plan");
        asked.insert(plan.lines().next().expect("somebody is found").giver, week_number);
        if asked.len() == 71 {
            return;
        }
    }
    panic!("only {} of 71 were ever asked", asked.len());
}

/// Forty who cannot be asked, nearer than Riek, take no place of hers.
#[test]
fn who_said_no_takes_nobodys_place() {
    let (finder, request) = village(1_500.0, 100, 1_000.0);
    let mut week = Week { requests: vec![request], ..Week::default() };
    week.hindered = (1..=100).map(|other| ((1, other), Hindrance::SaidNo)).collect();
    let plan = WeekPlan::make(&finder, week).expect("a plan");
    assert_eq!(plan.lines().map(|line| line.giver).collect::<Vec<_>>(), [RIEK]);
}
