// Calls to a shop's own address, in the forms that apps and their libraries write them.

import { deepStrictEqual as same, rejects, throws } from "node:assert";
import https, { get } from "node:https";
import { once } from "node:events";
import { text } from "node:stream/consumers";

const { CONSIGN_SHOP, CONSIGN_TOKEN, CONSIGN_URL } = process.env;
const path = "/admin/api/2026-04/graphql.json";
const address = `https://${CONSIGN_SHOP}${path}`;
const headers = { "X-Shopify-Access-Token": CONSIGN_TOKEN, "Content-Type": "application/json" };
const body = JSON.stringify({ query: "{ shop { myshopifyDomain } }" });
const told = { data: { shop: { myshopifyDomain: CONSIGN_SHOP } } };
const data = ({ data }) => ({ data });

for (const call of [
  () => fetch(address, { method: "POST", headers, body }),
  () => fetch(new URL(address), { method: "POST", headers, body }),
  () => fetch(new Request(address, { method: "POST", headers, body })),
  () => fetch(new Request(address, { method: "GET", headers }), { method: "POST", body }),
]) same(data(await (await call()).json()), told);

async function answered(request) {
  const [answer] = await once(request, "response");
  return [answer.statusCode, JSON.parse(await text(answer))];
}
const agent = new https.Agent({ keepAlive: true });
for (const open of [
  () => https.request(address, { method: "POST", headers, agent }),
  () => https.request(new URL(address), { method: "POST", headers }),
  () => https.request({ hostname: CONSIGN_SHOP, port: 443, path, method: "POST", headers }),
  () => https.request({ host: CONSIGN_SHOP, path, method: "POST", headers }, () => {}),
]) {
  const request = open();
  request.end(body);
  const [status, answer] = await answered(request);
  same([status, data(answer)], [200, told]);
}
for (const open of [() => get(address, { headers }), () => https.get({ host: CONSIGN_SHOP, path, headers })]) {
  same((await answered(open()))[0], 405);
}

// What goes elsewhere is left alone: the server is reached by its own address, and speaks no TLS.
same((await fetch(CONSIGN_URL + path, { method: "POST", headers, body })).status, 200);
await rejects(once(https.get(CONSIGN_URL.replace("http:", "https:")), "response"), { code: "EPROTO" });

// Without a server a call to a shop fails, and goes nowhere.
delete process.env.CONSIGN_URL;
await rejects(fetch(address), /CONSIGN_URL/);
throws(() => get(address), /CONSIGN_URL/);
