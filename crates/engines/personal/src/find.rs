//! Where in a text is personal data? Every kind looks by itself; where two lie over each other the surer one stays.

use crate::address::{find_addresses, find_coordinates};
use crate::birth_date::find_birth_dates;
use crate::handle::find_handles;
use crate::kind::{Found, Kind};
use crate::mail::find_mails;
use crate::names::{Names, mark_phrases};
use crate::numbers::{find_bank_accounts, find_bsns, find_documents, find_plates, find_postcodes, find_telephones, list_chains};
use crate::places::Places;
use crate::plain::Plain;
use crate::words::split_words;

/// Letters of the plain text.
type Range = (usize, usize);

/// The personal data in a text, in order and without overlap. `places` are names that are not names of persons.
pub fn find_personal(text: &str, places: &Places) -> Vec<Found> {
    let plain = Plain::new(text);
    let words = split_words(&plain);
    let placed = mark_phrases(&words, places);
    let chains = list_chains(&plain, &words);
    let telephones: Vec<Range> = chains.iter().flat_map(|chain| find_telephones(&plain, &words, chain)).collect();
    let bsns: Vec<Range> = chains.iter().flat_map(|chain| find_bsns(&plain, &words, chain)).collect();
    // Where a telephone number and a BSN lie over each other, the one that begins first is meant.
    let (sure, late) = part_late(telephones, &bsns);
    // The surest first.
    let kinds: [(Kind, Vec<Range>); 13] = [
        (Kind::Mail, find_mails(&plain, &words)),
        (Kind::Handle, find_handles(&plain, &words)),
        (Kind::BankAccount, find_bank_accounts(&plain)),
        (Kind::BirthDate, find_birth_dates(&words)),
        (Kind::Address, find_coordinates(&words)),
        (Kind::Telephone, sure),
        (Kind::Bsn, bsns),
        (Kind::Telephone, late),
        (Kind::Plate, find_plates(&words)),
        (Kind::Postcode, find_postcodes(&words)),
        (Kind::Bsn, find_documents(&plain, &words)),
        (Kind::Address, find_addresses(&words, &placed)),
        (Kind::Name, Names::new(&words, &placed).find()),
    ];
    let mut taken = vec![false; plain.seen.len()];
    let mut found: Vec<Found> = Vec::new();
    for (kind, ranges) in kinds {
        for (start, end) in ranges.into_iter().filter(|(start, end)| start < end) {
            if taken[start..end].contains(&true) {
                continue;
            }
            taken[start..end].fill(true);
            let (start, end) = plain.bytes(start, end);
            found.push(Found { kind, start, end });
        }
    }
    found.sort_unstable_by_key(|found| found.start);
    found
}

/// The telephone numbers that do not begin inside a BSN, and those that do.
fn part_late(telephones: Vec<Range>, bsns: &[Range]) -> (Vec<Range>, Vec<Range>) {
    let begins_inside = |start: usize| {
        let next = bsns.partition_point(|(begin, _)| *begin < start);
        next.checked_sub(1).is_some_and(|at| bsns[at].1 > start)
    };
    telephones.into_iter().partition(|(start, _)| !begins_inside(*start))
}
