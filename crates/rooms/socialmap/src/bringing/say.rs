//! What happened to a list, and what is wrong with it, in the words of the screen.

use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_neighbourhood::import::{ImportError, Notice, Reason};
use opbouw_neighbourhood::store::Import;
use opbouw_openreferral::{At, FaultKind};
use opbouw_web::Frame;
use opbouw_words::Value;

use super::files::{BringError, MOST_FILE_BYTES};
use super::preview::{MapPreview, RefusedRow};
use super::why::{Remark, Why};
use crate::error::SocialMapError;

/// What was done, when the page comes back after it.
pub(super) fn done(frame: &Frame, word: &str, import: Option<i64>) -> Option<String> {
    match (word, import) {
        ("ingelezen", Some(number)) => Some(frame.say_with("socialmap-bring-done", "number", number.to_string())),
        ("al", Some(number)) => Some(frame.say_with("socialmap-bring-already", "number", number.to_string())),
        ("teruggenomen", _) => Some(frame.say("socialmap-bring-undone")),
        ("weg", _) => Some(frame.say("socialmap-bring-thrown-away")),
        _ => None,
    }
}

/// What an earlier list did.
pub(super) fn counts(frame: &Frame, import: &Import) -> String {
    let did = import.imported;
    let values = [("new", Value::from(did.added)), ("changed", did.updated.into()), ("refused", did.refused.into())];
    frame.site.sentences.say_with(frame.language, "socialmap-bring-counts", &values)
}

/// The piles of a preview, each with its name.
pub(super) fn piles(frame: &Frame, preview: &MapPreview) -> Vec<(String, usize)> {
    vec![
        (frame.say("socialmap-bring-new"), preview.new.len()),
        (frame.say("socialmap-bring-changed"), preview.changed.len()),
        (frame.say("socialmap-bring-same"), preview.same),
        (frame.say("socialmap-bring-left-alone"), preview.left_alone),
        (frame.say("socialmap-bring-doubles"), preview.doubles.len()),
        (frame.say("socialmap-bring-refused"), preview.refused.len()),
    ]
}

/// Where a row stands.
pub(super) fn place(frame: &Frame, at: &At) -> String {
    let key = if at.is_line { "socialmap-bring-line" } else { "socialmap-bring-record" };
    let said = frame.say_with(key, "number", at.line.to_string());
    if at.file.is_empty() { said } else { format!("{}, {said}", at.file) }
}

/// What is wrong with a row.
pub(super) fn reasons(frame: &Frame, row: &RefusedRow) -> String {
    row.whys.iter().map(|why| reason(frame, why)).collect::<Vec<_>>().join(" ")
}

fn with(frame: &Frame, key: &'static str, values: &[(&'static str, &str)]) -> String {
    let values: Vec<(&str, Value)> = values.iter().map(|(name, value)| (*name, Value::from((*value).to_owned()))).collect();
    frame.site.sentences.say_with(frame.language, key, &values)
}

fn reason(frame: &Frame, why: &Why) -> String {
    match why {
        Why::Entry(error) => error.key().map_or_else(String::new, |key| frame.say(key)),
        Why::Row(reason) => row_reason(frame, reason),
        Why::Kind(text) => with(frame, "socialmap-bring-why-kind", &[("text", text)]),
        Why::Area(name, Some(nearest)) => with(frame, "socialmap-bring-why-area-like", &[("text", name), ("nearest", nearest)]),
        Why::Area(name, None) => with(frame, "socialmap-bring-why-area", &[("text", name)]),
        Why::Areas(name, codes) => with(frame, "socialmap-bring-why-areas", &[("text", name), ("codes", &codes.join(", "))]),
        Why::KeeperMail => frame.say("socialmap-bring-why-keeper"),
        Why::Future(day) => with(frame, "socialmap-bring-why-future", &[("day", &day.strftime("%d-%m-%Y").to_string())]),
        Why::LongAgo(day) => with(frame, "socialmap-bring-why-long-ago", &[("day", &day.strftime("%d-%m-%Y").to_string())]),
        Why::NoPlace => frame.say("socialmap-bring-why-no-place"),
        Why::Reference => frame.say("socialmap-bring-why-reference"),
        Why::Ended => frame.say("socialmap-bring-why-ended"),
        Why::Hsds(kind) => hsds_reason(frame, kind),
    }
}

fn row_reason(frame: &Frame, reason: &Reason) -> String {
    match reason {
        Reason::WrongNumberOfFields { .. } | Reason::BadQuotes => frame.say("socialmap-bring-why-cells"),
        Reason::CellTooLong { .. } => frame.say("socialmap-fault-long"),
        Reason::ImpossibleDate { text, .. } | Reason::UnreadableDate { text, .. } => {
            with(frame, "socialmap-bring-why-day", &[("text", text)])
        }
        Reason::HalfAPlace | Reason::NotOnEarth { .. } => frame.say("socialmap-bring-why-point"),
        _ => frame.say("socialmap-bring-why-unreadable"),
    }
}

