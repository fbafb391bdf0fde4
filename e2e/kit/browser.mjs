// One Chromium for all journeys; every visit is a person with an empty profile.

import { chromium } from "playwright-core";

// The last one makes the program reachable under a name, as on the network of a community centre: over plain http, so a browser trusts it less
// than 127.0.0.1 and leaves out headers that it sends elsewhere.
export const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--host-resolver-rules=MAP buurthuis.test 127.0.0.1",
];

/** What the console says about pages that answer 400 or 404, a header that only counts over https, and a network that a journey cuts. */
const EXPECTED = ["Failed to load resource: the server responded with a status of 4", "The Cross-Origin-Opener-Policy header has been ignored", "Failed to load resource: net::ERR_INTERNET_DISCONNECTED"];

/** Starts Chromium. The driver gives it a new, empty user-data-dir and removes that afterwards. */
export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/**
 * A person comes in. Scripts that run, rules that are broken and calls to other hosts end up in `faults`, which must stay empty.
 * Motion is off, so that nothing needs waiting for. `also` names the sites that a journey leads to on purpose.
 */
export async function visit(browser, url, options, faults) {
  const { width = 1280, height = 800, javascript = true, language = "nl-NL", dark = false, also = [] } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    javaScriptEnabled: javascript,
    locale: language,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    faults.push(`a script opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED.some((start) => message.text().startsWith(start))) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol.startsWith("http") && ![new URL(url).origin, ...also].includes(to.origin)) faults.push(`a call to another host: ${to.origin}`);
  });
  return page;
}
