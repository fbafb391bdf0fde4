import assert from "node:assert/strict";

import { WATCHMAKER, ask, press } from "../kit/ask.mjs";

export const name = "The card to take along has five results at most, no question, and prints without the rest of the page";

export default async function (day) {
  const page = await day.visit();
  await ask(page, WATCHMAKER);
  await press(page, "button[name=toon]");
  const results = await page.locator(".result").count();
  assert.ok(results >= 1 && results <= 5, `${results} results on the card`);
  const html = await page.content();
  for (const piece of ["Meneer", "(81)", "ziet slecht", "veel alleen", `name="vraag"`]) assert.ok(!html.includes(piece), `the card holds "${piece}" of the question`);

  await page.emulateMedia({ media: "print" });
  for (const part of [".head", ".foot", "form", "button", ".skip", ".demo"]) {
    const shown = await page.locator(part).evaluateAll((found) => found.filter((element) => element.getClientRects().length > 0).length);
    assert.equal(shown, 0, `${part} is printed`);
  }
  assert.ok(await page.locator(".result").first().isVisible());
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const sides = pdf.match(/\/Type\s*\/Page\b/g).length;
  assert.ok(sides <= 2, `the card takes ${sides} pages`);

  await page.emulateMedia({ media: "screen" });
  await ask(page, WATCHMAKER);
  await page.emulateMedia({ media: "print" });
  const printed = await page.locator("header, form.ask, .helped, .tools").evaluateAll((found) => found.filter((element) => element.getClientRects().length > 0).length);
  assert.equal(printed, 0, "forms of the answer page are printed");
}
