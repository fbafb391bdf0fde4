//! What may not be in a text? Personal data, and danger, for which a signal is too slow.

use opbouw_personal::{Found, Places, find_personal, propose};
use opbouw_understand::Vocabulary;
use opbouw_web::{Frame, Piece, pieces};
use opbouw_words::Language;

/// What was found in a text, in the words of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    /// Each thing that may not be in it: what it is, and as it was typed.
    pub things: Vec<(String, String)>,
    /// The same text without.
    pub proposal: String,
}

/// What may not be in a text about a place; none: nothing.
pub(crate) fn refuse_personal(frame: &Frame, text: &str, places: &Places) -> Option<Refused> {
    let found = find_personal(text, places);
    if found.is_empty() {
        return None;
    }
    let things = found.iter().map(|one| (frame.say(key_of(one)), text.get(one.start..one.end).unwrap_or("").to_owned())).collect();
    Some(Refused { things, proposal: propose(text, &found) })
}

/// Whether there are personal data in a text.
pub(crate) fn is_personal(text: &str, places: &Places) -> bool {
    !find_personal(text, places).is_empty()
}

fn key_of(found: &Found) -> &'static str {
    use opbouw_personal::Kind as K;
    match found.kind {
        K::Name => "signals-personal-name",
        K::Telephone => "signals-personal-telephone",
        K::Mail => "signals-personal-mail",
        K::Address => "signals-personal-address",
        K::Postcode => "signals-personal-postcode",
        K::Bsn => "signals-personal-bsn",
        K::Plate => "signals-personal-plate",
        K::BankAccount => "signals-personal-bank",
        K::BirthDate => "signals-personal-birth",
        K::Handle => "signals-personal-online",
    }
}

/// A danger with the numbers to call.
#[derive(Debug, Clone)]
pub(crate) struct DangerShown {
    pub id: String,
    pub name: String,
    pub numbers: Vec<Vec<Piece>>,
}

/// The dangers in a text; for these a signal is too slow, and nothing is kept.
pub(crate) fn dangers_in(vocabulary: &Vocabulary, text: &str, language: Language) -> Vec<DangerShown> {
    let show = |danger: &opbouw_understand::Danger| {
        let (name, lines) = if language == Language::En { (&danger.name_en, &danger.call_en) } else { (&danger.name_nl, &danger.call_nl) };
        DangerShown { id: danger.id.clone(), name: name.clone(), numbers: lines.iter().map(|line| pieces(line)).collect() }
    };
    vocabulary.read_question(text).dangers.iter().map(|heard| show(vocabulary.danger(heard))).collect()
}
