//! The live index: offers in cells of one kilometre, sieved by place, time and concept before any is scored.

use std::collections::HashMap;

use crate::offer::{Offer, Point, Record, Word};
use crate::query::{Hit, Query};
use crate::score::{Ready, fits_time, within, word_bit};

const CELL_M: f32 = 1_000.0;

type CellKey = (i32, i32);

/// All offers, in memory, always up to date.
///
/// `put` and `remove` cost about a microsecond; `rank` looks only at the cells within the radius. Ties are broken by offer number, so the
/// same offers and query give the same list however the index came about.
#[derive(Debug, Default)]
pub struct Index {
    cells: HashMap<CellKey, Cell>,
    /// Offers without a place.
    everywhere: Cell,
    records: Vec<Option<Record>>,
    free: Vec<u32>,
    by_id: HashMap<u64, u32>,
    /// In how many offers each word stands.
    word_counts: HashMap<Word, u32>,
}

/// The first sieve of the offers in one square kilometre, one column per question asked of all of them.
#[derive(Debug, Default)]
struct Cell {
    /// The cell of offers without a place: they are near everybody.
    placeless: bool,
    points: Vec<Point>,
    day_parts: Vec<u32>,
    concepts: Vec<[u64; 4]>,
    words: Vec<u64>,
    records: Vec<u32>,
}

impl Index {
    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of offers.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether there are no offers.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Adds an offer, or replaces the one with the same number.
    pub fn put(&mut self, offer: Offer) {
        self.remove(offer.id);
        let record = Record::from(offer);
        for &word in &record.words {
            *self.word_counts.entry(word).or_default() += 1;
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.records.push(None);
            (self.records.len() - 1) as u32
        });
        self.by_id.insert(record.id, slot);
        self.cell_mut(record.place).push(&record, slot);
        self.records[slot as usize] = Some(record);
    }

    /// Takes an offer out; false when it was not there.
    pub fn remove(&mut self, id: u64) -> bool {
        let Some(slot) = self.by_id.remove(&id) else { return false };
        if let Some(record) = self.records[slot as usize].take() {
            for word in &record.words {
                if let Some(count) = self.word_counts.get_mut(word) {
                    *count = count.saturating_sub(1);
                }
            }
            self.cell_mut(record.place).take_out(slot);
        }
        self.free.push(slot);
        true
    }

    /// The best `query.top` offers, best first.
    pub fn rank(&self, query: &Query) -> Vec<Hit> {
        let ready = Ready::new(query, |word| self.rarity(word));
        let mut best = Best::new(query.top);
        for cell in self.cells_near(query) {
            for at in 0..cell.records.len() {
                if let Some(record) = cell.passes(at, &ready).then(|| self.records[cell.records[at] as usize].as_ref()).flatten() {
                    best.offer(ready.score(record), record);
                }
            }
        }
        best.into_hits(&ready)
    }

    /// The same list by looking at every offer without any sieve: the oracle that tests and benchmarks compare with.
    pub fn rank_exhaustively(&self, query: &Query) -> Vec<Hit> {
        let ready = Ready::new(query, |word| self.rarity(word));
        let mut best = Best::new(query.top);
        for record in self.records.iter().flatten() {
            let in_reach = record.place.is_none_or(|place| within(query, place));
            if in_reach && (!query.only_then || fits_time(query.day_parts, record.day_parts)) {
                best.offer(ready.score(record), record);
            }
        }
        best.into_hits(&ready)
    }

    /// Bytes held for the offers, without the allocator's own overhead.
    pub fn size_bytes(&self) -> usize {
        use std::mem::{size_of, size_of_val};
        let records: usize = self.records.iter().flatten().map(|record| size_of_val(&*record.facts) + size_of_val(&*record.words)).sum();
        let cells: usize = self.cells.values().chain([&self.everywhere]).map(Cell::size_bytes).sum();
        records + cells + self.records.capacity() * size_of::<Option<Record>>() + self.by_id.capacity() * 17 + self.word_counts.capacity() * 9
    }

    /// How telling a word is: the logarithm of how few offers have it.
    fn rarity(&self, word: Word) -> f32 {
        let count = self.word_counts.get(&word).copied().unwrap_or(0) as f32;
        ((self.len() as f32 + 1.0) / (count + 0.5)).ln().max(0.0)
    }

    fn cell_mut(&mut self, place: Option<Point>) -> &mut Cell {
        match place {
            Some(place) => self.cells.entry(cell_key(place)).or_default(),
            None => {
                self.everywhere.placeless = true;
                &mut self.everywhere
            }
        }
    }

    fn cells_near<'i>(&'i self, query: &Query) -> Vec<&'i Cell> {
        let mut cells = vec![&self.everywhere];
        match (query.at, query.radius_m) {
            (Some(at), Some(radius_m)) if (radius_m / CELL_M) * (radius_m / CELL_M) < self.cells.len() as f32 => {
                let (west, south) = cell_key(Point { x_m: at.x_m - radius_m, y_m: at.y_m - radius_m });
                let (east, north) = cell_key(Point { x_m: at.x_m + radius_m, y_m: at.y_m + radius_m });
                cells.extend((west..=east).flat_map(|x| (south..=north).map(move |y| (x, y))).filter(|key| near(*key, at, radius_m)).filter_map(|key| self.cells.get(&key)));
            }
            _ => cells.extend(self.cells.values()),
        }
        cells
    }
}

