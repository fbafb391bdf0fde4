//! PostgreSQL: `to_tsvector('dutch')` with GIN, PostGIS point with GiST, text and distance in the rank.

use std::io::Write;

use anyhow::{Context, Result};
use postgres::{Client, NoTls};

use crate::data::{Offer, Question};
use crate::measure::{Figures, measure, print};

const ASK: &str = "select id from offers, to_tsquery('dutch', $1) q \
    where tsv @@ q and slots & $2 <> 0 and g && st_expand(st_setsrid(st_makepoint($3, $4), 28992), 5000) and st_dwithin(g, st_setsrid(st_makepoint($3, $4), 28992), 5000) \
    order by ts_rank(tsv, q) - st_distance(g, st_setsrid(st_makepoint($3, $4), 28992)) / 50000.0 desc limit 20";

/// Loads, indexes and measures; `url` is a private server.
pub fn run(url: &str, offers: &[Offer], questions: &[Question]) -> Result<Figures> {
    let mut client = Client::connect(url, NoTls).context("cannot reach PostgreSQL")?;
    client.batch_execute("create extension if not exists postgis").context("PostGIS is missing: install the Debian package postgresql-15-postgis-3")?;
    load(&mut client, offers)?;
    client.batch_execute("set jit = off; set max_parallel_workers_per_gather = 0")?;
    let ask = client.prepare_typed(ASK, &[postgres::types::Type::TEXT, postgres::types::Type::INT4, postgres::types::Type::FLOAT8, postgres::types::Type::FLOAT8])?;
    let server: i32 = client.query_one("select pg_backend_pid()", &[])?.get(0);
    let few = &questions[..questions.len().min(1_000)];
    let before = server_cpu_ms(server);
    let figures = measure(few, |question| {
        let words = question.words.split_whitespace().collect::<Vec<_>>().join(" | ");
        client.query(&ask, &[&words, &(question.slot as i32), &f64::from(question.x_m), &f64::from(question.y_m)]).map_or(0, |rows| rows.len())
    });
    let per_question = (server_cpu_ms(server) - before) / (few.len() + 50.min(few.len())) as f64;
    print("PostgreSQL with PostGIS", &figures, &format!("server cpu mean {per_question:.2} ms"));
    Ok(figures)
}

fn load(client: &mut Client, offers: &[Offer]) -> Result<()> {
    client.batch_execute("drop table if exists offers; create unlogged table offers (id int primary key, x float8, y float8, slots int, text text)")?;
    let mut copy = client.copy_in("copy offers from stdin")?;
    for (id, offer) in offers.iter().enumerate() {
        writeln!(copy, "{id}\t{}\t{}\t{}\t{}", offer.x_m, offer.y_m, offer.slots, offer.text.replace(['\t', '\n', '\\'], " "))?;
    }
    copy.finish()?;
    client.batch_execute(
        "alter table offers add tsv tsvector generated always as (to_tsvector('dutch', text)) stored; alter table offers add g geometry(Point, 28992);
         update offers set g = st_setsrid(st_makepoint(x, y), 28992); create index on offers using gin(tsv); create index on offers using gist(g)",
    )?;
    client.batch_execute("vacuum full analyze offers")?;
    Ok(())
}

/// Processor time of the server process so far, from the kernel's accounting.
fn server_cpu_ms(server: i32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{server}/schedstat")).unwrap_or_default();
    text.split_whitespace().next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}
