//! Builds the house of one municipality from its database and its settings.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use opbouw_activities::ActivitiesHouse;
use opbouw_admin::AdminHouse;
use opbouw_ask::{AREAS, AskHouse, Counts, Village};
use opbouw_buddies::BuddiesHouse;
use opbouw_calls::CallsHouse;
use opbouw_contact::ContactHouse;
use opbouw_cuts::CutsHouse;
use opbouw_finder::{Finder, FinderListener};
use opbouw_happenings::{Delivery, latest_id};
use opbouw_map::{MapFrame, Outline, Tiles};
use opbouw_matching::MatchingHouse;
use opbouw_neighbourhood::{Area, AreaKind, HomeArea, LatLon, store};
use opbouw_overview::OverviewHouse;
use opbouw_people::{DemoPerson, PeopleHouse, ReplyHeader};
use opbouw_personal::Places;
use opbouw_places::PlacesHouse;
use opbouw_post::outgoing::{Client, Policy};
use opbouw_post::{Mail, Postman, Sender, Sms, SmsSettings, Transports};
use opbouw_secrets::Key;
use opbouw_signals::SignalsHouse;
use opbouw_signin::{Oidc, Passkeys, Proof, Provider};
use opbouw_socialmap::{SHAPES, SocialMapHouse};
use opbouw_store::Db;
use opbouw_understand::Vocabulary;
use opbouw_web::{Assets, Clock, Limiter, Site};

use crate::rooms::{self, Rooms};
use crate::settings::HouseOptions;

/// Another system that hears something says so within this; the work of other rooms waits for it.
const HOOK_WAITS: Duration = Duration::from_secs(5);

/// Everything of one municipality.
pub struct House {
    pub rooms: Rooms,
    pub hosts: Vec<String>,
}

/// What the program knows besides the settings.
pub struct Circumstances {
    pub listen: SocketAddr,
    pub is_behind_proxy: bool,
    pub demo: Option<Vec<DemoPerson>>,
    pub vocabulary: Arc<Vocabulary>,
}

/// Opens a database and brings its tables up to date.
pub async fn open(url: &str) -> Result<Db> {
    let db = Db::open(url).await.map_err(advised)?;
    db.migrate(&rooms::migrations()).await.map_err(advised)?;
    Ok(db)
}

/// Refuses a SQLite file that is not there: a slip in its name must not make an empty one and call it fine.
pub fn must_exist(url: &str) -> Result<()> {
    let path = url.strip_prefix("sqlite:").filter(|path| !path.starts_with(':'));
    match path.filter(|path| !Path::new(path).exists()) {
        Some(path) => bail!("there is no database {path}; look at --database"),
        None => Ok(()),
    }
}

/// An error of the store with what to do now.
pub fn advised(error: opbouw_store::StoreError) -> anyhow::Error {
    anyhow!("{error} ({}). {}", error.code(), error.advice())
}

