//! A letter as a mail. A second try is the same to the last byte, so that a receiver can see that it is the same.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use crate::letter::Letter;

/// None when the address of the receiver is not one.
pub(super) fn message(letter: &Letter, sender_name: &str, from: &Address, recipient: &str, written_at_s: i64) -> Option<Message> {
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(sender_name.to_owned()), from.clone()))
        .to(Mailbox::new(None, recipient.parse().ok()?))
        .subject(&letter.subject)
        .message_id(Some(format!("<{}@{}>", letter.id, from.domain())))
        .date(UNIX_EPOCH + Duration::from_secs(written_at_s.max(0).unsigned_abs()))
        // Asks robots such as an absence notice not to answer (RFC 3834).
        .raw_header(header(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated"));
    if let Some((_, link)) = &letter.refuse {
        builder = builder
            .raw_header(header(HeaderName::new_from_ascii_str("List-Unsubscribe"), &format!("<{link}>")))
            .raw_header(header(HeaderName::new_from_ascii_str("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click"));
    }
    let boundary: String = letter.id.chars().take(40).collect();
    let plain = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(letter.plain());
    let html = SinglePart::builder().header(ContentType::TEXT_HTML).body(letter.html());
    builder.multipart(MultiPart::alternative().boundary(boundary).singlepart(plain).singlepart(html)).ok()
}

fn header(name: HeaderName, value: &str) -> HeaderValue {
    HeaderValue::new(name, value.to_owned())
}
