import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { leadsTo, press } from "../kit/ask.mjs";
import { onBoth } from "../kit/on-both.mjs";
import { withPasskeys } from "../kit/people.mjs";
import { folder, start } from "../kit/program.mjs";

export const name = "Somebody links the sign-in of their own organisation, and comes in with it from then on";

const TESTS = new URL("../../crates/base/signin/tests/", import.meta.url).pathname;
const HOME = new URL("../../target/oidc-provider/", import.meta.url).pathname;

export default (day) => onBoth(day, (database) => throughTheOrganisation(day, database));

async function throughTheOrganisation(day, database) {
  const port = await freePort();
  const at = `http://localhost:${port}`;
  const provider = await organisation(`${at}/inloggen/terug`);
  const words = ["--oidc-issuer", provider.issuer, "--oidc-client-id", "opbouw", "--oidc-key-file", provider.key, "--oidc-name", "Welzijn"];
  const program = await start(["serve", ...database, ...words], {}, `127.0.0.1:${port}`);
  const page = await day.visit({ at, also: [provider.issuer] });
  await withPasskeys(page);

  await page.goto(await program.said(/\/inrichten\/\S+/));
  await page.fill("#partij", "Gemeente Wolderbeek");
  await page.fill("#naam", "Pieter");
  await page.fill("#mail", "pieter@example.org");
  await press(page, "form[action='/inrichten'] button");
  await press(page, "a[href^='/inloggen/organisatie']");
  await page.fill("input[name=login]", "pieter-van-kantoor");
  await leadsTo(page, () => page.click("button"));
  await page.goto("/beheer");
  assert.equal(await page.locator("h1").count(), 1);
  assert.ok(!(await page.content()).includes("WEB-40"), "linking did not open the admin's pages");

  const later = await day.visit({ at, also: [provider.issuer] });
  await later.goto("/inloggen");
  await press(later, "a[href='/inloggen/organisatie']");
  await later.fill("input[name=login]", "pieter-van-kantoor");
  await leadsTo(later, () => later.click("button"));
  await later.goto("/beheer");
  assert.ok(!(await later.content()).includes("WEB-40"), "the organisation's sign-in does not open the admin's pages");

  const stranger = await day.visit({ at, also: [provider.issuer] });
  await stranger.goto("/inloggen/organisatie");
  await stranger.fill("input[name=login]", "iemand-anders");
  await leadsTo(stranger, () => stranger.click("button"));
  assert.match(await stranger.content(), /SIGNIN-013/, "somebody who was not invited came in");

  // What a page still fetches behind the scenes would be refused once its maker stops.
  for (const visit of [page, later, stranger]) await visit.context().close();
  provider.stop();
  assert.equal(await program.stop(), 0);
}

/** A real OpenID provider; its packages are fetched once. */
async function organisation(redirect) {
  if (!existsSync(join(HOME, "node_modules", "oidc-provider"))) {
    spawnSync("mkdir", ["-p", HOME]);
    for (const file of ["package.json", "package-lock.json"]) spawnSync("cp", [join(TESTS, file), HOME]);
    const fetched = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: HOME, encoding: "utf8" });
    if (fetched.status !== 0) throw new Error(`npm ci: ${fetched.stderr}`);
  }
  spawnSync("cp", [join(TESTS, "oidc_provider.mjs"), HOME]);
  const key = join(folder(), "client.pem");
  const child = spawn("node", [join(HOME, "oidc_provider.mjs"), "--redirect", redirect, "--key", key]);
  process.on("exit", () => child.kill("SIGKILL"));
  const issuer = await new Promise((done, fails) => {
    child.stdout.on("data", (bytes) => /^http\S+/.test(String(bytes)) && done(/^http\S+/.exec(String(bytes))[0]));
    child.on("exit", () => fails(new Error("the provider stopped")));
  });
  return { issuer, key, stop: () => child.kill("SIGKILL") };
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
