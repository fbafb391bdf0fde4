//! A live session: telephones in a room, a picture that grows, two for one party, one that came too late, and what is kept of it.

use jiff::ToSpan;
use opbouw_ties::HowOften;

use crate::hall::{close, coordinator, network, number, open, pass, tick, ties, villages};

#[tokio::test]
async fn twenty_telephones_at_once_make_a_picture_and_ties() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let mut parties = Vec::new();
        for at in 0..20 {
            parties.push(app.party(&format!("Partij {at}")).await);
        }
        let (id, code) = open(&app, &noor, &parties[..3]).await;
        let wall = noor.get(&format!("/overzicht/sessie/{id}/muur")).await;
        assert!(wall.has(&code) && wall.has("wall-code") && wall.has("0 partijen deden mee"), "{}", wall.text);
        // Everybody ticks the two next to them, all at the same moment.
        let who = |at: usize| format!("p{}", parties[at % 20]);
        let all: Vec<(String, String, String)> = (0..20).map(|at| (who(at), who(at + 1), who(at + 2))).collect();
        let fields: Vec<[(&str, &str); 2]> = all.iter().map(|(_, one, two)| [(one.as_str(), "2"), (two.as_str(), "1")]).collect();
        let (mut saving, app_ref) = (Vec::new(), &app);
        for (at, partners) in fields.iter().enumerate() {
            let (who, code) = (all[at].0.clone(), code.clone());
            saving.push(async move { tick(app_ref, &code, &who, partners).await });
        }
        let mut statuses = Vec::new();
        let mut saving: Vec<_> = saving.into_iter().map(Box::pin).collect();
        std::future::poll_fn(|context| {
            saving.retain_mut(|one| match one.as_mut().poll(context) {
                std::task::Poll::Ready(status) => {
                    statuses.push(status);
                    false
                }
                std::task::Poll::Pending => true,
            });
            if saving.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
        })
        .await;
        assert_eq!(statuses, [303; 20], "{}", app.name);
        let part = noor.get(&format!("/overzicht/sessie/{id}/beeld")).await;
        assert!(part.has("20 partijen deden mee") && part.has("40 banden") && part.has("net-disc"), "{}", &part.text[..400]);
        assert!(ties(&app).await.is_empty(), "nothing is kept before the session is closed");
        assert_eq!(close(&noor, id).await, 303);
        let kept = ties(&app).await;
        assert_eq!(kept.len(), 40);
        assert!(kept.iter().all(|tie| tie.named.as_ref().is_some_and(|named| named.session == Some(id))));
        assert_eq!(close(&noor, id).await, 303, "closing twice does nothing more");
        assert_eq!(number(&app, "SELECT count(*) FROM ties_named WHERE meeting = $1", id).await, 40);
        let front = noor.get("/overzicht").await;
        assert!(front.has("20 partijen") || front.has("21 partijen"), "{}", front.text);
        assert!(front.has("40 banden"));
    }
}

#[tokio::test]
async fn two_telephones_for_one_party_do_not_undo_each_other() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (id, code) = open(&app, &noor, &[]).await;
        let (imkers, choir, school) = (format!("p{}", parties.island), format!("p{}", parties.choir), format!("p{}", parties.school));
        let address = format!("/sessie/{code}/{imkers}");
        // Both saw an empty list.
        assert_eq!(tick(&app, &code, &imkers, &[(&choir, "3")]).await, 303);
        assert_eq!(tick(&app, &code, &imkers, &[(&school, "1")]).await, 303);
        let page = app.get(&address).await;
        assert!(page.has(&format!("value=\"{choir}\" checked")) && page.has(&format!("value=\"{school}\" checked")), "{}", app.name);
        assert!(page.has(&format!("value=\"{choir}:3\"")), "how it was kept is in the form");
        // The first one takes its own back and leaves the other.
        let back = app.post_form(&address, &[("was", &format!("{choir}:3"))], &[]).await;
        assert_eq!(back.status, 303);
        let page = app.get(&address).await;
        assert!(!page.has(&format!("value=\"{choir}\" checked")) && page.has(&format!("value=\"{school}\" checked")));
        // Itself, and who does not exist, are passed over.
        assert_eq!(tick(&app, &code, &imkers, &[(&imkers, "1"), ("p999999", "1"), ("s999999", "1")]).await, 303);
        assert_eq!(number(&app, "SELECT count(*) FROM overview_ticks WHERE meeting = $1", id).await, 1);
    }
}

