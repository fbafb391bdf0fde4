//! Sentences and what must be heard in them.

#![allow(clippy::expect_used, reason = "a test that cannot start must stop")]

use std::sync::LazyLock;

use opbouw_understand::{Concluded, Vocabulary};
use proptest::prelude::*;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::built_in().expect("the vocabulary files can be read"));

fn ids(found: &[Concluded]) -> Vec<&str> {
    found.iter().filter(|found| found.strength >= 0.2).map(|found| VOCABULARY.concepts[usize::from(found.concept)].id.as_str()).collect()
}

fn needs(text: &str, expected: &str) {
    let understood = VOCABULARY.read_question(text);
    let (needs, talents) = (ids(&understood.needs), ids(&understood.talents));
    assert!(needs.contains(&expected) || talents.contains(&expected), "'{text}' gave {needs:?} and talents {talents:?}, not {expected}");
}

fn talent(text: &str, expected: &str) {
    let understood = VOCABULARY.read_question(text);
    assert!(ids(&understood.talents).contains(&expected), "'{text}' gave talents {:?}, not {expected}", ids(&understood.talents));
}

fn is_danger(text: &str, expected: bool) {
    let dangers = VOCABULARY.read_question(text).dangers;
    let heard: Vec<String> =
        dangers.iter().map(|danger| format!("{} ({})", VOCABULARY.danger(danger).id, danger.because.join(" "))).collect();
    assert_eq!(!heard.is_empty(), expected, "'{text}' gave {heard:?}");
}

#[test]
fn plain_and_indirect_needs_are_heard() {
    needs("Wie wil mijn hond uitlaten?", "dog-walking");
    needs("De pillendoos klopt nooit", "medicines");
    needs("Bejaarde kan de dakgoot niet meer leeghalen", "gutters");
    needs("Vader snapt niets van de blauwe envelop", "paperwork");
    needs("Scholier snapt niks van procenten", "homework");
}

#[test]
fn compounds_inflection_and_slips_are_forgiven() {
    needs("ik zoek een boodschappenhulp", "groceries");
    needs("hond uitlate", "dog-walking");
    needs("wie kan mijn fiets repareeren", "bike-repair");
    needs("rolstoelwandeling", "wheelchair-walk");
}

#[test]
fn other_languages_are_heard() {
    needs("Новоприбула жінка хоче вчити нідерландську", "language-practice");
    needs("Who can fix my bike?", "bike-repair");
    needs("أحتاج مساعدة في الرسائل", "paperwork");
}

#[test]
fn what_somebody_was_or_loved_is_a_talent() {
    talent("hij was vroeger horlogemaker", "watch-repair");
    talent("zestig jaar op zee gevaren", "boats");
    talent("Mevrouw zong in een operettekoor", "singing");
}

#[test]
fn what_is_denied_before_and_is_not_denied_after_it() {
    talent("Mijn vader kan niet koken en wil graag wandelen", "walking");
    talent("Ze hoeft geen maaltijden maar wil graag wandelen", "walking");
}

#[test]
fn danger_is_danger_and_idiom_is_not() {
    for text in [
        "Cliënt zegt dat ze vanavond van het dak springt",
        "Oude man ademt zwaar en loopt blauw aan",
        "Mijn man slaat mij en de kinderen",
        "Hij heeft alle pillen gespaard en een afscheidsbrief geschreven",
    ] {
        is_danger(text, true);
    }
    for text in [
        "Ik lach me dood om mijn kat",
        "Jongens vervelen zich en trappen ruiten in",
        "Ik kan mijn kinderen wel wat doen, ze slapen al weken niet",
        "Ik verveel me dood",
        "Wie wil de hond uitlaten?",
    ] {
        is_danger(text, false);
    }
}

#[test]
fn an_offer_that_asks_or_refuses_does_not_give() {
    let asks =
        VOCABULARY.read_offer("ik zoek hulp met mijn telefoon", "Nieuwe mobiel gekregen en nu doet niks het meer, wie heeft geduld", false);
    assert!(asks.gives.is_empty() && ids(&asks.asks).contains(&"digital"), "{asks:?}");
    let refuses = VOCABULARY.read_offer("Handige man", "Ik klus graag in huis, maar tuinieren doe ik niet.", false);
    let garden = VOCABULARY.concept("garden").expect("garden is a concept");
    assert!(refuses.refuses.contains(&garden) && !refuses.gives.iter().any(|given| given.concept == garden), "{refuses:?}");
}

