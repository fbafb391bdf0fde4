//! Somebody proposes; the host agrees or does not; without a host it is there at once.

use opbouw_testkit::TODAY;

use crate::hall::{answer, days, form, house, messages, number, propose, sign_up, state, villages, worker};

#[tokio::test]
async fn one_sentence_becomes_a_form_and_the_form_is_in_the_agenda_at_once() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let sentence = "Elke dinsdagavond om half acht taalcafé in Lindelo, voor wie Nederlands wil oefenen";
        let page = fatma.post("/activiteiten/nieuw", &[("zin", sentence), ("soort", "")]).await;
        assert_eq!(page.status, 200, "{}", page.text);
        for part in ["value=\"Taalcafé\"", "value=\"2026-11-24\"", "value=\"19:30\"", "Voor wie Nederlands wil oefenen", "Koffie zetten"] {
            assert!(page.has(part), "{part}: {}", page.text);
        }
        assert!(page.has("<option value=\"week\" selected>") && page.has("<option value=\"new-here\" selected>"));
        let id = propose(&fatma, &[("herhaling", "week")]).await;
        assert_eq!(state(&app, id).await, "listed");
        let agenda = app.get("/activiteiten").await;
        assert!(agenda.has("Taalcafé") && agenda.has("Door bewoners"), "{}", agenda.text);
        let page = app.get(&format!("/activiteiten/{id}")).await;
        assert!(page.has("elke dinsdag") && page.has("dinsdag 24 november van 19.30 tot 21 uur") && page.has("Fatma: de leiding"));
    }
}

#[tokio::test]
async fn the_host_agrees_before_anybody_sees_it() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (room, _) = house(&app, riet.person).await;
        let id = propose(&fatma, &[("zaal", &room.to_string()), ("herhaling", "week")]).await;
        assert_eq!(state(&app, id).await, "proposed");
        assert_eq!(app.get(&format!("/activiteiten/{id}")).await.status, 404, "a proposal does not exist for others");
        assert!(!app.get("/activiteiten").await.has(">Taalcafé</a>"));
        assert_eq!(riet.get(&format!("/activiteiten/{id}")).await.status, 200, "the host may look at what is asked");
        assert_eq!(riet.get(&format!("/activiteiten/{id}/beheer")).await.status, 404);
        answer(&app, riet.person, true, "").await;
        assert_eq!((state(&app, id).await.as_str(), messages(&app, "activities-agreed").await), ("listed", 1));
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("Ons Huis, Kamer"));
    }
}

#[tokio::test]
async fn the_host_says_no_and_the_proposer_hears_why_and_tries_once_more() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (room, hall) = house(&app, riet.person).await;
        let id = propose(&fatma, &[("zaal", &room.to_string())]).await;
        answer(&app, riet.person, false, "De vloer wordt gelegd").await;
        assert_eq!((state(&app, id).await.as_str(), messages(&app, "activities-refused").await), ("refused", 1));
        assert!(fatma.get(&format!("/activiteiten/{id}/beheer")).await.has("De vloer wordt gelegd"));
        assert_eq!(app.get(&format!("/activiteiten/{id}")).await.status, 404);
        let again = fatma.get(&format!("/activiteiten/nieuw?van={id}")).await;
        assert!(again.has("value=\"Taalcafé\"") && again.has("value=\"19:30\""), "everything but the day is ready");
        let other = propose(&fatma, &[("zaal", &hall.to_string())]).await;
        assert_eq!(state(&app, other).await, "proposed");
    }
}

