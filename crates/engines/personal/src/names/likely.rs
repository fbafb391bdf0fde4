//! Which unknown word with a capital at the beginning of a sentence is a name, because only of a person is said what follows?

use super::Names;
use super::around::{is_kin, is_named_thing, is_place_head, is_small_word, is_title, is_trade};
use crate::lexicon::{NameWord, name_word};

/// What only people are.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "eenzaam", "ziek", "dronken", "verward", "zwanger", "depressief", "verslaafd", "dement", "werkloos", "dakloos", "blut", "verdrietig", "lonely", "sick", "drunk",
    "pregnant", "homeless",
];
/// What hardly anything but people does.
const DEEDS: &[&str] =
    &["drinkt", "huilt", "rookt", "bedelt", "zwerft", "slaapt", "steelt", "scheldt", "durft", "drinks", "cries", "sleeps"];
/// Words that are said of without an article, and are nobody.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "politie", "gemeente", "jeugd", "student", "zwerver", "dakloze", "gezin", "familie", "dorp", "wijk", "buurt", "straat", "ouder", "oudere", "jongere",
    "leerling", "bewoner", "huurder", "eigenaar", "klant", "patient", "slachtoffer", "dader", "bezoeker", "gast", "chauffeur", "dronkaard", "persoon", "elk",
    "men", "corporatie", "groep", "half", "heel", "vrijwel", "dier", "vogel", "kip", "koe", "schaap", "everybody", "anyone", "anybody", "everyone", "one",
    "water", "leven", "hulp", "grijs", "oud", "jong", "puber", "tiener", "vluchteling", "migrant", "alleenstaande", "werknemer", "zieke", "single", "dat",
    "jarenlang", "overdag", "snachts", "buiten", "binnen", "thuis", "alles", "niets", "ander", "eentje", "eerst", "hoezo", "zodat", "omdat", "terwijl",
    "daarna", "daardoor", "daarom", "eindelijk", "inmiddels", "meestal", "sindsdien", "tegenwoordig", "regelmatig", "vaak", "steeds", "weer", "ondertussen",
    "intussen", "plotseling", "ergens", "nergens", "bovendien", "zelfs", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "misschien", "blijkbaar", "kennelijk", "waarschijnlijk", "vanavond", "vannacht", "vanmorgen", "vanochtend", "vanmiddag", "elders", "opeens", "eens",
    "momenteel", "afval", "regen", "nachts", "voetbal", "sport", "sommige", "straks", "later", "eerder", "helaas", "gelukkig", "jammer", "ouderdom", "armoede", "alcohol", "corona", "winter", "zomer",
    "zoontje", "vent", "kerel", "dame", "heer", "mens", "mensheid", "nederland", "zodra", "sommigen",
];
/// Half of a glued name at least.
const LEAST_HALF: usize = 3;
const LEAST_SURNAME: usize = 5;

