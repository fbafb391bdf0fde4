//! Brings the forms of one word together: "boodschap", "boodschappen" and "boodschapje" get one key.
//!
//! Dutch words go through the Snowball stemmer `dutch` (Kraaij and Pohlmann) and a second step for the
//! endings that it leaves apart (eenzaam / eenzame). Other scripts get a light cut of their commonest endings.

use std::collections::HashMap;
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

/// Forms that no rule brings together, as `form key-of`. Short on purpose: words belong in the vocabulary files.
const EXCEPTIONS: &[(&str, &str)] = &[
    // Words that the stemmer would take for another one.
    ("bijen", "bijenvolk"),
    ("paarden", "paard"),
    ("hooi", "hooibouw"),
    ("hooien", "hooibouw"),
    ("mest", "mestvork"),
    ("boos", "boosheid"),
    ("boze", "boosheid"),
    ("lenig", "lenigheid"),
    ("leren", "leren"),
    ("leert", "leren"),
    ("geleerd", "leren"),
    ("leerde", "leren"),
    ("schulden", "schuld"),
    ("schuldje", "schuld"),
    ("oma", "oma"),
    ("omas", "oma"),
    ("opas", "opa"),
    ("kinders", "kind"),
    ("kinderen", "kind"),
    ("kids", "kind"),
    ("eieren", "ei"),
    ("bladeren", "blad"),
    ("liederen", "lied"),
    ("kleinkinderen", "kleinkind"),
    ("wanneer", "wanneer"),
    ("meneer", "meneer"),
    ("kleren", "kleding"),
    ("ruzies", "ruzie"),
    ("wandelt", "wandel"),
    ("fietst", "fiets"),
    ("eet", "eten"),
    ("at", "eten"),
    ("gegeten", "eten"),
    ("ging", "gaan"),
    ("reed", "rijden"),
    ("gereden", "rijden"),
    ("rijdt", "rijden"),
    ("rij", "rijden"),
    ("gebracht", "brengen"),
    ("bracht", "brengen"),
    ("geholpen", "helpen"),
    ("hielp", "helpen"),
    ("sliep", "slapen"),
    ("gezien", "zien"),
    ("zag", "zien"),
    ("ziet", "zien"),
    ("gelopen", "lopen"),
    ("liep", "lopen"),
    ("zat", "zitten"),
    ("gezeten", "zitten"),
    ("kocht", "kopen"),
    ("gekocht", "kopen"),
    ("las", "lezen"),
    ("leest", "lezen"),
    ("schreef", "schrijven"),
    ("geschreven", "schrijven"),
    ("zwom", "zwemmen"),
    ("gezwommen", "zwemmen"),
    ("zong", "zingen"),
    ("gezongen", "zingen"),
    ("sprak", "spreken"),
    ("gesproken", "spreken"),
    ("viel", "vallen"),
    ("gevallen", "vallen"),
    ("dronk", "drinken"),
    ("gedronken", "drinken"),
    ("hing", "hangen"),
    ("gesneden", "snijden"),
    ("sneed", "snijden"),
    ("gebroken", "breken"),
    ("brak", "breken"),
    ("sloeg", "slaan"),
    ("slaat", "slaan"),
    ("geslagen", "slaan"),
];

/// Words that the stemmer would give the key of a much commoner one: a "zitting" is no "zitten", a "spelletje" no "spelling". Each group keeps its
/// first word as its key.
#[rustfmt::skip]
const APART: &[&str] = &[
    "langs", "kopp", "stem stemmetje stemmetjes", "witten", "tafels tafeltjes", "bankje bankjes", "buurvrouwen", "avondje avondjes", "vriendje vriendjes",
    "zitting zittingen", "eindigheid", "gedenken", "deeltje deeltjes", "vasten", "sommen sommetjes", "mennen", "vormsel", "voren",
    "stopster", "prijsje prijsjes", "baantje", "baantjes", "raadsel raadsels", "slachten slachterij", "machtiging machtigen",
    "geaardheid", "berging", "leefbaar leefbaarheid", "voorziening voorzieningen", "voering", "gezakt", "slagerij slager slagers",
    "gebreken gebrek", "schoot", "bassen", "dealen dealer dealers", "venten", "bewaarder bewaarders", "spinnerij spinster",
    "herder herders", "geveld", "vocht", "teek teken", "wortels wortel", "stoken", "verzetje", "laatje laatjes", "lezing lezingen",
    "weerstandje weerstandjes", "herinnering herinneringen", "rappen rapper rappers", "lagers", "handelbaar", "maatje maatjes",
    "gerecht gerechten", "wals walsen", "chippen gechipt", "drukkerij drukker", "manen", "bakje bakjes", "gebed gebeden",
    "border borders", "pakking", "pakketje pakketjes", "pasje pasjes", "metsel", "legende legenden legendes", "zetterij",
    "gewoonte gewoonten gewoontes", "woning woningen", "zin zinnen", "zinnetje zinnetjes", "haring haringen", "halster halsters",
    "helpende helpenden", "jarig jarige jarigen", "werkster werksters", "viering vieringen", "spelling", "veiling veilingen",
    "versje versjes", "leiding leidingen", "leidster leidsters leider leiders", "kapje kapjes", "kapster kapsters", "kapsel kapsels",
    "hamster hamsters", "hoeven hoef", "kies", "kaarsjes kaarsje", "kaarden", "tachtiger tachtigers",
    "zeventiger zeventigers", "toevallen", "weerbaar weerbaarheid", "stalletje stalletjes", "stalling",
    "steentje steentjes", "staal", "verkering", "toertje toeren", "vest vesten", "geheimpje", "opvolger", "warrig", "zaagsel",
    "singletje singletjes", "schepje schepjes", "plantje plantjes", "plannetje", "bandje bandjes", "pilsje pilsjes",
    "roken rookt rookte gerookt", "vertegenwoordiger vertegenwoordigers", "eindje", "kleedje kleedjes", "kleedster",
    "wisseltje wisseltjes", "tandje tandjes", "vergeving", "hoofdje", "uitgeverij uitgever", "drukknoop", "hitte", "hofje hofjes",
    "orgel", "rotjes", "taalles taallessen", "tentje", "hars", "hennen hen", "veertiger veertigers", "dertiger dertigers",
    "opstel opstellen", "spitzen", "vluchteling vluchtelingen", "nonnen non", "noren noors", "straatje", "verbinder", "kostganger",
    "beschikking beschikkingen", "bediening", "beperking beperkingen", "bekering",
];

