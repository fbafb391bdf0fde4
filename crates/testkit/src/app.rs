//! The whole program on a made-up village, without a network: requests go straight into the router.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::sync::{Arc, OnceLock};

use axum::Router;
use jiff::Zoned;
use jiff::civil::{Date, date};
use opbouw_activities::{ActivitiesHouse, ActivitiesListener};
use opbouw_admin::AdminHouse;
use opbouw_ask::{AREAS, AskHouse, Counts, Village};
use opbouw_buddies::{BuddiesHouse, BuddiesListener};
use opbouw_calls::{CallsHouse, CallsListener};
use opbouw_contact::{ContactHouse, ContactListener};
use opbouw_cuts::CutsHouse;
use opbouw_finder::{Finder, FinderListener};
use opbouw_handover::Rules;
use opbouw_happenings::{Delivery, latest_id};
use opbouw_map::MapFrame;
use opbouw_matching::{MatchingHouse, MatchingListener};
use opbouw_neighbourhood::{HomeArea, Terms, store};
use opbouw_overview::OverviewHouse;
use opbouw_people::PeopleHouse;
use opbouw_personal::Places;
use opbouw_places::{PlacesHouse, PlacesListener};
use opbouw_post::outgoing::{Client, Policy};
use opbouw_post::{Postman, Sender, Transports};
use opbouw_secrets::Key;
use opbouw_signals::{SignalsHouse, SignalsListener};
use opbouw_signin::Passkeys;
use opbouw_socialmap::{SHAPES, SocialMapHouse, SocialMapListener};
use opbouw_store::testing::{TestDb, migrated_databases};
use opbouw_store::{Db, Migration};
use opbouw_understand::Vocabulary;
use opbouw_web::{Assets, Limiter, Route, Site, application};
use opbouw_words::{SentenceFile, Sentences};

use crate::time::TestClock;

use crate::village::MadeUpVillage;

/// How the site is called from outside.
const PUBLIC_URL: &str = "https://opbouw.test";

/// The day on which every test takes place, a Monday.
pub const TODAY: Date = date(2026, 11, 23);

