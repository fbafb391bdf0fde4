import assert from "node:assert/strict";

import axe from "axe-core";

import { PAGES } from "../kit/ask.mjs";

export const name = "Every page is without a fault that axe can find, in both languages, narrow and wide, light and dark";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Each language is seen narrow and wide, light and dark; all combinations would take twice as long.
const VIEWS = {
  "nl-NL": [[360, "light"], [1280, "dark"]],
  "en-GB": [[360, "dark"], [1280, "light"]],
};

export default async function (day) {
  const faults = new Map();
  for (const [language, views] of Object.entries(VIEWS)) {
    const page = await day.visit({ language });
    for (const [what, open] of PAGES) {
      await open(page);
      await page.evaluate(axe.source);
      for (const [width, colorScheme] of views) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
        for (const violation of found.violations) note(faults, violation, `${what} ${language.slice(0, 2)} ${width} ${colorScheme}`);
      }
    }
  }
  assert.equal(faults.size, 0, [...faults].map(([fault, { places, example }]) => `${fault}\n    ${example}\n    on ${places.size} of ${PAGES.length * 4}: ${[...places].slice(0, 8).join(", ")}`).join("\n"));
}

function note(faults, violation, place) {
  const fault = `${violation.id}: ${violation.help}`;
  const node = violation.nodes[0];
  const known = faults.get(fault) ?? { places: new Set(), example: `${violation.nodes.length}x ${node.target.join(" ")} ${node.failureSummary.split("\n")[1]?.trim() ?? ""}` };
  known.places.add(place);
  faults.set(fault, known);
}
