import assert from "node:assert/strict";

import { call } from "../kit/call.mjs";

export const name = "Every answer has the headers that protect people; forms of other sites are refused";

const FORM = "vraag=wandelen";
const ROUTES = [
  ["GET", "/"], ["GET", "/vraag"], ["POST", "/vraag", FORM], ["POST", "/vraag", "vraag="], ["POST", "/vraag", `${FORM}&toon=kaart`],
  ["POST", "/vraag/uitkomst", "uitkomst=gebruikt"], ["POST", "/vraag/uitkomst", "uitkomst=x"], ["GET", "/aanbod/1"], ["GET", "/aanbod/999999999"], ["GET", "/aanbod/x"],
  ["POST", "/api/v1/hulpvragen", { vraag: "wandelen" }], ["POST", "/api/v1/hulpvragen", { x: 1 }], ["GET", "/api/v1/hulpbronnen/1"], ["GET", "/api/v1/niets"],
  ["GET", "/api/v1/openapi.json"], ["GET", "/over"], ["GET", "/privacy"], ["GET", "/toegankelijkheid"], ["POST", "/taal", "taal=en&terug=/"],
  ["GET", "/.well-known/security.txt"], ["GET", "/healthz"], ["GET", "/bestaat-niet"], ["GET", "/stijl/niets"], ["GET", "/vraag/uitkomst"], ["DELETE", "/"],
  ["POST", "/vraag", `vraag=${"a".repeat(262_200)}`],
];

export default async function (day) {
  const front = await call(day.url, "GET", "/");
  const files = [...front.body.matchAll(/(?:href|src)="(\/stijl\/[^"]+)"/g)].map((found) => ["GET", found[1]]);
  assert.equal(files.length, 3, "style, icon and script");
  const wrong = [];
  const missing = (route, answer) => wrong.push(...faults(answer).map((fault) => `${route}: ${fault}`));
  for (const [method, path, body] of [...ROUTES, ...files]) missing(`${method} ${path}`, await call(day.url, method, path, body));

  for (const [path, body] of [["/vraag", FORM], ["/vraag/uitkomst", "uitkomst=gebruikt"], ["/taal", "taal=en"]]) {
    for (const headers of [{ origin: "https://elders.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) {
      const answer = await call(day.url, "POST", path, body, headers);
      assert.equal(answer.status, 403, `POST ${path} with ${JSON.stringify(headers)}`);
      assert.equal(answer.headers["set-cookie"], undefined);
      missing(`POST ${path} refused`, answer);
    }
    assert.notEqual((await call(day.url, "POST", path, body, { origin: day.url })).status, 403, `POST ${path} from the site itself`);
  }
  await browserIsRefusedToo(day);
  assert.deepEqual([...new Set(wrong)], []);
}

function faults({ status, headers }) {
  const policy = headers["content-security-policy"] ?? "";
  const checks = [
    ["content-security-policy", policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'") && policy.includes("form-action 'self'") && !/unsafe-(inline|eval)|\*/.test(policy)],
    ["strict-transport-security", /max-age=\d{8,}/.test(headers["strict-transport-security"])],
    ["x-content-type-options", headers["x-content-type-options"] === "nosniff"],
    ["x-frame-options", headers["x-frame-options"] === "DENY"],
    ["referrer-policy", headers["referrer-policy"] === "same-origin"],
    ["cache-control", headers["cache-control"] === "no-store" || /immutable/.test(headers["cache-control"]) && status === 200 && !/html/.test(headers["content-type"])],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([header]) => `${header} is ${headers[header]}`);
}

/** A form on another site, sent by a real browser. */
async function browserIsRefusedToo(day) {
  const page = await day.visit();
  await page.setContent(`<form method="post" action="${day.url}/vraag"><input name="vraag" value="wandelen"><button>x</button></form>`);
  const [response] = await Promise.all([page.waitForResponse(`${day.url}/vraag`), page.click("button")]);
  assert.equal(response.status(), 403, "a form of another site was taken");
}
