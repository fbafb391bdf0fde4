//! What leaves the screen: the poster on the wall, the calendar on a telephone, and what search engines read.

use opbouw_testkit::TestApp;
use serde_json::Value;

use crate::hall::{days, propose, sign_up, villages};

/// The lines of a calendar, those that were folded put together again.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

/// The events of a calendar, each as its lines.
fn events(text: &str) -> Vec<Vec<String>> {
    let lines = unfolded(text);
    let mut events: Vec<Vec<String>> = Vec::new();
    let mut inside = false;
    for line in lines {
        match line.as_str() {
            "BEGIN:VEVENT" => {
                inside = true;
                events.push(Vec::new());
            }
            "END:VEVENT" => inside = false,
            _ if inside => events.last_mut().unwrap().push(line),
            _ => {}
        }
    }
    events
}

/// The value of a field, whatever stands behind its name.
fn field<'e>(event: &'e [String], name: &str) -> &'e str {
    let of_it = |line: &&String| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([':', ';']));
    event.iter().find(of_it).map_or("", |line| line.split_once(':').unwrap().1)
}

async fn calendar(app: &TestApp, path: &str) -> Vec<Vec<String>> {
    let reply = app.get(path).await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "text/calendar; charset=utf-8"), "{path}");
    events(&reply.text)
}

#[tokio::test]
async fn a_series_is_one_event_with_what_is_otherwise_on_some_days() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("titel", "Koffie, thee; en meer"), ("herhaling", "week")]).await;
        let all = days(&app, id).await;
        let before = calendar(&app, &format!("/activiteiten/{id}/agenda.ics")).await;
        fatma.post(&format!("/activiteiten/{id}/dag/{}", all[1]), &[("wat", "afgelasten"), ("reden", "De bus rijdt niet")]).await;
        let after = calendar(&app, &format!("/activiteiten/{id}/agenda.ics")).await;
        assert_eq!(field(&after[0], "UID"), field(&before[0], "UID"), "the same event");
        assert_eq!(field(&after[0], "SUMMARY"), "Koffie\\, thee\\; en meer");
        assert!(field(&after[0], "RRULE").starts_with("FREQ=WEEKLY"));
        assert_eq!(field(&after[0], "DTSTART"), "20261124T193000");
        let number = |event: &[String]| field(event, "SEQUENCE").parse::<i64>().unwrap();
        assert!(number(&after[0]) > number(&before[0]), "a program takes the new one");
        let off = after.iter().find(|event| field(event, "RECURRENCE-ID") == "20261201T193000").unwrap();
        assert_eq!((field(off, "STATUS"), field(off, "UID")), ("CANCELLED", field(&after[0], "UID")));
    }
}

#[tokio::test]
async fn a_day_that_is_moved_is_moved_in_every_calendar() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("herhaling", "week"), ("eind", "2027-01-26")]).await;
        let all = days(&app, id).await;
        let path = |day: i64| format!("/activiteiten/{id}/dag/{day}");
        let to = |day: &'static str| [("wat", "verzetten"), ("dag", day), ("van", "20"), ("tot", "22.30")];
        assert_eq!(fatma.post(&path(all[2]), &to("2026-12-09")).await.status, 303);
        for feed in
            [format!("/activiteiten/{id}/agenda.ics"), "/agenda/alles/agenda.ics".to_owned(), "/agenda/buurt/BU99900101/agenda.ics".into()]
        {
            let events = calendar(&app, &feed).await;
            let moved = events.iter().find(|event| field(event, "RECURRENCE-ID") == "20261208T193000").unwrap();
            let when = (field(moved, "DTSTART"), field(moved, "DTEND"));
            assert_eq!(when, ("20261209T200000", "20261209T223000"), "{}: {feed}", app.name);
            assert_eq!((field(moved, "UID"), field(moved, "STATUS")), (field(&events[0], "UID"), field(&events[0], "STATUS")));
            assert_eq!(events.len(), 2, "the other days are those of the rule: {events:?}");
        }
        // Moved once more, and then off: still the same day of the rule.
        assert_eq!(fatma.post(&path(all[2]), &to("2026-12-10")).await.status, 303);
        assert_eq!(fatma.post(&path(all[2]), &[("wat", "afgelasten"), ("reden", "Ziek")]).await.status, 303);
        let events = calendar(&app, &format!("/activiteiten/{id}/agenda.ics")).await;
        let off: Vec<_> = events.iter().filter(|event| field(event, "STATUS") == "CANCELLED").collect();
        assert_eq!((off.len(), field(off[0], "RECURRENCE-ID")), (1, "20261208T193000"), "{events:?}");
        // From a day on at another hour: what was before keeps its own, and nothing is told twice.
        let following = [("wat", "verzetten"), ("welke", "volgende"), ("dag", "2027-01-12"), ("van", "10"), ("tot", "12")];
        assert_eq!(fatma.post(&path(all[7]), &following).await.status, 303);
        let events = calendar(&app, &format!("/activiteiten/{id}/agenda.ics")).await;
        let series = events.iter().find(|event| !field(event, "RRULE").is_empty()).unwrap();
        assert_eq!(field(series, "DTSTART"), "20270112T100000", "{events:?}");
        let alone = events.iter().filter(|event| field(event, "RRULE").is_empty() && field(event, "RECURRENCE-ID").is_empty()).count();
        assert_eq!(alone, 7, "the days before it, each by itself: {events:?}");
        // What takes place once has no day to except: it is where it is.
        let once = propose(&fatma, &[("dag", "2026-11-26")]).await;
        let day = days(&app, once).await[0];
        assert_eq!(fatma.post(&format!("/activiteiten/{once}/dag/{day}"), &to("2026-11-27")).await.status, 303);
        let events = calendar(&app, &format!("/activiteiten/{once}/agenda.ics")).await;
        assert_eq!((events.len(), field(&events[0], "DTSTART"), field(&events[0], "RECURRENCE-ID")), (1, "20261127T200000", ""));
    }
}

