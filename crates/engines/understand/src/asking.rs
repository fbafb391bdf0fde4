//! Does an offer ask instead of give? "Wie haalt mijn medicijnen op?" under the heading of offers is a question.

use crate::matching::Heard;
use crate::mode::{before, word_at};

/// The sentences of an offer in which the giver asks for something instead.
pub(crate) fn asking_sentences(heard: &Heard) -> Vec<u16> {
    let mut asking: Vec<u16> = (0..heard.len()).filter(|&token| asks_at(heard, token)).map(|token| heard.tokens[token].sentence).collect();
    asking.dedup();
    asking
}

/// "Oppas nodig": a title of a few words.
fn is_short_title(heard: &Heard) -> bool {
    heard.tokens.iter().take_while(|token| token.sentence == 0).count() <= 3
}

/// Whether somebody only tells of their own trouble and then asks: nothing in the other sentences is for anybody else.
pub(crate) fn only_asks(heard: &Heard, asking: &[u16]) -> bool {
    let told = heard.tokens.iter().filter(|token| !asking.contains(&token.sentence));
    !asking.is_empty() && (!told.clone().any(|token| FOR_OTHERS.contains(&token.word.as_str())) || !does_something(heard))
}

/// Words with which somebody turns to others.
const FOR_OTHERS: &[&str] = &[
    "je", "jij", "jou", "jouw", "jullie", "u", "uw", "oe", "graag", "help", "leer", "breng", "haal", "geef", "kook", "rijd", "bied", "kom",
    "mag", "welkom", "samen", "gratis", "anderen", "buren", "mensen", "iemand", "wie", "aanbod", "bezorg", "repareer", "maak", "doe",
    "vertel", "ruil", "you", "help", "dich", "sie",
];

/// "ik moet uit mijn huis, wie kan sjouwen": before the question somebody tells of their own trouble.
fn tells_of_self(heard: &Heard, token: usize) -> bool {
    let sentence = heard.tokens[token].sentence;
    let before = heard.tokens[..token].iter().rev().take_while(|token| token.sentence == sentence);
    let words: Vec<&str> = before.map(|token| token.word.as_str()).collect();
    words.contains(&"ik") && words.iter().any(|word| matches!(*word, "moet" | "want" | "wil" | "lukt" | "kan" | "krijg"))
}

/// Verbs after which "wie" speaks of those who are meant, and not of who may help: "wie mist", "wie zoekt", "wie eet mee".
const STATES: &[&str] = &[
    "niet", "zoekt", "mist", "houdt", "vindt", "moet", "krijgt", "woont", "hoort", "ziet", "ligt", "zit", "staat", "wordt", "slaapt",
    "leeft", "voelt", "denkt", "wacht", "durft", "twijfelt", "eet", "schuift", "doet", "wilt", "heet", "werkt", "zegt", "gelooft", "echt",
    "ooit", "slecht", "eerst", "liegt", "met", "het", "dit", "dat", "bent", "rouwt", "heeft", "vergeet", "verlangt", "vraagt", "worstelt",
    "herkent", "stottert", "zingt", "danst",
];
/// Words that turn "wie kan" into an invitation: "wie kan fietsen, is welkom".
const INVITES: &[&str] = &[
    "welkom",
    "mag",
    "krijgt",
    "meld",
    "meldt",
    "zin",
    "behoefte",
    "trek",
    "interesse",
    "terecht",
    "last",
    "moeite",
    "meedoen",
    "nodig",
    "gratis",
];

/// "Wie haalt mijn medicijnen op?": the verb comes straight after "wie", and the sentence invites nobody.
fn wants_a_hand(heard: &Heard, token: usize) -> bool {
    let sentence = heard.tokens[token].sentence;
    let words: Vec<&str> =
        heard.tokens[token + 1..].iter().take_while(|next| next.sentence == sentence).map(|next| next.word.as_str()).collect();
    let Some((&verb, rest)) = words.split_first() else { return false };
    // "Voor wie slecht loopt", "ze knuffelt wie stilzit": no question.
    let begins = token.checked_sub(1).is_none_or(|before| {
        heard.tokens[before].clause != heard.tokens[token].clause || matches!(word_at(heard, before), "en" | "of" | "dus" | "maar")
    });
    if !begins {
        return false;
    }
    let for_me = rest.iter().take(6).any(|word| matches!(*word, "mij" | "me" | "mijn" | "ons" | "onze" | "eens" | "mien" | "mn"));
    let together = rest.contains(&"mee") && !rest.iter().any(|word| matches!(*word, "haar" | "hem" | "keer"));
    let invites = together || rest.iter().any(|word| INVITES.contains(word));
    match verb {
        "heeft" => !invites,
        "wil" => for_me || !invites && rest.iter().any(|word| HELPING.contains(word)) || tells_of_self(heard, token),
        "kan" | "kump" => for_me || !invites || tells_of_self(heard, token),
        _ if verb.len() > 3 && verb.ends_with('t') && !STATES.contains(&verb) => for_me || !invites || tells_of_self(heard, token),
        _ => false,
    }
}

/// What one can want to do for another: "wie wil rijden".
const HELPING: &[&str] = &[
    "rijden",
    "helpen",
    "passen",
    "blijven",
    "uitlaten",
    "lenen",
    "voorlezen",
    "brengen",
    "halen",
    "ophalen",
    "kijken",
    "komen",
    "oefenen",
    "uitleggen",
    "tillen",
    "sjouwen",
    "maken",
    "snoeien",
    "maaien",
];

