import { startBrowser, visit } from "./kit/browser.mjs";
import { comeIn } from "./kit/people.mjs";
import { start, folder } from "./kit/program.mjs";
import { mkdirSync } from "node:fs";
const out = "/tmp/look"; mkdirSync(out, { recursive: true });
const demo = await start(["demo", "--data", folder()]);
const browser = await startBrowser();
const list = [["coordinator", ["/kaart", "/kaart/nakijken", "/overzicht", "/overzicht/netwerk", "/overzicht/kennismaken", "/overzicht/agenda", "/overzicht/sessie", "/kaart/dubbel"]], ["policy", ["/bezuinigingstoets", "/bezuinigingstoets/nieuw", "/overzicht"]]];
for (const [w, h] of [[1280, 800], [360, 740]]) for (const [role, paths] of list) {
  const faults = [];
  const page = await visit(browser, demo.url, { width: w, height: h }, faults);
  await comeIn(page, role);
  for (const path of paths) { const t = Date.now(); const r = await page.goto(path); console.log(w, role, path, r.status(), Date.now() - t, "ms", (await page.content()).length);
    await page.screenshot({ path: `${out}/${w}-${role}${path.replaceAll("/", "-")}.png`, fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over > 0) console.log("  WIDE", over); }
  if (role === "policy") { await page.goto("/bezuinigingstoets/nieuw"); await page.fill("#deel", "25"); await page.click("button[value=reken]"); await page.waitForLoadState(); await page.screenshot({ path: `${out}/${w}-cut-outcome.png`, fullPage: true }); }
  if (faults.length) console.log(faults);
  await page.context().close();
}
await browser.close(); await demo.stop();
process.exit(0);
