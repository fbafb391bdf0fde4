//! An answer ready to be shown: red flags first, then what was understood, who can help, and what this person can give.

use opbouw_access::Action;
use opbouw_finder::{Found, FoundResource, Wish};
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_understand::{ConceptId, Concluded, LANGUAGE_CODES, Languages, Vocabulary};
use opbouw_web::{Frame, Piece, pieces};
use opbouw_words::Language;

use crate::say::{Reasons, concept_name, language_names, reasons};
use crate::when::when_words;

/// Chips fainter than this would only confuse.
const LEAST_CHIP: f32 = 0.25;
const MOST_CHIPS: usize = 7;
const MOST_TALENTS: usize = 3;

/// Something understood, to be corrected by taking its tick away.
#[derive(Debug, Clone, PartialEq)]
pub struct Chip {
    /// Code word of the concept.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The words of the question that led to it.
    pub why: String,
    /// Whether it is something the person can give.
    pub is_talent: bool,
    /// False: the asker took it away; it stays on the screen so that it can come back.
    pub is_kept: bool,
}

/// A danger with the numbers to call.
#[derive(Debug, Clone, PartialEq)]
pub struct DangerShown {
    /// Its name.
    pub name: String,
    /// Code word.
    pub id: String,
    /// Whom to call, best first.
    pub numbers: Vec<Vec<Piece>>,
}

/// A result in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Its number in the list and on the map.
    pub number: usize,
    /// Number in the register.
    pub id: i64,
    /// Where it is: the page of the room that keeps it, else its own here.
    pub address: String,
    /// Code word of the kind, also its style.
    pub kind: &'static str,
    /// Name of the kind.
    pub kind_name: String,
    /// Title.
    pub title: String,
    /// Text.
    pub text: String,
    /// Giver and village: "Fatma · Lindelo".
    pub by: String,
    /// When, in the reader's language.
    pub when: String,
    /// Language of title and text, for screen readers.
    pub lang: &'static str,
    /// Why, and what does not fit.
    pub reasons: Reasons,
    /// Whether it is somebody's own offer, whom the reader may ask for help.
    pub may_ask: bool,
}

/// Everything the answer page shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// Red flags; when there are any, there is nothing else.
    pub dangers: Vec<DangerShown>,
    /// What was understood.
    pub chips: Vec<Chip>,
    /// Limits and languages heard.
    pub limits: Vec<String>,
    /// Who and what can help.
    pub results: Vec<Shown>,
    /// Who is looking for what this person can give.
    pub can_give: Vec<Shown>,
    /// Names of the talents heard.
    pub talents: Vec<String>,
}

impl Answer {
    /// Makes an answer for this reader out of what was found.
    ///
    /// `without` are the concepts that the asker took away.
    pub fn new(frame: &Frame, vocabulary: &Vocabulary, found: &Found, without: &[ConceptId]) -> Self {
        let understanding = &found.understanding;
        let dangers = understanding.dangers.iter().map(|heard| danger(vocabulary.danger(heard), frame.language)).collect();
        let shown = |list: &[FoundResource], wishes: &[Wish]| -> Vec<Shown> {
            list.iter()
                .enumerate()
                .map(|(index, result)| show(frame, index + 1, result, reasons(frame, vocabulary, found, wishes, result)))
                .collect()
        };
        Self {
            dangers,
            chips: chips(frame, vocabulary, found, without),
            limits: limits(frame, vocabulary, found),
            results: shown(&found.results, &found.wishes),
            can_give: shown(&found.can_give, &found.gifts),
            talents: found.gifts.iter().map(|gift| concept_name(vocabulary, gift.concept, frame.language).to_owned()).collect(),
        }
    }
}

fn danger(danger: &opbouw_understand::Danger, language: Language) -> DangerShown {
    let (name, lines) = if language == Language::En { (&danger.name_en, &danger.call_en) } else { (&danger.name_nl, &danger.call_nl) };
    DangerShown { name: name.clone(), id: danger.id.clone(), numbers: lines.iter().map(|line| pieces(line)).collect() }
}

