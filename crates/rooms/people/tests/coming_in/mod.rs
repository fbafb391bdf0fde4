//! A browser with its cookies, and what the database and the outbox say, in the words of a test.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]
#![allow(dead_code, reason = "not every test asks everything")]

use std::cell::RefCell;
use std::collections::BTreeMap;

use opbouw_post::{kinds, six_digits};
use opbouw_store::{Statement, Value};
use opbouw_testkit::{Reply, TestApp};

/// A browser that keeps its cookies as browsers do.
pub struct Browser<'a> {
    app: &'a TestApp,
    jar: RefCell<BTreeMap<String, String>>,
}

impl<'a> Browser<'a> {
    pub fn new(app: &'a TestApp) -> Self {
        Self { app, jar: RefCell::default() }
    }

    /// With the session of somebody who is in.
    pub fn with_session(app: &'a TestApp, token: &str) -> Self {
        let browser = Self::new(app);
        browser.jar.borrow_mut().insert("__Host-sessie".to_owned(), token.to_owned());
        browser
    }

    pub async fn get(&self, path: &str) -> Reply {
        let reply = self.app.get_with(path, &[("cookie", &self.cookies())]).await;
        self.keep(reply)
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let headers = [
            ("cookie", &*self.cookies()),
            ("sec-fetch-site", "same-origin"),
            ("user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/130.0"),
        ];
        let reply = self.app.post_form(path, fields, &headers).await;
        self.keep(reply)
    }

    pub async fn post_json(&self, path: &str, body: &str) -> Reply {
        let request = axum::http::Request::post(path).header("content-type", "application/json");
        let request = request.header("cookie", self.cookies()).header("sec-fetch-site", "same-origin");
        let reply = self.app.send(request, body.to_owned()).await;
        self.keep(reply)
    }

    /// Another tab: the same cookies, from now on apart.
    pub fn tab(&self) -> Self {
        Self { app: self.app, jar: RefCell::new(self.jar.borrow().clone()) }
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name).cloned()
    }

    pub fn is_in(&self) -> bool {
        self.cookie("__Host-sessie").is_some()
    }

    /// Asks for a link; what stands behind `/inloggen/link/` in the mail.
    pub async fn ask_link(&self, mail: &str) -> String {
        let reply = self.post("/inloggen", &[("mail", mail)]).await;
        assert_eq!((reply.status, reply.header("location")), (303, "/inloggen/verstuurd"));
        link_of(self.app).await
    }

    fn cookies(&self) -> String {
        self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep(&self, reply: Reply) -> Reply {
        for line in reply.headers.get_all("set-cookie") {
            let (pair, rules) = line.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if rules.contains("Max-Age=0") {
                self.jar.borrow_mut().remove(name);
            } else {
                self.jar.borrow_mut().insert(name.to_owned(), value.to_owned());
            }
        }
        reply
    }
}

/// One number out of the database.
pub async fn number(app: &TestApp, sql: &'static str) -> i64 {
    app.db.query_one(&Statement::new("tests::NUMBER", sql), &[]).await.unwrap().get(0).unwrap()
}

/// One column out of the database.
pub async fn texts(app: &TestApp, sql: &'static str) -> Vec<String> {
    let rows = app.db.query(&Statement::new("tests::TEXTS", sql), &[]).await.unwrap();
    rows.iter().map(|row| row.get(0).unwrap()).collect()
}

/// Changes the database, as no page does.
pub async fn change(app: &TestApp, sql: &'static str, values: &[Value]) {
    app.db.execute(&Statement::new("tests::CHANGE", sql), values).await.unwrap();
}

/// What stands in the newest mail behind `/inloggen/link/`; the outbox makes it when the mail leaves.
pub async fn link_of(app: &TestApp) -> String {
    let id = number(app, "SELECT max(id) FROM signin_requests").await;
    kinds::SIGNIN.ticket(&app.people.site.key, &id.to_string()).unwrap()
}

/// The six digits of the newest mail.
pub async fn code_of(app: &TestApp) -> String {
    let id = number(app, "SELECT max(id) FROM signin_requests").await;
    six_digits(&app.people.site.key, &id.to_string())
}

/// The newest mail: kind and address.
pub async fn last_mail(app: &TestApp) -> (String, String) {
    let rows = app
        .db
        .query(&Statement::new("tests::MAIL", "SELECT kind, recipient FROM post_messages ORDER BY id DESC LIMIT 1"), &[])
        .await
        .unwrap();
    rows.first().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).unwrap_or_default()
}

/// What the trail says, the first line first: action and result.
pub async fn trail(app: &TestApp) -> Vec<String> {
    texts(app, "SELECT action || ' ' || result FROM audit_lines ORDER BY seq").await
}