/// The words of the two lists above with what they become, and whether that still has to be stemmed.
static KNOWN_FORMS: LazyLock<HashMap<&str, (&str, bool)>> = LazyLock::new(|| {
    let apart = APART.iter().filter_map(|group| group.split_whitespace().next().map(|first| (*group, first)));
    let apart = apart.flat_map(|(group, first)| group.split_whitespace().map(move |form| (form, (first, false))));
    EXCEPTIONS.iter().map(|&(form, base)| (form, (base, true))).chain(apart).collect()
});

/// Gives every word of a text its key. Cheap to make, holds no state between words.
pub struct Stems {
    dutch: Stemmer,
}

impl Default for Stems {
    fn default() -> Self {
        Self { dutch: Stemmer::new(Algorithm::Dutch) }
    }
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Stems")
    }
}

impl Stems {
    /// The key of a folded word (see [`crate::text::fold`]). About one microsecond.
    pub fn key(&self, word: &str) -> String {
        match word.chars().next() {
            Some('\u{400}'..='\u{52f}') => shorten(word, 2, 7),
            Some('\u{600}'..='\u{6ff}') => arabic(word),
            Some('\u{1200}'..='\u{137f}') => word.to_owned(),
            _ => self.dutch_key(word),
        }
    }

    fn dutch_key(&self, word: &str) -> String {
        let base = match KNOWN_FORMS.get(word) {
            Some(&(base, false)) => return base.to_owned(),
            Some(&(base, true)) => base,
            None => word,
        };
        if base.len() <= 3 {
            return base.to_owned();
        }
        if let Some(verb) = verb_in_eren(base) {
            return verb;
        }
        let base = undiminish(base);
        // The stemmer takes "fiets" for a plural; a hard consonant before the s says it is not.
        let base = if ["tst", "kst", "pst"].iter().any(|end| base.ends_with(end)) { &base[..base.len() - 1] } else { base };
        if ["ts", "ks", "ps"].iter().any(|end| base.ends_with(end)) {
            return even_out(base);
        }
        even_out(&self.dutch.stem(base))
    }

    /// Other keys a form may have when its own is not known: participles, past tense, diminutives.
    pub fn guesses(&self, word: &str) -> Vec<String> {
        let mut guesses = Vec::new();
        let mut guess = |base: &str| {
            if base.len() >= 3 {
                guesses.push(self.key(base));
            }
        };
        for suffix in ["te", "ten", "de", "den", "t", "d", "tje", "je", "pje", "kje", "ke", "ken", "end", "ende", "er", "ers"] {
            if let Some(base) = word.strip_suffix(suffix) {
                guess(base);
            }
        }
        if let Some(rest) = word.strip_prefix("ge") {
            guess(rest);
            for suffix in ["t", "d", "en"] {
                if let Some(base) = rest.strip_suffix(suffix) {
                    guess(base);
                }
            }
        }
        guesses
    }
}

/// The forms of verbs such as repareren, which the stemmer leaves apart: reparer, repareer, repareert. Plurals such as bladeren are exceptions.
fn verb_in_eren(word: &str) -> Option<String> {
    let start = ["eren", "eert", "eerde", "eerden", "eerd", "eer"].iter().find_map(|end| word.strip_suffix(end))?;
    (start.len() >= 4 && !start.ends_with(['i', 'e'])).then(|| format!("{start}eer"))
}

