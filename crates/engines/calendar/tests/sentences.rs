//! What people write about when is read as they mean it, and no text stops the reader.

use jiff::civil::{Date, Weekday, date};
use opbouw_calendar::{LeftOutBecause, read_when};
use proptest::prelude::*;

/// A Wednesday.
const TODAY: Date = date(2027, 1, 6);

/// Day and hour, minutes, rule, and what is left.
fn check(text: &str, first: &str, minutes: u32, rule: &str, rest: &str) {
    let read = read_when(text, TODAY);
    let said = match (read.day, read.time) {
        (Some(day), Some(time)) => format!("{day} {}", time.strftime("%H:%M")),
        (Some(day), None) => day.to_string(),
        (None, Some(time)) => time.strftime("%H:%M").to_string(),
        (None, None) => String::new(),
    };
    let by = read.rule.as_ref().map(ToString::to_string).unwrap_or_default();
    let found = (said.as_str(), read.minutes.unwrap_or(0), by.as_str(), read.rest.as_str());
    assert_eq!(found, (first, minutes, rule, rest), "{text}");
    assert_eq!(read.contradiction, None, "{text}");
}

#[test]
fn what_comes_back_by_the_week() {
    check("elke dinsdagavond om half acht", "2027-01-12 19:30", 120, "FREQ=WEEKLY;BYDAY=TU", "");
    check("Koffie op dinsdagen van 10 tot 12", "2027-01-12 10:00", 120, "FREQ=WEEKLY;BYDAY=TU", "Koffie");
    check("elke woensdag koffie", "2027-01-06", 0, "FREQ=WEEKLY;BYDAY=WE", "Koffie");
    check("Samen eten, om de week op vrijdagmiddag", "2027-01-08 14:00", 120, "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "Samen eten");
    check("om de drie weken op maandag 10.30 uur breien", "2027-01-11 10:30", 120, "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "Breien");
    check("elke werkdag 9 uur", "2027-01-06 09:00", 120, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "");
    check("Wandelen iedere maandag en donderdag om 10 uur", "2027-01-07 10:00", 120, "FREQ=WEEKLY;BYDAY=MO,TH", "Wandelen");
    check("wekelijks koffie op dinsdag", "2027-01-12", 0, "FREQ=WEEKLY;BYDAY=TU", "Koffie");
    check("'s maandags zwemmen", "2027-01-11", 0, "FREQ=WEEKLY;BYDAY=MO", "Zwemmen");
    check("vanaf 6 februari elke woensdag soep", "2027-02-10", 0, "FREQ=WEEKLY;BYDAY=WE", "Soep");
    check("elke dinsdag t/m 1 juli schaken", "2027-01-12", 0, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701", "Schaken");
    check("elke dinsdag tot 1 juli schaken", "2027-01-12", 0, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630", "Schaken");
    check("Huiswerkhulp ma, wo en vr van 15:30 tot 17:00", "2027-01-06 15:30", 90, "FREQ=WEEKLY;BYDAY=MO,WE,FR", "Huiswerkhulp");
    check("om de andere dinsdag klaverjassen", "2027-01-12", 0, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Klaverjassen");
    check("elke dag behalve zondag open", "2027-01-06", 0, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", "Open");
    check("elke dinsdag- en donderdagavond yoga", "2027-01-07 19:30", 120, "FREQ=WEEKLY;BYDAY=TU,TH", "Yoga");
    check("Open tuin elk weekend 's middags", "2027-01-09 14:00", 120, "FREQ=WEEKLY;BYDAY=SA,SU", "Open tuin");
}

#[test]
fn what_comes_back_by_the_day_the_month_and_the_year() {
    check("iedere eerste maandag van de maand van 10 tot 12 inloop", "2027-02-01 10:00", 120, "FREQ=MONTHLY;BYDAY=1MO", "Inloop");
    check("Repaircafé elke laatste vrijdagmiddag van de maand", "2027-01-29 14:00", 120, "FREQ=MONTHLY;BYDAY=-1FR", "Repaircafé");
    check(
        "de eerste en derde dinsdag van de maand bingo om 8 uur 's avonds",
        "2027-01-19 20:00",
        120,
        "FREQ=MONTHLY;BYDAY=1TU,3TU",
        "Bingo",
    );
    check("elke maand op de 15e bijeenkomst", "2027-01-15", 0, "FREQ=MONTHLY;BYMONTHDAY=15", "Bijeenkomst");
    check("elk kwartaal op de eerste maandag overleg", "2027-02-01", 0, "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", "Overleg");
    check("Buurtfeest elke tweede zaterdag van juni", "2027-06-12", 0, "FREQ=YEARLY;BYMONTH=6;BYDAY=2SA", "Buurtfeest");
    check("dagelijks om 14:30 thee", "2027-01-06 14:30", 120, "FREQ=DAILY", "Thee");
    check("elke avond wandelen", "2027-01-06 19:30", 120, "FREQ=DAILY", "Wandelen");
    check("om de dag gym 9-10 uur", "2027-01-06 09:00", 60, "FREQ=DAILY;INTERVAL=2", "Gym");
    check("5 t/m 9 juli timmerdorp 10:00-16:00", "2027-07-05 10:00", 360, "FREQ=DAILY;UNTIL=20270709", "Timmerdorp");
}

#[test]
fn one_day() {
    check("zaterdag 13 maart 14:00-16:00 plantjesruil", "2027-03-13 14:00", 120, "", "Plantjesruil");
    check("za 13 maart plantjesruil 13.30 - 16.00 uur", "2027-03-13 13:30", 150, "", "Plantjesruil");
    check("morgenavond", "2027-01-07 19:30", 120, "", "");
    check("Buurtborrel vanavond om 8 uur", "2027-01-06 20:00", 120, "", "Buurtborrel");
    check("zaterdag om 3 uur de tuin winterklaar maken", "2027-01-09 15:00", 120, "", "De tuin winterklaar maken");
    check("volgende week zaterdag voetballen", "2027-01-16", 0, "", "Voetballen");
    check("14-3-2027 van kwart over 2 tot half 4 schilderen", "2027-03-14 14:15", 75, "", "Schilderen");
    check("Schilderen 14-3", "2027-03-14", 0, "", "Schilderen");
    check("5 januari nieuwjaarsborrel", "2028-01-05", 0, "", "Nieuwjaarsborrel");
    check("Lezing woensdag 20u", "2027-01-13 20:00", 120, "", "Lezing");
    check("Koken voor 12 mensen vrijdagavond van 6 tot 8", "2027-01-08 18:00", 120, "", "Koken voor 12 mensen");
    check("disco vrijdag 20:00-01:00", "2027-01-08 20:00", 300, "", "Disco");
    check("wo 13 jan 10u koffie", "2027-01-13 10:00", 120, "", "Koffie");
    check("volgende maandag om 10 overleg", "2027-01-11 10:00", 120, "", "Overleg");
    check("op maandag 11 januari van half twee tot vier uur taalcafé", "2027-01-11 13:30", 150, "", "Taalcafé");
    check("feest zaterdag van 22 tot 1 uur", "2027-01-09 22:00", 180, "", "Feest");
}

#[test]
fn in_english_too() {
    check("Coffee every tuesday from 10 to 12", "2027-01-12 10:00", 120, "FREQ=WEEKLY;BYDAY=TU", "Coffee");
    check(
        "every other friday at half past seven chess in the evening",
        "2027-01-08 19:30",
        120,
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        "Chess",
    );
    check("first monday of the month at 2pm bingo", "2027-02-01 14:00", 120, "FREQ=MONTHLY;BYDAY=1MO", "Bingo");
    check("Knitting, Mondays 2-4pm", "2027-01-11 14:00", 120, "FREQ=WEEKLY;BYDAY=MO", "Knitting");
    check("every 2 weeks on Thursday at 6:30 pm", "2027-01-07 18:30", 120, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "");
    check("choir tomorrow at 8pm", "2027-01-07 20:00", 120, "", "Choir");
    check("March 14th garden day", "2027-03-14", 0, "", "Garden day");
    check("yoga on weekdays until july 1", "2027-01-06", 0, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270701", "Yoga");
}

#[test]
fn what_cannot_be_kept_is_said_back_and_is_not_in_the_title() {
    use LeftOutBecause::{Exception, NoSuchDay, Past};
    let check = |text: &str, words: &str, because: LeftOutBecause, day: Option<Date>, rest: &str| {
        let read = read_when(text, TODAY);
        let left_out: Vec<_> = read.left_out.iter().map(|left| (left.words.as_str(), left.because)).collect();
        assert_eq!((left_out, read.day, read.rest.as_str()), (vec![(words, because)], day, rest), "{text}");
    };
    check("30 februari om 14 uur soep eten", "30 februari", NoSuchDay, None, "Soep eten");
    check("Soep op zaterdag 30 februari 2027", "zaterdag 30 februari 2027", NoSuchDay, None, "Soep");
    check("Soep op 31-4", "31-4", NoSuchDay, None, "Soep");
    check("Soep op 29-2-2027, voor iedereen", "29-2-2027", NoSuchDay, None, "Soep voor iedereen");
    check("Soep 45 maart", "45 maart", NoSuchDay, None, "Soep");
    check("elke dinsdag behalve in december schaken", "behalve in december", Exception, Some(date(2027, 1, 12)), "Schaken");
    check("elke dinsdag schaken, behalve 25 en 26 december.", "behalve 25 en 26 december", Exception, Some(date(2027, 1, 12)), "Schaken");
    check("elke dinsdag schaken, niet in juli en augustus", "niet in juli en augustus", Exception, Some(date(2027, 1, 12)), "Schaken");
    check(
        "elke dinsdag schaken maar niet in de schoolvakantie",
        "maar niet in de schoolvakantie",
        Exception,
        Some(date(2027, 1, 12)),
        "Schaken",
    );
    check("gisteren om 10 uur koffie", "gisteren", Past, None, "Koffie");
    check("Koffie gisteravond", "gisteravond", Past, None, "Koffie");
    check("Koffie afgelopen zaterdag", "afgelopen zaterdag", Past, None, "Koffie");
    check("Koffie op 3 maart 2020", "3 maart 2020", Past, None, "Koffie");
    check("zaterdag 14-3-2020 koffie", "zaterdag 14-3-2020", Past, None, "Koffie");
    check("Koffie tot 1-1-2020", "tot 1-1-2020", Past, None, "Koffie");
    check("Koffie vorige week dinsdag", "vorige week dinsdag", Past, None, "Koffie");
    for text in [
        "elke dag behalve zondag open",
        "zaterdag 13-3 voetbal 31-4 nabespreken",
        "Niet op je mond gevallen, dinsdag",
        "Foto's van vorig jaar, dinsdag om 10 uur",
    ] {
        let read = read_when(text, TODAY);
        assert!(read.day.is_some(), "{text}");
    }
    let memory = read_when("Watersnood van 1 februari 1953 herdenken, dinsdag om 20 uur", TODAY);
    assert_eq!((memory.day, memory.rest.as_str()), (Some(date(2027, 1, 12)), "Watersnood van 1 februari 1953 herdenken"));
    assert!(memory.left_out.is_empty());
}

#[test]
fn what_says_nothing_about_when_stays() {
    for text in ["Koffie met 10 mensen", "De laatste zaterdag", "Een avond vol muziek", "Ik mag dit niet doen", "Sun dance", "Soep voor 4"]
    {
        let read = read_when(text, TODAY);
        assert_eq!((read.time, read.rule), (None, None), "{text}");
    }
    check("31 februari 20 mensen", "", 0, "", "20 mensen");
    check("Samen naar de maan", "", 0, "", "Samen naar de maan");
    check("", "", 0, "", "");
}

#[test]
fn who_reads_on_sees_where_something_was_taken_out() {
    assert_eq!(
        read_when("Opruimen bij het dorpshuis zaterdag om 10 uur met 20 mensen", TODAY).stretches,
        ["Opruimen bij het dorpshuis", "met 20 mensen"]
    );
}

#[test]
fn a_weekday_that_is_not_that_of_the_date_is_said_and_the_date_wins() {
    let read = read_when("zondag 13 maart om 14 uur markt", TODAY);
    assert_eq!(read.first(), Some(date(2027, 3, 13).at(14, 0, 0, 0)));
    assert_eq!((read.contradiction, read.rest.as_str()), (Some(Weekday::Sunday), "Markt"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_the_reader(text in "\\PC*", days in 0_i64..70_000) {
        let today = date(2000, 1, 1).saturating_add(jiff::SignedDuration::from_hours(24 * days));
        let _ = read_when(&text, today);
    }

    #[test]
    fn no_words_about_when_stop_the_reader(words in prop::collection::vec(prop::sample::select(vec![
        "elke", "om", "de", "week", "tweede", "laatste", "maandag", "dinsdagavond", "van", "maand", "t/m", "tot", "en", "met", "14", "3", "maart",
        "29", "februari", "half", "kwart", "over", "voor", "acht", "12", "0", "uur", "10-12", "31-2", "pm", "am", "'s", "avonds", "volgende", "next",
        "every", "other", "behalve", "niet", "gisteren", "vorige", "afgelopen", "30", "februari", "2020", "31-4", "december", "1e", "9999-12-31", "2pm", "é", "-", "half", "past", "to", "vijf", "u", "h", ":", "00:00", "24:00",
    ]), 0..12)) {
        let read = read_when(&words.join(" "), date(2027, 1, 6));
        prop_assert!(read.minutes.is_none_or(|minutes| minutes > 0 && minutes <= 24 * 60));
        if let (Some(rule), Some(day)) = (&read.rule, read.day) {
            prop_assert_eq!(rule.first_day(day), Some(day));
        }
    }
}
