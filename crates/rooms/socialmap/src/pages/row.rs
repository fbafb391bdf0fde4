//! One row of the list: the same as its pin says, and how far it can be trusted.

use opbouw_access::Action;
use opbouw_web::Frame;

use crate::canvas::shape_of;
use crate::freshness::Freshness;
use crate::say::written_in;
use crate::view::Found;

/// Letters of the text in a list.
const SHORT: usize = 160;

/// A row of the list.
pub(crate) struct Row {
    /// On the map too.
    pub number: usize,
    pub address: String,
    pub kind: &'static str,
    pub kind_name: String,
    pub shape: &'static str,
    pub title: String,
    /// Giver and village.
    pub by: String,
    pub text: String,
    pub lang: &'static str,
    /// Style and sentence key of the badge; none: fresh, or kept elsewhere.
    pub badge: Option<(&'static str, &'static str)>,
    pub is_hearsay: bool,
    pub is_of_nobody: bool,
    /// In a frame of another site its page does not open: it gets a tab of its own.
    pub opens_tab: bool,
    /// Its number in the register, when the reader may take it under care.
    pub may_take: Option<i64>,
}

impl Row {
    /// A row with this number.
    pub fn new(frame: &Frame, number: usize, found: &Found) -> Self {
        let resource = &found.resource;
        let by = [resource.giver.as_str(), resource.area.as_str()];
        let is_listed = found.is_of_nobody() && found.mark.is_none();
        Self {
            number,
            address: found.address(),
            kind: found.kind.code(),
            kind_name: frame.say(found.kind.key()),
            shape: shape_of(found.kind),
            title: title_of(&resource.title, &resource.text),
            by: by.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            text: shorten(&resource.text),
            lang: written_in(&resource.languages),
            badge: found.freshness.filter(|freshness| *freshness != Freshness::Fresh).map(|freshness| (freshness.code(), freshness.key())),
            is_hearsay: found.is_hearsay(),
            is_of_nobody: found.is_of_nobody(),
            opens_tab: false,
            may_take: (is_listed && frame.opens(Action::ImportEntries)).then_some(resource.id),
        }
    }
}

fn title_of(title: &str, text: &str) -> String {
    if title.trim().is_empty() { text.split_whitespace().take(6).collect::<Vec<_>>().join(" ") } else { title.to_owned() }
}

/// As many whole words as fit.
fn shorten(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + word.chars().count() > SHORT {
            return format!("{} …", short.trim_end());
        }
        short.push_str(word);
        short.push(' ');
    }
    short.trim_end().to_owned()
}
