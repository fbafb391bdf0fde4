//! Set-up in the words of a test: two parties with workers, and what hangs on them.

use opbouw_access::Role;
use opbouw_store::{Statement, Tx, Value, values};
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// Welzijn with Anna and Bert, Sport with Cor; Anna has the only round of Lindelo, Bert a group in Eskerhout, Cor the last place.
pub struct Wolderbeek<'a> {
    pub app: &'a TestApp,
    pub anna: Visitor<'a>,
    pub bert: Visitor<'a>,
    pub cor: Visitor<'a>,
    pub welfare: i64,
    pub sport: i64,
    pub place: i64,
}

const ROUND: &str =
    "INSERT INTO contact_rounds (party, name, spot, area, rule, first_day, starts, minutes, owner, needs_two, in_holidays, in_dark,
    state, changed_at) VALUES ($2, 'Ronde Riek', '', 'BU99900101', 'FREQ=WEEKLY', '2026-11-02', '16:00', 60, $1, 0, 0, 0, 'active', 0)";
const GROUP: &str = "INSERT INTO contact_groups (party, name, owner, since) VALUES ($2, 'Bankje Sjaak', $1, '2026-11-01')";
const CONTACT: &str =
    "INSERT INTO contact_people (party, owner, person, asked, agreed, since_at, last_at) VALUES ($2, $1, $3, 'Een vraag', 'spoken', 0, 0)";
const PLACE: &str = "INSERT INTO booking_places (name, area, spot, about, reach, rules, party, needs_yes, created_on)
    VALUES ('Ons Huis', 'BU99900101', '', '', '', '', $1, 1, '2026-11-01') RETURNING id";
const KEEPER: &str = "INSERT INTO booking_keepers (place, person, since) VALUES ($1, $2, 0)";
const ACTIVITY: &str = "INSERT INTO activities_activities (title, text, area, place, place_name, starts, minutes, state, changed_at, created_at, made_by,
    party, language, audience, code) VALUES ('Taalcafé', '', 'BU99900101', $3, 'Ons Huis', '2026-12-05T19:30', 90, 'listed', 0, 0, $1, $2, 'nl', 'all', 'bako-tife')";
const CARRIER: &str =
    "INSERT INTO activities_carriers (activity, person, first_name, part, state, asked_at) VALUES ($1, $2, 'Fenna', 'coffee', 'yes', 0)";

/// Runs a statement of a test.
pub async fn execute(app: &TestApp, sql: &'static str, values: &[Value]) {
    app.db.execute(&Statement::new("test::SET_UP", sql), values).await.unwrap();
}

/// A number that a statement gives.
pub async fn number(app: &TestApp, sql: &'static str, values: &[Value]) -> i64 {
    let values = values.to_vec();
    let write = move |tx: &mut Tx<'_>| tx.query_one(&Statement::new("test::NUMBER", sql), &values)?.get::<i64>(0);
    app.db.write(write).await.unwrap()
}

pub async fn wolderbeek(app: &TestApp) -> Wolderbeek<'_> {
    let anna = app.staff("Annamarie", "Welzijn", Role::Coordinator).await;
    let bert = app.staff("Bertus", "Welzijn", Role::Worker).await;
    let cor = app.staff("Cornelis", "Sport", Role::Worker).await;
    let (welfare, sport) = (app.party("Welzijn").await, app.party("Sport").await);
    execute(app, ROUND, &values![anna.person, welfare]).await;
    execute(app, GROUP, &values![bert.person, welfare]).await;
    let place = number(app, PLACE, &values![sport]).await;
    execute(app, KEEPER, &values![place, cor.person]).await;
    execute(app, ACTIVITY, &values![cor.person, sport, place]).await;
    for name in ["Ada", "Bea", "Coby", "Dirk", "Eef", "Fien"] {
        let person = app.register(name, Some(welfare)).await;
        execute(app, CONTACT, &values![bert.person, welfare, person]).await;
    }
    Wolderbeek { app, anna, bert, cor, welfare, sport, place }
}

impl Wolderbeek<'_> {
    /// A resident carries the activity too.
    pub async fn fenna_makes_coffee(&self) {
        let fenna = self.app.register("Fenna", None).await;
        let activity = number(self.app, "SELECT max(id) FROM activities_activities", &[]).await;
        execute(self.app, CARRIER, &values![activity, fenna]).await;
    }

    /// How a worker is called in a form: the first of their party, or another.
    pub fn code(&self, party: i64, number: i64) -> String {
        format!("{party}.{number}")
    }

    /// The names that nobody may read who is not of that party, and those that nobody may.
    pub fn names(&self) -> [&'static str; 8] {
        ["Annamarie", "Bertus", "Cornelis", "Ada", "Fien", "Riek", "Sjaak", "Coby"]
    }
}
