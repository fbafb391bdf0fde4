//! A village where things happen, and neighbours who listen.
#![allow(dead_code, missing_docs, reason = "each test uses a part of it")]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use opbouw_happenings::{Happening, Heard, Hearing, Listener, MIGRATIONS, publish};
use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Db, StoreError};

pub async fn villages() -> Vec<TestDb> {
    let databases = test_databases().await;
    for db in &databases {
        db.migrate(MIGRATIONS).await.unwrap();
    }
    databases
}

/// An offer ended, in a transaction of its own; its number.
pub async fn end_offer(db: &Db, resource: i64) -> i64 {
    db.write(move |tx| publish(tx, resource, &Happening::OfferEnded { resource })).await.unwrap()
}

/// What a neighbour does with the next happening, other than taking it in.
#[derive(Clone, Copy)]
pub enum Mood {
    Fails,
    Panics,
    Hangs,
}

/// Remembers what it heard, after having had its moods.
pub struct Neighbour {
    name: &'static str,
    moods: Mutex<VecDeque<Mood>>,
    tried: Mutex<Vec<i64>>,
    heard: Mutex<Vec<Heard>>,
}

impl Neighbour {
    pub fn new(name: &'static str) -> Arc<Self> {
        Self::with_moods(name, [])
    }

    pub fn with_moods(name: &'static str, moods: impl IntoIterator<Item = Mood>) -> Arc<Self> {
        let moods = Mutex::new(moods.into_iter().collect());
        Arc::new(Self { name, moods, tried: Mutex::default(), heard: Mutex::default() })
    }

    /// The numbers of all that it took in.
    pub fn heard(&self) -> Vec<i64> {
        self.heard.lock().unwrap().iter().map(|heard| heard.id).collect()
    }

    /// The numbers of all that it was told, whatever came of it.
    pub fn tried(&self) -> Vec<i64> {
        self.tried.lock().unwrap().clone()
    }

    pub fn last(&self) -> Heard {
        self.heard.lock().unwrap().last().unwrap().clone()
    }
}

impl Listener for Neighbour {
    fn name(&self) -> &'static str {
        self.name
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        self.tried.lock().unwrap().push(heard.id);
        let mood = self.moods.lock().unwrap().pop_front();
        Box::pin(async move {
            match mood {
                Some(Mood::Fails) => return Err("not now".to_owned()),
                Some(Mood::Panics) => panic!("a neighbour panics on purpose"),
                Some(Mood::Hangs) => std::future::pending().await,
                None => self.heard.lock().unwrap().push(heard.clone()),
            }
            Ok(())
        })
    }
}

/// An error that a script gives to be rolled back.
pub fn changed_my_mind() -> StoreError {
    StoreError::NoRow { statement: "changed my mind" }
}
