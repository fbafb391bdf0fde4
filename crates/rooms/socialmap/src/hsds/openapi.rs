//! /hsds/openapi.json: what can be asked, OpenAPI 3.1. The records are those of HSDS 3.0, which has their description.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::answer::open_text;
use crate::house::SocialMapHouse;

const SCHEMAS: &str = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/compiled";

/// Lists with the parameters that each takes beside pages, and the name of the schema of one record.
const LISTS: [(&str, &str, &[&str]); 5] = [
    ("services", "service", &["full", "minimal", "modified_after", "organization_id", "taxonomy_id", "taxonomy_term_id"]),
    ("organizations", "organization", &["full", "full_service", "minimal", "modified_after", "taxonomy_id", "taxonomy_term_id"]),
    (
        "service_at_locations",
        "service_at_location",
        &["full", "minimal", "modified_after", "organization_id", "taxonomy_id", "taxonomy_term_id"],
    ),
    ("taxonomies", "taxonomy", &[]),
    ("taxonomy_terms", "taxonomy_term", &["taxonomy_id", "parent_id", "top_only"]),
];
const PAGES: [&str; 4] = ["page", "per_page", "search", "format"];

pub(super) async fn openapi(State(house): State<Arc<SocialMapHouse>>, headers: HeaderMap) -> Response {
    open_text(&headers, "application/json", document(&house.site.public_url, &house.site.municipality).to_string())
}

fn document(public_url: &str, municipality: &str) -> Value {
    let mut paths = Map::from_iter([("/".to_owned(), get("What this is", &[], &json!({ "type": "object" })))]);
    for (name, schema, parameters) in LISTS {
        let all: Vec<&str> = PAGES.into_iter().chain(parameters.iter().copied()).collect();
        paths.insert(format!("/{name}"), get(&format!("A page of {name}"), &all, &json!({ "$ref": "#/components/schemas/Page" })));
        let mut one = get(&format!("One of {name}, with everything in it"), &[], &json!({ "$ref": format!("{SCHEMAS}/{schema}.json") }));
        if let Some(fields) = one.as_object_mut() {
            let id = json!([{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }]);
            fields.insert("parameters".to_owned(), id);
        }
        paths.insert(format!("/{name}/{{id}}"), one);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": format!("Sociale kaart {municipality}: Open Referral HSDS 3.0"),
            "version": "3.0",
            "description": "To read only. Organisations, activities, places and things of the neighbourhood; nothing of residents.",
        },
        "servers": [{ "url": format!("{public_url}/hsds") }],
        "paths": paths,
        "components": { "schemas": { "Page": page() } },
    })
}

fn get(summary: &str, parameters: &[&str], schema: &Value) -> Value {
    let parameters: Vec<Value> =
        parameters.iter().map(|name| json!({ "name": name, "in": "query", "required": false, "schema": { "type": "string" } })).collect();
    json!({ "get": {
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": { "description": "Found", "content": { "application/json": { "schema": schema } } },
            "default": { "description": "A problem (RFC 9457)", "content": { "application/problem+json": { "schema": { "type": "object" } } } },
        },
    } })
}

fn page() -> Value {
    let whole = json!({ "type": "integer" });
    let so = json!({ "type": "boolean" });
    json!({
        "type": "object",
        "required": ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
        "properties": {
            "total_items": whole, "total_pages": whole, "page_number": whole, "size": whole,
            "first_page": so, "last_page": so, "empty": so,
            "contents": { "type": "array", "items": { "type": "object" } },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_and_record_is_described() {
        let document = document("https://lindelo.example", "Lindelo");
        assert_eq!(document["paths"].as_object().map(Map::len), Some(11));
        assert_eq!(document["servers"][0]["url"], "https://lindelo.example/hsds");
    }
}