/// Takes the diminutive off: lampje, tuintje, boompje, balletje. What is left keeps four letters or more.
fn undiminish(word: &str) -> &str {
    let single = word.strip_suffix("jes").map_or(word, |_| &word[..word.len() - 1]);
    let Some(plain) = single.strip_suffix("je").filter(|plain| plain.len() >= 4) else { return word };
    let long_vowel = |rest: &str| ["aa", "ee", "oo", "uu"].iter().any(|vowel| rest.ends_with(vowel));
    for suffix in ["etje", "tje", "pje"] {
        let Some(rest) = single.strip_suffix(suffix).filter(|rest| rest.len() >= 4) else { continue };
        let fits = match suffix {
            "pje" => rest.ends_with('m') && rest.len() >= 4 && !rest.ends_with("am"),
            "tje" => !long_vowel(rest) && !rest.ends_with(['s', 'k', 'p', 'f', 'h', 'c']),
            _ => rest.len() >= 4,
        };
        if fits {
            return rest;
        }
    }
    plain
}

/// What the stemmer leaves apart: eenzame / eenzaam, werkloze / werkloos, liev / lief, huiz / huis, and a last e.
///
/// Only endings: undoing double vowels everywhere would make one word of zoon and zon, of slaap and slap.
fn even_out(stem: &str) -> String {
    let mut key = stem.to_owned();
    for (from, to) in [("zame", "zaam"), ("zam", "zaam"), ("loze", "loos"), ("loz", "loos")] {
        if let Some(start) = key.strip_suffix(from).filter(|start| start.len() >= 2) {
            return format!("{start}{to}");
        }
    }
    if key.len() > 4 && key.ends_with('e') && !key.ends_with("ee") {
        key.pop();
    }
    let mut letters = key.chars().rev();
    if let (Some(last), Some(before)) = (letters.next(), letters.next())
        && last == before
        && !"aeiou".contains(last)
    {
        key.pop();
    }
    match key.chars().last() {
        Some('v') if key.len() > 3 => key.replace_range(key.len() - 1.., "f"),
        Some('z') if key.len() > 3 => key.replace_range(key.len() - 1.., "s"),
        _ => {}
    }
    key
}

/// Drops the last `cut` letters of a word of six or more and keeps at most `keep`.
fn shorten(word: &str, cut: usize, keep: usize) -> String {
    let count = word.chars().count();
    let kept = if count >= 6 {
        (count - cut).min(keep)
    } else if count == 5 {
        4
    } else {
        count
    };
    word.chars().take(kept).collect()
}

fn arabic(word: &str) -> String {
    let mut rest = word;
    for prefix in ["وال", "بال", "ال", "لل"] {
        if let Some(shorter) = rest.strip_prefix(prefix).filter(|shorter| shorter.chars().count() >= 3) {
            rest = shorter;
            break;
        }
    }
    for suffix in ["هم", "ها", "ات", "ين", "ون", "ية", "ه", "ي"] {
        if let Some(shorter) = rest.strip_suffix(suffix).filter(|shorter| shorter.chars().count() >= 3) {
            rest = shorter;
            break;
        }
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_key() {
        let stems = Stems::default();
        let groups: &[&[&str]] = &[
            &["boodschap", "boodschappen", "boodschapje"],
            &["eenzaam", "eenzame"],
            &["schuld", "schulden"],
            &["huis", "huizen"],
            &["kook", "koken", "kookt"],
            &["wandelen", "wandelt", "wandel"],
            &["fiets", "fietsen", "fietst"],
            &["lamp", "lampen", "lampje"],
            &["tuin", "tuinen", "tuintje"],
            &["lezen", "leest", "lees"],
            &["slapen", "slaapt", "slaap"],
            &["bakken", "bak", "bakt"],
            &["brief", "brieven"],
            &["boom", "bomen", "boompje"],
            &["zoon", "zonen", "zoontje"],
            &["vrouw", "vrouwen"],
            &["man", "mannen"],
            &["kind", "kinderen", "kindje"],
            &["repareren", "repareert", "repareer"],
        ];
        for group in groups {
            let keys: Vec<String> = group.iter().map(|word| stems.key(word)).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{group:?} gave {keys:?}");
        }
    }

    #[test]
    fn words_that_look_alike_stay_apart() {
        let stems = Stems::default();
        for (one, other) in [("zoon", "zon"), ("slaap", "slap"), ("maan", "man"), ("boom", "bom"), ("koop", "kop")] {
            assert_ne!(stems.key(one), stems.key(other), "{one} {other}");
        }
    }

    #[test]
    fn participles_are_guessed() {
        let stems = Stems::default();
        assert!(stems.guesses("gekookt").contains(&stems.key("koken")));
        assert!(stems.guesses("speelde").contains(&stems.key("spelen")));
    }

    #[test]
    fn cyrillic_endings_are_cut() {
        let stems = Stems::default();
        assert_eq!(stems.key("нідерландську"), stems.key("нідерландської"));
    }
}
