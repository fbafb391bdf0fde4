import assert from "node:assert/strict";

import { press } from "../kit/ask.mjs";

export const name = "A newcomer tries each example on the front page, in both languages, and somebody is found";

export default async function (day) {
  for (const language of ["nl-NL", "en-GB"]) {
    const page = await day.visit({ language });
    await page.goto("/");
    const examples = await page.locator("[data-example]").allInnerTexts();
    assert.ok(examples.length > 0);
    for (const [index, example] of examples.entries()) {
      await page.goto("/");
      await page.locator("[data-example]").nth(index).click();
      assert.equal(await page.inputValue("#vraag"), example);
      await press(page, "form.ask button.main");
      assert.ok((await page.locator(".result").count()) >= 3, `few results for: ${example}`);
      assert.ok((await page.locator(".chip").count()) >= 1, `nothing understood of: ${example}`);
    }
  }
}
