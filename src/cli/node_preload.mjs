// What a Node program says to NAME.myshopify.com goes to `consign serve` instead; all else goes where it always went.
//
//     consign serve --node-preload > to-consign.mjs
//     NODE_OPTIONS="--import ./to-consign.mjs" consign serve -- npm test
//
// It wraps `fetch`, `https.request` and `https.get`. Without CONSIGN_URL a call to a shop fails: none leaves by accident.

import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import { urlToHttpOptions } from "node:url";

const isShop = (host) => /\.myshopify\.com\.?(:\d+)?$/i.test(host ?? "");

function server() {
  const { CONSIGN_URL } = process.env;
  if (!CONSIGN_URL) throw new Error("a call to a shop, and CONSIGN_URL does not say where the server is");
  return new URL(CONSIGN_URL);
}

const { fetch } = globalThis;

globalThis.fetch = async function (input, init) {
  const address = input instanceof Request ? input.url : String(input);
  if (!URL.canParse(address) || !isShop(new URL(address).hostname)) return fetch(input, init);
  const { pathname, search } = new URL(address);
  const moved = new URL(pathname + search, server());
  // What belongs to a connection belongs to the one that is not made.
  const { dispatcher: _, ...rest } = init ?? {};
  return fetch(input instanceof Request ? new Request(moved, input) : moved, rest);
};

const { request } = https;

https.request = function (...given) {
  const callback = typeof given.at(-1) === "function" ? given.at(-1) : undefined;
  const [first, second] = given;
  const address = typeof first === "string" ? new URL(first) : first;
  const options = address instanceof URL ? { ...urlToHttpOptions(address), ...Object(second) } : { ...first };
  if (!isShop(options.hostname ?? options.host)) return request.apply(this, given);
  const { method, path, headers, auth, timeout, signal } = options;
  const { hostname, port } = server();
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return http.request({ hostname: bare, port, method, path, headers, auth, timeout, signal }, callback);
};

https.get = function (...given) {
  return https.request(...given).end();
};

syncBuiltinESMExports();
