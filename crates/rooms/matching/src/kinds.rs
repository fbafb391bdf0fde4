//! The messages of this room. What is asked by mail is asked by text message in other words, because there a "ja" is an answer.

use opbouw_post::Kind;

const INVITATION_PURPOSE: &str = "answer-invitation";
const ASKER_PURPOSE: &str = "answer-giver";
const AFTER_PURPOSE: &str = "answer-after";

/// Somebody who offers is asked.
pub(crate) static INVITATION: Kind =
    Kind { name: "matching-invitation", fields: &["text", "area"], purpose: Some(INVITATION_PURPOSE), is_essential: false };
/// The same by text message.
pub(crate) static INVITATION_SMS: Kind =
    Kind { name: "matching-invitation-sms", fields: &["text", "area"], purpose: Some(INVITATION_PURPOSE), is_essential: false };
/// Somebody wants to help: does the asker want this giver?
pub(crate) static ASKER: Kind =
    Kind { name: "matching-asker", fields: &["text", "area"], purpose: Some(ASKER_PURPOSE), is_essential: false };
/// The same by text message.
pub(crate) static ASKER_SMS: Kind =
    Kind { name: "matching-asker-sms", fields: &["text", "area"], purpose: Some(ASKER_PURPOSE), is_essential: false };
/// Both said yes: who it is, and how to reach them.
pub(crate) static MATCHED: Kind =
    Kind { name: "matching-matched", fields: &["name", "contact", "text"], purpose: None, is_essential: true };
/// The same, when the other one has no mail and no telephone.
pub(crate) static MATCHED_BY_WORKER: Kind =
    Kind { name: "matching-matched-by-worker", fields: &["name", "text"], purpose: None, is_essential: true };
/// Said yes when the place was gone.
pub(crate) static LATE: Kind = Kind { name: "matching-late", fields: &["text"], purpose: None, is_essential: false };
/// It does not go on; never why.
pub(crate) static ENDED: Kind = Kind { name: "matching-ended", fields: &[], purpose: None, is_essential: true };
/// Ten days later: is it a match?
pub(crate) static AFTER: Kind = Kind { name: "matching-after", fields: &["name"], purpose: Some(AFTER_PURPOSE), is_essential: false };
/// The same by text message.
pub(crate) static AFTER_SMS: Kind =
    Kind { name: "matching-after-sms", fields: &["name"], purpose: Some(AFTER_PURPOSE), is_essential: false };
/// What somebody told was looked at.
pub(crate) static HEARD: Kind = Kind { name: "matching-heard", fields: &[], purpose: None, is_essential: true };

/// All of them.
pub static KINDS: &[&Kind] =
    &[&INVITATION, &INVITATION_SMS, &ASKER, &ASKER_SMS, &MATCHED, &MATCHED_BY_WORKER, &LATE, &ENDED, &AFTER, &AFTER_SMS, &HEARD];

/// Which of the two of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Whoever asked.
    Asker,
    /// Whoever helps.
    Giver,
}

impl Side {
    /// What a question after a match is about: the number of the match, and which of the two is asked.
    pub fn about(self, matched: i64) -> String {
        match self {
            Self::Asker => format!("{matched}-asker"),
            Self::Giver => format!("{matched}-giver"),
        }
    }

    fn read(about: &str) -> Option<(Self, i64)> {
        let (matched, side) = about.split_once('-')?;
        let side = match side {
            "asker" => Self::Asker,
            "giver" => Self::Giver,
            _ => return None,
        };
        Some((side, matched.parse().ok()?))
    }
}

/// What a link or a text message answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    /// The giver, about an invitation.
    Invitation,
    /// The asker, about an invitation that was answered with yes.
    Asker,
    /// One of a match: does it work?
    After(Side),
}

impl Question {
    /// The question that a link was made for, with the number it is about.
    pub fn of_ticket(key: &opbouw_secrets::Key, ticket: &str) -> Option<(Self, i64)> {
        let kinds = [&INVITATION, &ASKER, &AFTER];
        kinds.into_iter().find_map(|kind| Self::read(kind.purpose?, kind.about(key, ticket)?))
    }

    /// The question that was asked by text message, with the number it is about.
    pub fn of_text_message(kind: &str, about: &str) -> Option<(Self, i64)> {
        let asked = [&INVITATION_SMS, &ASKER_SMS, &AFTER_SMS].into_iter().find(|known| known.name == kind)?;
        Self::read(asked.purpose?, about)
    }

    fn read(purpose: &str, about: &str) -> Option<(Self, i64)> {
        match purpose {
            INVITATION_PURPOSE => Some((Self::Invitation, about.parse().ok()?)),
            ASKER_PURPOSE => Some((Self::Asker, about.parse().ok()?)),
            _ => Side::read(about).map(|(side, matched)| (Self::After(side), matched)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_answers_only_the_question_it_was_made_for() {
        let key = opbouw_secrets::Key::random();
        let ticket = |kind: &Kind, about: &str| kind.ticket(&key, about).unwrap();
        assert_eq!(Question::of_ticket(&key, &ticket(&INVITATION, "17")), Some((Question::Invitation, 17)));
        assert_eq!(Question::of_ticket(&key, &ticket(&INVITATION_SMS, "17")), Some((Question::Invitation, 17)));
        assert_eq!(Question::of_ticket(&key, &ticket(&ASKER, "17")), Some((Question::Asker, 17)));
        assert_eq!(Question::of_ticket(&key, &ticket(&AFTER, "17-giver")), Some((Question::After(Side::Giver), 17)));
        assert_eq!(Question::of_ticket(&key, &ticket(&AFTER, "17")), None);
        assert_eq!(Question::of_ticket(&key, &ticket(&ASKER, "17").replace("17", "18")), None);
        assert_eq!(Question::of_ticket(&opbouw_secrets::Key::random(), &ticket(&ASKER, "17")), None);
        assert_eq!(Question::of_text_message("matching-asker-sms", "17"), Some((Question::Asker, 17)));
        assert_eq!(Question::of_text_message("matching-asker", "17"), None);
    }
}