#[tokio::test]
async fn a_clash_comes_back_with_the_rooms_that_are_free() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (room, hall) = house(&app, riet.person).await;
        let number_of_room = room.to_string();
        propose(&fatma, &[("zaal", &number_of_room), ("herhaling", "week")]).await;
        let changed = [("zaal", number_of_room.as_str()), ("titel", "Klaverjassen"), ("dag", "2026-12-08"), ("van", "20"), ("tot", "22")];
        let clash = fatma.post("/activiteiten/nieuw", &form(&changed)).await;
        assert!(clash.status == 409 && clash.has("ACTIVITIES-018"), "{}", clash.text);
        assert!(clash.has(&format!("value=\"{hall}\"")) && clash.has("value=\"Klaverjassen\""), "{}", clash.text);
        assert_eq!(number(&app, "SELECT count(*) FROM activities_activities WHERE id > $1", 0).await, 1, "nothing is left of it");
        let late = fatma.post("/activiteiten/nieuw", &form(&[("zaal", &hall.to_string()), ("van", "22"), ("tot", "23")])).await;
        assert!(late.status == 409 && late.has("ACTIVITIES-020") && late.has("name=\"buiten\""));
        let asked = propose(&fatma, &[("zaal", &hall.to_string()), ("van", "22"), ("tot", "23"), ("buiten", "ja")]).await;
        assert_eq!(state(&app, asked).await, "proposed");
    }
}

#[tokio::test]
async fn a_room_that_is_lost_later_takes_its_days_along_and_everybody_hears_once() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (room, _) = house(&app, riet.person).await;
        let id = propose(&fatma, &[("zaal", &room.to_string())]).await;
        answer(&app, riet.person, true, "").await;
        let day = days(&app, id).await[0];
        sign_up(&app, id, &day.to_string(), "Toos", "toos@example.org").await;
        answer(&app, riet.person, false, "Lekkage").await;
        assert_eq!(messages(&app, "activities-off").await, 1);
        assert!(app.get(&format!("/activiteiten/{id}")).await.has("de zaal kan niet"));
    }
}

#[tokio::test]
async fn what_is_not_ones_own_does_not_exist() {
    for app in villages().await {
        let (fatma, bram) = (app.resident("Fatma").await, app.resident("Bram").await);
        let id = propose(&fatma, &[]).await;
        let day = days(&app, id).await[0];
        for page in ["beheer", "wijzigen", "stoppen"] {
            assert_eq!(bram.get(&format!("/activiteiten/{id}/{page}")).await.status, 404, "{page}");
            assert_eq!(fatma.get(&format!("/activiteiten/{id}/{page}")).await.status, 200, "{page}");
        }
        assert_eq!(bram.post(&format!("/activiteiten/{id}/stoppen"), &[("reden", "haha")]).await.status, 404);
        assert_eq!(bram.post(&format!("/activiteiten/{id}/dag/{day}"), &[("wat", "allemaal")]).await.status, 404);
        assert_eq!(bram.post(&format!("/activiteiten/{id}/wie"), &[("deel", "keys"), ("wat", "zelf")]).await.status, 404);
        assert_eq!(bram.get(&format!("/activiteiten/nieuw?van={id}")).await.status, 404);
        assert_eq!(app.get(&format!("/activiteiten/{id}/beheer")).await.header("location"), "/inloggen");
        let noor = worker(&app).await;
        assert_eq!(noor.get(&format!("/activiteiten/{id}/beheer")).await.status, 404, "of no party");
        let own = propose(&noor, &[]).await;
        let joke = app.staff("Joke", "Welzijn Wolderbeek", opbouw_access::Role::Worker).await;
        assert_eq!(joke.get(&format!("/activiteiten/{own}/beheer")).await.status, 200, "colleagues keep it too");
        assert!(app.get("/activiteiten").await.has("Voor bewoners"));
        assert_eq!(TODAY.to_string(), "2026-11-23");
    }
}

