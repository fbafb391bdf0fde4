//! What does a message say? Sentences with values and a link, as plain text and as HTML.

mod html;
mod value;

use opbouw_secrets::{Key, fingerprint};
use opbouw_words::{Language, Sentences, Value};

use crate::REFUSE_PATH;
use crate::code::six_digits;
use crate::kind::Kind;
use crate::mail::is_mail_address;
use crate::store::{Claimed, refuse_ticket};

/// What the writer of letters has before them.
pub(crate) struct Desk<'d> {
    pub key: &'d Key,
    pub sentences: &'d Sentences,
    pub public_url: &'d str,
    pub sender_name: &'d str,
}

/// A message in words, for whichever way it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letter {
    pub language: Language,
    pub subject: String,
    pub hello: String,
    pub lead: String,
    /// Label and address.
    pub button: Option<(String, String)>,
    pub link_hint: String,
    pub body: Vec<String>,
    pub foot: String,
    /// Sentence and address to refuse this kind of message.
    pub refuse: Option<(String, String)>,
    /// The same in every try, and never the same for two messages.
    pub id: String,
}

impl Letter {
    /// Writes a claimed message out, with a link and code made here and now.
    pub(crate) fn write(desk: &Desk<'_>, kind: &Kind, message: &Claimed) -> Self {
        let language = message.language;
        let values = values(desk, kind, message);
        let say = |part: &str| desk.sentences.say_with(language, &format!("{}-{part}", kind.name), &values);
        let frame = |key: &str| desk.sentences.say_with(language, key, &values);
        let refuse = (!kind.is_essential).then(|| {
            let ticket = refuse_ticket(desk.key, &message.recipient, kind.name);
            (frame("post-foot-refuse"), format!("{}{REFUSE_PATH}{ticket}", desk.public_url))
        });
        Self {
            language,
            subject: value::one_line(&say("subject"), 200),
            hello: frame("post-hello"),
            lead: say("lead"),
            button: link(desk, kind, message).map(|link| (say("button"), link)),
            link_hint: frame("post-link-hint"),
            body: say("body").split("\n\n").map(|paragraph| value::one_line(paragraph, 2_000)).collect(),
            foot: frame("post-foot"),
            refuse,
            id: id(desk, message),
        }
    }

    /// As plain text.
    pub(crate) fn plain(&self) -> String {
        let mut parts = vec![self.hello.clone(), self.lead.clone()];
        parts.extend(self.button.iter().map(|(label, link)| format!("{label}:\n{link}")));
        parts.extend(self.body.iter().cloned());
        parts.push(format!("-- \n{}", self.foot));
        parts.extend(self.refuse.iter().map(|(sentence, link)| format!("{sentence}\n{link}")));
        parts.join("\n\n") + "\n"
    }

    /// As HTML, without pictures and without anything from elsewhere.
    pub(crate) fn html(&self) -> String {
        html::page(self)
    }

    /// In a few words, for a text message.
    pub(crate) fn short(&self) -> String {
        let link = self.button.as_ref().map(|(_, link)| format!(" {link}")).unwrap_or_default();
        format!("{}{link}", value::one_line(&self.lead, 300))
    }
}

fn values<'v>(desk: &Desk<'_>, kind: &Kind, message: &Claimed) -> Vec<(&'static str, Value<'v>)> {
    let given = |name: &str| {
        let text = message.fields.get(name).map_or("", String::as_str);
        // An address by itself is what the reader needs, to copy and to answer; around it nothing can hide.
        if name == "contact" && is_mail_address(text) { value::one_line(text, 254) } else { value::tame(text) }
    };
    let mut values: Vec<(&'static str, Value<'v>)> = kind.fields.iter().map(|name| (*name, given(name).into())).collect();
    let code = message.about.as_deref().map(|about| six_digits(desk.key, about)).unwrap_or_default();
    let minutes = message.expires_at.map_or(0, |end| (end - message.created_at) / 60);
    values.extend([("sender", value::one_line(desk.sender_name, 200).into()), ("code", code.into()), ("minutes", minutes.into())]);
    values
}

fn link(desk: &Desk<'_>, kind: &Kind, message: &Claimed) -> Option<String> {
    let path = message.path.as_deref()?;
    let ticket = message.about.as_deref().and_then(|about| kind.ticket(desk.key, about)).unwrap_or_default();
    Some(format!("{}{path}{ticket}", desk.public_url))
}

/// Of the key, so that a database that was started anew does not give a number that receivers have seen before.
fn id(desk: &Desk<'_>, message: &Claimed) -> String {
    let about = format!("{}.{}.{}", message.id, message.created_at, message.idempotency_key);
    fingerprint(&desk.key.derive("post-message-id", &about))
}
