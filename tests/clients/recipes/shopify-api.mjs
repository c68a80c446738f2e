import "@shopify/shopify-api/adapters/node";
import { Session, shopifyApi } from "@shopify/shopify-api";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";

const env = process.env;
setAbstractFetchFunc((url, init) =>
  fetch(String(url).replace(/^https:\/\/[^/]+/, env.CONSIGN_URL), init));

const api = shopifyApi({
  apiKey: env.CONSIGN_CLIENT_ID, apiSecretKey: env.CONSIGN_SECRET,
  apiVersion: "2026-04", hostName: "localhost", isEmbeddedApp: false,
});
const session = new Session({
  id: "1", shop: env.CONSIGN_SHOP, state: "", isOnline: false,
  accessToken: env.CONSIGN_TOKEN,
});
const client = new api.clients.Graphql({ session });

console.log((await client.request("{ shop { name } }")).data);

const rest = new api.clients.Rest({ session });
let asked = { path: "orders", query: { limit: 2 } };
while (asked) {
  const { body, pageInfo } = await rest.get(asked);
  for (const order of body.orders) console.log(order.name);
  asked = pageInfo.nextPage;
}
