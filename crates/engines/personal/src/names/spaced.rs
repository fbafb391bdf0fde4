//! Which row of single letters spells a name: "p i e t e r", "P.i.e.t"?

use super::Names;
use crate::lexicon::{NameWord, name_word};

/// Letters of such a name at most, and at least: "j.a.n." can be initials, "p i e t" is nothing else.
const MOST_LETTERS: usize = 12;
const LEAST_LETTERS: usize = 3;

impl Names<'_> {
    /// The first and last word of a spelled name that begins here.
    pub(super) fn spaced_at(&self, at: usize) -> Option<(usize, usize)> {
        if !self.is_letter(at) || self.is_in_row(at) {
            return None;
        }
        let (mut last, mut name) = (at, self.key(at).to_owned());
        for _ in 0..=MOST_LETTERS {
            let Some(next) = self.next_letter(last) else { break };
            name.push_str(self.key(next));
            last = next;
        }
        let letters = name.chars().count();
        let is_spaced = last - at + 1 == letters;
        let is_name = name_word(&name) == Some(NameWord::First) && letters >= LEAST_LETTERS + usize::from(!is_spaced);
        let stop = usize::from(
            !is_spaced
                && self.word(last + 2).is_some()
                && self.word(last + 1).is_some_and(|stop| stop.is_sign(".") && stop.start == self.words[last].end),
        );
        is_name.then_some((at, last + stop))
    }

    fn is_letter(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.is_word() && word.end == word.start + 1)
    }

    /// The next single letter after one space, or after one sign that touches both.
    fn next_letter(&self, at: usize) -> Option<usize> {
        if self.is_letter(at + 1) {
            return (self.words[at + 1].start == self.words[at].end + 1).then_some(at + 1);
        }
        let sign = self.word(at + 1).filter(|sign| matches!(sign.key.as_str(), "." | "-" | "_" | "*" | "/"))?;
        let touches = sign.start == self.words[at].end && self.words.get(at + 2).is_some_and(|next| next.start == sign.end);
        (touches && self.is_letter(at + 2)).then_some(at + 2)
    }

    /// Whether the letter before belongs to the same row.
    fn is_in_row(&self, at: usize) -> bool {
        let joins = |back: usize| at.checked_sub(back).is_some_and(|before| self.is_letter(before) && self.next_letter(before) == Some(at));
        joins(1) || joins(2)
    }
}
