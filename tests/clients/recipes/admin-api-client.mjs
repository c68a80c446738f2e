import { createAdminApiClient } from "@shopify/admin-api-client";

const env = process.env;
const client = createAdminApiClient({
  storeDomain: env.CONSIGN_SHOP, apiVersion: "2026-04",
  accessToken: env.CONSIGN_TOKEN,
  customFetchApi: (url, init) =>
    fetch(url.replace(/^https:\/\/[^/]+/, env.CONSIGN_URL), init),
});

console.log((await client.request("{ shop { name } }")).data);
