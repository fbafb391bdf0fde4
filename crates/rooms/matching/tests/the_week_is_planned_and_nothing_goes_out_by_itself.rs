//! The plan of the week: who helps whom and why, what a coordinator decides about it, and that nobody is asked before that, or twice.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use crate::samen::{apps, asker, found, giver, hear, last, say, told, values as all};
use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_store::{Statement, values};
use opbouw_testkit::{Reply, TestApp, Visitor};

const WEEK: &str = "/samen/week";

async fn coordinator<'a>(app: &'a TestApp, name: &str) -> Visitor<'a> {
    app.staff(name, "Welzijn", Role::Coordinator).await
}

/// Somebody who asks for soup and may be found.
async fn found_asker<'a>(app: &'a TestApp, name: &str) -> (Visitor<'a>, i64) {
    let (visitor, request) = asker(app, name).await;
    found(app, visitor.person).await;
    (visitor, request)
}

async fn make(by: &Visitor<'_>) -> Reply {
    let made = by.post(WEEK, &[]).await;
    assert_eq!((made.status, made.header("location")), (303, "/samen/week?klaar=gemaakt"), "{}", made.text);
    by.get(WEEK).await
}

/// Presses a button of a line; the page that comes after it.
async fn press(app: &TestApp, by: &Visitor<'_>, button: &str, request: i64, giver: i64) -> Reply {
    let week = last(app, "matching_weeks.id").await;
    let fields = [("vraag", request.to_string()), ("buur", giver.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let reply = by.post(&format!("{WEEK}/{week}/{button}"), &fields).await;
    if reply.status == 303 { by.get(reply.header("location")).await } else { reply }
}

/// Whether the page has a line that puts these two together.
fn has_line(page: &Reply, request: i64, giver: i64) -> bool {
    page.has(&format!("id=\"r{request}-{giver}\""))
}

#[tokio::test]
async fn a_plan_says_who_helps_whom_and_why_and_sends_nothing() {
    for app in apps().await {
        let ((_, toos), (_, piet)) = (found_asker(&app, "Toos").await, found_asker(&app, "Piet").await);
        let ((bakir, _), (carla, _)) = (giver(&app, "Bakir").await, giver(&app, "Carla").await);
        let ineke = coordinator(&app, "Ineke").await;
        let before = ineke.get(WEEK).await;
        assert!(before.has("Er staan 2 vragen open.") && before.has("Maak het plan voor deze week"), "{}: {}", app.name, before.text);
        let page = make(&ineke).await;
        let lines = [(toos, bakir.person), (toos, carla.person), (piet, bakir.person), (piet, carla.person)];
        assert_eq!(lines.iter().filter(|(request, giver)| has_line(&page, *request, *giver)).count(), 2, "{}: {}", app.name, page.text);
        assert!(page.has("Bakir") && page.has("Carla"), "both do one thing, not one both: {}", page.text);
        assert!(page.has("om de hoek") && page.has("lang niet gevraagd") && page.has("2 vragen krijgen hulp"), "{}", page.text);
        assert!(page.has("2 buren met 1 vraag") && page.has("niemand blijft over"), "{}", page.text);
        assert_eq!(told(&app, "matching-invitation").await, Vec::<String>::new());
        assert!(all(&app, "audit_lines.action").await.contains(&"week-make".to_owned()));
        let english = app.get_with(WEEK, &[("cookie", &format!("{}; taal=en", ineke.cookie()))]).await;
        assert!(english.has("2 requests get help") && english.has("Take over"), "{}", english.text);
    }
}

#[tokio::test]
async fn a_line_that_two_coordinators_take_over_at_once_is_one_invitation() {
    for app in apps().await {
        let (_, toos) = found_asker(&app, "Toos").await;
        let (bakir, _) = giver(&app, "Bakir").await;
        let (ineke, omar) = (coordinator(&app, "Ineke").await, coordinator(&app, "Omar").await);
        make(&ineke).await;
        let (one, other) =
            tokio::join!(press(&app, &ineke, "overnemen", toos, bakir.person), press(&app, &omar, "overnemen", toos, bakir.person));
        assert!(one.status == 200 && other.status == 200, "{}: {} {}", app.name, one.text, other.text);
        assert!(one.has("Er is niets dubbel gestuurd") != other.has("Er is niets dubbel gestuurd"), "{}", one.text);
        assert_eq!(all(&app, "matching_invitations.id").await.len(), 1);
        assert_eq!(told(&app, "matching-invitation").await, ["bakir@example.org"]);
        let again = press(&app, &ineke, "overnemen", toos, bakir.person).await;
        assert!(again.has("Dat was al gedaan") && again.has("is gevraagd"), "{}", again.text);
        let page = make(&ineke).await;
        assert!(page.has("is gevraagd") && page.has("niemand blijft over"), "made again it keeps what was asked: {}", page.text);
        assert_eq!(told(&app, "matching-invitation").await.len(), 1);
    }
}

#[tokio::test]
async fn all_lines_at_once_ask_everybody_once() {
    for app in apps().await {
        found_asker(&app, "Toos").await;
        found_asker(&app, "Piet").await;
        giver(&app, "Bakir").await;
        giver(&app, "Carla").await;
        let ineke = coordinator(&app, "Ineke").await;
        assert!(make(&ineke).await.has("Neem alle 2 regels over"));
        let week = last(&app, "matching_weeks.id").await;
        for (times, sentence) in ["2 buren zijn gevraagd", "Niemand is gevraagd"].into_iter().enumerate() {
            let reply = ineke.post(&format!("{WEEK}/{week}/alles"), &[]).await;
            let page = ineke.get(reply.header("location")).await;
            assert!(page.has(sentence), "{}, time {times}: {}", app.name, page.text);
        }
        let mut asked = told(&app, "matching-invitation").await;
        asked.sort();
        assert_eq!(asked, ["bakir@example.org", "carla@example.org"]);
    }
}

#[tokio::test]
async fn not_these_two_puts_somebody_else_there_at_once_and_can_be_taken_back() {
    for app in apps().await {
        let (_, toos) = found_asker(&app, "Toos").await;
        let (bakir, _) = giver(&app, "Bakir").await;
        let ineke = coordinator(&app, "Ineke").await;
        assert!(has_line(&make(&ineke).await, toos, bakir.person));
        let page = press(&app, &ineke, "niet", toos, bakir.person).await;
        assert!(!has_line(&page, toos, bakir.person) && page.has("Niet samen: 1"), "{}: {}", app.name, page.text);
        assert!(page.has("Wie er over is, mag niet bij deze vraag."), "{}", page.text);
        let (carla, _) = giver(&app, "Carla").await;
        let page = make(&ineke).await;
        assert!(has_line(&page, toos, carla.person) && !has_line(&page, toos, bakir.person), "it is remembered: {}", page.text);
        press(&app, &ineke, "niet", toos, carla.person).await;
        let page = press(&app, &ineke, "toch", toos, bakir.person).await;
        assert!(has_line(&page, toos, bakir.person) && page.has("Niet samen: 1"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_line_that_is_fixed_stays_after_a_restart_and_when_it_is_made_again() {
    for app in apps().await {
        let (_, toos) = found_asker(&app, "Toos").await;
        let ((bakir, _), (carla, _)) = (giver(&app, "Bakir").await, giver(&app, "Carla").await);
        let by = coordinator(&app, "Ineke").await;
        let person = by.person;
        let page = make(&by).await;
        let (first, second) = if has_line(&page, toos, bakir.person) { (bakir.person, carla.person) } else { (carla.person, bakir.person) };
        assert!(press(&app, &by, "vast", toos, first).await.has("staat vast"), "{}", app.name);
        // The other one becomes better: the first was asked for a lot.
        let now_s = app.now_s();
        let busy =
            move |tx: &mut opbouw_store::Tx<'_>| (0..9).try_for_each(|_| opbouw_neighbourhood::store::note_ask(tx, first, now_s, "calls"));
        app.db.write(busy).await.unwrap();
        let app = app.with_people(|_| ());
        let by = app.come_in(person, opbouw_signin::Method::Passkey).await;
        let page = make(&by).await;
        assert!(has_line(&page, toos, first) && page.has("staat vast"), "{}: {}", app.name, page.text);
        let app = app.with_people(|_| ());
        let by = app.come_in(person, opbouw_signin::Method::Passkey).await;
        let page = press(&app, &by, "los", toos, first).await;
        assert!(has_line(&page, toos, second) && !page.has("staat vast"), "let go, it is the best again: {}", page.text);
    }
}

#[tokio::test]
async fn whoever_erases_themselves_is_out_of_the_plan_and_the_page_says_that_it_changed() {
    for app in apps().await {
        let (_, toos) = found_asker(&app, "Toos").await;
        let (bakir, offer) = giver(&app, "Bakir").await;
        let stale = app.matching.finder.get(offer).unwrap().as_ref().clone();
        let ineke = coordinator(&app, "Ineke").await;
        make(&ineke).await;
        let (carla, _) = giver(&app, "Carla").await;
        assert_eq!(bakir.post("/mijn/wissen", &[]).await.status, 200);
        hear(&app).await;
        let page = ineke.get(WEEK).await;
        assert!(!page.has("Bakir") && page.has("Er is iets veranderd sinds dit plan"), "{}: {}", app.name, page.text);
        let taken = press(&app, &ineke, "overnemen", toos, bakir.person).await;
        assert!(taken.has("Het plan is intussen veranderd"), "{}", taken.text);
        // Also when the index has not heard of it yet.
        app.matching.finder.put(stale, app.clock.now().date());
        let page = make(&ineke).await;
        assert!(!page.has("Bakir") && !page.has("Er is iets veranderd"), "{}", page.text);
        app.matching.finder.remove(offer);
        let page = make(&ineke).await;
        assert!(has_line(&page, toos, carla.person), "{}", page.text);
    }
}

#[tokio::test]
async fn a_no_after_the_plan_is_noticed_and_the_next_plan_asks_somebody_else() {
    for app in apps().await {
        let (_, toos) = found_asker(&app, "Toos").await;
        let (bakir, _) = giver(&app, "Bakir").await;
        let ineke = coordinator(&app, "Ineke").await;
        make(&ineke).await;
        press(&app, &ineke, "overnemen", toos, bakir.person).await;
        assert!(!ineke.get(WEEK).await.has("Er is iets veranderd"));
        say(&bakir, last(&app, "matching_invitations.id").await, "nee").await;
        assert!(ineke.get(WEEK).await.has("Er is iets veranderd sinds dit plan"), "{}", app.name);
        let page = make(&ineke).await;
        assert!(!has_line(&page, toos, bakir.person) && page.has("Iedereen die dit kan, zei nee."), "{}", page.text);
        let (carla, _) = giver(&app, "Carla").await;
        assert!(has_line(&make(&ineke).await, toos, carla.person));
    }
}

#[tokio::test]
async fn whoever_is_left_out_hears_why_and_what_would_help() {
    for app in apps().await {
        found_asker(&app, "Toos").await;
        let ineke = coordinator(&app, "Ineke").await;
        let page = make(&ineke).await;
        assert!(
            page.has("Er staat geen regel in het plan") && page.has("Niemand in de buurt biedt dit aan."),
            "{}: {}",
            app.name,
            page.text
        );
        assert!(page.has("Zoek in of bij Lindelo iemand voor:"), "{}", page.text);
        // Somebody who is there and blocked the asker is not told about.
        let (bakir, _) = giver(&app, "Bakir").await;
        let (blocker, now_s) = (bakir.person, app.now_s());
        let toos = all(&app, "matching_requests.person").await[0].parse::<i64>().unwrap();
        app.db.write(move |tx| opbouw_neighbourhood::store::block_person(tx, blocker, toos, now_s)).await.unwrap();
        let page = make(&ineke).await;
        assert!(page.has("Niemand in de buurt biedt dit aan.") && !page.has("Bakir"), "{}", page.text);
    }
}

#[tokio::test]
async fn only_what_the_coordinator_may_see_is_in_the_plan() {
    for app in apps().await {
        // Toos asks and does not let herself be found.
        let (_, hidden) = asker(&app, "Toos").await;
        giver(&app, "Bakir").await;
        let ineke = coordinator(&app, "Ineke").await;
        let page = ineke.get(WEEK).await;
        assert!(page.has("Er zijn geen open vragen die u mag zien"), "{}: {}", app.name, page.text);
        let page = make(&ineke).await;
        assert!(!page.has("Toos") && !page.has(&format!("/samen/vragen/{hidden}")), "{}", page.text);
    }
}

#[tokio::test]
async fn a_plan_is_for_coordinators_and_of_their_own_party() {
    for app in apps().await {
        let (_, toos) = found_asker(&app, "Toos").await;
        let (bakir, _) = giver(&app, "Bakir").await;
        make(&coordinator(&app, "Ineke").await).await;
        let worker = crate::samen::worker(&app, "Joke").await;
        assert_eq!((worker.get(WEEK).await.status, worker.post(WEEK, &[]).await.status), (404, 404), "{}", app.name);
        let other = app.staff("Stan", "Kerk", Role::Coordinator).await;
        assert!(other.get(WEEK).await.has("Maak het plan voor deze week"), "no plan of their own yet");
        for button in ["overnemen", "vast", "niet"] {
            assert_eq!(press(&app, &other, button, toos, bakir.person).await.status, 404, "{button}");
        }
        assert_eq!(all(&app, "matching_invitations.id").await.len(), 0);
    }
}

#[tokio::test]
async fn next_week_begins_with_a_new_plan_and_old_ones_are_thrown_away() {
    for app in apps().await {
        found_asker(&app, "Toos").await;
        giver(&app, "Bakir").await;
        let ineke = coordinator(&app, "Ineke").await;
        make(&ineke).await;
        app.clock.pass(7.days());
        let ineke = app.come_in(ineke.person, opbouw_signin::Method::Passkey).await;
        assert!(ineke.get(WEEK).await.has("Maak het plan voor deze week"), "{}", app.name);
        make(&ineke).await;
        assert_eq!(all(&app, "matching_weeks.id").await.len(), 2);
        app.clock.pass(70.days());
        let ineke = app.come_in(ineke.person, opbouw_signin::Method::Passkey).await;
        make(&ineke).await;
        assert_eq!(all(&app, "matching_weeks.id").await.len(), 1);
    }
}

#[tokio::test]
async fn a_plan_that_takes_long_says_so_and_is_not_made_twice() {
    for app in apps().await {
        found_asker(&app, "Toos").await;
        giver(&app, "Bakir").await;
        let ineke = coordinator(&app, "Ineke").await;
        make(&ineke).await;
        // As it stands while it is being made.
        let making = Statement::new("test::MAKING", "UPDATE matching_weeks SET state = 'making', made_at = $1");
        app.db.execute(&making, &values![app.now_s()]).await.unwrap();
        let page = ineke.get(WEEK).await;
        assert!(page.has("Het plan wordt gemaakt") && page.header("refresh") == "3", "{}: {}", app.name, page.text);
        assert!(make(&ineke).await.has("Het plan wordt gemaakt"), "somebody else is making it");
        app.clock.pass(10.minutes());
        let page = make(&ineke).await;
        assert!(page.has("1 vraag krijgt hulp") && page.header("refresh").is_empty(), "whoever was making it has stopped: {}", page.text);
    }
}
