//! An answer in the words of the screen: in short, side by side, and each way on its own.

use std::collections::BTreeMap;

use opbouw_neighbourhood::Helper;
use opbouw_web::Frame;

use crate::house::CutsHouse;
use crate::model::What;
use crate::say::{hours_text, last_key, number_in, share_in, what_key};
use crate::store::plans::Part;
use crate::told::{Number, Share, Told, ToldWay};
use crate::visit::Visit;
use crate::weighing::Weights;

/// Whoever goes of one party.
pub(crate) struct Leaving {
    pub party: String,
    pub people: Vec<String>,
}

/// One way to cut, in words.
pub(crate) struct WayView {
    pub hours: String,
    pub share: String,
    /// For the bar: per cent.
    pub percent: u64,
    pub leaving: Vec<Leaving>,
    pub places: Vec<String>,
    pub parties: Vec<String>,
    /// Kind, and what of it is lost by name.
    pub names: Vec<(String, Vec<String>)>,
    pub villages: Vec<String>,
    pub lonely: Vec<String>,
    pub bottleneck: Option<String>,
}

/// One kind of loss in the table.
pub(crate) struct Row {
    pub name: String,
    pub of: String,
    pub chosen: String,
    pub spared: String,
}

/// Everything that a page tells of an answer.
pub(crate) struct View {
    pub is_by_lot: bool,
    /// What counts otherwise than usual: whoever reads the numbers has to know.
    pub weighed: Option<String>,
    pub brief: Vec<String>,
    /// Where the two ways differ, in plain words.
    pub instead: Vec<String>,
    pub rows: Vec<Row>,
    pub chosen: WayView,
    pub spared: Option<WayView>,
}

/// Who is who: workers now, and the names of parties.
pub(crate) struct People<'p> {
    pub workers: &'p [Helper],
    pub parties: &'p [(i64, String)],
}

/// In words, for whoever reads it.
pub(crate) fn view(house: &CutsHouse, visit: &Visit, told: &Told, weights: &Weights, parts: &[Part], people: &People<'_>) -> View {
    let frame = visit.frame(house);
    let way = |way: &ToldWay, gone: &str, bottleneck: &str| {
        let leaving = leaving(visit, &frame, parts, gone, people);
        let most = bottleneck_of(visit, &frame, parts, bottleneck, people);
        way_view(house, &frame, way, leaving, most)
    };
    View {
        is_by_lot: told.is_by_lot,
        weighed: weighed(&frame, weights),
        brief: brief(&frame, told),
        instead: told.spared.as_ref().map(|spared| instead(&frame, &told.chosen, spared)).unwrap_or_default(),
        rows: rows(&frame, told),
        chosen: way(&told.chosen, "gone", "gone-bottleneck"),
        spared: told.spared.as_ref().map(|spared| way(spared, "spared", "spared-bottleneck")),
    }
}

/// What counts otherwise than usual, in a sentence.
fn weighed(frame: &Frame, weights: &Weights) -> Option<String> {
    let one = |(what, is, usual): (What, u64, u64)| {
        let values = [("what", frame.say(what_key(what)).into()), ("is", is.to_string().into()), ("usual", usual.to_string().into())];
        frame.site.sentences.say_with(frame.language, "cuts-weighed-one", &values)
    };
    let unusual: Vec<String> = weights.list_unusual().into_iter().map(one).collect();
    (!unusual.is_empty()).then(|| frame.say_with("cuts-weighed", "list", unusual.join(", ")))
}

fn way_view(house: &CutsHouse, frame: &Frame, way: &ToldWay, leaving: Vec<Leaving>, bottleneck: Option<String>) -> WayView {
    let named = |what: What| {
        let names = way.names.iter().filter(|named| named.what == what);
        let names = names.map(|named| {
            if named.area.is_empty() { named.name.clone() } else { format!("{} ({})", named.name, house.area_name(&named.area)) }
        });
        (frame.say(what_key(what)), names.collect::<Vec<_>>())
    };
    let village = |(area, what): &(String, What)| frame.say_with(last_key(*what), "village", house.area_name(area));
    WayView {
        hours: hours_text(way.minutes),
        share: share_in(frame, way.share),
        percent: percent(way.share),
        leaving,
        places: way.places.clone(),
        parties: way.parties.clone(),
        names: What::ALL.into_iter().map(named).filter(|(_, names)| !names.is_empty()).collect(),
        villages: way.villages.iter().map(village).collect(),
        lonely: way.lonely.clone(),
        bottleneck,
    }
}

