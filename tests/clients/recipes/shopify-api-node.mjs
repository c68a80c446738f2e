import Shopify from "shopify-api-node";

const env = process.env;
const { hostname, port } = new URL(env.CONSIGN_URL);
const client = new Shopify({
  shopName: env.CONSIGN_SHOP, accessToken: env.CONSIGN_TOKEN,
  apiVersion: "2026-04",
});
Object.assign(client.baseUrl, { protocol: "http:", hostname, port });

console.log(await client.graphql("{ shop { name } }"));

let asked = { limit: 2 };
while (asked) {
  const orders = await client.order.list(asked);
  for (const order of orders) console.log(order.name);
  asked = orders.nextPageParameters;
}
