import assert from "node:assert/strict";

import { leadsTo, press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn } from "../kit/people.mjs";

export const name = "A resident notices something, a worker does something with it, and the policy officer sees what is emerging";

export default (day) => demoOnBoth(day, (at) => noticed(day, at));

async function noticed(day, at) {
  const seen = await residentsDay(day, at);
  await workersDay(day, at, seen);
  await policyOfficersDay(day, at);
}

/** On a telephone, with the keyboard where that counts; names are refused while typing and again on the server. */
async function residentsDay(day, at) {
  const page = await day.visit({ at, width: 360, height: 740 });
  await page.goto("/");
  await press(page, "a[href='/signalen'] >> nth=0");
  const began = Date.now();
  await page.focus("input[value=company]");
  await page.keyboard.press("Space");
  await page.fill("#zin", "Mevrouw Jansen zit de hele dag alleen op het bankje.");
  await page.waitForSelector("#zin-kijk button");
  assert.match(await page.locator("#zin-kijk").innerText(), /Een naam: “Jansen”/);
  await page.selectOption("#buurt", { label: "Molenwijk" });
  await page.fill("#bereik", "riek@voorbeeld.example");
  await page.waitForTimeout(Math.max(0, 3_200 - (Date.now() - began)));
  await press(page, "form[action='/signalen'] button.main");
  assert.match(await page.content(), /SIGNALS-005/, "the server did not look again");
  const proposal = await page.inputValue("#zin");
  assert.ok(proposal && !proposal.includes("Jansen"), proposal);
  await page.waitForTimeout(3_200);
  await press(page, "form[action='/signalen'] button.main");
  assert.match(await page.locator("main").innerText(), /Dank u wel/);
  const seen = new URL(page.url()).pathname;

  const danger = await day.visit({ at, javascript: false });
  await danger.goto("/signalen");
  await danger.check("input[value=behaviour]", { force: true });
  await danger.selectOption("#buurt", { label: "Centrum" });
  await danger.fill("#zin", "Mijn buurman slaat zijn vrouw.");
  await press(danger, "form[action='/signalen'] button.main");
  assert.match(await danger.locator("main").innerText(), /0800-2000/);
  return seen;
}

async function workersDay(day, at, seen) {
  const page = await day.visit({ at });
  await comeIn(page, "worker");
  await page.goto("/signalen/werk?thema=company");
  await press(page, "main h3 a:has-text('Molenwijk') >> nth=-1");
  assert.ok(!(await page.content()).includes("riek@"), "how to reach somebody is seen before it is taken up");
  await press(page, "button[value=oppakken]");
  assert.match(await page.content(), /riek@voorbeeld\.example/);
  await page.fill("#melden", "Wij dronken koffie bij het bankje.");
  await press(page, "button[value=melden]");
  await page.check("input[value=begun]");
  await page.fill("#afronden", "Elke dinsdag is er nu koffie buiten.");
  await press(page, "button[value=afronden]");
  assert.match(await page.locator("main").innerText(), /Afgerond/);
  await page.goto("/signalen/opkomst");
  await press(page, "main h2 a[href^='/signalen/opkomst/']:has-text('Eenzaam')");
  await page.check("input[value=look]");
  await press(page, "form[action^='/signalen/opkomst/'] button.main");
  assert.match(await page.locator("main").innerText(), /Wij gaan kijken/);

  const resident = await day.visit({ at, width: 360, height: 740 });
  await resident.goto(seen);
  assert.match(await resident.locator("main").innerText(), /Elke dinsdag is er nu koffie buiten/);
  await resident.click("summary");
  await resident.fill("#waarom", "Er is nog niemand geweest.");
  await press(resident, "button[value=bezwaar]");
  await page.goto("/signalen/werk");
  assert.match(await page.locator("main h2").first().innerText(), /Niet mee eens \(1\)/);
}

async function policyOfficersDay(day, at) {
  const page = await day.visit({ at });
  await comeIn(page, "policy");
  await page.goto("/signalen/opkomst");
  assert.match(await page.locator("main").innerText(), /Eenzaam of weinig contact, rond/);
  assert.equal(await page.locator("a[href='/signalen/werk']").count(), 0, "policy sees no single signal");
  await press(page, "main a[href='/signalen/cijfers']");
  const numbers = await page.locator("main td").allInnerTexts();
  assert.ok(numbers.length > 40 && numbers.every((text) => text === "·" || Number.parseInt(text, 10) >= 10), numbers.join(" "));
  await leadsTo(page, () => page.locator("main th a").first().click());
  assert.ok((await page.locator("main tbody tr").count()) > 1);
  const reply = await page.goto("/signalen/werk");
  assert.equal(reply.status(), 404);
}
