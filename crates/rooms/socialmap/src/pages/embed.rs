//! /kaart/inbedden: a piece of HTML for another site; /kaart/ingebed: the view that it shows, without a menu, and the only page that may be framed.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_web::{Allowance, Frame, page};

use super::map::{Asked, Choices, Legend, ON_PAGE, address, find, legend};
use super::row::Row;
use crate::canvas::Canvas;
use crate::house::SocialMapHouse;
use crate::kind::ShownKind;
use crate::refusal::Page;
use crate::view::Wanted;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "socialmap_embed.html")]
struct SnippetPage {
    frame: Frame,
    choices: Choices,
    snippet: String,
    /// The view itself.
    view: String,
}

#[derive(Template)]
#[template(path = "socialmap_framed.html")]
struct FramedPage {
    frame: Frame,
    rows: Vec<Row>,
    total: usize,
    canvas: Canvas,
    legend: Vec<Legend>,
    /// The same view with everything around it.
    whole: String,
}

pub(crate) async fn snippet(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Query(asked): Query<Asked>) -> Page {
    let frame = visit.frame(&house);
    let looked = asked.looked();
    let mut choices = Choices::new(&house, looked.clone());
    choices.kinds.retain(|(code, _)| ShownKind::FRAMED.iter().any(|kind| kind.code() == *code));
    let view = format!("{}{}", house.site.public_url, address("/kaart/ingebed", &without_offers(Wanted::new(&looked, &house.areas))));
    let title = frame.say_with("socialmap-embed-title-of", "place", house.site.municipality.clone());
    let snippet =
        format!("<iframe src=\"{view}\" title=\"{title}\" width=\"100%\" height=\"700\" loading=\"lazy\" style=\"border:0\"></iframe>");
    Ok(page(StatusCode::OK, &SnippetPage { choices, snippet, view, frame }))
}

pub(crate) async fn framed(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Query(asked): Query<Asked>) -> Page {
    let wanted = without_offers(Wanted::new(&asked.looked(), &house.areas));
    let mut found = find(&house, &visit, &wanted).await?;
    found.retain(|one| ShownKind::FRAMED.contains(&one.kind));
    let window = asked.window();
    if let Some(window) = &window {
        found.retain(|one| one.at().is_some_and(|at| window.has(at)));
    }
    let frame = visit.frame(&house);
    let range = 0..found.len().min(ON_PAGE);
    let template = FramedPage {
        rows: found[range.clone()]
            .iter()
            .enumerate()
            .map(|(at, one)| Row { opens_tab: true, may_take: None, ..Row::new(&frame, at + 1, one) })
            .collect(),
        total: found.len(),
        canvas: Canvas::new(&house, &frame, window.as_ref(), &found, range, &address("/kaart/ingebed", &wanted)).framed(),
        legend: legend("/kaart/ingebed", &wanted).into_iter().filter(|one| one.kind != ShownKind::Offer.code()).collect(),
        whole: format!("{}{}", house.site.public_url, address("/kaart", &wanted)),
        frame,
    };
    let mut response = page(StatusCode::OK, &template);
    let images_from = house.tiles.as_ref().map(|tiles| tiles.origin().to_owned());
    response.extensions_mut().insert(Allowance { is_framed: true, images_from });
    Ok(response)
}

/// What neighbours offer stands on no page of somebody else, also when it is asked for.
fn without_offers(wanted: Wanted) -> Wanted {
    Wanted { kind: wanted.kind.filter(|kind| ShownKind::FRAMED.contains(kind)), ..wanted }
}
