//! What does a program ask of a list? Pages, words, and what the records are about; all faults at once.

use axum::http::StatusCode;
use opbouw_openreferral::Page;
use opbouw_web::{FieldProblem, Problem};

use crate::error::SocialMapError;

/// Records on a page when nothing is asked, and at most.
const USUAL: u64 = 50;
const MOST: u64 = 1_000;
/// Letters of a search at most.
const MOST_SEARCH: usize = 200;

/// A question to a list. Parameters that we do not know are passed over, as HSDS expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListQuery {
    pub page: u64,
    pub per_page: u64,
    pub search: String,
    pub minimal: bool,
    pub full: bool,
    /// Seconds UTC.
    pub modified_after_s: Option<i64>,
    pub taxonomy_term_id: String,
    pub taxonomy_id: String,
    pub organization_id: String,
    pub parent_id: String,
    pub top_only: bool,
    /// All records under each other, without pages.
    pub is_ndjson: bool,
}

impl ListQuery {
    /// Reads the parameters of an address.
    ///
    /// # Errors
    /// Every parameter that cannot be, with what to write instead.
    pub(super) fn read(pairs: &[(String, String)]) -> Result<Self, Problem> {
        let mut faults = Vec::new();
        let text = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
        let mut wrong = |field: &'static str, detail: &str| faults.push(FieldProblem { field, detail: detail.to_owned() });
        let number = |name: &str, otherwise: u64| match text(name) {
            "" => Some(otherwise),
            digits => digits.parse::<u64>().ok().filter(|number| (1..=1_000_000_000).contains(number)),
        };
        let page = number("page", 1);
        if page.is_none() {
            wrong("page", "Give a whole number from 1 on.");
        }
        let per_page = number("per_page", USUAL).filter(|number| *number <= MOST);
        if per_page.is_none() {
            wrong("per_page", "Give a whole number from 1 to 1000.");
        }
        let mut flag = |name: &'static str, text: &str| match text.to_ascii_lowercase().as_str() {
            "" | "false" | "0" | "no" => false,
            "true" | "1" | "yes" => true,
            _ => {
                wrong(name, "Give true or false.");
                false
            }
        };
        let (minimal, full) = (flag("minimal", text("minimal")), flag("full", text("full")) | flag("full_service", text("full_service")));
        let top_only = flag("top_only", text("top_only"));
        let modified_after = text("modified_after");
        let modified_after_s = opbouw_openreferral::to_moment(modified_after);
        if !modified_after.is_empty() && modified_after_s.is_none() {
            wrong("modified_after", "Give a moment such as 2026-11-03T10:00:00Z.");
        }
        let format = text("format");
        if !matches!(format, "" | "json" | "ndjson") {
            wrong("format", "Give json or ndjson.");
        }
        if text("search").chars().count() > MOST_SEARCH {
            wrong("search", "Give at most 200 letters.");
        }
        if !faults.is_empty() {
            return Err(refused(faults));
        }
        Ok(Self {
            page: page.unwrap_or(1),
            per_page: per_page.unwrap_or(USUAL),
            search: text("search").to_owned(),
            minimal,
            full,
            modified_after_s,
            taxonomy_term_id: text("taxonomy_term_id").to_ascii_lowercase(),
            taxonomy_id: text("taxonomy_id").to_ascii_lowercase(),
            organization_id: text("organization_id").to_ascii_lowercase(),
            parent_id: text("parent_id").to_ascii_lowercase(),
            top_only,
            is_ndjson: format == "ndjson",
        })
    }

    /// Which page this is of so many records.
    pub(super) fn page_of(&self, total: usize) -> Page {
        Page { total_items: total as u64, number: self.page, per_page: self.per_page }
    }
}

fn refused(errors: Vec<FieldProblem>) -> Problem {
    let error = SocialMapError::BadQuery;
    Problem { errors, ..Problem::new(StatusCode::BAD_REQUEST, error.code(), "Cannot be read", error.advice()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<ListQuery, Vec<&'static str>> {
        let pair = |part: &str| part.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
        let pairs: Vec<(String, String)> = text.split('&').filter_map(pair).collect();
        ListQuery::read(&pairs).map_err(|problem| problem.errors.iter().map(|error| error.field).collect())
    }

    #[test]
    fn what_is_asked_is_read_and_all_that_is_wrong_is_told() {
        let query = read("page=2&per_page=10&full=true&modified_after=2026-01-02&kleur=rood").unwrap();
        assert_eq!((query.page, query.per_page, query.full, query.modified_after_s), (2, 10, true, Some(1_767_312_000)));
        assert_eq!(read("").unwrap().per_page, USUAL);
        let all = "page=0&per_page=5000&full=ja&modified_after=gisteren&format=xml";
        assert_eq!(read(all), Err(vec!["page", "per_page", "full", "modified_after", "format"]));
    }
}
