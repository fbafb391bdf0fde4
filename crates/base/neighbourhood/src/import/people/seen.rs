//! Is this somebody we have? The same mail address; or the same first name, area and telephone number.

use std::collections::HashMap;
use std::fmt;

use super::{KnownPerson, ListedPerson};
use crate::fold::fold;
use crate::import::preview::{SameAs, SameBy};

/// Which fields of a list are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listed {
    /// Mail address.
    pub email: bool,
    /// Telephone number.
    pub phone: bool,
    /// Language of messages.
    pub language: bool,
}

impl Listed {
    /// None of them.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [(self.email, "email"), (self.phone, "phone"), (self.language, "language")];
        let named: Vec<&str> = all.iter().filter(|(is_meant, _)| *is_meant).map(|(_, name)| *name).collect();
        f.write_str(&named.join(", "))
    }
}

/// Who a row is the same as.
pub(crate) struct Match {
    pub(crate) of: SameAs,
    pub(crate) by: SameBy,
    /// What they lack and the row has. From now on they are taken to have it.
    pub(crate) fills: Listed,
}

/// Everybody seen so far.
pub(crate) struct SeenPeople {
    people: Vec<Seen>,
    by_email: HashMap<String, usize>,
    by_name: HashMap<Called, usize>,
}

/// Folded first name, code of the area, number.
type Called = (String, String, String);

struct Seen {
    who: SameAs,
    name: String,
    area: String,
    lacks: Listed,
}

impl SeenPeople {
    pub(crate) fn new(known: &[KnownPerson]) -> Self {
        let mut seen = Self { people: Vec::with_capacity(known.len()), by_email: HashMap::new(), by_name: HashMap::new() };
        for person in known {
            let may = person.may_be_filled;
            let lacks = Listed {
                email: may && person.email_key.is_none(),
                phone: may && person.phone.is_none(),
                language: may && person.language.is_empty(),
            };
            let (name, area) = (fold(&person.first_name), person.area.clone());
            seen.people.push(Seen { who: SameAs::Person(person.id), name, area, lacks });
            seen.remember(seen.people.len() - 1, person.email_key.as_deref(), person.phone.as_deref());
        }
        seen
    }

    /// Who this is, if anybody; otherwise they are remembered as `who`.
    pub(crate) fn find_or_add(&mut self, person: &ListedPerson, who: SameAs) -> Option<Match> {
        let found = self.find(person);
        if found.is_none() {
            let lacks = Listed { email: person.email.is_none(), phone: person.phone.is_none(), language: person.language.is_empty() };
            let (name, area) = (fold(person.first_name.as_str()), person.area.as_str().to_owned());
            self.people.push(Seen { who, name, area, lacks });
            self.remember(self.people.len() - 1, person.email.as_ref().map(|email| email.key()), phone_of(person));
        }
        found
    }

    /// Who this is, if anybody. The address goes first: it can be of one person only.
    pub(crate) fn find(&mut self, person: &ListedPerson) -> Option<Match> {
        let email = person.email.as_ref().map(|email| email.key());
        let by_email = email.and_then(|key| self.by_email.get(key)).map(|at| (*at, SameBy::Email));
        let (at, by) = by_email.or_else(|| {
            let called = (fold(person.first_name.as_str()), person.area.as_str().to_owned(), phone_of(person)?.to_owned());
            self.by_name.get(&called).map(|at| (*at, SameBy::NameAreaPhone))
        })?;
        let Seen { who, lacks, .. } = &mut self.people[at];
        let fills = Listed {
            email: lacks.email && email.is_some(),
            phone: lacks.phone && person.phone.is_some(),
            language: lacks.language && !person.language.is_empty(),
        };
        lacks.email &= !fills.email;
        lacks.phone &= !fills.phone;
        lacks.language &= !fills.language;
        let of = *who;
        self.remember(at, email.filter(|_| fills.email), phone_of(person).filter(|_| fills.phone));
        Some(Match { of, by, fills })
    }

    /// The first of a name and number stays the one that is found by them.
    fn remember(&mut self, at: usize, email: Option<&str>, phone: Option<&str>) {
        if let Some(email) = email {
            self.by_email.entry(email.to_owned()).or_insert(at);
        }
        if let Some(phone) = phone {
            let Seen { name, area, .. } = &self.people[at];
            self.by_name.entry((name.clone(), area.clone(), phone.to_owned())).or_insert(at);
        }
    }
}

fn phone_of(person: &ListedPerson) -> Option<&str> {
    person.phone.as_ref().map(|phone| phone.as_str())
}