/// What a neighbour's offer gives and asks, as code words.
fn gives_and_asks(title: &str, text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let read = VOCABULARY.read_offer(title, text, false);
    let names = |found: &[Concluded]| found.iter().map(|found| VOCABULARY.concepts[usize::from(found.concept)].id.as_str()).collect();
    (names(&read.gives), names(&read.asks))
}

#[test]
fn a_refusal_in_other_words_is_a_refusal() {
    for (text, refused) in [
        ("Ik wandel graag met u. Koken laat ik aan een ander over.", "meals"),
        ("Ik help met Nederlands. Belastingpapieren, daar bedank ik voor.", "tax"),
        ("Ik luister graag. Strijken of wassen, nee.", "laundry"),
        ("Gezellig kaarten. Autorijden is verleden tijd.", "driver"),
    ] {
        let (gives, _) = gives_and_asks("Voor u", text);
        assert!(!gives.contains(&refused), "'{text}' gives {gives:?}");
    }
    assert!(gives_and_asks("Voor u", "Ik kook graag voor een ander over twee weken.").0.contains(&"meals"));
}

#[test]
fn wie_with_a_verb_asks_and_voor_wie_gives() {
    for text in ["Zelf durf ik niet meer op de ladder. Wie snoeit mijn druif?", "De heg is mij de baas, kan iemand hem knippen?"] {
        let (gives, asks) = gives_and_asks("Tuin", text);
        assert!(gives.is_empty() && asks.contains(&"pruning"), "'{text}' gives {gives:?} and asks {asks:?}");
    }
    for text in ["Ik snoei de heg voor wie slecht loopt.", "Wie niet meer kan bukken krijgt van mij een gesnoeide heg."] {
        assert!(gives_and_asks("Tuin", text).0.contains(&"pruning"), "'{text}' asks");
    }
}

#[test]
fn words_together_say_what_no_term_says() {
    let understood = VOCABULARY.read_question("De violist repeteert nergens meer met zijn orkest");
    let music = VOCABULARY.concept("music").expect("there is music");
    let length: f32 = understood.leans.iter().map(|(_, lean)| lean * lean).sum();
    assert!((length - 1.0).abs() < 1e-3, "{length}");
    let strongest = understood.leans.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(concept, _)| *concept);
    assert_eq!(strongest, Some(music));
}

#[test]
fn a_plain_expression_means_what_it_says() {
    let understood = VOCABULARY.read_question("Vader gooit elke blauwe envelop weg");
    let tax = VOCABULARY.concept("tax").expect("there is tax");
    assert!(understood.needs.iter().any(|need| need.concept == tax && need.strength > 0.5));
}

#[test]
fn a_wish_against_groups_is_a_limit() {
    let group = VOCABULARY.limit("group").expect("group is a limit");
    let understood = VOCABULARY.read_question("Man mist zijn overleden vrouw, wil niet naar een groep");
    assert!(understood.limits.iter().any(|limit| limit.limit == group && !limit.wanted), "{:?}", understood.limits);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_makes_it_fail_and_every_reason_is_a_word_of_the_text(text in "\\PC{0,200}") {
        let understood = VOCABULARY.read_question(&text);
        for found in understood.needs.iter().chain(&understood.talents) {
            prop_assert!((0.0..=1.0).contains(&found.strength));
            prop_assert!(found.because.iter().all(|word| text.contains(word.as_str())));
        }
        VOCABULARY.read_offer(&text, &text, false);
    }

    #[test]
    fn every_need_names_words(text in "(de|man|kan|niet|koken|zwierde|parket|hond|stil|tuin|belt|nooit| ){0,30}") {
        let understood = VOCABULARY.read_question(&text);
        for found in understood.needs.iter().chain(&understood.talents) {
            prop_assert!(!found.because.is_empty());
        }
    }

    #[test]
    fn mixed_up_dutch_never_fails(words in prop::collection::vec("(ik|zoek|niet|geen|de|hond|koken|maar|wil|!|\\.|,|opa's|bi'j|قهوة|ключ|🙂|\u{301}|ß|1e)", 0..60)) {
        let text = words.join(" ");
        VOCABULARY.read_question(&text);
        VOCABULARY.read_offer("", &text, true);
    }
}
