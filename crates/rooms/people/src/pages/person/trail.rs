//! The trail as its subject reads it: when, who, what; in words.

use opbouw_audit::{Line, Pseudonym, Who};
use opbouw_neighbourhood::{NeighbourhoodError, store};
use opbouw_store::Tx;
use opbouw_web::Frame;

/// One line in words.
pub(crate) struct Told {
    pub when: String,
    pub who: String,
    pub what: String,
}

/// Who stands behind the lines, looked up once each: names of those who are still here.
pub(crate) struct Names {
    own: String,
    people: Vec<(Pseudonym, Option<String>)>,
    parties: Vec<(i64, String)>,
}

impl Names {
    /// Of the doers of these lines.
    pub fn find(tx: &mut Tx<'_>, own: &str, lines: &[Line]) -> Result<Self, NeighbourhoodError> {
        let mut people: Vec<(Pseudonym, Option<String>)> = Vec::new();
        for line in lines {
            if let Who::Person(name) = &line.actor
                && !people.iter().any(|(known, _)| known == name)
            {
                people.push((name.clone(), store::find_name_of(tx, name.as_str())?));
            }
        }
        let parties = store::list_parties(tx)?.into_iter().map(|party| (party.id, party.name)).collect();
        Ok(Self { own: own.to_owned(), people, parties })
    }

    fn who(&self, frame: &Frame, line: &Line, is_own: bool) -> String {
        let party = line.on_behalf_of.and_then(|id| self.parties.iter().find(|(known, _)| *known == id)).map(|(_, name)| name.clone());
        let name = match &line.actor {
            Who::System => return frame.say("people-trail-by-program"),
            Who::Visitor => return frame.say("people-trail-by-visitor"),
            Who::Person(name) if name.as_str() == self.own => {
                return if is_own { frame.say("people-trail-by-you") } else { frame.say("people-trail-by-self") };
            }
            // Neighbours hear each other's names when both said yes, and not from here.
            Who::Person(_) if party.is_none() => return frame.say("people-trail-by-neighbour"),
            Who::Person(name) => self.people.iter().find(|(known, _)| known == name).and_then(|(_, name)| name.clone()),
        };
        let name = name.unwrap_or_else(|| frame.say("people-trail-by-gone"));
        party.map_or(name.clone(), |party| format!("{name} ({party})"))
    }
}

/// The lines in words, newest first.
pub(crate) fn in_words(frame: &Frame, names: &Names, lines: &[Line], is_own: bool) -> Vec<Told> {
    lines
        .iter()
        .map(|line| Told { when: moment(line.at_s), who: names.who(frame, line, is_own), what: what(frame, &line.action) })
        .collect()
}

fn moment(at_s: i64) -> String {
    let moment = jiff::Timestamp::from_second(at_s).unwrap_or_default();
    moment.in_tz("Europe/Amsterdam").map(|moment| moment.strftime("%-d-%-m-%Y %H:%M").to_string()).unwrap_or_default()
}

fn what(frame: &Frame, action: &str) -> String {
    match action {
        "person-view" => frame.say("people-trail-view"),
        "person-register" => frame.say("people-trail-register"),
        "person-change" => frame.say("people-trail-change"),
        "person-export" => frame.say("people-trail-export"),
        "person-restrict" => frame.say("people-trail-restrict"),
        "person-unrestrict" => frame.say("people-trail-unrestrict"),
        "consent-give" => frame.say("people-trail-consent"),
        "consent-withdraw" => frame.say("people-trail-withdraw"),
        "offer-leave" => frame.say("people-trail-offer"),
        "offer-change" => frame.say("people-trail-offer-change"),
        "offer-end" => frame.say("people-trail-offer-end"),
        "offer-pause" | "offer-resume" => frame.say("people-trail-offer-pause"),
        "offer-remove" => frame.say("people-trail-offer-remove"),
        "session-begin" => frame.say("people-trail-signin"),
        "session-end" | "sessions-end" => frame.say("people-trail-signout"),
        "person-join" => frame.say("people-trail-join"),
        "passkey-add" | "passkey-remove" | "identity-link" | "identity-unlink" => frame.say("people-trail-keys"),
        "membership-begin" | "membership-role" | "membership-end" => frame.say("people-trail-membership"),
        other => frame.say(together(other)),
    }
}

/// What is done in the rooms that bring people together: many words of the program, few sentences.
fn together(action: &str) -> &'static str {
    match action.split_once('-').unwrap_or((action, "")) {
        ("match" | "signup" | "buddy" | "report", "view" | "reach" | "candidates") => "people-trail-view-together",
        ("invitation", "send") => "people-trail-invited",
        ("invitation", _) => "people-trail-invitation",
        ("match", _) => "people-trail-match",
        ("request" | "week", _) => "people-trail-request",
        ("signup" | "wave" | "call", _) => "people-trail-call",
        ("buddy" | "agreement" | "checkin" | "certificate" | "morning", _) => "people-trail-buddy",
        ("hand", _) => "people-trail-handover",
        ("report" | "block", _) => "people-trail-report",
        _ => "people-trail-other",
    }
}
