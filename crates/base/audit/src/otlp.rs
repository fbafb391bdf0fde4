//! What does a line look like to another logbook? OTLP in JSON, with the fields of Logboek Dataverwerkingen 1.0.
//!
//! Only the mapping: sending it is somebody else's. A line is a span that took no time, because Logboek Dataverwerkingen is built on
//! traces. The `dpl.core` fields are the standard's; what BIO2 asks for beside them is under `opbouw`.

use serde_json::{Value, json};

use crate::{Line, Outcome, Who};

/// What `dpl.core.data_subject_id` is: no number that anybody else knows.
pub const SUBJECT_TYPE: &str = "opbouw-pseudonym";

/// Where lines come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The address of the register; the code of an activity is put behind it after a `#`.
    pub register: String,
    /// The version of the program.
    pub version: String,
}

/// A line as a span.
pub fn log_record(line: &Line, source: &Source) -> Value {
    let moment_ns = format!("{}000000000", line.at_s);
    json!({
        "traceId": trace_of(line),
        "spanId": hex(&line.hash.as_bytes()[16..24]),
        "name": line.action,
        "kind": 1,
        "startTimeUnixNano": moment_ns,
        "endTimeUnixNano": moment_ns,
        "attributes": attributes(line, source),
        "status": { "code": status(line.result) },
    })
}

/// Lines in the format of OTLP files: one JSON object on each line.
pub fn json_lines(lines: &[Line], source: &Source) -> String {
    lines.iter().map(|line| format!("{}\n", enclosed(log_record(line, source), source))).collect()
}

fn enclosed(span: Value, source: &Source) -> Value {
    let resource = json!({ "attributes": [text("service.name", "opbouw"), text("service.version", &source.version)] });
    json!({ "resourceSpans": [{ "resource": resource, "scopeSpans": [{ "scope": { "name": "opbouw-audit" }, "spans": [span] }] }] })
}

fn attributes(line: &Line, source: &Source) -> Vec<Value> {
    let mut attributes = vec![text("dpl.core.processing_activity_id", &format!("{}#{}", source.register, line.activity.code()))];
    if let Some(subject) = &line.subject {
        attributes.push(text("dpl.core.data_subject_id", subject.as_str()));
        attributes.push(text("dpl.core.data_subject_id_type", SUBJECT_TYPE));
    }
    attributes.push(number("opbouw.line", line.seq));
    attributes.push(text("opbouw.hash", &line.hash.to_string()));
    attributes.push(text("opbouw.actor.kind", line.actor.kind()));
    if let Who::Person(pseudonym) = &line.actor {
        attributes.push(text("opbouw.actor.id", pseudonym.as_str()));
    }
    attributes.extend(line.on_behalf_of.map(|party| number("opbouw.party", party)));
    attributes.push(text("opbouw.object.kind", &line.object_kind));
    attributes.extend(line.object_id.map(|id| number("opbouw.object.id", id)));
    attributes.push(text("opbouw.result", line.result.word()));
    attributes.push(text("opbouw.origin", line.origin.word()));
    attributes
}

/// A refusal is no error in the standard's sense: the program did what it should.
fn status(result: Outcome) -> u8 {
    match result {
        Outcome::Refused => 0,
        Outcome::Done => 1,
        Outcome::Failed => 2,
    }
}

/// A line outside any call is a trace of its own, named after its hash.
fn trace_of(line: &Line) -> String {
    line.trace.clone().unwrap_or_else(|| hex(&line.hash.as_bytes()[..16]))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn text(key: &str, value: &str) -> Value {
    json!({ "key": key, "value": { "stringValue": value } })
}

/// OTLP writes whole numbers of 64 bits as text.
fn number(key: &str, value: i64) -> Value {
    json!({ "key": key, "value": { "intValue": value.to_string() } })
}
