//! The rhythm: seen, expected and not seen, off; on holidays, and when the clock changes.

use jiff::ToSpan;

use crate::hall::{back, coach, make_moment, make_round, villages};

#[tokio::test]
async fn a_missed_day_is_shown_until_somebody_says_why_or_was_there() {
    for app in villages().await {
        let joke = coach(&app).await;
        let round = make_round(&joke).await;
        let text = round.to_string();
        // Since Monday 2 November: six days before Monday 23 November.
        make_moment(&joke, &[("ronde", &text), ("dag", "2026-11-18"), ("tijd", "16:05")]).await;
        make_moment(&joke, &[("ronde", &text), ("dag", "2026-11-17"), ("tijd", "00:30")]).await;
        let rhythm = joke.get("/contact/ritme").await;
        assert!(rhythm.has("2 keer gezien") && rhythm.has("4 gemist"), "half past midnight is Monday evening: {}", rhythm.text);
        assert!(rhythm.has("wo 11 nov: verwacht, niet geweest"), "in words for a screen reader");
        assert!(joke.get("/contact").await.has("Verwacht en niet geweest"));
        joke.post(&format!("/contact/rondes/{round}/vrij"), &[("dag", "2026-11-11"), ("reden", "ill")]).await;
        let rhythm = joke.get("/contact/ritme").await;
        assert!(rhythm.has("3 gemist") && rhythm.has("wo 11 nov: Ziek"));
        joke.post(&format!("/contact/rondes/{round}/vrij"), &[("dag", "2026-11-11"), ("reden", "")]).await;
        assert!(joke.get("/contact/ritme").await.has("4 gemist"));
        let wrong = joke.post(&format!("/contact/rondes/{round}/vrij"), &[("dag", "gisteren"), ("reden", "ill")]).await;
        assert!(wrong.status == 400 && wrong.has("CONTACT-011"));
    }
}

#[tokio::test]
async fn nobody_is_expected_on_a_holiday_unless_the_round_says_so() {
    for app in villages().await {
        let joke = coach(&app).await;
        let owner = joke.person.to_string();
        let mut fields = crate::hall::round_form(&owner);
        fields.retain(|(name, _)| *name != "dag");
        // Christmas Day of 2026 is a Friday.
        fields.push(("dag", "vr"));
        let plain = crate::hall::number_in(&joke.post("/contact/rondes/nieuw", &fields).await);
        fields.push(("feestdagen", "ja"));
        let always = crate::hall::number_in(&joke.post("/contact/rondes/nieuw", &fields).await);
        app.clock.pass(34.days());
        let joke = back(&app, &joke).await;
        assert!(joke.get(&format!("/contact/rondes/{plain}")).await.has("vr 25 dec · Feestdag of vakantie"));
        assert!(joke.get(&format!("/contact/rondes/{always}")).await.has("vr 25 dec · <strong>verwacht, niet geweest"));
    }
}

#[tokio::test]
async fn a_round_stays_at_its_hour_when_the_clock_changes() {
    for app in villages().await {
        let joke = coach(&app).await;
        let round = make_round(&joke).await;
        for (days, offset) in [(0, "+01:00"), (127, "+02:00")] {
            app.clock.pass(days.days());
            let joke = back(&app, &joke).await;
            assert_eq!(app.clock.now().strftime("%:z").to_string(), offset);
            let week = joke.get("/contact/week").await;
            assert!(week.has("16:00–17:30"), "{}", week.text);
            // A moment at ten past four counts for this round, in summer as in winter.
            let text = round.to_string();
            let day = app.clock.now().date().yesterday().unwrap().yesterday().unwrap().to_string();
            make_moment(&joke, &[("ronde", &text), ("dag", &day), ("tijd", "16:10")]).await;
            let local = joke.get("/contact/momenten").await;
            assert!(local.has("16:10"));
        }
    }
}

#[tokio::test]
async fn a_round_every_other_week_expects_nobody_in_between() {
    for app in villages().await {
        let joke = coach(&app).await;
        let owner = joke.person.to_string();
        let fields: Vec<_> = crate::hall::round_form(&owner)
            .into_iter()
            .filter(|(name, value)| *value != "wo" && *name != "om-de")
            .chain([("om-de", "2")])
            .collect();
        let round = crate::hall::number_in(&joke.post("/contact/rondes/nieuw", &fields).await);
        let page = joke.get(&format!("/contact/rondes/{round}")).await;
        assert!(page.has("elke 2 weken") && page.has("ma 16 nov") && page.has("ma 30 nov") && !page.has("ma 9 nov"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_round_on_another_day_than_planned_says_so_and_asks_for_which_day_it_is() {
    for app in villages().await {
        let joke = coach(&app).await;
        let round = make_round(&joke).await;
        let monday = joke.get(&format!("/contact/moment?ronde={round}")).await;
        assert!(!monday.has("Deze ronde is vandaag niet."), "{}: on its own day nothing is asked: {}", app.name, monday.text);
        app.clock.pass(24.hours());
        let joke = back(&app, &joke).await;
        let tuesday = joke.get(&format!("/contact/moment?ronde={round}")).await;
        for said in
            ["Deze ronde is vandaag niet. Voor welke dag is dit?", "vandaag, di 24 nov", "ma 23 nov", "De volgende keer is wo 25 nov."]
        {
            assert!(tuesday.has(said), "{said}: {}", tuesday.text);
        }
        assert_eq!(tuesday.text.matches("name=\"dag\"").count(), 2, "one question about the day, not two: {}", tuesday.text);
        let text = round.to_string();
        make_moment(&joke, &[("ronde", &text), ("dag", "2026-11-23"), ("tijd", "16:30")]).await;
        assert!(joke.get("/contact/ritme").await.has("ma 23 nov: gezien"), "{}", joke.get("/contact/ritme").await.text);
        joke.post(&format!("/contact/rondes/{round}/vrij"), &[("dag", "2026-11-25"), ("reden", "ill")]).await;
        let off = joke.get(&format!("/contact/moment?ronde={round}")).await;
        assert!(off.has("De volgende keer is ma 30 nov."), "a day off is no next time: {}", off.text);
        let wrong = joke.post("/contact/moment", &[("item", "x"), ("ronde", &text), ("dag", "2026-11-23"), ("regel", "06-12345678")]).await;
        assert!(wrong.status == 400 && wrong.has("value=\"2026-11-23\" checked"), "the day stays chosen: {}", wrong.text);
    }
}
