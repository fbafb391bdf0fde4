//! Hours a week: the coordinator fills in those of the own party, policy those of all, and the reckoning follows.

use opbouw_access::Role;
use opbouw_store::values;

use crate::wolderbeek::{number, villages, wolderbeek};

#[tokio::test]
async fn hours_are_filled_in_by_whom_they_may_be_and_count() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let (anna, bert, cor) = (village.code(village.welfare, 1), village.code(village.welfare, 2), village.code(village.sport, 1));
        let own = village.anna.get("/bezuinigingstoets/uren").await;
        assert!(own.has("Bertus") && !own.has(&format!("uren-{cor}")), "{}: {}", app.name, own.text);
        let field = |code: &str| format!("uren-{code}");
        let (of_anna, of_bert, of_cor) = (field(&anna), field(&bert), field(&cor));
        let done = village.anna.post("/bezuinigingstoets/uren", &[(&of_anna, "36"), (&of_bert, "7,5"), (&of_cor, "8")]).await;
        assert_eq!(done.header("location"), "/bezuinigingstoets/uren?klaar=uren");
        let kept = async |person: i64| {
            number(&app, "SELECT COALESCE(CAST(sum(minutes) AS BIGINT), 0) FROM cuts_hours WHERE person = $1", &values![person]).await
        };
        let all = [kept(village.anna.person).await, kept(village.bert.person).await, kept(village.cor.person).await];
        assert_eq!(all, [2_160, 450, 0], "{}: Cor is of another party", app.name);
        let wrong = village.anna.post("/bezuinigingstoets/uren", &[(&of_anna, "acht")]).await;
        assert!(wrong.status == 400 && wrong.has("(CUTS-006)") && wrong.has("value=\"acht\""), "{}", wrong.text);

        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        let all = pia.get("/bezuinigingstoets/uren").await;
        assert!(all.has(&of_cor) && village.names().iter().all(|name| !all.has(name)), "{}", all.text);
        assert_eq!(pia.post("/bezuinigingstoets/uren", &[(&of_cor, "16"), (&of_bert, "")]).await.status, 303);
        assert_eq!([kept(village.bert.person).await, kept(village.cor.person).await], [0, 960]);
        let page = pia.post("/bezuinigingstoets/nieuw", &[("medewerker", cor.as_str())]).await;
        assert!(page.has("Deze keuze bespaart 16 van de 76 uren per week."), "{}: {}", app.name, page.text);
    }
}

#[tokio::test]
async fn everybody_reads_what_is_kept_about_their_hours_and_the_trail_tells_of_it() {
    for app in villages().await {
        let village = wolderbeek(&app).await;
        let bert = village.code(village.welfare, 2);
        village.anna.post("/bezuinigingstoets/uren", &[(&format!("uren-{bert}"), "20")]).await;
        village.anna.post("/bezuinigingstoets/bewaren", &[("medewerker", bert.as_str()), ("naam", "Geheim plan")]).await;
        let told = village.bert.get("/mijn/inzage").await;
        assert!(
            told.has("Uw uren per week voor Welzijn: 20.") && told.has("U staat in een bezuinigingstoets"),
            "{}: {}",
            app.name,
            told.text
        );
        assert!(!told.has("Geheim plan"), "the name is of somebody else");
        let noted = "SELECT count(*) FROM audit_lines WHERE action = 'cut-hours' AND subject IS NOT NULL AND activity = 'OPB-07'";
        assert_eq!(number(&app, noted, &[]).await, 1, "{}", app.name);
    }
}
