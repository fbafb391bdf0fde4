//! Reasons in words: why somebody is in the list, and what does not fit.

use opbouw_finder::{Found, FoundResource, Reason, Wish};
use opbouw_understand::{LANGUAGE_CODES, Vocabulary};
use opbouw_web::Frame;
use opbouw_words::Language;

/// How well something must serve a wish to be told beside better reasons.
const CLEAR: f32 = 0.12;

/// Why a result is there, and what does not fit, ready to be shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reasons {
    /// Why.
    pub fits: Vec<String>,
    /// What does not fit.
    pub misfits: Vec<String>,
}

/// The name of a concept in the reader's language.
pub fn concept_name(vocabulary: &Vocabulary, concept: u16, language: Language) -> &str {
    let known = &vocabulary.concepts[usize::from(concept)];
    if language == Language::En { &known.name_en } else { &known.name_nl }
}

fn limit_names(vocabulary: &Vocabulary, bits: u64, language: Language) -> String {
    let name = |(_, limit): (usize, &opbouw_understand::Limit)| {
        if language == Language::En { limit.name_en.clone() } else { limit.name_nl.clone() }
    };
    vocabulary.limits.iter().enumerate().filter(|(number, _)| bits >> number & 1 == 1).map(name).collect::<Vec<_>>().join(", ")
}

/// Two concepts for each of at most three reasons.
const MOST_SERVED: usize = 6;

/// The reasons of one result. `wishes` are those its reasons point into.
pub fn reasons(frame: &Frame, vocabulary: &Vocabulary, found: &Found, wishes: &[Wish], result: &FoundResource) -> Reasons {
    let language = frame.language;
    let mut said = Reasons::default();
    let mut named: Vec<u16> = Vec::new();
    let serves =
        result.reasons.iter().filter_map(|reason| if let Reason::Serves { how_well, .. } = reason { Some(*how_well) } else { None });
    let best = serves.fold(0.0f32, f32::max);
    // A faint reason is told only when there is no better one: nobody is in the list without a reason.
    let least = best.min(CLEAR);
    for reason in &result.reasons {
        match *reason {
            Reason::Serves { wish, concept, how_well } if how_well >= least && named.len() < MOST_SERVED && !named.contains(&concept) => {
                let wanted = wishes.get(wish).map_or(concept, |wish| wish.concept);
                // What it is for is the better word when it serves that directly.
                named.extend([concept, wanted]);
                said.fits.push(serves_sentence(frame, vocabulary, wanted, concept));
            }
            Reason::Serves { .. } => {}
            Reason::Distance(metres) => said.fits.push(distance(frame, metres)),
            Reason::ThatTime => said.fits.push(frame.say("ask-that-time")),
            Reason::Speaks(bits) => said.fits.push(frame.say_with("ask-speaks", "languages", language_names(frame, bits))),
            Reason::Fits(bits) => said.fits.push(frame.say_with("ask-fits", "what", limit_names(vocabulary, bits, language))),
            Reason::SameWords(_) if best < CLEAR => said.fits.push(frame.say("ask-same-words")),
            Reason::SameWords(_) => {}
            Reason::OtherTime => {
                said.misfits.push(frame.say_with("ask-other-time", "when", crate::when::when_words(frame, &result.resource.availability)))
            }
            Reason::Against(bits) => said.misfits.push(frame.say_with("ask-against", "what", limit_names(vocabulary, bits, language))),
            Reason::OtherLanguage => {
                said.misfits.push(frame.say_with("ask-other-language", "languages", language_names(frame, found.understanding.languages.0)))
            }
            Reason::Stale => said.misfits.push(frame.say("ask-stale")),
            Reason::Full => said.misfits.push(frame.say("ask-full")),
        }
    }
    if result.often_yes {
        said.fits.push(frame.say("ask-often-yes"));
    }
    if result.resource.vog {
        said.fits.push(frame.say("ask-vog"));
    }
    said
}

fn serves_sentence(frame: &Frame, vocabulary: &Vocabulary, wanted: u16, concept: u16) -> String {
    let name = |concept| concept_name(vocabulary, concept, frame.language).to_owned();
    if wanted == concept {
        return name(concept);
    }
    let values = [("what", name(concept).into()), ("need", name(wanted).into())];
    frame.site.sentences.say_with(frame.language, "ask-also-helps", &values)
}

/// "400 m" or "2,3 km", as people say it.
pub fn distance(frame: &Frame, metres: f32) -> String {
    if metres < 100.0 {
        return frame.say("ask-next-door");
    }
    if metres < 950.0 {
        return frame.say_with("ask-metres", "metres", format!("{:.0}", (metres / 50.0).round() * 50.0));
    }
    let kilometres = format!("{:.1}", metres / 1_000.0);
    let kilometres = if frame.language == Language::Nl { kilometres.replace('.', ",") } else { kilometres };
    frame.say_with("ask-kilometres", "kilometres", kilometres)
}

/// Names of languages in the reader's language; a code without a name is shown as it is.
pub fn language_names(frame: &Frame, bits: u32) -> String {
    let codes = LANGUAGE_CODES.iter().enumerate().filter(|(number, _)| bits >> number & 1 == 1);
    codes.map(|(_, code)| frame.say(&format!("ask-language-{code}"))).collect::<Vec<_>>().join(", ")
}