fn hsds_reason(frame: &Frame, kind: &FaultKind) -> String {
    match kind {
        FaultKind::MissingId => frame.say("socialmap-bring-hsds-id"),
        FaultKind::Missing { field } => with(frame, "socialmap-bring-hsds-empty", &[("field", field)]),
        FaultKind::DoubleId { first } => with(frame, "socialmap-bring-hsds-double", &[("line", &first.to_string())]),
        FaultKind::UnknownReference { field, id } => with(frame, "socialmap-bring-hsds-unknown", &[("field", field), ("text", id)]),
        FaultKind::OwnerRefused { id } => with(frame, "socialmap-bring-hsds-owner", &[("text", id)]),
        FaultKind::Nobody => frame.say("socialmap-bring-hsds-nobody"),
        FaultKind::Circle { field } => with(frame, "socialmap-bring-hsds-circle", &[("field", field)]),
        FaultKind::BadDate { field, text }
        | FaultKind::BadTime { field, text }
        | FaultKind::BadNumber { field, text }
        | FaultKind::BadChoice { field, text }
        | FaultKind::BadUrl { field, text }
        | FaultKind::BadEmail { field, text } => with(frame, "socialmap-bring-hsds-value", &[("field", field), ("text", text)]),
        FaultKind::NotOnEarth { .. } => frame.say("socialmap-bring-why-point"),
        FaultKind::WrongType { field } => with(frame, "socialmap-bring-hsds-value", &[("field", field), ("text", "…")]),
        FaultKind::WrongNumberOfFields { .. } => frame.say("socialmap-bring-why-cells"),
        FaultKind::Unreadable => frame.say("socialmap-bring-why-unreadable"),
        FaultKind::UnknownRecord => frame.say("socialmap-bring-hsds-sort"),
    }
}

/// What is worth knowing; none for what only matters for lists of another sort.
pub(super) fn remark(frame: &Frame, remark: &Remark) -> Option<String> {
    Some(match remark {
        Remark::Notice(notice) => notice_of(frame, notice)?,
        Remark::UnknownAudience(rows, first) => {
            with(frame, "socialmap-bring-told-audience", &[("rows", &rows.to_string()), ("first", first)])
        }
        Remark::UnknownDay(line, text) => with(frame, "socialmap-bring-remark-day", &[("line", &line.to_string()), ("text", text)]),
        Remark::UnknownTheme(line, text) => with(frame, "socialmap-bring-remark-theme", &[("line", &line.to_string()), ("text", text)]),
        Remark::UnknownLanguage(rows, first) => {
            with(frame, "socialmap-bring-told-language", &[("rows", &rows.to_string()), ("first", first)])
        }
        Remark::NearestArea(rows) => with(frame, "socialmap-bring-told-nearest", &[("rows", &rows.to_string())]),
        Remark::UnknownOrganisation(rows, first) => {
            with(frame, "socialmap-bring-told-organisation", &[("rows", &rows.to_string()), ("first", first)])
        }
        Remark::Skipped(name) => with(frame, "socialmap-bring-told-skipped", &[("name", name)]),
        Remark::Without(fault) => {
            let why = hsds_reason(frame, &fault.kind);
            with(frame, "socialmap-bring-told-without", &[("place", &place(frame, &fault.at)), ("why", &why)])
        }
    })
}

fn notice_of(frame: &Frame, notice: &Notice) -> Option<String> {
    Some(match notice {
        Notice::ReadAsWindows1252 => frame.say("socialmap-bring-told-letters"),
        Notice::ReadSheet { name, .. } => with(frame, "socialmap-bring-told-sheet", &[("name", name)]),
        Notice::ColumnNotUsed { column } => with(frame, "socialmap-bring-told-column", &[("name", column)]),
        Notice::ColumnLeftOut { column } => with(frame, "socialmap-bring-told-left-out", &[("name", column)]),
        Notice::TurnedCoordinates { rows, .. } => with(frame, "socialmap-bring-told-turned", &[("rows", &rows.to_string())]),
        Notice::ConvertedFromRd { rows } => with(frame, "socialmap-bring-told-rd", &[("rows", &rows.to_string())]),
        _ => return None,
    })
}

/// Why nothing of a file can be used.
pub(super) fn unusable(frame: &Frame, error: &BringError) -> String {
    match error {
        BringError::Table(error) => format!("{} ({})", table(frame, error), error.code()),
        BringError::Hsds(_) => own(frame, &SocialMapError::NotHsds),
        BringError::Zip => own(frame, &SocialMapError::BadZip),
        BringError::ZipTooLarge => own(frame, &SocialMapError::ZipTooLarge),
    }
}

fn own(frame: &Frame, error: &SocialMapError) -> String {
    let said = error.key().map_or_else(String::new, |key| frame.say(key));
    format!("{said} ({})", error.code())
}

fn table(frame: &Frame, error: &ImportError) -> String {
    match error {
        ImportError::Empty => frame.say("socialmap-bring-error-empty"),
        ImportError::MissingColumn { .. } => frame.say("socialmap-bring-error-name"),
        ImportError::TooLarge { .. }
        | ImportError::TooManyRows { .. }
        | ImportError::TooManyColumns { .. }
        | ImportError::TooMuch { .. } => too_large(frame),
        _ => frame.say("socialmap-bring-error-table"),
    }
}

/// The file is larger than a page takes.
pub(super) fn too_large(frame: &Frame) -> String {
    frame.say_with("socialmap-bring-error-large", "most", (MOST_FILE_BYTES / 1_000_000).to_string())
}

/// There was no file.
pub(super) fn no_file(frame: &Frame) -> String {
    own(frame, &SocialMapError::NoFile)
}

/// Why a list cannot be taken back.
pub(super) fn cannot_undo(frame: &Frame, error: &NeighbourhoodError) -> String {
    let said = match error {
        NeighbourhoodError::FollowedBy { later, .. } => frame.say_with("socialmap-bring-undo-later", "number", later.to_string()),
        NeighbourhoodError::AlreadyUndone { .. } => frame.say("socialmap-bring-undo-done"),
        _ => frame.say("socialmap-bring-undo-too-late"),
    };
    format!("{said} ({})", error.code())
}
