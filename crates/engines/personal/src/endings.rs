//! Which words are places by their ending: "Annastraat", "Beatrixpark", "Mariakerk"?

/// Endings of streets that have house numbers.
#[rustfmt::skip]
const STREETS: &[&str] = &[
    "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "plantsoen", "steeg", "dreef", "pad", "dijk", "straatje", "laantje", "str",
];
/// Endings of streets that are endings of many other words: only with a capital.
#[rustfmt::skip]
const STREETS_WITH_CAPITAL: &[&str] = &[
    "hof", "wal", "brink", "markt", "park", "haven", "erf", "ring", "baan", "kamp", "es", "hoek", "dam", "gaarde", "akker", "veld", "burg", "oord",
    "poort", "brug", "sluis", "kwartier", "hage", "donk", "enk", "weide", "horst", "bos", "meent", "rade", "vliet", "zicht", "rode", "oever", "berg",
];
/// Words that are streets by themselves, with a capital.
const STREET_WORDS: &[&str] =
    &["singel", "brink", "markt", "dijk", "laan", "wal", "haven", "plein", "gracht", "kade", "ring", "erf", "hof", "zand"];
/// Words with such an ending that are something else.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "onderweg", "snelweg", "rondweg", "terugweg", "fietspad", "wandelpad", "voetpad", "zebrapad", "schoolplein", "speelplein", "autoweg", "hoofdweg",
    "landweg", "spoorweg", "omweg", "uitweg", "autosnelweg", "heenweg", "ruiterpad", "kerkpad", "tuinpad", "winkelstraat", "zijstraat", "fietsstraat",
];
/// Endings that make a place of a name: `Anne Frankschool`, `Wilhelminapark`.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "plantsoen", "steeg", "dreef", "pad", "park", "markt", "school", "kerk", "college",
    "lyceum", "huis", "hal", "zaal", "flat", "buurt", "wijk", "ziekenhuis", "kapel", "toren", "brug", "haven", "hofje", "molen", "hoeve", "kazerne",
    "station", "museum", "theater", "fonds", "hal", "centrum", "basiliek", "klooster", "stichting", "instituut", "gymnasium", "mavo", "tunnel", "kwartier",
    "complex", "bad", "café", "cafe", "restaurant", "dag", "feest", "loop", "cup", "toernooi", "gebouw", "poort", "sluis", "oord", "plaats", "polder",
    "moskee", "tempel", "synagoge", "oever", "kamer", "koor", "club", "groep", "gasthuis", "stede", "bos", "route", "prijs", "ziekte", "boom",
];
/// The same as words of their own behind a name: `de Willem Alexander school`.
#[rustfmt::skip]
const PLACE_WORDS: &[&str] = &[
    "straat", "laan", "plein", "park", "school", "kerk", "college", "lyceum", "huis", "hal", "zaal", "flat", "buurt", "wijk", "kapel", "fonds", "centrum",
    "moskee", "museum", "stichting", "toernooi", "café", "cafe", "restaurant", "singel", "gracht", "kade", "steeg", "basisschool", "hof", "hofje", "street",
];

/// The same in English, only with a capital: "Grace Church".
#[rustfmt::skip]
const ENGLISH_PLACES: &[&str] = &[
    "church", "hall", "centre", "center", "hospital", "library", "lane", "road", "avenue", "square", "house", "primary", "nursery", "academy", "chapel",
    "gardens", "court", "cathedral", "hotel", "station", "bridge", "stadium", "community", "surgery", "clinic", "close", "crescent", "terrace", "drive",
];

/// A word with the ending of a street and something before it.
pub(crate) fn is_street(key: &str, has_capital: bool) -> bool {
    !OTHERS.contains(&key)
        && (ends_with(key, STREETS, if has_capital { 2 } else { 3 }) || has_capital && ends_with(key, STREETS_WITH_CAPITAL, 3))
}

/// A word that is a street by itself: "Singel 210".
pub(crate) fn is_street_word(key: &str) -> bool {
    STREET_WORDS.contains(&key)
}

/// A street that is cut short before a full stop: "Kerkstr.".
pub(crate) fn is_short_street(key: &str) -> bool {
    ends_with(key, &["str", "ln", "pl", "wg"], 3)
}

/// A word with the ending of a place.
pub(crate) fn is_place(key: &str) -> bool {
    ends_with(key, PLACES, 3)
}

/// A word that makes a place of the name before it.
pub(crate) fn is_place_word(key: &str) -> bool {
    PLACE_WORDS.contains(&key)
}

/// An English word that makes a place of the name before it, with a capital: "Grace Church".
pub(crate) fn is_english_place(key: &str) -> bool {
    ENGLISH_PLACES.contains(&key)
}

fn ends_with(key: &str, endings: &[&str], before: usize) -> bool {
    endings.iter().any(|ending| key.strip_suffix(ending).is_some_and(|stem| stem.len() >= before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_their_ending() {
        assert!(["annastraat", "beatrixpark", "mariakerk", "frankschool"].into_iter().all(is_place));
        assert!(["henk", "fatma", "park"].into_iter().all(|word| !is_place(word)));
        assert!(is_street("molenweg", false) && !is_street("onderweg", false) && !is_street("speelveld", false));
    }
}
