//! People who come in, in the words of a test: `let fatma = app.resident("Fatma").await; fatma.get("/mijn").await`.
#![allow(clippy::expect_used, clippy::missing_panics_doc, reason = "a test in which nobody can come in must stop")]

use opbouw_access::Role;
use opbouw_neighbourhood::{AreaCode, Email, FirstName, How, NewConsent, NewParty, PartyKind, Purpose, Reach, Registration, store};
use opbouw_signin::{Method, begin_session};
use opbouw_store::Tx;

use crate::app::TestApp;
use crate::reply::Reply;

/// Somebody with a browser of their own.
pub struct Visitor<'a> {
    app: &'a TestApp,
    /// Number in the register.
    pub person: i64,
    /// The token in the cookie of the session.
    pub token: String,
}

impl TestApp {
    /// A resident of Lindelo with a mail address, who came in by a link.
    pub async fn resident(&self, first_name: &str) -> Visitor<'_> {
        let person = self.register(first_name, None).await;
        self.come_in(person, Method::Mail).await
    }

    /// Somebody with a role at a party of this name, made when it is not there; came in with a passkey.
    pub async fn staff(&self, first_name: &str, party: &str, role: Role) -> Visitor<'_> {
        let (person, party) = (self.register(first_name, None).await, self.party(party).await);
        let today = self.clock.now().date();
        let begin = move |tx: &mut Tx<'_>| store::begin_membership(tx, person, party, role.code(), today);
        self.db.write(begin).await.expect("a membership");
        self.come_in(person, Method::Passkey).await
    }

    /// The number of a party, made when it is not there.
    pub async fn party(&self, name: &str) -> i64 {
        let (today, name) = (self.clock.now().date(), name.to_owned());
        let found = self.db.write(move |tx| {
            let known = store::list_parties(tx)?.into_iter().find(|party| party.name == name && party.ended_on.is_none());
            match known {
                Some(party) => Ok(party.id),
                None => store::found_party(tx, &NewParty::new(&name, PartyKind::Organisation, "")?, today),
            }
        });
        found.await.expect("a party")
    }

    /// Somebody in the register who agreed to be kept; written in by a party or not. The address is `name@example.org` in small letters.
    pub async fn register(&self, first_name: &str, registered_by: Option<i64>) -> i64 {
        let new = Registration {
            first_name: FirstName::parse(first_name).expect("a first name"),
            area: AreaCode::parse("BU99900101").expect("the code of Lindelo"),
            reach: Reach::Mail(Email::parse(&format!("{}@example.org", first_name.to_lowercase())).expect("an address")),
            language: "nl".to_owned(),
            registered_by,
        };
        let (today, now_s) = (self.clock.now().date(), self.now_s());
        let keep_until = self.people.terms.keep_until(today);
        let register = move |tx: &mut Tx<'_>| {
            let person = store::register(tx, &new, today, keep_until)?;
            let consent = NewConsent { person, purpose: Purpose::Stored, party: None, given_by: None, how: How::Screen };
            store::give_consent(tx, &consent, now_s)?;
            Ok::<_, opbouw_neighbourhood::NeighbourhoodError>(person)
        };
        self.db.write(register).await.expect("somebody in the register")
    }

    /// This person in a browser of their own.
    pub async fn come_in(&self, person: i64, method: Method) -> Visitor<'_> {
        let now_s = self.now_s();
        let token = self.db.write(move |tx| begin_session(tx, person, method, "Firefox, Android", now_s)).await.expect("a session");
        Visitor { app: self, person, token }
    }

    /// The moment in seconds.
    pub fn now_s(&self) -> i64 {
        self.clock.now().timestamp().as_second()
    }
}

impl Visitor<'_> {
    /// A page.
    pub async fn get(&self, path: &str) -> Reply {
        self.app.get_with(path, &[("cookie", &self.cookie())]).await
    }

    /// A form, sent from a page of ours.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.app.post_form(path, fields, &[("cookie", &self.cookie()), ("sec-fetch-site", "same-origin")]).await
    }

    /// The cookie header of this browser.
    pub fn cookie(&self) -> String {
        format!("__Host-sessie={}", self.token)
    }
}
