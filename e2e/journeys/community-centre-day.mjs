import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask, press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { readBack } from "../kit/parsers.mjs";
import { comeIn, linkIn } from "../kit/people.mjs";
import { folder } from "../kit/program.mjs";

export const name = "A community centre: a resident proposes, the host agrees, it is found at once, a waiting list moves up, a day is off and everybody knows";

const TITLE = "Taalcafé voor iedereen";

export default (day) => demoOnBoth(day, (at, program, sink) => centreDay(day, at, program, sink));

async function centreDay(day, at, program, sink) {
  const resident = await day.visit({ at, width: 360, height: 740 });
  await comeIn(resident, "resident");
  const activity = await propose(resident);
  const stranger = await day.visit({ at });
  assert.equal((await stranger.goto(activity)).status(), 404, "what the host has not agreed to is seen by others");

  const host = await day.visit({ at });
  await comeIn(host, "coordinator");
  await press(host, "nav a[href='/plekken']");
  await press(host, "main a[href$='/beheer']:has-text('Gymzaal Varsemade-Zuid')");
  await press(host, `form[action$='/antwoord'] button:has-text('${TITLE}')[value=ja]`);

  await ask(stranger, "Ik wil graag Nederlands oefenen met andere mensen in Varsemade");
  assert.ok(await stranger.locator(`.result a[href='${activity}']`).count(), "a question does not find what was agreed a moment ago");

  const [first, , last] = await signUpAll(day, at, activity, ["Aagje", "Bilal", "Cees"]);
  assert.match(await last.locator("main").innerText(), /wacht/i, "somebody too many is not told to wait");
  await first.goto(linkIn(await sink.mail("aagje@example.org")));
  await press(first, "button[value=afmelden]");
  const told = await sink.mail("cees@example.org");
  await last.goto(linkIn(told.plain.includes("wacht") ? await sink.mail("cees@example.org") : told));
  assert.ok(!/wacht/i.test(await last.locator(".rows").innerText()), "the waiting list did not move up");

  await resident.goto(`${activity}/beheer`);
  await press(resident, "a[href*='/dag/'] >> nth=0");
  await resident.locator("summary:has-text('afgelasten'), summary:has-text('niet door')").first().click();
  await resident.fill("#reden", "De verwarming is stuk");
  await press(resident, "button[value=afgelasten]");
  for (const name of ["bilal", "cees"]) {
    let mail = await sink.mail(`${name}@example.org`);
    while (!mail.plain.includes("verwarming")) mail = await sink.mail(`${name}@example.org`);
  }

  await readsBack(stranger, activity);
  await hangsOnTheWall(stranger, activity);
  assert.equal(await program.stop(), 0);
  for (const word of ["bilal@", "cees@", "aagje@"]) assert.ok(!program.output().includes(word), `"${word}" is in the log`);
}

/** One sentence, a look at the form, and it waits for the host; its address. */
async function propose(page) {
  await page.goto("/activiteiten");
  await press(page, "a[href='/activiteiten/nieuw']");
  await page.fill("#zin", "Elke dinsdagavond om half acht taalcafé in Varsemade");
  await press(page, "main form button.main");
  assert.equal(await page.inputValue("#van"), "19:30");
  assert.notEqual(await page.inputValue("#herhaling"), "", "the sentence gave no rule");
  await page.fill("#titel", TITLE);
  await page.fill("#tekst", "Nederlands oefenen met een kop thee, voor wie de taal leert.");
  await page.fill("#plaatsen", "2");
  await page.selectOption("#zaal", { label: await page.locator("#zaal option:has-text('Kleedkamer')").innerText() });
  if (!(await page.inputValue("#dorp"))) await page.selectOption("#dorp", { label: "Varsemade" });
  await press(page, "main form button.main");
  return new URL(page.url()).pathname.replace("/beheer", "");
}

/** Each on a telephone of their own, without an account, for the same evening. */
async function signUpAll(day, at, activity, names) {
  const phones = [];
  for (const name of names) {
    const phone = await day.visit({ at, width: 360, height: 740 });
    await phone.goto(activity);
    await phone.fill("#naam", name);
    await phone.fill("#bereik", `${name.toLowerCase()}@example.org`);
    await press(phone, "form[action$='/aanmelden'] button.main");
    phones.push(phone);
  }
  return phones;
}

/** Two programs that are not ours see the same evenings in the calendar, and that one of them is off. */
async function readsBack(page, activity) {
  const reply = await page.request.get(`${activity}/agenda.ics`);
  assert.match(reply.headers()["content-type"], /^text\/calendar/);
  const file = join(folder(), "agenda.ics");
  writeFileSync(file, await reply.body());
  const now = Math.floor(Date.now() / 1_000);
  const { python, icaljs } = readBack(file, now, now + 8 * 7 * 86_400);
  const seen = (rows) => rows.map(({ starts_s, status }) => `${starts_s} ${status}`);
  assert.deepEqual(seen(python), seen(icaljs));
  const on = python.filter(({ status }) => status !== "CANCELLED");
  assert.ok(on.length >= 5 && on.length < 8, `${on.length} evenings in eight weeks, of which one is off and some may be holidays`);
  for (const { starts_s } of on) {
    const clock = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", weekday: "short", hour: "2-digit", minute: "2-digit" });
    assert.match(clock.format(new Date(starts_s * 1_000)), /di.*19:30/);
  }
}

/** The poster is a page, a picture and a file to print. */
async function hangsOnTheWall(page, activity) {
  await page.goto(`${activity}/poster`);
  assert.match(await page.locator("main").innerText(), new RegExp(TITLE));
  const pdf = await page.request.get(`${activity}/poster.pdf`);
  assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");
  const png = await page.request.get(`${activity}/poster.png`);
  assert.deepEqual([...(await png.body()).subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
}