/// Everything the pages stand on, read from the database.
pub async fn build(db: &Db, options: &HouseOptions, known: &Circumstances) -> Result<House> {
    let clock = Clock::real();
    let areas = areas_with_outline(db).await?;
    // Before the register is read: what happens meanwhile is heard, and hearing it twice does no harm.
    let heard_up_to = latest_id(db).await?;
    let finder = Arc::new(Finder::new(known.vocabulary.clone()));
    for resource in store::list_resources(db).await? {
        finder.put(resource, clock.today());
    }
    let drawn: Vec<(String, LatLon, Outline)> = areas
        .iter()
        .filter(|area| area.kind.is_lived_in())
        .filter_map(|area| Some((area.name.clone(), area.centre?, outline(area))))
        .collect();
    let corners = drawn.iter().flat_map(|(_, centre, outline)| std::iter::once(*centre).chain(outline.iter().flatten().copied()));
    let map = MapFrame::around(corners);
    let mut assets = Assets::default();
    assets.add(AREAS, "image/svg+xml", map.areas_svg(&drawn));
    assets.add(SHAPES, "image/svg+xml", map.shapes_svg(&drawn));
    let mut villages: Vec<Village> = drawn.into_iter().map(|(name, place, _)| Village { name, place }).collect();
    villages.sort_by_cached_key(|village| village.name.to_lowercase());

    let now = clock.clone();
    let listener = FinderListener::new(finder.clone(), db.clone(), move || now.today());
    let delivery = rooms::listen(Delivery::new(db.clone()), db, options.terms(), &clock).live(Arc::new(listener), heard_up_to);
    let site = Arc::new(site(db, options, known, &areas, assets, clock, delivery)?);
    let homes: Arc<[HomeArea]> = home_areas(&areas).into();
    let (terms, demo) = (options.terms(), known.demo.clone().unwrap_or_default());
    let people = PeopleHouse {
        site: site.clone(),
        areas: homes.to_vec(),
        terms,
        demo,
        passkeys: passkeys(&site),
        provider: provider(options, &site.public_url)?.map(Arc::new),
        replies: replies(options),
        finder: finder.clone(),
        kept: rooms::kept(),
    };
    let matching = MatchingHouse { site: site.clone(), finder: finder.clone(), areas: homes.clone(), terms };
    let calls = CallsHouse { site: site.clone(), finder: finder.clone(), areas: homes.clone(), terms };
    let buddies = BuddiesHouse { site: site.clone(), finder: finder.clone(), areas: homes.clone(), terms };
    let places = PlacesHouse { site: site.clone(), areas: homes.clone() };
    let activities = ActivitiesHouse { site: site.clone(), areas: homes.clone() };
    let contact = ContactHouse { site: site.clone(), areas: homes.clone(), terms, rules: rooms::rules() };
    let socialmap =
        SocialMapHouse { site: site.clone(), areas: homes.clone(), finder: finder.clone(), map: map.clone(), tiles: tiles(options)? };
    let overview = OverviewHouse { site: site.clone(), areas: homes.clone(), finder: finder.clone() };
    let signals = SignalsHouse {
        site: site.clone(),
        areas: homes.clone(),
        finder: finder.clone(),
        map: map.clone(),
        places: Arc::new(known_places(db, &homes).await?),
        client: Some(client(HOOK_WAITS)?),
    };
    let cuts = CutsHouse { site: site.clone(), areas: homes, rules: rooms::rules() };
    Ok(House {
        rooms: Rooms {
            ask: Arc::new(AskHouse { site: site.clone(), finder, villages, map, counts: Counts::default() }),
            people: Arc::new(people),
            admin: Arc::new(AdminHouse { site, terms, forget: rooms::forget(), rules: rooms::rules() }),
            matching: Arc::new(matching),
            calls: Arc::new(calls),
            buddies: Arc::new(buddies),
            places: Arc::new(places),
            activities: Arc::new(activities),
            contact: Arc::new(contact),
            socialmap: Arc::new(socialmap),
            overview: Arc::new(overview),
            cuts: Arc::new(cuts),
            signals: Arc::new(signals),
            learns: !options.no_learning,
        },
        hosts: options.hosts.iter().map(|host| host.to_lowercase()).collect(),
    })
}

/// Names that are no names of people, although they may look so: of areas and parties.
async fn known_places(db: &Db, areas: &[HomeArea]) -> Result<Places> {
    let parties = db.read(store::list_parties).await?;
    let names = areas.iter().map(|area| area.name.clone()).chain(parties.into_iter().map(|party| party.name));
    Ok(Places::new(names))
}

fn site(
    db: &Db,
    options: &HouseOptions,
    known: &Circumstances,
    areas: &[Area],
    assets: Assets,
    clock: Clock,
    delivery: Delivery,
) -> Result<Site> {
    let municipality = if options.municipality.is_empty() { municipality_name(areas) } else { options.municipality.clone() };
    let (sentences, key, public_url) = (Arc::new(rooms::sentences()?), key(options)?, public_url(options, known.listen)?);
    let sender = Sender { public_url: public_url.clone(), name: format!("Opbouw {municipality}").trim_end().to_owned() };
    let postman = Postman::new(db.clone(), key.clone(), sentences.clone(), transports(options)?, sender, &rooms::kinds());
    Ok(Site {
        sentences,
        municipality,
        is_demo: known.demo.is_some(),
        clock,
        security_contact: options.security_contact.clone(),
        assets,
        db: db.clone(),
        delivery: Arc::new(delivery),
        postman: Arc::new(postman.map_err(post_advised)?),
        key,
        limiter: Limiter::default(),
        public_url,
        is_behind_proxy: known.is_behind_proxy,
    })
}

