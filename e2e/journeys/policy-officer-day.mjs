import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn } from "../kit/people.mjs";

export const name = "A policy officer: overview without names of people, what a quarter of the hours would cost, the least harmful way, and one page for the council";

export default (day) => demoOnBoth(day, (at, program) => policyDay(day, at, program));

async function policyDay(day, at, program) {
  const page = await day.visit({ at });
  const staff = await namesOfStaff(page);
  await comeIn(page, "policy");
  await press(page, "nav a[href='/overzicht']");
  assert.ok(await page.locator(".net-sentences li").count(), "the network tells nothing");
  await namesNobody(page, staff);
  const refused = await page.request.post("/overzicht/kennismaken", { form: { een: "1", ander: "2", wat: "voorstel" }, headers: { origin: new URL(page.url()).origin } });
  assert.equal(refused.status(), 404, "who reads numbers brings nobody together");

  const kept = [];
  for (const [share, called] of [["10", "Een tiende"], ["25", "Een kwart"]]) kept.push(await testsCut(page, share, called, staff));
  await page.goto("/bezuinigingstoets");
  for (const box of await page.locator("input[name=toets]").all()) await box.check();
  await press(page, "form[action='/bezuinigingstoets/naast'] button");
  assert.match(await page.locator("main").innerText(), /Een tiende[\s\S]*Een kwart|Een kwart[\s\S]*Een tiende/);
  await namesNobody(page, staff);

  await page.goto(`${kept[1]}/papier`);
  await namesNobody(page, staff);
  await page.emulateMedia({ media: "print" });
  const sheet = await page.pdf({ format: "A4", printBackground: true });
  const sheets = sheet.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
  assert.ok(sheets <= 2, `${sheets} sheets for the council`);
  await page.emulateMedia({ media: "screen" });

  await page.goto(kept[0]);
  await press(page, "form[action$='/weg'] button");
  await press(page, "form[action$='/terug'] button");
  assert.equal((await page.goto(kept[0])).status(), 200, "what was taken away did not come back");
  assert.equal(await program.stop(), 0);
}

/** So much goes of all hours: what is lost, beside the way that costs least; the address under which it is kept. */
async function testsCut(page, share, called, staff) {
  await page.goto("/bezuinigingstoets/nieuw");
  await page.fill("#deel", share);
  await press(page, "button[value=reken]");
  const told = await page.locator("main").innerText();
  assert.match(told, /verlie/i, "nothing is said of what is lost");
  await namesNobody(page, staff);
  await page.fill("#naam", called);
  await press(page, "form[action='/bezuinigingstoets/bewaren'] button.main");
  return new URL(page.url()).pathname;
}

/** First names of everybody who works here, as the demo shows them. */
async function namesOfStaff(page) {
  await page.goto("/inloggen");
  const buttons = await page.locator(".demo-people button").allInnerTexts();
  return buttons.slice(1).map((text) => /[A-ZÀ-Ž][\p{L}-]+/u.exec(text)?.[0]).filter(Boolean);
}

async function namesNobody(page, staff) {
  const text = await page.locator("main").innerText();
  for (const person of staff) assert.ok(!new RegExp(`\\b${person}\\b`).test(text), `${person} is named on ${page.url()}`);
}
