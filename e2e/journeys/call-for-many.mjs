import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn, linkIn } from "../kit/people.mjs";

export const name = "A call: one sentence makes it, people sign up on a phone without an account, a full task has a waiting list that moves up";

export default (day) => demoOnBoth(day, (at, program, sink) => callsDay(day, at, program, sink));

async function callsDay(day, at, program, sink) {
  const page = await day.visit({ at });
  await comeIn(page, "coordinator");
  await press(page, "nav a[href='/oproepen']");
  await press(page, "a[href='/oproepen/nieuw']");
  await page.fill("#zin", "zaterdag over twee weken 2 mensen dorpsopruiming in Lindelo 10-12");
  await press(page, "main form button.main");
  if (!(await page.inputValue("#dag"))) await page.fill("#dag", soon());
  assert.ok(await page.inputValue("#titel"), "the sentence gave no title");
  await press(page, "main form button.main");
  await press(page, "form[action$='/openen'] button");
  const call = new URL(page.url()).pathname.replace("/beheer", "");

  const signUp = async (first, mail) => {
    const phone = await day.visit({ at, width: 360, height: 740 });
    await phone.goto(call);
    await phone.fill("#naam", first);
    await phone.fill("#bereik", mail);
    await press(phone, "form[action$='/aanmelden'] button");
    return phone;
  };
  const places = await seats(page, call);
  for (let seat = 0; seat < places; seat += 1) await signUp(letters("Helper", seat), `helper${seat}@example.org`);
  const last = await signUp("Wachter", "wachter@example.org");
  assert.match(await last.locator("main").innerText(), /wacht/i, "somebody too many is not told to wait");

  const first = await day.visit({ at, width: 360, height: 740 });
  await first.goto(linkIn(await sink.mail("helper0@example.org")));
  await press(first, "form:has(input[value=afmelden]) button");
  const told = await sink.mail("wachter@example.org");
  const moved = told.plain.includes("wacht") ? await sink.mail("wachter@example.org") : told;
  await last.goto(linkIn(moved));
  assert.ok(!(await last.locator(".lead").first().innerText()).includes("wacht"), "the waiting list did not move up");

  await page.goto(`${call}/lijst`);
  assert.match(await page.locator("body").innerText(), /Wachter/);
  await page.goto(`${call}/poster`);
  assert.ok(await page.locator("svg").count(), "the poster has no code to scan");
  await page.goto(`${call}/beheer`);
  await page.goto(`${call}/afgelasten`);
  await press(page, "main form button.main");
  await sink.mail("helper1@example.org");

  assert.equal(await program.stop(), 0);
  for (const word of ["wachter@", "helper0@"]) assert.ok(!program.output().includes(word), `"${word}" is in the log`);
}

/** A day within a month, as a date field takes it. */
function soon() {
  return new Date(Date.now() + 15 * 86_400_000).toISOString().slice(0, 10);
}

/** A name without digits. */
function letters(name, number) {
  return name + String.fromCharCode(97 + number);
}

/** How many places there are, from the table of whoever keeps the call. */
async function seats(page, call) {
  await page.goto(`${call}/beheer`);
  const cells = await page.locator(".keep-table tbody tr").evaluateAll((rows) => rows.map((row) => Number(row.cells[2].innerText)));
  return cells.reduce((sum, count) => sum + count, 0);
}
