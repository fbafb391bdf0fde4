//! Keeps the index as the register is: every happening that changes what may be found is looked up and put in its place.

use std::sync::Arc;

use jiff::civil::Date;
use opbouw_happenings::{Happening, Heard, Hearing, Listener};
use opbouw_neighbourhood::{NeighbourhoodError, store};
use opbouw_store::Db;

use crate::finder::Finder;

/// Listens for the finder. It asks "may this be found now?", so that hearing twice does no harm.
pub struct FinderListener {
    finder: Arc<Finder>,
    db: Db,
    today: Box<dyn Fn() -> Date + Send + Sync>,
}

impl FinderListener {
    /// For a finder that was filled from this database.
    pub fn new(finder: Arc<Finder>, db: Db, today: impl Fn() -> Date + Send + Sync + 'static) -> Self {
        Self { finder, db, today: Box::new(today) }
    }

    async fn follow(&self, happening: &Happening) -> Result<(), NeighbourhoodError> {
        match *happening {
            Happening::OfferLeft { resource } | Happening::OfferChanged { resource } | Happening::OfferEnded { resource } => {
                self.look_again(resource).await
            }
            Happening::PersonErased { person } => {
                self.finder.remove_all_of(person);
                Ok(())
            }
            Happening::PersonChanged { person }
            | Happening::PersonRestricted { person }
            | Happening::PersonUnrestricted { person }
            | Happening::ConsentGiven { person, .. }
            | Happening::ConsentWithdrawn { person, .. } => self.look_again_at_all_of(person).await,
            Happening::ResourcesImported { .. } | Happening::ImportUndone { .. } => self.look_at_everything().await,
            _ => Ok(()),
        }
    }

    async fn look_again(&self, resource: i64) -> Result<(), NeighbourhoodError> {
        match store::find_shown_resource(&self.db, resource).await? {
            Some(shown) => self.finder.put(shown, (self.today)()),
            None => self.finder.remove(resource),
        }
        Ok(())
    }

    async fn look_again_at_all_of(&self, person: i64) -> Result<(), NeighbourhoodError> {
        for resource in store::list_offer_ids(&self.db, person).await? {
            self.look_again(resource).await?;
        }
        Ok(())
    }

    async fn look_at_everything(&self) -> Result<(), NeighbourhoodError> {
        let resources = store::list_resources(&self.db).await?;
        let (finder, today) = (self.finder.clone(), (self.today)());
        self.finder.keep_only(&resources.iter().map(|resource| resource.id).collect());
        for resource in resources {
            finder.put(resource, today);
        }
        Ok(())
    }
}

impl Listener for FinderListener {
    fn name(&self) -> &'static str {
        "finder"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { self.follow(&heard.happening).await.map_err(|error| error.code().to_owned()) })
    }
}
