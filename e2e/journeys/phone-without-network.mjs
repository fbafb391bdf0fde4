import assert from "node:assert/strict";

import { Network, Phone, backUp, comeInOnPhone, demo, isAccessible, kept, onEachDatabase, online, ready, record, waits } from "../kit/phone.mjs";

export const name = "A sports coach records in flight mode with five taps; a closed tab, a killed browser and a stopped server cost nothing";

export default (day) => onEachDatabase(day, (fresh) => coachsDay(day, fresh()));

async function coachsDay(day, database) {
  const faults = [];
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
  await page.close();

  // Flight mode, and nothing behind it either.
  network.to = null;
  assert.equal(await program.stop(), 0);
  await phone.context.setOffline(true);
  day.say(`opened without a network in ${await openSlowly(phone)} ms, processor 4x slower`);

  page = await phone.open();
  await ready(page);
  const taps = await record(page, { place: "proef: het Veldje", line: "Potje vier tegen vier", met: 3 });
  day.say(`${taps} taps beyond the place and the line`);
  assert.ok(taps <= 5, `${taps} taps`);
  await waits(page, 1);
  assert.equal(await page.locator("#lijst li[data-state=waiting]").count(), 1);
  await isAccessible(page, "without network");
  await isSealed(page, "Potje vier tegen vier");

  // Half a line, and the tab is closed; a whole one, and the battery is empty.
  await page.fill("#regel", "Nog niet af");
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await page.close();
  page = await phone.open();
  await ready(page);
  await page.waitForFunction(() => document.getElementById("regel").value === "Nog niet af");
  await record(page, { place: "proef: de Hangplek", line: "", met: 1 });
  await waits(page, 2);
  await phone.kill();
  await phone.start();
  await phone.context.setOffline(true);
  page = await phone.open();
  await ready(page);
  await waits(page, 2);

  const again = await demo(database);
  network.to = again.url;
  await phone.context.setOffline(false);
  await online(page);
  // A browser that is killed may forget a sign-in of less than half a minute ago; what was written down it does not forget.
  await page.waitForFunction(() => ["done", "signin"].includes(document.getElementById("teller").dataset.word));
  if ((await page.locator("#teller").getAttribute("data-word")) === "signin") await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  await waits(page, 0);
  const lines = (await kept(page)).map(({ line }) => line).sort();
  assert.deepEqual(lines, ["Nog niet af", "Potje vier tegen vier"]);
  assert.equal(backUp(database).rows("contact_moments"), before + 2);
  await phone.kill();
  network.stop();
  await again.stop();
  assert.deepEqual(faults, []);
}

/** Milliseconds from the tap on the icon until the form can be filled in, on a processor that is four times slower. Nothing is asserted on it. */
async function openSlowly(phone) {
  const page = await phone.open("/contact/onderweg");
  const device = await page.context().newCDPSession(page);
  await device.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.reload({ waitUntil: "commit" });
  await ready(page);
  const took = await page.evaluate(() => performance.getEntriesByName("onderweg-open")[0]?.startTime);
  await page.close();
  return Math.round(took);
}

/** What is on the phone cannot be read in its database. */
async function isSealed(page, line) {
  const text = await page.evaluate(async () => {
    const asked = indexedDB.open("opbouw-onderweg");
    await new Promise((done) => (asked.onsuccess = done));
    const read = (store) => new Promise((done) => (asked.result.transaction(store).objectStore(store).getAll().onsuccess = (event) => done(event.target.result)));
    const all = [...(await read("items")), ...(await read("packs")), ...(await read("drafts"))];
    const bytes = all.flatMap((one) => [...new Uint8Array(one.box)]);
    return JSON.stringify(all) + String.fromCharCode(...bytes);
  });
  assert.ok(!text.includes(line) && !text.includes("Welzijn"), "something on the phone is not sealed");
}
