//! Words of the program in the words of the screen: reasons, stages, states, steps, ages.

use opbouw_finder::{Finder, Found, FoundResource, Reason, Wish};
use opbouw_web::Frame;
use opbouw_words::Language;

use crate::error::MatchingError;
use crate::words::{InvitationState, Stage};

/// How well something must serve a wish to be told beside better reasons.
const CLEAR: f32 = 0.12;
/// Two concepts for each of at most three reasons.
const MOST_SERVED: usize = 6;

/// Why a giver is proposed, and what does not fit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reasons {
    pub fits: Vec<String>,
    pub misfits: Vec<String>,
}

/// The reasons of one result. `wishes` are those its reasons point into.
pub(crate) fn reasons(frame: &Frame, finder: &Finder, found: &Found, wishes: &[Wish], result: &FoundResource) -> Reasons {
    let serves = |reason: &Reason| if let Reason::Serves { how_well, .. } = reason { Some(*how_well) } else { None };
    let best = result.reasons.iter().filter_map(serves).fold(0.0f32, f32::max);
    // A faint reason is told only when there is no better one: nobody is proposed without a reason.
    let least = best.min(CLEAR);
    let (mut said, mut named) = (Reasons::default(), Vec::new());
    for reason in &result.reasons {
        if let Reason::Serves { wish, concept, how_well } = *reason {
            if how_well >= least && named.len() < MOST_SERVED && !named.contains(&concept) {
                let wanted = wishes.get(wish).map_or(concept, |wish| wish.concept);
                named.extend([concept, wanted]);
                said.fits.push(serves_sentence(frame, finder, wanted, concept));
            }
        } else {
            say_reason(frame, finder, found, reason, best < CLEAR, &mut said);
        }
    }
    if result.resource.vog {
        said.fits.push(frame.say("matching-reason-vog"));
    }
    if result.often_yes {
        said.fits.push(frame.say("matching-reason-often-yes"));
    }
    said
}

fn say_reason(frame: &Frame, finder: &Finder, found: &Found, reason: &Reason, is_only_words: bool, said: &mut Reasons) {
    match *reason {
        Reason::Distance(metres) => said.fits.push(distance(frame, metres)),
        Reason::ThatTime => said.fits.push(frame.say("matching-reason-time")),
        Reason::Speaks(_) => said.fits.push(frame.say("matching-reason-speaks")),
        Reason::Fits(bits) => said.fits.push(frame.say_with("matching-reason-fits", "what", limit_names(frame, finder, bits))),
        Reason::SameWords(_) if is_only_words => said.fits.push(frame.say("matching-reason-words")),
        Reason::SameWords(_) | Reason::Serves { .. } => {}
        Reason::OtherTime => said.misfits.push(frame.say("matching-reason-other-time")),
        Reason::Against(bits) => said.misfits.push(frame.say_with("matching-reason-against", "what", limit_names(frame, finder, bits))),
        Reason::OtherLanguage if found.understanding.languages.0 == 0 => {}
        Reason::OtherLanguage => said.misfits.push(frame.say("matching-reason-other-language")),
        Reason::Stale => said.misfits.push(frame.say("matching-reason-stale")),
        Reason::Full => said.misfits.push(frame.say("matching-reason-full")),
    }
}

/// The name of a concept in the reader's language.
pub(crate) fn concept_name(frame: &Frame, finder: &Finder, concept: u16) -> String {
    let known = &finder.vocabulary().concepts[usize::from(concept)];
    if frame.language == Language::En { known.name_en.clone() } else { known.name_nl.clone() }
}

pub(crate) fn serves_sentence(frame: &Frame, finder: &Finder, wanted: u16, concept: u16) -> String {
    if wanted == concept {
        return concept_name(frame, finder, concept);
    }
    let values = [("what", concept_name(frame, finder, concept).into()), ("need", concept_name(frame, finder, wanted).into())];
    frame.site.sentences.say_with(frame.language, "matching-reason-also", &values)
}

pub(crate) fn limit_names(frame: &Frame, finder: &Finder, bits: u64) -> String {
    let limits = finder.vocabulary().limits.iter().enumerate().filter(|(number, _)| bits >> number & 1 == 1);
    let names = limits.map(|(_, limit)| if frame.language == Language::En { limit.name_en.clone() } else { limit.name_nl.clone() });
    names.collect::<Vec<_>>().join(", ")
}

/// "400 m" or "2,3 km", as people say it.
pub(crate) fn distance(frame: &Frame, metres: f32) -> String {
    if metres < 100.0 {
        return frame.say("matching-reason-next-door");
    }
    if metres < 950.0 {
        return frame.say_with("matching-reason-metres", "metres", format!("{:.0}", (metres / 50.0).round() * 50.0));
    }
    let kilometres = format!("{:.1}", metres / 1_000.0);
    let kilometres = if frame.language == Language::Nl { kilometres.replace('.', ",") } else { kilometres };
    frame.say_with("matching-reason-kilometres", "kilometres", kilometres)
}

/// The name of a stage.
pub(crate) fn stage_name(frame: &Frame, stage: Stage) -> String {
    match stage {
        Stage::Open => frame.say("matching-stage-open"),
        Stage::Invited => frame.say("matching-stage-invited"),
        Stage::Matched => frame.say("matching-stage-matched"),
        Stage::Done => frame.say("matching-stage-done"),
    }
}

/// How far an invitation is.
pub(crate) fn state_name(frame: &Frame, state: InvitationState) -> String {
    match state {
        InvitationState::Sent => frame.say("matching-state-sent"),
        InvitationState::Yes => frame.say("matching-state-yes"),
        InvitationState::No => frame.say("matching-state-no"),
        InvitationState::Reserve => frame.say("matching-state-reserve"),
        InvitationState::Expired => frame.say("matching-state-expired"),
        InvitationState::Withdrawn => frame.say("matching-state-withdrawn"),
        InvitationState::Late => frame.say("matching-state-late"),
    }
}

/// What was done last with a request.
pub(crate) fn step_name(frame: &Frame, step: &str) -> String {
    match step {
        "invited" => frame.say("matching-step-invited"),
        "answered" => frame.say("matching-step-answered"),
        "matched" => frame.say("matching-step-matched"),
        "confirmed" => frame.say("matching-step-confirmed"),
        "ended" => frame.say("matching-step-ended"),
        "closed" => frame.say("matching-step-closed"),
        "changed" => frame.say("matching-step-changed"),
        _ => frame.say("matching-step-opened"),
    }
}

/// Days between two moments; a moment in the future is today.
pub(crate) fn days_between(since_s: i64, now_s: i64) -> i64 {
    ((now_s - since_s) / 86_400).max(0)
}

/// The day of a moment, in Dutch time.
pub(crate) fn day_of(at_s: i64) -> String {
    let moment = jiff::Timestamp::from_second(at_s).unwrap_or_default();
    moment.in_tz("Europe/Amsterdam").map(|moment| moment.strftime("%-d-%-m-%Y").to_string()).unwrap_or_default()
}

/// Faults as sentences with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[MatchingError]) -> Vec<(String, &'static str)> {
    faults.iter().filter_map(|fault| Some((frame.say(fault.key()?), fault.code()))).collect()
}
