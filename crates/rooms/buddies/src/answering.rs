//! What somebody answers, by link, text message, their own page, or through the coordinator: the same rules for all.

use jiff::civil::Date;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{Terms, store as register};
use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::error::BuddiesError;
use crate::messages::send_meeting;
use crate::proposing::{note, note_both};
use crate::rules::checkins::{CheckinKind, Feeling, due_days};
use crate::rules::pair::{Outcome, PairState, Said, StopReason, Which, outcome};
use crate::store::agreements;
use crate::store::checkins::{self, Checkin};
use crate::store::pairs::{self, Pair};

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// It is written down.
    Thanks,
    /// Both said yes.
    BothYes,
    /// It is no longer needed: somebody else decided, or it is over.
    Over,
}

/// Who answers, and until when they are kept because they did something.
pub(crate) struct Answerer<'a> {
    /// Who does it: the person, a worker for them, or the program for a text message.
    pub doer: &'a Doer,
    /// The terms of the municipality.
    pub terms: &'a Terms,
    /// Which of the two it is about.
    pub which: Which,
}

impl Answerer<'_> {
    /// Writes down what one of them says to a proposal. Until there is an agreement they may think better of it.
    pub fn say(&self, tx: &mut Tx<'_>, pair: &Pair, said: Said) -> Result<Told, BuddiesError> {
        if !matches!(pair.state, PairState::Proposed | PairState::Meeting) || pair.half(self.which).person.is_none() {
            return Ok(if pair.state.knows_details() { Told::BothYes } else { Told::Over });
        }
        if pair.half(self.which).said == Some(said) {
            return Ok(if pair.state == PairState::Meeting { Told::BothYes } else { Told::Thanks });
        }
        pairs::say(tx, pair.id, self.which, said)?;
        self.touch(tx, pair)?;
        note(tx, self.doer, "buddy-answer", pair.id, Some(&pair.half(self.which).pseudonym))?;
        let other = pair.half(self.which.other()).said;
        match outcome(Some(said), other) {
            Outcome::Declined => self.decline(tx, pair),
            Outcome::BothYes if is_kept_apart(tx, pair)? => self.decline(tx, pair),
            Outcome::BothYes => self.bring_together(tx, pair),
            Outcome::Waiting => Ok(Told::Thanks),
        }
    }

    /// Writes down how it goes.
    pub fn feel(&self, tx: &mut Tx<'_>, pair: &Pair, checkin: &Checkin, feeling: Feeling) -> Result<Told, BuddiesError> {
        if !matches!(pair.state, PairState::Active | PairState::Ending) {
            return Ok(Told::Over);
        }
        let at = usize::from(self.which == Which::Giver);
        if checkin.answers.get(at).copied().flatten() == Some(feeling) {
            return Ok(Told::Thanks);
        }
        if !checkins::answer_checkin(tx, checkin.id, self.which, feeling, self.doer.at_s)? {
            return Err(BuddiesError::NotNow);
        }
        self.touch(tx, pair)?;
        note(tx, self.doer, "checkin-answer", pair.id, Some(&pair.half(self.which).pseudonym))?;
        Ok(Told::Thanks)
    }

    /// Somebody wants to be called, also when nothing was asked.
    pub fn ask_for_call(&self, tx: &mut Tx<'_>, pair: &Pair) -> Result<Told, BuddiesError> {
        if matches!(pair.state, PairState::Proposed | PairState::Meeting) {
            return self.say(tx, pair, Said::CallMe);
        }
        let mut all = checkins::list_checkins_of(tx, pair.id)?;
        if all.is_empty() && pair.state.knows_details() {
            // They are together for less than two weeks; somebody may need a call all the same.
            checkins::plan_checkin(tx, pair.id, CheckinKind::TwoWeeks, self.doer.today)?;
            all = checkins::list_checkins_of(tx, pair.id)?;
        }
        let latest = all.iter().rfind(|checkin| checkin.asked_at_s.is_some()).or_else(|| all.first());
        let Some(checkin) = latest.cloned() else { return Err(BuddiesError::NotNow) };
        if checkin.asked_at_s.is_none() {
            checkins::mark_asked(tx, &checkin, self.doer.at_s)?;
        }
        self.feel(tx, pair, &checkin, Feeling::CallMe)
    }

    /// Says yes to the agreement as it was read.
    ///
    /// # Errors
    /// The text changed meanwhile.
    pub fn agree(&self, tx: &mut Tx<'_>, pair: &Pair, version: i64) -> Result<Told, BuddiesError> {
        if matches!(pair.state, PairState::Active | PairState::Ending) {
            return Ok(Told::BothYes);
        }
        if pair.state != PairState::Meeting || pair.half(self.which).person.is_none() {
            return Ok(Told::Over);
        }
        if version != pair.version || version == 0 {
            return Err(BuddiesError::Changed);
        }
        if is_kept_apart(tx, pair)? {
            return self.decline(tx, pair);
        }
        if agreements::agree(tx, pair.id, self.which, version, self.doer.at_s)? {
            self.touch(tx, pair)?;
            note(tx, self.doer, "agreement-agree", pair.id, Some(&pair.half(self.which).pseudonym))?;
        }
        let has_begun = agreements::begin(tx, pair.id, self.doer.today)?;
        if has_begun {
            begin_checkins(tx, pair, self.doer.today)?;
            note_both(tx, self.doer, "buddy-begin", pair)?;
            publish(tx, self.doer.at_s, &Happening::BuddiesBegan { pair: pair.id })?;
        }
        Ok(if has_begun { Told::BothYes } else { Told::Thanks })
    }

    fn decline(&self, tx: &mut Tx<'_>, pair: &Pair) -> Result<Told, BuddiesError> {
        pairs::end_pair(tx, pair.id, StopReason::Declined, "", self.doer.today)?;
        Ok(Told::Over)
    }

    fn bring_together(&self, tx: &mut Tx<'_>, pair: &Pair) -> Result<Told, BuddiesError> {
        if pairs::set_state(tx, pair.id, PairState::Meeting, self.doer.today)? {
            send_meeting(tx, pair, self.doer.at_s)?;
        }
        Ok(Told::BothYes)
    }

    /// An answer is a sign of life: what is kept of them is kept on.
    fn touch(&self, tx: &mut Tx<'_>, pair: &Pair) -> Result<(), StoreError> {
        let Some(person) = pair.half(self.which).person else { return Ok(()) };
        register::touch_person(tx, person, self.doer.today, self.terms.keep_until(self.doer.today))
    }
}

/// Whether one of the two does not want to be brought together with the other.
pub(crate) fn is_kept_apart(tx: &mut Tx<'_>, pair: &Pair) -> Result<bool, StoreError> {
    let (Some(asker), Some(giver)) = (pair.half(Which::Asker).person, pair.half(Which::Giver).person) else { return Ok(true) };
    Ok(register::list_kept_apart(tx, asker)?.contains(&giver))
}

fn begin_checkins(tx: &mut Tx<'_>, pair: &Pair, today: Date) -> Result<(), StoreError> {
    let end = pair.planned_end.unwrap_or(today);
    due_days(today, end).into_iter().try_for_each(|(kind, due_on)| checkins::plan_checkin(tx, pair.id, kind, due_on))
}

/// What a link or text message is about: which number, which of the two, and which version of a text.
pub(crate) fn read_about(about: &str) -> Option<(i64, Which, i64)> {
    let mut parts = about.split('-');
    let (id, which) = (parts.next()?.parse().ok()?, Which::parse(parts.next()?)?);
    let version = parts.next().map_or(Some(0), |version| version.parse().ok())?;
    parts.next().is_none().then_some((id, which, version))
}
