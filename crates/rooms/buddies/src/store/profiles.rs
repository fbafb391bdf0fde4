//! Who looks for a buddy and who wants to be one.

use jiff::civil::Date;
use opbouw_neighbourhood::LatLon;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::{column, day, day_text, optional_day, word, words};
use crate::error::BuddiesError;
use crate::rules::chosen::CodeWord;
use crate::rules::fit::Seeker;
use crate::rules::profile::{Profile, Wanted};

const TABLE: &str = "buddies_profiles";
/// Seconds in which being asked counts as lately: three months.
const LATELY_S: i64 = 90 * 86_400;

statements! {
    pub(super) ALL = {
        SAVE: "INSERT INTO buddies_profiles (person, party, side, limits, wishes, traits, likes, parts, rhythm, tongues, about, capacity, joined_on)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (person, party) DO UPDATE SET side = excluded.side, limits = excluded.limits, wishes = excluded.wishes,
                traits = excluded.traits, likes = excluded.likes, parts = excluded.parts, rhythm = excluded.rhythm,
                tongues = excluded.tongues, about = excluded.about, capacity = excluded.capacity RETURNING id";
        FIND: "SELECT id, person, party, side, limits, wishes, traits, likes, parts, rhythm, tongues, about, capacity, paused_until, joined_on
            FROM buddies_profiles WHERE person = $1 AND party = $2";
        LIST_OF: "SELECT id, person, party, side, limits, wishes, traits, likes, parts, rhythm, tongues, about, capacity, paused_until, joined_on
            FROM buddies_profiles WHERE person = $1 ORDER BY id";
        PAUSE: "UPDATE buddies_profiles SET paused_until = $3 WHERE person = $1 AND party = $2";
        REMOVE: "DELETE FROM buddies_profiles WHERE person = $1 AND party = $2";
        /// Only people who may be approached and whom this party knows: what is taken back counts at once.
        LIST: "SELECT f.id, f.person, f.party, f.side, f.limits, f.wishes, f.traits, f.likes, f.parts, f.rhythm, f.tongues, f.about, f.capacity,
                f.paused_until, f.joined_on, p.first_name, a.name, a.lat, a.lon,
                (SELECT count(*) FROM buddies_certificates c
                    WHERE c.person = f.person AND c.party = f.party AND c.kind = 'vog' AND c.valid_from <= $2 AND c.valid_until >= $2),
                (SELECT count(*) FROM buddies_pairs r WHERE r.asker = f.person AND r.state <> 'ended')
                    + (SELECT count(*) FROM buddies_pairs r WHERE r.giver = f.person AND r.state <> 'ended'),
                (SELECT count(*) FROM buddies_pairs r WHERE r.asker = f.person AND r.state = 'ended' AND r.began_on IS NULL),
                (SELECT count(*) FROM neighbourhood_asks k WHERE k.person = f.person AND k.asked_at >= $3)
            FROM buddies_profiles f
                JOIN neighbourhood_people p ON p.id = f.person AND p.state = 'active'
                JOIN neighbourhood_areas a ON a.code = p.area
            WHERE f.party = $1 AND (p.registered_by = f.party OR EXISTS (SELECT 1 FROM neighbourhood_consents c
                WHERE c.person = f.person AND c.party = f.party AND c.purpose = 'shared' AND c.withdrawn_at IS NULL))
            ORDER BY f.joined_on, f.id";
    }
}

/// Somebody of the waiting lists, with what the register knows of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The profile.
    pub profile: Profile,
    /// First name.
    pub first_name: String,
    /// Village or hamlet.
    pub area: String,
    /// The middle of it.
    pub place: Option<LatLon>,
    /// Whether there is a certificate of conduct that holds today.
    pub has_vog: bool,
    /// Pairs that have not ended, at whichever party.
    pub open_pairs: i64,
    /// Proposals to find them somebody that came to nothing.
    pub failed_tries: i64,
    /// How often asked in three months.
    pub asked_lately: i64,
}

