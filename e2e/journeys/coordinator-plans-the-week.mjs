import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn } from "../kit/people.mjs";

export const name = "A coordinator looks at the board, asks a neighbour for a request, and plans the week: nothing goes out before it is accepted";

export default (day) => demoOnBoth(day, (at, program) => coordinatorsDay(day, at, program));

async function coordinatorsDay(day, at, program) {
  const page = await day.visit({ at });
  await comeIn(page, "coordinator");
  await press(page, "nav a[href='/samen']");
  const open = await page.locator("a[href^='/samen/vragen/']").count();
  assert.ok(open >= 40, `the board shows ${open} requests`);

  await press(page, "a[href^='/samen/vragen/']");
  const request = new URL(page.url()).pathname;
  await press(page, "form[action$='/vragen'] button");
  assert.match(await page.locator("main").innerText(), /Wie is gevraagd/);
  await page.goto("/samen?stand=invited");
  await page.goto(request);

  await page.goto("/samen/week");
  await press(page, "main form button.main");
  for (let tries = 0; tries < 60 && !(await page.locator("[action*='/samen/week'] button").count()); tries += 1) {
    await page.waitForTimeout(500);
    await page.goto("/samen/week");
  }
  const text = await page.locator("main").innerText();
  assert.ok(text.length > 1_000, "the plan is empty");

  assert.equal(await program.stop(), 0);
}
