//! GET /: the question box.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_finder::Asked;
use opbouw_understand::{ConceptId, Vocabulary};
use opbouw_web::{Frame, Reader, page};
use opbouw_words::{Language, Value};

use crate::error::AskError;
use crate::house::AskHouse;
use crate::question::{Draft, Village};

/// The form with what was filled in.
pub(crate) struct FormView<'a> {
    pub text: &'a str,
    pub village: &'a str,
    pub day: &'a str,
    pub part: &'a str,
    pub villages: &'a [Village],
    pub without: Vec<&'a str>,
    pub with: Vec<&'a str>,
    pub errors: Vec<String>,
}

/// Code and sentence key of the days.
pub(crate) const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
pub(crate) const PARTS: [&str; 3] = ["ochtend", "middag", "avond"];

impl<'a> FormView<'a> {
    pub fn new(house: &'a AskHouse, draft: &'a Draft, errors: Vec<String>) -> Self {
        let known = |words: &[&'static str]| {
            draft.when.split_whitespace().find_map(|word| words.iter().find(|known| **known == word).copied()).unwrap_or("")
        };
        Self {
            text: &draft.text,
            village: &draft.village,
            day: known(&DAYS),
            part: known(&PARTS),
            villages: &house.villages,
            without: Vec::new(),
            with: Vec::new(),
            errors,
        }
    }

    /// With the corrections so far, for the forms that ask the same question again.
    pub fn corrected(self, vocabulary: &'a Vocabulary, asked: &Asked) -> Self {
        let ids = |concepts: &[ConceptId]| concepts.iter().map(|concept| vocabulary.concepts[usize::from(*concept)].id.as_str()).collect();
        Self { without: ids(&asked.without), with: ids(&asked.with), ..self }
    }

    /// Lines of the box: more while asking than when there is an answer to look at.
    pub fn rows(&self) -> usize {
        if self.text.is_empty() { 4 } else { 2 }
    }

    /// Whether where and when are open: when something was chosen, or something is wrong.
    pub fn shows_where(&self) -> bool {
        !self.village.is_empty() || !self.day.is_empty() || !self.part.is_empty() || !self.errors.is_empty()
    }

    /// The days for the list: code and sentence key.
    pub fn days(&self) -> impl Iterator<Item = (&'static str, String)> {
        DAYS.iter().map(|day| (*day, format!("ask-day-{day}")))
    }

    /// The parts of the day for the list: code and sentence key.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, String)> {
        PARTS.iter().map(|part| (*part, format!("ask-part-{part}")))
    }
}

#[derive(Template)]
#[template(path = "front.html")]
struct FrontPage<'a> {
    frame: Frame,
    form: FormView<'a>,
    resources: usize,
    examples: [String; 4],
}

pub(crate) async fn front(State(house): State<Arc<AskHouse>>, reader: Reader) -> Response {
    let frame = house.frame(reader, "/");
    form_page(&house, frame, &Draft::default(), Vec::new(), StatusCode::OK)
}

/// The question box, empty or with what was filled in and what is wrong with it.
pub(crate) fn form_page(house: &AskHouse, frame: Frame, draft: &Draft, errors: Vec<String>, status: StatusCode) -> Response {
    let examples = [frame.say("ask-example-1"), frame.say("ask-example-2"), frame.say("ask-example-3"), frame.say("ask-example-4")];
    page(status, &FrontPage { form: FormView::new(house, draft, errors), resources: house.finder.len(), examples, frame })
}

/// Faults as sentences for this reader, with their code.
pub(crate) fn error_sentences(house: &AskHouse, language: Language, faults: &[AskError]) -> Vec<String> {
    let say = |fault: &AskError| {
        let names = match fault {
            AskError::UnknownPlace(names) if !names.is_empty() => names.join(", "),
            AskError::UnknownPlace(_) => house.villages.iter().take(3).map(|village| village.name.clone()).collect::<Vec<_>>().join(", "),
            _ => String::new(),
        };
        let values: [(&str, Value); 2] = [("places", names.into()), ("most", (crate::question::MOST_LETTERS as i64).into())];
        format!("{} ({})", house.site.sentences.say_with(language, fault.key(), &values), fault.code())
    };
    faults.iter().map(say).collect()
}
