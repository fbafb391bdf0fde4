import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn } from "../kit/people.mjs";

export const name = "A coordinator puts a code on the wall, parties tick their partners on telephones without an account, and the policy officer reads what came of it";

const PHONES = 6;

export default (day) => demoOnBoth(day, (at, program) => meetingDay(day, at, program));

async function meetingDay(day, at, program) {
  const holder = await day.visit({ at });
  await comeIn(holder, "coordinator");
  const before = await ties(holder);
  await press(holder, "a[href='/overzicht/sessie']");
  await holder.fill("#titel", "Ronde tafel");
  await press(holder, "form button.main");
  const session = new URL(holder.url()).pathname;
  const code = (await holder.locator(".call-scan strong").innerText()).split("/").pop();
  await press(holder, "a[href$='/muur']");
  assert.match(await holder.locator(".wall-numbers").innerText(), /^0 partijen deden mee/);

  const parties = [];
  for (let number = 0; number < PHONES; number += 1) parties.push(await onThePhone(day, at, code, number));
  // The wall grows by itself.
  await holder.locator(".wall-numbers", { hasText: `${PHONES} partijen deden mee` }).waitFor({ timeout: 15_000 });
  const added = await day.visit({ at, width: 360, height: 740 });
  await added.goto(`/sessie/${code}`);
  await added.fill("#naam", "Repair Café Lindelo");
  await press(added, "form[action$='/partij'] button");
  await added.locator(".net-tick label", { hasText: parties[0] }).click();
  await press(added, ".net-save button");

  // A name from the hall is not on the wall before it is let in.
  await holder.goto(`${session}/muur`);
  assert.doesNotMatch(await holder.locator("main").innerText(), /Repair Café/);
  await holder.goto(session);
  await press(holder, "button[value=nieuw]");
  await press(holder, "a[href$='/sluiten']");
  assert.match(await holder.locator("main").innerText(), /Nieuwe banden[\s\S]*Repair Café Lindelo/);
  await press(holder, "main form button.main");
  assert.match(await holder.locator("main").innerText(), /(banden|band) bewaard/);
  const kept = await ties(holder);
  await holder.goto(session);
  await press(holder, "form[action$='/terug'] button");
  assert.equal(await ties(holder), before, "undoing did not put it back");
  await holder.goto(`${session}/sluiten`);
  await press(holder, "main form button.main");
  assert.equal(await ties(holder), kept, "keeping it again is the same");
  assert.ok((await ties(holder)) > before, "the session made no ties");
  await added.reload();
  assert.match(await added.locator("main").innerText(), /gesloten/);

  await policyDay(day, at, parties[0]);
  assert.equal(await program.stop(), 0);
}

/** Somebody without an account, with an old telephone: no script runs. */
async function onThePhone(day, at, code, number) {
  const phone = await day.visit({ at, width: 360, height: 740, javascript: false });
  await phone.goto("/sessie");
  await phone.fill("#code", code.toUpperCase().replace("-", " "));
  await press(phone, "form[action='/sessie'] button");
  const link = phone.locator(".net-picks a").nth(number);
  const party = await link.innerText();
  await Promise.all([phone.waitForNavigation(), link.click()]);
  for (const partner of [PHONES + 1, PHONES + 2 + number]) await phone.locator(".net-tick input[type=checkbox]").nth(partner).check();
  await press(phone, ".net-save button");
  assert.match(await phone.locator(".right").innerText(), /Bewaard/);
  await phone.context().close();
  return party;
}

async function policyDay(day, at, party) {
  const policy = await day.visit({ at });
  await comeIn(policy, "policy");
  await policy.goto("/overzicht/netwerk");
  const rows = await policy.locator(".net-table tbody tr").count();
  assert.equal(await policy.locator("svg.net a").count(), rows, "the picture and the table do not say the same");
  // By keyboard into the picture.
  await policy.locator("svg.net a").first().focus();
  await Promise.all([policy.waitForNavigation(), policy.keyboard.press("Enter")]);
  assert.match(new URL(policy.url()).pathname, /^\/overzicht\/netwerk\/\d+$/);
  assert.equal(await policy.locator("main form").count(), 0, "the policy officer names no ties");
  await policy.goto("/overzicht/agenda");
  assert.match(await policy.locator("main").innerText(), /Wie nodigen we uit\?/);
  await policy.goto("/overzicht/kennismaken");
  assert.equal(await policy.locator("main form").count(), 0, "the policy officer introduces nobody");
  assert.ok(party.length > 0);
}

async function ties(page) {
  await page.goto("/overzicht");
  return Number(/(\d+) banden/.exec(await page.locator("main").innerText())?.[1] ?? 0);
}
