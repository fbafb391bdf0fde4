//! Many parties, workers and things: 100,000 still work.

use opbouw_access::Role;
use opbouw_store::Tx;
use opbouw_store::{Statement, StoreError, values};

use crate::wolderbeek::{number, villages};

const PARTY: Statement = Statement::new(
    "test::PARTY",
    "INSERT INTO neighbourhood_parties (name, name_folded, kind, about, founded_on) VALUES ($1, $1, 'organisation', '', '2026-01-01')",
);
const PERSON: Statement =
    Statement::new("test::PERSON", "INSERT INTO neighbourhood_people (first_name, area, pseudonym) VALUES ('X', 'BU99900101', $1)");
const MEMBER: Statement = Statement::new(
    "test::MEMBER",
    "INSERT INTO neighbourhood_memberships (person, party, role, began_on) VALUES ($1, $2, 'worker', '2026-01-01')",
);
const GROUP: Statement = Statement::new(
    "test::GROUP",
    "INSERT INTO contact_groups (party, name, area, owner, since) VALUES ($1, 'g', 'BU99900101', $2, '2026-11-01')",
);

/// 75 parties, 400 workers, and so many groups.
fn fill(tx: &mut Tx<'_>, things: i64) -> Result<(), StoreError> {
    tx.execute_many(&PARTY, (0..75_i64).map(|at| values![format!("p{at}")].to_vec()))?;
    tx.execute_many(&PERSON, (0..400_i64).map(|at| values![format!("pseudonym{at}")].to_vec()))?;
    let first_party: i64 =
        tx.query_one(&Statement::new("test::FIRST", "SELECT min(id) FROM neighbourhood_parties WHERE name = 'p0'"), &[])?.get(0)?;
    let first: i64 = tx
        .query_one(&Statement::new("test::FIRST", "SELECT min(id) FROM neighbourhood_people WHERE pseudonym = 'pseudonym0'"), &[])?
        .get(0)?;
    tx.execute_many(&MEMBER, (0..400).map(|at| values![first + at, first_party + at % 75].to_vec()))?;
    tx.execute_many(&GROUP, (0..things).map(|at| values![first_party + at % 400 % 75, first + at % 400].to_vec()))?;
    Ok(())
}

#[tokio::test]
async fn a_hundred_thousand_things_are_worked_out() {
    for app in villages().await {
        let pia = app.staff("Pia", "Gemeente", Role::Policy).await;
        let things = if app.name == "postgres" { 20_000 } else { 100_000 };
        app.db.write(move |tx| fill(tx, things)).await.unwrap();
        assert_eq!(number(&app, "SELECT count(*) FROM contact_groups", &[]).await, things);
        let page = pia.post("/bezuinigingstoets/nieuw", &[("deel", "25")]).await;
        assert!(page.status == 200 && page.has("Er gaan 2400 van de 9600 uren per week uit."), "{}: {}", app.name, page.text);
    }
}
