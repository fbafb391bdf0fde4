//! What should not be typed, opened or seen: numbers that cannot be, names with markup, links of others, drafts of others.

use opbouw_access::Role;

use crate::hall::{coordinator, form, number, open_call, sign_up, signup_of, ticket, villages};

/// Fields of the form with other values.
type Changed = &'static [(&'static str, &'static str)];

#[tokio::test]
async fn numbers_days_and_hours_that_cannot_be_are_said_all_at_once_and_keep_nothing() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let with = |changed: Changed| {
            let mut fields = form("Opruimen", "20");
            for (name, value) in changed {
                fields.iter_mut().filter(|(known, _)| known == name).for_each(|field| field.1 = value);
            }
            fields
        };
        let wrong: [(Changed, &[&str]); 9] = [
            (&[("taak-plaatsen", "0")], &["CALLS-008"]),
            (&[("taak-plaatsen", "10000")], &["CALLS-008"]),
            (&[("taak-plaatsen", "-5")], &["CALLS-008"]),
            (&[("dag", "2026-11-22")], &["CALLS-005"]),
            (&[("dag", "31-2-2027")], &["CALLS-004"]),
            (&[("taak-van", "12:00"), ("taak-tot", "10:00")], &["CALLS-009"]),
            (&[("tot", "2026-12-31")], &["CALLS-006"]),
            (&[("titel", ""), ("dorp", "GM9990"), ("taak-naam", "")], &["CALLS-001", "CALLS-003", "CALLS-007"]),
            (&[("soort", "chore")], &["CALLS-011"]),
        ];
        for (changed, codes) in wrong {
            let reply = noor.post("/oproepen/nieuw", &with(changed)).await;
            assert!(reply.status == 400 && codes.iter().all(|code| reply.has(code)), "{changed:?}: {}", reply.text);
        }
        assert_eq!(number(&app, "SELECT count(*) FROM calls_calls WHERE id > $1", 0).await, 0);
    }
}

#[tokio::test]
async fn names_with_markup_and_numbers_of_nobody_are_refused_and_come_back_harmless() {
    for app in villages().await {
        let call = open_call(&coordinator(&app).await, "20").await;
        let send = async |name: &str, reach: &str, heads: &str| {
            app.post_form(&format!("/oproepen/{call}/aanmelden"), &[("naam", name), ("bereik", reach), ("aantal", heads)], &[]).await
        };
        let markup = send("<script>alert(1)</script>", "", "1").await;
        assert!(markup.status == 400 && !markup.has("<script>alert"), "{}", markup.text);
        for (name, reach, heads, code) in [
            ("Toos", "112", "1", "CALLS-012"),
            ("Toos", "toos@", "1", "CALLS-012"),
            ("Toos", "", "0", "CALLS-014"),
            ("Toos", "", "11", "CALLS-014"),
            ("Toos", "", "veel", "CALLS-014"),
        ] {
            let reply = send(name, reach, heads).await;
            assert!(reply.status == 400 && reply.has(code), "{code}: {}", reply.text);
        }
        let other = app.post_form(&format!("/oproepen/{call}/aanmelden"), &[("naam", "Toos"), ("aantal", "1"), ("taak", "999")], &[]).await;
        assert!(other.has("CALLS-015"));
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1", call).await, 0);
    }
}

#[tokio::test]
async fn a_title_with_markup_is_text_everywhere() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let made = noor.post("/oproepen/nieuw", &form("<b>Feest</b> & \"meer\"", "20")).await;
        let call = made.header("location").split('/').nth(2).unwrap().to_owned();
        noor.post(&format!("/oproepen/{call}/openen"), &[]).await;
        for page in ["", "/poster", "/beheer", "/wijzigen", "/lijst", "/mensen", "/golf", "/afgelasten"] {
            let reply = noor.get(&format!("/oproepen/{call}{page}")).await;
            assert!(reply.status == 200 && !reply.has("<b>Feest"), "{page}");
        }
        assert!(!app.get("/oproepen").await.has("<b>Feest"));
    }
}

