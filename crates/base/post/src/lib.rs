//! Does a message arrive? The stored outbox: mail, web push and SMS, at least once, retried, visible.
//!
//! A message is queued inside the transaction that it tells about, so it exists when that is saved and not otherwise. The [`Postman`] sends
//! what is due and tries again until it is gone. A message can leave twice when the program or the connection breaks off at the wrong
//! moment; it then carries the same `Message-ID`, and the receiver shows it once. What is sent keeps no address and no words.
//!
//! ```
//! # use opbouw_post::{MIGRATIONS, NewMessage, kinds, queue};
//! # use opbouw_store::{Db, StoreError};
//! # use opbouw_words::Language;
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! # let db = Db::open("sqlite::memory:").await?;
//! # db.migrate(MIGRATIONS).await?;
//! let now_s = 1_795_000_000;
//! let message = NewMessage::mail(&kinds::SIGNIN, "fatma@example.org", Language::Nl, "signin-7f3a")
//!     .link("/inloggen/link/", "7f3a")
//!     .expires_at(now_s + 600);
//! let id = db.write(move |tx| queue(tx, now_s, &message)).await?;
//! assert!(id.is_some());
//! # Ok::<(), StoreError>(()) }).unwrap();
//! ```

mod code;
mod error;
mod kind;
mod letter;
mod mail;
mod mask;
mod message;
pub mod outgoing;
mod patience;
mod postman;
mod push;
mod sms;
pub mod store;

pub use code::six_digits;
pub use error::PostError;
pub use kind::{Kind, kinds};
pub use mail::{Mail, is_mail_address};
pub use message::{Channel, NewMessage, State};
pub use postman::{Delivered, Postman, Sender, Transports};
pub use push::{Push, Subscription, VapidKey};
pub use sms::{PhoneNumber, Reply, Sms, SmsSettings, read_reply};
pub use store::{
    MIGRATIONS, Overview, OverviewRow, forget_old, forget_questions, forget_recipient, overview, queue, refuse, refuse_for, retry,
    take_question,
};

use opbouw_words::{Language, SentenceFile};

/// Where the link to refuse a kind of message leads; a POST there calls [`refuse`], a GET shows the button for it (RFC 8058).
pub const REFUSE_PATH: &str = "/afmelden/";

/// The sentences of the messages.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "post/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "post/words/en.ftl", text: include_str!("../words/en.ftl") },
];
