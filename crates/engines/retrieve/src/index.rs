//! The live index: offers in cells of one kilometre, sieved by place, time and concept before any is scored.

use std::collections::{BinaryHeap, HashMap};

use crate::offer::{Fact, Leans, Offer, Point, Record, Stance, Word};
use crate::query::{Hit, Query};
use crate::score::{Ready, Strongest, fits_time, within, word_bit};

const CELL_M: f32 = 1_000.0;

type CellKey = (i32, i32);

/// All offers, in memory, always up to date.
///
/// `put` and `remove` cost about a microsecond; `rank` looks only at the cells within the radius. Ties are broken by offer number, or in the
/// order of [`Query::turn`], so the same offers and query give the same list however the index came about.
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

/// The offers of one square kilometre: place and time of all of them close together, since most fall through that sieve, and what the second
/// sieve asks in a list of the same order.
#[derive(Debug, Default)]
struct Cell {
    /// The cell of offers without a place: they are near everybody.
    placeless: bool,
    gates: Vec<Gate>,
    rows: Vec<Row>,
}

/// Where and when.
#[derive(Debug, Clone, Copy)]
struct Gate {
    point: Point,
    day_parts: u32,
}

/// What an offer is about, in less than one line of the processor's cache.
#[derive(Debug, Clone, Copy)]
struct Row {
    concepts: [u64; 4],
    words: u64,
    record: u32,
    /// The strongest concepts with their strength; all others are at most as strong as the last of these.
    strongest: Strongest,
    leans: Leans,
}

/// An offer that passed the sieve, with the most it can score; the highest comes first.
struct Candidate {
    most: f32,
    record: u32,
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.most.total_cmp(&other.most)
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Eq for Candidate {}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
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
        let mut candidates: Vec<Candidate> = Vec::with_capacity(1_024);
        for cell in self.cells_near(query) {
            for (gate, row) in cell.gates.iter().zip(&cell.rows) {
                if gate.passes(query, cell.placeless) && row.passes(&ready) {
                    candidates.push(Candidate { most: row.most(gate, &ready, cell.placeless), record: row.record });
                }
            }
        }
        // Those that can score most first: when the next cannot come into the list any more, none can.
        let mut candidates = BinaryHeap::from(candidates);
        let mut best = Best::new(query);
        while let Some(candidate) = candidates.pop().filter(|candidate| candidate.most >= best.least()) {
            if let Some(record) = &self.records[candidate.record as usize] {
                best.offer(ready.score(record), record);
            }
        }
        best.into_hits(&ready)
    }

    /// The same list by looking at every offer without any sieve: the oracle that tests and benchmarks compare with.
    pub fn rank_exhaustively(&self, query: &Query) -> Vec<Hit> {
        let ready = Ready::new(query, |word| self.rarity(word));
        let mut best = Best::new(query);
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
        records
            + cells
            + self.records.capacity() * size_of::<Option<Record>>()
            + self.by_id.capacity() * 17
            + self.word_counts.capacity() * 9
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
                cells.extend(
                    (west..=east)
                        .flat_map(|x| (south..=north).map(move |y| (x, y)))
                        .filter(|key| near(*key, at, radius_m))
                        .filter_map(|key| self.cells.get(&key)),
                );
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
        let mut concepts = [0u64; 4];
        // What is refused serves nobody.
        for fact in record.facts.iter().filter(|fact| fact.stance != Stance::Refuses) {
            concepts[usize::from(fact.concept) / 64] |= 1 << (fact.concept % 64);
        }
        let strongest = strongest(&record.facts);
        let words = record.words.iter().fold(0, |mask, word| mask | word_bit(*word));
        let point = record.place.unwrap_or(Point { x_m: 0.0, y_m: 0.0 });
        self.gates.push(Gate { point, day_parts: record.day_parts });
        self.rows.push(Row { concepts, words, record: slot, strongest, leans: record.leans });
    }

    fn take_out(&mut self, slot: u32) {
        if let Some(at) = self.rows.iter().position(|row| row.record == slot) {
            self.gates.swap_remove(at);
            self.rows.swap_remove(at);
        }
    }

    fn size_bytes(&self) -> usize {
        self.rows.capacity() * std::mem::size_of::<Row>() + self.gates.capacity() * std::mem::size_of::<Gate>() + 72
    }
}

/// The four strongest concepts of an offer, strongest first; empty places have strength 0.
fn strongest(facts: &[Fact]) -> Strongest {
    let mut sorted: Vec<(u8, u8)> =
        facts.iter().filter(|fact| fact.stance != Stance::Refuses).map(|fact| (fact.concept as u8, fact.strength)).collect();
    sorted.sort_by_key(|fact| std::cmp::Reverse(fact.1));
    let mut strongest = Strongest::default();
    strongest.iter_mut().zip(sorted).for_each(|(place, fact)| *place = fact);
    strongest
}

impl Gate {
    /// Whether an offer is in reach and, where that is asked, there at the time.
    #[inline]
    fn passes(&self, query: &Query, placeless: bool) -> bool {
        (!query.only_then || fits_time(query.day_parts, self.day_parts)) && (placeless || within(query, self.point))
    }
}

impl Row {
    /// Whether an offer can have a score at all; never wrong in saying no.
    #[inline]
    fn passes(&self, ready: &Ready) -> bool {
        (0..4).fold(0, |shared, part| shared | self.concepts[part] & ready.mask[part]) != 0 || self.words & ready.word_mask != 0
    }

    /// The most an offer can score, without fetching it.
    #[inline]
    fn most(&self, gate: &Gate, ready: &Ready, placeless: bool) -> f32 {
        let distance_m = ready.query.at.filter(|_| !placeless).map(|place| place.distance_m(gate.point));
        ready.most(&self.concepts, &self.strongest, &self.leans, self.words, distance_m, fits_time(ready.query.day_parts, gate.day_parts))
    }
}

/// The place of an offer among equals. The mixing is one to one (SplitMix64, Steele, Lea and Flood 2014), so two offers never share a place.
fn place(id: u64, turn: u64) -> u64 {
    if turn == 0 {
        return id;
    }
    let mut mixed = id.wrapping_add(turn.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The best so many, kept sorted; small, so a sorted list beats a heap.
struct Best<'i> {
    top: usize,
    turn: u64,
    list: Vec<(f32, &'i Record)>,
}

impl<'i> Best<'i> {
    fn new(query: &Query) -> Self {
        Self { top: query.top, turn: query.turn, list: Vec::with_capacity(query.top.min(1_000) + 1) }
    }

    /// What an offer must score to come into a full list; ties are decided by number, so an equal score may.
    fn least(&self) -> f32 {
        if self.list.len() < self.top { 0.0 } else { self.list.last().map_or(0.0, |(score, _)| *score) }
    }

    fn offer(&mut self, score: f32, record: &'i Record) {
        if score <= 0.0 || self.top == 0 {
            return;
        }
        let turn = self.turn;
        let before = |&(other, known): &(f32, &Record)| other > score || (other == score && place(known.id, turn) < place(record.id, turn));
        if self.list.len() == self.top && self.list.last().is_some_and(before) {
            return;
        }
        let at = self.list.partition_point(before);
        self.list.insert(at, (score, record));
        self.list.truncate(self.top);
    }

    fn into_hits(self, ready: &Ready) -> Vec<Hit> {
        self.list
            .into_iter()
            .map(|(score, record)| Hit { id: record.id, kind: record.kind, score, reasons: ready.reasons(record) })
            .collect()
    }
}
