//! Words of the program in the words of the screen: roles, kinds, ways, states, days and moments.

use jiff::Timestamp;
use jiff::civil::Date;
use opbouw_access::Role;
use opbouw_neighbourhood::PartyKind;
use opbouw_post::{Channel, State};
use opbouw_web::Frame;

use crate::error::AdminError;

/// The sentence for a role.
pub(crate) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Worker => "admin-role-worker",
        Role::Coordinator => "admin-role-coordinator",
        Role::Policy => "admin-role-policy",
        Role::Admin => "admin-role-admin",
    }
}

/// A role by its code word, in words.
pub(crate) fn role_name(frame: &Frame, code: &str) -> String {
    Role::parse(code).map_or_else(|| code.to_owned(), |role| frame.say(role_key(role)))
}

/// The sentence for a kind of party.
pub(crate) fn kind_key(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Organisation => "admin-kind-organisation",
        PartyKind::Initiative => "admin-kind-initiative",
    }
}

/// The sentence for a way that messages go.
pub(crate) fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "admin-channel-mail",
        Channel::Push => "admin-channel-push",
        Channel::Sms => "admin-channel-sms",
    }
}

/// The sentence for how far a message is.
pub(crate) fn state_key(state: State) -> &'static str {
    match state {
        State::Waiting => "admin-state-waiting",
        State::Sending => "admin-state-sending",
        State::Sent => "admin-state-sent",
        State::Failed => "admin-state-failed",
        State::Dropped => "admin-state-dropped",
    }
}

/// What a message is about; one of a room that this room does not know keeps its code word.
pub(crate) fn message_name(frame: &Frame, kind: &str) -> String {
    let key = match kind {
        "post-signin" => "admin-message-signin",
        "post-unknown" => "admin-message-unknown",
        "post-invite" => "admin-message-invite",
        "post-setup-test" => "admin-message-test",
        "post-passkey-added" => "admin-message-passkey",
        "post-erased" => "admin-message-erased",
        "post-membership-ended" => "admin-message-ended",
        "post-contact-changed" | "post-address" => "admin-message-address",
        other => match other.split_once('-') {
            Some(("matching", _)) => "admin-message-matching",
            Some(("calls", _)) => "admin-message-calls",
            Some(("buddies", _)) => "admin-message-buddies",
            Some(("handover", _)) => "admin-message-handover",
            _ => return other.to_owned(),
        },
    };
    frame.say(key)
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "opgericht" => "admin-done-founded",
        "opgeslagen" => "admin-done-saved",
        "uitgenodigd" => "admin-done-invited",
        "ingetrokken" => "admin-done-withdrawn",
        "rol" => "admin-done-role",
        "gestopt" => "admin-done-ended",
        "partij-gestopt" => "admin-done-party-ended",
        "opnieuw" => "admin-done-retried",
        "test" => "admin-done-test",
        "opgeruimd" => "admin-done-removed",
        _ => return None,
    };
    Some(frame.say(key))
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[AdminError]) -> Vec<String> {
    let say = |fault: &AdminError| fault.key().map(|key| format!("{} ({})", frame.say(key), fault.code()));
    faults.iter().filter_map(say).collect()
}

/// A day: 3-11-2026.
pub(crate) fn day(date: Date) -> String {
    date.strftime("%-d-%-m-%Y").to_string()
}

/// A moment on the clock of the municipality: 3-11-2026 14:05.
pub(crate) fn moment(frame: &Frame, at_s: i64) -> String {
    let here = frame.site.clock.now().time_zone().clone();
    let at = Timestamp::from_second(at_s).unwrap_or_default();
    at.to_zoned(here).strftime("%-d-%-m-%Y %H:%M").to_string()
}
