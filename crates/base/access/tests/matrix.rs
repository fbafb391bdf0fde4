//! Every action x role x relation x state in one table that a person can read: `tests/matrix.txt`. A rule that is loosened changes a line.

use std::fmt::Write;

use opbouw_access::{Action, Actor, PersonField, Relation, Role, Roles, State, Strength, Thing, may, may_see};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/matrix.txt");

const HEAD: &str = "\
# Who may do what. Made by the test beside it; read every changed line before you keep it (OPBOUW_WRITE=1 cargo test -p opbouw-access).
# A cell has six groups, for the relations none, found, shared, known, own party, own; in each the states open, restricted, ended.
# x = yes, . = no. 'link' came in by a link in the mail, the others by passkey or through their organisation.
";

fn actors() -> Vec<(&'static str, Actor)> {
    let staff = |role: Role, strength| Actor {
        person: Some(1),
        roles: Roles::NONE.with(role),
        parties: [7].into(),
        coordinates: [7].into(),
        strength,
    };
    vec![
        ("visitor", Actor::visitor()),
        ("resident link", Actor::resident(1, Strength::Link)),
        ("resident", Actor::resident(1, Strength::Strong)),
        ("worker link", staff(Role::Worker, Strength::Link)),
        ("worker", staff(Role::Worker, Strength::Strong)),
        ("coordinator", staff(Role::Coordinator, Strength::Strong)),
        ("policy", staff(Role::Policy, Strength::Strong)),
        ("admin link", staff(Role::Admin, Strength::Link)),
        ("admin", staff(Role::Admin, Strength::Strong)),
    ]
}

fn cell(answer: impl Fn(Thing) -> bool) -> String {
    let group = |relation: Relation| State::ALL.map(|state| if answer(Thing { relation, state }) { 'x' } else { '.' }).iter().collect();
    Relation::ALL.map(group).map(|group: String| group).join(" ")
}

fn table() -> String {
    let mut text = HEAD.to_owned();
    let _ = write!(text, "{:<16}", "");
    for (name, _) in actors() {
        let _ = write!(text, " {name:<23}");
    }
    for action in Action::ALL {
        let _ = write!(text, "\n{:<16}", format!("{action:?}"));
        for (_, actor) in actors() {
            let _ = write!(text, " {}", cell(|thing| may(&actor, action, thing).allowed));
        }
    }
    for field in PersonField::ALL {
        let _ = write!(text, "\n{:<16}", format!("see {field:?}"));
        for (_, actor) in actors() {
            let _ = write!(text, " {}", cell(|thing| may_see(&actor, field, thing.relation)));
        }
    }
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn who_may_do_what_is_as_it_was_read_by_a_person() {
    let table = table();
    if std::env::var_os("OPBOUW_WRITE").is_some() {
        std::fs::write(FILE, &table).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    for (now, then) in table.lines().zip(kept.lines()) {
        assert_eq!(now, then, "a rule changed; if it was meant, write the table anew and read it");
    }
    assert_eq!(table.lines().count(), kept.lines().count());
}

#[test]
fn all_names_every_action_once() {
    let source = include_str!("../src/action.rs");
    let body = source.split("pub enum Action {").nth(1).and_then(|rest| rest.split("\n}").next()).unwrap();
    let named: Vec<&str> = body.lines().map(str::trim).filter(|line| line.ends_with(',')).map(|line| line.trim_end_matches(',')).collect();
    let listed: Vec<String> = Action::ALL.iter().map(|action| format!("{action:?}")).collect();
    assert_eq!(named, listed);
}
