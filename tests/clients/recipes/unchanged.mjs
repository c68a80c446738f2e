const { CONSIGN_SHOP, CONSIGN_TOKEN } = process.env;
const url = `https://${CONSIGN_SHOP}/admin/api/2026-04/graphql.json`;
const answer = await fetch(url, {
  method: "POST",
  headers: { "X-Shopify-Access-Token": CONSIGN_TOKEN },
  body: JSON.stringify({ query: "{ shop { name } }" }),
});
console.log((await answer.json()).data);
