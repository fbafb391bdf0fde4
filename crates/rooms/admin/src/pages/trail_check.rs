//! POST /beheer/spoor/controle: is the trail whole? Read from end to end, with the head to write down.

use std::sync::Arc;
use std::time::Instant;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_audit::{Activity, AuditError, Break, Verdict, verify};
use opbouw_signin::Note;
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Caller, Frame, Reader, page};
use opbouw_words::Value;

use crate::house::AdminHouse;
use crate::refusal::Page;
use crate::store::checks;

#[derive(Template)]
#[template(path = "trail_check.html")]
struct CheckPage {
    frame: Frame,
    lines: u64,
    first: i64,
    last: i64,
    head: i64,
    hash: String,
    seconds: String,
    /// What is wrong, with its code.
    broken: Option<String>,
    /// Which lines were removed in time, and when.
    cut: Option<String>,
}

pub(crate) async fn check(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller) -> Page {
    let begun = Instant::now();
    let verdict = verify(&house.site.db).await?;
    let seconds = format!("{:.2}", begun.elapsed().as_secs_f64());
    let (doer, found) = (house.doer(&who), verdict.clone());
    // The line that says so comes after the head that is shown: what is written down can be found again.
    let keep = move |tx: &mut Tx<'_>| {
        checks::keep(tx, &found, doer.at_s)?;
        let note = Note { action: "trail-verify", kind: "audit-line", id: Some(found.head.seq), activity: Activity::Trail, subject: None };
        doer.note(tx, &note)
    };
    house.site.db.write::<(), StoreError, _>(keep).await?;
    Ok(page(StatusCode::OK, &check_page(house.frame(reader, "/beheer/spoor"), &verdict, seconds)))
}

fn check_page(frame: Frame, verdict: &Verdict, seconds: String) -> CheckPage {
    let cut = verdict.cut.as_ref().map(|cut| {
        let day = cut.day.parse().map_or_else(|_| cut.day.clone(), crate::say::day);
        frame.site.sentences.say_with(frame.language, "admin-check-cut", &[("line", cut.seq.into()), ("day", day.into())])
    });
    CheckPage {
        lines: verdict.lines,
        first: verdict.first.unwrap_or(0),
        last: verdict.last.unwrap_or(0),
        head: verdict.head.seq,
        hash: verdict.head.hash.to_string(),
        seconds,
        broken: verdict.broken.map(|broken| sentence(&frame, broken)),
        cut,
        frame,
    }
}

fn sentence(frame: &Frame, broken: Break) -> String {
    let (key, first, last) = match broken {
        Break::Changed { seq } => ("admin-break-changed", seq, seq),
        Break::Missing { from, until } => ("admin-break-missing", from, until),
        Break::Order { seq } => ("admin-break-order", seq, seq),
        Break::CutOff { last, head } => ("admin-break-cut-off", last, head),
        Break::Unannounced { seq } => ("admin-break-unannounced", seq, seq),
        Break::NotAsNoted { seq } => ("admin-break-not-as-noted", seq, seq),
    };
    let values: [(&str, Value); 2] = [("first", first.into()), ("last", last.into())];
    format!("{} ({})", frame.site.sentences.say_with(frame.language, key, &values), AuditError::Broken(broken).code())
}
