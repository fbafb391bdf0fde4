//! Temporary.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]
mod village;
use opbouw_neighbourhood::import::{self, Mapping, preview_people, sheet};
use opbouw_neighbourhood::store::{self, PeopleImport};
use opbouw_neighbourhood::*;
use village::*;
use std::time::Instant;
#[tokio::test]
async fn measure() {
    let names = ["Fatma","Henk","Ania","Jan-Willem","Олена","Sjoukje"];
    let row = |n: usize| { let (m,p) = (format!("naam{n}@voorbeeld.nl"), format!("06{:08}", n));
        match n % 3 { 0 => format!("{};Lindelo;{m};;nl\n", names[n%6]), 1 => format!("{};Het Leemslag;;{p};tr\n", names[n%6]), _ => format!("{};Lindelo;{m};{p};\n", names[n%6]) } };
    let mut first = "voornaam;dorp;mail;tel;taal\n".to_owned();
    for n in 0..5_000 { first += &row(n); }
    let mut file = "voornaam;dorp;mail;tel;taal\n".to_owned();
    for n in 0..5_000 { file += &row(n); }
    for n in 5_000..45_000 { file += &row(n); }
    for n in 10_000..15_000 { file += &row(n); }
    for db in villages().await {
        let party = write(&db, |tx| store::found_party(tx, &party("De Pol"), TODAY)).await;
        let import = PeopleImport { party, how: How::Paper, on: TODAY, at_s: NOW_S, keep_until: TODAY };
        for f in [&first, &file] {
            let t = Instant::now();
            let s = sheet::read("x.csv", f.as_bytes()).unwrap(); let a = t.elapsed();
            let known = import::load_people(&db).await.unwrap(); let b = t.elapsed();
            let p = preview_people(&s, &Mapping::default(), &known).unwrap(); let c = t.elapsed();
            let done = import::people(&db, p, import).await.unwrap(); let d = t.elapsed();
            println!("{} rows {} read {a:?} load {b:?} preview {c:?} saved {d:?} {done:?}", db.name, s.rows.len());
            if f.len() > 1_000_000 { let t = Instant::now(); let u = store::undo_import(&db, done.import_id, TODAY).await.unwrap(); println!("undo {:?} {u:?}", t.elapsed()); }
        }
    }
}
