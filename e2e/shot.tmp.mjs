// usage: node shot.tmp.mjs URL OUT role path [path...]  (role "-" = visitor)
import { chromium } from "playwright-core";
import { comeIn } from "./kit/people.mjs";
const [url, out, role, ...paths] = process.argv.slice(2);
const widths = (process.env.W ?? "360,1280").split(",").map(Number);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"] });
for (const width of widths) {
  const context = await browser.newContext({ baseURL: url, viewport: { width, height: 800 }, locale: process.env.L ?? "nl-NL", colorScheme: process.env.DARK ? "dark" : "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  if (role !== "-") await comeIn(page, role);
  for (const path of paths) {
    const r = await page.goto(path);
    if (process.env.OPEN) await page.locator(process.env.OPEN).first().click();
    const name = `${out}/${role}-${path.replace(/[^a-z0-9]+/gi, "_")}-${width}.png`;
    await page.screenshot({ path: name, fullPage: !process.env.FOLD });
    console.log(r?.status(), name, await page.evaluate(() => document.documentElement.scrollWidth));
  }
  await context.close();
}
await browser.close();
