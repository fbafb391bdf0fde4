//! The whole program on a made-up village, without a network: requests go straight into the router.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::sync::{Arc, OnceLock};

use axum::Router;
use jiff::civil::{Date, date};
use opbouw_ask::{AREAS, AskHouse, Counts, MapFrame, Village};
use opbouw_finder::Finder;
use opbouw_neighbourhood::store;
use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Db, Migration};
use opbouw_understand::Vocabulary;
use opbouw_web::{Assets, Clock, Route, Site, application};
use opbouw_words::Sentences;

use crate::village::MadeUpVillage;

/// The day on which every test takes place, a Monday.
pub const TODAY: Date = date(2026, 11, 23);

/// The program with its pages, on a database of its own.
pub struct TestApp {
    /// What the pages stand on.
    pub house: Arc<AskHouse>,
    /// The database.
    pub db: Db,
    /// "memory", "sqlite" or "postgres".
    pub name: &'static str,
    /// Address of the database; for SQLite its file.
    pub url: String,
    pub(crate) router: Router,
    _home: Option<TestDb>,
}

impl TestApp {
    /// On SQLite in memory: for what does not depend on the database.
    pub async fn on(village: MadeUpVillage) -> Self {
        let db = Db::open("sqlite::memory:").await.expect("a database in memory");
        Self::fill(village, db, "memory", String::new(), None).await
    }

    /// On Lindelo, in memory.
    pub async fn lindelo() -> Self {
        Self::on(MadeUpVillage::lindelo()).await
    }

    /// Once on SQLite in a file, and once on PostgreSQL where `OPBOUW_TEST_PG` is set.
    pub async fn on_both(village: MadeUpVillage) -> Vec<Self> {
        let mut apps = Vec::new();
        for home in test_databases().await {
            let (db, name, url) = (home.clone(), home.name, home.url.clone());
            apps.push(Self::fill(village.clone(), db, name, url, Some(home)).await);
        }
        apps
    }

    /// All routes, as `opbouw serve` has them.
    pub fn routes(&self) -> Vec<Route> {
        routes(&self.house)
    }

    async fn fill(village: MadeUpVillage, db: Db, name: &'static str, url: String, home: Option<TestDb>) -> Self {
        db.migrate(&migrations()).await.expect("tables");
        store::put_areas(&db, MadeUpVillage::areas()).await.expect("areas");
        store::put_resources(&db, village.resources()).await.expect("resources");
        let finder = Finder::new(vocabulary());
        for resource in store::list_resources(&db).await.expect("the register") {
            finder.put(resource, TODAY);
        }
        let house = house(Arc::new(finder));
        let router = application(house.site.clone(), routes(&house));
        Self { house, db, name, url, router, _home: home }
    }
}

fn house(finder: Arc<Finder>) -> Arc<AskHouse> {
    let villages = MadeUpVillage::villages();
    let map = MapFrame::around(villages.iter().map(|village| village.place));
    let mut assets = Assets::default();
    let drawn: Vec<_> = villages.iter().map(|Village { name, place }| (name.clone(), *place, Vec::new())).collect();
    assets.add(AREAS, "image/svg+xml", map.areas_svg(&drawn));
    let now = TODAY.at(10, 0, 0, 0).in_tz("Europe/Amsterdam").expect("the Dutch time zone");
    let site = Site {
        sentences: Sentences::new(&[opbouw_web::SENTENCES, opbouw_ask::SENTENCES].concat()).expect("sentence files without mistakes"),
        municipality: "Wolderbeek".to_owned(),
        is_demo: true,
        clock: Clock::fixed(now),
        security_contact: "mailto:security@example.org".to_owned(),
        assets,
    };
    Arc::new(AskHouse { site: Arc::new(site), finder, villages, map, counts: Counts::default() })
}

fn routes(house: &Arc<AskHouse>) -> Vec<Route> {
    [opbouw_web::pages::routes(&house.site), opbouw_ask::routes(house)].into_iter().flatten().collect()
}

fn migrations() -> Vec<Migration> {
    [store::MIGRATIONS, opbouw_ask::MIGRATIONS].concat()
}

/// Read once per test program: it is the largest thing there is.
fn vocabulary() -> Arc<Vocabulary> {
    static READ: OnceLock<Arc<Vocabulary>> = OnceLock::new();
    READ.get_or_init(|| Arc::new(Vocabulary::built_in().expect("a vocabulary without mistakes"))).clone()
}
