//! Maatjes as a story: a coordinator, somebody who looks, somebody who gives, and what goes to and fro.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file tells another part of the story; a test that cannot start must stop")]

use opbouw_access::Role;
use opbouw_buddies::{Done, run_due};
use opbouw_neighbourhood::store as register;
use opbouw_signin::Method;
use opbouw_store::Tx;
use opbouw_testkit::store::list_values;
use opbouw_testkit::{Reply, TestApp, Visitor};

/// A coordinator of Welzijn.
pub struct Story<'a> {
    pub app: &'a TestApp,
    pub party: i64,
    pub coordinator: i64,
}

impl<'a> Story<'a> {
    pub async fn begin(app: &'a TestApp) -> Self {
        let coordinator = app.staff("Joke", "Welzijn", Role::Coordinator).await.person;
        Self { app, party: app.party("Welzijn").await, coordinator }
    }

    /// The coordinator, who has just signed in: sessions of staff are short.
    pub async fn joke(&self) -> Visitor<'a> {
        self.app.come_in(self.coordinator, Method::Passkey).await
    }

    /// Somebody whom Welzijn wrote in, and who looks for a buddy.
    pub async fn looks(&self, name: &str, more: &[(&str, &str)]) -> i64 {
        self.listed(name, "asker", more).await
    }

    /// Somebody whom Welzijn wrote in, and who wants to be one.
    pub async fn gives(&self, name: &str, more: &[(&str, &str)]) -> i64 {
        self.listed(name, "giver", more).await
    }

    async fn listed(&self, name: &str, side: &str, more: &[(&str, &str)]) -> i64 {
        let person = self.app.register(name, Some(self.party)).await;
        let fields = [&profile(side)[..], more].concat();
        let saved = self.joke().await.post(&format!("/maatjes/mensen/{person}"), &fields).await;
        assert_eq!(saved.status, 303, "{name}: {}", saved.text);
        person
    }

    /// Proposes two to each other; the number of the pair.
    pub async fn proposes(&self, asker: i64, giver: i64) -> i64 {
        let proposed = self.propose(asker, giver).await;
        assert_eq!(proposed.status, 303, "{}", proposed.text);
        number_in(proposed.header("location"))
    }

    pub async fn propose(&self, asker: i64, giver: i64) -> Reply {
        self.joke().await.post(&format!("/maatjes/mensen/{asker}/kandidaten"), &[("wie", &giver.to_string())]).await
    }

    /// Taps a link of a message of this kind.
    pub async fn taps(&self, kind: &'static str, about: &str, answer: &str) -> Reply {
        self.app.post_form(&self.link(kind, about), &[("antwoord", answer)], &[]).await
    }

    pub async fn opens(&self, kind: &'static str, about: &str) -> Reply {
        self.app.get_with(&self.link(kind, about), &[]).await
    }

    pub fn link(&self, kind: &'static str, about: &str) -> String {
        format!("/maatjes/antwoord/{about}.{}", self.app.buddies.site.key.derive(kind, about))
    }

    /// Both say yes by link.
    pub async fn both_say_yes(&self, pair: i64) {
        for which in ["asker", "giver"] {
            let told = self.taps("buddies-proposal", &format!("{pair}-{which}"), "yes").await;
            assert_eq!(told.status, 303, "{}", told.text);
        }
    }

    /// From a proposal to buddies, until this day.
    pub async fn become_buddies(&self, pair: i64, until: &str) {
        self.both_say_yes(pair).await;
        let joke = self.joke().await;
        let today = self.app.clock.now().date().to_string();
        assert_eq!(joke.post(&format!("/maatjes/{pair}/kennismaking"), &[("dag", &today), ("erbij", "ja")]).await.status, 303);
        let saved = joke.post(&format!("/maatjes/{pair}/afspraak"), &agreement(until)).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        for which in ["asker", "giver"] {
            joke.post(&format!("/maatjes/{pair}/akkoord"), &[("wie", which), ("versie", "1")]).await;
        }
        assert_eq!(self.column("buddies_pairs.state").await, ["active"]);
    }

    /// What is due now.
    pub async fn what_is_due(&self) -> Done {
        run_due(&self.app.buddies).await.unwrap()
    }

    pub async fn board(&self) -> Reply {
        self.joke().await.get("/maatjes").await
    }

    /// The part of the board with the tasks of today.
    pub async fn tasks(&self) -> String {
        let board = self.board().await;
        board.all_between("<h2 id=\"vandaag\">", "</section>").first().map(|part| (*part).to_owned()).unwrap()
    }

    /// All values of a column, in their order.
    pub async fn column(&self, name: &str) -> Vec<String> {
        list_values(&self.app.db, self.app.name).await.unwrap()[name].clone()
    }

    /// How many messages of this kind were queued.
    pub async fn messages(&self, kind: &str) -> usize {
        self.column("post_messages.kind").await.iter().filter(|known| *known == kind).count()
    }

    pub async fn blocks(&self, person: i64, blocked: i64) {
        let now_s = self.app.now_s();
        self.app.db.write(move |tx: &mut Tx<'_>| register::block_person(tx, person, blocked, now_s)).await.unwrap();
    }
}

/// A profile with the least there has to be.
pub fn profile(side: &str) -> [(&str, &str); 5] {
    [("kant", side), ("ritme", "any"), ("aantal", "1"), ("spreekt", "nl"), ("graag", "walk")]
}

/// An agreement until a day.
pub fn agreement(until: &str) -> [(&str, &str); 7] {
    [
        ("wat", "Samen wandelen"),
        ("vaak", "Elke week"),
        ("lang", "Een uur"),
        ("kosten", "Ieder betaalt zelf"),
        ("geheim", "Wat we vertellen blijft tussen ons"),
        ("stopregel", "We zeggen het elkaar"),
        ("tot", until),
    ]
}

/// The first number in an address.
pub fn number_in(address: &str) -> i64 {
    let digits = address.split(|letter: char| !letter.is_ascii_digit()).find(|part| !part.is_empty());
    digits.and_then(|digits| digits.parse().ok()).unwrap()
}
