import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn, linkIn } from "../kit/people.mjs";
import { online, ready, record, waits } from "../kit/phone.mjs";

export const name = "A coach: a round without a network, a group that grows, a tournament that the youngsters carry, and a colleague who takes it all over";

const LINE = "Zij willen een toernooi, zaterdag over twee weken";

export default (day) => demoOnBoth(day, (at, program, sink) => coachDay(day, at, program, sink));

async function coachDay(day, at, program, sink) {
  const coach = await day.visit({ at, width: 360, height: 740 });
  await comeIn(coach, "worker");
  await press(coach, "nav a[href='/contact']");
  assert.match(await coach.locator("main").innerText(), /Veldje Lindelo/);
  await onTheField(coach);
  await theGroupGrows(coach);
  const tournament = await theyRunIt(day, at, coach, sink);

  await coach.goto("/contact/overdracht");
  await press(coach, "main a[href^='/contact/overdracht/']");
  await coach.selectOption("#alles", { label: "Bert" });
  await press(coach, "main form button.main");
  await coach.locator("input[name^='regel-']").first().fill("Dit is Bert. Hij kent het veldje al.");
  await press(coach, "main form button.main");
  const report = await coach.locator("main").innerText();
  assert.match(report, /Er bleef niets liggen/, report);
  assert.match(report, /Veldje Lindelo/);

  const colleague = await day.visit({ at });
  await comeIn(colleague, "coordinator");
  await press(colleague, "nav a[href='/contact']");
  assert.match(await colleague.locator("main").innerText(), /Veldje Lindelo[^]*Sleutel van de kleedkamer/);
  assert.equal((await colleague.goto(`${tournament}/beheer`)).status(), 200);
  await coach.goto("/contact/overdracht");
  assert.equal(await coach.locator("main a[href^='/contact/overdracht/']").count(), 0, "the coach still carries something");

  assert.equal(await program.stop(), 0);
  for (const word of [LINE, "dani@"]) assert.ok(!program.output().includes(word), `"${word}" is in the log`);
}

/** The page opened once; then the network is gone, a moment is kept, and it is sent when there is a network again. */
async function onTheField(page) {
  await page.goto("/contact/onderweg");
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await ready(page);
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  const taps = await record(page, { place: "het veldje", line: LINE, met: 3 });
  assert.ok(taps <= 5, `${taps} taps beside the line`);
  await waits(page, 1);
  await page.context().setOffline(false);
  await online(page);
  await waits(page, 0);
  await page.goto("/contact/momenten");
  assert.match(await page.locator("main").innerText(), new RegExp(LINE));
}

/** What the youngsters do by now is counted of the group, and is in the table of its page. */
async function theGroupGrows(page) {
  await page.goto("/contact/groepen");
  await press(page, "a:has-text('De jongens van het veldje')");
  await press(page, "a[href^='/contact/moment?groep=']");
  await page.locator("details.more summary").click();
  for (const [field, count] of [["er", 15], ["praten", 15], ["meedoen", 14], ["helpen", 9], ["organiseren", 8]]) await page.fill(`#${field}`, String(count));
  await page.fill("#regel", "Zij hebben alles verdeeld");
  await press(page, "button.main >> nth=0");
  await page.goto("/contact/groepen");
  await press(page, "a:has-text('De jongens van het veldje')");
  assert.match(await page.locator("main").innerText(), /organiseert[^]*15/);
}

/** The coach proposes it, one of the youngsters says yes to leading it, and the page says that residents carry it. */
async function theyRunIt(day, at, coach, sink) {
  await coach.goto("/activiteiten/nieuw");
  await coach.fill("#zin", "Zaterdag over twee weken om 13 uur toernooi op het veldje in Lindelo");
  await press(coach, "main form button.main");
  if (!(await coach.inputValue("#dorp"))) await coach.selectOption("#dorp", { label: "Lindelo" });
  if (!(await coach.inputValue("#plek"))) await coach.fill("#plek", "het veldje");
  if (!(await coach.inputValue("#titel"))) await coach.fill("#titel", "Toernooi");
  await press(coach, "main form button.main");
  const tournament = new URL(coach.url()).pathname.replace("/beheer", "");
  await coach.goto(`${tournament}/beheer`);
  await coach.locator("details:has(#deel) summary").click();
  await coach.selectOption("#deel", "leads");
  await coach.fill("#naam", "Dani");
  await coach.fill("#mail", "dani@example.org");
  await press(coach, "form:has(#mail) button.main");
  const phone = await day.visit({ at, width: 360, height: 740 });
  await phone.goto(linkIn(await sink.mail("dani@example.org")));
  await press(phone, "button[value=ja]");
  await phone.goto(tournament);
  assert.match(await phone.locator("main").innerText(), /Dani/);
  return tournament;
}
