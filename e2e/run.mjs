// Runs all journeys one after the other, or those whose file name holds one of the words given.

import { readdirSync } from "node:fs";

import { startBrowser, visit } from "./kit/browser.mjs";
import { folder, start } from "./kit/program.mjs";
import { takeShots } from "./kit/shots.mjs";

const wanted = process.argv.slice(2);
const files = readdirSync(new URL("journeys/", import.meta.url)).filter((file) => file.endsWith(".mjs")).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

const browser = await startBrowser();
const demo = await start(["demo", "--data", folder()]);
let failed = 0;

for (const file of chosen) {
  const { name, default: journey } = await import(`./journeys/${file}`);
  const faults = [];
  const day = {
    url: demo.url,
    say: (text) => console.log(`        ${text}`),
    /** A person comes in at the demo, or at another address. */
    visit: ({ at = demo.url, ...options } = {}) => visit(browser, at, options, faults),
  };
  try {
    await journey(day);
    if (faults.length > 0) throw new Error(faults.join("\n"));
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    const where = /journeys\/[\w-]+\.mjs:\d+/.exec(error.stack ?? "")?.[0] ?? `journeys/${file}`;
    const why = [error.message, ...faults].join("\n").replaceAll(/\u001b\[\d+m/g, "");
    console.log(`FAILED  ${name}\n        ${where}\n        ${why.split("\n").slice(0, 40).join("\n        ")}`);
  }
  for (const context of browser.contexts()) await context.close();
}

if (process.env.SHOTS) await takeShots(browser, demo.url, process.env.SHOTS);
await browser.close();
await demo.stop();
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 || chosen.length === 0 ? 1 : 0);