#[tokio::test]
async fn a_room_that_is_too_small_is_said_with_larger_ones_and_the_host_sees_for_how_many() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (small, hall) = house(&app, riet.person).await;
        let small = small.to_string();
        let many = [("zaal", small.as_str()), ("plaatsen", "60")];
        let said = fatma.post("/activiteiten/nieuw", &form(&many)).await;
        assert!(said.status == 400 && said.has("ACTIVITIES-027"), "{}: {}", app.name, said.text);
        assert!(said.has(&format!("value=\"{hall}\"")) && said.has("Ons Huis: Zaal (80)"), "a larger one: {}", said.text);
        assert!(said.has("Het past toch") && said.has("value=\"60\""), "what was typed stays");
        let id = propose(&fatma, &[("zaal", &small), ("plaatsen", "60"), ("krap", "ja")]).await;
        let card = riet.get("/plekken/1/beheer").await;
        assert!(card.has("Voor hoogstens 60 mensen.") && card.has("In deze ruimte passen er 12."), "{}", card.text);
        assert_eq!(state(&app, id).await, "proposed");
        let other = propose(&fatma, &[("zaal", &hall.to_string()), ("plaatsen", "60")]).await;
        let more = [("titel", "Taalcafé"), ("dorp", "BU99900101"), ("plaatsen", "90")];
        let refused = fatma.post(&format!("/activiteiten/{other}/wijzigen"), &more).await;
        assert!(refused.status == 400 && refused.has("ACTIVITIES-027"), "also when it grows later: {}", refused.text);
    }
}

#[tokio::test]
async fn a_sentence_chooses_the_room_that_fits_and_says_what_it_did_not_understand() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (small, hall) = house(&app, riet.person).await;
        let read = async |sentence: &str| fatma.post("/activiteiten/nieuw", &[("zin", sentence)]).await;
        let chosen = |room: i64| format!("<option value=\"{room}\" selected>");
        let page = read("Morgen om 10 uur soep eten in Ons Huis voor 10 mensen").await;
        assert!(page.has(&chosen(small)) && page.has("value=\"10\"") && page.has("value=\"Soep eten\""), "{}", page.text);
        let page = read("Morgen om 10 uur soep eten in Ons Huis voor 40 mensen").await;
        assert!(page.has(&chosen(hall)), "{}", page.text);
        let page = read("Morgen om 10 uur soep eten in Ons Huis").await;
        assert!(page.has("Ons Huis heeft meer dan één zaal.") && !page.has(&chosen(small)), "{}", page.text);
        let page = read("Morgen om 10 uur feest in Ons Huis met 500 mensen").await;
        assert!(page.has("In Ons Huis passen geen 500 mensen in één zaal."), "{}", page.text);
        for (sentence, said, title) in [
            ("30 februari om 14 uur soep eten", "“30 februari” bestaat niet", "Soep eten"),
            ("Gisteren soep eten", "“Gisteren” is geweest", "Soep eten"),
            ("Elke dinsdag schaken behalve in december", "“behalve in december” kan dit formulier niet onthouden", "Schaken"),
            ("Zondag 5 december schaken", "U schreef zondag", "Schaken"),
        ] {
            let page = read(sentence).await;
            assert!(page.status == 200 && page.has(said) && page.has(&format!("value=\"{title}\"")), "{sentence}: {}", page.text);
        }
    }
}

#[tokio::test]
async fn a_day_a_thousand_years_from_now_is_one_fault() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let said = fatma.post("/activiteiten/nieuw", &form(&[("dag", "1-1-3000"), ("herhaling", "week"), ("eind", "2027-01-01")])).await;
        assert!(said.status == 400 && said.has("ACTIVITIES-005"), "{}", said.text);
        assert_eq!(said.text.matches("(ACTIVITIES-").count(), 1, "{}: {}", app.name, said.text);
    }
}

#[tokio::test]
async fn what_the_host_refused_is_not_to_be_shared() {
    for app in villages().await {
        let (fatma, riet) = (app.resident("Fatma").await, app.resident("Riet").await);
        let (room, _) = house(&app, riet.person).await;
        let id = propose(&fatma, &[("zaal", &room.to_string())]).await;
        answer(&app, riet.person, false, "Past niet").await;
        let page = fatma.get(&format!("/activiteiten/{id}")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        for offered in ["/poster", "agenda.ics", "deel-tekst"] {
            assert!(!page.has(&format!("{id}{offered}")) && !page.has(&format!("{id}/{offered}")) && !page.has(offered), "{offered}");
        }
        for file in ["poster", "poster.pdf", "poster.png", "poster.svg", "agenda.ics"] {
            assert_eq!(fatma.get(&format!("/activiteiten/{id}/{file}")).await.status, 404, "{}: {file}", app.name);
        }
    }
}
