//! The words of a text that carry content, as numbers that two texts can share.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::matching::Heard;

/// Number of a word, the same in every text and every run: a 32-bit hash of its key.
pub type TextWord = u32;

/// Words that say nothing about what a text is about.
const EMPTY: &[&str] = &[
    "de", "het", "een", "en", "of", "maar", "want", "dus", "als", "dan", "dat", "die", "dit", "deze", "er", "is", "ben", "bent", "zijn", "was", "waren", "word", "wordt", "worden",
    "heb", "hebt", "heeft", "hebben", "had", "hadden", "kan", "kunt", "kunnen", "kon", "wil", "wilt", "willen", "wilde", "zou", "zouden", "mag", "moet", "moeten", "zal", "zullen",
    "ga", "gaat", "gaan", "doe", "doet", "doen", "kom", "komt", "komen", "ik", "jij", "je", "u", "uw", "hij", "zij", "ze", "wij", "we", "jullie", "hun", "hen", "haar", "hem",
    "mijn", "jouw", "ons", "onze", "me", "mij", "zich", "zelf", "iemand", "iedereen", "niemand", "wie", "wat", "waar", "hoe", "niet", "geen", "wel", "ook", "nog", "al", "meer",
    "veel", "weinig", "heel", "erg", "zeer", "graag", "samen", "met", "zonder", "voor", "van", "in", "op", "aan", "bij", "naar", "uit", "over", "om", "tot", "te", "door", "na",
    "af", "mee", "toe", "nu", "toen", "hier", "daar", "altijd", "nooit", "soms", "vaak", "weer", "even", "mevrouw", "meneer", "mw", "dhr", "man", "vrouw", "mensen", "mens",
    "iets", "niets", "niks", "alles", "alle", "elke", "ieder", "iedere", "andere", "ander", "per", "zo", "too", "the", "and", "to", "for", "with", "my", "i", "a", "help", "helpen",
    "hulp", "zoek", "zoekt", "zoeken", "jaar", "dag", "week", "keer", "paar", "thuis", "huis", "gewoon", "eigen", "goed", "klein", "kleine", "groot", "grote", "oud", "oude", "nieuwe",
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
    "honderd", "duizend", "eerste", "tweede", "derde", "half", "halve", "helft", "onder", "tussen", "tegen", "tijdens", "sinds", "al", "vanaf", "binnen", "buiten", "beetje", "steeds", "ineens",
    "zodra", "terwijl", "omdat", "doordat", "zodat", "hoewel", "toch", "maar", "eens", "juist", "vooral", "zeker", "misschien", "bijna", "snel", "vroeg", "laat", "staat", "stond", "ligt", "lag",
    "zit", "zat", "krijgt", "kreeg", "neemt", "nam", "geeft", "geven", "zegt", "zeggen", "weet", "weten", "ziet", "zien", "vindt", "vinden", "denkt", "denken", "vraagt", "vragen",
    "blijft", "blijven", "laat", "laten", "werd", "geworden", "geweest", "gaf", "ging", "kwam", "iedere", "anders", "zulke", "zoiets", "ding", "dingen",
    "mama", "mamas", "papa", "jammer", "leven", "levens", "gemeente", "dorp", "buurt", "wijk",
];

/// Whether a folded word says nothing about what a text is about. A hash look-up: it is asked of every word of every text.
pub(crate) fn is_empty_word(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| EMPTY.iter().copied().collect());
    WORDS.contains(word)
}

/// The content words of a text, each once, in the order of their numbers.
pub(crate) fn content_words(heard: &Heard) -> Vec<TextWord> {
    let mut words: Vec<TextWord> = (0..heard.len())
        .filter(|&token| {
            let word = heard.tokens[token].word.as_str();
            word.len() > 2 && !is_empty_word(word)
        })
        .map(|token| heard.number(token))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}
