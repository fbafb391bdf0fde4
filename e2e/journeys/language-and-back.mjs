import assert from "node:assert/strict";

import { PAGES, press } from "../kit/ask.mjs";

export const name = "Somebody reads in English and goes back to Dutch; the cookie holds only the language";

export default async function (day) {
  const page = await day.visit();
  await page.goto("/");
  assert.equal(await page.getAttribute("html", "lang"), "nl");
  assert.deepEqual(await page.context().cookies(), [], "a cookie before anything was chosen");
  const dutch = await page.locator("main").innerText();

  for (const [code, label] of [["en", "English"], ["nl", "Nederlands"]]) {
    await press(page, `.languages button[lang=${code}]`);
    assert.equal(await page.getAttribute("html", "lang"), code);
    assert.equal(await page.locator(".languages [aria-current]").innerText(), label);
    // Pages of somebody who has signed in leave a session; the language is beside it and not in it.
    const cookies = (await page.context().cookies()).filter(({ name }) => !name.startsWith("__Host-"));
    assert.deepEqual(cookies.map(({ name, value, httpOnly }) => ({ name, value, httpOnly })), [{ name: "taal", value: code, httpOnly: true }]);
    // The pages of coming in are for who is not in yet.
    await page.context().clearCookies({ name: "__Host-sessie" });
    for (const [what, open] of PAGES) {
      await open(page);
      const said = await page.evaluate(() => {
        const labels = [...document.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
        return [document.title, document.documentElement.innerText, ...labels].join("\n");
      });
      assert.deepEqual(said.match(/\b(ask|web|people|admin|post)-[a-z]+(-[a-z0-9]+)*\b/g), null, `${what} in ${code} shows the key of a sentence`);
      assert.equal(await page.getAttribute("html", "lang"), code, `${what} is not in ${code}`);
    }
  }
  await page.goto("/");
  assert.equal(await page.locator("main").innerText(), dutch);

  await page.goto("/privacy");
  await press(page, ".languages button[lang=en]");
  assert.match(page.url(), /\/privacy$/, "choosing a language leads away from the page");
}
