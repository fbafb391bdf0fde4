//! POST /api/v1/hulpvragen: the answer page as JSON.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use opbouw_finder::FoundResource;
use opbouw_web::{FieldProblem, Frame, Problem, Reader};
use opbouw_words::Language;

use crate::answer::{Answer, Shown};
use crate::api::shapes::{Antwoord, Begrepen, Gevaar, Hulpbron, Hulpvraag};
use crate::error::AskError;
use crate::house::AskHouse;
use crate::pages::ask_question::count;
use crate::pages::front::error_sentences;
use crate::question::{Draft, Question};

/// Ask a question.
#[utoipa::path(
    post, path = "/hulpvragen", operation_id = "stelHulpvraag", tag = "vragen", request_body = Hulpvraag,
    responses(
        (status = 200, description = "Who and what can help, or a red flag", body = Antwoord, headers(("API-Version" = String, description = "Version of the API"))),
        (status = 400, description = "The question cannot be read", body = crate::api::shapes::Probleem, content_type = "application/problem+json"),
        (status = 413, description = "The body is too large", body = crate::api::shapes::Probleem, content_type = "application/problem+json"),
        (status = 415, description = "The body is not JSON", body = crate::api::shapes::Probleem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn ask(State(house): State<Arc<AskHouse>>, reader: Reader, headers: HeaderMap, body: Bytes) -> Response {
    match try_ask(&house, reader, &headers, &body) {
        Ok(answer) => Json(answer).into_response(),
        Err(problem) => problem.into_response(),
    }
}

fn try_ask(house: &AskHouse, reader: Reader, headers: &HeaderMap, body: &Bytes) -> Result<Antwoord, Problem> {
    if !is_json(headers) {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "WEB-415",
            "Wrong media type",
            "Send JSON with the header Content-Type: application/json.",
        ));
    }
    let asked: Hulpvraag = serde_json::from_slice(body).map_err(|error| {
        // The message of the parser can quote the question, so only its place is told.
        let detail = format!("Line {}, column {} is not as described in /api/v1/openapi.json.", error.line(), error.column());
        Problem::new(StatusCode::BAD_REQUEST, "ASK-400", "The body cannot be read", detail)
    })?;
    let draft = Draft {
        text: asked.vraag,
        village: asked.plaats.unwrap_or_default(),
        coordinates: asked.coordinaten.map(|place| (place.lat, place.lon)),
        when: asked.wanneer.unwrap_or_default(),
        without: asked.zonder,
        with: Vec::new(),
        also: String::new(),
    };
    let question =
        Question::new(&draft, &house.villages, house.finder.vocabulary()).map_err(|faults| problem(house, reader.language, &faults))?;
    let found = house.finder.find(&question.asked);
    if question.asked.without.is_empty() {
        count(house, &found);
    }
    let frame = Frame::new(house.site.clone(), reader, "/");
    let answer = Answer::new(&frame, house.finder.vocabulary(), &found, &[]);
    Ok(antwoord(answer, &found.results, &found.can_give))
}

/// Upper or lower case, with or without a character set.
fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn antwoord(answer: Answer, results: &[FoundResource], can_give: &[FoundResource]) -> Antwoord {
    let shapes = |shown: Vec<Shown>, found: &[FoundResource]| -> Vec<Hulpbron> {
        shown
            .into_iter()
            .zip(found)
            .map(|(shown, found)| Hulpbron::new(&found.resource, shown.reasons.fits, shown.reasons.misfits))
            .collect()
    };
    let line = |line: Vec<opbouw_web::Piece>| line.into_iter().map(|piece| piece.text).collect::<String>();
    Antwoord {
        gevaren: answer
            .dangers
            .into_iter()
            .map(|danger| Gevaar { code: danger.id, naam: danger.name, bel: danger.numbers.into_iter().map(line).collect() })
            .collect(),
        begrepen: answer
            .chips
            .into_iter()
            .map(|chip| Begrepen { code: chip.id, naam: chip.name, talent: chip.is_talent, woorden: chip.why })
            .collect(),
        grenzen: answer.limits,
        resultaten: shapes(answer.results, results),
        kan_geven: shapes(answer.can_give, can_give),
    }
}

/// All faults in one problem.
fn problem(house: &AskHouse, language: Language, faults: &[AskError]) -> Problem {
    let sentences = error_sentences(house, language, faults);
    let field = |fault: &AskError| match fault {
        AskError::Empty | AskError::TooLong => "vraag",
        AskError::UnknownPlace(_) => "plaats",
        AskError::NoPlaceOnEarth => "coordinaten",
        AskError::UnknownTime => "wanneer",
        AskError::UnknownOutcome => "uitkomst",
    };
    let code = faults.first().map_or("ASK-400", AskError::code);
    let mut problem = Problem::new(StatusCode::BAD_REQUEST, code, "The question cannot be asked like this", sentences.join(" "));
    problem.errors = faults.iter().zip(sentences).map(|(fault, detail)| FieldProblem { field: field(fault), detail }).collect();
    problem
}
