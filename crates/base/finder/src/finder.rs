//! The live index over the register.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, RwLock, RwLockReadGuard, RwLockWriteGuard};

use jiff::civil::Date;
use opbouw_neighbourhood::Resource;
use opbouw_retrieve::{Hit, Index, Point, Query, Wish, cover_wishes, mix_kinds};
use opbouw_understand::{ConceptId, Concluded, Understanding, Vocabulary};

use crate::asked::{Asked, Found, FoundResource};
use crate::learned::{Learned, main_need};
use crate::theme::Themes;
use crate::translate;

/// How far a question looks: farther than any neighbour goes, near enough to leave out the rest of the country.
const RADIUS_M: f32 = 30_000.0;
/// How many times as many results as are shown take part when wishes get their turns.
const LOOK_FURTHER: usize = 5;
/// Below this a talent is too faint to suggest somebody else's request for it.
const LEAST_GIFT: f32 = 0.3;
/// What both want must be about this part of what is asked most, before somebody who asks is an answer.
const MATTERS: f32 = 0.6;
/// How many requests of others are shown as what this person can give.
const MOST_GIFTS: usize = 4;

/// Answers questions from memory. One per municipality; shared between threads.
#[derive(Debug)]
pub struct Finder {
    vocabulary: Arc<Vocabulary>,
    live: RwLock<Live>,
}

#[derive(Debug, Default)]
struct Live {
    index: Index,
    resources: HashMap<u64, Arc<Resource>>,
    themes: HashMap<u64, Themes>,
    learned: Learned,
}

impl Finder {
    /// An empty finder.
    pub fn new(vocabulary: Arc<Vocabulary>) -> Self {
        Self { vocabulary, live: RwLock::default() }
    }

    /// The vocabulary it reads with.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Adds or changes a resource; it is in the next answer. `today` decides how fresh it counts.
    /// One that has ended is not found any more.
    pub fn put(&self, resource: Resource, today: Date) {
        if resource.ends_on.is_some_and(|last_day| last_day < today) {
            self.remove(resource.id);
            return;
        }
        let offer = translate::offer(&self.vocabulary, &resource, today);
        let themes = Themes::of(&self.vocabulary, &offer);
        let mut live = self.write();
        live.index.put(offer);
        live.themes.insert(resource.id as u64, themes);
        live.resources.insert(resource.id as u64, Arc::new(resource));
    }

    /// Takes a resource out at once.
    pub fn remove(&self, id: i64) {
        let mut live = self.write();
        live.take_out(&[id as u64]);
    }

    /// Takes out everything of one person at once.
    pub fn remove_all_of(&self, person: i64) {
        let mut live = self.write();
        let theirs: Vec<u64> = live.resources.iter().filter(|(_, resource)| resource.person == Some(person)).map(|(id, _)| *id).collect();
        live.take_out(&theirs);
    }

    /// Takes out what is not among these.
    pub fn keep_only(&self, ids: &HashSet<i64>) {
        let mut live = self.write();
        let others: Vec<u64> = live.resources.keys().filter(|id| !ids.contains(&(**id as i64))).copied().collect();
        live.take_out(&others);
    }

    /// Takes over what was learned from answers; it counts from the next question on. `Learned::default()` switches it off.
    pub fn learn(&self, learned: Learned) {
        self.write().learned = learned;
    }

