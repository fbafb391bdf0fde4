//! Languages: as a set, from a column ("nl, ar"), from what a text says ("spreekt Pools"), and from the text's own letters.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::Token;

/// A set of languages, one bit each, in the order of [`CODES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Languages(pub u32);

/// The languages Opbouw tells apart (ISO 639-1 where there is one).
pub const CODES: &[&str] = &[
    "nl",
    "en",
    "de",
    "fy",
    "tr",
    "pl",
    "uk",
    "ar",
    "ti",
    "fr",
    "es",
    "ru",
    "fa",
    "so",
    "zh",
    "pt",
    "ro",
    "bg",
    "ku",
    "ps",
    "achterhoeks",
    "gebaren",
];

const NAMES: &[(&str, &[&str])] = &[
    ("en", &["engels", "engelse", "engelstalig", "english"]),
    ("de", &["duits", "duitse", "duitstalig", "deutsch"]),
    ("fy", &["fries", "friese", "frysk"]),
    ("tr", &["turks", "turkse", "turkstalig", "turkce", "turkije"]),
    ("pl", &["pools", "poolse", "polski", "polka", "polen"]),
    ("uk", &["oekraiens", "oekraiense", "oekraine", "ukrainian"]),
    (
        "ar",
        &[
            "arabisch",
            "arabische",
            "arabischtalig",
            "syrisch",
            "syrische",
            "syrie",
            "irak",
            "iraakse",
            "marokkaans",
            "marokkaanse",
            "soedanees",
            "jemen",
            "arabic",
            "egyptisch",
        ],
    ),
    ("ti", &["tigrinya", "eritrea", "eritrees", "eritrese"]),
    ("fr", &["frans", "franse", "francais"]),
    ("es", &["spaans", "spaanse", "espanol", "colombia"]),
    ("ru", &["russisch", "russische"]),
    ("fa", &["farsi", "perzisch", "dari", "afghaans", "afghaanse", "iraans", "iraanse", "afghanistan", "iran"]),
    ("so", &["somalisch", "somali", "somalische", "somalie"]),
    ("zh", &["chinees", "chinese"]),
    ("pt", &["portugees", "portugese"]),
    ("ro", &["roemeens", "roemeense"]),
    ("bg", &["bulgaars", "bulgaarse"]),
    ("ku", &["koerdisch", "koerdische"]),
    ("ps", &["pashto"]),
    ("achterhoeks", &["achterhoeks", "achterhoekse", "plat", "dialect", "nedersaksisch", "twents"]),
    ("gebaren", &["gebaren", "gebarentaal"]),
];

/// Small words that give a language away. Two different ones, and more than there are Dutch ones, decide.
const SMALL_WORDS: &[(&str, &[&str])] = &[
    (
        "nl",
        &[
            "de", "het", "een", "en", "niet", "is", "met", "van", "voor", "ik", "mijn", "die", "dat", "op", "naar", "wie", "geen", "bij",
            "maar", "zijn", "heeft", "hij", "zij", "kan",
        ],
    ),
    (
        "en",
        &[
            "the", "is", "my", "and", "to", "for", "need", "help", "with", "who", "can", "i", "someone", "want", "her", "his", "has",
            "not", "does",
        ],
    ),
    (
        "de",
        &[
            "ich", "und", "der", "die", "nicht", "mit", "fur", "meine", "mein", "wer", "kann", "suche", "eine", "ist", "hilfe", "jemand",
            "brauche",
        ],
    ),
    ("tr", &["bir", "ve", "icin", "var", "yok", "ben", "cok", "kim", "istiyorum", "benim", "yardim", "annem", "babam", "ihtiyacim"]),
    ("pl", &["nie", "jest", "sie", "mam", "potrzebuje", "szukam", "kto", "mi", "moja", "moj", "czy", "pomoc", "dla", "ktos", "na"]),
    ("fr", &["je", "le", "la", "les", "pour", "avec", "mon", "est", "pas", "cherche"]),
    ("es", &["el", "los", "para", "con", "mi", "busco", "necesito", "una", "no"]),
];