#[tokio::test]
async fn an_empty_form_says_nothing_and_one_party_does_not_end_what_both_said() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (island, choir, school) = (format!("p{}", parties.island), format!("p{}", parties.choir), format!("p{}", parties.school));
        let said = async |id: i64| {
            close(&noor, id).await;
            ties(&app).await.into_iter().filter(|tie| tie.pair.has(parties.island)).count()
        };
        let (id, code) = open(&app, &noor, &[]).await;
        tick(&app, &code, &island, &[(choir.as_str(), "2"), (school.as_str(), "2")]).await;
        tick(&app, &code, &choir, &[(island.as_str(), "2")]).await;
        assert_eq!(said(id).await, 2, "{}", app.name);

        let (id, code) = open(&app, &noor, &[]).await;
        app.post_form(&format!("/sessie/{code}/{island}"), &[("x", "")], &[]).await;
        assert_eq!(said(id).await, 2, "{}: a form that shows nobody", app.name);

        let (id, code) = open(&app, &noor, &[]).await;
        let unticked = [("was", format!("{choir}:e2")), ("was", format!("{school}:e2"))];
        let unticked: Vec<(&str, &str)> = unticked.iter().map(|(name, value)| (*name, value.as_str())).collect();
        app.post_form(&format!("/sessie/{code}/{island}"), &unticked, &[]).await;
        assert_eq!(said(id).await, 1, "{}: the choir says so too, the school never did", app.name);
    }
}

#[tokio::test]
async fn what_was_said_earlier_is_shown_ticked_and_ends_when_it_is_unticked() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        for (partners, expected) in [(vec!["choir", "school"], 2), (vec!["choir"], 1)] {
            let (id, code) = open(&app, &noor, &[]).await;
            let (who, choir, school) = (format!("p{}", parties.island), format!("p{}", parties.choir), format!("p{}", parties.school));
            if expected == 1 {
                let page = app.get(&format!("/sessie/{code}/{who}")).await;
                assert!(page.has(&format!("value=\"{school}\" checked")), "shown as it was said before");
            }
            let chosen: Vec<(&str, &str)> =
                partners.iter().map(|name| (if *name == "choir" { choir.as_str() } else { school.as_str() }, "3")).collect();
            tick(&app, &code, &who, &chosen).await;
            if expected == 1 {
                app.post_form(&format!("/sessie/{code}/{who}"), &[("was", &format!("{school}:e3"))], &[]).await;
            }
            close(&noor, id).await;
            let own = ties(&app).await.into_iter().filter(|tie| tie.pair.has(parties.island)).collect::<Vec<_>>();
            assert_eq!(own.len(), expected, "{}", app.name);
            assert!(own.iter().all(|tie| tie.named.as_ref().unwrap().how_often == HowOften::Weekly));
        }
        assert_eq!(ties(&app).await.len(), 10, "what others wrote down stays");
    }
}

