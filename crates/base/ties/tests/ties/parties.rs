//! A register with a few parties, on both databases.

use jiff::civil::{Date, date};
use opbouw_neighbourhood::{NewParty, PartyKind, store};
use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Db, Statement, values};
use opbouw_ties::{HowOften, NewTie, Pair, Tie, TiesError, list_ties, name_tie};

/// A Monday.
pub const TODAY: Date = date(2026, 11, 23);
/// Ten o'clock on that day.
pub const NOW_S: i64 = 1_795_424_400;

pub struct Register {
    pub db: TestDb,
    pub welfare: i64,
    pub housing: i64,
    pub choir: i64,
}

pub async fn registers() -> Vec<Register> {
    let mut made = Vec::new();
    for db in test_databases().await {
        db.migrate(&[store::MIGRATIONS, opbouw_happenings::MIGRATIONS, opbouw_ties::MIGRATIONS].concat()).await.unwrap();
        let welfare = found(&db, "Welzijn Wolderbeek").await;
        let housing = found(&db, "Woonstichting").await;
        let choir = found(&db, "Koor De Nachtegaal").await;
        made.push(Register { db, welfare, housing, choir });
    }
    made
}

pub async fn found(db: &Db, name: &str) -> i64 {
    let new = NewParty::new(name, PartyKind::Organisation, "").unwrap();
    db.write(move |tx| store::found_party(tx, &new, date(2020, 1, 1))).await.unwrap()
}

impl Register {
    pub async fn name(&self, one: i64, other: i64, how_often: HowOften, said_by: Option<i64>, today: Date) -> Result<i64, TiesError> {
        let new = NewTie { one, other, how_often, said_by, session: None };
        self.db.write(move |tx| name_tie(tx, NOW_S, today, &new)).await
    }

    pub async fn ties(&self, on: Date) -> Vec<Tie> {
        self.db.read(move |tx| list_ties(tx, on)).await.unwrap()
    }

    pub fn pair(&self) -> Pair {
        Pair::new(self.welfare, self.housing).unwrap()
    }

    /// How often this happened.
    pub async fn heard(&self, kind: &str) -> i64 {
        let count = Statement::new("test", "SELECT count(*) FROM happenings_log WHERE kind = $1");
        self.db.query_one(&count, &values![kind]).await.unwrap().get(0).unwrap()
    }
}