/// The program with its pages, on a database of its own.
pub struct TestApp {
    /// What the pages of Ask stand on.
    pub house: Arc<AskHouse>,
    /// What the pages of People stand on.
    pub people: Arc<PeopleHouse>,
    /// What the pages of Admin stand on.
    pub admin: Arc<AdminHouse>,
    /// What the pages of Matching stand on.
    pub matching: Arc<MatchingHouse>,
    /// What the pages of Calls stand on.
    pub calls: Arc<CallsHouse>,
    /// What the pages of Buddies stand on.
    pub buddies: Arc<BuddiesHouse>,
    /// What the pages of Places stand on.
    pub places: Arc<PlacesHouse>,
    /// What the pages of Activities stand on.
    pub activities: Arc<ActivitiesHouse>,
    /// What the pages of Contact stand on.
    pub contact: Arc<ContactHouse>,
    /// What the pages of the social map stand on.
    pub socialmap: Arc<SocialMapHouse>,
    /// What the pages of Overview stand on.
    pub overview: Arc<OverviewHouse>,
    /// What the pages of the cut test stand on.
    pub cuts: Arc<CutsHouse>,
    /// What the pages of Signals stand on.
    pub signals: Arc<SignalsHouse>,
    /// The time, which a test may move.
    pub clock: TestClock,
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
        for home in migrated_databases(&migrations()).await {
            let (db, name, url) = (home.clone(), home.name, home.url.clone());
            apps.push(Self::fill(village.clone(), db, name, url, Some(home)).await);
        }
        apps
    }

    /// The whole site, to put beside another one.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// The same program with other settings of People: somebody to come in as, a provider, a gateway.
    #[must_use]
    pub fn with_people(mut self, change: impl FnOnce(&mut PeopleHouse)) -> Self {
        let mut people = PeopleHouse::clone(&self.people);
        change(&mut people);
        self.people = Arc::new(people);
        self.router = application(self.people.site.clone(), self.routes());
        self
    }

    /// The same program that may call this `host:port` on the machine itself, where a test listens.
    #[must_use]
    pub fn calling(mut self, host_and_port: &str) -> Self {
        let mut signals = SignalsHouse::clone(&self.signals);
        let policy = Policy::default().allow(host_and_port).expect("a host with a port");
        signals.client = Some(Client::new(policy).expect("certificates of this machine"));
        self.signals = Arc::new(signals);
        self.router = application(self.people.site.clone(), self.routes());
        self
    }

    /// All routes, as `opbouw serve` has them.
    pub fn routes(&self) -> Vec<Route> {
        [
            opbouw_web::pages::routes(&self.house.site),
            opbouw_ask::routes(&self.house),
            opbouw_people::routes(&self.people),
            opbouw_admin::routes(&self.admin),
            opbouw_matching::routes(&self.matching),
            opbouw_calls::routes(&self.calls),
            opbouw_buddies::routes(&self.buddies),
            opbouw_places::routes(&self.places),
            opbouw_activities::routes(&self.activities),
            opbouw_contact::routes(&self.contact),
            opbouw_socialmap::routes(&self.socialmap),
            opbouw_overview::routes(&self.overview),
            opbouw_cuts::routes(&self.cuts),
            opbouw_signals::routes(&self.signals),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    async fn fill(village: MadeUpVillage, db: Db, name: &'static str, url: String, home: Option<TestDb>) -> Self {
        db.migrate(&migrations()).await.expect("tables");
        store::put_areas(&db, MadeUpVillage::areas()).await.expect("areas");
        store::put_resources(&db, village.resources()).await.expect("resources");
        let finder = Finder::new(vocabulary());
        for resource in store::list_resources(&db).await.expect("the register") {
            finder.put(resource, TODAY);
        }
        let (clock, finder) = (TestClock::at(start_of_test()), Arc::new(finder));
        let delivery = delivery(&db, &finder, &clock).await;
        let house = house(finder.clone(), &db, &clock, delivery);
        let (site, terms) = (house.site.clone(), Terms::default());
        let people = PeopleHouse {
            site: site.clone(),
            areas: home_areas(),
            terms,
            demo: Vec::new(),
            passkeys: Passkeys::new(&site.public_url, "Opbouw Wolderbeek").ok(),
            provider: None,
            replies: None,
            finder: finder.clone(),
            kept: vec![
                opbouw_matching::KEPT,
                opbouw_calls::KEPT,
                opbouw_buddies::KEPT,
                opbouw_places::KEPT,
                opbouw_activities::KEPT,
                opbouw_contact::KEPT,
                opbouw_cuts::KEPT,
                opbouw_signals::KEPT,
                opbouw_socialmap::KEPT,
                opbouw_overview::KEPT,
            ],
        };
        let areas: Arc<[HomeArea]> = home_areas().into();
        let matching = Arc::new(MatchingHouse { site: site.clone(), finder: finder.clone(), areas: areas.clone(), terms });
        let calls = Arc::new(CallsHouse { site: site.clone(), finder: finder.clone(), areas: areas.clone(), terms });
        let buddies = Arc::new(BuddiesHouse { site: site.clone(), finder: finder.clone(), areas: areas.clone(), terms });
        let places = Arc::new(PlacesHouse { site: site.clone(), areas: areas.clone() });
        let activities = Arc::new(ActivitiesHouse { site: site.clone(), areas: areas.clone() });
        let contact = Arc::new(ContactHouse { site: site.clone(), areas: areas.clone(), terms, rules: rules() });
        let socialmap = Arc::new(SocialMapHouse {
            site: site.clone(),
            areas: areas.clone(),
            finder: finder.clone(),
            map: house.map.clone(),
            tiles: None,
        });
        let overview = Arc::new(OverviewHouse { site: site.clone(), areas: areas.clone(), finder: finder.clone() });
        let signals = Arc::new(SignalsHouse {
            site: site.clone(),
            areas: areas.clone(),
            finder: finder.clone(),
            map: house.map.clone(),
            places: Arc::new(Places::new(areas.iter().map(|area| area.name.clone()))),
            client: Client::new(Policy::default()).ok(),
        });
        let cuts = Arc::new(CutsHouse { site: site.clone(), areas, rules: rules() });
        let (people, admin) = (Arc::new(people), Arc::new(AdminHouse { site: site.clone(), terms, forget: Vec::new(), rules: rules() }));
        let router = Router::new();
        let mut app = Self {
            house,
            people,
            admin,
            matching,
            calls,
            buddies,
            places,
            activities,
            contact,
            socialmap,
            overview,
            cuts,
            signals,
            clock,
            db,
            name,
            url,
            router,
            _home: home,
        };
        app.router = application(site, app.routes());
        app
    }
}

/// How everything that somebody can carry is listed and handed over. The same as those of `opbouw serve`.
pub fn rules() -> Rules {
    Rules {
        round: opbouw_contact::ROUND_RULE,
        promise: opbouw_contact::PROMISE_RULE,
        group: opbouw_contact::GROUP_RULE,
        contact: opbouw_contact::CONTACT_RULE,
        call: opbouw_calls::CALL_RULE,
        buddy_pair: opbouw_buddies::BUDDY_PAIR_RULE,
        activity: opbouw_activities::ACTIVITY_RULE,
        place: opbouw_places::PLACE_RULE,
        entry: opbouw_socialmap::ENTRY_RULE,
        signal: opbouw_signals::SIGNAL_RULE,
    }
}

/// The moment at which every test begins.
fn start_of_test() -> Zoned {
    TODAY.at(10, 0, 0, 0).in_tz("Europe/Amsterdam").expect("the Dutch time zone")
}

async fn delivery(db: &Db, finder: &Arc<Finder>, clock: &TestClock) -> Arc<Delivery> {
    let time = || {
        let clock = clock.clone();
        move || clock.now()
    };
    let listener = FinderListener::new(finder.clone(), db.clone(), {
        let clock = clock.clone();
        move || clock.now().date()
    });
    let from = latest_id(db).await.expect("the happenings");
    let delivery = Delivery::new(db.clone())
        .durable(Arc::new(MatchingListener::new(db.clone(), time())))
        .durable(Arc::new(CallsListener::new(db.clone(), time())))
        .durable(Arc::new(BuddiesListener::new(db.clone(), Terms::default(), time())))
        .durable(Arc::new(PlacesListener::new(db.clone(), time())))
        .durable(Arc::new(ActivitiesListener::new(db.clone(), time())))
        .durable(Arc::new(ContactListener::new(db.clone(), time())))
        .durable(Arc::new(SocialMapListener::new(db.clone(), time())))
        .durable(Arc::new(SignalsListener::new(db.clone())));
    Arc::new(delivery.live(Arc::new(listener), from))
}

/// Sends nothing: what is queued can be looked at.
fn postman(db: &Db, key: &Key, sentences: &Arc<Sentences>) -> Postman {
    let sender = Sender { public_url: PUBLIC_URL.to_owned(), name: "Opbouw Wolderbeek".to_owned() };
    let kinds = [
        opbouw_handover::KINDS,
        opbouw_matching::KINDS,
        opbouw_calls::KINDS,
        opbouw_buddies::KINDS,
        opbouw_places::KINDS,
        opbouw_activities::KINDS,
        opbouw_contact::KINDS,
        opbouw_socialmap::KINDS,
        opbouw_overview::KINDS,
        opbouw_signals::KINDS,
    ]
    .concat();
    Postman::new(db.clone(), key.clone(), sentences.clone(), Transports::default(), sender, &kinds).expect("a postman")
}

fn home_areas() -> Vec<HomeArea> {
    let lived_in = MadeUpVillage::areas().into_iter().filter(|area| area.kind != opbouw_neighbourhood::AreaKind::Municipality);
    lived_in.map(|area| HomeArea { code: area.code, name: area.name, centre: area.centre }).collect()
}

fn house(finder: Arc<Finder>, db: &Db, clock: &TestClock, delivery: Arc<Delivery>) -> Arc<AskHouse> {
    let villages = MadeUpVillage::villages();
    let map = MapFrame::around(villages.iter().map(|village| village.place));
    let mut assets = Assets::default();
    let drawn: Vec<_> = villages.iter().map(|Village { name, place }| (name.clone(), *place, Vec::new())).collect();
    assets.add(AREAS, "image/svg+xml", map.areas_svg(&drawn));
    assets.add(SHAPES, "image/svg+xml", map.shapes_svg(&drawn));
    let (sentences, key) = (Arc::new(Sentences::new(&sentence_files()).expect("sentence files without mistakes")), Key::random());
    let site = Site {
        delivery,
        postman: Arc::new(postman(db, &key, &sentences)),
        sentences,
        municipality: "Wolderbeek".to_owned(),
        is_demo: true,
        clock: clock.as_clock(),
        security_contact: "mailto:security@example.org".to_owned(),
        assets,
        db: db.clone(),
        key,
        limiter: Limiter::default(),
        public_url: PUBLIC_URL.to_owned(),
        is_behind_proxy: false,
    };
    Arc::new(AskHouse { site: Arc::new(site), finder, villages, map, counts: Counts::default() })
}

fn sentence_files() -> Vec<SentenceFile> {
    let base = [opbouw_web::SENTENCES, opbouw_post::SENTENCES, opbouw_handover::SENTENCES];
    let rooms = [opbouw_ask::SENTENCES, opbouw_people::SENTENCES, opbouw_admin::SENTENCES];
    [
        base.concat(),
        rooms.concat(),
        opbouw_matching::SENTENCES.to_vec(),
        opbouw_calls::SENTENCES.to_vec(),
        opbouw_buddies::SENTENCES.to_vec(),
        opbouw_places::SENTENCES.to_vec(),
        opbouw_activities::SENTENCES.to_vec(),
        opbouw_contact::SENTENCES.to_vec(),
        opbouw_socialmap::SENTENCES.to_vec(),
        opbouw_overview::SENTENCES.to_vec(),
        opbouw_cuts::SENTENCES.to_vec(),
        opbouw_signals::SENTENCES.to_vec(),
    ]
    .concat()
}

fn migrations() -> Vec<Migration> {
    let base = [store::MIGRATIONS, opbouw_audit::MIGRATIONS, opbouw_happenings::MIGRATIONS, opbouw_post::MIGRATIONS];
    let rooms = [
        opbouw_signin::MIGRATIONS,
        opbouw_booking::store::MIGRATIONS,
        opbouw_handover::MIGRATIONS,
        opbouw_ties::MIGRATIONS,
        opbouw_ask::MIGRATIONS,
        opbouw_admin::MIGRATIONS,
        opbouw_matching::MIGRATIONS,
        opbouw_calls::MIGRATIONS,
        opbouw_buddies::MIGRATIONS,
        opbouw_activities::MIGRATIONS,
        opbouw_contact::MIGRATIONS,
        opbouw_socialmap::MIGRATIONS,
        opbouw_overview::MIGRATIONS,
        opbouw_cuts::MIGRATIONS,
        opbouw_signals::MIGRATIONS,
    ];
    [base.concat(), rooms.concat()].concat()
}

/// Read once per test program: it is the largest thing there is.
fn vocabulary() -> Arc<Vocabulary> {
    static READ: OnceLock<Arc<Vocabulary>> = OnceLock::new();
    READ.get_or_init(|| Arc::new(Vocabulary::built_in().expect("a vocabulary without mistakes"))).clone()
}
