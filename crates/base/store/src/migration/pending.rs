//! Which steps has this database not had yet? And does it fit this program at all?

use super::{Migration, at};
use crate::StoreError;

/// A step that the database has had.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Applied {
    pub(crate) room: String,
    pub(crate) number: i64,
    pub(crate) name: String,
    pub(crate) checksum: String,
}

/// Refuses a list whose numbers are not 1, 2, 3 within each room, and a step that would end the
/// transaction that all of them share.
pub(super) fn check_program(program: &[Migration]) -> Result<(), StoreError> {
    for (index, migration) in program.iter().enumerate() {
        let before = program[..index].iter().filter(|other| other.room == migration.room).count();
        if migration.number as usize != before + 1 {
            let Migration { room, number, .. } = *migration;
            return Err(StoreError::MisnumberedMigration { room, number });
        }
        if ends_transaction(migration.sql) {
            let problem = "it may not commit or roll back itself.".to_owned();
            return Err(at(migration, problem));
        }
    }
    Ok(())
}

fn ends_transaction(sql: &str) -> bool {
    let starts = |text: &str, word: &str| {
        let start = text.trim_start().get(..word.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    sql.split([';', '\n']).any(|part| starts(part, "COMMIT") || starts(part, "ROLLBACK"))
}

/// What the program has and the database has not, after checking all that the database has.
pub(super) fn find_pending<'p>(applied: &[Applied], program: &'p [Migration]) -> Result<Vec<&'p Migration>, StoreError> {
    for step in applied {
        check_applied(step, applied, program)?;
    }
    let is_applied =
        |migration: &Migration| applied.iter().any(|step| step.room == migration.room && step.number == i64::from(migration.number));
    Ok(program.iter().filter(|migration| !is_applied(migration)).collect())
}

fn check_applied(step: &Applied, applied: &[Applied], program: &[Migration]) -> Result<(), StoreError> {
    let of_room = || program.iter().filter(|migration| migration.room == step.room);
    let known = of_room().map(|migration| i64::from(migration.number)).max().unwrap_or(0);
    let Applied { room, number, name, .. } = step;
    let (room, number, name) = (room.clone(), *number, name.clone());
    if number > known {
        let found = applied.iter().filter(|other| other.room == room).map(|other| other.number).max();
        return Err(StoreError::NewerDatabase { room, found: found.unwrap_or(number), known });
    }
    match of_room().find(|migration| i64::from(migration.number) == number) {
        None => Err(StoreError::MissingMigration { room, number, name }),
        Some(migration) if migration.checksum() != step.checksum => Err(StoreError::ChangedMigration { room, number, name }),
        Some(_) => Ok(()),
    }
}
