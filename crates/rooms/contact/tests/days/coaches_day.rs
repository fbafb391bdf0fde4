//! A coach comes to the field, writes a moment in a few taps, and sees what is due.

use crate::hall::{coach, colleague, make_group, make_moment, make_round, villages};

#[tokio::test]
async fn a_coach_starts_the_round_of_today_and_writes_a_moment_in_a_few_taps() {
    for app in villages().await {
        let joke = coach(&app).await;
        let round = make_round(&joke).await;
        let day = joke.get("/contact").await;
        assert!(day.has(&format!("/contact/moment?ronde={round}")) && day.has("de sporthal"), "{}", day.text);

        let form = joke.get(&format!("/contact/moment?ronde={round}")).await;
        assert!(form.has(&format!("<option value=\"{round}\" selected>")), "the place is filled in: {}", form.text);
        let item = form.all_between("name=\"item\" value=\"", "\"")[0].to_owned();
        let round_text = round.to_string();
        // Two taps and the line, and save: everything else is as the form was.
        let taps =
            [("item", item.as_str()), ("ronde", &round_text), ("stemming", "cheerful"), ("aantal-12-17", "4"), ("regel", "Gevoetbald")];
        let made = joke.post("/contact/moment", &taps).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let moment = joke.get(made.header("location")).await;
        for shown in ["het veldje, Lindelo", "vrolijk", "12-17: 4", "Gevoetbald", "Joke"] {
            assert!(moment.has(shown), "{shown}: {}", moment.text);
        }
    }
}

#[tokio::test]
async fn a_colleague_says_seen_thanks_once_and_the_coach_sees_it() {
    for app in villages().await {
        let (joke, noor) = (coach(&app).await, colleague(&app).await);
        let moment = make_moment(&joke, &[("regel", "Gevoetbald")]).await;
        assert!(noor.get("/contact").await.has("Gezien, dank"));
        for _ in 0..2 {
            assert_eq!(noor.post(&format!("/contact/momenten/{moment}/gezien"), &[]).await.status, 303);
        }
        joke.post(&format!("/contact/momenten/{moment}/gezien"), &[]).await;
        assert_eq!(
            crate::hall::number(&app, "SELECT count(*) FROM contact_thanks WHERE moment = $1", moment).await,
            1,
            "nobody thanks themselves"
        );
        let day = joke.get("/contact").await;
        assert!(day.has("Noor: Gezien, dank"), "{}", day.text);
        assert!(!noor.get("/contact").await.has(&format!("/contact/momenten/{moment}/gezien")), "it is gone from the list of who thanked");
    }
}

#[tokio::test]
async fn a_number_over_five_is_typed_and_wins_from_the_button() {
    for app in villages().await {
        let joke = coach(&app).await;
        let moment = make_moment(&joke, &[("aantal-12-17", "3"), ("meer-12-17", "23"), ("aantal-65+", "1")]).await;
        assert!(joke.get(&format!("/contact/momenten/{moment}")).await.has("12-17: 23 · 65+: 1"));
        let refused = joke.post("/contact/moment", &[("item", "a1b2c3d4e5f6a7b8"), ("plek", "x"), ("meer-12-17", "501")]).await;
        assert!(
            refused.status == 400 && refused.has("CONTACT-009") && refused.has("value=\"501\""),
            "what was typed stays: {}",
            refused.text
        );
    }
}

#[tokio::test]
async fn a_group_that_nobody_saw_for_three_weeks_stands_out() {
    for app in villages().await {
        let joke = coach(&app).await;
        let group = make_group(&joke, "De jongens van het veldje").await;
        let text = group.to_string();
        make_moment(&joke, &[("groep", &text)]).await;
        app.clock.pass(jiff::ToSpan::days(20));
        let joke = crate::hall::back(&app, &joke).await;
        assert!(!joke.get("/contact").await.has("Drie weken niet gezien"));
        app.clock.pass(jiff::ToSpan::days(2));
        let joke = crate::hall::back(&app, &joke).await;
        assert!(joke.get("/contact").await.has("Drie weken niet gezien"));
    }
}

#[tokio::test]
async fn the_week_is_printed_with_boxes_to_write_in() {
    for app in villages().await {
        let joke = coach(&app).await;
        make_round(&joke).await;
        let week = joke.get("/contact/week").await;
        assert!(week.text.matches("contact-boxes").count() == 2 && week.has("16:00–17:30"), "Monday and Wednesday: {}", week.text);
    }
}
