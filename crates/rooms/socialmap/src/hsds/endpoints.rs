//! The endpoints of HSDS: each list with its filters, and each record by its id.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use opbouw_neighbourhood::fold;
use opbouw_openreferral::{Attribute, Depth, Directory, Id, Organization, Service, ServiceAtLocation, Writer};
use opbouw_web::Problem;
use serde_json::Value;

use super::answer::{failed, nothing, open_text};
use super::directory::publish;
use super::query::ListQuery;
use crate::house::SocialMapHouse;
use crate::open_data::list_items;

/// Where it is said what is particular about an HSDS of ours.
const PROFILE: &str = "https://docs.openreferral.org/en/v3.0.0/hsds/";

type Answer = Result<Response, Problem>;
type House = State<Arc<SocialMapHouse>>;
type Asked = Query<Vec<(String, String)>>;

pub(super) async fn root(State(house): House, headers: HeaderMap) -> Answer {
    let openapi = format!("{}/hsds/openapi.json", house.site.public_url);
    Ok(json(&headers, &opbouw_openreferral::root(PROFILE, &openapi)))
}

pub(super) async fn services(State(house): House, Query(asked): Asked, headers: HeaderMap) -> Answer {
    let (query, directory) = (ListQuery::read(&asked)?, load(&house).await?);
    let about = About::new(&directory, &query);
    let wanted: Vec<&Service> = directory.services.iter().filter(|one| about.service(one)).collect();
    let writer = Writer::new(&directory);
    Ok(list(&headers, &query, &wanted, |one, depth| writer.service(one, depth)))
}

pub(super) async fn service(State(house): House, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let directory = load(&house).await?;
    let one = find(&directory.services, |one| &one.id, &id)?;
    Ok(json(&headers, &Writer::new(&directory).service(one, Depth::Full)))
}

pub(super) async fn organizations(State(house): House, Query(asked): Asked, headers: HeaderMap) -> Answer {
    let (query, directory) = (ListQuery::read(&asked)?, load(&house).await?);
    let about = About::new(&directory, &query);
    let wanted: Vec<&Organization> = directory.organizations.iter().filter(|one| about.organization(one)).collect();
    let writer = Writer::new(&directory);
    Ok(list(&headers, &query, &wanted, |one, depth| writer.organization(one, depth)))
}

pub(super) async fn organization(State(house): House, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let directory = load(&house).await?;
    let one = find(&directory.organizations, |one| &one.id, &id)?;
    Ok(json(&headers, &Writer::new(&directory).organization(one, Depth::Full)))
}

pub(super) async fn service_at_locations(State(house): House, Query(asked): Asked, headers: HeaderMap) -> Answer {
    let (query, directory) = (ListQuery::read(&asked)?, load(&house).await?);
    let about = About::new(&directory, &query);
    let services: HashSet<&Id> = directory.services.iter().filter(|one| about.service(one)).map(|one| &one.id).collect();
    let wanted: Vec<&ServiceAtLocation> = directory.service_at_locations.iter().filter(|one| services.contains(&one.service)).collect();
    let writer = Writer::new(&directory);
    Ok(list(&headers, &query, &wanted, |one, depth| writer.service_at_location(one, depth)))
}

pub(super) async fn service_at_location(State(house): House, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let directory = load(&house).await?;
    let one = find(&directory.service_at_locations, |one| &one.id, &id)?;
    Ok(json(&headers, &Writer::new(&directory).service_at_location(one, Depth::Full)))
}

pub(super) async fn taxonomies(State(house): House, Query(asked): Asked, headers: HeaderMap) -> Answer {
    let (query, directory) = (ListQuery::read(&asked)?, own_lists(&house));
    let has_words = words(&query);
    let wanted: Vec<_> = directory.taxonomies.iter().filter(|one| has_words(&[&one.name, &one.description])).collect();
    let writer = Writer::new(&directory);
    Ok(list(&headers, &query, &wanted, |one, _| writer.taxonomy(one)))
}

pub(super) async fn taxonomy(State(house): House, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let directory = own_lists(&house);
    let one = find(&directory.taxonomies, |one| &one.id, &id)?;
    Ok(json(&headers, &Writer::new(&directory).taxonomy(one)))
}

pub(super) async fn taxonomy_terms(State(house): House, Query(asked): Asked, headers: HeaderMap) -> Answer {
    let (query, directory) = (ListQuery::read(&asked)?, own_lists(&house));
    let has_words = words(&query);
    let is_in = |list: Option<&Id>| query.taxonomy_id.is_empty() || list.is_some_and(|list| list.to_uuid() == query.taxonomy_id);
    // Our lists have one level: all terms are at the top, and none is below another.
    let is_there = |list: Option<&Id>| is_in(list) && query.parent_id.is_empty();
    let wanted: Vec<_> =
        directory.terms.iter().filter(|one| is_there(one.taxonomy.as_ref()) && has_words(&[&one.name, &one.code])).collect();
    let writer = Writer::new(&directory);
    Ok(list(&headers, &query, &wanted, |one, _| writer.term(one)))
}

