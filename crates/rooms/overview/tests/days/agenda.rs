//! The agenda of the network meeting: made from what is known, with who should be there, and what is ticked.

use crate::hall::{coordinator, network, villages};

#[tokio::test]
async fn the_agenda_names_points_and_who_should_be_there() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let empty = noor.get("/overzicht/agenda").await;
        assert!(empty.status == 200, "{}", empty.text);
        let parties = network(&app).await;
        let page = noor.get("/overzicht/agenda").await;
        let island = format!("eiland-{}", parties.island);
        assert!(page.has("Imkers werkt met niemand samen. Wie gaat er langs?"), "{}", page.text);
        assert!(page.has(&format!("value=\"{island}\" checked")) && page.has("Wie nodigen we uit?"));
        let one = noor.get(&format!("/overzicht/agenda?keuze=ja&mee={island}")).await;
        let invited = one.all_between("<ul class=\"net-invited\">", "</ul>");
        assert_eq!(invited.len(), 1, "{}", app.name);
        assert!(invited[0].contains("<li>Imkers</li>") && !invited[0].contains("Kerk"), "{}", invited[0]);
        assert!(noor.get("/overzicht/agenda?keuze=ja&mee=onzin").await.status == 200);
    }
}
