//! A moment as a list shows it.

use opbouw_store::{StoreError, Tx};
use opbouw_web::Frame;

use crate::house::ContactHouse;
use crate::moment::Moment;
use crate::say::{moment_in, where_of};
use crate::store::thanks;

/// One line of a list.
pub(crate) struct MomentView {
    pub id: i64,
    pub when: String,
    pub place: String,
    /// `12-17: 8 · 18-24: 2`.
    pub people: String,
    /// Sign and word.
    pub mood: Option<(&'static str, String)>,
    pub line: String,
    pub next_step: String,
    pub by: String,
    /// Round or group.
    pub of: String,
    /// First names of who thanked.
    pub thanked: String,
    pub may_thank: bool,
}

/// A moment with who thanked for it.
pub(crate) struct Thanked {
    pub moment: Moment,
    pub by: Vec<String>,
    pub is_mine: bool,
    pub has_thanked: bool,
}

/// Looks up who thanked.
pub(crate) fn with_thanks(tx: &mut Tx<'_>, moments: Vec<Moment>, person: i64) -> Result<Vec<Thanked>, StoreError> {
    let mut all = Vec::with_capacity(moments.len());
    for moment in moments {
        let by = thanks::list(tx, moment.id)?;
        let (is_mine, has_thanked) = (moment.by_person == Some(person), thanks::has(tx, moment.id, person)?);
        all.push(Thanked { moment, by, is_mine, has_thanked });
    }
    Ok(all)
}

/// In the words of the screen.
pub(crate) fn view(house: &ContactHouse, frame: &Frame, thanked: Thanked) -> MomentView {
    let Thanked { moment, by, is_mine, has_thanked } = thanked;
    MomentView {
        id: moment.id,
        when: moment_in(moment.happened_s, frame.language),
        place: where_of(&moment.spot, moment.area.as_deref(), &house.areas),
        people: people_of(&moment),
        mood: moment.mood.map(|mood| (mood.sign(), frame.say(mood.key()))),
        of: [moment.group_name, moment.round_name].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        line: moment.line,
        next_step: moment.next_step,
        by: moment.by_name.unwrap_or_default(),
        thanked: by.join(", "),
        may_thank: !is_mine && !has_thanked,
    }
}

/// Numbers per band, as `12-17: 8`.
fn people_of(moment: &Moment) -> String {
    moment.tallies.iter().map(|(band, number)| format!("{}: {number}", band.code())).collect::<Vec<_>>().join(" · ")
}
