import assert from "node:assert/strict";

import { ask, press } from "../kit/ask.mjs";

export const name = "In a community centre, over plain http under a name of its own, somebody can ask and choose a language";

export default async function (day) {
  const page = await day.visit({ at: day.url.replace("127.0.0.1", "buurthuis.test") });
  const answer = await ask(page, "Wie wil er met me wandelen?");
  const { origin, "sec-fetch-site": site } = await answer.request().allHeaders();
  assert.equal(answer.status(), 200, `the form of the site itself is refused (the browser sent Origin: ${origin}, Sec-Fetch-Site: ${site})`);
  assert.ok((await page.locator(".result").count()) > 0);
  await press(page, ".languages button[lang=en]");
  assert.equal(await page.getAttribute("html", "lang"), "en");
}
