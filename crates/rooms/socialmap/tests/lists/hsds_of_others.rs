//! HSDS of another map comes on ours, as JSON and as the tables of a zip, and what is wrong is told with file and line.

use std::io::{Cursor, Write};

use opbouw_socialmap::EntryKind;

use crate::hall::{bring, coordinator, entries, look, send, villages};

const JSON: &str = r#"[{ "id": "7f9a2c1e-0000-4000-8000-000000000001", "name": "De Brug", "description": "Buurthuis", "email": "info@debrug.example",
    "website": "debrug.example", "phones": [{ "number": "0314 000 000", "type": "voice" }],
    "services": [{ "id": "s1", "name": "Soep op maandag", "description": "Samen soep eten", "status": "active", "fees_description": "2 euro",
        "schedules": [{ "freq": "WEEKLY", "byday": "MO", "opens_at": "12:00" }], "languages": [{ "code": "ar" }], "minimum_age": 60,
        "service_at_locations": [{ "id": "p1", "location": { "id": "l1", "location_type": "physical", "name": "Zaal",
            "addresses": [{ "address_1": "Kerkplein 1", "city": "Lindelo" }] } }] }] },
    { "id": "x", "name": "Zonder dorp", "description": "" }, { "id": "y" , "email": "geen" }]"#;

#[tokio::test]
async fn organisations_become_parties_and_services_become_activities_of_them() {
    for app in villages().await {
        let preview = look(&app, "kaart.json", JSON).await;
        assert_eq!((preview.new.len(), preview.refused.len()), (2, 2), "{}: {preview}", app.name);
        bring(&app, "kaart.json", JSON).await;
        let all = entries(&app).await;
        let (brug, soep) = (&all[0], &all[1]);
        assert_eq!((brug.is.kind, brug.is.title.as_str(), brug.is.telephone.as_str()), (EntryKind::Party, "De Brug", "0314 000 000"));
        assert_eq!((brug.is.spot.as_str(), brug.area_name.as_str()), ("Kerkplein 1", "Lindelo"));
        assert_eq!((soep.is.kind, soep.is.days.as_str(), soep.is.languages.as_str()), (EntryKind::Activity, "ma middag", "ar"));
        assert_eq!((soep.is.cost.as_str(), soep.is.audiences.written().as_str()), ("2 euro", "older"));
        assert_eq!(soep.keeper.party, brug.party, "{}: the organisation answers for what it does", app.name);
        let again = look(&app, "kaart.json", JSON).await;
        assert_eq!((again.same, again.does_something()), (2, false), "{}: {again}", app.name);
    }
}

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[tokio::test]
async fn tables_in_a_zip_are_read_and_their_faults_have_a_line() {
    for app in villages().await {
        let files = [
            ("hsds/organizations.csv", "id,name,description\n1,De Brug,Buurthuis\n2,,\n2b,Fanfare,\n"),
            ("hsds/locations.csv", "id,organization_id,name\n3,1,Zaal\n4,2b,Tent\n5,,Het Hoekje\n"),
            (
                "hsds/addresses.csv",
                "id,location_id,address_1,city,state_province,postal_code,country,address_type\na,3,Kerkplein 1,Lindelo,,,NL,physical\nb,4,,Atlantis,,,NL,physical\nc,5,Hoek 1,Lindelo,,,NL,physical\n",
            ),
            ("__MACOSX/hsds/organizations.csv", "rommel"),
            ("leesmij.txt", "rommel"),
        ];
        let preview = look(&app, "kaart.zip", zip(&files)).await;
        let new: Vec<&str> = preview.new.iter().map(|one| one.entry.title.as_str()).collect();
        assert_eq!(new, ["De Brug", "Het Hoekje"], "{}: {preview}", app.name);
        assert_eq!(preview.new[1].entry.kind, EntryKind::Place);
        let said = preview.to_string();
        assert!(said.contains("hsds/organizations.csv, line 3 (id 2): name is empty"), "{said}");
        assert_eq!(preview.refused.len(), 2, "{said}");
        let csv = preview.refused_csv(ToString::to_string);
        assert!(csv.contains("hsds/organizations.csv") && csv.contains("name is empty"), "{csv}");
    }
}

#[tokio::test]
async fn a_zip_that_unpacks_to_more_than_it_looks_is_refused_with_what_to_do() {
    let app = &villages().await[0];
    let noor = coordinator(app).await;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let smallest = zip::write::SimpleFileOptions::default();
    for table in ["organizations.csv", "services.csv"] {
        writer.start_file(table, smallest).unwrap();
        writer.write_all(b"id,name,description\n1,De Brug,").unwrap();
        for _ in 0..33 {
            writer.write_all(&[b'x'; 1_000_000]).unwrap();
        }
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 500_000);
    let told = send(app, &noor, "kaart.zip", bytes).await;
    assert!(told.status == 400 && told.has("SOCIALMAP-020") && told.has("64 MB"), "{}", told.text);
}
