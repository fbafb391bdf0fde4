import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { ask, press } from "../kit/ask.mjs";
import { onBoth } from "../kit/on-both.mjs";
import { linkIn, mailSink } from "../kit/people.mjs";
import { start } from "../kit/program.mjs";

export const name = "A resident makes an account with a first name, is found when she wants that, sees who looked, and takes everything back";

const SOUP = "Ik kook elke dinsdag een grote pan linzensoep voor wie alleen eet";

export default (day) => onBoth(day, (database) => residentsDay(day, database));

async function residentsDay(day, database) {
  const sink = await mailSink();
  const program = await start(["serve", ...database, "--smtp", sink.url, "--mail-from", "opbouw@example.org"]);
  const at = program.url.replace("127.0.0.1", "localhost");
  const page = await day.visit({ at, width: 360, height: 740 });

  await page.goto("/aanmelden");
  await page.fill("#naam", "Fatma");
  await page.selectOption("#plaats", { index: 1 });
  await page.check("input[name=bereik][value=mail]");
  await page.fill("#mail", "fatma@example.org");
  await page.check("input[name=bewaren]");
  await press(page, "form[action='/aanmelden'] button.main");

  // Three steps: the link in the mail, one button, and there is the page.
  const mail = await sink.mail("fatma@example.org");
  const subject = mail.headers.find(([header]) => header === "subject")[1];
  assert.ok(subject.length > 5 && !subject.includes("post-"), `the subject is "${subject}"`);
  const link = linkIn(mail);
  const elsewhere = await day.visit({ at });
  await elsewhere.goto(link);
  assert.equal(await elsewhere.locator("form[action='/inloggen/link']").count(), 0, "the link works in another browser");
  await page.goto(link);
  await press(page, "form[action='/inloggen/link'] button");
  assert.equal(new URL(page.url()).pathname, "/mijn");
  await page.goto(link);
  assert.equal(await page.locator("form[action='/inloggen/link']").count(), 0, "the link works twice");

  await page.goto("/mijn");
  await page.fill("#tekst", SOUP);
  await press(page, "form[action='/mijn/aanbod'] button");
  await ask(page, "Wie kan er soep brengen bij mijn buurman?");
  assert.ok(!(await page.content()).includes("linzensoep"), "she is found before she agreed");
  await page.goto("/mijn");
  await press(page, "form[action='/mijn/toestemming/geven'] button.main");
  await ask(page, "Wie kan er soep brengen bij mijn buurman?");
  assert.ok((await page.content()).includes("linzensoep"), "she is not found at once");

  await page.goto("/mijn/inzage");
  assert.ok((await page.locator(".lines tbody tr").count()) >= 3, "what happened is not all in the list");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("a[download]").first().click()]);
  const copy = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(copy.persoon.mail, "fatma@example.org");
  assert.equal(copy.aanbodEnVragen[0].tekst, SOUP);

  await page.goto("/mijn/wissen");
  await press(page, "form[action='/mijn/wissen'] button");
  assert.ok((await sink.mail("fatma@example.org")).plain.length > 20, "no last mail");
  await page.goto("/mijn");
  assert.equal(new URL(page.url()).pathname, "/inloggen", "the session lives on");
  await ask(page, "Wie kan er soep brengen bij mijn buurman?");
  assert.ok(!(await page.content()).includes("linzensoep"), "the offer lives on");

  assert.equal(await program.stop(), 0);
  for (const word of ["fatma", "linzensoep", link.split("/").pop()]) {
    assert.ok(!program.output().toLowerCase().includes(word.toLowerCase()), `"${word}" is in the log`);
  }
  sink.stop();
}
