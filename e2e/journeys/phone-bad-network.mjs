import assert from "node:assert/strict";

import { Network, Phone, backUp, comeInOnPhone, demo, onEachDatabase, online, ready, waits } from "../kit/phone.mjs";

export const name = "500 moments come over a network that cuts 30 % of all calls, before or after the server got them: each once";

const COUNT = 500;
const CUT = 0.3;

export default (day) => onEachDatabase(day, async (fresh) => {
  const faults = [];
  const database = fresh();
  const program = await demo(database);
  const network = await new Network().start();
  network.to = program.url;
  const phone = new Phone(network.url, faults);
  await phone.start();
  const page = await phone.open();
  await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);

  const own = backUp(database).rows("contact_moments");
  network.to = null;
  await fill(page, COUNT);
  await page.reload();
  await ready(page);
  await waits(page, COUNT);
  // Two tabs of the same phone: one of them sends.
  const other = await phone.open();
  await ready(other);

  network.fails = cuts(20260923);
  network.to = program.url;
  network.calls = { whole: 0, before: 0, after: 0 };
  const began = Date.now();
  await Promise.all([online(page), online(other)]);
  await page.waitForFunction(() => document.getElementById("teller").dataset.waiting === "0", undefined, { timeout: 240_000 });
  const { whole, before, after } = network.calls;
  day.say(`${COUNT} sent in ${Math.round((Date.now() - began) / 1_000)} s; calls: ${whole} whole, ${before} cut before the server, ${after} after it`);
  assert.ok(before > 0 && after > 0, "no call was cut");
  network.fails = () => "";
  await page.reload();
  await ready(page);
  await waits(page, 0);
  assert.equal(backUp(database).rows("contact_moments"), own + COUNT);
  assert.equal(await page.locator("#geweigerd li, #botsing li").count(), 0);
  await phone.kill();
  network.stop();
  await program.stop();
  assert.deepEqual(faults, []);
}, true);

/** So many moments in the page's own way, without tapping. */
async function fill(page, count) {
  await page.evaluate(async (wanted) => {
    const app = new URL(".", document.querySelector("script[type=module]").src).href;
    const [{ keep, newId }, { newMoment }, { openVault }] = await Promise.all(["items.js", "moment.js", "vault.js"].map((file) => import(app + file)));
    const vault = await openVault();
    const owner = await vault.fact("owner");
    const [party] = await vault.fact(`parties ${owner}`);
    const now_s = Math.floor(Date.now() / 1_000);
    for (let at = 0; at < wanted; at += 1) {
      await keep(vault, owner, newId(), { ...newMoment(party, now_s - at), spot: "het Veldje", tallies: { "12-17": 3 }, mood: "calm", line: `Moment ${at + 1}` });
    }
  }, count);
}

/** Cuts so many of the calls that carry data, half of them after the server got them; the same each time (a linear congruence). */
function cuts(seed) {
  let state = BigInt(seed);
  const roll = () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return Number(state >> 33n) / 2 ** 31;
  };
  return (call) => {
    if (!/\/(pak|sturen)$/.test(call.url) || roll() >= CUT) return "";
    return roll() < 0.5 ? "before" : "after";
  };
}
