import assert from "node:assert";
import { copyFileSync, renameSync } from "node:fs";
import { beforeEach, test } from "node:test";

const { CONSIGN_DB, CONSIGN_TOKEN, CONSIGN_URL } = process.env;

async function accepted() {
  const id = "gid://shopify/FulfillmentOrder/3000001";
  const mutation = "fulfillmentOrderAcceptFulfillmentRequest";
  const query = `mutation ($id: ID!) { ${mutation}(id: $id) {
    fulfillmentOrder { requestStatus } userErrors { message } } }`;
  const url = `${CONSIGN_URL}/admin/api/2026-04/graphql.json`;
  const answer = await fetch(url, {
    method: "POST",
    headers: { "X-Shopify-Access-Token": CONSIGN_TOKEN },
    body: JSON.stringify({ query, variables: { id } }),
  });
  return (await answer.json()).data[mutation];
}

beforeEach(() => {
  copyFileSync("sample.db", "next.db");
  renameSync("next.db", CONSIGN_DB);
});

test("a request is accepted", async () => {
  const { fulfillmentOrder } = await accepted();
  assert.equal(fulfillmentOrder.requestStatus, "ACCEPTED");
});

test("it is accepted once", async () => {
  await accepted();
  assert.equal((await accepted()).userErrors.length, 1);
});
