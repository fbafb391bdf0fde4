import assert from "node:assert/strict";

import { Network, Phone, backUp, comeInOnPhone, demo, onEachDatabase, ready, record, waits } from "../kit/phone.mjs";

export const name = "The page is closed before the network is back: the browser has its worker send what waits (Background Sync)";

export default (day) => onEachDatabase(day, async (fresh) => {
  const faults = [];
  const database = fresh();
  const program = await demo(database);
  const network = await new Network().start();
  network.to = program.url;
  const phone = new Phone(network.url, faults);
  await phone.start();
  let page = await phone.open();
  await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const before = backUp(database).rows("contact_moments");

  network.to = null;
  await record(page, { place: "proef: het Veldje", line: "Met de pagina dicht" });
  await waits(page, 1);
  const tags = await page.evaluate(async () => (await (await navigator.serviceWorker.ready).sync?.getTags()) ?? []);
  assert.equal(tags.length, 1, "the browser was not asked to send later");
  const [other] = await Promise.all([phone.context.newPage(), page.close()]);

  // The browser sees the network and wakes the worker; there is no page.
  network.to = program.url;
  const devices = await phone.context.newCDPSession(other);
  const known = new Promise((found) => devices.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    const ours = registrations.find(({ scopeURL, isDeleted }) => !isDeleted && scopeURL.endsWith("/contact/onderweg"));
    if (ours) found(ours);
  }));
  await devices.send("ServiceWorker.enable");
  const { registrationId } = await known;
  // While the try without a network is not over, the browser does not begin another.
  for (let tries = 0; backUp(database).rows("contact_moments") === before; tries += 1) {
    assert.ok(tries < 30, "the worker sent nothing");
    await devices.send("ServiceWorker.dispatchSyncEvent", { origin: network.url, registrationId, tag: tags[0], lastChance: false });
  }
  assert.equal(backUp(database).rows("contact_moments"), before + 1);

  // Whoever opens the page again sees that it has gone.
  page = await phone.open();
  await ready(page);
  await waits(page, 0);
  await page.waitForSelector("#lijst li[data-state=sent]:has-text('Met de pagina dicht')");
  assert.equal(backUp(database).rows("contact_moments"), before + 1, "and it was sent once");
  await phone.kill();
  network.stop();
  await program.stop();
  assert.deepEqual(faults, []);
});
