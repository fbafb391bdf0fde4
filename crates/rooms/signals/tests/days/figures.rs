//! Numbers per quarter: the same on the page, in the file and over the API, made once, and never fewer than ten.

use jiff::Span;
use jiff::civil::date;
use opbouw_access::Role;
use opbouw_signals::SignalTheme;
use opbouw_testkit::TestApp;

use crate::hall::{AREA, AREAS, count, leave, number, ordinary_years, pass, villages};

#[tokio::test]
async fn a_quarter_that_is_over_is_released_once_and_never_changes() {
    for app in villages().await {
        ordinary_years(&app).await;
        pass(&app, Span::new().days(2)).await;
        let policy = app.staff("Jo", "Gemeente Wolderbeek", Role::Policy).await;
        let page = policy.get("/signalen/cijfers").await;
        assert!(page.has("3e kwartaal 2026") && page.has("15+"), "{}", page.text);
        let before = app.get("/api/v1/signalen/cijfers?kwartaal=2026-3").await.text;
        count(&app, AREA, SignalTheme::Company, date(2026, 8, 3), 50).await;
        pass(&app, Span::new().days(7)).await;
        assert_eq!(app.get("/api/v1/signalen/cijfers?kwartaal=2026-3").await.text, before, "what came late is not added");
        assert_eq!(app.get("/api/v1/signalen/cijfers?kwartaal=2026-4").await.status, 404, "this quarter is not over");
        let policy = app.come_in(policy.person, opbouw_signin::Method::Passkey).await;
        assert_eq!(policy.get("/signalen/cijfers?kwartaal=2026-4").await.status, 404);
        assert_eq!(policy.get("/signalen/cijfers?kwartaal=onzin").await.status, 404);
        let file = policy.get("/signalen/cijfers.csv?kwartaal=2026-3").await;
        assert!(
            file.text.starts_with("\u{feff}quarter;code;area;parent;all;company;") && file.text.contains("2026-3;BU99900101;\"Lindelo\";")
        );
    }
}

#[tokio::test]
async fn no_number_below_ten_is_anywhere_and_rare_themes_do_not_exist() {
    for app in villages().await {
        ordinary_years(&app).await;
        for area in AREAS {
            count(&app, area, SignalTheme::Money, date(2026, 8, 3), 3).await;
        }
        pass(&app, Span::new().days(2)).await;
        let answer = app.get("/api/v1/signalen/cijfers").await.json();
        for line in answer["areas"].as_array().unwrap() {
            let numbers = line["themes"].as_array().unwrap().iter().chain([&line["all"]]);
            assert!(numbers.filter_map(serde_json::Value::as_u64).all(|shown| shown >= 10 && shown % 5 == 0), "{line}");
            let money = answer["themes"].as_array().unwrap().iter().position(|theme| theme == "money").unwrap();
            assert!(line["themes"][money].is_null(), "nine in the whole municipality are too few");
        }
    }
}

#[tokio::test]
async fn nearby_tells_the_number_of_the_released_quarter_and_nobody_sees_their_own_counted() {
    for app in villages().await {
        let seen = leave(&app, &[]).await;
        assert!(!app.get(&seen).await.has("vaker gemerkt"));
        ordinary_years(&app).await;
        pass(&app, Span::new().days(2)).await;
        let (area, theme) = some_shown(&app).await;
        let seen = leave(&app, &[("buurt", &area), ("thema", &theme)]).await;
        let before = app.get(&seen).await.all_between("signals-nearby\">", "<")[0].to_owned();
        for _ in 0..12 {
            leave(&app, &[("buurt", &area), ("thema", &theme)]).await;
        }
        pass(&app, Span::new().days(10)).await;
        assert_eq!(app.get(&seen).await.all_between("signals-nearby\">", "<")[0], before);
        assert!(before.contains("meer dan 15 keer"), "{before}");
        let other = leave(&app, &[("thema", "money")]).await;
        assert!(!app.get(&other).await.has("vaker gemerkt"), "another theme");
        assert_eq!(number(&app, "SELECT count(DISTINCT quarter) FROM signals_releases WHERE quarter = '2026-3'").await, 1);
    }
}

/// Differencing page against file against endpoint, zooming in and out, and paging through the quarters: all give the same numbers and no others.
#[tokio::test]
async fn page_file_and_endpoint_give_the_same_numbers_at_every_zoom_and_in_every_quarter() {
    for app in villages().await {
        ordinary_years(&app).await;
        pass(&app, Span::new().days(2)).await;
        let policy = app.staff("Jo", "Gemeente Wolderbeek", Role::Policy).await;
        let quarters = app.get("/api/v1/signalen/cijfers").await.json()["kwartalen"].clone();
        assert_eq!(quarters.as_array().unwrap().len(), 8, "{quarters}");
        for quarter in quarters.as_array().unwrap().iter().filter_map(serde_json::Value::as_str) {
            let answer = app.get(&format!("/api/v1/signalen/cijfers?kwartaal={quarter}")).await.json();
            let file = policy.get(&format!("/signalen/cijfers.csv?kwartaal={quarter}")).await.text;
            for (line, row) in answer["areas"].as_array().unwrap().iter().zip(file.lines().skip(1)) {
                let told: Vec<String> = line["themes"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|shown| shown.as_u64().map_or_else(String::new, |n| n.to_string()))
                    .collect();
                assert!(row.ends_with(&told.join(";")), "{row}");
                let page = policy.get(&format!("/signalen/cijfers?kwartaal={quarter}&binnen={}", line["code"].as_str().unwrap())).await;
                let first = page.all_between("<td><b>", "</b>")[0].to_owned();
                assert_eq!(first, line["all"].as_u64().map_or_else(|| "·".to_owned(), |all| format!("{all}+")));
            }
        }
        assert_eq!(
            app.get("/api/v1/signalen/cijfers?kwartaal=2026-3&thema=company&week=2026-11-02").await.json()["kwartaal"],
            "2026-3",
            "no other filter"
        );
    }
}

/// An area and a theme of which the last quarter is shown: which ones are hidden besides is decided by lot.
async fn some_shown(app: &TestApp) -> (String, String) {
    let answer = app.get("/api/v1/signalen/cijfers").await.json();
    let lines = answer["areas"].as_array().unwrap().iter().filter(|line| AREAS.contains(&line["code"].as_str().unwrap()));
    let shown = |line: &serde_json::Value| {
        let theme = line["themes"].as_array().unwrap().iter().position(serde_json::Value::is_number)?;
        Some((line["code"].as_str()?.to_owned(), answer["themes"][theme].as_str()?.to_owned()))
    };
    lines.filter_map(shown).next().unwrap()
}

#[tokio::test]
async fn a_quarter_without_signals_is_not_made_and_can_be_brought_in_later() {
    for app in villages().await {
        count(&app, AREA, SignalTheme::Company, date(2025, 2, 3), 1).await;
        pass(&app, Span::new().days(2)).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_releases").await, 1);
        count(&app, AREA, SignalTheme::Company, date(2026, 8, 3), 270).await;
        pass(&app, Span::new().days(1)).await;
        let answer = app.get("/api/v1/signalen/cijfers?kwartaal=2026-3").await.json();
        assert_eq!(answer["areas"][0]["all"], 270);
    }
}