#[tokio::test]
async fn who_has_it_is_told_so_and_what_stops_is_seen_to_stop() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("herhaling", "week")]).await;
        for path in [
            "/agenda/alles/agenda.ics".to_owned(),
            "/agenda/buurt/BU99900101/agenda.ics".to_owned(),
            format!("/activiteiten/{id}/agenda.ics"),
        ] {
            let first = app.get(&path).await;
            let again = app.get_with(&path, &[("if-none-match", first.header("etag"))]).await;
            assert_eq!((again.status, again.text.as_str()), (304, ""), "{path}");
            assert!(first.has("REFRESH-INTERVAL") && !first.has("Fatma"));
        }
        assert_eq!(app.get("/agenda/buurt/BU00000000/agenda.ics").await.status, 404);
        assert_eq!(app.get("/agenda/plek/999/agenda.ics").await.status, 404);
        let stopped = fatma.post(&format!("/activiteiten/{id}/stoppen"), &[("reden", "Te weinig mensen")]).await;
        assert_eq!(stopped.status, 303, "{}", stopped.text);
        let gone = calendar(&app, "/agenda/alles/agenda.ics").await;
        assert!(!gone.is_empty() && gone.iter().all(|event| field(event, "STATUS") == "CANCELLED"), "{gone:?}");
    }
}

#[tokio::test]
async fn ones_own_calendar_is_behind_a_secret_that_can_be_changed() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let toos = app.resident("Toos").await;
        let id = propose(&fatma, &[("titel", "Taalcafé"), ("herhaling", "week")]).await;
        propose(&fatma, &[("titel", "Iets anders")]).await;
        let all = days(&app, id).await;
        assert_eq!(toos.post(&format!("/activiteiten/{id}/aanmelden"), &[("dag", &all[2].to_string()), ("aantal", "1")]).await.status, 303);
        sign_up(&app, id, &all[2].to_string(), "Bram", "bram@example.org").await;

        assert!(!toos.get("/mijn/agenda").await.has("/agenda/mijn/"), "nobody has an address without asking for it");
        let address = new_address(&toos).await;
        let own = app.get(&address).await;
        assert_eq!(own.header("cache-control"), "private, no-cache");
        assert_eq!(own.header("referrer-policy"), "no-referrer");
        let found = events(&own.text);
        assert_eq!(found.iter().map(|event| field(event, "DTSTART")).collect::<Vec<_>>(), ["20261208T193000"]);
        assert!(["Fatma", "Bram", "Toos", "bram@"].iter().all(|name| !own.has(name)), "nobody is named");

        let newer = new_address(&toos).await;
        assert_ne!(newer, address);
        assert_eq!((app.get(&address).await.status, app.get(&newer).await.status), (404, 200));
        let forged = newer.replace(&format!("/{}-", toos.person), &format!("/{}-", fatma.person));
        assert_eq!(app.get(&forged).await.status, 404);
        assert_eq!(app.get("/mijn/agenda").await.status, 303, "one signs in first");
        let carried = calendar(&app, &new_address(&fatma).await).await;
        let alone = carried.iter().filter(|event| field(event, "RRULE").is_empty() && field(event, "RECURRENCE-ID").is_empty());
        assert_eq!(alone.map(|event| field(event, "SUMMARY")).collect::<Vec<_>>(), ["Iets anders"], "what is once, beside the series");
    }
}

