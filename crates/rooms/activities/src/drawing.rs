//! A poster of an activity: what it says, and drawing it once however often it is asked for.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use opbouw_booking::{Fact, FactKind};
use opbouw_calendar::{Rule, Shape, to_local};
use opbouw_paper::{Icon, PaperError, Poster};
use tokio::sync::Semaphore;

use crate::activity::{Activity, ActivityState, Audience, Day};
use crate::poster_words::PosterLanguage;
use crate::templates::Ready;

/// Other days of a series that are named.
const OTHER_DAYS: usize = 4;
/// Files that are kept; each has at most some 200 kB.
const KEPT: usize = 48;
/// Drawings at the same time: they take a core each.
const AT_ONCE: usize = 2;

/// What a poster stands on, beside the activity.
pub(crate) struct Told<'t> {
    pub activity: &'t Activity,
    /// Days to come, in order.
    pub days: &'t [Day],
    /// Street and number of its place, if that is known.
    pub spot: &'t str,
    pub facts: &'t [Fact],
    pub municipality: &'t str,
    /// The short address, with `https://`.
    pub address: &'t str,
}

impl Told<'_> {
    /// The poster in a language. Title and text are in the language in which they were written.
    pub fn poster(&self, language: &PosterLanguage, strips: bool) -> Poster {
        let activity = self.activity;
        let address = self.address.split("://").nth(1).unwrap_or(self.address).to_owned();
        Poster {
            language: language.code.to_owned(),
            right_to_left: language.right_to_left,
            brand: self.municipality.to_owned(),
            title: activity.title.clone(),
            when: self.when(language),
            motif: motif(&activity.template),
            place: self.place(),
            text: activity.text.clone(),
            facts: self.words(language),
            access: self.access(language),
            call: language.call.to_owned(),
            code_words: format!("{} {address}", language.code_is),
            address,
            link: self.address.to_owned(),
            organiser: activity.party_name.clone(),
            strips,
            ..Poster::default()
        }
    }

    /// Day, hours, and of a series how it goes on.
    fn when(&self, language: &PosterLanguage) -> Vec<String> {
        let on: Vec<&Day> = self.days.iter().filter(|day| day.is_on()).collect();
        if self.activity.state == ActivityState::Cancelled || (on.is_empty() && !self.days.is_empty()) {
            let day = self.days.first().map_or(self.activity.starts.date(), |day| to_local(day.starts_s).date());
            return vec![language.called_off.to_owned(), language.day(day)];
        }
        let Some((first, rest)) = on.split_first() else {
            return vec![language.day(self.activity.starts.date())];
        };
        let (starts, ends) = (to_local(first.starts_s), to_local(first.ends_s));
        let mut lines = vec![language.day(starts.date()), language.hours(starts, ends)];
        let others: Vec<String> = rest.iter().take(OTHER_DAYS).map(|day| language.short_day(to_local(day.starts_s).date())).collect();
        let also = (!others.is_empty()).then(|| format!("{}: {}", language.also, others.join(" · ")));
        let weekly = is_weekly(self.activity).then(|| language.every_week.to_owned());
        lines.extend([weekly, also].into_iter().flatten());
        lines
    }

    fn place(&self) -> Vec<String> {
        let activity = self.activity;
        let area = Some(activity.area_name.as_str()).filter(|area| !activity.place_name.contains(area) && !self.spot.contains(area));
        let below: Vec<&str> = [Some(self.spot), area].into_iter().flatten().filter(|part| !part.is_empty()).collect();
        [activity.place_name.clone(), below.join(", ")].into_iter().filter(|line| !line.is_empty()).collect()
    }

    fn words(&self, language: &PosterLanguage) -> Vec<(String, String)> {
        let activity = self.activity;
        let whom = if activity.audience == Audience::All { "" } else { language.audience(activity.audience) };
        let all = [(language.for_whom, whom), (language.cost, &activity.cost), (language.bring, &activity.bring)];
        all.into_iter().filter(|(_, what)| !what.is_empty()).map(|(word, what)| (word.to_owned(), what.to_owned())).collect()
    }

    /// What somebody looked at and is so, of the place or of the room.
    fn access(&self, language: &PosterLanguage) -> Vec<(Icon, String)> {
        let holds = |kind: FactKind| {
            let of_it = self.facts.iter().filter(|fact| fact.kind == kind && (fact.room.is_none() || fact.room == self.activity.room));
            // What is said of the room goes before what is said of the place.
            of_it.max_by_key(|fact| fact.room.is_some()).is_some_and(|fact| fact.is_so)
        };
        let kinds = FactKind::ALL.into_iter().enumerate().filter(|(_, kind)| holds(*kind));
        kinds.map(|(number, kind)| (icon(kind), language.access(number).to_owned())).collect()
    }
}

