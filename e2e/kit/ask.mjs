// What people do on the pages, in their own words.

import { comeIn } from "./people.mjs";

/** The question of the first example: a man who cannot see well, and was a watchmaker. */
export const WATCHMAKER = "Meneer (81) ziet slecht en komt niet meer bij de apotheek; hij zit veel alleen en was vroeger horlogemaker";
export const ROOF = "Cliënt zegt dat ze vanavond van het dak springt";
export const CELLAR = "Vader sluit kleuter op in de kelder";

/** Does something that leads to another page, and returns that page's response. */
export async function leadsTo(page, action) {
  const isPage = (response) => response.request().isNavigationRequest() && !(response.status() >= 300 && response.status() < 400);
  const [response] = await Promise.all([page.waitForEvent("response", isPage), page.waitForEvent("load"), action()]);
  return response;
}

/** Presses a button or follows a link, also one that is behind "more". */
export async function press(page, selector) {
  const shut = page.locator("nav details:not([open])").filter({ has: page.locator(selector.replace(/^nav /, "")) });
  if (await shut.count()) await shut.first().locator("summary").click();
  return leadsTo(page, () => page.locator(selector).first().click());
}

/** Types a question on the front page and presses the button. */
export async function ask(page, question) {
  await page.goto("/");
  await page.fill("#vraag", question);
  return press(page, "form.ask button.main");
}