fn cell_key(place: Point) -> CellKey {
    ((place.x_m / CELL_M).floor() as i32, (place.y_m / CELL_M).floor() as i32)
}

/// Whether a cell can hold a point within the radius.
fn near((x, y): CellKey, at: Point, radius_m: f32) -> bool {
    let beyond = |cell: i32, at_m: f32| {
        let low = cell as f32 * CELL_M;
        (low - at_m).max(at_m - low - CELL_M).max(0.0)
    };
    let (dx, dy) = (beyond(x, at.x_m), beyond(y, at.y_m));
    dx * dx + dy * dy <= radius_m * radius_m
}

impl Cell {
    fn push(&mut self, record: &Record, slot: u32) {
        self.points.push(record.place.unwrap_or(Point { x_m: 0.0, y_m: 0.0 }));
        self.day_parts.push(record.day_parts);
        let mut concepts = [0u64; 4];
        for fact in &record.facts {
            concepts[usize::from(fact.concept) / 64] |= 1 << (fact.concept % 64);
        }
        self.concepts.push(concepts);
        self.words.push(record.words.iter().fold(0, |mask, word| mask | word_bit(*word)));
        self.records.push(slot);
    }

    fn take_out(&mut self, slot: u32) {
        if let Some(at) = self.records.iter().position(|&known| known == slot) {
            self.points.swap_remove(at);
            self.day_parts.swap_remove(at);
            self.concepts.swap_remove(at);
            self.words.swap_remove(at);
            self.records.swap_remove(at);
        }
    }

    /// Whether an offer can have a score at all; never wrong in saying no.
    #[inline]
    fn passes(&self, at: usize, ready: &Ready) -> bool {
        let query = ready.query;
        if query.only_then && !fits_time(query.day_parts, self.day_parts[at]) {
            return false;
        }
        let concepts = &self.concepts[at];
        let shares_concept = (0..4).any(|part| concepts[part] & ready.mask[part] != 0);
        if !shares_concept && self.words[at] & ready.word_mask == 0 {
            return false;
        }
        self.placeless || within(query, self.points[at])
    }

    fn size_bytes(&self) -> usize {
        self.points.capacity() * 8 + self.day_parts.capacity() * 4 + self.concepts.capacity() * 32 + self.words.capacity() * 8 + self.records.capacity() * 4 + 128
    }
}

/// The best so many, kept sorted; small, so a sorted list beats a heap.
struct Best<'i> {
    top: usize,
    list: Vec<(f32, &'i Record)>,
}

impl<'i> Best<'i> {
    fn new(top: usize) -> Self {
        Self { top, list: Vec::with_capacity(top.min(1_000) + 1) }
    }

    fn offer(&mut self, score: f32, record: &'i Record) {
        if score <= 0.0 || self.top == 0 {
            return;
        }
        let before = |&(other, known): &(f32, &Record)| other > score || (other == score && known.id < record.id);
        if self.list.len() == self.top && self.list.last().is_some_and(before) {
            return;
        }
        let at = self.list.partition_point(before);
        self.list.insert(at, (score, record));
        self.list.truncate(self.top);
    }

    fn into_hits(self, ready: &Ready) -> Vec<Hit> {
        self.list.into_iter().map(|(score, record)| Hit { id: record.id, kind: record.kind, score, reasons: ready.reasons(record) }).collect()
    }
}
