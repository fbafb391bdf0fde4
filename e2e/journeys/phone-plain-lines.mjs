import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { Network, Phone, comeInOnPhone, demo, isAccessible, kept, onEachDatabase, ready, record, waits } from "../kit/phone.mjs";

export const name = "A number, mail address or postcode is refused on the phone before it waits, a name is pointed out, and a wrong clock spoils no moment";

/** What may stand in a line and what may not: the same list that the tests of the server read. */
const LINES = readFileSync(new URL("../../crates/rooms/contact/tests/phone/lines.txt", import.meta.url), "utf8").split("\n").filter((line) => line.includes("\t")).map((line) => line.split("\t"));
/** A phone whose clock is so far behind. */
const BEHIND_MS = 5 * 3_600_000;

export default (day) => onEachDatabase(day, async (fresh) => {
  const faults = [];
  const program = await demo(fresh());
  const network = await new Network().start();
  network.to = program.url;
  const phone = new Phone(network.url, faults);
  await phone.start();
  let page = await phone.open();
  await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  await agree(page);

  await page.selectOption("#ronde", "");
  await page.fill("#plek", "proef: het Veldje");
  await page.fill("#regel", "Bel Sem op 06-12345678");
  await page.waitForSelector("[data-part=nummer]:not([hidden])");
  await page.waitForSelector("[data-part=naam]:not([hidden])");
  await page.click(".save button.main");
  await page.waitForSelector("#moment [role=alert]:not([hidden]):has-text('Haal dat weg')");
  assert.equal(await page.evaluate(() => document.activeElement.id), "regel");
  await isAccessible(page, "not plain");
  await waits(page, 0);
  assert.equal(await page.locator("#lijst li:has-text('06-12345678')").count(), 0, "nothing waits that the server will not take");
  await page.fill("#regel", "Met Sem gebeld");
  assert.ok(await page.locator("[data-part=nummer]").isHidden());
  assert.ok(await page.locator("[data-part=naam]").isVisible(), "a name is pointed out before it is saved");
  await page.fill("#regel", "Potje vier tegen vier");
  assert.ok(await page.locator("[data-part=naam]").isHidden());
  await page.click(".save button.main");
  await page.waitForSelector("#lijst li[data-state=sent]:has-text('Potje vier tegen vier')");
  await page.close();

  // The clock of the phone is five hours behind: what is recorded has the hour of the server.
  await phone.context.addInitScript(behind, BEHIND_MS);
  page = await phone.open();
  await ready(page);
  await page.waitForFunction(() => document.getElementById("teller").dataset.word === "done");
  assert.ok(Math.abs((await page.evaluate(() => Date.now())) - Date.now() + BEHIND_MS) < 60_000, "the clock is not behind");
  await record(page, { place: "proef: met een trage klok", line: "" });
  await waits(page, 0);
  const moment = (await kept(page)).find(({ spot }) => spot === "proef: met een trage klok");
  const off_s = Math.abs(moment.happened_s - Date.now() / 1_000);
  assert.ok(off_s < 120, `${off_s} seconds beside the hour of the server`);
  await phone.kill();
  network.stop();
  await program.stop();
  assert.deepEqual(faults, []);
});

/** The rule on the phone says the same of each line as that of the server. */
async function agree(page) {
  const said = await page.evaluate(async (lines) => {
    const { isPlain, mayHoldName } = await import(new URL("plain.js", document.querySelector("script[type=module]").src));
    return lines.map(([, text]) => (isPlain(text) ? (mayHoldName(text, ["Lindelo", "het Veldje"]) ? "naam" : "mag") : "weg"));
  }, LINES);
  assert.deepEqual(said.map((word, at) => [word, LINES[at][1]]), LINES);
}

/** Runs in the page before everything else. */
function behind(ms) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [Real.now() - ms] : given));
    }

    static now() {
      return Real.now() - ms;
    }
  };
}
