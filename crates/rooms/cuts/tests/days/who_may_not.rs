//! Who may not: a visitor, a resident, a worker. For them there is no such page; and every page stands in every language.

use crate::wolderbeek::{villages, wolderbeek};

#[tokio::test]
async fn there_is_no_such_page_for_who_may_not() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let fatma = app.resident("Fatma").await;
        village.anna.post("/bezuinigingstoets/bewaren", &[("deel", "30"), ("naam", "Dertig")]).await;
        for route in app.routes().into_iter().filter(|route| route.path.starts_with("/bezuinigingstoets")) {
            let address = route.path.replace("{id}", "1");
            for other in [&fatma, &village.bert] {
                let status = if route.method == "GET" { other.get(&address).await.status } else { other.post(&address, &[]).await.status };
                assert_eq!(status, 404, "{}: {address}", app.name);
            }
            if route.method == "GET" {
                assert_eq!(app.get(&address).await.status, 303, "sign in first: {address}");
            }
        }
    }
}

#[tokio::test]
async fn every_page_stands_in_every_language() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        for name in ["Dertig", "<b>Vet</b>"] {
            village.anna.post("/bezuinigingstoets/bewaren", &[("deel", "30"), ("naam", name)]).await;
        }
        for route in app.routes().into_iter().filter(|route| route.path.starts_with("/bezuinigingstoets") && route.method == "GET") {
            let address = route.path.replace("{id}", "2").replace("/naast", "/naast?toets=1&toets=2");
            for language in ["nl", "en"] {
                let cookie = format!("{}; taal={language}", village.anna.cookie());
                let page = app.get_with(&address, &[("cookie", &cookie)]).await;
                assert_eq!(page.status, 200, "{address}: {}", page.text);
                assert!(page.has(&format!("<html lang=\"{language}\"")), "{address}");
                let keys = page.text.replace("class=\"cuts-", "").replace(" cuts-", "");
                assert!(!keys.contains("cuts-"), "{address}: a key without its sentence");
                assert!(!page.has(" style=") && !page.has("<script>") && !page.has("<b>Vet"), "{address}");
            }
        }
        assert_eq!(village.anna.get("/bezuinigingstoets/4711").await.status, 404);
        assert_eq!(village.anna.get("/bezuinigingstoets/x").await.status, 404);
    }
}
