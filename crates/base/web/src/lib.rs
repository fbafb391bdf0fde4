//! What all pages share: frame, sentences, assets, headers, errors, and routes that say who may call them.

mod assets;
mod caller;
mod clock;
mod dial;
mod frame;
mod guard;
mod hosts;
mod limiter;
pub mod pages;
mod problem;
mod reach;
mod route;
mod secure;
mod serve;

pub use assets::Assets;
pub use caller::{BROWSER_COOKIE, Caller, From, SESSION_COOKIE, actor_of, cookie, set_cookie};
pub use clock::Clock;
pub use dial::{Piece, pieces};
pub use frame::{Frame, Reader, Site, language_of};
pub use hosts::by_host;
pub use limiter::{Limit, Limiter};
pub use pages::{error_page, page, without_referrer};
pub use problem::{FieldProblem, Problem};
pub use reach::{BadReach, Reach};
pub use route::{Route, router};
pub use secure::Allowance;
pub use serve::{API_VERSION, MOST_BODY_BYTES, application};

use opbouw_words::{Language, SentenceFile};

/// The sentences of the frame and the common pages.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "web/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "web/words/en.ftl", text: include_str!("../words/en.ftl") },
];
