//! Hostile text stays text: on the page, in the address, in messages and in the trail.

use opbouw_store::Statement;

use crate::hall::{days, propose, sign_up, villages};

const HOSTILE: &str = "<script>alert(1)</script>\" onclick=\"x";

#[tokio::test]
async fn what_is_typed_is_shown_as_text() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id =
            propose(&fatma, &[("titel", HOSTILE), ("tekst", HOSTILE), ("plek", HOSTILE), ("kosten", HOSTILE), ("taak-wat", HOSTILE)]).await;
        let day = days(&app, id).await[0];
        fatma.post(&format!("/activiteiten/{id}/dag/{day}"), &[("wat", "afgelasten"), ("reden", HOSTILE)]).await;
        let pages = ["", "/beheer", "/wijzigen", &format!("/dag/{day}"), &format!("/dag/{day}/lijst")]
            .map(|page| format!("/activiteiten/{id}{page}"));
        for page in pages {
            let reply = fatma.get(&page).await;
            assert!(reply.status == 200 && !reply.has("<script>alert") && !reply.has("\" onclick=\"x"), "{page}: {}", reply.text);
        }
        assert!(!app.get("/activiteiten").await.has("<script>alert"));
    }
}

#[tokio::test]
async fn numbers_and_words_that_are_none_are_no_error_of_ours() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[]).await;
        for path in [
            "/activiteiten/999999",
            "/activiteiten/abc",
            "/activiteit/nergens",
            &format!("/activiteiten/{id}/dag/0"),
            &format!("/activiteiten/{id}/dag/x/lijst"),
        ] {
            assert_eq!(fatma.get(path).await.status, 404, "{path}");
        }
        let long = "a".repeat(5_000);
        for value in ["", "-1", "9223372036854775808", HOSTILE, long.as_str()] {
            let fields = [("dag", value), ("naam", value), ("bereik", value), ("aantal", value), ("tik", value), ("bron", value)];
            let reply = app.post_form(&format!("/activiteiten/{id}/aanmelden"), &fields, &[]).await;
            assert!(reply.status < 500 && !reply.has("<script>alert"), "{value}: {}", reply.status);
            let wild = [("wat", value), ("wie", value), ("dag", value), ("van", value), ("tot", value), ("deel", value), ("nummer", value)];
            for path in ["taak", "wie", "taken", "stoppen", "wijzigen"] {
                assert!(fatma.post(&format!("/activiteiten/{id}/{path}"), &wild).await.status < 500, "{path}: {value}");
            }
            assert!(fatma.post("/activiteiten/nieuw", &[("zin", value)]).await.status < 500);
            let looked = format!("/activiteiten?dorp={}&soort=x&voor=y&deel=z", value.len());
            assert_eq!(app.get(&looked).await.status, 200);
        }
    }
}

#[tokio::test]
async fn the_trail_has_no_names_and_no_text() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("titel", "Zonnebloem")]).await;
        let day = days(&app, id).await[0];
        sign_up(&app, id, &day.to_string(), "Wilhelmina", "wilhelmina@example.org").await;
        let dump = Statement::new("test", "SELECT action || ' ' || object_kind FROM audit_lines ORDER BY seq");
        let lines: Vec<String> = app.db.query(&dump, &[]).await.unwrap().iter().map(|row| row.get(0).unwrap()).collect();
        assert!(
            lines.iter().any(|line| line.starts_with("activity-propose")) && lines.iter().any(|line| line.starts_with("signup-make")),
            "{lines:?}"
        );
    }
}