async fn new_address(who: &opbouw_testkit::Visitor<'_>) -> String {
    assert_eq!(who.post("/mijn/agenda", &[]).await.status, 303);
    let page = who.get("/mijn/agenda").await;
    let ticket = page.all_between("/agenda/mijn/", "/agenda.ics")[0].to_owned();
    format!("/agenda/mijn/{ticket}/agenda.ics")
}

#[tokio::test]
async fn a_poster_is_a_file_in_the_language_of_who_reads_it() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("titel", "Café <b>\"Soep\"</b> & 🎉"), ("tekst", "Kom \u{202e}maar\nlangs")]).await;
        for (file, kind, begin) in
            [("poster.pdf", "application/pdf", "%PDF"), ("poster.png", "image/png", ""), ("poster.svg", "image/svg+xml", "<svg")]
        {
            let reply = app.get(&format!("/activiteiten/{id}/{file}?taal=ar&stroken=ja")).await;
            assert_eq!((reply.status, reply.header("content-type")), (200, kind), "{file}");
            assert!(reply.text.starts_with(begin), "{file}");
            let named = reply.header("content-disposition");
            assert!(named.ends_with(&format!("filename=\"poster-caf-b-soep-b.{}\"", &file[7..])), "{named}");
            let again =
                app.get_with(&format!("/activiteiten/{id}/{file}?taal=ar&stroken=ja"), &[("if-none-match", reply.header("etag"))]).await;
            assert_eq!(again.status, 304);
        }
        let page = app.get(&format!("/activiteiten/{id}/poster?taal=uk")).await;
        assert!(page.has("вівторок, 24 листопада") && page.has("19:30 – 21:00"), "{}", page.text);
        assert!(app.get(&format!("/activiteiten/{id}/poster?taal=ar")).await.has("dir=\"rtl\""));
        assert!(app.get(&format!("/activiteiten/{id}/poster?taal=%3Cx%3E")).await.has("dinsdag 24 november"));
        assert_eq!(app.get("/activiteiten/999/poster.pdf").await.status, 404);
    }
}

#[tokio::test]
async fn nobody_makes_the_program_draw_all_day() {
    let app = TestApp::lindelo().await;
    let fatma = app.resident("Fatma").await;
    let id = propose(&fatma, &[]).await;
    let mut refused = 0;
    for round in 0..8 {
        fatma
            .post(
                &format!("/activiteiten/{id}/wijzigen"),
                &[("titel", &format!("Taalcafé {round}")), ("tekst", "x"), ("dorp", "BU99900101"), ("plek", "het plein")],
            )
            .await;
        for language in ["nl", "en", "ar", "tr", "pl", "uk"] {
            refused += usize::from(app.get(&format!("/activiteiten/{id}/poster.svg?taal={language}")).await.status == 429);
        }
    }
    assert_eq!(refused, 48 - 40, "what is drawn already is not counted");
}

#[tokio::test]
async fn search_engines_read_an_event_and_no_text_gets_out_of_it() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("titel", "Soep</script><script>alert(1)</script>"), ("herhaling", "week"), ("kosten", "gratis")]).await;
        let page = app.get(&format!("/activiteiten/{id}")).await;
        let block = page.all_between("<script type=\"application/ld+json\">", "</script>");
        let event: Value = serde_json::from_str(block[0]).unwrap();
        assert_eq!(event["name"], "Soep</script><script>alert(1)</script>");
        assert_eq!(event["eventStatus"], "https://schema.org/EventScheduled");
        assert_eq!(event["startDate"], "2026-11-24T19:30:00+01:00");
        assert_eq!(event["eventSchedule"]["repeatFrequency"], "P1W");
        assert_eq!(event["eventSchedule"]["byDay"][0], "https://schema.org/Tuesday");
        assert!(!page.has("<script>alert"));
    }
}