#[tokio::test]
async fn drafts_and_pages_of_other_parties_are_not_there() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let made = noor.post("/oproepen/nieuw", &form("Geheim feest", "20")).await;
        let draft = made.header("location").split('/').nth(2).unwrap().to_owned();
        let other = app.staff("Ander", "Stichting Elders", Role::Coordinator).await;
        for path in ["", "/poster", "/beheer", "/wijzigen", "/golf", "/lijst", "/mensen", "/afgelasten", "/mensen/1"] {
            assert_eq!(other.get(&format!("/oproepen/{draft}{path}")).await.status, 404, "{path}");
        }
        for path in ["/openen", "/weg", "/bedank", "/nodig", "/afgelasten", "/golf", "/spullen", "/mensen/1"] {
            let reply = other.post(&format!("/oproepen/{draft}{path}"), &[("wie", "1:1"), ("wat", "Taart"), ("aantal", "1")]).await;
            assert_eq!(reply.status, 404, "{path}");
        }
        assert_eq!(other.post(&format!("/oproepen/{draft}/wijzigen"), &form("Anders", "20")).await.status, 404);
        for visitor_path in
            [format!("/oproepen/{draft}"), "/oproepen/999999".to_owned(), "/oproepen/nul".to_owned(), "/oproep/bestaat-niet".to_owned()]
        {
            assert_eq!(app.get(&visitor_path).await.status, 404, "{visitor_path}");
        }
        let sign_up = app.post_form(&format!("/oproepen/{draft}/aanmelden"), &[("naam", "Toos"), ("aantal", "1")], &[]).await;
        assert_eq!(sign_up.status, 404);
        // The list gives exactly what the single page gives.
        assert!(!app.get("/oproepen").await.has("Geheim feest") && !other.get("/oproepen").await.has("Geheim feest"));
        assert!(noor.get("/oproepen").await.has("Geheim feest"));
    }
}

#[tokio::test]
async fn links_that_we_did_not_make_open_nothing() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "20").await;
        sign_up(&app, call, "Toos", "06-12345678").await;
        let signup = signup_of(&app, call, "Toos").await;
        let good = ticket(&app, "calls-signed", signup);
        let wrong_kind = ticket(&app, "calls-invited", signup);
        for bad in [
            format!("{signup}.AAAA"),
            format!("{}x", good),
            wrong_kind,
            good.replacen(&signup.to_string(), "999", 1),
            "..%2Fbeheer".to_owned(),
        ] {
            assert_eq!(app.get(&format!("/oproepen/mijn/{bad}")).await.status, 410, "{bad}");
            assert_eq!(app.post_form(&format!("/oproepen/mijn/{bad}"), &[("wat", "afmelden")], &[]).await.status, 410, "{bad}");
        }
        assert_eq!(app.get("/oproepen/antwoord/1.x").await.status, 410);
    }
}

#[tokio::test]
async fn a_change_takes_no_place_from_who_has_one() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "2").await;
        for (name, reach) in [("Een", "een@example.org"), ("Twee", "twee@example.org"), ("Drie", "drie@example.org")] {
            sign_up(&app, call, name, reach).await;
        }
        let task = number(&app, "SELECT id FROM calls_tasks WHERE call = $1", call).await.to_string();
        let with = |places: &'static str, id: &str| {
            let mut fields: Vec<(String, String)> =
                form("Opruimen", places).into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            fields.push(("taak-id".to_owned(), id.to_owned()));
            fields
        };
        let post = async |fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            noor.post(&format!("/oproepen/{call}/wijzigen"), &fields).await
        };
        assert!(post(with("1", &task)).await.has("CALLS-010"));
        assert!(post(with("2", "")).await.has("CALLS-010"), "a task with people does not go");
        assert_eq!(post(with("3", &task)).await.status, 303);
        assert_eq!(crate::hall::state_of(&app, call, "Drie").await.as_deref(), Some("in"), "one place more: who waited comes in");
        assert_eq!(crate::hall::messages(&app, "calls-changed").await, 0, "nobody has to be elsewhere");
        let mut later = with("3", &task);
        later.iter_mut().filter(|field| field.0 == "dag").for_each(|field| field.1 = "2026-12-12".to_owned());
        assert_eq!(post(later).await.status, 303);
        assert_eq!(crate::hall::messages(&app, "calls-changed").await, 3, "another day: everybody hears it");
    }
}