pub(super) async fn taxonomy_term(State(house): House, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let directory = own_lists(&house);
    let one = find(&directory.terms, |one| &one.id, &id)?;
    Ok(json(&headers, &Writer::new(&directory).term(one)))
}

/// The map as it is now.
async fn load(house: &SocialMapHouse) -> Result<Directory, Problem> {
    let today = house.site.clock.today();
    let items = list_items(&house.site.db, &house.finder, today).await.map_err(|error| failed(error.code()))?;
    Ok(publish(&items, &house.site.public_url, &house.site.municipality))
}

/// Only the lists of terms, which need no map.
fn own_lists(house: &SocialMapHouse) -> Directory {
    publish(&[], &house.site.public_url, &house.site.municipality)
}

fn find<'r, T>(records: &'r [T], id_of: impl Fn(&T) -> &Id, wanted: &str) -> Result<&'r T, Problem> {
    let wanted = wanted.to_ascii_lowercase();
    records.iter().find(|one| id_of(one).to_uuid() == wanted).ok_or_else(nothing)
}

/// A page of what is wanted, or all of it under each other.
fn list<T>(headers: &HeaderMap, query: &ListQuery, wanted: &[&T], write: impl Fn(&T, Depth) -> Value) -> Response {
    let depth = if query.minimal {
        Depth::Minimal
    } else if query.full {
        Depth::Full
    } else {
        Depth::Listed
    };
    if query.is_ndjson {
        let text: String = wanted.iter().map(|one| format!("{}\n", write(one, depth))).collect();
        return open_text(headers, "application/x-ndjson", text);
    }
    let before = usize::try_from((query.page - 1).saturating_mul(query.per_page)).unwrap_or(usize::MAX);
    let per_page = usize::try_from(query.per_page).unwrap_or(usize::MAX);
    let contents: Vec<Value> = wanted.iter().skip(before).take(per_page).map(|one| write(one, depth)).collect();
    json(headers, &query.page_of(wanted.len()).wrap(contents))
}

fn json(headers: &HeaderMap, value: &Value) -> Response {
    open_text(headers, "application/json", value.to_string())
}

/// Whether all words that are searched for stand in some of these texts.
fn words(query: &ListQuery) -> impl Fn(&[&str]) -> bool {
    let wanted: Vec<String> = fold(&query.search).split_whitespace().map(str::to_owned).collect();
    move |texts: &[&str]| {
        if wanted.is_empty() {
            return true;
        }
        let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
        wanted.iter().all(|word| folded.iter().any(|text| text.contains(word.as_str())))
    }
}

/// Whether the words that are looked for stand in any of these texts.
type HasWords<'q> = Box<dyn Fn(&[&str]) -> bool + 'q>;

/// What a list is asked about.
struct About<'q> {
    query: &'q ListQuery,
    has_words: HasWords<'q>,
    /// Ids of the terms that count; none: all.
    terms: Option<HashSet<&'q Id>>,
    names: HashMap<&'q Id, &'q str>,
}

impl<'q> About<'q> {
    fn new(directory: &'q Directory, query: &'q ListQuery) -> Self {
        let is_asked = !query.taxonomy_term_id.is_empty() || !query.taxonomy_id.is_empty();
        let terms = directory.terms.iter().filter(|term| {
            let list = term.taxonomy.as_ref().map(Id::to_uuid).unwrap_or_default();
            (query.taxonomy_term_id.is_empty() || term.id.to_uuid() == query.taxonomy_term_id)
                && (query.taxonomy_id.is_empty() || list == query.taxonomy_id)
        });
        Self {
            query,
            has_words: Box::new(words(query)),
            terms: is_asked.then(|| terms.map(|term| &term.id).collect()),
            names: directory.organizations.iter().map(|one| (&one.id, one.name.as_str())).collect(),
        }
    }

    fn service(&self, one: &Service) -> bool {
        let owner = one.organization.as_ref();
        let is_owners = self.query.organization_id.is_empty() || owner.is_some_and(|id| id.to_uuid() == self.query.organization_id);
        let owner = owner.and_then(|id| self.names.get(id)).copied().unwrap_or("");
        is_owners
            && self.is_new(one.modified_s)
            && self.is_about(&one.attributes)
            && (self.has_words)(&[&one.name, &one.description, owner])
    }

    fn organization(&self, one: &Organization) -> bool {
        self.is_new(one.modified_s) && self.is_about(&one.attributes) && (self.has_words)(&[&one.name, &one.description])
    }

    /// What has no moment may have changed.
    fn is_new(&self, modified_s: Option<i64>) -> bool {
        match (self.query.modified_after_s, modified_s) {
            (Some(after), Some(modified)) => modified >= after,
            _ => true,
        }
    }

    fn is_about(&self, attributes: &[Attribute]) -> bool {
        let Some(terms) = &self.terms else { return true };
        attributes.iter().any(|one| one.term.as_ref().is_some_and(|term| terms.contains(term)))
    }
}