#[tokio::test]
async fn a_party_that_is_added_counts_when_the_holder_has_looked() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (id, code) = open(&app, &noor, &[]).await;
        let add = |name: &'static str| {
            let (app, address) = (&app, format!("/sessie/{code}/partij"));
            async move { app.post_form(&address, &[("naam", name)], &[]).await }
        };
        let (new, same, known) = (add("Repair Café").await, add("repair  café").await, add("KOOR").await);
        assert_eq!(new.header("location"), same.header("location"), "written otherwise it is the same");
        assert!(known.header("location").ends_with(&format!("/p{}", parties.choir)), "one of the register is that one");
        let typo = add("Bibliotheeek").await;
        let seat = |reply: &opbouw_testkit::Reply| reply.header("location").rsplit('/').next().unwrap().to_owned();
        assert_eq!(tick(&app, &code, &seat(&new), &[(&format!("p{}", parties.choir), "2")]).await, 303);
        assert_eq!(tick(&app, &code, &seat(&typo), &[(&format!("p{}", parties.island), "2")]).await, 303);
        assert!(add("<b>").await.status == 303 && add("  ").await.status == 400);
        let look = noor.get(&format!("/overzicht/sessie/{id}/sluiten")).await;
        assert!(look.has("nog niet beslist: Repair Café") && look.has("niets gezegd dat iets verandert"), "{}", look.text);
        let page = noor.get(&format!("/overzicht/sessie/{id}")).await;
        assert!(page.has("Repair Café") && page.has("&lt;b&gt;") | page.has("&#60;b&#62;"), "{}", page.text);
        let check = |seat: String, wat: &'static str, partij: String| {
            let (noor, address) = (&noor, format!("/overzicht/sessie/{id}/partij"));
            async move { noor.post(&address, &[("plek", seat.trim_start_matches('s')), ("wat", wat), ("partij", &partij)]).await.status }
        };
        assert_eq!(check(seat(&new), "nieuw", String::new()).await, 303);
        assert_eq!(check(seat(&typo), "is", "BIBLIOTHEEK".into()).await, 303, "by its name");
        assert_eq!(check(seat(&typo), "is", "999999".into()).await, 400, "it is no longer there");
        assert_eq!(ties(&app).await.len(), 9, "{}: not before it is closed", app.name);
        close(&noor, id).await;
        let now = ties(&app).await;
        assert_eq!(now.len(), 11);
        assert!(now.iter().any(|tie| tie.pair.has(parties.library) && tie.pair.has(parties.island)));
    }
}

#[tokio::test]
async fn a_name_added_in_the_hall_is_on_no_wall_before_the_holder_lets_it_in() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (id, code) = open(&app, &noor, &[]).await;
        let choir = format!("p{}", parties.choir);
        let added = app.post_form(&format!("/sessie/{code}/partij"), &[("naam", "Dikke Vinger")], &[]).await;
        let own = added.header("location").to_owned();
        let seat = own.rsplit('/').next().unwrap().to_owned();
        assert!(app.get(&own).await.has("nog niet op de muur"), "{}", app.name);
        assert_eq!(tick(&app, &code, &seat, &[(&choir, "2")]).await, 303);
        for path in [format!("/overzicht/sessie/{id}/beeld"), format!("/overzicht/sessie/{id}/muur")] {
            let wall = noor.get(&path).await;
            assert!(!wall.has("Dikke Vinger") && wall.has("0 partijen deden mee") && wall.has("0 banden"), "{}", wall.text);
        }
        for path in [format!("/sessie/{code}"), format!("/sessie/{code}/{choir}")] {
            assert!(!app.get(&path).await.has("Dikke Vinger"), "{}: {path}", app.name);
        }
        let page = noor.get(&format!("/overzicht/sessie/{id}")).await;
        assert!(page.has("Dikke Vinger") && page.has("Toegevoegd in de zaal"), "{}", page.text);
        let decide = [("plek", seat.trim_start_matches('s')), ("wat", "nieuw")];
        assert_eq!(noor.post(&format!("/overzicht/sessie/{id}/partij"), &decide).await.status, 303);
        let wall = noor.get(&format!("/overzicht/sessie/{id}/beeld")).await;
        assert!(wall.has("Dikke Vinger") && wall.has("1 partij deed mee") && wall.has("1 band"), "{}", wall.text);
        assert!(app.get(&format!("/sessie/{code}/{choir}")).await.has("Dikke Vinger"));
        let page = app.get(&own).await;
        assert!(page.has(&format!("value=\"{choir}\" checked")) && !page.has("nog niet op de muur"), "the same telephone goes on");
    }
}

