//! Three questions without an account.

use jiff::Span;

use crate::hall::{form, leave, number, open_form, send, villages};

#[tokio::test]
async fn a_theme_and_a_place_are_enough_and_the_page_says_what_becomes_of_it() {
    for app in villages().await {
        let seen = leave(&app, &[]).await;
        let page = app.get(&format!("{seen}?klaar=bedankt")).await;
        assert!(page.has("Dank u wel") && page.has("Eenzaam of weinig contact") && page.has("Wij hebben het ontvangen"), "{}", page.text);
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(number(&app, "SELECT count FROM signals_counts WHERE area = 'BU99900101' AND theme = 'company'").await, 1);
    }
}

#[tokio::test]
async fn good_news_is_a_signal_too() {
    for app in villages().await {
        leave(&app, &[("thema", "helping"), ("zin", "Buren doen boodschappen voor elkaar.")]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals WHERE theme = 'helping'").await, 1);
    }
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once_and_what_was_filled_in_stays() {
    for app in villages().await {
        let reply = send(&app, &[("thema", ""), ("buurt", "BU00000000"), ("zin", "Het plein is leeg."), ("bereik", "bel maar")]).await;
        assert_eq!(reply.status, 400);
        assert!(["SIGNALS-001", "SIGNALS-002", "SIGNALS-004", "Het plein is leeg.", "bel maar"].iter().all(|text| reply.has(text)));
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, 0);
    }
}

#[tokio::test]
async fn sent_twice_is_one_signal() {
    for app in villages().await {
        let key = open_form(&app).await;
        app.clock.pass(Span::new().seconds(20));
        let (one, two) = (app.post_form("/signalen", &form(&key, &[]), &[]).await, app.post_form("/signalen", &form(&key, &[]), &[]).await);
        assert_eq!((one.status, two.status), (303, 303));
        assert_eq!(one.header("location"), two.header("location"));
        assert_eq!(number(&app, "SELECT CAST(sum(count) AS BIGINT) FROM signals_counts").await, 1);
    }
}

#[tokio::test]
async fn a_program_that_fills_in_everything_at_once_is_asked_to_press_again() {
    for app in villages().await {
        let key = open_form(&app).await;
        let quick = app.post_form("/signalen", &form(&key, &[]), &[]).await;
        assert!(quick.status == 400 && quick.has("SIGNALS-008"));
        let filled = send(&app, &[("website", "https://koop.example")]).await;
        assert!(filled.status == 400 && filled.has("SIGNALS-006"));
        let made_up = app.post_form("/signalen", &form("1-zomaar.token", &[]), &[]).await;
        assert!(made_up.status == 400 && made_up.has("SIGNALS-007"));
        app.clock.pass(Span::new().days(2));
        assert!(app.post_form("/signalen", &form(&key, &[]), &[]).await.has("SIGNALS-007"), "a page that lay open for two days");
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, 0);
    }
}

#[tokio::test]
async fn a_village_hall_gets_through_and_a_flood_does_not() {
    for app in villages().await {
        let mut kept = 0;
        for _ in 0..130 {
            let key = open_form(&app).await;
            app.clock.pass(Span::new().seconds(3));
            kept += i64::from(app.post_form("/signalen", &form(&key, &[]), &[]).await.status == 303);
        }
        assert!((100..=125).contains(&kept), "{kept} in six and a half minutes");
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, kept);
        app.clock.pass(Span::new().minutes(10));
        assert_eq!(send(&app, &[]).await.status, 303, "later it is open again");
    }
}

#[tokio::test]
async fn another_sentence_in_the_same_form_is_not_lost_with_a_word_of_thanks() {
    for app in villages().await {
        let key = open_form(&app).await;
        app.clock.pass(Span::new().seconds(20));
        app.post_form("/signalen", &form(&key, &[("zin", "Het plein is leeg.")]), &[]).await;
        let other = app.post_form("/signalen", &form(&key, &[("zin", "De bus rijdt niet.")]), &[]).await;
        assert!(other.status == 400 && other.has("SIGNALS-007") && other.has("De bus rijdt niet."));
        let key = other.all_between("name=\"sleutel\" value=\"", "\"")[0].to_owned();
        assert_eq!(app.post_form("/signalen", &form(&key, &[("zin", "De bus rijdt niet.")]), &[]).await.status, 303, "at once");
    }
}

#[tokio::test]
async fn links_tell_nobody_how_many_signals_there_are_and_other_sites_leave_none() {
    for app in villages().await {
        let (one, two) = (leave(&app, &[]).await, leave(&app, &[]).await);
        let code = |link: &str| link.split('/').nth(3).unwrap().split('.').next().unwrap().to_owned();
        assert!(code(&one).len() == 32 && code(&one) != code(&two), "{one}");
        let key = open_form(&app).await;
        app.clock.pass(Span::new().seconds(20));
        let elsewhere = app.post_form("/signalen", &form(&key, &[]), &[("sec-fetch-site", "cross-site")]).await;
        assert!(elsewhere.status >= 400, "{}", elsewhere.status);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, 2);
    }
}
