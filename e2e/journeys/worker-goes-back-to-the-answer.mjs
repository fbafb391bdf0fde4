import assert from "node:assert/strict";

import { WATCHMAKER, ask } from "../kit/ask.mjs";

export const name = "A community worker opens a result beside the answer, and the answer is still there";

export default async function (day) {
  const page = await day.visit();
  await ask(page, WATCHMAKER);
  const first = await page.locator(".result h3").allInnerTexts();
  const [opened] = await Promise.all([page.context().waitForEvent("page"), page.locator(".result h3 a").first().click()]);
  await opened.waitForLoadState();
  assert.match(opened.url(), /\/aanbod\/\d+$/);
  await opened.close();
  assert.deepEqual(await page.locator(".result h3").allInnerTexts(), first);
}
