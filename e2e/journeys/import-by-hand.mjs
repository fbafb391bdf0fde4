import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask } from "../kit/ask.mjs";
import { call } from "../kit/call.mjs";
import { freshDatabase } from "../kit/postgres.mjs";
import { folder, run, start } from "../kit/program.mjs";

export const name = "A coordinator brings in a messy list by hand, looks first, and the page finds the offer";

const AREAS = new URL("../../demo/areas.geojson", import.meta.url).pathname;
const ROWS = [
  "Nr;Soort;Titel;Omschrijving;Dorp;Beschikbaar;Bevestigd;Gever",
  "1;buur;Trekharmonica <script>alert(1)</script>;\"Ik kom met mijn trekharmonica spelen; ook \"\"smartlappen\"\".\nNeem een stoel mee.\";Eskerhout;di middag;3 november 2026;Bets",
  "2;buur;=HYPERLINK(\"http://elders.example\");Ik ga graag mee wandelen;Lindelo;wo;1-11-2026;Wim",
  "3;buur;Fietsen;Samen een rondje fietsen;Lindelo;za;31-02-2026;Ans",
  "4;buur;Breien;Sokken breien;Nergenshuizen;za;1-11-2026;Truus",
];

export default async function (day) {
  await imports(day, `sqlite:${join(folder(), "zelf.db")}`);
  if (!process.env.OPBOUW_TEST_PG) {
    day.say("OPBOUW_TEST_PG is not set: not tried on PostgreSQL");
    return;
  }
  const postgres = freshDatabase(process.env.OPBOUW_TEST_PG);
  try {
    await imports(day, postgres.url);
    day.say("tried on SQLite and PostgreSQL");
  } finally {
    postgres.drop();
  }
}

async function imports(day, database) {
  const list = join(folder(), "aanbod.csv");
  const refused = list.replace(".csv", "-refused.csv");
  writeFileSync(list, `\uFEFF${ROWS.join("\r\n")}\r\n`);
  const at = ["--database", database];
  works(run("import", "areas", AREAS, ...at));

  works(run("import", "offers", list, "--dry-run", ...at), /Nothing was saved/);
  await served(database, async (url) => assert.equal(await offers(url), "0", "the dry run saved something"));
  assert.ok(existsSync(refused), "there is no file with refused rows");
  const back = readFileSync(refused, "utf8");
  assert.match(back, /Fietsen.*31-02-2026/, "the row with the wrong date did not come back");
  assert.match(back, /Nergenshuizen/, "the row with the unknown village did not come back");
  assert.ok(!back.includes("Trekharmonica"), "a good row was given back");
  for (const line of back.trim().split(/\r?\n/).slice(1)) assert.match(line, /calendar|does not exist|no such|unknown|not known|no area|day/i, `no reason in: ${line}`);

  const done = works(run("import", "offers", list, ...at), /2 new.*2 refused/);
  await served(database, (url) => finds(day, url));
  const again = works(run("import", "offers", list, ...at), /Import \d+: 0 new/);

  for (const output of [again, done]) works(run("import", "undo", /import undo (\d+)/.exec(output)[1], ...at));
  await served(database, async (url) => assert.equal(await offers(url), "0", "undoing left something"));
}

async function finds(day, url) {
  const page = await day.visit({ at: url });
  await ask(page, "Wie wil er trekharmonica spelen?");
  assert.ok((await titles(page)).includes("Trekharmonica <script>alert(1)</script>"), `not found, or not as it was written: ${await titles(page)}`);
  assert.match(await page.locator(".result .quote").first().innerText(), /ook "smartlappen"/);
  assert.equal(await page.locator("main script").count(), 0);
  await ask(page, "samen wandelen in Lindelo");
  assert.ok((await titles(page)).includes('=HYPERLINK("http://elders.example")'), "the walk was not found");
}

/** Titles as they were written, without the words that they open in a new tab. */
function titles(page) {
  return page.locator(".result h3 a").evaluateAll((links) => links.map((link) => link.firstChild.textContent));
}

/** How many offers the program has, as it says on the front page. */
async function offers(url) {
  const { body } = await call(url, "GET", "/", undefined, { "accept-language": "nl" });
  return /Hier staat nog niets/.test(body) ? "0" : /<h2>(.*?)<\/h2>/.exec(body)[1];
}

async function served(database, then) {
  const program = await start(["serve", "--database", database]);
  await then(program.url).finally(program.stop);
}

function works({ status, output }, says = /./) {
  assert.equal(status, 0, output);
  assert.match(output.replaceAll(/\s+/g, " "), says);
  return output;
}
