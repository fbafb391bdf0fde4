//! What do neighbours here say when they are asked for this? Counted per need and place, never per person, and handed to the finder.

use std::collections::HashMap;

use opbouw_finder::{Answers, Finder, Learned};
use opbouw_understand::ConceptId;

use crate::house::MatchingHouse;
use crate::refusal::Refusal;
use crate::store::answers::list_answers;

/// What was answered longer ago says little about now: a year.
const SINCE_S: i64 = 365 * 86_400;
/// So many answers are counted, the latest first.
const MOST: i64 = 20_000;

/// Counts the answers of a year and lets the finder learn from them; how many pairs of need and place there are. Nothing of it is kept: it is
/// counted anew every time. Whoever does not want it does not call it.
///
/// Cost: one statement, and reading the text of each request.
///
/// # Errors
/// The database; then the finder keeps what it knew.
pub async fn learn(house: &MatchingHouse) -> Result<usize, Refusal> {
    let since_s = house.site.clock.now_s() - SINCE_S;
    let answers = house.site.db.read(move |tx| list_answers(tx, since_s, MOST)).await?;
    let finder = house.finder.clone();
    // Reading thousands of texts takes seconds; pages do not wait for it.
    let counted = tokio::task::spawn_blocking(move || {
        let learned = count(&finder, answers);
        let pairs = learned.len();
        finder.learn(Learned::new(learned.into_iter().map(|((need, area), count)| (need, area, count))));
        pairs
    });
    Ok(counted.await.unwrap_or_default())
}

fn count(finder: &Finder, answers: Vec<(String, String, String)>) -> HashMap<(ConceptId, String), Answers> {
    let mut needs: HashMap<String, Option<ConceptId>> = HashMap::new();
    let mut counts: HashMap<(ConceptId, String), Answers> = HashMap::new();
    for (text, area, state) in answers {
        let need = *needs.entry(text).or_insert_with_key(|text| main_need(finder, text));
        let Some(need) = need else { continue };
        let count = counts.entry((need, area)).or_default();
        match state.as_str() {
            "no" | "expired" => count.no += 1,
            _ => count.yes += 1,
        }
    }
    counts
}

/// What a request is about first of all.
fn main_need(finder: &Finder, text: &str) -> Option<ConceptId> {
    let needs = finder.vocabulary().read_question(text).needs;
    needs.iter().max_by(|one, other| one.strength.total_cmp(&other.strength)).map(|need| need.concept)
}
