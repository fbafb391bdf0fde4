//! The signals of the demo: two years of counts with something that emerges, and a few signals of the last days.

use anyhow::{Result, anyhow};
use jiff::{ToSpan, Zoned};
use opbouw_audit::Origin as TrailOrigin;
use opbouw_neighbourhood::Area;
use opbouw_signals::{NewSignal, Origin, SignalTheme, SignalsError, add_counts, add_rule, leave, take_up, week_of};
use opbouw_signin::Doer;
use opbouw_store::{Db, StoreError, Tx};

use SignalTheme as T;

/// Weeks of history.
const WEEKS: i64 = 104;

/// How often each theme is noticed in a week, per 10,000 residents.
const USUAL: [(T, f64); 13] = [
    (T::Company, 2.2),
    (T::Caring, 1.1),
    (T::Home, 1.0),
    (T::Health, 0.8),
    (T::Behaviour, 0.7),
    (T::Money, 1.2),
    (T::Children, 0.9),
    (T::Tension, 1.3),
    (T::Missing, 0.8),
    (T::Meeting, 1.4),
    (T::Helping, 1.2),
    (T::Lovely, 0.6),
    (T::Youth, 0.4),
];

/// What emerges: theme, areas, for how many weeks, how many more a week in each.
const EMERGING: [(T, &[&str], i64, i64); 2] =
    [(T::Company, &["Molenwijk", "Vogelbuurt", "Centrum"], 3, 6), (T::Meeting, &["Lindelo", "Rietkolk"], 5, 4)];

/// Signals of the last days: days ago, theme, area, sentence, whether a worker took it up.
const RECENT: [(i64, T, &str, &str, bool); 9] = [
    (1, T::Company, "Molenwijk", "Sinds de supermarkt dicht is, zie ik bijna geen ouderen meer op straat.", false),
    (2, T::Meeting, "Lindelo", "De soepavond in het dorpshuis zit elke week vol.", false),
    (3, T::Tension, "Spoorzicht", "Bij het station is er ’s avonds vaak ruzie tussen jongeren.", true),
    (4, T::Caring, "Eskerhout", "Op het schoolplein vertellen veel moeders dat de zorg voor hun ouders zwaar wordt.", false),
    (5, T::Missing, "Boterhoek", "De bus rijdt niet meer in het weekend, dus mensen blijven thuis.", false),
    (6, T::Helping, "Kerkwijne", "Buren ruimen samen sneeuw en blad bij wie dat niet meer kan.", false),
    (8, T::Home, "Vogelbuurt", "In de flat blijft bij meer deuren de post liggen.", true),
    (9, T::Money, "Centrum", "Bij de uitgifte van kleding komen steeds meer gezinnen.", false),
    (11, T::Youth, "Varsemade", "Jongeren knappen zelf het veldje op.", false),
];

/// Keeps it all, once.
pub async fn seed_signals(db: &Db, areas: Vec<Area>, party: i64, worker: i64, now: &Zoned) -> Result<()> {
    let (all, today) = (areas.clone(), now.date());
    db.write(move |tx| seed_counts(tx, &all, week_of(today))).await.map_err(|error: StoreError| anyhow!("{error} ({})", error.code()))?;
    let now = now.clone();
    let seeded = db.write(move |tx| seed_recent(tx, &areas, party, worker, &now)).await;
    seeded.map_err(|error: SignalsError| anyhow!("{error} ({})", error.code()))
}

/// The same demo every time: numbers that look like chance.
struct Dice(u64);

impl Dice {
    /// Between 0 and 1.
    fn throw(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// How often something happens that happens so often on average.
    fn count(&mut self, mean: f64) -> i64 {
        let (limit, mut product, mut count) = ((-mean).exp(), self.throw(), 0);
        while product > limit {
            product *= self.throw();
            count += 1;
        }
        count
    }
}

fn seed_counts(tx: &mut Tx<'_>, areas: &[Area], this_week: jiff::civil::Date) -> Result<(), StoreError> {
    let mut dice = Dice(2026);
    for area in areas.iter().filter(|area| area.kind.is_lived_in()) {
        let residents = area.residents.unwrap_or(300) as f64 / 10_000.0;
        for (theme, usual) in USUAL {
            for weeks_ago in 1..=WEEKS {
                let emerging = EMERGING
                    .iter()
                    .find(|(of, names, weeks, _)| *of == theme && names.contains(&area.name.as_str()) && weeks_ago <= *weeks);
                let count = dice.count(usual * residents * 3.0) + emerging.map_or(0, |(.., more)| *more);
                if count > 0 {
                    add_counts(tx, area.code.as_str(), theme, this_week.saturating_sub(weeks_ago.weeks()), count)?;
                }
            }
        }
    }
    Ok(())
}

fn seed_recent(tx: &mut Tx<'_>, areas: &[Area], party: i64, worker: i64, now: &Zoned) -> Result<(), SignalsError> {
    for (number, (days, theme, name, text, is_taken)) in RECENT.into_iter().enumerate() {
        let Some(area) = areas.iter().find(|area| area.name == name) else { continue };
        let then = now.saturating_sub(days.days());
        let new = NewSignal {
            theme,
            area: area.code.as_str().to_owned(),
            text: text.to_owned(),
            origin: Origin::Resident,
            seen_on: then.date(),
            form_key: format!("demo-{number}"),
        };
        let signal = leave(tx, &Doer::program(TrailOrigin::Web, &then), &new, None)?.id;
        if is_taken {
            let mut doer = Doer::program(TrailOrigin::Web, &then.saturating_add(1.day()));
            doer.person = Some(worker);
            take_up(tx, &doer, signal, party)?;
        }
    }
    // Rules come last, so that what was left before is for everybody.
    add_rule(tx, Some(T::Caring), None, party, None)
}
