//! A question as it comes in; once made, it cannot be wrong.

use opbouw_finder::Asked;
use opbouw_neighbourhood::LatLon;
use opbouw_understand::{DayParts, Vocabulary};

use crate::error::AskError;

/// Longest question, in letters: ten times a long story.
pub const MOST_LETTERS: usize = 5_000;
/// How many results a page shows.
pub const RESULTS: usize = 10;

/// A village, hamlet or neighbourhood in which somebody can be.
#[derive(Debug, Clone, PartialEq)]
pub struct Village {
    /// Its name.
    pub name: String,
    /// Its middle.
    pub place: LatLon,
}

/// What a form or the API sends, not yet checked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// The question.
    pub text: String,
    /// Name of a village; empty: not said.
    pub village: String,
    /// Exact coordinates (API); they go before the village.
    pub coordinates: Option<(f64, f64)>,
    /// Days and parts of the day: "di ochtend"; empty: not said.
    pub when: String,
    /// Code words of concepts that were understood wrongly.
    pub without: Vec<String>,
    /// Code words of needs that were added before.
    pub with: Vec<String>,
    /// A need to add, in the asker's words.
    pub also: String,
}

/// A checked question.
#[derive(Debug, Clone)]
pub struct Question {
    /// What the finder takes.
    pub asked: Asked,
    /// The village, as in the list.
    pub village: Option<String>,
}

impl Question {
    /// Checks a draft against the villages and the vocabulary.
    ///
    /// # Errors
    /// All faults together, so that somebody need not mend them one by one.
    pub fn new(draft: &Draft, villages: &[Village], vocabulary: &Vocabulary) -> Result<Self, Vec<AskError>> {
        let mut faults = Vec::new();
        let text = draft.text.trim();
        if !text.chars().any(char::is_alphanumeric) {
            faults.push(AskError::Empty);
        }
        if text.chars().count() > MOST_LETTERS {
            faults.push(AskError::TooLong);
        }
        let village = find_village(&draft.village, villages).unwrap_or_else(|fault| {
            faults.push(fault);
            None
        });
        let exact =
            draft.coordinates.map(|(lat, lon)| LatLon::new(lat, lon).ok_or(AskError::NoPlaceOnEarth)).transpose().unwrap_or_else(|fault| {
                faults.push(fault);
                None
            });
        let when = DayParts::parse(&draft.when);
        if when.is_unknown() && !draft.when.trim().is_empty() {
            faults.push(AskError::UnknownTime);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let known = |ids: &[String]| ids.iter().filter_map(|id| vocabulary.concept(id)).collect::<Vec<_>>();
        let mut without = known(&draft.without);
        let mut with = known(&draft.with);
        with.retain(|id| !without.contains(id));
        // What is added now wins over what was taken away before.
        with.extend(added(&draft.also, vocabulary));
        without.retain(|id| !with.contains(id));
        let place = exact.or(village.map(|village| village.place));
        let asked = Asked { text: text.to_owned(), place, when, without, with, top: RESULTS, ..Asked::default() };
        Ok(Self { asked, village: village.map(|village| village.name.clone()) })
    }
}

/// The village with this name, in any case; nothing when none was given.
fn find_village<'v>(name: &str, villages: &'v [Village]) -> Result<Option<&'v Village>, AskError> {
    let wanted = name.trim().to_lowercase();
    if wanted.is_empty() {
        return Ok(None);
    }
    let found = villages.iter().find(|village| village.name.to_lowercase() == wanted);
    found.map(Some).ok_or_else(|| {
        let start: String = wanted.chars().take(2).collect();
        let alike = villages.iter().filter(|village| village.name.to_lowercase().starts_with(&start));
        AskError::UnknownPlace(alike.map(|village| village.name.clone()).take(3).collect())
    })
}

/// The strongest need in words that the asker added.
fn added(also: &str, vocabulary: &Vocabulary) -> Vec<opbouw_understand::ConceptId> {
    if also.trim().is_empty() || also.chars().count() > 200 {
        return Vec::new();
    }
    let by_name = vocabulary
        .concepts
        .iter()
        .position(|concept| [&concept.name_nl, &concept.name_en].iter().any(|name| name.eq_ignore_ascii_case(also.trim())));
    let heard = || {
        let understood = vocabulary.read_question(also);
        understood.needs.iter().chain(&understood.talents).max_by(|a, b| a.strength.total_cmp(&b.strength)).map(|need| need.concept)
    };
    by_name.and_then(|number| number.try_into().ok()).or_else(heard).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn villages() -> Vec<Village> {
        LatLon::new(52.0, 6.5).map(|place| Village { name: "Lindelo".into(), place }).into_iter().collect()
    }

    fn faults(draft: &Draft) -> Vec<AskError> {
        let vocabulary = Vocabulary::parse(&[]).unwrap();
        Question::new(draft, &villages(), &vocabulary).map(|_| Vec::new()).unwrap_or_else(|faults| faults)
    }

    #[test]
    fn empty_space_and_one_emoji_are_no_question() {
        for text in ["", "  \n", "🙂", "...!?"] {
            assert_eq!(faults(&Draft { text: text.into(), ..Draft::default() }), [AskError::Empty], "{text:?}");
        }
    }

    #[test]
    fn all_faults_come_at_once() {
        let draft = Draft { text: "a".repeat(20_000), village: "Lindeloo".into(), when: "blursdag".into(), ..Draft::default() };
        assert_eq!(faults(&draft), [AskError::TooLong, AskError::UnknownPlace(vec!["Lindelo".into()]), AskError::UnknownTime]);
    }

    #[test]
    fn a_place_that_is_not_on_earth_is_refused() {
        let draft = Draft { text: "hond".into(), coordinates: Some((f64::NAN, 300.0)), ..Draft::default() };
        assert_eq!(faults(&draft), [AskError::NoPlaceOnEarth]);
    }
}
