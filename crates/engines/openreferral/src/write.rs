//! What do we say to other social maps? Records as JSON of HSDS 3.0, listed or full, in pages.

mod hanging;
mod page;
mod records;

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::id::Id;
use crate::records::{Directory, Location, Organization, Service, ServiceAtLocation, Taxonomy, TaxonomyTerm};

pub use page::{Page, root};

/// How much of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Its id and when it changed.
    Minimal,
    /// What stands in a list: the record itself, and of what it refers to the record itself.
    Listed,
    /// With everything that hangs on it, and in it.
    Full,
}

/// Writes the records of one directory. Ids become UUIDs ([`Id::to_uuid`]); what is empty is left out, and what the format requires and is not known
/// is an empty text.
#[derive(Debug)]
pub struct Writer<'d> {
    organizations: HashMap<&'d Id, &'d Organization>,
    services: HashMap<&'d Id, &'d Service>,
    locations: HashMap<&'d Id, &'d Location>,
    taxonomies: HashMap<&'d Id, &'d Taxonomy>,
    terms: HashMap<&'d Id, &'d TaxonomyTerm>,
    services_of: HashMap<&'d Id, Vec<&'d Service>>,
    locations_of: HashMap<&'d Id, Vec<&'d Location>>,
    places_of: HashMap<&'d Id, Vec<&'d ServiceAtLocation>>,
}

impl<'d> Writer<'d> {
    /// A writer of these records. Cost: linear in them.
    pub fn new(directory: &'d Directory) -> Self {
        let Directory { organizations, services, locations, service_at_locations, taxonomies, terms } = directory;
        Self {
            organizations: organizations.iter().map(|one| (&one.id, one)).collect(),
            services: services.iter().map(|one| (&one.id, one)).collect(),
            locations: locations.iter().map(|one| (&one.id, one)).collect(),
            taxonomies: taxonomies.iter().map(|one| (&one.id, one)).collect(),
            terms: terms.iter().map(|one| (&one.id, one)).collect(),
            services_of: by_owner(services, |one| one.organization.as_ref()),
            locations_of: by_owner(locations, |one| one.organization.as_ref()),
            places_of: by_owner(service_at_locations, |one| Some(&one.service)),
        }
    }

    /// An organisation; in full with its services and places.
    pub fn organization(&self, one: &Organization, depth: Depth) -> Value {
        let mut fields = records::organization(one);
        match depth {
            Depth::Minimal => return minimal(&one.id, one.modified_s),
            Depth::Listed => {}
            Depth::Full => {
                hanging::of_organization(self, one, &mut fields);
                let services = self.services_of.get(&one.id).into_iter().flatten();
                put_all(&mut fields, "services", services.map(|service| self.service_within(service)).collect());
                let locations = self.locations_of.get(&one.id).into_iter().flatten();
                put_all(&mut fields, "locations", locations.map(|location| self.location(location)).collect());
            }
        }
        Value::Object(fields)
    }

    /// A service with whose it is; in full with where it is.
    pub fn service(&self, one: &Service, depth: Depth) -> Value {
        if depth == Depth::Minimal {
            return minimal(&one.id, one.modified_s);
        }
        let mut fields = if depth == Depth::Full { self.service_fields(one) } else { records::service(one) };
        if let Some(owner) = one.organization.as_ref().and_then(|id| self.organizations.get(id)) {
            let mut inner = records::organization(owner);
            if depth == Depth::Full {
                hanging::of_organization(self, owner, &mut inner);
            }
            fields.insert("organization".to_owned(), Value::Object(inner));
        }
        Value::Object(fields)
    }

    /// A service at a place, with both.
    pub fn service_at_location(&self, one: &ServiceAtLocation, depth: Depth) -> Value {
        let service = self.services.get(&one.service);
        if depth == Depth::Minimal {
            return minimal(&one.id, service.and_then(|service| service.modified_s));
        }
        let is_full = depth == Depth::Full;
        let mut fields = records::service_at_location(one);
        if is_full {
            hanging::of_service_at_location(self, one, &mut fields);
        }
        if let Some(location) = self.locations.get(&one.location) {
            let location = if is_full { self.location(location) } else { Value::Object(records::location(location)) };
            fields.insert("location".to_owned(), location);
        }
        if let Some(service) = service {
            let mut inner = records::service(service);
            if is_full {
                hanging::of_service(self, service, &mut inner);
            }
            if let Some(owner) = service.organization.as_ref().and_then(|id| self.organizations.get(id)) {
                inner.insert("organization".to_owned(), Value::Object(records::organization(owner)));
            }
            fields.insert("service".to_owned(), Value::Object(inner));
        }
        Value::Object(fields)
    }

    /// A list of terms.
    pub fn taxonomy(&self, one: &Taxonomy) -> Value {
        Value::Object(records::taxonomy(one))
    }

    /// A term with the list it comes from.
    pub fn term(&self, one: &TaxonomyTerm) -> Value {
        let mut fields = records::term(one);
        if let Some(list) = one.taxonomy.as_ref().and_then(|id| self.taxonomies.get(id)) {
            fields.insert("taxonomy_detail".to_owned(), Value::Object(records::taxonomy(list)));
        }
        Value::Object(fields)
    }

    /// The service within its organisation: without saying again whose it is.
    fn service_within(&self, one: &Service) -> Value {
        Value::Object(self.service_fields(one))
    }

    fn service_fields(&self, one: &Service) -> Map<String, Value> {
        let mut fields = records::service(one);
        hanging::of_service(self, one, &mut fields);
        let places = self.places_of.get(&one.id).into_iter().flatten();
        let place = |one: &&ServiceAtLocation| {
            let mut fields = records::service_at_location(one);
            hanging::of_service_at_location(self, one, &mut fields);
            if let Some(location) = self.locations.get(&one.location) {
                fields.insert("location".to_owned(), self.location(location));
            }
            Value::Object(fields)
        };
        put_all(&mut fields, "service_at_locations", places.map(place).collect());
        fields
    }

    fn location(&self, one: &Location) -> Value {
        let mut fields = records::location(one);
        hanging::of_location(self, one, &mut fields);
        Value::Object(fields)
    }
}

fn by_owner<'d, T>(records: &'d [T], owner: impl Fn(&'d T) -> Option<&'d Id>) -> HashMap<&'d Id, Vec<&'d T>> {
    let mut by_owner: HashMap<&Id, Vec<&T>> = HashMap::new();
    for record in records {
        if let Some(id) = owner(record) {
            by_owner.entry(id).or_default().push(record);
        }
    }
    by_owner
}

fn minimal(id: &Id, modified_s: Option<i64>) -> Value {
    let mut fields = records::with_id(id);
    records::put_moment(&mut fields, "last_modified", modified_s);
    Value::Object(fields)
}

/// A list, when there is something in it.
fn put_all(fields: &mut Map<String, Value>, name: &str, list: Vec<Value>) {
    if !list.is_empty() {
        fields.insert(name.to_owned(), Value::Array(list));
    }
}
