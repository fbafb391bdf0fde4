//! How long does a week of a large municipality take? `cargo run --release -p opbouw-planner --example week_speed [requests] [offers]`.
//!
//! Texts are those of the demo and of the judged sets, at made-up places in 25 by 25 km; the same numbers give the same week.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::date;
use opbouw_finder::{Finder, files};
use opbouw_neighbourhood::{LatLon, Resource, ResourceKind};
use opbouw_planner::{Change, Hindrance, OpenRequest, PlanLine, Week, WeekPlan};
use opbouw_understand::Vocabulary;

const OFFERS: [&str; 2] = [include_str!("../../../../demo/offers-1.csv"), include_str!("../../../../demo/offers-2.csv")];
const QUESTIONS: [&str; 2] =
    [include_str!("../../../../quality/everyday/queries.csv"), include_str!("../../../../quality/open/queries.csv")];
const CHANGES: usize = 400;

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: u64) -> u64 {
        self.next() % count
    }

    fn place(&mut self) -> Option<LatLon> {
        let (lat, lon) = (self.below(22_500) as f64 / 100_000.0, self.below(36_600) as f64 / 100_000.0);
        LatLon::new(52.0 + lat, 6.3 + lon)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut sizes = std::env::args().skip(1).map(|number| number.parse::<usize>());
    let requests = sizes.next().transpose()?.unwrap_or(3_000);
    let offers = sizes.next().transpose()?.unwrap_or(12_000);
    let mut chance = Chance(7);
    let finder = Finder::new(Arc::new(Vocabulary::built_in()?));
    fill(&finder, offers, &mut chance)?;
    let asked = questions(requests, &mut chance)?;
    let began = Instant::now();
    let mut plan = WeekPlan::make(&finder, Week { requests: asked.clone(), ..Week::default() })?;
    println!("{requests} requests, {offers} offers: plan in {:?}", began.elapsed());
    let askings: Vec<_> = asked.iter().filter_map(|request| plan.asking(request.id).cloned()).collect();
    let pairs: usize = askings.iter().map(|asking| asking.candidates.len()).sum();
    let began = Instant::now();
    let again = WeekPlan::best(Week::default(), askings)?;
    println!("of that without the finder, {pairs} pairs: {:?}", began.elapsed());
    assert_eq!(again.minutes(), plan.minutes());
    let began = Instant::now();
    let left_out = plan.left_out();
    println!("why {} are left out: {:?}", left_out.len(), began.elapsed());
    println!("{:?}", plan.totals());
    change(&mut plan, &finder, &mut chance)
}

fn fill(finder: &Finder, count: usize, chance: &mut Chance) -> Result<(), Box<dyn std::error::Error>> {
    let today = date(2026, 11, 28);
    let mut texts: Vec<Resource> = Vec::new();
    for file in OFFERS {
        // The demo has no numbers and calls the village an area.
        let mut with_numbers = String::from("id,kind,title,text,village,availability,languages,vog\n").into_bytes();
        let mut writer = csv::Writer::from_writer(&mut with_numbers);
        for (number, row) in csv::Reader::from_reader(file.as_bytes()).records().enumerate() {
            let row = row?;
            writer.write_record(std::iter::once(number.to_string().as_str()).chain(row.iter()))?;
        }
        drop(writer);
        texts.extend(files::read_offers(&String::from_utf8(with_numbers)?, today)?);
    }
    for id in 0..count {
        let text = &texts[id % texts.len()];
        // One in four offers is of somebody who offers something already.
        let person = if id > 0 && chance.below(4) == 0 { chance.below(id as u64) } else { id as u64 } as i64;
        let resource = Resource { id: id as i64, person: Some(person), place: chance.place(), kind: ResourceKind::Offer, ..text.clone() };
        finder.put(resource, today);
    }
    Ok(())
}

fn questions(count: usize, chance: &mut Chance) -> Result<Vec<OpenRequest>, files::FileError> {
    let mut texts = Vec::new();
    for file in QUESTIONS {
        texts.extend(files::read_questions(file, 1)?.into_iter().filter(|question| question.must_flag != Some(true)));
    }
    let request = |id: usize| OpenRequest {
        id: id as i64,
        asker: 1_000_000 + id as i64,
        text: texts[id % texts.len()].asked.text.clone(),
        place: chance.place(),
        when: texts[id % texts.len()].asked.when,
        wanted: 1 + u32::from(chance.below(10) == 0),
        days_open: chance.below(40) as u32,
        is_urgent: chance.below(20) == 0,
        ..OpenRequest::default()
    };
    Ok((0..count).map(request).collect())
}

/// Each kind of change, on a line of the plan as it is then.
fn change(plan: &mut WeekPlan, finder: &Finder, chance: &mut Chance) -> Result<(), Box<dyn std::error::Error>> {
    let mut took: Vec<Duration> = Vec::new();
    let mut moved_most = 0;
    for round in 0..CHANGES {
        let lines: Vec<PlanLine> = plan.lines().collect();
        if lines.is_empty() {
            break;
        }
        let line = &lines[chance.below(lines.len() as u64) as usize];
        let (request, giver) = (line.request, line.giver);
        let change = match round % 4 {
            0 => Change::Lock { request, giver },
            1 => Change::Hinder { request, giver, hindrance: Hindrance::NotTheseTwo },
            2 => Change::Away { giver },
            _ => Change::Closes { request },
        };
        let began = Instant::now();
        let moved = plan.change(finder, change)?;
        took.push(began.elapsed());
        moved_most = moved_most.max(moved.began.len());
    }
    took.sort_unstable();
    println!(
        "{CHANGES} changes: half within {:?}, 99 % within {:?}; at most {moved_most} lines moved",
        took[CHANGES / 2],
        took[CHANGES * 99 / 100]
    );
    Ok(())
}
