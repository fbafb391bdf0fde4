// Sends from the service worker, when the browser says that the network is back and the page may be closed. Only where browsers can do that.

import { send } from "./send.js";
import { openVault } from "./vault.js";

self.addEventListener("sync", (event) => event.waitUntil(sendNow()));

/** What could not be sent is asked for again by failing: the browser then tries later. */
async function sendNow() {
  const word = await send(await openVault());
  for (const client of await self.clients.matchAll()) client.postMessage("sent");
  if (["later", "partly", "elsewhere"].includes(word)) throw new Error("tried again later");
}