/// A demo in memory has a key that ends with it; every other database has one in a file.
fn key(options: &HouseOptions) -> Result<Key> {
    Key::from_file_or_new(&options.key_path()).map_err(|error| anyhow!("{error} ({}). {}", error.code(), error.advice()))
}

/// As told; else the first host, over https; else this machine, for trying it out.
fn public_url(options: &HouseOptions, listen: SocketAddr) -> Result<String> {
    let told = options.public_url.clone().or_else(|| options.hosts.first().map(|host| format!("https://{host}")));
    let url = told.unwrap_or_else(|| format!("http://localhost:{}", listen.port()));
    if !(url.starts_with("https://") || url.starts_with("http://")) {
        bail!("--public-url {url} is not an address; give https://opbouw.example.nl");
    }
    let url = url.trim_end_matches('/').to_owned();
    // Pages link to each other from the root, and the cookies hold for all of the host.
    if url.split_once("://").is_some_and(|(_, host)| host.is_empty() || host.contains(['/', '?', '#'])) {
        bail!("--public-url {url} has more than a host; give https://opbouw.example.nl, without a path");
    }
    Ok(url)
}

fn post_advised(error: opbouw_post::PostError) -> anyhow::Error {
    anyhow!("{error} ({}). {}", error.code(), error.advice())
}

fn transports(options: &HouseOptions) -> Result<Transports> {
    let mail = match (&options.smtp, &options.mail_from) {
        (Some(url), Some(from)) => Some(Mail::new(url, from).map_err(post_advised)?),
        (None, None) => None,
        _ => bail!("mail needs both --smtp and --mail-from"),
    };
    Ok(Transports { mail, push: None, sms: sms(options).map_err(|error| error.context("text messages"))? })
}

/// An address without a name has no passkeys; people then sign in by mail or through their organisation.
fn passkeys(site: &Site) -> Option<Passkeys> {
    let made = Passkeys::new(&site.public_url, format!("Opbouw {}", site.municipality).trim_end());
    made.inspect_err(|error| tracing::warn!(code = error.code(), "{error} {}", error.advice())).ok()
}

/// The sign-in of an organisation, when it is set up.
fn provider(options: &HouseOptions, public_url: &str) -> Result<Option<Oidc>> {
    let Some(issuer) = options.oidc_issuer.clone() else { return Ok(None) };
    let client_id = options.oidc_client_id.clone().context("--oidc-issuer needs --oidc-client-id too")?;
    let proof = match (&options.oidc_key_file, &options.oidc_secret) {
        (Some(path), _) => Proof::Key { pem_path: path.clone(), id: None },
        (None, Some(secret)) => Proof::Secret(secret.clone()),
        (None, None) => bail!("--oidc-issuer needs --oidc-key-file or --oidc-secret too"),
    };
    let name = options.oidc_name.clone().unwrap_or_else(|| issuer.clone());
    let settings = Provider { name, issuer, client_id, proof, scopes: Vec::new(), acr: options.oidc_acr.clone() };
    let made = Oidc::new(&settings, &format!("{public_url}/inloggen/terug"));
    Ok(Some(made.map_err(|error| anyhow!("{error} ({}). {}", error.code(), error.advice()))?))
}

/// The gateway proves itself in its replies with the secret that it gets from us.
fn replies(options: &HouseOptions) -> Option<ReplyHeader> {
    options.sms_url.as_ref()?;
    let (name, value) = options.sms_header.as_ref()?.split_once(':')?;
    Some(ReplyHeader { name: name.trim().to_owned(), value: value.trim().to_owned() })
}

