//! Networks that were read and laid out once, and kept in memory until a tie changes.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use opbouw_network::{Layout, Sketch, layout};

use crate::network::Network;
use crate::reading::{Reading, SEED};

/// Networks that are kept; each of 2,000 parties takes less than a megabyte.
const KEPT: usize = 12;
/// Lines of which is kept where everybody stood.
const MOST_LINES: usize = 40;
/// Width of a picture divided by its height.
pub(crate) const ASPECT: f64 = 1.5;

/// Pictures of one line follow each other: who was there hardly moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Line {
    /// The network of all parties, also on other days.
    Public,
    /// That of a live session.
    Session(i64),
}

/// A network, what it tells, and where everybody is drawn.
#[derive(Debug)]
pub(crate) struct Seen {
    pub network: Network,
    pub reading: Reading,
    pub layout: Layout,
}

/// Those that were drawn lately.
#[derive(Default)]
pub(crate) struct Pictures {
    kept: Mutex<Kept>,
    /// One at a time: who waits for the same picture then finds it.
    drawing: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Kept {
    seen: VecDeque<(Line, u64, Arc<Seen>)>,
    stood: HashMap<Line, HashMap<i64, (f64, f64)>>,
}

impl Pictures {
    /// What there is to see of a network; drawn on a thread of its own when it is not there yet.
    pub async fn see(&self, network: Network, line: Line) -> Arc<Seen> {
        let mark = network.mark();
        if let Some(seen) = self.lock().find(line, mark) {
            return seen;
        }
        let _one_at_a_time = self.drawing.lock().await;
        let (found, stood) = {
            let kept = self.lock();
            (kept.find(line, mark), kept.stood.get(&line).cloned().unwrap_or_default())
        };
        if let Some(seen) = found {
            return seen;
        }
        let drawn = tokio::task::spawn_blocking(move || Arc::new(draw(network, &stood))).await;
        match drawn {
            Ok(seen) => {
                self.lock().keep(line, mark, &seen);
                seen
            }
            // Only when the program stops.
            Err(_) => Arc::new(draw(Network::new(Vec::new(), []), &HashMap::new())),
        }
    }

    // What is kept is whole after every change, so a poisoned lock is still right.
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn find(&self, line: Line, mark: u64) -> Option<Arc<Seen>> {
        self.seen.iter().find(|(of, known, _)| *of == line && *known == mark).map(|(_, _, seen)| seen.clone())
    }

    fn keep(&mut self, line: Line, mark: u64, seen: &Arc<Seen>) {
        self.seen.push_front((line, mark, seen.clone()));
        self.seen.truncate(KEPT);
        if self.stood.len() >= MOST_LINES && !self.stood.contains_key(&line) {
            self.stood.retain(|known, _| *known == Line::Public);
        }
        let stands = seen.network.nodes.iter().zip(&seen.layout.at).map(|(node, at)| (node.key, *at));
        self.stood.entry(line).or_default().extend(stands);
    }
}

fn draw(network: Network, stood: &HashMap<i64, (f64, f64)>) -> Seen {
    let reading = Reading::new(&network.graph);
    let places = 0..network.nodes.len() as u32;
    let sizes: Vec<f64> = places.map(|place| 1.0 + 0.35 * (network.graph.degree(place) as f64).sqrt()).collect();
    let start: Vec<Option<(f64, f64)>> = network.nodes.iter().map(|node| stood.get(&node.key).copied()).collect();
    let start = if stood.is_empty() { Vec::new() } else { start };
    let sketch = Sketch { sizes: &sizes, start: &start, aspect: ASPECT, seed: SEED };
    let layout = layout(&network.graph, &reading.groups.of, &sketch);
    Seen { network, reading, layout }
}