fn chips(frame: &Frame, vocabulary: &Vocabulary, found: &Found, without: &[ConceptId]) -> Vec<Chip> {
    let understanding = &found.understanding;
    let chip = |item: &Concluded, is_talent: bool| Chip {
        id: vocabulary.concepts[usize::from(item.concept)].id.clone(),
        name: concept_name(vocabulary, item.concept, frame.language).to_owned(),
        why: item.because.join(" … "),
        is_talent,
        is_kept: true,
    };
    let clear = |item: &&Concluded| item.strength >= LEAST_CHIP;
    let known =
        |item: &&Concluded| !understanding.talents.iter().any(|talent| talent.concept == item.concept && talent.strength >= LEAST_CHIP);
    let talents: Vec<Chip> =
        clearest_of_its_words(&understanding.talents).filter(clear).take(MOST_TALENTS).map(|item| chip(item, true)).collect();
    let needs = clearest_of_its_words(&understanding.needs).filter(clear).filter(known);
    let mut needs: Vec<Chip> = needs.take(MOST_CHIPS - talents.len()).map(|item| chip(item, false)).collect();
    needs.extend(talents);
    let taken_away = without.iter().map(|&concept| Chip {
        id: vocabulary.concepts[usize::from(concept)].id.clone(),
        name: concept_name(vocabulary, concept, frame.language).to_owned(),
        why: String::new(),
        is_talent: false,
        is_kept: false,
    });
    needs.extend(taken_away);
    needs
}

/// Of several conclusions from the same words only the clearest is asked about: from "apotheek" not an errand as well. What the asker added
/// has no words and always stays.
fn clearest_of_its_words(found: &[Concluded]) -> impl Iterator<Item = &Concluded> {
    let covers = |earlier: &Concluded, item: &Concluded| item.because.iter().all(|word| earlier.because.contains(word));
    let is_covered =
        move |index: usize, item: &Concluded| !item.because.is_empty() && found[..index].iter().any(|earlier| covers(earlier, item));
    found.iter().enumerate().filter(move |(index, item)| !is_covered(*index, item)).map(|(_, item)| item)
}

fn limits(frame: &Frame, vocabulary: &Vocabulary, found: &Found) -> Vec<String> {
    let understanding = &found.understanding;
    let mut said: Vec<String> = understanding
        .limits
        .iter()
        .map(|heard| {
            let limit = &vocabulary.limits[usize::from(heard.limit)];
            let name = if frame.language == Language::En { limit.name_en.clone() } else { limit.name_nl.clone() };
            if heard.wanted { frame.say_with("ask-limit-wanted", "what", name) } else { frame.say_with("ask-limit-unwanted", "what", name) }
        })
        .collect();
    if understanding.languages != Languages::default() {
        said.push(frame.say_with("ask-limit-language", "languages", language_names(frame, understanding.languages.0)));
    }
    said
}

/// Of a neighbour, and not from a list or of a party.
fn is_of_giver(resource: &Resource) -> bool {
    resource.kind == ResourceKind::Offer && resource.person.is_some() && !resource.is_request
}

fn show(frame: &Frame, number: usize, result: &FoundResource, reasons: Reasons) -> Shown {
    let resource = &result.resource;
    Shown {
        number,
        id: resource.id,
        address: resource.page().map_or_else(|| format!("/aanbod/{}", resource.id), str::to_owned),
        kind: resource.kind.code(),
        kind_name: frame.say(kind_key(resource.kind)),
        title: title(resource),
        text: resource.text.clone(),
        by: [resource.giver.as_str(), resource.area.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        when: when_words(frame, &resource.availability),
        lang: written_in(resource),
        may_ask: is_of_giver(resource) && frame.opens(Action::InviteGiver),
        reasons,
    }
}

/// The language in which a giver wrote: the first they name, Dutch when they name none.
pub fn written_in(resource: &Resource) -> &'static str {
    let first = resource.languages.split([',', ';']).next().unwrap_or("").trim();
    LANGUAGE_CODES.iter().find(|code| **code == first && code.len() == 2).copied().unwrap_or("nl")
}

/// Every result needs a heading; a giver who wrote none gets the first words of the text.
pub fn title(resource: &Resource) -> String {
    if resource.title.trim().is_empty() {
        let start: Vec<&str> = resource.text.split_whitespace().take(6).collect();
        return format!("{} …", start.join(" "));
    }
    resource.title.clone()
}

/// The sentence key of a kind.
pub fn kind_key(kind: ResourceKind) -> &'static str {
    const fn key(key: &'static str) -> &'static str {
        key
    }
    match kind {
        ResourceKind::Offer => key("ask-kind-offer"),
        ResourceKind::Activity => key("ask-kind-activity"),
        ResourceKind::Party => key("ask-kind-party"),
        ResourceKind::Place => key("ask-kind-place"),
    }
}
