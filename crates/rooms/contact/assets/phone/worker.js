// The service worker: keeps the page and its files ready, so that it opens without a network. It never keeps anything of a person.

const PREFIX = "opbouw-onderweg-";
const KEPT = PREFIX + STAMP;
const SHELL = "/contact/onderweg";
/** What the page keeps on the phone, sealed, and by what it is found; see vault.js. */
const STORES = { keys: "owner", items: "id", packs: "owner", drafts: "owner", facts: "name" };

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(makeVault().then(() => event.ports[0].postMessage("made"))));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname === SHELL) event.respondWith(openShell(event));
  else if (FILES.includes(pathname)) event.respondWith(fromKept(request));
});

/** All or nothing: when one file does not come, the worker of before stays. */
async function fill() {
  const kept = await caches.open(KEPT);
  await kept.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
  const shell = await fetch(SHELL, { cache: "no-store" });
  if (!(await isOurs(shell))) throw new Error("the page is of another version than its files");
  await kept.put(SHELL, shell);
  await self.skipWaiting();
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** At once from what is kept; what is new (another language, another version) is there the next time. */
async function openShell(event) {
  const kept = await caches.open(KEPT);
  const shell = await kept.match(SHELL);
  if (!shell) return fetch(event.request);
  event.waitUntil(refresh(kept, shell.clone()).catch(() => {}));
  return shell;
}

async function refresh(kept, before) {
  const now = await fetch(SHELL, { cache: "no-store" });
  if (!now.ok || now.redirected) return;
  if (!(await isOurs(now))) return void (await self.registration.update());
  if ((await now.clone().text()) === (await before.text())) return;
  await kept.put(SHELL, now);
  for (const client of await self.clients.matchAll()) client.postMessage("new-shell");
}

async function fromKept(request) {
  const kept = await caches.open(KEPT);
  return (await kept.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** Whether a page belongs to the files that are kept. */
async function isOurs(shell) {
  return shell.ok && !shell.redirected && (await shell.clone().text()).includes(STAMP);
}

/** The database, empty. A page asks for it the first time. */
function makeVault() {
  return new Promise((made, fails) => {
    const asked = indexedDB.open("opbouw-onderweg", 1);
    asked.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) asked.result.createObjectStore(name, { keyPath });
      asked.transaction.objectStore("items").createIndex("owner", "owner");
    };
    asked.onerror = () => fails(asked.error);
    asked.onsuccess = () => made(asked.result.close());
  });
}
