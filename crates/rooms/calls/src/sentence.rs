//! One sentence in, a call half filled in: how many, which day, what hours, where.
//!
//! `zaterdag 14 maart 200 mensen dorpsopruiming in Lindelo 10-12`. What is not understood stays in the title, where the coordinator sees
//! it; nothing is decided here, because the form comes back to be looked at. Pure: the day of today and the names of areas come in. When it is
//! is read by the calendar engine; a call is for one day, so of what comes back only the first is taken.

mod number;
mod words;

use jiff::civil::{Date, Weekday};
use opbouw_calendar::read_when;
use opbouw_neighbourhood::HomeArea;

use crate::template::Template;
use opbouw_calendar::ClockTime;
use words::Words;

/// What stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// How many people; also a number that cannot be, so that the form can say so.
    pub number: Option<i64>,
    pub day: Option<Date>,
    /// The weekday that was said, when the day is another one.
    pub other_weekday: Option<Weekday>,
    pub starts: Option<ClockTime>,
    pub ends: Option<ClockTime>,
    /// Code of the area.
    pub area: Option<String>,
    /// Where in it: `het dorpshuis`.
    pub place: String,
    /// What is left.
    pub title: String,
    /// What it seems to be about.
    pub template: Template,
}

/// Reads a sentence in Dutch or English.
pub(crate) fn read_sentence(text: &str, today: Date, areas: &[HomeArea]) -> Sentence {
    let when = read_when(text, today);
    let mut words = Words::of(&when.stretches);
    let area = take_area(&mut words, areas);
    let number = number::take(&mut words);
    let place = words.take_after(&["bij", "at"], 4);
    let title = words.rest();
    let starts = when.time.and_then(|time| ClockTime::parse(&time.strftime("%H:%M").to_string()));
    let minutes = when.minutes.and_then(|minutes| u16::try_from(minutes).ok());
    let ends = starts.zip(minutes).map(|(starts, minutes)| starts.later(minutes));
    Sentence { number, day: when.day, other_weekday: when.contradiction, starts, ends, area, place, template: Template::guess(text), title }
}

/// The area with the longest name that stands in the sentence.
fn take_area(words: &mut Words, areas: &[HomeArea]) -> Option<String> {
    let mut named: Vec<(Vec<String>, &HomeArea)> =
        areas.iter().map(|area| (area.name.to_lowercase().split_whitespace().map(str::to_owned).collect(), area)).collect();
    named.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    let found = named.into_iter().find_map(|(name, area)| words.find(&name).map(|at| (at, name.len(), area)))?;
    words.take(found.0, found.1);
    words.take_little_before(found.0);
    Some(found.2.code.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use opbouw_neighbourhood::AreaCode;
    use proptest::prelude::*;

    use super::*;

    /// A Monday.
    const TODAY: Date = date(2026, 11, 23);

    fn areas() -> Vec<HomeArea> {
        [("BU99900101", "Lindelo"), ("BU99900201", "Oud Eskerhout"), ("BU99900202", "Eskerhout")]
            .into_iter()
            .filter_map(|(code, name)| Some(HomeArea { code: AreaCode::parse(code)?, name: name.to_owned(), centre: None }))
            .collect()
    }

    fn read(text: &str) -> Sentence {
        read_sentence(text, TODAY, &areas())
    }

    fn check(text: &str, number: Option<i64>, day: Option<Date>, hours: Option<(&str, &str)>, title: &str) {
        let read = read(text);
        let stored = |time: Option<ClockTime>| time.map(ClockTime::stored);
        assert_eq!(read.number, number, "{text}: number");
        assert_eq!(read.day, day, "{text}: day");
        assert_eq!(
            (stored(read.starts), stored(read.ends)),
            (hours.map(|(at, _)| at.to_owned()), hours.map(|(_, at)| at.to_owned())),
            "{text}"
        );
        assert_eq!(read.title, title, "{text}: title");
    }

    #[test]
    fn a_weekday_that_is_not_that_day_is_told() {
        let said = |text: &str| (read(text).day, read(text).other_weekday);
        assert_eq!(said("zaterdag 14 maart dorpsopruiming"), (Some(date(2027, 3, 14)), Some(Weekday::Saturday)));
        assert_eq!(said("zondag 14 maart dorpsopruiming"), (Some(date(2027, 3, 14)), None));
        assert_eq!(said("zaterdag 14-3 dorpsopruiming"), (Some(date(2027, 3, 14)), Some(Weekday::Saturday)));
        assert_eq!(said("zaterdag dorpsopruiming"), (Some(date(2026, 11, 28)), None));
    }

    #[test]
    fn one_sentence_fills_the_form() {
        let text = "zaterdag 14 maart 200 mensen dorpsopruiming in Lindelo 10-12";
        check(text, Some(200), Some(date(2027, 3, 14)), Some(("10:00", "12:00")), "Dorpsopruiming");
        assert_eq!((read(text).area.as_deref(), read(text).template), (Some("BU99900101"), Template::CleanUp));
    }

    #[test]
    fn days_and_hours_are_read_as_people_write_them() {
        check(
            "morgen om 14 uur 12 vrijwilligers voor het buurtfeest",
            Some(12),
            Some(date(2026, 11, 24)),
            Some(("14:00", "16:00")),
            "Buurtfeest",
        );
        check(
            "Welkom voor 12 gezinnen op 5-12-2026 van 13.30 tot 16.00 uur",
            Some(12),
            Some(date(2026, 12, 5)),
            Some(("13:30", "16:00")),
            "Welkom",
        );
        check("zaterdag klusdag 9:00 - 12:30, 25 mensen", Some(25), Some(date(2026, 11, 28)), Some(("09:00", "12:30")), "Klusdag");
        check("volgende week vrijdag 30 helpers", Some(30), Some(date(2026, 12, 4)), None, "");
        check("2027-03-14 schoonmaak 1.500 mensen", Some(1_500), Some(date(2027, 3, 14)), None, "Schoonmaak");
        check(
            "Saturday March 14th 200 people village clean-up 10am to 12pm",
            Some(200),
            Some(date(2027, 3, 14)),
            Some(("10:00", "12:00")),
            "Village clean-up",
        );
        check("twintig mensen op 14/3", Some(20), Some(date(2027, 3, 14)), None, "");
    }

    #[test]
    fn the_longest_name_of_an_area_wins_and_a_place_is_kept_in_words() {
        let read = read("40 mensen bij het dorpshuis in Oud Eskerhout");
        assert_eq!((read.area.as_deref(), read.place.as_str()), (Some("BU99900201"), "het dorpshuis"));
    }

    #[test]
    fn numbers_that_cannot_be_are_read_so_that_the_form_can_say_so() {
        assert_eq!(read("0 mensen opruimen").number, Some(0));
        assert_eq!(read("10.000 mensen opruimen").number, Some(10_000));
        assert_eq!(read("opruimen").number, None);
        assert_eq!(read("31 februari 20 mensen").day, None);
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,80}") {
            read(&text);
        }

        #[test]
        fn words_of_calls_in_any_order_do_not_panic(parts in proptest::collection::vec(0usize..14, 0..12)) {
            const PARTS: [&str; 14] = ["zaterdag", "14", "maart", "200", "mensen", "in", "Lindelo", "10-12", "van", "tot", "uur", "volgende", "week", "-"];
            read(&parts.iter().map(|at| PARTS[*at]).collect::<Vec<_>>().join(" "));
        }
    }
}