impl Listed {
    /// Whether somebody may be proposed to them now.
    pub fn has_room(&self, today: Date) -> bool {
        !self.profile.is_paused(today) && self.open_pairs < self.profile.wanted.capacity
    }

    /// Days that they wait.
    pub fn waiting_days(&self, today: Date) -> i64 {
        i64::from((today - self.profile.joined_on).get_days()).max(0)
    }

    /// As the rule of fitting sees them.
    pub fn seeker(&self, today: Date) -> Seeker {
        Seeker {
            person: self.profile.person,
            wanted: self.profile.wanted.clone(),
            area: self.area.clone(),
            place: self.place,
            has_vog: self.has_vog,
            asked_lately: self.asked_lately,
            waiting_days: self.waiting_days(today),
        }
    }
}

/// Keeps what somebody wants; its number. Filling it in again changes it, and keeps their place in the line.
pub fn save_profile(tx: &mut Tx<'_>, person: i64, party: i64, wanted: &Wanted, today: Date) -> Result<i64, StoreError> {
    let row = values![
        person,
        party,
        wanted.side.code(),
        wanted.limits.text(),
        wanted.wishes.text(),
        wanted.traits.text(),
        wanted.likes.text(),
        wanted.parts.text(),
        wanted.rhythm.code(),
        wanted.tongues.text(),
        &wanted.about,
        wanted.capacity,
        today.to_string()
    ];
    tx.query_one(&SAVE, &row)?.get(0)
}

/// What somebody wants at one party.
pub fn find_profile(tx: &mut Tx<'_>, person: i64, party: i64) -> Result<Option<Profile>, BuddiesError> {
    tx.query_opt(&FIND, &values![person, party])?.map(|row| profile(&row)).transpose()
}

/// What somebody wants, at whichever party.
pub fn list_profiles_of(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Profile>, BuddiesError> {
    tx.query(&LIST_OF, &values![person])?.iter().map(profile).collect()
}

/// Nobody is proposed to them until this day; none: they may be again.
pub fn pause_profile(tx: &mut Tx<'_>, person: i64, party: i64, until: Option<Date>) -> Result<bool, StoreError> {
    Ok(tx.execute(&PAUSE, &values![person, party, day_text(until)])? > 0)
}

/// They look no more; whether they did.
pub fn remove_profile(tx: &mut Tx<'_>, person: i64, party: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![person, party])? > 0)
}

/// Everybody of one party who looks or offers, the longest waiting first. One query.
pub fn list_profiles(tx: &mut Tx<'_>, party: i64, today: Date, now_s: i64) -> Result<Vec<Listed>, BuddiesError> {
    tx.query(&LIST, &values![party, today.to_string(), now_s - LATELY_S])?.iter().map(listed).collect()
}

fn profile(row: &Row) -> Result<Profile, BuddiesError> {
    let wanted = Wanted {
        side: word(row, column(3, TABLE, "side"))?,
        limits: words(row, column(4, TABLE, "limits"))?,
        wishes: words(row, column(5, TABLE, "wishes"))?,
        traits: words(row, column(6, TABLE, "traits"))?,
        likes: words(row, column(7, TABLE, "likes"))?,
        parts: words(row, column(8, TABLE, "parts"))?,
        rhythm: word(row, column(9, TABLE, "rhythm"))?,
        tongues: words(row, column(10, TABLE, "tongues"))?,
        about: row.get(11)?,
        capacity: row.get(12)?,
    };
    Ok(Profile {
        id: row.get(0)?,
        person: row.get(1)?,
        party: row.get(2)?,
        wanted,
        paused_until: optional_day(row, column(13, TABLE, "paused_until"))?,
        joined_on: day(row, column(14, TABLE, "joined_on"))?,
    })
}

fn listed(row: &Row) -> Result<Listed, BuddiesError> {
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get(17)?, row.get(18)?);
    Ok(Listed {
        profile: profile(row)?,
        first_name: row.get(15)?,
        area: row.get(16)?,
        place: lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon)),
        has_vog: row.get::<i64>(19)? > 0,
        open_pairs: row.get(20)?,
        failed_tries: row.get(21)?,
        asked_lately: row.get(22)?,
    })
}
