// What an app in JavaScript has, whatever it asks: a port where the server calls it.

import { ok } from "node:assert";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";

// Where the server calls the app: webhooks, and the callbacks of the service.
export const PORT = Number(process.env.CYCLE_PORT ?? 8765);
const calls = [];
let verify;
const listener = createServer(async (request, response) => {
  const body = await text(request);
  const signed = await verify(body, request, response);
  response.writeHead(signed ? 200 : 401).end();
  calls.push([request.headers["x-shopify-topic"] ?? request.url, JSON.parse(body), signed]);
  listener.emit("call");
});

// Takes calls from now on; with `verify` it checks their signatures.
export async function listen(way) {
  verify = way;
  listener.listen(PORT, "127.0.0.1");
  await once(listener, "listening");
}

export const close = () => listener.close();

export const told = (...what) => inspect(what, { depth: null });

// Waits until a webhook of a topic, or a callback at a path, has come with such a body.
export async function heard(what, expected) {
  const signal = AbortSignal.timeout(60_000);
  while (!calls.some(([topic, body, signed]) => topic === what && signed && expected(body))) {
    await once(listener, "call", { signal }).catch(() => ok(false, told(what, calls)));
  }
}
