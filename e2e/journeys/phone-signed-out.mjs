import assert from "node:assert/strict";

import { comeIn } from "../kit/people.mjs";
import { press } from "../kit/ask.mjs";
import { Network, Phone, backUp, comeInOnPhone, demo, isAccessible, kept, onEachDatabase, ready, record, waits } from "../kit/phone.mjs";

export const name = "A sign-in that ran out, a colleague on the same phone, signing out and an ended membership: every moment stays until it is kept";

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
  const before = backUp(database).rows("contact_moments");

  // The session ran out meanwhile.
  await phone.context.clearCookies();
  await record(page, { place: "proef: het Veldje", line: "Na de sessie" });
  await page.waitForSelector("#melding:has-text('Log in om te verzenden')");
  await waits(page, 1);
  await isAccessible(page, "sign in to send");

  // A colleague signs in on the same phone: sees how many wait, and neither sees nor sends them.
  await comeInOnPhone(page, network.url, "coordinator");
  await ready(page);
  await page.waitForSelector("#teller:has-text('1 van een collega wacht')");
  assert.equal(await page.locator("text=Na de sessie").count(), 0);
  await record(page, { place: "proef: de bieb", line: "Van Bert" });
  await waits(page, 0);
  assert.deepEqual((await kept(page)).map(({ line }) => line), ["Van Bert"]);
  assert.equal(backUp(database).rows("contact_moments"), before + 1);

  // The same person is back, and it is sent.
  await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  await waits(page, 0);
  await page.waitForSelector("#lijst li[data-state=sent]:has-text('Na de sessie')");
  assert.deepEqual((await kept(page)).map(({ line }) => line), ["Na de sessie"]);

  // Signing out with something unsent is said first; afterwards nothing can be read, and nothing is lost.
  network.fails = (call) => (call.url.endsWith("/sturen") ? "before" : "");
  await record(page, { place: "proef: het plein", line: "Voor het uitloggen" });
  await page.click("#uit > button");
  await page.waitForSelector("#uit-let-op:not([hidden])");
  await Promise.all([page.waitForURL((url) => url.pathname !== "/contact/onderweg"), page.click("#uit-let-op button")]);
  await page.goto(`${network.url}/contact/onderweg`);
  await page.waitForSelector("#teller:has-text('1 van een collega wacht')");
  assert.equal(await page.locator("#moment:not([hidden])").count(), 0);
  await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  await waits(page, 1);

  // The membership ends before it could be sent.
  const admin = await day.visit({ at: network.url });
  await comeIn(admin, "admin");
  await admin.goto("/beheer/partijen");
  await press(admin, "a:has-text('Welzijn Wolderbeek')");
  await press(admin, "li:has-text('Joke') a[href$='/einde']");
  await press(admin, "form[action$='/einde'] button");
  network.fails = () => "";
  await comeInOnPhone(page, network.url, "worker");
  await page.waitForSelector("#geweigerd li");
  await page.waitForSelector("#geweigerd:has-text('U werkt niet meer voor deze organisatie')");
  await isAccessible(page, "not accepted");
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#geweigerd button:has-text('Bewaar als bestand')")]).catch(() => [null]);
  if (file) assert.equal(file.suggestedFilename(), "contactmoment.txt");
  await page.click("#geweigerd button:has-text('Laat aan een collega zien')");
  assert.match(await page.innerText("#groot pre"), /Voor het uitloggen/);
  await isAccessible(page, "shown to a colleague");
  await page.click("#groot button");
  // Throwing away asks first, and no is no.
  await page.click("#geweigerd button:has-text('Gooi weg')");
  await page.click("#geweigerd button:has-text('Nee, houd het')");
  await page.reload();
  await page.waitForSelector("#geweigerd li:has-text('Voor het uitloggen')");
  assert.equal(backUp(database).rows("contact_moments"), before + 2);
  await phone.kill();
  network.stop();
  await program.stop();
  assert.deepEqual(faults, []);
});
