import assert from "node:assert/strict";

export const name = "The front page is light: under 60 kB, at most 8 requests, none to another host";

export default async function (day) {
  const page = await day.visit();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const asked = [];
  let bytes = 0;
  network.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto("/", { waitUntil: "networkidle" });
  assert.ok(asked.length >= 3 && asked.length <= 8, `${asked.length} requests: ${asked.join(" ")}`);
  assert.ok(bytes > 1_000 && bytes < 60_000, `${bytes} bytes`);
  for (const url of asked) assert.equal(new URL(url).origin, day.url, "a request to another host");
  day.say(`front page: ${(bytes / 1000).toFixed(1)} kB, ${asked.length} requests`);
}