#[tokio::test]
async fn names_that_reach_somebody_are_refused_and_forty_wait_on_a_small_page() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        for at in 0..300 {
            app.party(&format!("Vereniging nummer {at}")).await;
        }
        let (id, code) = open(&app, &noor, &[]).await;
        let address = format!("/sessie/{code}/partij");
        let long = "x".repeat(81);
        for (name, fault) in [
            ("Bel 06-12345678", "OVERVIEW-012"),
            ("piet@koor.nl", "OVERVIEW-012"),
            ("www.koor.nl", "OVERVIEW-012"),
            (&long, "OVERVIEW-011"),
        ] {
            let refused = app.post_form(&address, &[("naam", name)], &[]).await;
            assert!(refused.status == 400 && refused.has(fault) && !refused.has("40 letters"), "{name}: {}", refused.text);
        }
        assert_eq!(app.post_form(&address, &[("naam", &"y".repeat(80))], &[]).await.status, 303, "eighty letters fit");
        for at in 1..40 {
            app.clock.pass(20.seconds());
            assert_eq!(app.post_form(&address, &[("naam", &format!("Nieuw {at}"))], &[]).await.status, 303, "{at}");
        }
        app.clock.pass(20.seconds());
        let refused = app.post_form(&address, &[("naam", "Nog een")], &[]).await;
        assert!(refused.status == 400 && refused.has("OVERVIEW-008"), "{}", refused.text);
        let page = noor.get(&format!("/overzicht/sessie/{id}")).await;
        assert!(page.text.len() < 120_000, "{}: {} bytes", app.name, page.text.len());
        assert_eq!(page.text.matches("Vereniging nummer 299").count(), 1);
    }
}

#[tokio::test]
async fn a_closed_session_shows_the_result_and_changes_nothing() {
    for app in villages().await {
        let (noor, parties) = (coordinator(&app).await, network(&app).await);
        let (id, code) = open(&app, &noor, &[]).await;
        let (who, choir) = (format!("p{}", parties.island), format!("p{}", parties.choir));
        tick(&app, &code, &who, &[(&choir, "1")]).await;
        pass(&app, 25.hours()).await;
        assert_eq!(ties(&app).await.len(), 9, "{}: after a day it closes by itself, and nobody looked yet", app.name);
        let noor = crate::hall::back(&app, &noor).await;
        assert!(noor.get(&format!("/overzicht/sessie/{id}")).await.has("nog niet bewaard"));
        assert_eq!((close(&noor, id).await, ties(&app).await.len()), (303, 10));
        assert_eq!(tick(&app, &code, &who, &[(&format!("p{}", parties.club), "1")]).await, 409);
        assert_eq!(app.post_form(&format!("/sessie/{code}/partij"), &[("naam", "Te laat")], &[]).await.status, 409);
        let page = app.get(&format!("/sessie/{code}")).await;
        assert!(page.has("Deze sessie is gesloten") && page.has("net-disc"), "{}", page.text);
        assert!(app.get(&format!("/sessie/{code}/{who}")).await.has("gesloten"));
        assert_eq!(number(&app, "SELECT count(*) FROM overview_ticks WHERE meeting = $1", id).await, 1);
    }
}

#[tokio::test]
async fn a_wrong_code_is_refused_and_guessing_slows_down() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let (_, code) = open(&app, &noor, &[]).await;
        let typed = code.to_uppercase().replace('-', "%20");
        assert_eq!(app.get(&format!("/sessie?code={typed}")).await.header("location"), format!("/sessie/{code}"));
        let wrong = app.get("/sessie?code=niets").await;
        assert!(wrong.status == 404 && wrong.has("OVERVIEW-004"), "{}", wrong.text);
        for _ in 0..60 {
            app.get("/sessie/zzzz-zzzz").await;
        }
        assert_eq!(app.get("/sessie/zzzz-zzzz").await.status, 429);
        assert_eq!(app.get(&format!("/sessie/{code}")).await.status, 200, "{}: who has the right one still comes in", app.name);
        assert_eq!(app.get(&format!("/sessie/{code}/p999999")).await.status, 404);
        assert_eq!(app.get(&format!("/sessie/{code}/nul")).await.status, 404);
    }
}
