import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { onBoth } from "../kit/on-both.mjs";
import { linkIn, mailSink } from "../kit/people.mjs";
import { start } from "../kit/program.mjs";

export const name = "Two neighbours: one asks, the other says yes by one tap in the mail, and only then they know each other";

export default (day) => onBoth(day, (database) => neighboursDay(day, database));

async function neighboursDay(day, database) {
  const sink = await mailSink();
  const program = await start(["serve", ...database, "--smtp", sink.url, "--mail-from", "opbouw@example.org"]);
  const at = program.url.replace("127.0.0.1", "localhost");
  const riek = await join(day, at, sink, "Riek");
  await leave(riek, "Ik repareer oude naaimachines en leer u zoomen naaien", "aanbod");
  const hendrik = await join(day, at, sink, "Hendrik");
  await leave(hendrik, "Mijn naaimachine is kapot. Wie kan hem repareren?", "vraag");

  await hendrik.goto("/mijn/samen");
  await press(hendrik, "a[href^='/samen/vragen/']");
  assert.match(await hendrik.locator(".results").innerText(), /oude naaimachines/, "the neighbour who fits is not proposed");
  assert.ok(!(await hendrik.content()).includes("riek@"), "an address is shown before anybody said yes");
  await press(hendrik, "form[action$='/vragen'] button");

  const invitation = await sink.mail("riek@example.org");
  assert.ok(!`${invitation.plain}${invitation.html ?? ""}`.toLowerCase().includes("hendrik"), "the mail tells who asks");
  const phone = await day.visit({ at, width: 360, height: 740 });
  await phone.goto(linkIn(invitation));
  assert.match(await phone.locator("main").innerText(), /naaimachine is kapot/);
  await press(phone, "button[value=ja]");
  await phone.goto(linkIn(invitation));
  if (await phone.locator("button[value=ja]").count()) await press(phone, "button[value=ja]");

  await hendrik.goto("/mijn/samen");
  assert.match(await hendrik.locator("main").innerText(), /riek@example\.org/, "the asker does not see how to reach the giver");
  await riek.goto("/mijn/samen");
  assert.match(await riek.locator("main").innerText(), /hendrik@example\.org/, "the giver does not see how to reach the asker");
  await press(hendrik, "button[name=werkt][value=ja]");
  assert.equal(await hendrik.locator("button[name=werkt][value=ja]").count(), 0, "it is a match and is still asked");

  assert.equal(await program.stop(), 0);
  for (const word of ["riek@", "hendrik@", "naaimachine"]) assert.ok(!program.output().includes(word), `"${word}" is in the log`);
  sink.stop();
}

/** Makes an account by mail, and agrees to be found. */
async function join(day, at, sink, first) {
  const page = await day.visit({ at });
  const address = `${first.toLowerCase()}@example.org`;
  await page.goto("/aanmelden");
  await page.fill("#naam", first);
  await page.selectOption("#plaats", { index: 1 });
  await page.check("input[name=bereik][value=mail]");
  await page.fill("#mail", address);
  await page.check("input[name=bewaren]");
  await press(page, "form[action='/aanmelden'] button.main");
  await page.goto(linkIn(await sink.mail(address)));
  await press(page, "form[action='/inloggen/link'] button");
  await press(page, "form[action='/mijn/toestemming/geven'] button.main");
  return page;
}

async function leave(page, text, kind) {
  await page.goto("/mijn");
  await page.fill("#tekst", text);
  await page.check(`input[name=soort][value=${kind}]`);
  await press(page, "form[action='/mijn/aanbod'] button");
}