impl Languages {
    /// Reads a column such as `nl, ar`; codes it does not know are passed over.
    pub fn parse(text: &str) -> Self {
        text.split([',', ';', ' ', '/']).map(str::trim).fold(Self(0), |all, code| all.and(bit(&code.to_lowercase())))
    }

    /// The set with one language more, or the same set.
    fn and(self, bit: Option<u32>) -> Self {
        Self(self.0 | bit.unwrap_or(0))
    }

    /// Whether the two share a language.
    pub fn share(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The codes in the set.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        CODES.iter().enumerate().filter(move |(index, _)| self.0 >> index & 1 == 1).map(|(_, code)| *code)
    }

    /// Languages other than Dutch that a text asks for or is written in.
    pub(crate) fn heard_in(tokens: &[Token]) -> Self {
        let mut heard = Self(0);
        for token in tokens {
            let named = NAMES.iter().find(|(_, names)| names.contains(&token.word.as_str())).map(|(code, _)| *code);
            heard = heard.and(named.and_then(bit));
        }
        heard.and(written_in(tokens).and_then(bit))
    }
}

fn bit(code: &str) -> Option<u32> {
    CODES.iter().position(|known| *known == code).map(|index| 1 << index)
}

/// Whether this is one of the small words by which languages are told apart.
pub(crate) fn is_small_word(word: &str) -> bool {
    small_words().contains_key(word)
}

/// The language a text is written in, when that is not Dutch.
pub(crate) fn written_in(tokens: &[Token]) -> Option<&'static str> {
    let script = |range: std::ops::RangeInclusive<char>| {
        tokens.iter().filter(|token| token.word.chars().next().is_some_and(|letter| range.contains(&letter))).count()
    };
    if script('\u{400}'..='\u{52f}') > 0 {
        let ukrainian = tokens.iter().any(|token| token.word.contains(['і', 'ї', 'є', 'ґ']));
        return Some(if ukrainian { "uk" } else { "ru" });
    }
    if script('\u{600}'..='\u{6ff}') > 0 {
        let persian = tokens.iter().any(|token| token.word.contains(['پ', 'چ', 'ژ', 'گ']));
        return Some(if persian { "fa" } else { "ar" });
    }
    if script('\u{1200}'..='\u{137f}') > 0 {
        return Some("ti");
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut counts = [0usize; SMALL_WORDS.len()];
    for token in tokens {
        let Some(&languages) = small_words().get(token.word.as_str()).filter(|_| !seen.contains(&token.word.as_str())) else { continue };
        seen.push(&token.word);
        counts.iter_mut().enumerate().filter(|(number, _)| languages >> number & 1 == 1).for_each(|(_, count)| *count += 1);
    }
    let dutch = counts[0];
    let found = SMALL_WORDS.iter().map(|(code, _)| *code).zip(counts).skip(1);
    found.filter(|(_, count)| *count >= 2 && *count > dutch).max_by_key(|(_, count)| *count).map(|(code, _)| code)
}

/// The languages, as bits in the order of [`SMALL_WORDS`], to which each small word belongs.
fn small_words() -> &'static HashMap<&'static str, u8> {
    static WORDS: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| {
        let mut languages = HashMap::new();
        for (number, (_, words)) in SMALL_WORDS.iter().enumerate() {
            words.iter().for_each(|word| *languages.entry(*word).or_default() |= 1 << number);
        }
        languages
    });
    &WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn check(text: &str, expected: &str) {
        assert_eq!(Languages::heard_in(&tokenize(text)), Languages::parse(expected), "{text}");
    }

    #[test]
    fn languages_are_heard_by_name_and_by_script() {
        check("Mevrouw spreekt alleen Pools", "pl");
        check("Новоприбула жінка шукає подруг", "uk");
        check("أحتاج إلى مساعدة", "ar");
        check("Who can help me with my bike?", "en");
        check("Ich suche jemand und kann nicht fahren", "de");
        check("Wie kan mij helpen met de fiets", "");
    }
}
