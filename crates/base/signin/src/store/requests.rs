//! A link in the mail: asked for in one browser, good for ten minutes, for one use, in that browser.

use opbouw_neighbourhood::Email;
use opbouw_neighbourhood::store::{find_person, find_person_by_email};
use opbouw_post::{NewMessage, kinds, queue, six_digits};
use opbouw_secrets::{Key, fingerprint};
use opbouw_store::{Row, StoreError, Tx, statements, values};
use opbouw_words::Language;

use crate::fault::SigninFault;

/// How long a link works, in seconds (ASVS 5.0, V6.5.5).
pub const LINK_TERM_S: i64 = 600;
/// Wrong codes that are allowed: guessing one of a million in five tries is hopeless.
const MOST_TRIES: i64 = 5;

statements! {
    pub(crate) ALL = {
        ASK: "INSERT INTO signin_requests (person, browser, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id";
        FIND: "SELECT id, person, browser, expires_at, tries, used_at FROM signin_requests WHERE id = $1";
        FIND_BY_BROWSER: "SELECT id, person, browser, expires_at, tries, used_at FROM signin_requests
            WHERE browser = $1 ORDER BY id DESC LIMIT 1";
        USE: "UPDATE signin_requests SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
        TRY: "UPDATE signin_requests SET tries = tries + 1 WHERE id = $1";
    }
}

struct Request {
    id: i64,
    person: Option<i64>,
    browser: String,
    expires_at_s: i64,
    tries: i64,
    used_at_s: Option<i64>,
}

/// Sends a link to this address, or a mail that says that nobody here has it; the screen cannot tell which. `browser` is the token of the
/// cookie in the browser that asks.
///
/// # Errors
/// The database's own.
pub fn ask_link(
    tx: &mut Tx<'_>,
    email: &Email,
    browser: &str,
    language: Language,
    now_s: i64,
) -> Result<(), opbouw_neighbourhood::NeighbourhoodError> {
    let person = match find_person_by_email(tx, email.key())? {
        Some(id) => find_person(tx, id)?,
        None => None,
    };
    let row = values![person.as_ref().map(|person| person.id), fingerprint(browser), now_s, now_s + LINK_TERM_S];
    let id: i64 = tx.query_one(&ASK, &row)?.get(0)?;
    let once = format!("signin-{id}");
    let message = match &person {
        Some(person) => {
            let language = Language::parse(&person.language).unwrap_or(language);
            NewMessage::mail(&kinds::SIGNIN, email.as_str(), language, &once)
                .link("/inloggen/link/", &id.to_string())
                .expires_at(now_s + LINK_TERM_S)
        }
        None => NewMessage::mail(&kinds::UNKNOWN, email.as_str(), language, &once).plain_link("/aanmelden").expires_at(now_s + LINK_TERM_S),
    };
    queue(tx, now_s, &message)?;
    Ok(())
}

/// What the page of a link says, without using it: programs that scan mail open links too.
pub fn peek_link(tx: &mut Tx<'_>, key: &Key, ticket: &str, browser: &str, now_s: i64) -> Result<Result<i64, SigninFault>, StoreError> {
    let found = match kinds::SIGNIN.about(key, ticket).and_then(|about| about.parse::<i64>().ok()) {
        Some(id) => tx.query_opt(&FIND, &values![id])?.map(|row| request(&row)).transpose()?,
        None => return Ok(Err(SigninFault::Forged)),
    };
    Ok(found.map_or(Err(SigninFault::Late), |request| request.check(browser, now_s)))
}

/// Uses a link: the person. Of two taps at the same moment one comes in.
pub fn use_link(tx: &mut Tx<'_>, key: &Key, ticket: &str, browser: &str, now_s: i64) -> Result<Result<i64, SigninFault>, StoreError> {
    let person = match peek_link(tx, key, ticket, browser, now_s)? {
        Ok(person) => person,
        Err(fault) => return Ok(Err(fault)),
    };
    let id: i64 = kinds::SIGNIN.about(key, ticket).and_then(|about| about.parse().ok()).unwrap_or(0);
    let is_first = tx.execute(&USE, &values![id, now_s])? == 1;
    Ok(if is_first { Ok(person) } else { Err(SigninFault::Used) })
}

/// Uses the six digits of the mail, typed in the browser that asked: the person. A wrong one counts, so keep the transaction.
pub fn use_code(tx: &mut Tx<'_>, key: &Key, code: &str, browser: &str, now_s: i64) -> Result<Result<i64, SigninFault>, StoreError> {
    let Some(row) = tx.query_opt(&FIND_BY_BROWSER, &values![fingerprint(browser)])? else { return Ok(Err(SigninFault::Late)) };
    let request = request(&row)?;
    if request.tries >= MOST_TRIES {
        return Ok(Err(SigninFault::TooManyTries));
    }
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let is_right = digits == six_digits(key, &request.id.to_string());
    let checked = request.check(browser, now_s);
    // A request for an address that nobody has runs through the same steps.
    if !is_right || checked == Err(SigninFault::Forged) {
        tx.execute(&TRY, &values![request.id])?;
        return Ok(Err(SigninFault::WrongCode));
    }
    let is_first = checked.is_ok() && tx.execute(&USE, &values![request.id, now_s])? == 1;
    Ok(match checked {
        Ok(person) if is_first => Ok(person),
        Ok(_) => Err(SigninFault::Used),
        Err(fault) => Err(fault),
    })
}

impl Request {
    fn check(&self, browser: &str, now_s: i64) -> Result<i64, SigninFault> {
        if self.used_at_s.is_some() {
            return Err(SigninFault::Used);
        }
        if self.expires_at_s <= now_s {
            return Err(SigninFault::Late);
        }
        if self.browser != fingerprint(browser) {
            return Err(SigninFault::OtherBrowser);
        }
        self.person.ok_or(SigninFault::Forged)
    }
}

fn request(row: &Row) -> Result<Request, StoreError> {
    Ok(Request {
        id: row.get(0)?,
        person: row.get(1)?,
        browser: row.get(2)?,
        expires_at_s: row.get(3)?,
        tries: row.get(4)?,
        used_at_s: row.get(5)?,
    })
}
