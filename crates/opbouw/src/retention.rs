//! `opbouw retention run`: shows what will go because its term is over, and why, and then removes it with a proof in the trail.

use anyhow::{Result, anyhow};
use clap::Subcommand;
use opbouw_admin::{AdminError, Plan, Removed, plan_retention, run_retention};
use opbouw_audit::{Origin, find_head};
use opbouw_neighbourhood::Terms;
use opbouw_signin::Doer;
use opbouw_web::Clock;

use crate::building::{advised, must_exist, open};

/// People that are listed; all of them go.
const MOST: i64 = 50;

/// What to do with what is due.
#[derive(clap::Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Shows what will go, and why; then removes it.
    Run(RunOptions),
}

#[derive(clap::Args)]
struct RunOptions {
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
    /// Only shows what would go.
    #[arg(long)]
    dry_run: bool,
}

/// Shows, and removes unless told not to. It can be done while the program serves: that hears of it within a second.
pub async fn run(options: Options) -> Result<()> {
    let What::Run(options) = options.what;
    must_exist(&options.database)?;
    let db = open(&options.database).await?;
    let terms = Terms::default();
    let clock = Clock::real();
    let doer = Doer::program(Origin::CommandLine, &clock.now());
    let plan = plan_retention(&db, &terms, &doer, MOST).await.map_err(told)?;
    show(&plan, &terms);
    if options.dry_run {
        println!("Nothing was removed. Leave out --dry-run to remove it.");
        return Ok(());
    }
    let removed = run_retention(&db, &terms, &crate::rooms::forget(), &doer).await.map_err(told)?;
    let head = find_head(&db).await.map_err(advised)?;
    println!("Removed: {}.", in_words(&removed));
    println!("The trail proves it: line {} and those before it (retention-run, person-expire).", head.seq);
    Ok(())
}

fn show(plan: &Plan, terms: &Terms) {
    let reasons = [
        format!("did nothing for {} months, and work for no party", terms.resident_months),
        "go with whoever wrote them".to_owned(),
        format!("older than {} days, so they can no longer be undone", terms.import_undo_days),
        "over".to_owned(),
        format!("older than {} days, and sent, failed or dropped", terms.message_days),
        "older than 30 days, and heard by all".to_owned(),
        format!("older than {} months", terms.trail_months),
    ];
    println!("Due now:");
    for ((name, count), reason) in counts(&plan.all).into_iter().zip(reasons) {
        println!("{count:>10}  {name}: {reason}");
    }
    for due in &plan.people {
        let active = due.active_on.map_or_else(|| "never".to_owned(), |day| day.to_string());
        println!("            number {}, active {active}, kept until {}, {} offers and requests", due.person, due.keep_until, due.offers);
    }
    let more = plan.all.people - plan.people.len() as i64;
    if more > 0 {
        println!("            and {more} more");
    }
}

fn counts(removed: &Removed) -> [(&'static str, i64); 7] {
    let names = [
        "residents",
        "of their offers and requests",
        "imports with their earlier versions",
        "sessions, sign-in links and invitations",
        "messages",
        "happenings",
        "lines of the trail",
    ];
    let words = removed.words();
    std::array::from_fn(|at| (names[at], words[at].1))
}

fn in_words(removed: &Removed) -> String {
    let told: Vec<String> =
        counts(removed).into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| format!("{count} {name}")).collect();
    if told.is_empty() { "nothing, because nothing was due".to_owned() } else { told.join(", ") }
}

fn told(error: AdminError) -> anyhow::Error {
    anyhow!("{error} ({}). {}", error.code(), error.advice())
}
