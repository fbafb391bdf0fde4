//! `opbouw serve`: opens the databases, fills the finders, listens for each municipality on its own host, and stops without losing counts.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use opbouw_ask::write_counts;
use opbouw_signin::start_setup;
use opbouw_web::application;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::building::{Circumstances, House, advised, build, open, vocabulary};
use crate::rooms;
use crate::settings::ServeOptions;

/// How often counts are written.
const WRITE_COUNTS_EVERY: Duration = Duration::from_secs(30);

/// Tells whoever started it. A terminal that is gone, or a pipe that is closed, is no reason to stop serving.
macro_rules! say {
    ($($text:tt)*) => {{
        let _ = std::io::Write::write_fmt(&mut std::io::stdout(), format_args!("{}\n", format_args!($($text)*)));
    }};
}
pub(crate) use say;

/// How often the rooms look at what is due.
const DO_WHAT_IS_DUE_EVERY: Duration = Duration::from_secs(600);

/// Serves until it is told to stop.
pub async fn run(options: ServeOptions) -> Result<()> {
    let listener = bind(options.listen).await?;
    let mut houses = Vec::new();
    let shared = Arc::new(vocabulary(options.house.vocabulary.as_deref())?);
    for municipality in options.houses()? {
        let vocabulary = match &municipality.vocabulary {
            Some(folder) if options.municipalities.is_some() => Arc::new(vocabulary(Some(folder))?),
            _ => shared.clone(),
        };
        let known = Circumstances { listen: listener.local_addr()?, is_behind_proxy: options.behind_proxy, demo: None, vocabulary };
        let db = open(&municipality.database).await?;
        houses.push(build(&db, &municipality, &known).await?);
    }
    listen(listener, houses).await
}

/// Takes the port first: what is in use is told before anything else is done, and links know where they lead.
pub async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}; is it in use? Choose another with --listen"))
}

/// Listens, and does what has to be done meanwhile.
pub async fn listen(listener: TcpListener, houses: Vec<House>) -> Result<()> {
    let address = listener.local_addr()?;
    let (stop, stopping) = watch::channel(false);
    let mut jobs = JoinSet::new();
    for house in &houses {
        announce(house, address).await?;
        start_jobs(&mut jobs, house, &stopping);
    }
    say!("Stop with Ctrl+C.");
    let site = site(&houses).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, site).with_graceful_shutdown(told_to_stop()).await?;
    stop.send_replace(true);
    while jobs.join_next().await.is_some() {}
    for house in &houses {
        write_counts(&house.rooms.ask.site.db, &house.rooms.ask.counts).await.map_err(advised)?;
    }
    Ok(())
}

/// What whoever started it wants to know: where it is, what is missing, and the link for the first admin.
async fn announce(house: &House, address: SocketAddr) -> Result<()> {
    let site = &house.rooms.ask.site;
    say!("{}: http://{address}", format!("Opbouw {}", site.municipality).trim_end());
    if house.rooms.ask.villages.is_empty() || house.rooms.ask.finder.is_empty() {
        say!("There are no areas or no offers yet. Bring them in with: opbouw import areas FILE, and opbouw import offers FILE");
    }
    say!("{} people, activities and places can be found.", house.rooms.ask.finder.len());
    for person in &house.rooms.people.demo {
        say!("  come in as {:<12} {}/inloggen#{}", person.role, site.public_url, person.role);
    }
    let (key, now_s) = (site.key.clone(), site.clock.now_s());
    if let Some(ticket) = site.db.write(move |tx| start_setup(tx, &key, now_s)).await.map_err(advised)? {
        say!("Nobody keeps this house yet. Open this link once, within a day, to become its first admin:");
        say!("  {}/inrichten/{ticket}", site.public_url);
    }
    Ok(())
}

/// The jobs of one municipality, until it is told to stop.
fn start_jobs(jobs: &mut JoinSet<()>, house: &House, stopping: &watch::Receiver<bool>) {
    let stopped = |mut stopping: watch::Receiver<bool>| async move {
        let _ = stopping.wait_for(|stop| *stop).await;
    };
    let (ask, people) = (house.rooms.ask.clone(), house.rooms.people.clone());
    let stop = stopped(stopping.clone());
    jobs.spawn(async move {
        tokio::select! { () = stop => {}, () = write_counts_now_and_then(&ask) => {} }
    });
    let (delivery, stop) = (people.site.delivery.clone(), stopped(stopping.clone()));
    jobs.spawn(async move { delivery.run(stop).await });
    let (postman, clock, stop) = (people.site.postman.clone(), people.site.clock.clone(), stopped(stopping.clone()));
    jobs.spawn(async move { postman.run(move || clock.now_s(), stop, |_| ()).await });
    let (rooms, stop) = (house.rooms.clone(), stopped(stopping.clone()));
    jobs.spawn(async move {
        tokio::select! { () = stop => {}, () = do_what_is_due_now_and_then(&rooms) => {} }
    });
    jobs.spawn(opbouw_admin::nightly(house.rooms.admin.clone(), stopped(stopping.clone())));
}

/// One municipality answers whatever it is called; of several each answers its own hosts.
fn site(houses: &[House]) -> Router {
    let site = |house: &House| application(house.rooms.ask.site.clone(), rooms::routes(&house.rooms));
    match houses {
        [only] if only.hosts.is_empty() => site(only),
        several => opbouw_web::by_host(several.iter().map(|house| (house.hosts.clone(), site(house))).collect()),
    }
}

async fn write_counts_now_and_then(house: &opbouw_ask::AskHouse) {
    loop {
        tokio::time::sleep(WRITE_COUNTS_EVERY).await;
        if let Err(error) = write_counts(&house.site.db, &house.counts).await {
            tracing::warn!(code = error.code(), "counts could not be written; they wait for the next time");
        }
    }
}

/// At the start too: what fell due while the program was off.
async fn do_what_is_due_now_and_then(rooms: &rooms::Rooms) {
    loop {
        rooms::do_what_is_due(rooms).await;
        rooms.ask.site.tell().await;
        tokio::time::sleep(DO_WHAT_IS_DUE_EVERY).await;
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
            let _ = interrupted.await;
            return;
        };
        tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}
