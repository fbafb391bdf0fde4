//! A worker does the same on somebody's behalf, with their consent, and it shows.

use opbouw_access::Role;
use opbouw_testkit::{MadeUpVillage, TestApp};

const HENDRIK: [(&str, &str); 4] = [("naam", "Hendrik"), ("plaats", "BU99900201"), ("bereik", "telefoon"), ("telefoon", "06-12345678")];

#[tokio::test]
async fn nobody_is_written_in_without_their_consent() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
    let refused = joke.post("/mensen/nieuw", &HENDRIK).await;
    assert!(refused.status == 400 && refused.has("Hendrik") && refused.has("Zonder ja van de persoon"));
    let by_screen = [&HENDRIK[..], &[("hoe", "screen")]].concat();
    assert_eq!(joke.post("/mensen/nieuw", &by_screen).await.status, 400, "a worker cannot agree on somebody's screen");
    assert!(!joke.get("/mensen").await.has("Hendrik"));
}

#[tokio::test]
async fn worker_writes_somebody_in_and_leaves_an_offer_and_both_stand_in_the_trail() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        let made = joke.post("/mensen/nieuw", &[&HENDRIK[..], &[("hoe", "phone"), ("gevonden", "ja")]].concat()).await;
        let page = made.header("location").split('?').next().unwrap().to_owned();
        assert_eq!(made.status, 303, "{}", app.name);
        joke.post(&format!("{page}/aanbod"), &[("tekst", "Ik leer u schaken"), ("soort", "aanbod")]).await;
        assert!(app.ask("Wie leert mij schaken?").await.has("Ik leer u schaken"), "{}", app.name);
        let insight = joke.get(&format!("{page}/inzage")).await;
        assert!(insight.has("schreef in") && insight.has("zette een aanbod") && insight.has("aan de telefoon"), "{}", app.name);
    }
}

#[tokio::test]
async fn colleague_of_the_same_party_knows_them_and_another_party_does_not() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
    let bert = app.staff("Bert", "Welzijn", Role::Coordinator).await;
    let karin = app.staff("Karin", "Sport", Role::Worker).await;
    let made = joke.post("/mensen/nieuw", &[&HENDRIK[..], &[("hoe", "paper")]].concat()).await;
    let page = made.header("location").split('?').next().unwrap().to_owned();
    assert!(bert.get("/mensen").await.has("Hendrik") && bert.get(&page).await.status == 200);
    assert!(!karin.get("/mensen").await.has("Hendrik") && karin.get(&page).await.status == 404);
    assert!(!karin.post("/mensen", &[("zoek", "Hendrik")]).await.has(&page), "and searching finds nobody");
    assert!(bert.post("/mensen", &[("zoek", "hend")]).await.has("Hendrik"));
}

#[tokio::test]
async fn consent_that_a_worker_writes_down_is_never_a_tap_on_the_screen() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
    let made = joke.post("/mensen/nieuw", &[&HENDRIK[..], &[("hoe", "paper")]].concat()).await;
    let page = made.header("location").split('?').next().unwrap().to_owned();
    for how in ["screen", "hack", ""] {
        let refused = joke.post(&format!("{page}/toestemming/geven"), &[("doel", "found"), ("hoe", how)]).await;
        assert!(refused.status == 400 && refused.has("NEI-039"), "{how}");
    }
    joke.post(&format!("{page}/toestemming/geven"), &[("doel", "found"), ("hoe", "spoken")]).await;
    let json = joke.get(&format!("{page}/inzage.json")).await.json();
    assert_eq!(json["toestemmingen"][1]["hoe"], "spoken");
}

#[tokio::test]
async fn worker_does_not_take_an_account_over_by_its_mail_address() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
    let with_mail = [("naam", "Gerda"), ("plaats", "BU99900201"), ("bereik", "mail"), ("mail", "gerda@example.org"), ("hoe", "paper")];
    let made = joke.post("/mensen/nieuw", &with_mail).await;
    let page = made.header("location").split('?').next().unwrap().to_owned();
    for reach in [&[("bereik", "mail"), ("mail", "joke@elders.example")][..], &[("bereik", "niet")][..]] {
        let fields = [&[("naam", "Gerda"), ("plaats", "BU99900201"), ("taal", "nl")][..], reach].concat();
        assert!(joke.post(&format!("{page}/gegevens"), &fields).await.has("NEI-042"), "{reach:?}");
    }
    assert!(joke.get(&page).await.has("gerda@example.org"));
}

#[tokio::test]
async fn worker_neither_lifts_a_standstill_of_who_can_sign_in_nor_erases_who_stands_still() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
    let party = app.party("Welzijn").await;
    let gerda = app.register("Gerda", Some(party)).await;
    let page = format!("/mensen/{gerda}");
    joke.post(&format!("{page}/beperken"), &[("doe", "aan")]).await;
    assert_eq!(joke.post(&format!("{page}/beperken"), &[("doe", "uit")]).await.status, 404);
    assert_eq!(joke.post(&format!("{page}/beperken"), &[("doe", "onzin")]).await.status, 404);
    assert_eq!(joke.post(&format!("{page}/wissen"), &[]).await.status, 404);
    assert_eq!(joke.get(&page).await.status, 200);
}
