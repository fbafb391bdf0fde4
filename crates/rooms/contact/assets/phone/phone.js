// What the phone itself can do for the page: keep it ready, not throw it away, send when the page is closed, put it on the home screen.

const TAG = "opbouw-onderweg";

/** The service worker: where the browser can send in the background, the one that sends too. It is a module, which not every browser runs. */
export async function installWorker() {
  const sends = "SyncManager" in window;
  const address = sends ? "/contact/onderweg/sw.js?ook=sturen" : "/contact/onderweg/sw.js";
  return navigator.serviceWorker.register(address, { scope: "/contact/onderweg", type: sends ? "module" : "classic", updateViaCache: "none" });
}

/** Has the worker make the place where everything is kept. Fails when there can be no worker, or its files did not come. */
export async function makeVault() {
  const worker = await activated(await installWorker());
  const { port1, port2 } = new MessageChannel();
  const made = new Promise((done) => (port1.onmessage = done));
  worker.postMessage("make-vault", [port2]);
  await made;
}

function activated({ active, waiting, installing }) {
  if (active) return active;
  const worker = waiting ?? installing;
  return new Promise((ready, fails) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") ready(worker);
      if (worker.state === "redundant") fails(new Error("the files did not come"));
    });
  });
}

/** What the worker tells: there is a newer page, or it sent something. */
export function onWorkerNews({ newShell, sent }) {
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (data === "new-shell") newShell();
    if (data === "sent") sent();
  });
}

/** Asks the browser to send when the network is back, also when the page is closed by then. */
export async function wantBackgroundSend() {
  const worker = await navigator.serviceWorker?.getRegistration("/contact/onderweg");
  await worker?.sync?.register(TAG).catch(() => {});
}

/** Asks the browser not to throw away what is kept when room is short; whether it promises that. */
export async function askToKeep() {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

/** The button that puts the page on the home screen, where the browser has one to offer. */
export function offerInstall(part) {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    part.hidden = false;
    part.querySelector("button").onclick = () => {
      part.hidden = true;
      event.prompt();
    };
  });
}