fn sms(options: &HouseOptions) -> Result<Option<Sms>> {
    let Some(url) = &options.sms_url else { return Ok(None) };
    let (Some(header), Some(body)) = (&options.sms_header, &options.sms_body) else { bail!("give --sms-header and --sms-body too") };
    let (name, value) = header.split_once(':').context("--sms-header is not 'Name: value'")?;
    let settings =
        SmsSettings { url: url.clone(), header_name: name.trim().to_owned(), header_value: value.trim().to_owned(), body: body.clone() };
    Ok(Some(
        Sms::new(settings, client(Policy::default().time_out)?)
            .map_err(|error| anyhow!("{error} ({}). {}", error.code(), error.advice()))?,
    ))
}

/// The way out over HTTP, which waits so long for an answer.
fn client(time_out: Duration) -> Result<Client> {
    Client::new(Policy { time_out, ..Policy::default() }).map_err(post_advised)
}

/// Where people live, by name.
pub fn home_areas(areas: &[Area]) -> Vec<HomeArea> {
    let mut homes: Vec<HomeArea> = areas
        .iter()
        .filter(|area| area.kind.is_lived_in())
        .map(|area| HomeArea { code: area.code.clone(), name: area.name.clone(), centre: area.centre })
        .collect();
    homes.sort_by_cached_key(|area| area.name.to_lowercase());
    homes
}

/// The areas in which people live, with their shapes, and the municipality for its name.
async fn areas_with_outline(db: &Db) -> Result<Vec<Area>> {
    let mut areas = store::list_areas(db).await?;
    for kind in AreaKind::ALL.into_iter().filter(|kind| kind.is_lived_in()) {
        for (code, outline) in store::list_outlines(db, kind).await? {
            if let Some(area) = areas.iter_mut().find(|area| area.code == code) {
                area.outline = Some(outline);
            }
        }
    }
    Ok(areas)
}

/// The vocabulary of the program, or that of a folder.
pub fn vocabulary(folder: Option<&Path>) -> Result<Vocabulary> {
    let Some(folder) = folder else { return Ok(Vocabulary::built_in()?) };
    let mut files: Vec<(String, String)> = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read the vocabulary folder {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?));
        }
    }
    files.sort();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let vocabulary = Vocabulary::parse(&files)?;
    if vocabulary.concepts.is_empty() || !vocabulary.knows_danger() {
        bail!(
            "the vocabulary folder {} has no concepts or no gevaar.txt, so red flags would be missed; start from a copy of vocabulary/",
            folder.display()
        );
    }
    Ok(vocabulary)
}

/// The background of the map, when the administrator chose one.
fn tiles(options: &HouseOptions) -> Result<Option<Tiles>> {
    let parse =
        |address: &String| Tiles::parse(address).with_context(|| format!("--tiles {address} is not https://HOST/{{z}}/{{x}}/{{y}}.png"));
    options.tiles.as_ref().map(parse).transpose()
}

/// The name of the municipality in a database.
pub async fn name_of_municipality(db: &Db) -> Result<String> {
    Ok(municipality_name(&store::list_areas(db).await?))
}

fn municipality_name(areas: &[Area]) -> String {
    areas.iter().find(|area| area.kind == AreaKind::Municipality).map(|area| area.name.clone()).unwrap_or_default()
}

/// The rings of an area's GeoJSON outline; an outline that cannot be read is left undrawn.
fn outline(area: &Area) -> Outline {
    let geometry: serde_json::Value = area.outline.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let ring = |ring: &serde_json::Value| -> Vec<LatLon> {
        let point = |point: &serde_json::Value| LatLon::new(point.get(1)?.as_f64()?, point.get(0)?.as_f64()?);
        ring.as_array().into_iter().flatten().filter_map(point).collect()
    };
    let rings = |polygon: &serde_json::Value| -> Outline { polygon.as_array().into_iter().flatten().map(ring).collect() };
    let coordinates = &geometry["coordinates"];
    match geometry["type"].as_str() {
        Some("Polygon") => rings(coordinates),
        Some("MultiPolygon") => coordinates.as_array().into_iter().flatten().flat_map(rings).collect(),
        _ => Outline::new(),
    }
}