    /// How many resources there are.
    pub fn len(&self) -> usize {
        self.read().resources.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One resource.
    pub fn get(&self, id: i64) -> Option<Arc<Resource>> {
        self.read().resources.get(&(id as u64)).cloned()
    }

    /// Everything that may be found and that is wanted, with what it is about; in no order. Looks at each once: 100,000 take some tens of
    /// milliseconds.
    pub fn list(&self, is_wanted: impl Fn(&Resource, Themes) -> bool) -> Vec<(Arc<Resource>, Themes)> {
        let live = self.read();
        let with_themes = live.resources.iter().map(|(id, resource)| (resource, live.themes.get(id).copied().unwrap_or_default()));
        with_themes.filter(|(resource, themes)| is_wanted(resource, *themes)).map(|(resource, themes)| (resource.clone(), themes)).collect()
    }

    /// What a text is about, as an offer that says so.
    pub fn themes_of(&self, title: &str, text: &str) -> Themes {
        let reading = self.vocabulary.read_offer(title, text, true);
        Themes::of_concepts(&self.vocabulary, reading.gives.iter().map(|found| (found.concept, found.strength)))
    }

    /// Answers a question. Cannot fail; keeps nothing of the question.
    ///
    /// A red flag gives no results: no volunteers for danger.
    pub fn find(&self, asked: &Asked) -> Found {
        let mut found =
            self.look(asked, asked.top * LOOK_FURTHER, |ranked, wishes| mix_kinds(cover_wishes(ranked, wishes, asked.top * 2), asked.top));
        if found.understanding.dangers.is_empty() {
            found.gifts = self.gifts(&found.understanding);
        }
        if !found.gifts.is_empty() {
            let query = self.query(asked, &found.understanding, Vec::new());
            let live = self.read();
            found.can_give = live.found(live.index.rank(&gift_query(&query, &found.gifts)), &found.gifts);
        }
        found
    }

    /// The same by score alone: nothing makes room for other wishes and kinds, and it does not look for who asks. For plans, that weigh the
    /// results themselves; many times quicker than [`Finder::find`] when many results are wanted.
    pub fn rank(&self, asked: &Asked) -> Found {
        self.look(asked, asked.top, |ranked, _| ranked)
    }

    fn look(&self, asked: &Asked, top: usize, choose: impl Fn(Vec<Hit>, &[Wish]) -> Vec<Hit>) -> Found {
        let mut understanding = self.vocabulary.read_question(&asked.text);
        correct(&mut understanding, asked);
        if !understanding.dangers.is_empty() {
            return Found { understanding, ..Found::default() };
        }
        let wishes = translate::wishes(&self.vocabulary, &understanding.needs, &understanding.talents);
        let query = self.query(asked, &understanding, wishes);
        let live = self.read();
        let mut ranked = live.index.rank(&Query { top, ..query.clone() });
        ranked.retain(|hit| live.is_answer(hit, &query.wishes));
        let ranked = live.learned.apply(ranked, &query.wishes, |id| live.resources.get(&id).map(|resource| resource.area.as_str()));
        let results = live.found(choose(ranked, &query.wishes), &query.wishes);
        Found { results, wishes: query.wishes, understanding, ..Found::default() }
    }

    /// What the asker can give, as wishes of those who ask for it.
    fn gifts(&self, understanding: &Understanding) -> Vec<Wish> {
        let clear = understanding.talents.iter().filter(|talent| talent.strength >= LEAST_GIFT);
        clear.map(|talent| translate::gift(&self.vocabulary, talent.concept, talent.strength)).collect()
    }

    fn query(&self, asked: &Asked, understanding: &Understanding, wishes: Vec<Wish>) -> Query {
        let bits = |wanted: bool| {
            understanding.limits.iter().filter(|limit| limit.wanted == wanted).fold(0u64, |bits, limit| bits | 1 << limit.limit)
        };
        Query {
            wishes,
            leans: understanding.leans.clone(),
            words: understanding.words.clone(),
            at: asked.place.map(|place| {
                let (x_m, y_m) = place.metres();
                Point { x_m, y_m }
            }),
            radius_m: asked.place.map(|_| RADIUS_M),
            day_parts: if asked.when.is_unknown() { understanding.when.0 } else { asked.when.0 },
            wanted: bits(true),
            unwanted: bits(false),
            languages: understanding.languages.0 | asked.languages.0,
            top: asked.top,
            turn: asked.turn,
            ..Query::default()
        }
    }

    // A thread that panicked while it held the lock leaves the index as it was before or after one change; both are fine to read.
    fn read(&self) -> RwLockReadGuard<'_, Live> {
        self.live.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Live> {
        self.live.write().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Live {
    /// Whoever asks is no answer, except where both want the same: a walk, a game of chess.
    fn is_answer(&self, hit: &Hit, wishes: &[Wish]) -> bool {
        let heaviest = wishes.iter().map(|wish| wish.weight).fold(0.0f32, f32::max);
        let matters = |wish: &&Wish| wish.mutual && wish.weight >= MATTERS * heaviest;
        let is_mutual = |need: ConceptId| wishes.iter().filter(matters).any(|wish| wish.concept == need);
        let asks = self.resources.get(&hit.id).is_none_or(|resource| resource.is_request);
        !asks || main_need(&hit.reasons, wishes).is_some_and(is_mutual)
    }

    fn take_out(&mut self, ids: &[u64]) {
        for id in ids {
            self.index.remove(*id);
            self.resources.remove(id);
            self.themes.remove(id);
        }
    }

    fn found(&self, hits: Vec<Hit>, wishes: &[Wish]) -> Vec<FoundResource> {
        let with_resource = |hit: Hit| {
            let resource = self.resources.get(&hit.id)?.clone();
            let often_yes = main_need(&hit.reasons, wishes).is_some_and(|need| self.learned.is_often_yes(need, &resource.area));
            Some(FoundResource { resource, score: hit.score, reasons: hit.reasons, often_yes })
        };
        hits.into_iter().filter_map(with_resource).collect()
    }
}

/// The same place and time, but among those who ask: who is looking for what this person can give?
fn gift_query(query: &Query, gifts: &[Wish]) -> Query {
    Query {
        wishes: gifts.to_vec(),
        leans: Vec::new(),
        words: Vec::new(),
        among_askers: true,
        top: MOST_GIFTS,
        languages: 0,
        ..query.clone()
    }
}

/// The asker's corrections win over what was read.
fn correct(understanding: &mut Understanding, asked: &Asked) {
    let stays = |found: &Concluded| !asked.without.contains(&found.concept);
    understanding.needs.retain(stays);
    understanding.talents.retain(stays);
    understanding.leans.retain(|(concept, _)| !asked.without.contains(concept));
    for &concept in &asked.with {
        understanding.needs.retain(|need| need.concept != concept);
        understanding.needs.insert(0, Concluded { concept, strength: 1.0, because: Vec::new() });
    }
}
