//! An answer ready to be shown: red flags first, then what was understood, who can help, and what this person can give.

use opbouw_finder::{Found, FoundResource, Wish};
use opbouw_neighbourhood::{Resource, ResourceKind};
use opbouw_understand::{Concluded, Languages, Vocabulary};
use opbouw_web::Frame;
use opbouw_words::Language;

use crate::say::{Reasons, concept_name, language_names, reasons};

/// Chips fainter than this would only confuse.
const LEAST_CHIP: f32 = 0.25;
const MOST_CHIPS: usize = 7;

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
}

/// A danger with the numbers to call.
#[derive(Debug, Clone, PartialEq)]
pub struct DangerShown {
    /// Its name.
    pub name: String,
    /// Code word.
    pub id: String,
    /// Whom to call, best first.
    pub numbers: Vec<PhoneLine>,
}

/// A line such as "Veilig Thuis: 0800-2000 (gratis)", with the number apart so that a phone can dial it.
#[derive(Debug, Clone, PartialEq)]
pub struct PhoneLine {
    /// Text before the number.
    pub before: String,
    /// The number as written; empty when the line has none.
    pub number: String,
    /// The number as dialled.
    pub dial: String,
    /// Text after the number.
    pub after: String,
}

/// A result in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Its number in the list and on the map.
    pub number: usize,
    /// Number in the register.
    pub id: i64,
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
    /// When, as written.
    pub when: String,
    /// Why, and what does not fit.
    pub reasons: Reasons,
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
    pub fn new(frame: &Frame, vocabulary: &Vocabulary, found: &Found) -> Self {
        let understanding = &found.understanding;
        let dangers = understanding.dangers.iter().map(|heard| danger(vocabulary.danger(heard), frame.language)).collect();
        let shown = |list: &[FoundResource], wishes: &[Wish]| -> Vec<Shown> {
            list.iter().enumerate().map(|(index, result)| show(frame, index + 1, result, reasons(frame, vocabulary, found, wishes, result))).collect()
        };
        Self {
            dangers,
            chips: chips(frame, vocabulary, found),
            limits: limits(frame, vocabulary, found),
            results: shown(&found.results, &found.wishes),
            can_give: shown(&found.can_give, &found.gifts),
            talents: found.gifts.iter().map(|gift| concept_name(vocabulary, gift.concept, frame.language).to_owned()).collect(),
        }
    }
}

fn danger(danger: &opbouw_understand::Danger, language: Language) -> DangerShown {
    let (name, lines) = if language == Language::En { (&danger.name_en, &danger.call_en) } else { (&danger.name_nl, &danger.call_nl) };
    DangerShown { name: name.clone(), id: danger.id.clone(), numbers: lines.iter().map(|line| phone_line(line)).collect() }
}

/// Takes the first number of three digits or more out of a line.
fn phone_line(line: &str) -> PhoneLine {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | ' ');
    let start = line.char_indices().find(|&(at, letter)| letter.is_ascii_digit() && line[at..].chars().take_while(|&next| is_part(next)).filter(char::is_ascii_digit).count() >= 3);
    let Some((start, _)) = start else {
        return PhoneLine { before: line.to_owned(), number: String::new(), dial: String::new(), after: String::new() };
    };
    let length = line[start..].find(|letter| !is_part(letter)).unwrap_or(line.len() - start);
    let number = line[start..start + length].trim_end_matches([' ', '-']);
    PhoneLine {
        before: line[..start].to_owned(),
        number: number.to_owned(),
        dial: number.chars().filter(char::is_ascii_digit).collect(),
        after: line[start + number.len()..].to_owned(),
    }
}

fn chips(frame: &Frame, vocabulary: &Vocabulary, found: &Found) -> Vec<Chip> {
    let understanding = &found.understanding;
    let chip = |item: &Concluded, is_talent: bool| Chip {
        id: vocabulary.concepts[usize::from(item.concept)].id.clone(),
        name: concept_name(vocabulary, item.concept, frame.language).to_owned(),
        why: item.because.join(" … "),
        is_talent,
    };
    let clear = |item: &&Concluded| item.strength >= LEAST_CHIP;
    // Of several talents heard in the same words only the clearest is asked about.
    let first_of_its_words = |(index, item): &(usize, &Concluded)| !understanding.talents[..*index].iter().any(|earlier| earlier.because == item.because);
    let talents = understanding.talents.iter().enumerate().filter(first_of_its_words).map(|(_, item)| item);
    let mut chips: Vec<Chip> = talents.filter(clear).take(3).map(|item| chip(item, true)).collect();
    let room = MOST_CHIPS - chips.len();
    let known = |item: &&Concluded| !understanding.talents.iter().any(|talent| talent.concept == item.concept && talent.strength >= LEAST_CHIP);
    let mut needs: Vec<Chip> = understanding.needs.iter().filter(clear).filter(known).take(room).map(|item| chip(item, false)).collect();
    needs.append(&mut chips);
    needs
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

fn show(frame: &Frame, number: usize, result: &FoundResource, reasons: Reasons) -> Shown {
    let resource = &result.resource;
    Shown {
        number,
        id: resource.id,
        kind: resource.kind.code(),
        kind_name: frame.say(kind_key(resource.kind)),
        title: title(resource),
        text: resource.text.clone(),
        by: [resource.giver.as_str(), resource.area.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        when: resource.availability.clone(),
        reasons,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, dial: &str, number: &str) {
        let made = phone_line(line);
        assert_eq!((made.dial.as_str(), made.number.as_str()), (dial, number), "{line}");
        assert_eq!(format!("{}{}{}", made.before, made.number, made.after), line);
    }

    #[test]
    fn numbers_in_a_line_can_be_dialled() {
        check("Veilig Thuis: 0800-2000 (gratis, dag en nacht)", "08002000", "0800-2000");
        check("Direct gevaar: bel 112", "112", "112");
        check("Bel uw huisarts", "", "");
    }
}
