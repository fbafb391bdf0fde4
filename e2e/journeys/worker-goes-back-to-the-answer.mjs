import assert from "node:assert/strict";

import { WATCHMAKER, ask, press } from "../kit/ask.mjs";

export const name = "A community worker opens a result, goes back, and sees the answer again";

export default async function (day) {
  const page = await day.visit();
  await ask(page, WATCHMAKER);
  const first = await page.locator(".result h3").allInnerTexts();
  await press(page, ".result h3 a");
  await page.goBack().catch((error) => assert.fail(`the Back button shows an error of the browser: ${error.message.split("\n")[0]}`));
  assert.deepEqual(await page.locator(".result h3").allInnerTexts(), first);
}
