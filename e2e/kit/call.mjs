// Calls without a browser, so that every header can be chosen and seen.

import { request } from "node:http";

/** One call: { status, headers, body }. `sent` is a text, or an object that goes as JSON. */
export function call(url, method, path, sent = undefined, headers = {}) {
  const isJson = typeof sent === "object";
  const body = isJson ? JSON.stringify(sent) : sent;
  const kind = isJson ? "application/json" : "application/x-www-form-urlencoded";
  return new Promise((done, fails) => {
    const going = request(new URL(path, url), { method, headers: { ...(body === undefined ? {} : { "content-type": kind }), ...headers } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: text }));
      answer.on("error", fails);
    });
    going.on("error", fails);
    going.end(body);
  });
}
