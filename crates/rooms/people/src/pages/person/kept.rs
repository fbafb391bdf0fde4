//! What the other rooms keep about somebody, collected for insight and export.

use std::sync::Arc;

use opbouw_neighbourhood::{Kept, KeptLine, store};
use opbouw_store::{StoreError, Tx};
use opbouw_words::{Language, Sentences, Value};

/// The lines of one room.
pub(crate) struct OfRoom {
    /// Name of the room.
    pub room: String,
    /// What it keeps.
    pub lines: Vec<KeptLine>,
}

/// Puts the sentences of all rooms in the language of the reader.
pub(crate) struct Collector {
    rooms: Vec<Kept>,
    sentences: Arc<Sentences>,
    language: Language,
}

impl Collector {
    /// For these rooms and this reader.
    pub fn new(rooms: &[Kept], sentences: Arc<Sentences>, language: Language) -> Self {
        Self { rooms: rooms.to_vec(), sentences, language }
    }

    /// Every room that keeps something, in the order of the menu, and at the end what all of them share. Cost: a few statements a room.
    pub fn collect(&self, tx: &mut Tx<'_>, person: i64) -> Result<Vec<OfRoom>, StoreError> {
        let say = |key: &'static str, values: &[(&'static str, String)]| self.say(key, values);
        let mut all = Vec::new();
        for kept in &self.rooms {
            let lines = (kept.list)(tx, person, &say)?;
            all.push(OfRoom { room: self.say(kept.room, &[]), lines });
        }
        all.push(OfRoom { room: self.sentences.say(self.language, "people-kept-together"), lines: self.shared(tx, person)? });
        all.retain(|room| !room.lines.is_empty());
        Ok(all)
    }

    /// How often they were asked, and with whom they want to be brought together no more.
    fn shared(&self, tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptLine>, StoreError> {
        let mut lines = Vec::new();
        if let Some(last_s) = store::find_last_ask(tx, person)? {
            let count = store::count_asks(tx, person, 0)?.to_string();
            lines.push(KeptLine::new(self.say("people-kept-asks", &[("count", count)])).since_moment(last_s));
        }
        let blocked = store::list_blocked(tx, person)?.len();
        if blocked > 0 {
            lines.push(KeptLine::new(self.say("people-kept-blocks", &[("count", blocked.to_string())])));
        }
        Ok(lines)
    }

    fn say(&self, key: &'static str, values: &[(&'static str, String)]) -> String {
        let values: Vec<(&'static str, Value)> = values.iter().map(|(name, value)| (*name, value.clone().into())).collect();
        self.sentences.say_with(self.language, key, &values)
    }
}
