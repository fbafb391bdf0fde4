//! One test, all the way: what goes, what is lost by it, and how the same amount goes with the least harm.

use crate::drawing_lots::draw_lots;
use crate::losing::{Gone, Loss, lose};
use crate::model::Model;
use crate::sparing::{Amount, spare_places, spare_workers};
use crate::weighing::Weights;

/// What is to go, by places in the lists of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// These.
    These {
        /// Workers.
        workers: Vec<u32>,
        /// Parties, with everybody who works there.
        parties: Vec<u32>,
        /// Places.
        places: Vec<u32>,
    },
    /// So many of a hundred hours, nobody says whose.
    Share {
        /// Per cent, 1 to 100.
        percent: u32,
        /// Of one party; none: of all together.
        party: Option<u32>,
    },
}

/// One way to cut, with what it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What goes.
    pub gone: Gone,
    /// What is lost.
    pub loss: Loss,
}

/// What came of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was chosen; where nobody was chosen, a cut by lot.
    pub chosen: Way,
    /// The least harmful way to cut the same amount; none: the choice saves nothing.
    pub spared: Option<Way>,
    /// What no way can go below, weighed.
    pub at_least: u64,
    /// Whether it is proved that nothing does less harm than `spared`.
    pub is_best: bool,
}

/// Works a test out. `same_parties`: whoever goes instead works for a party of which somebody was chosen. Nothing when a share is asked of
/// nobody's hours. About a second at most.
pub fn answer(model: &Model, asked: &Asked, same_parties: bool, weights: &Weights) -> Option<Answer> {
    let everybody = vec![true; model.workers.len()];
    match asked {
        Asked::These { workers, parties, places } => {
            let gone = Gone::new(model, workers, parties, places);
            let minutes = lose(model, &gone, weights).minutes;
            let may_go = if same_parties { colleagues(model, &gone) } else { everybody };
            let spared = if minutes > 0 {
                spare_workers(model, &gone, &Amount { may_go, minutes }, weights)
            } else if !places.is_empty() && parties.is_empty() && workers.is_empty() {
                spare_places(model, &gone, weights)
            } else {
                None
            };
            Some(put_together(model, gone, spared, weights))
        }
        Asked::Share { percent, party } => {
            let may_go: Vec<bool> = model.workers.iter().map(|worker| party.is_none_or(|party| worker.party == party)).collect();
            let all: u64 = model.workers.iter().zip(&may_go).filter(|(_, may)| **may).map(|(worker, _)| u64::from(worker.minutes)).sum();
            let minutes = (all * u64::from(*percent)).div_ceil(100);
            let gone = draw_lots(model, &may_go, minutes, weights).filter(|_| minutes > 0)?;
            let spared = spare_workers(model, &Gone::new(model, &[], &[], &[]), &Amount { may_go, minutes }, weights);
            Some(put_together(model, gone, spared, weights))
        }
    }
}

/// Whoever works for a party of which somebody goes.
fn colleagues(model: &Model, gone: &Gone) -> Vec<bool> {
    let mut touched = vec![false; model.parties as usize];
    for worker in gone.list_workers() {
        touched[model.workers[worker as usize].party as usize] = true;
    }
    model.workers.iter().map(|worker| touched[worker.party as usize]).collect()
}

fn put_together(model: &Model, gone: Gone, spared: Option<crate::sparing::Spared>, weights: &Weights) -> Answer {
    let way = |gone: Gone| Way { loss: lose(model, &gone, weights), gone };
    let (at_least, is_best) = spared.as_ref().map_or((0, false), |spared| (spared.at_least, spared.is_best));
    Answer { chosen: way(gone), spared: spared.map(|spared| way(spared.gone)), at_least, is_best }
}
