//! Verbs that come apart: "ophalen" is also heard as "haal ... op".

use crate::lexicon::PARTICLES;

/// Particles that are more often prepositions.
const PREPOSITIONS: &[&str] = &["voor", "in", "na", "om", "over", "door", "bij", "achter", "binnen", "buiten"];
/// Verbs that take one of those and come apart.
const VERBS_APART: &[&str] = &[
    "lezen",
    "rijden",
    "komen",
    "gaan",
    "halen",
    "brengen",
    "kijken",
    "vullen",
    "doen",
    "zien",
    "lopen",
    "nemen",
    "geven",
    "houden",
    "springen",
    "stellen",
    "bereiden",
    "koken",
    "spelen",
    "zingen",
    "zitten",
    "praten",
    "vallen",
    "slapen",
    "ruimen",
    "pakken",
    "loggen",
    "schrijven",
    "stappen",
    "draaien",
    "leven",
    "dragen",
    "werken",
    "denken",
    "smeren",
    "richten",
    "ploegen",
    "spitten",
    "wisselen",
    "zetten",
    "fietsen",
    "bakken",
    "maken",
    "leggen",
    "schenken",
    "snijden",
    "kopen",
    "leveren",
    "huren",
    "laten",
    "sluiten",
    "breken",
    "wonen",
];

/// "ophalen" → ("op", "halen"); only infinitives, as terms are written in their base form.
pub(super) fn split_particle(word: &str) -> Option<(&'static str, &str)> {
    if !word.ends_with('n') || word.len() < 6 {
        return None;
    }
    let split =
        PARTICLES.iter().find_map(|particle| word.strip_prefix(particle).filter(|verb| verb.len() >= 4).map(|verb| (*particle, verb)));
    // "voorlezen" comes apart, "voorvaderen" does not: prepositions need a verb that is known to be one.
    split.filter(|(particle, verb)| !PREPOSITIONS.contains(particle) || VERBS_APART.contains(verb))
}
