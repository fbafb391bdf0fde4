//! What this room keeps about somebody is told to them, and goes with them.

use crate::hall::{add, number, villages, worker};

#[tokio::test]
async fn insight_tells_what_somebody_answers_for_and_follows() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[]).await;
        noor.post("/kaart/volgt", &[("dorp", "BU99900101")]).await;
        let own = noor.get("/mijn/inzage").await;
        assert!(own.has("U staat in voor ‘Fanfare De Linde’") && own.has("U volgt Lindelo"), "{}", own.text);
        let remove = opbouw_store::Statement::new("test", "DELETE FROM neighbourhood_people WHERE id = $1");
        app.db.execute(&remove, &opbouw_store::values![noor.person]).await.unwrap();
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_followers WHERE $1 = 0", 0).await, 0);
        assert_eq!(
            number(&app, "SELECT count(*) FROM socialmap_entries WHERE id = $1 AND owner IS NULL AND ended_on IS NULL", id).await,
            1
        );
    }
}
