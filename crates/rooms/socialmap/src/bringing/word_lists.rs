//! What do people write in a list for a kind, an audience or a theme? Words in Dutch and English, in any writing.

use opbouw_finder::{Theme, Themes};
use opbouw_neighbourhood::fold;
use opbouw_understand::DayParts;

use crate::kind::{Audience, EntryKind};

/// The kind that a word means; an organisation when nothing is written. A word of which the beginning is known counts: *stichtingen*.
pub(super) fn kind(text: &str) -> Option<EntryKind> {
    let folded = fold(text);
    if folded.is_empty() {
        return Some(EntryKind::Party);
    }
    #[rustfmt::skip]
    let words: [(EntryKind, &[&str]); 5] = [
        (EntryKind::Initiative, &["initiatie", "bewonersinitiati", "initiative", "burgerinitiati"]),
        (EntryKind::Activity, &["activit", "evenement", "event", "cursus", "course", "dienst", "service"]),
        (EntryKind::Place, &["plek", "plaats", "place", "locatie", "location", "gebouw", "dorpshuis", "buurthuis", "zaal", "accommodatie", "venue"]),
        (EntryKind::Thing, &["ding", "spul", "thing", "uitleen", "leen", "voorwerp", "materiaal"]),
        (EntryKind::Party, &["parti", "party", "organisati", "organizati", "stichting", "vereniging", "instelling", "club", "kerk", "bedrijf", "gemeente", "foundation", "association", "school"]),
    ];
    words.into_iter().find(|(_, words)| words.iter().any(|word| folded.starts_with(word))).map(|(kind, _)| kind)
}

/// The audiences of a list of words, and the first word that is none. *Iedereen* is none in particular.
pub(super) fn audiences(text: &str) -> (Vec<Audience>, Option<String>) {
    let (mut found, mut unknown) = (Vec::new(), None);
    for part in parts(text) {
        let folded = fold(part);
        if ["iedereen", "alle", "everybody", "everyone", "all"].iter().any(|word| folded.starts_with(word)) {
            continue;
        }
        match Audience::parse(part.trim()).or_else(|| audience(&folded)) {
            Some(audience) if !found.contains(&audience) => found.push(audience),
            Some(_) => {}
            None => unknown = unknown.or_else(|| Some(part.trim().to_owned())),
        }
    }
    (found, unknown)
}

fn audience(folded: &str) -> Option<Audience> {
    #[rustfmt::skip]
    let words: [(Audience, &[&str]); 9] = [
        (Audience::Children, &["kind", "child", "kids", "peuter", "kleuter"]),
        (Audience::Youth, &["jong", "jeugd", "youth", "young", "tiener", "teen"]),
        (Audience::Parents, &["ouders", "ouder s", "parent", "vaders", "moeders", "gezin"]),
        (Audience::Older, &["ouder", "senior", "older", "elder", "65", "55", "60", "bejaard"]),
        (Audience::NewHere, &["nieuwkomer", "nieuw", "new", "statushouder", "vluchteling", "refugee", "inburger", "migrant"]),
        (Audience::Carers, &["mantelzorg", "carer", "caregiver", "zorger"]),
        (Audience::Limited, &["beperk", "gehandicapt", "disab", "mensen met een beperk", "rolstoel"]),
        (Audience::LittleMoney, &["minima", "weinig geld", "little money", "laag inkomen", "low income", "armoede"]),
        (Audience::Adults, &["volwassen", "adult"]),
    ];
    words.into_iter().find(|(_, words)| words.iter().any(|word| folded.starts_with(word))).map(|(audience, _)| audience)
}

/// The themes of a list of words: a code, part of a code, or what the vocabulary takes the word for.
pub(super) fn themes(text: &str, themes_of: &dyn Fn(&str, &str) -> Themes) -> Themes {
    parts(text).fold(Themes::default(), |found, part| {
        let folded = fold(part);
        let named =
            Theme::ALL.into_iter().filter(|theme| theme.code() == part.trim() || theme.code().split('-').any(|word| word == folded));
        let named: Themes = named.collect();
        found.and(if named.is_empty() { themes_of(part, "") } else { named })
    })
}

/// Words for themes that mean nothing here.
pub(super) fn unknown_themes(text: &str, themes_of: &dyn Fn(&str, &str) -> Themes) -> Vec<String> {
    parts(text).filter(|part| themes(part, themes_of).is_empty()).map(|part| part.trim().to_owned()).collect()
}

/// Words for days that are none. Hours are no words, and need not be understood.
pub(super) fn unknown_days(text: &str) -> Vec<String> {
    let parts = parts(text).map(str::trim).filter(|part| part.chars().next().is_some_and(char::is_alphabetic));
    let is_unknown = |part: &&str| DayParts::parse(part).is_unknown() && DayParts::find(part).is_unknown();
    parts.filter(is_unknown).map(str::to_owned).collect()
}

/// Whether a cell says yes.
pub(super) fn is_yes(text: &str) -> bool {
    matches!(fold(text).as_str(), "ja" | "j" | "yes" | "y" | "x" | "1" | "waar" | "true" | "gehoord")
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '/', '|', '\n']).filter(|part| !part.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_known_in_both_languages_and_in_any_writing() {
        for (text, wanted) in [
            ("", Some(EntryKind::Party)),
            ("Stichting", Some(EntryKind::Party)),
            ("PARTIJ", Some(EntryKind::Party)),
            ("Bewonersinitiatief", Some(EntryKind::Initiative)),
            ("initiative", Some(EntryKind::Initiative)),
            ("activiteiten", Some(EntryKind::Activity)),
            ("Dorpshuis", Some(EntryKind::Place)),
            ("uitleenspullen", Some(EntryKind::Thing)),
            ("thing", Some(EntryKind::Thing)),
            ("wolk", None),
        ] {
            assert_eq!(kind(text), wanted, "{text}");
        }
    }

    #[test]
    fn audiences_are_known_and_what_is_none_is_told() {
        let (found, unknown) = audiences("Kinderen; ouders, ouderen / 65+ ; marsmannetjes");
        assert_eq!(found, [Audience::Children, Audience::Parents, Audience::Older]);
        assert_eq!(unknown.as_deref(), Some("marsmannetjes"));
        assert_eq!(audiences("iedereen"), (Vec::new(), None));
        assert_eq!(audiences("new-here").0, [Audience::NewHere]);
    }

    #[test]
    fn words_that_are_no_day_and_no_theme_are_told() {
        let nothing = |_: &str, _: &str| Themes::default();
        assert_eq!(unknown_themes("eten; ruimtevaart", &nothing), ["ruimtevaart"]);
        assert_eq!(unknown_days("di avond; blursdag; 10:00-12:00, elke dag"), ["blursdag"]);
    }

    #[test]
    fn themes_are_known_by_their_words() {
        let nothing = |_: &str, _: &str| Themes::default();
        assert_eq!(themes("eten; Gezondheid", &nothing), [Theme::Home, Theme::Health].into_iter().collect());
        assert_eq!(themes("papier-geld-werk", &nothing), [Theme::Paperwork].into_iter().collect());
        let all = |_: &str, _: &str| [Theme::Crafts].into_iter().collect();
        assert_eq!(themes("breien", &all), [Theme::Crafts].into_iter().collect());
    }
}
