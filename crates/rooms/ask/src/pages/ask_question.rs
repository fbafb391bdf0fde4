//! POST /vraag: the answer to a question. Nothing of the question is kept; it comes back in the page and goes when the page closes.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_finder::Found;
use opbouw_neighbourhood::LatLon;
use opbouw_web::{Frame, Piece, Reader, page, pieces};

use crate::answer::Answer;
use crate::counts::Counted;
use crate::house::{AREAS, AskHouse};
use crate::pages::front::{FormView, error_sentences};
use crate::question::{Draft, Question};
use opbouw_map::Pin;

#[derive(Template)]
#[template(path = "answer.html")]
struct AnswerPage<'a> {
    frame: Frame,
    form: FormView<'a>,
    answer: Answer,
    map: MapView,
}

/// The same answer on one sheet, to give to somebody.
#[derive(Template)]
#[template(path = "card.html")]
struct CardPage {
    frame: Frame,
    answer: Answer,
    date: String,
}

#[derive(Template)]
#[template(path = "danger.html")]
struct DangerPage<'a> {
    frame: Frame,
    form: FormView<'a>,
    answer: Answer,
    /// "Call 112", with the number to dial.
    lead: Vec<Piece>,
}

struct MapView {
    areas: String,
    height: f64,
    here: Option<(i32, i32)>,
    pins: Vec<(Pin, &'static str, String)>,
}

/// The form as its pairs come in: chips are pairs of the same name.
pub(crate) async fn answer(State(house): State<Arc<AskHouse>>, reader: Reader, Form(pairs): Form<Vec<(String, String)>>) -> Response {
    let draft = draft_of(&pairs);
    let frame = house.frame(reader, "/");
    let question = match Question::new(&draft, &house.villages, house.finder.vocabulary()) {
        Ok(question) => question,
        Err(faults) => {
            let errors = error_sentences(&house, frame.language, &faults);
            return crate::pages::front::form_page(&house, frame, &draft, errors, StatusCode::BAD_REQUEST);
        }
    };
    let found = house.finder.find(&question.asked);
    if !is_again(&pairs) {
        count(&house, &found);
    }
    let answer = Answer::new(&frame, house.finder.vocabulary(), &found, &question.asked.without);
    let form = FormView::new(&house, &draft, Vec::new()).corrected(house.finder.vocabulary(), &question.asked);
    if !answer.dangers.is_empty() {
        let lead = pieces(&frame.say("ask-danger-lead"));
        return page(StatusCode::OK, &DangerPage { frame, form, answer, lead });
    }
    if pairs.iter().any(|(name, value)| name == "toon" && value == "kaart") {
        let date = house.site.clock.today().strftime("%-d-%-m-%Y").to_string();
        return page(StatusCode::OK, &CardPage { frame, answer, date });
    }
    let map = map_view(&house, &question, &found, &answer);
    page(StatusCode::OK, &AnswerPage { frame, form, answer, map })
}

fn draft_of(pairs: &[(String, String)]) -> Draft {
    let one = |wanted: &str| value_of(pairs, wanted).unwrap_or_default().to_owned();
    // Corrections of an earlier question say nothing about a new one typed in the same box.
    let corrections = if is_new_text(pairs) { &[] } else { pairs };
    let all = |wanted: &'static str| corrections.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value.clone());
    let kept: Vec<String> = all("houd").collect();
    // Taken away earlier, or now: shown as a chip and not ticked any more.
    let without = all("zonder").chain(all("begrepen").filter(|id| !kept.contains(id))).collect();
    let when = format!("{} {}", one("dag"), one("deel")).trim().to_owned();
    Draft { text: one("vraag"), village: one("waar"), coordinates: None, when, without, with: all("ook").collect(), also: one("erbij") }
}

fn value_of<'p>(pairs: &'p [(String, String)], wanted: &str) -> Option<&'p str> {
    pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
}

/// Whether the text is another than the one that the chips are about. Browsers change line ends, so only words are compared.
fn is_new_text(pairs: &[(String, String)]) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    value_of(pairs, "over").is_some_and(|about| words(about) != words(value_of(pairs, "vraag").unwrap_or_default()))
}

/// A correction of the chips, or the same answer as a card: not another question.
fn is_again(pairs: &[(String, String)]) -> bool {
    let is_correction = pairs.iter().any(|(name, _)| matches!(name.as_str(), "begrepen" | "erbij" | "toon"));
    is_correction && !is_new_text(pairs)
}

/// One question counts once; nothing about it is kept.
pub(crate) fn count(house: &AskHouse, found: &Found) {
    let today = house.site.clock.today();
    house.counts.add(today, Counted::Asked);
    let outcome = match (found.understanding.dangers.is_empty(), found.results.is_empty()) {
        (false, _) => Counted::Flagged,
        (true, true) => Counted::NothingFound,
        (true, false) => Counted::Found,
    };
    house.counts.add(today, outcome);
}

fn map_view(house: &AskHouse, question: &Question, found: &Found, answer: &Answer) -> MapView {
    let here: Option<LatLon> = question.asked.place;
    let places = found.results.iter().enumerate().filter_map(|(index, result)| result.resource.place.map(|place| (index + 1, place)));
    let pins = house.map.pins(places);
    let described =
        pins.into_iter().filter_map(|pin| answer.results.get(pin.number - 1).map(|shown| (pin, shown.kind, shown.title.clone())));
    MapView {
        areas: house.site.assets.address(AREAS).to_owned(),
        height: house.map.height,
        here: here.and_then(|place| house.map.at(place)),
        pins: described.collect(),
    }
}