fn percent(share: Share) -> u64 {
    match share {
        Share::Nothing => 0,
        Share::Little => 2,
        Share::About(percent) => percent,
    }
}

/// In a few sentences.
fn brief(frame: &Frame, told: &Told) -> Vec<String> {
    let saved = |key: &str| {
        let values = [("hours", hours_text(told.chosen.minutes).into()), ("all", hours_text(told.minutes_of).into())];
        frame.site.sentences.say_with(frame.language, key, &values)
    };
    let mut brief = vec![if told.is_by_lot { saved("cuts-brief-lot") } else { saved("cuts-brief-saves") }];
    brief.push(frame.say_with("cuts-brief-loses", "share", share_in(frame, told.chosen.share)));
    match &told.spared {
        None => brief.push(frame.say("cuts-brief-no-other")),
        Some(spared) if spared.share < told.chosen.share => {
            brief.push(frame.say_with("cuts-brief-spares", "share", share_in(frame, spared.share)));
            brief.push(bound(frame, told));
        }
        Some(_) => {
            brief.push(frame.say("cuts-brief-same"));
            brief.push(bound(frame, told));
        }
    }
    brief
}

fn bound(frame: &Frame, told: &Told) -> String {
    if told.is_best { frame.say("cuts-brief-best") } else { frame.say_with("cuts-brief-bound", "share", share_in(frame, told.at_least)) }
}

/// Where the numbers differ, those that are told as they are first.
fn instead(frame: &Frame, chosen: &ToldWay, spared: &ToldWay) -> Vec<String> {
    let differ = chosen.lines.iter().zip(&spared.lines).filter(|(chosen, spared)| chosen.lost != spared.lost);
    let line = |(chosen, spared): (&crate::told::Line, &crate::told::Line)| {
        let values = [
            ("what", frame.say(what_key(chosen.what)).into()),
            ("spared", number_in(frame, spared.lost).into()),
            ("chosen", number_in(frame, chosen.lost).into()),
        ];
        frame.site.sentences.say_with(frame.language, "cuts-instead", &values)
    };
    differ.map(line).collect()
}

/// What there is none of is left out.
fn rows(frame: &Frame, told: &Told) -> Vec<Row> {
    let there_is = |line: &&crate::told::Line| line.of != Number::Just(0);
    let row = |line: &crate::told::Line| Row {
        name: frame.say(what_key(line.what)),
        of: number_in(frame, line.of),
        chosen: number_in(frame, line.lost),
        spared: told
            .spared
            .as_ref()
            .and_then(|way| way.lines.get(line.what.at()))
            .map(|line| number_in(frame, line.lost))
            .unwrap_or_default(),
    };
    told.chosen.lines.iter().filter(there_is).map(row).collect()
}

fn leaving(visit: &Visit, frame: &Frame, parts: &[Part], part: &str, people: &People<'_>) -> Vec<Leaving> {
    let mut of: BTreeMap<i64, Vec<(i64, String)>> = BTreeMap::new();
    for (_, person, party) in parts.iter().filter(|(of, ..)| of == part) {
        of.entry(*party).or_default().push(label(visit, frame, people, *person, *party));
    }
    let mut leaving: Vec<Leaving> = Vec::new();
    for (party, mut labels) in of {
        labels.sort();
        leaving.push(Leaving { party: party_name(people, party), people: labels.into_iter().map(|(_, label)| label).collect() });
    }
    leaving.sort_by(|one, other| one.party.cmp(&other.party));
    leaving
}

/// The number to order by, and how somebody is called.
fn label(visit: &Visit, frame: &Frame, people: &People<'_>, person: i64, party: i64) -> (i64, String) {
    match people.workers.iter().find(|worker| (worker.person, worker.party) == (person, party)) {
        Some(worker) => (worker.number, visit.label_of(frame, worker)),
        None => (i64::MAX, frame.say("cuts-worker-left")),
    }
}

fn bottleneck_of(visit: &Visit, frame: &Frame, parts: &[Part], part: &str, people: &People<'_>) -> Option<String> {
    let (_, person, party) = parts.iter().find(|(of, ..)| of == part)?;
    let values = [("who", label(visit, frame, people, *person, *party).1.into()), ("party", party_name(people, *party).into())];
    Some(frame.site.sentences.say_with(frame.language, "cuts-bottleneck", &values))
}

fn party_name(people: &People<'_>, party: i64) -> String {
    people.parties.iter().find(|(id, _)| *id == party).map_or_else(String::new, |(_, name)| name.clone())
}
