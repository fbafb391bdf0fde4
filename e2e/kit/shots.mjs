// Pictures of the pages for a human to look at: SHOTS=folder node run.mjs

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { PAGES } from "./ask.mjs";
import { visit } from "./browser.mjs";

const PICTURED = (process.env.PICTURED ?? "front,answer,danger,card,resource,sign in,own page,people,somebody,admin").split(",");
const VIEWS = [
  ["1280-nl", { width: 1280, language: "nl-NL" }],
  ["1280-en", { width: 1280, language: "en-GB" }],
  ["360-nl", { width: 360, height: 740, language: "nl-NL" }],
  ["360-en", { width: 360, height: 740, language: "en-GB" }],
  ["1280-nl-dark", { width: 1280, language: "nl-NL", dark: true }],
  ["360-nl-dark", { width: 360, height: 740, language: "nl-NL", dark: true }],
];

/** Saves each page in each view; of the answer also the part that is seen first. */
export async function takeShots(browser, url, into) {
  mkdirSync(into, { recursive: true });
  for (const [view, options] of VIEWS) {
    const page = await visit(browser, url, options, []);
    for (const [name, open] of PAGES.filter(([name]) => PICTURED.includes(name))) {
      await open(page);
      if (name === "answer") await page.screenshot({ path: join(into, `${view}-answer-top.png`) });
      await page.screenshot({ path: join(into, `${view}-${name.replaceAll(/\W+/g, "-")}.png`), fullPage: true });
    }
    await page.context().close();
  }
}
