//! The cut test of the demo: colleagues with hours, what hangs on them, and one test that was kept.

use anyhow::{Result, anyhow};
use jiff::{ToSpan, Zoned};
use opbouw_audit::Origin;
use opbouw_contact::{ContactError, RoundPlan, create_group, create_round};
use opbouw_cuts::answering::{Asked, answer};
use opbouw_cuts::weighing::Weights;
use opbouw_cuts::{CutsError, NewPlan, keep_hours, keep_plan, read_survey};
use opbouw_neighbourhood::{
    AreaCode, FirstName, HomeArea, How, NeighbourhoodError, NewConsent, Purpose, Reach, Registration, Terms, store,
};
use opbouw_people::DemoPerson;
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

use crate::rooms;

/// Colleagues: first name, party, role, hours a week (none: nobody filled them in).
const COLLEAGUES: [(&str, &str, &str, Option<u32>); 7] = [
    ("Kirsten", "Welzijn Wolderbeek", "worker", Some(24)),
    ("Hamid", "Welzijn Wolderbeek", "worker", Some(32)),
    ("Loes", "Welzijn Wolderbeek", "worker", Some(16)),
    ("Daan", "Sport en Bewegen", "coordinator", Some(36)),
    ("Samira", "Sport en Bewegen", "worker", Some(28)),
    ("Ruud", "Gemeente Wolderbeek", "worker", Some(32)),
    ("Marijke", "Noaberhulp Lindelo", "worker", None),
];

/// Rounds: name, whose, with whom (empty: alone), the how manieth area.
const ROUNDS: [(&str, &str, &str, usize); 5] = [
    ("Koffiewagen", "Kirsten", "Loes", 1),
    ("Bankjesronde", "Hamid", "", 2),
    ("Schoolplein", "Samira", "Daan", 3),
    ("Pannaveld", "Samira", "", 4),
    ("Langs de boerderijen", "Ruud", "", 5),
];

/// Groups: name, whose, the how manieth area.
const GROUPS: [(&str, &str, usize); 5] = [
    ("De kaartmiddag", "Kirsten", 1),
    ("Vaders op zondag", "Hamid", 2),
    ("Wandelen met Loes", "Loes", 2),
    ("Meidenvoetbal", "Samira", 3),
    ("Eettafel", "Marijke", 0),
];

/// Keeps it all, once.
pub async fn seed_cuts(db: &Db, areas: Vec<HomeArea>, staff: Vec<DemoPerson>, now: &Zoned) -> Result<()> {
    let (now, places) = (now.clone(), areas.clone());
    let (before, then) = (now.clone(), now.clone());
    let colleagues = db.write(move |tx| register_all(tx, &places, &before)).await;
    let colleagues = colleagues.map_err(|error: NeighbourhoodError| anyhow!("{error} ({})", error.code()))?;
    let (people, homes) = (colleagues.clone(), areas.clone());
    let carried = db.write(move |tx| seed_carried(tx, &homes, &people, &then)).await;
    carried.map_err(|error: ContactError| anyhow!("{error} ({})", error.code()))?;
    let doer = doer(staff.iter().find(|person| person.role == "policy").map(|person| person.person), &now);
    let kept = db.write(move |tx| keep(tx, &areas, &colleagues, &staff, &doer)).await;
    kept.map_err(|error: CutsError| anyhow!("{error} ({})", error.code()))?;
    Ok(())
}

/// Number and party of somebody, by first name.
type Colleague = (&'static str, i64, i64, Option<u32>);

fn register_all(tx: &mut Tx<'_>, areas: &[HomeArea], now: &Zoned) -> Result<Vec<Colleague>, NeighbourhoodError> {
    let (today, at_s) = (now.date(), now.timestamp().as_second());
    let mut colleagues = Vec::new();
    for (number, (first_name, party, role, hours)) in COLLEAGUES.into_iter().enumerate() {
        let Some(party) = store::find_party_by_name(tx, party)? else { continue };
        let Some(area) = area_at(areas, number) else { continue };
        let new = Registration {
            first_name: FirstName::parse(first_name)?,
            area,
            reach: Reach::Nothing,
            language: "nl".to_owned(),
            registered_by: None,
        };
        let person = store::register(tx, &new, today, Terms::default().keep_until(today))?;
        store::give_consent(tx, &NewConsent { person, purpose: Purpose::Stored, party: None, given_by: None, how: How::Screen }, at_s)?;
        store::begin_membership(tx, person, party.id, role, today)?;
        colleagues.push((first_name, person, party.id, hours));
    }
    Ok(colleagues)
}

fn seed_carried(tx: &mut Tx<'_>, areas: &[HomeArea], colleagues: &[Colleague], now: &Zoned) -> Result<(), ContactError> {
    let find = |wanted: &str| colleagues.iter().find(|(name, ..)| *name == wanted).copied();
    for (name, whose, along, area) in ROUNDS {
        let (Some((_, owner, party, _)), Some(area)) = (find(whose), area_at(areas, area)) else { continue };
        let people = find(along).map(|(_, person, ..)| person).into_iter().collect();
        create_round(tx, &doer(Some(owner), now), party, &round(name, &area, owner, people, now))?;
    }
    for (name, whose, area) in GROUPS {
        if let Some((_, owner, party, _)) = find(whose) {
            create_group(tx, &doer(Some(owner), now), party, name, area_at(areas, area).as_ref().map(AreaCode::as_str))?;
        }
    }
    Ok(())
}

fn round(name: &str, area: &AreaCode, owner: i64, people: Vec<i64>, now: &Zoned) -> RoundPlan {
    RoundPlan {
        name: name.to_owned(),
        spot: String::new(),
        area: area.as_str().to_owned(),
        point: None,
        rule: "FREQ=WEEKLY;BYDAY=TH".to_owned(),
        first_day: now.date().saturating_sub(21.days()),
        starts: "15:00".to_owned(),
        minutes: 90,
        owner: Some(owner),
        people,
        needs_two: false,
        in_holidays: false,
        in_dark: false,
        rain_plan: String::new(),
    }
}

/// The hours, and what a quarter less of them takes.
fn keep(tx: &mut Tx<'_>, areas: &[HomeArea], colleagues: &[Colleague], staff: &[DemoPerson], doer: &Doer) -> Result<(), CutsError> {
    for (_, person, party, hours) in colleagues {
        keep_hours(tx, doer, *person, *party, hours.map(|hours| hours * 60))?;
    }
    for person in staff {
        for membership in store::list_memberships(tx, person.person)? {
            if matches!(membership.role.as_str(), "worker" | "coordinator") {
                keep_hours(tx, doer, person.person, membership.party, Some(32 * 60))?;
            }
        }
    }
    let survey = read_survey(tx, &rooms::rules(), areas, doer.today)?;
    let (asked, weights) = (Asked::Share { percent: 25, party: None }, Weights::default());
    if let Some(answer) = answer(&survey.model, &asked, false, &weights) {
        let new = NewPlan { name: "Een kwart minder uren".to_owned(), asked, same_parties: false, weights, answer };
        keep_plan(tx, doer, &survey, &new)?;
    }
    Ok(())
}

fn area_at(areas: &[HomeArea], number: usize) -> Option<AreaCode> {
    areas.get(number.checked_rem(areas.len())?).map(|area| area.code.clone())
}

fn doer(person: Option<i64>, now: &Zoned) -> Doer {
    let mut doer = Doer::program(Origin::Web, now);
    doer.person = person;
    doer
}
