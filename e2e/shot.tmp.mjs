import { chromium } from "playwright-core";
const [,, out, width, height, lang, dark, text] = process.argv;
const b = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const c = await b.newContext({ viewport: { width: +width, height: +height }, locale: lang, colorScheme: dark === "dark" ? "dark" : "light" });
const p = await c.newPage();
await p.goto("http://127.0.0.1:8098/");
if (text) { await p.fill("#vraag", text); await p.click("button.main"); await p.waitForLoadState(); }
await p.screenshot({ path: out, fullPage: height > 100 && process.env.FULL === "1" });
await b.close();
