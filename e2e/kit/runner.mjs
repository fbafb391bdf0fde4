// Runs the journeys that run.mjs names, one after the other, in one browser and against one demo.

import { startBrowser, visit } from "./browser.mjs";
import { folder, start } from "./program.mjs";
import { takeShots } from "./shots.mjs";

const browser = await startBrowser();
const demo = await start(["demo", "--data", folder()]);

/** Runs one; what is to be said about it, and whether it passed. */
async function run(file) {
  const { name, default: journey } = await import(`../journeys/${file}`);
  const began = Date.now();
  const [faults, said] = [[], []];
  const day = {
    url: demo.url,
    say: (text) => said.push(`        ${text}`),
    /** A person comes in at the demo, or at another address. */
    visit: ({ at = demo.url, ...options } = {}) => visit(browser, at, options, faults),
  };
  try {
    await journey(day);
    if (faults.length > 0) throw new Error(faults.join("\n"));
    return { isPassed: true, lines: [`ok      ${name} (${seconds(began)} s)`, ...said] };
  } catch (error) {
    const where = /journeys\/[\w-]+\.mjs:\d+/.exec(error.stack ?? "")?.[0] ?? `journeys/${file}`;
    const why = [error.message, ...faults].join("\n").replaceAll(/\u001b\[\d+m/g, "").split("\n").slice(0, 40);
    return { isPassed: false, lines: [`FAILED  ${name} (${seconds(began)} s)`, ...said, `        ${where}`, ...why.map((line) => `        ${line}`)] };
  } finally {
    for (const context of browser.contexts()) await context.close();
  }
}

function seconds(began) {
  return Math.round((Date.now() - began) / 1000);
}

process.on("message", async ({ file }) => {
  if (file) return process.send(await run(file));
  if (process.env.SHOTS && process.env.FIRST) await takeShots(browser, demo.url, process.env.SHOTS);
  await browser.close();
  await demo.stop();
  process.exit(0);
});
process.send({ lines: null, isPassed: false });
