//! `opbouw ask`: answers a file of questions over a file of offers, one JSON line per question.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use jiff::civil::Date;
use opbouw_finder::files::{read_offers, read_questions};
use opbouw_finder::{Finder, Found, FoundResource, Reason};
use opbouw_understand::Vocabulary;
use serde_json::{Map, Value, json};

/// Which files, and how many results.
#[derive(clap::Args)]
pub struct Options {
    /// CSV with id, kind, title, text, village, lat, lon, availability, languages, vog.
    #[arg(long)]
    offers: PathBuf,
    /// CSV with id, text, lat, lon, when.
    #[arg(long)]
    queries: PathBuf,
    /// The day that counts as today.
    #[arg(long)]
    now: Option<Date>,
    /// How many results per question.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    top: u16,
}

/// Reads, answers, prints. Nothing is printed when a file cannot be read.
pub fn run(options: &Options) -> Result<()> {
    let read = |path: &PathBuf| std::fs::read_to_string(path).with_context(|| format!("cannot read {} as UTF-8 text", path.display()));
    let today = options.now.unwrap_or_else(|| opbouw_web::Clock::real().today());
    let offers = read_offers(&read(&options.offers)?, today)?;
    let questions = read_questions(&read(&options.queries)?, usize::from(options.top))?;
    let finder = Finder::new(Arc::new(Vocabulary::built_in()?));
    offers.into_iter().for_each(|offer| finder.put(offer, today));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for question in questions {
        let found = finder.find(&question.asked);
        writeln!(out, "{}", line(&finder, &question.id, &found))?;
    }
    out.flush()?;
    Ok(())
}

fn line(finder: &Finder, id: &str, found: &Found) -> Value {
    let vocabulary = finder.vocabulary();
    let name = |concept: u16| vocabulary.concepts[usize::from(concept)].id.clone();
    let understanding = &found.understanding;
    let needs: Vec<String> = understanding.needs.iter().filter(|need| need.strength >= 0.25).map(|need| name(need.concept)).collect();
    let talents: Vec<String> =
        understanding.talents.iter().filter(|talent| talent.strength >= 0.25).map(|talent| name(talent.concept)).collect();
    let reasons: Map<String, Value> =
        found.results.iter().map(|result| (result.resource.reference.clone(), json!(reasons(found, result, &name)))).collect();
    json!({
        "query": id,
        "results": found.results.iter().map(|result| result.resource.reference.as_str()).collect::<Vec<_>>(),
        "flagged": !understanding.dangers.is_empty(),
        "dangers": understanding.dangers.iter().map(|danger| vocabulary.danger(danger).id.as_str()).collect::<Vec<_>>(),
        "needs": needs,
        "talents": talents,
        "reasons": reasons,
    })
}

fn reasons(found: &Found, result: &FoundResource, name: &impl Fn(u16) -> String) -> Vec<String> {
    let say = |reason: &Reason| match *reason {
        Reason::Serves { wish, concept, how_well } => {
            let wanted = found.wishes.get(wish).map_or(concept, |wish| wish.concept);
            if wanted == concept {
                format!("{} {how_well:.2}", name(concept))
            } else {
                format!("{} for {} {how_well:.2}", name(concept), name(wanted))
            }
        }
        Reason::Distance(metres) => format!("{metres:.0} m"),
        Reason::ThatTime => "at that time".to_owned(),
        Reason::Speaks(_) => "speaks the language".to_owned(),
        Reason::Fits(_) => "has what is wished".to_owned(),
        Reason::SameWords(count) => format!("{count} same words"),
        Reason::OtherTime => "not at that time".to_owned(),
        Reason::Against(_) => "against a wish".to_owned(),
        Reason::OtherLanguage => "not the language".to_owned(),
        Reason::Stale => "long not confirmed".to_owned(),
        Reason::Full => "full".to_owned(),
    };
    result.reasons.iter().map(say).collect()
}