/// Whether the giver does something for others: "ik help", "kook ik", "gratis"; not "ik kom er niet uit".
fn does_something(heard: &Heard) -> bool {
    (0..heard.len()).any(|token| {
        let here = heard.tokens[token].sentence;
        let near = |other: Option<usize>| other.is_some_and(|other| word_at(heard, other) == "ik" && heard.tokens[other].sentence == here);
        let denied = (1..4).any(|offset| word_at(heard, token + offset) == "niet");
        match word_at(heard, token) {
            "gratis" | "aangeboden" | "welkom" | "jij" | "jullie" => true,
            word => DOES.contains(&word) && !denied && (near(token.checked_sub(1)) || near(Some(token + 1))),
        }
    })
}

/// What a giver does.
const DOES: &[&str] = &[
    "help", "leer", "breng", "haal", "geef", "kook", "rijd", "rij", "bied", "repareer", "maak", "knip", "doe", "pas", "vertel", "speel",
    "leen", "deel", "bezorg", "lees", "zet", "kom", "neem", "loop", "luister", "schrijf", "ruil",
];

fn asks_at(heard: &Heard, token: usize) -> bool {
    let word = |offset: usize| {
        heard.tokens.get(token + offset).filter(|next| next.sentence == heard.tokens[token].sentence).map_or("", |next| next.word.as_str())
    };
    let within = |words: &[&str], reach: usize| (1..=reach).any(|offset| words.contains(&word(offset)));
    let previous = token.checked_sub(1).map_or("", |earlier| heard.tokens[earlier].word.as_str());
    match word(0) {
        "gezocht" | "gevraagd" => true,
        "zoek" | "zoeke" => !within(&["anderen", "nieuwe"], 2) && !matches!(previous, "je" | "u"),
        "zoeken" if matches!(previous, "wij" | "we") || matches!(word(1), "wij" | "we") => {
            !within(&["leden", "spelers", "zangers", "deelnemers", "nieuwe", "vrijwilligers", "verhalen"], 6)
        }
        "zoeken" | "zoekt" => {
            within(&["hulp", "iemand", "wie", "een"], 3)
                && !within(&["vrijwilliger", "vrijwilligers", "mensen", "nieuwe", "leden", "handen"], 4)
        }
        "wie" if matches!(word(1), "wel" | "o") && word(2).is_empty() => true,
        "wie" | "wee" => word(1) == "o" || wants_a_hand(heard, token),
        "who" => within(&["can", "could", "knows", "helps"], 1),
        "would" => previous == "i" && within(&["like", "love"], 1),
        "wer" => within(&["kann", "hilft", "erklart", "bringt", "fahrt", "holt", "nimmt"], 1),
        "kto" => within(&["zna", "moze", "pomoze", "mi"], 1),
        "wil" if within(&["dat"], 2) && within(&["iemand"], 3) => true,
        "wil" if previous == "ik" && within(&["leren"], 6) && !within(&["je", "jou", "u", "anderen", "iemand", "kinderen"], 6) => true,
        "kan" | "kunt" | "wil" => {
            word(0) == "kan" && word(1) == "iemand" && previous != "ik"
                || matches!(word(1), "iemand" | "er" | "ene") && within(&["mij", "me", "mijn", "ons", "onze", "mien"], 6)
                || within(&["iemand", "buur", "buurman", "buurvrouw"], 3) && within(&["langskomen", "meekijken", "helpen", "komen"], 5)
        }
        "help" => matches!(word(1), "mij" | "me" | "ons") || token == 0 && word(1).is_empty(),
        "is" => word(1) == "er" && within(&["iemand"], 3) && within(&["mij", "me", "mijn", "ons", "onze"], 8),
        "weet" => word(1) == "iemand" && within(&["raad", "hoe", "waar", "wie"], 4),
        "mag" => word(1) == "ik" && within(&["meerijden", "mee", "meedoen", "lenen", "meekijken", "meelopen"], 8),
        "zou"
            if within(&["fijn", "leuk", "mooi", "prettig", "heerlijk", "geweldig"], 4) && (within(&["als"], 6) || within(&["zijn"], 4)) =>
        {
            true
        }
        "zou" => {
            (previous == "ik" || word(1) == "ik" || before(heard, token, 8).contains(&"ik"))
                && within(&["graag"], 3)
                && within(&["krijgen", "hebben", "leren", "kunnen"], 10)
                && !within(&["betekenen", "helpen", "geven", "doen"], 10)
        }
        "hulp" | "hulpe" => within(&["nodig", "gezocht"], 4) || matches!(previous, "zoek" | "vraag"),
        "nodig" => {
            matches!(previous, "hard" | "dringend")
                || token < 3 && is_short_title(heard) && !before(heard, token, 3).contains(&"niet")
                || before(heard, token, 5).contains(&"ik") && before(heard, token, 5).contains(&"heb")
        }
        "looking" => word(1) == "for",
        "need" => previous == "i" || previous == "we",
        "suche" | "szukam" | "potrzebuje" | "ariyorum" | "шукаю" | "потрібна" | "потрібен" | "ابحث" | "احتاج" => {
            true
        }
        _ => false,
    }
}
