import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";
import { demoOnBoth } from "../kit/demo-on-both.mjs";
import { comeIn } from "../kit/people.mjs";

export const name = "A coordinator adds what somebody told, asks owners whether it is still right, and makes two that are one into one; a visitor sees it at once";

export default (day) => demoOnBoth(day, (at, program) => coordinatorsDay(day, at, program));

async function coordinatorsDay(day, at, program) {
  const page = await day.visit({ at, javascript: false, width: 360 });
  await comeIn(page, "coordinator");
  await page.goto("/kaart");
  await press(page, "a[href='/kaart/nieuw']");
  await page.fill("#zin", "Jeu de boules in Lindelo, elke dinsdag met koffie.");
  await press(page, "main button.main");
  assert.equal(await page.inputValue("#naam"), "Jeu de boules in Lindelo");
  assert.equal(await page.locator("#dorp option:checked").innerText(), "Lindelo");
  await press(page, "main button.main");
  const address = new URL(page.url()).pathname;
  assert.match(await page.locator("main").innerText(), /Het staat op de kaart/);

  const visitor = await day.visit({ at });
  await visitor.goto("/kaart?soort=activity");
  assert.equal(await visitor.locator(`a[href='${address}']`).count(), 1, "a visitor sees it at once");
  const rows = await visitor.locator(".socialmap-list > li").count();
  assert.ok(rows > 10 && rows <= 50, `${rows} rows`);
  await visitor.locator(".socialmap-map a:has(.group)").first().click();
  await visitor.waitForURL(/schaal=\d+&noord=/);

  await page.goto("/kaart/nakijken");
  await press(page, "form[action='/kaart/nakijken'] button");
  assert.match(await page.locator("main").innerText(), /De vragen zijn onderweg|Er is nu niemand om te vragen/);

  await page.goto("/kaart/dubbel");
  await press(page, "form[action='/kaart/dubbel'] button.quiet >> nth=0");
  assert.match(await page.locator("main").innerText(), /Het is nu één/);
  await press(page, "button[value='los']");
  assert.match(await page.locator("main").innerText(), /Het zijn er weer twee/);

  assert.equal(await program.stop(), 0);
}
