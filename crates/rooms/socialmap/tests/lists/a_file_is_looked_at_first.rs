//! A coordinator sends a file, sees what it would do, and only then puts it on the map.

use crate::hall::{LIST, coordinator, entries, number, send, titles, villages};

#[tokio::test]
async fn sent_then_seen_then_on_the_map_then_taken_back() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let page = noor.get("/kaart/inlezen").await;
        assert!(page.has("type=\"file\"") && page.has("Lijst inlezen"), "{}: {}", app.name, page.text);
        let sent = send(&app, &noor, "C:\\lijsten\\kaart.csv", LIST).await;
        let at = sent.header("location").to_owned();
        assert!(sent.status == 303 && at.starts_with("/kaart/inlezen/"), "{}: {}", app.name, sent.text);
        let look = noor.get(&at).await;
        assert!(look.has("kaart.csv. Er is nog niets veranderd.") && look.has("Fanfare De Linde"), "{}", look.text);
        assert!(look.has("Kolom ‘Contactpersoon’ lezen we bewust niet"), "{}", look.text);
        assert!(!look.has("Jan Jansen") && titles(&app).await.is_empty());
        let piles = look.all_between("name=\"zoals\" value=\"", "\"")[0].to_owned();
        let done = noor.post(&at, &[("zoals", &piles)]).await;
        assert_eq!(done.header("location"), "/kaart/inlezen?klaar=ingelezen", "{}", done.text);
        assert_eq!(titles(&app).await, ["Fanfare De Linde", "Soep voor elkaar", "Partytent"], "{}", app.name);
        let fanfare = &entries(&app).await[0];
        assert_eq!((fanfare.is.telephone.as_str(), fanfare.is.website.as_str()), ("0314 000001", "https://www.fanfare.example"));
        let page = noor.get("/kaart/inlezen?klaar=ingelezen").await;
        assert!(page.has("3 nieuw, 0 gewijzigd, 0 geweigerd") && page.has("Terugnemen"), "{}", page.text);
        assert!(
            noor.get(&at).await.header("location").starts_with("/kaart/inlezen?klaar=al&nummer="),
            "the file is gone, and it is said where to"
        );
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_uploads").await, 0);
        assert_eq!(number(&app, "SELECT count(*) FROM audit_lines WHERE action = 'import-map'").await, 1);
        let import = number(&app, "SELECT max(id) FROM neighbourhood_imports").await.to_string();
        let back = noor.post("/kaart/inlezen/terug", &[("nummer", &import)]).await;
        assert_eq!(back.header("location"), "/kaart/inlezen?klaar=teruggenomen");
        assert!(titles(&app).await.is_empty(), "{}", app.name);
        let again = noor.post("/kaart/inlezen/terug", &[("nummer", &import)]).await;
        assert!(again.status == 409 && again.has("al teruggenomen"), "{}", again.text);
    }
}

#[tokio::test]
async fn a_list_that_is_sent_twice_at_once_is_brought_in_once() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let at = send(&app, &noor, "kaart.csv", LIST).await.header("location").to_owned();
        let piles = noor.get(&at).await.all_between("name=\"zoals\" value=\"", "\"")[0].to_owned();
        let fields = [("zoals", piles.as_str())];
        let (one, other) = tokio::join!(noor.post(&at, &fields), noor.post(&at, &fields));
        assert_eq!((one.status, other.status), (303, 303), "{}: {} {}", app.name, one.text, other.text);
        let import = number(&app, "SELECT max(id) FROM neighbourhood_imports").await;
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_imports WHERE what = 'map'").await, 1, "{}", app.name);
        assert_eq!(titles(&app).await.len(), 3);
        let already = format!("/kaart/inlezen?klaar=al&nummer={import}#lijst-{import}");
        assert!([&one, &other].iter().any(|reply| reply.header("location") == already), "{}", app.name);
        let later = noor.post(&at, &fields).await;
        assert_eq!(later.header("location"), already, "{}: and so it is later on", app.name);
        let page = noor.get(&already).await;
        assert!(page.has(&format!("al ingelezen, als nummer {import}")) && page.has(&format!("id=\"lijst-{import}\"")), "{}", page.text);
    }
}