/** Every page of the site: its name, and how a person gets there. */
export const PAGES = [
  ["front", (page) => page.goto("/")],
  ["front with a fault", (page) => ask(page, "?!")],
  ["answer", (page) => ask(page, WATCHMAKER)],
  ["danger", (page) => ask(page, ROOF)],
  ["card", async (page) => {
    await ask(page, WATCHMAKER);
    await press(page, "button[name=toon]");
  }],
  ["resource", async (page) => {
    await ask(page, WATCHMAKER);
    await page.goto(await page.locator(".result h3 a").first().getAttribute("href"));
  }],
  ["thanks", async (page) => {
    await ask(page, WATCHMAKER);
    await press(page, "button[name=uitkomst]");
  }],
  ["about", (page) => page.goto("/over")],
  ["privacy", (page) => page.goto("/privacy")],
  ["accessibility", (page) => page.goto("/toegankelijkheid")],
  ["404", (page) => page.goto("/bestaat-niet")],
  ["sign in", (page) => page.goto("/inloggen")],
  ["sign in with a fault", async (page) => {
    await page.goto("/inloggen");
    await page.fill("#mail", "fatma@voorbeeld");
    await press(page, "form[action='/inloggen'] button");
  }],
  ["link is sent", async (page) => {
    await page.goto("/inloggen");
    await page.fill("#mail", "fatma@wolderbeek.example");
    await press(page, "form[action='/inloggen'] button");
  }],
  ["link that does not work", (page) => page.goto("/inloggen/link/1.x")],
  ["join", (page) => page.goto("/aanmelden")],
  ["own page", (page) => comeIn(page, "resident")],
  ["own page with a fault", async (page) => {
    await comeIn(page, "resident");
    await page.fill("#tekst", "?!");
    await press(page, "form[action='/mijn/aanbod'] button");
  }],
  ["offer", async (page) => {
    await comeIn(page, "resident");
    await press(page, "a[href^='/mijn/aanbod/']");
  }],
  ["insight", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/mijn/inzage");
  }],
  ["erase", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/mijn/wissen");
  }],
  ["keys and sessions", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/mijn/inloggen");
  }],
  ["add a passkey", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/mijn/inloggen/passkey");
  }],
  ["people", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/mensen");
  }],
  ["somebody", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/mensen");
    await press(page, ".rows a");
  }],
  ["write somebody in", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/mensen/nieuw");
  }],
  ...["", "/partijen", "/partijen/1", "/partijen/1/einde", "/berichten", "/spoor", "/bewaren", "/register", "/cijfers"].map((path) => [
    `admin${path}`,
    async (page) => {
      await comeIn(page, "admin");
      await page.goto(`/beheer${path}`);
    },
  ]),
  ...["", "/eerste-vraag", "/vaak-gevraagd", "/stil-talent", "/meldingen", "/week"].map((path) => [
    `together${path}`,
    async (page) => {
      await comeIn(page, "coordinator");
      await page.goto(`/samen${path}`);
    },
  ]),
  ["request", async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/samen");
    await press(page, "a[href^='/samen/vragen/']");
  }],
  ["own agreements", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/mijn/samen");
  }],
  ["calls", (page) => page.goto("/oproepen")],
  ["call", async (page) => {
    await page.goto("/oproepen");
    await press(page, "main a[href^='/oproepen/']");
  }],
  ["poster", async (page) => {
    await page.goto("/oproepen");
    await press(page, "main a[href^='/oproepen/']");
    await press(page, "a[href$='/poster']");
  }],
  ["new call", async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/oproepen/nieuw");
  }],
  ["call to keep", async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/oproepen");
    await press(page, "main a[href^='/oproepen/']");
    await press(page, "a[href$='/beheer']");
  }],
  ...["", "/mensen", "/ochtenden"].map((path) => [
    `buddies${path}`,
    async (page) => {
      await comeIn(page, "coordinator");
      await page.goto(`/maatjes${path}`);
    },
  ]),
  ["own buddy", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/mijn/maatje");
  }],
  ["activities", (page) => page.goto("/activiteiten")],
  ["activity", async (page) => {
    await page.goto("/activiteiten");
    await press(page, "main h3 a[href^='/activiteiten/']");
  }],
  ["poster of an activity", async (page) => {
    await page.goto("/activiteiten");
    await press(page, "main h3 a[href^='/activiteiten/']");
    await press(page, "a[href$='/poster']");
  }],
  ["new activity", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/activiteiten/nieuw");
    await page.fill("#zin", "Elke dinsdagavond om half acht taalcafé in Varsemade");
    await press(page, "main form button.main");
  }],
  ["activity to keep", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/activiteiten");
    await press(page, "main a[href$='/beheer']");
  }],
  ["day of an activity", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/activiteiten");
    await press(page, "main a[href$='/beheer']");
    await press(page, "main a[href*='/dag/']");
  }],
  ["own calendar", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/mijn/agenda");
  }],
  ["map", (page) => page.goto("/kaart")],
  ["entry of the map", async (page) => {
    await page.goto("/kaart?soort=party");
    await press(page, "main .socialmap-list a[href^='/kaart/'] >> nth=0");
  }],
  ...["/volgen", "/inbedden"].map((path) => [`map${path}`, (page) => page.goto(`/kaart${path}`)]),
  ...["/nieuw", "/nakijken", "/dubbel", "/inlezen"].map((path) => [
    `map${path}`,
    async (page) => {
      await comeIn(page, "coordinator");
      await page.goto(`/kaart${path}`);
    },
  ]),
  ...["", "/netwerk", "/kennismaken", "/agenda", "/sessie"].map((path) => [
    `overview${path}`,
    async (page) => {
      await comeIn(page, "coordinator");
      await page.goto(`/overzicht${path}`);
    },
  ]),
  ["party in the network", async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/overzicht/netwerk");
    await press(page, "main table a[href^='/overzicht/netwerk/'] >> nth=0");
  }],
  ["code of a session", (page) => page.goto("/sessie")],
  ...["", "/nieuw", "/uren"].map((path) => [
    `cut test${path}`,
    async (page) => {
      await comeIn(page, "policy");
      await page.goto(`/bezuinigingstoets${path}`);
    },
  ]),
  ["outcome of a cut", async (page) => {
    await comeIn(page, "policy");
    await page.goto("/bezuinigingstoets");
    await press(page, "main h3 a[href^='/bezuinigingstoets/']");
  }],
  ["leave a signal", (page) => page.goto("/signalen")],
  ["a signal that was left", async (page) => {
    await page.goto("/signalen");
    await page.check("input[value=helping]", { force: true });
    await page.selectOption("#buurt", { index: 1 });
    await page.waitForTimeout(3_100);
    await press(page, "form[action='/signalen'] button.main");
  }],
  ["signals", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/signalen/werk");
  }],
  ["one signal", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/signalen/werk");
    await press(page, "main h3 a[href^='/signalen/'] >> nth=0");
  }],
  ["rules of signals", async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/signalen/regels");
  }],
  ...["/instellingen", "/koppelingen"].map((path) => [
    `signals${path}`,
    async (page) => {
      await comeIn(page, "admin");
      await page.goto(`/signalen${path}`);
    },
  ]),
  ...["/opkomst", "/cijfers"].map((path) => [
    `signals${path}`,
    async (page) => {
      await comeIn(page, "policy");
      await page.goto(`/signalen${path}`);
    },
  ]),
  ["what is emerging", async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/signalen/opkomst");
    await press(page, "main h2 a[href^='/signalen/opkomst/'] >> nth=0");
  }],
  ["places", (page) => page.goto("/plekken")],
  ["place", async (page) => {
    await page.goto("/plekken");
    await press(page, "main h2 a[href^='/plekken/']");
  }],
  ["place to keep", async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/plekken");
    await press(page, "main a[href$='/beheer']");
  }],
  ...["", "/moment", "/rondes", "/ritme", "/groepen", "/beloftes", "/mensen", "/overdracht"].map((path) => [
    `contact${path}`,
    async (page) => {
      await comeIn(page, "worker");
      await page.goto(`/contact${path}`);
    },
  ]),
  ["group", async (page) => {
    await comeIn(page, "worker");
    await page.goto("/contact/groepen");
    await press(page, "main a[href^='/contact/groepen/']");
  }],
  ["nothing here for a resident", async (page) => {
    await comeIn(page, "resident");
    await page.goto("/beheer");
  }],
];
