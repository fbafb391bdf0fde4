//! How an offer fits a request, as facts; from these come its minutes and its reasons.

use opbouw_finder::{Found, FoundResource, Reason, Wish};
use opbouw_understand::{ConceptId, Languages};

use crate::week::OpenRequest;
use crate::weights::{LEAST_FIT, ONLY_WORDS};

/// Whether two sides agree on something that one of them may not have said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Agrees {
    /// One of the two said nothing.
    #[default]
    Unknown,
    /// They do.
    Yes,
    /// They do not.
    No,
}

/// What of the request an offer serves, and by what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Serves {
    /// What is needed.
    pub need: ConceptId,
    /// What is offered: the same, or something that also helps.
    pub by: ConceptId,
}

/// How an offer fits a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fit {
    /// What it serves; none: only words in common.
    pub serves: Option<Serves>,
    /// How much of the request it serves, in percent.
    pub percent: u8,
    /// Straight distance in metres; none: help from afar, or it is not known where.
    pub distance_m: Option<u32>,
    /// At the asked time.
    pub time: Agrees,
    /// In a language that matters.
    pub language: Agrees,
    /// Which of those are spoken.
    pub speaks: Languages,
    /// Limits that the asker wants and the offer has, as bits.
    pub suits: u64,
    /// Limits on which the two do not agree, as bits.
    pub against: u64,
    /// Long not confirmed.
    pub is_stale: bool,
    /// People here often say yes to this.
    pub often_yes: bool,
    /// How often this giver helped this asker before.
    pub helped_before: u32,
}

/// What was understood of a request, for saying what would help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Understood {
    /// The main need; none: nothing was understood.
    pub need: Option<ConceptId>,
    /// Languages other than Dutch that matter.
    pub languages: Languages,
    /// A danger was heard: a professional first, and no volunteers.
    pub is_danger: bool,
}

impl Understood {
    /// From what the finder says of the request.
    pub(crate) fn new(found: &Found, request: &OpenRequest) -> Self {
        let need = found.wishes.first().map(|wish| wish.concept);
        let languages = Languages(found.understanding.languages.0 | needed_languages(request).0);
        Self { need, languages, is_danger: !found.understanding.dangers.is_empty() }
    }
}

/// The languages of an asker who is not known to speak Dutch.
pub(crate) fn needed_languages(request: &OpenRequest) -> Languages {
    let speaks_dutch = request.languages.share(Languages::parse("nl"));
    if speaks_dutch { Languages::default() } else { request.languages }
}

/// The facts of one result; none when it serves too little of the request to be proposed to anybody.
pub(crate) fn fit(found: &FoundResource, wishes: &[Wish], request: &OpenRequest) -> Option<Fit> {
    facts(found, wishes, request).filter(|fit| f32::from(fit.percent) >= 100.0 * LEAST_FIT)
}

/// The facts, however little it serves; none when it has no place left.
pub(crate) fn facts(found: &FoundResource, wishes: &[Wish], request: &OpenRequest) -> Option<Fit> {
    let place = request.place.zip(found.resource.place);
    let mut fit = Fit {
        distance_m: place.map(|(from, to)| from.distance_m(to) as u32),
        often_yes: found.often_yes,
        percent: if wishes.is_empty() { ONLY_WORDS } else { 0 },
        ..Fit::default()
    };
    let heaviest = wishes.iter().map(|wish| wish.weight).fold(f32::MIN_POSITIVE, f32::max);
    for reason in &found.reasons {
        match *reason {
            Reason::Serves { wish, concept, how_well } => {
                let Some(wish) = wishes.get(wish) else { continue };
                let percent = (100.0 * how_well * wish.weight / heaviest).clamp(0.0, 100.0) as u8;
                if percent > fit.percent {
                    fit.percent = percent;
                    fit.serves = Some(Serves { need: wish.concept, by: concept });
                }
            }
            Reason::ThatTime => fit.time = Agrees::Yes,
            Reason::OtherTime => fit.time = Agrees::No,
            Reason::Speaks(languages) => (fit.language, fit.speaks) = (Agrees::Yes, Languages(languages)),
            Reason::OtherLanguage => fit.language = Agrees::No,
            Reason::Fits(limits) => fit.suits = limits,
            Reason::Against(limits) => fit.against = limits,
            Reason::Stale => fit.is_stale = true,
            Reason::Full => return None,
            Reason::Distance(_) | Reason::SameWords(_) => {}
        }
    }
    Some(fit)
}