impl Names<'_> {
    /// "Shaniqua is al drie dagen niet op school", "Tyreesha drinkt te veel", "Pietjansen is alleen".
    pub(super) fn likely_person(&self, at: usize) -> Option<usize> {
        let word = self.word(at).filter(|_| self.is_free_capital(at))?;
        if is_glued_name(&word.key) {
            return Some(at);
        }
        let is_other = is_small_word(&word.key)
            || is_kin(&word.key)
            || is_title(&word.key)
            || is_trade(&word.key)
            || is_named_thing(&word.key)
            || is_place_head(&word.key)
            || NOBODY.contains(&word.key.as_str())
            || is_common(&word.key);
        (word.begins && !is_other && (self.is_in_state(at + 1) || self.does_deed(at + 1) || self.has_family(at + 1))
            || self.is_ill(at) && !is_other)
            .then_some(at)
    }

    /// "drinkt te veel": nobody would say it of a street.
    fn does_deed(&self, at: usize) -> bool {
        DEEDS.contains(&self.key(at)) && self.key(at + 1) != "hier"
    }

    /// "en haar kinderen"
    fn has_family(&self, at: usize) -> bool {
        let family = matches!(self.key(at + 2), "kinderen" | "gezin" | "familie" | "children" | "kids" | "ouders");
        matches!(self.key(at), "en" | "and") && matches!(self.key(at + 1), "haar" | "zijn" | "her" | "his") && family
    }

    /// "Wist u dat Shaniqua ziek is"
    fn is_ill(&self, at: usize) -> bool {
        let asked = matches!(self.key_before(at, 1), "dat" | "omdat" | "of" | "als");
        !self.words[at].begins && asked && STATES.contains(&self.key(at + 1)) && matches!(self.key(at + 2), "is" | "was")
    }

    /// "is eenzaam", "is alleen.", "is al dagen niet op school"
    fn is_in_state(&self, verb: usize) -> bool {
        match self.key(verb) {
            "is" | "was" => {}
            "zit" => {
                return matches!(self.key(verb + 1), "al")
                    && (verb + 2..verb + 5).any(|place| matches!(self.key(place), "binnen" | "thuis" | "alleen"));
            }
            "komt" => return self.stays_inside(verb + 1),
            "heeft" | "has" => return self.has_need(verb + 1),
            _ => return false,
        }
        let skipped = [
            "erg", "heel", "vaak", "weer", "zo", "al", "altijd", "steeds", "nog", "drie", "dagen", "weken", "very", "always", "so", "een",
            "week",
        ];
        let many = (verb + 1..verb + 7).take_while(|place| skipped.contains(&self.key(*place)) || self.is_count(*place)).count();
        let at = verb + 1 + many;
        let ends = |place: usize| self.word(place).is_none_or(|next| !next.is_word() || next.sentence != self.words[verb].sentence);
        let lost = matches!(self.key(at), "haar" | "zijn") && self.key(at + 2) == "kwijt";
        let alone = matches!(self.key(at), "alleen" | "alone") && ends(at + 1);
        let absent =
            self.key(at) == "niet" && matches!((self.key(at + 1), self.key(at + 2)), ("op" | "naar", "school") | ("naar", "buiten"));
        let unseen = self.key(at) == "niet" && many > 1 && matches!(self.key(at + 1), "buiten" | "thuis") && !ends(at + 1);
        STATES.contains(&self.key(at)) || lost || alone || absent || unseen
    }

    /// "komt niet meer buiten"
    fn stays_inside(&self, at: usize) -> bool {
        matches!(self.key(at), "niet" | "nooit" | "bijna" | "amper" | "nauwelijks")
            && (at + 1..at + 4).any(|place| self.key(place) == "buiten")
    }

    /// "heeft honger", "heeft geen eten"
    fn has_need(&self, at: usize) -> bool {
        let needs = ["honger", "verdriet", "heimwee", "pijn", "koorts", "kanker", "schulden", "hunger"];
        let lacks = ["eten", "vrienden", "bezoek", "vriendinnen", "friends", "winterjas", "ontbijt"];
        needs.contains(&self.key(at)) || matches!(self.key(at), "geen" | "no") && lacks.contains(&self.key(at + 1))
    }

    fn is_count(&self, at: usize) -> bool {
        self.word(at).is_some_and(crate::words::Word::is_number)
    }
}

/// Endings of nouns that are no names: work, unity, gardening.
fn is_common(key: &str) -> bool {
    let endings = [
        "heid", "werk", "schap", "teit", "ing", "isme", "eren", "elen", "kracht", "zorg", "en", "nemer", "ling", "baas", "hulp", "groep",
        "team", "kantoor",
    ];
    endings.iter().any(|ending| key.ends_with(ending))
}

/// A first name and a surname without the space between.
fn is_glued_name(key: &str) -> bool {
    let splits = key.char_indices().map(|(place, _)| place).filter(|place| *place >= LEAST_HALF && key.len() - place >= LEAST_SURNAME);
    let is_both = |place: usize| name_word(&key[..place]) == Some(NameWord::First) && name_word(&key[place..]) == Some(NameWord::Surname);
    key.len() < 30 && name_word(key).is_none() && splits.into_iter().any(is_both)
}
