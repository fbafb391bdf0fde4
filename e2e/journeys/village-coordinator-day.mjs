import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask, press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn, linkIn } from "../kit/people.mjs";
import { folder } from "../kit/program.mjs";

export const name = "A village coordinator: the map is kept right, a list comes in and goes out again, and in a live session the network appears on the wall";

export default (day) => demoOnBoth(day, (at, program, sink) => coordinatorDay(day, at, program, sink));

async function coordinatorDay(day, at, program, sink) {
  const coordinator = await day.visit({ at });
  await comeIn(coordinator, "coordinator");
  const entry = await addsWhatSheHeard(coordinator);
  const stranger = await day.visit({ at, width: 360, height: 740 });
  await findsIt(stranger, entry);
  await staysRight(coordinator, stranger, entry, sink);
  await listComesAndGoes(coordinator);
  await networkAppears(day, at, coordinator);
  await peopleMeet(coordinator);
  assert.equal(await program.stop(), 0);
  for (const word of ["riek@", "0612345678"]) assert.ok(!program.output().includes(word), `"${word}" is in the log`);
}

/** One sentence becomes an entry: hearsay, with somebody who can be asked. */
async function addsWhatSheHeard(page) {
  await page.goto("/kaart/nieuw");
  await page.fill("#zin", "In Kerkwijne is een breiclub, elke donderdagmiddag, dat weet Riek");
  await press(page, "main form button.main");
  await page.fill("#naam", "Breiclub De Losse Steek");
  if (!(await page.inputValue("#soort"))) await page.selectOption("#soort", "initiative");
  await page.fill("#bron", "Riek weet het");
  await page.selectOption("#beheer", "mail");
  await page.fill("#beheerder", "riek@example.org");
  if (!(await page.inputValue("#dorp"))) await page.selectOption("#dorp", { label: "Kerkwijne" });
  await press(page, "main form button.main");
  return new URL(page.url()).pathname;
}

/** Whoever has no account finds it on the map, in the list, on paper and with a question. */
async function findsIt(page, entry) {
  await page.goto(entry);
  assert.match(await page.locator("main").innerText(), /Breiclub De Losse Steek[\s\S]*Riek weet het/);
  await ask(page, "Wie wil er met mij breien in Kerkwijne?");
  assert.ok(await page.locator(`.result a[href='${entry}']`).count(), "a question does not find what was added a moment ago");
  await page.goto("/kaart");
  await page.locator("details:has(.socialmap-filter) summary").click();
  await page.selectOption("#dorp", { label: "Kerkwijne" });
  await press(page, ".socialmap-filter button");
  assert.ok(new URL(page.url()).searchParams.get("dorp"), "the view has no address to share");
  assert.ok(await page.locator("main svg").count(), "there is no map");
}

/** Who answers for it says by one tap that it is right; the map says since when. */
async function staysRight(coordinator, owner, entry, sink) {
  await coordinator.goto(entry);
  for (const _ of [1, 2]) await press(coordinator, "button[name=klopte][value=nee]");
  assert.ok(!(await coordinator.locator(".socialmap-mark.fresh").count()), "a number that does not work changes nothing");
  await coordinator.goto("/kaart/nakijken");
  await press(coordinator, "form[action='/kaart/nakijken'] button");
  const mail = await sink.mail("riek@example.org");
  await owner.goto(linkIn(mail));
  await press(owner, "button[value=ja]");
  await coordinator.goto(entry);
  assert.ok(await coordinator.locator(".socialmap-mark.fresh").count(), "one tap did not make it fresh");
}

/** A list with a row that is wrong: looked at first, brought in at once, taken back by its number. */
async function listComesAndGoes(page) {
  const file = join(folder(), "partijen.csv");
  writeFileSync(file, "naam;soort;tekst;dorp;website\nHarmonie Ons Genoegen;partij;Muziek voor jong en oud;Kerkwijne;https://harmonie.example.org\n;partij;zonder naam;Kerkwijne;\n");
  await page.goto("/kaart/inlezen");
  await page.setInputFiles("#lijst", file);
  await press(page, "main form[enctype] button.main");
  assert.match(await page.locator("main").innerText(), /Harmonie Ons Genoegen/);
  assert.ok(await page.locator("a[href$='/geweigerd.csv']").count(), "the row without a name was not refused");
  await press(page, "main form button.main");
  await page.goto("/kaart/inlezen");
  await press(page, "form[action='/kaart/inlezen/terug'] button >> nth=0");
}

/** Three phones without an account tick their partners, and the picture grows. */
async function networkAppears(day, at, page) {
  await page.goto("/overzicht/sessie");
  await page.fill("#titel", "Netwerkochtend Wolderbeek");
  await press(page, "main form button.main");
  const session = new URL(page.url()).pathname;
  const wall = await day.visit({ at });
  await comeIn(wall, "coordinator");
  await wall.goto(`${session}/muur`);
  const word = (await wall.locator(".wall-word").innerText()).trim().split(/\s+/).at(-1);
  const before = await wall.locator(".wall-grow").innerText();
  for (const at_ of [0, 1, 2]) {
    const phone = await day.visit({ at, width: 360, height: 740 });
    await phone.goto(`/sessie/${word}`);
    await press(phone, `.net-picks a >> nth=${at_ * 2}`);
    for (const tick of [0, 1, 2]) await phone.locator(".net-tick input[type=checkbox]").nth(tick + at_).check();
    await press(phone, ".net-save button");
  }
  await wall.goto(`${session}/muur`);
  assert.notEqual(await wall.locator(".wall-grow").innerText(), before, "the wall did not grow");
  await wall.context().close();
  await page.goto(session);
  await press(page, "a[href$='/sluiten']");
  await press(page, `form[action='${session}'] button.main`);
  await page.goto("/overzicht/netwerk");
  assert.ok((await page.locator("main svg a").count()) > 3, "parties in the picture are no links");
  assert.ok((await page.locator("main table tbody tr").count()) > 3, "there is no table that says the same");
  const png = await page.request.get("/overzicht/beeld.png");
  assert.deepEqual([...(await png.body()).subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
}

/** Two are brought together, two others are not, and the agenda of the meeting knows. */
async function peopleMeet(page) {
  await page.goto("/overzicht/kennismaken");
  const pairs = page.locator(".net-pairs li");
  assert.ok((await pairs.count()) >= 2, "nobody could meet");
  const refused = await pairs.nth(1).locator("h2").innerText();
  await press(page, ".net-pairs li:nth-child(2) button[value=niet]");
  assert.ok(!(await page.locator(".net-pairs").allInnerTexts()).join().includes(refused), "not these two, and there they are again");
  await press(page, ".net-pairs li >> nth=0 >> button[value=voorstel]");
  await page.goto("/overzicht/agenda");
  assert.ok((await page.locator(".net-points li").count()) >= 2, "the agenda is empty");
}
