//! What may be told of an answer? Numbers of residents are rounded, small ones hidden; names only when everybody may read them; nobody by name.

use opbouw_neighbourhood::small_numbers::{Shown, shown};
use serde::{Deserialize, Serialize};

use crate::answering::{Answer, Way};
use crate::losing::{Count, Loss};
use crate::model::What;
use crate::survey::Survey;

/// Names of one kind in a list at most.
const MOST_NAMES: usize = 40;
/// Shares are told in steps of so many per cent.
const STEP: u64 = 5;

/// A number as it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Number {
    /// As it is.
    Just(u64),
    /// A multiple of 5.
    About(u64),
    /// Fewer than 5, none too.
    Few,
}

/// How many of a hundred, as far as may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Share {
    /// Nothing at all.
    Nothing,
    /// Fewer than five of a hundred.
    Little,
    /// A multiple of 5.
    About(u64),
}

/// One kind of loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What.
    pub what: What,
    /// How many are lost.
    pub lost: Number,
    /// Of how many.
    pub of: Number,
}

/// A thing that everybody may know by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// What it is.
    pub what: What,
    /// Its name.
    pub name: String,
    /// The code of its area; empty: nowhere.
    pub area: String,
}

/// One way to cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldWay {
    /// Minutes a week that are saved.
    pub minutes: u64,
    /// How much is lost of all that counts.
    pub share: Share,
    /// In the order of [`What::ALL`].
    pub lines: Vec<Line>,
    /// What is lost by name, the first forty of each kind.
    pub names: Vec<Named>,
    /// Code of an area, and of what it loses the last.
    pub villages: Vec<(String, What)>,
    /// Names of parties of which nobody is left.
    pub parties: Vec<String>,
    /// Names of parties that lose the last one they work with.
    pub lonely: Vec<String>,
    /// Names of places that close.
    pub places: Vec<String>,
}

/// What may be told of an answer. It holds nobody of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Whether the choice is a cut by lot, because nobody was chosen.
    pub is_by_lot: bool,
    /// Minutes a week of everybody together.
    pub minutes_of: u64,
    /// The choice.
    pub chosen: ToldWay,
    /// The least harmful way.
    pub spared: Option<ToldWay>,
    /// Whether it is proved that nothing does less harm.
    pub is_best: bool,
    /// No way loses less than this.
    pub at_least: Share,
}

/// What may be told.
pub fn tell(survey: &Survey, answer: &Answer, is_by_lot: bool) -> Told {
    Told {
        is_by_lot,
        minutes_of: survey.model.minutes(),
        chosen: tell_way(survey, &answer.chosen),
        spared: answer.spared.as_ref().map(|way| tell_way(survey, way)),
        is_best: answer.is_best,
        at_least: share(answer.at_least, answer.chosen.loss.harm_of),
    }
}

fn tell_way(survey: &Survey, way: &Way) -> ToldWay {
    let loss = &way.loss;
    let party_names = |parties: &[u32]| parties.iter().filter_map(|&party| Some(survey.parties.get(party as usize)?.1.clone())).collect();
    let closed = survey.places.iter().zip(&way.gone.places).filter(|(_, is_closed)| **is_closed);
    ToldWay {
        minutes: loss.minutes,
        share: share(loss.harm, loss.harm_of),
        lines: What::ALL.into_iter().map(|what| line(what, loss.counts[what.at()])).collect(),
        names: names(survey, loss),
        villages: loss.villages.iter().filter_map(|&(area, what)| Some((survey.areas.get(area as usize)?.clone(), what))).collect(),
        parties: party_names(&loss.parties),
        lonely: party_names(&loss.lonely),
        places: closed.map(|(place, _)| place.name.clone()).collect(),
    }
}

fn line(what: What, count: Count) -> Line {
    Line { what, lost: number(what, count.lost), of: number(what, count.of) }
}

/// Of what is about residents, a number as `small_numbers` lets it be shown; of all else as it is.
fn number(what: What, count: u64) -> Number {
    if !what.is_personal() {
        return Number::Just(count);
    }
    match shown(i64::try_from(count).unwrap_or(i64::MAX / 2)) {
        Shown::About(about) => Number::About(about.unsigned_abs()),
        Shown::Few | Shown::Withheld => Number::Few,
    }
}

/// In steps, so that nobody works out a small number from it.
fn share(harm: u64, of: u64) -> Share {
    match (harm * 100).checked_div(of) {
        None => Share::Nothing,
        Some(_) if harm == 0 => Share::Nothing,
        Some(percent) if percent < STEP => Share::Little,
        Some(percent) => Share::About((percent + STEP / 2) / STEP * STEP),
    }
}

fn names(survey: &Survey, loss: &Loss) -> Vec<Named> {
    let (mut named, mut counts) = (Vec::new(), [0; What::ALL.len()]);
    for &number in &loss.things {
        let (thing, name) = (&survey.model.things[number as usize], &survey.names[number as usize]);
        let count = &mut counts[thing.what.at()];
        if !name.is_empty() && *count < MOST_NAMES {
            *count += 1;
            let area = thing.area.and_then(|area| survey.areas.get(area as usize)).cloned().unwrap_or_default();
            named.push(Named { what: thing.what, name: name.clone(), area });
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_residents_is_rounded_and_small_numbers_are_hidden() {
        assert_eq!([0, 4, 12].map(|count| number(What::Contact, count)), [Number::Few, Number::Few, Number::About(10)]);
        assert_eq!(number(What::Round, 3), Number::Just(3));
        assert_eq!(
            [(0, 9), (1, 100), (13, 100), (9, 9), (0, 0)].map(|(harm, of)| share(harm, of)),
            [Share::Nothing, Share::Little, Share::About(15), Share::About(100), Share::Nothing]
        );
    }
}
