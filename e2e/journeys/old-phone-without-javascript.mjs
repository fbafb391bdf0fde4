import assert from "node:assert/strict";

import { PAGES, WATCHMAKER, ask, press } from "../kit/ask.mjs";

export const name = "Somebody with an old phone, 360 pixels wide and without JavaScript, can do everything";

export default async function (day) {
  const page = await day.visit({ width: 360, height: 640, javascript: false });
  const wrong = [];
  for (const [what, open] of PAGES) {
    await open(page);
    const { width, dead } = await page.evaluate(() => ({
      width: document.scrollingElement.scrollWidth,
      dead: [...document.querySelectorAll("button")].filter((button) => button.offsetParent && button.type === "button").map((button) => button.innerText),
    }));
    if (width > 360) wrong.push(`${what}: ${width} pixels wide`);
    if (dead.length > 0) wrong.push(`${what}: buttons that do nothing: ${dead.join(" | ")}`);
  }

  await ask(page, WATCHMAKER);
  assert.ok((await page.locator(".result").count()) >= 5, "few results");
  const chips = await page.locator(".chip input").evaluateAll((boxes) => boxes.map((box) => box.value));
  await page.locator(`.chip input[value="${chips[0]}"]`).uncheck();
  await press(page, ".understood button");
  assert.equal(await page.locator(`.chip input[value="${chips[0]}"]`).isChecked(), false, "the chip came back");
  await press(page, "button[name=toon]");
  assert.ok((await page.locator(".result").count()) <= 5);
  assert.deepEqual(wrong, []);
}
