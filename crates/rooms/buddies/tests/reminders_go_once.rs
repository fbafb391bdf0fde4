//! A certificate that runs out is told of 60 and 14 days before, once each, and stands on the board.

use crate::story::Story;
use jiff::ToSpan;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn a_certificate_is_reminded_of_twice_and_not_once_more() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let henny = story.gives("Henny", &[]).await;
        let page = format!("/maatjes/mensen/{henny}");
        let seen = [("soort", "vog"), ("vanaf", "2024-02-23"), ("tot", "2027-02-23")];
        let joke = story.joke().await;
        joke.post(&format!("{page}/bewijzen"), &seen).await;
        joke.post(&format!("{page}/bewijzen"), &seen).await;
        assert_eq!(story.column("buddies_certificates.id").await.len(), 1, "two taps are one certificate");
        assert_eq!(story.what_is_due().await.certificates, 0, "92 days before");
        for (days, expected) in [(31, 0), (1, 1), (1, 1), (44, 1), (1, 2), (13, 2), (2, 2)] {
            app.clock.pass(days.days());
            story.what_is_due().await;
            story.what_is_due().await;
            assert_eq!(story.messages("buddies-certificate").await, expected, "{}: {}", app.name, app.clock.now().date());
        }
        assert!(story.tasks().await.contains("verlopen op 23-2-2027"));
    }
}

#[tokio::test]
async fn a_newer_certificate_makes_the_old_one_no_concern() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let story = Story::begin(&app).await;
        let henny = story.gives("Henny", &[]).await;
        let address = format!("/maatjes/mensen/{henny}/bewijzen");
        let joke = story.joke().await;
        joke.post(&address, &[("soort", "training"), ("naam", "EHBO"), ("vanaf", "2024-12-01"), ("tot", "2026-12-20")]).await;
        assert!(story.tasks().await.contains("Scholing: EHBO"));
        joke.post(&address, &[("soort", "training"), ("naam", "EHBO"), ("vanaf", "2026-12-01"), ("tot", "2028-12-01")]).await;
        assert!(!story.tasks().await.contains("EHBO"), "{}", app.name);
        assert_eq!(story.what_is_due().await.certificates, 0);
    }
}
