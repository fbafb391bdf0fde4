import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { onBoth } from "../kit/on-both.mjs";
import { linkIn, mailSink, withPasskeys } from "../kit/people.mjs";
import { run, start } from "../kit/program.mjs";

export const name = "An admin opens the first link, invites a worker who comes in with a passkey, and ends it: all sessions end with it";

export default (day) => onBoth(day, (database) => adminsDay(day, database));

async function adminsDay(day, database) {
  const sink = await mailSink();
  const program = await start(["serve", ...database, "--smtp", sink.url, "--mail-from", "opbouw@example.org"]);
  const at = program.url.replace("127.0.0.1", "localhost");
  const admin = await day.visit({ at });
  await withPasskeys(admin);

  const first = await program.said(/\/inrichten\/\S+/);
  await admin.goto(first);
  await admin.fill("#partij", "Gemeente Wolderbeek");
  await admin.fill("#naam", "Pieter");
  await admin.fill("#mail", "pieter@example.org");
  await press(admin, "form[action='/inrichten'] button");
  await admin.goto("/beheer");
  assert.ok((await admin.content()).includes("WEB-402"), "the admin's pages open before there is a passkey");
  await addPasskey(admin, "Telefoon van Pieter");
  await admin.goto(first);
  assert.equal(await admin.locator("form[action='/inrichten']").count(), 0, "the first link works twice");

  await admin.goto("/beheer/partijen");
  await admin.fill("#naam", "Welzijn Wolderbeek");
  await press(admin, "form[action='/beheer/partijen'] button");
  if (!/partijen\/\d+/.test(admin.url())) await press(admin, "a:has-text('Welzijn Wolderbeek')");
  const party = new URL(admin.url()).pathname;
  await admin.fill("#mail", "joke@example.org");
  await admin.fill("#voornaam", "Joke");
  await admin.selectOption("#rol", "worker");
  await press(admin, "form[action$='/uitnodigingen'] button");

  const worker = await day.visit({ at, width: 360, height: 740 });
  await withPasskeys(worker);
  const invitation = linkIn(await sink.mail("joke@example.org"));
  await worker.goto(invitation);
  await press(worker, "form[action='/uitnodiging'] button");
  await addPasskey(worker, "Mijn laptop");
  await worker.goto("/mensen/nieuw");
  await worker.fill("#naam", "Hendrik");
  await worker.selectOption("#plaats", { index: 1 });
  await worker.check("input[name=hoe][value=phone]");
  await press(worker, "form[action='/mensen/nieuw'] button.main");
  assert.match(await worker.locator("h1").innerText(), /Hendrik/);
  const hendrik = new URL(worker.url()).pathname;

  // Out, and in again with the key alone: nobody types an address.
  await worker.goto("/mijn");
  await press(worker, "form[action='/uitloggen'] button");
  await worker.goto("/inloggen");
  await Promise.all([worker.waitForURL("**/mijn*"), worker.click("[data-passkey] button")]);
  await worker.goto(hendrik);
  assert.match(await worker.locator("h1").innerText(), /Hendrik/);

  await admin.goto(hendrik);
  assert.ok(!(await admin.content()).includes("Hendrik"), "the admin sees a resident");
  await admin.goto(party);
  await press(admin, "a[href$='/einde'][href*='/leden/']");
  await press(admin, "form[action$='/einde'] button");
  await worker.goto(hendrik);
  assert.equal(new URL(worker.url()).pathname, "/inloggen", "the session of who left goes on");

  assert.equal(await program.stop(), 0);
  const verified = run("audit", "verify", ...database.slice(0, 2));
  assert.equal(verified.status, 0, verified.output);
  for (const word of ["Hendrik", "joke@", invitation.split("/").pop()]) assert.ok(!program.output().includes(word), `"${word}" is in the log`);
  sink.stop();
}

async function addPasskey(page, label) {
  await page.goto("/mijn/inloggen/passkey");
  await page.fill("#naam", label);
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith("/passkey")), page.click("[data-passkey] button")]);
}
