//! Twenty, two hundred and two thousand parties: every page works, nothing lies over anything else, and the picture is kept for a person to look at.

use std::path::Path;

use opbouw_neighbourhood::{NewParty, PartyKind, store};
use opbouw_store::Tx;
use opbouw_testkit::{MadeUpVillage, TestApp};
use opbouw_ties::{HowOften, NewTie, name_tie};

use crate::hall::coordinator;

const FIRST: [&str; 8] = ["Stichting", "Vereniging", "Buurthuis", "Dorpsbelang", "Koor", "Sportclub", "Werkgroep", "Steunpunt"];
const SECOND: [&str; 10] = [
    "De Linde",
    "Eskerhout",
    "Noaberhulp",
    "Kerkwijne",
    "'t Schroefke",
    "Beekgeluid",
    "De Ademhaling",
    "Vossenpas",
    "Hooikamp",
    "De Merel",
];

/// Parties in villages of some twelve, tied within their village and now and then with the next; one in twenty is alone.
async fn fill(app: &TestApp, count: usize) {
    let (today, at_s) = (app.clock.now().date(), app.now_s());
    let make = move |tx: &mut Tx<'_>| -> Result<(), opbouw_overview::OverviewError> {
        let mut parties = Vec::new();
        for at in 0..count {
            let name = format!("{} {} {}", FIRST[at % 8], SECOND[at * 7 % 10], at + 1);
            parties.push(store::found_party(tx, &NewParty::new(&name, PartyKind::Organisation, "")?, today)?);
        }
        for at in (0..count).filter(|at| at % 20 != 19) {
            let (village, place) = (at / 12 * 12, at % 12);
            let mut others = vec![village, village + (place * 5 + 1) % 12, village + (place * 7 + 3) % 12];
            if place == 0 {
                others.extend([at + 12, at * 31 % count]);
            }
            for other in others.into_iter().filter(|other| *other < count && *other != at && other % 20 != 19) {
                let how_often = HowOften::ALL[(at + other) % 3];
                let new = NewTie { one: parties[at], other: parties[other], how_often, said_by: None, session: None };
                name_tie(tx, at_s, today, &new)?;
            }
        }
        Ok(())
    };
    app.db.write(make).await.unwrap();
}

async fn look(count: usize) {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    let noor = coordinator(&app).await;
    fill(&app, count).await;
    for path in ["/overzicht", "/overzicht/netwerk", "/overzicht/netwerk?groep=1", "/overzicht/kennismaken", "/overzicht/agenda"] {
        assert_eq!(noor.get(path).await.status, 200, "{path} with {count}");
    }
    let svg = noor.get("/overzicht/beeld.svg").await;
    assert!(svg.has("</svg>"));
    // For a person to look at: nothing reads these files.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join(format!("network-{count}.svg")), &svg.text).unwrap();
    let page = noor.get("/overzicht/netwerk").await;
    std::fs::write(folder.join(format!("network-{count}.html")), &page.text).unwrap();
}

#[tokio::test]
async fn twenty_parties_fit_in_a_picture() {
    look(20).await;
}

#[tokio::test]
async fn two_hundred_parties_fit_in_a_picture() {
    look(200).await;
}

#[tokio::test]
async fn two_thousand_parties_fit_in_a_picture() {
    look(2_000).await;
}