#[tokio::test]
async fn what_is_refused_comes_back_as_a_file_with_the_reason() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let list = "naam;soort;dorp;website\nFanfare;wolk;Lindelo;\n;party;Lindelo;\nKoor;party;Lindelow;geen adres\n=1+1;party;Nergens;\nGoed;;Lindelo;\n";
        let at = send(&app, &noor, "kaart.csv", list).await.header("location").to_owned();
        let look = noor.get(&at).await;
        assert!(look.has("Soort ‘wolk’ kennen we niet") && look.has("Bedoelt u Lindelo?"), "{}: {}", app.name, look.text);
        let file = noor.get(&format!("{at}/geweigerd.csv")).await;
        assert!(
            file.header("content-type").starts_with("text/csv") && file.has("\"'=1+1\"") && file.has("regel 2: Soort ‘wolk’"),
            "{}",
            file.text
        );
        assert!(file.has("regel 4:") && !file.has("Goed"), "{}", file.text);
        let thrown = noor.post(&format!("{at}/weg"), &[]).await;
        assert_eq!(thrown.header("location"), "/kaart/inlezen?klaar=weg");
        assert_eq!(noor.get(&at).await.status, 404);
    }
}

#[tokio::test]
async fn a_row_is_refused_with_one_true_reason_and_unknown_words_are_told_by_row() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let list = "naam;soort;dorp;website;bevestigd;dagen;thema\nKoor;party;Lindelo;;24-11-2026;;\nFanfare;party;Lindelo;;31-12-1999;;\nBand;wolk;Nergens;geen adres;;;\n\
            Schaken;activiteit;Lindelo;;1-11-2026;di avond, blursdag;eten, blorpen\n";
        let at = send(&app, &noor, "kaart.csv", list).await.header("location").to_owned();
        let look = noor.get(&at).await;
        assert!(look.has("Bevestigd op 24-11-2026: die dag komt nog.") && look.has("31-12-1999: dat is vóór 2000."), "{}", look.text);
        assert!(look.has("Soort ‘wolk’ kennen we niet") && !look.has("Nergens") && !look.has("webadres"), "{}", look.text);
        assert!(look.has("Regel 5: ‘blursdag’ is geen dag") && look.has("Regel 5: ‘blorpen’ is geen thema"), "{}: {}", app.name, look.text);
        let hsds = r#"[{ "id": "x", "name": "Zonder dorp", "description": "" }, { "id": "y", "email": "geen" }]"#;
        let preview = crate::hall::look(&app, "kaart.json", hsds).await;
        let reasons: Vec<String> = preview.refused.iter().map(|row| row.whys.iter().map(ToString::to_string).collect()).collect();
        assert!(preview.refused.iter().all(|row| row.whys.len() == 1), "{reasons:?}");
        assert!(reasons.iter().any(|why| why.contains("it has no place")) && reasons.iter().any(|why| why.contains("name")), "{reasons:?}");
    }
}

#[tokio::test]
async fn what_changed_meanwhile_is_shown_again_first() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let at = send(&app, &noor, "kaart.csv", LIST).await.header("location").to_owned();
        let piles = noor.get(&at).await.all_between("name=\"zoals\" value=\"", "\"")[0].to_owned();
        crate::hall::bring(&app, "ander.csv", LIST).await;
        let look = noor.post(&at, &[("zoals", &piles)]).await;
        assert!(look.status == 200 && look.has("De kaart is intussen veranderd"), "{}: {}", app.name, look.text);
        assert_eq!(titles(&app).await.len(), 3);
    }
}

#[tokio::test]
async fn files_that_cannot_be_read_are_told_kindly() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        for (name, bytes, code) in [
            ("kaart.csv", &b""[..], "SOCIALMAP-016"),
            ("kaart.csv", &b"kleur;maat\nrood;1\n"[..], "NEI-018"),
            ("kaart.pdf", &b"%PDF-1.7"[..], "NEI-015"),
            ("kaart.json", &b"{\"kleur\": "[..], "SOCIALMAP-017"),
            ("kaart.zip", &b"PK\x03\x04 en dan niets"[..], "SOCIALMAP-018"),
        ] {
            let told = send(&app, &noor, name, bytes).await;
            assert!(told.status == 400 && told.has(code), "{} {name}: {}", app.name, told.text);
        }
        let large = send(&app, &noor, "kaart.csv", vec![b'x'; 8_200_000]).await;
        assert!(large.status == 413 && large.has("hooguit 8 MB"), "{}: {}", app.name, large.text);
        let other = noor.post("/kaart/inlezen/terug", &[("nummer", &"1".repeat(400))]).await;
        assert_eq!(other.status, 404);
    }
}

#[tokio::test]
async fn a_file_that_nobody_decides_about_is_gone_the_next_day() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        send(&app, &noor, "kaart.csv", LIST).await;
        send(&app, &noor, "kaart.csv", LIST).await;
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_uploads").await, 1, "one file a person");
        let tomorrow = app.now_s() + 90_000;
        app.db.write(move |tx| opbouw_socialmap::forget_old(tx, tomorrow)).await.unwrap();
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_uploads").await, 0, "{}", app.name);
    }
}
