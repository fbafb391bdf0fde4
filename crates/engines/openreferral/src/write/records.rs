//! The fields of each record, without what hangs on it.

use jiff::Timestamp;
use serde_json::{Map, Number, Value};

use crate::id::Id;
use crate::records::{Location, Organization, Service, ServiceAtLocation, Taxonomy, TaxonomyTerm};

/// The fields of one record.
pub(super) type Fields = Map<String, Value>;

pub(super) fn organization(one: &Organization) -> Fields {
    let mut fields = with_id(&one.id);
    put(&mut fields, "name", &one.name);
    put(&mut fields, "alternate_name", &one.alternate_name);
    // Required by the format, and by nobody who fills in a list.
    must_put(&mut fields, "description", &one.description);
    put(&mut fields, "email", &one.email);
    put(&mut fields, "website", &one.website);
    put_number(&mut fields, "year_incorporated", one.year_incorporated);
    put(&mut fields, "legal_status", &one.legal_status);
    put(&mut fields, "uri", &one.uri);
    put_id(&mut fields, "parent_organization_id", one.parent.as_ref());
    fields
}

pub(super) fn service(one: &Service) -> Fields {
    let mut fields = with_id(&one.id);
    put(&mut fields, "name", &one.name);
    put(&mut fields, "alternate_name", &one.alternate_name);
    put(&mut fields, "description", &one.description);
    put(&mut fields, "url", &one.url);
    put(&mut fields, "email", &one.email);
    put(&mut fields, "status", one.status.code());
    put(&mut fields, "interpretation_services", &one.interpretation_services);
    put(&mut fields, "application_process", &one.application_process);
    put(&mut fields, "fees_description", &one.fees_description);
    put(&mut fields, "wait_time", &one.wait_time);
    put(&mut fields, "eligibility_description", &one.eligibility_description);
    put_number(&mut fields, "minimum_age", one.minimum_age);
    put_number(&mut fields, "maximum_age", one.maximum_age);
    put(&mut fields, "assured_date", &one.assured_on.map(|day| day.to_string()).unwrap_or_default());
    put(&mut fields, "alert", &one.alert);
    put_moment(&mut fields, "last_modified", one.modified_s);
    fields
}

pub(super) fn location(one: &Location) -> Fields {
    let mut fields = with_id(&one.id);
    put(&mut fields, "location_type", one.kind.code());
    put(&mut fields, "url", &one.url);
    put(&mut fields, "name", &one.name);
    put(&mut fields, "alternate_name", &one.alternate_name);
    put(&mut fields, "description", &one.description);
    put(&mut fields, "transportation", &one.transportation);
    if let Some((lat, lon)) = one.spot {
        put_value(&mut fields, "latitude", Number::from_f64(lat).map(Value::Number));
        put_value(&mut fields, "longitude", Number::from_f64(lon).map(Value::Number));
    }
    fields
}

pub(super) fn service_at_location(one: &ServiceAtLocation) -> Fields {
    let mut fields = with_id(&one.id);
    put(&mut fields, "description", &one.description);
    fields
}

pub(super) fn taxonomy(one: &Taxonomy) -> Fields {
    let mut fields = with_id(&one.id);
    put(&mut fields, "name", &one.name);
    must_put(&mut fields, "description", &one.description);
    put(&mut fields, "uri", &one.uri);
    put(&mut fields, "version", &one.version);
    fields
}

pub(super) fn term(one: &TaxonomyTerm) -> Fields {
    let mut fields = with_id(&one.id);
    put(&mut fields, "code", &one.code);
    put(&mut fields, "name", &one.name);
    must_put(&mut fields, "description", &one.description);
    put_id(&mut fields, "parent_id", one.parent.as_ref());
    put(&mut fields, "taxonomy", &one.taxonomy_name);
    put(&mut fields, "language", &one.language);
    put(&mut fields, "term_uri", &one.uri);
    fields
}

pub(super) fn with_id(id: &Id) -> Fields {
    Fields::from_iter([("id".to_owned(), Value::String(id.to_uuid()))])
}

/// A text, when there is one.
pub(super) fn put(fields: &mut Fields, name: &str, text: &str) {
    if !text.is_empty() {
        must_put(fields, name, text);
    }
}

pub(super) fn must_put(fields: &mut Fields, name: &str, text: &str) {
    fields.insert(name.to_owned(), Value::String(text.to_owned()));
}

pub(super) fn put_id(fields: &mut Fields, name: &str, id: Option<&Id>) {
    put(fields, name, &id.map(Id::to_uuid).unwrap_or_default());
}

pub(super) fn put_number(fields: &mut Fields, name: &str, number: Option<i64>) {
    put_value(fields, name, number.map(Value::from));
}

/// `2026-11-03T09:30:00Z`.
pub(super) fn put_moment(fields: &mut Fields, name: &str, moment_s: Option<i64>) {
    let moment = moment_s.and_then(|seconds| Timestamp::from_second(seconds).ok());
    put(fields, name, &moment.map(|moment| moment.to_string()).unwrap_or_default());
}

fn put_value(fields: &mut Fields, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        fields.insert(name.to_owned(), value);
    }
}
