import {
  createAdminApiClient, createAdminRestApiClient,
} from "@shopify/admin-api-client";

const env = process.env;
const client = createAdminApiClient({
  storeDomain: env.CONSIGN_SHOP, apiVersion: "2026-04",
  accessToken: env.CONSIGN_TOKEN,
  customFetchApi: (url, init) =>
    fetch(url.replace(/^https:\/\/[^/]+/, env.CONSIGN_URL), init),
});

console.log((await client.request("{ shop { name } }")).data);

const rest = createAdminRestApiClient({
  storeDomain: new URL(env.CONSIGN_URL).host, scheme: "http",
  apiVersion: "2026-04", accessToken: env.CONSIGN_TOKEN,
});
let asked = ["orders", { searchParams: { limit: 2 } }];
while (asked) {
  const page = await rest.get(...asked);
  for (const order of (await page.json()).orders) console.log(order.name);
  const next = /<([^>]+)>; rel="next"/.exec(page.headers.get("Link"));
  asked = next && ["orders", { searchParams: query(next[1]) }];
}
function query(address) {
  return Object.fromEntries(new URL(address).searchParams);
}