fn is_weekly(activity: &Activity) -> bool {
    let rule = activity.rule.as_deref().and_then(|rule| Rule::parse(rule).ok());
    rule.is_some_and(|rule| matches!(rule.shape(), Shape::Weekly { every: 1, .. }))
}

fn motif(template: &str) -> Option<Icon> {
    Some(match Ready::parse(template)? {
        Ready::Tournament => Icon::Cup,
        Ready::StreetMeal => Icon::Bowl,
        Ready::LanguageCafe => Icon::Talk,
        Ready::RepairMorning => Icon::Spanner,
        Ready::WalkingGroup => Icon::Walker,
    })
}

fn icon(kind: FactKind) -> Icon {
    match kind {
        FactKind::StepFree | FactKind::NoThreshold | FactKind::Lift => Icon::Wheelchair,
        FactKind::WheelchairToilet | FactKind::ChangingTable => Icon::Toilet,
        FactKind::HearingLoop => Icon::Hearing,
        FactKind::QuietRoom => Icon::Quiet,
        FactKind::ParkingNear | FactKind::BusStopNear => Icon::Car,
        FactKind::GuideDogs => Icon::Tick,
    }
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Svg,
    Pdf,
    Png,
}

impl Format {
    /// What it is called at the end of a name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Png => "png",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
        }
    }

    fn draw(self, poster: &Poster) -> Result<Vec<u8>, PaperError> {
        let sheet = poster.draw()?;
        match self {
            Self::Svg => sheet.svg().map(String::into_bytes),
            Self::Pdf => sheet.pdf(),
            Self::Png => sheet.png(1240),
        }
    }
}

/// A file with everything it was drawn from: that is its name, so a change is another file, and two municipalities never mix.
type Drawn = (Format, Poster, Arc<Vec<u8>>);

/// What was drawn lately.
pub(crate) struct Shelf {
    drawn: Mutex<VecDeque<Drawn>>,
    at_once: Semaphore,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { drawn: Mutex::default(), at_once: Semaphore::new(AT_ONCE) }
    }
}

impl Shelf {
    /// The file, if it is there.
    pub fn find(&self, format: Format, poster: &Poster) -> Option<Arc<Vec<u8>>> {
        let drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        drawn.iter().find(|one| one.0 == format && one.1 == *poster).map(|one| one.2.clone())
    }

    /// Draws it, away from the threads that answer pages, and keeps it.
    ///
    /// # Errors
    /// PAPER-001 to -003.
    pub async fn draw(&self, format: Format, poster: Poster) -> Result<Arc<Vec<u8>>, PaperError> {
        // Nobody closes it.
        let _turn = self.at_once.acquire().await.ok();
        if let Some(file) = self.find(format, &poster) {
            return Ok(file);
        }
        let (poster, file) = tokio::task::spawn_blocking(move || {
            let file = format.draw(&poster);
            (poster, file)
        })
        .await
        .map_err(|_| PaperError::Picture)?;
        let file = Arc::new(file?);
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        drawn.truncate(KEPT - 1);
        drawn.push_front((format, poster, file.clone()));
        Ok(file)
    }
}
