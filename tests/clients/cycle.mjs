// The life of some orders, as an app in JavaScript tells it to `consign serve`: what `cycle.py` does, step by step, so
// that both leave the same file.
//
//     consign init && consign order create --line TEE=3@20 --line MUG=2@8 --paid
//     consign serve -- node cycle.mjs @shopify/shopify-api

import { deepStrictEqual as same, ok } from "node:assert";
import { readFileSync } from "node:fs";
import { PORT, close, heard, listen, told } from "./app.mjs";
import { CLIENTS } from "./clients.mjs";

// Each operation by its name, as an app that sends one document a request keeps them.
const file = readFileSync(new URL("cycle.graphql", import.meta.url), "utf8");
const DOCUMENTS = Object.fromEntries(
  file.split(/\n(?=query|mutation)/).slice(1).map((document) => [/^\w+ (\w+)/.exec(document)[1], document]),
);

const { send, verify } = await CLIENTS[process.argv[2]]();
const answer = (operation, variables) => send(DOCUMENTS[operation], variables);
await listen(verify);

async function subscribe() {
  const uri = `http://127.0.0.1:${PORT}/webhooks`;
  const topics = ["FULFILLMENT_ORDERS_FULFILLMENT_REQUEST_SUBMITTED", "FULFILLMENTS_CREATE", "ORDERS_FULFILLED"];
  const made = [];
  for (const topic of topics) made.push((await ask("Subscribe", { topic, uri })).webhookSubscription);
  same(made.map((subscription) => subscription.topic), topics);
  return made.map((subscription) => subscription.id);
}

// The one field of the data that was asked for, of a request that is carried out.
async function ask(operation, variables = {}) {
  const body = await answer(operation, variables);
  ok(!body.errors, told(operation, variables, body));
  const [payload] = Object.values(body.data);
  same(payload.userErrors ?? [], [], told(operation, variables, body));
  return payload;
}

// A request that the rules refuse: told to the user, with consign's code beside it.
async function refused(code, operation, variables) {
  const body = await answer(operation, variables);
  const [payload] = Object.values(body.data);
  same(payload.userErrors.length, 1, told(operation, variables, body));
  // One client does not hand on what stands beside the data.
  if (body.extensions) same(body.extensions.consign.refusals.map((refusal) => refusal.code), [code], told(body));
}

// An input that is refused before any rule is asked.
async function faulty(operation, variables) {
  const [{ userErrors: [error] }] = Object.values((await answer(operation, variables)).data);
  return error;
}

// Every order, page by page.
async function orders() {
  const found = [];
  for (let after = null; ;) {
    const page = await ask("Orders", { after });
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

// The open fulfillment order of an order.
async function work(order) {
  const { nodes } = (await ask("Work", { order })).fulfillmentOrders;
  same(nodes.length, 1, told(nodes));
  return nodes[0];
}

// The first lines of a fulfillment order, with these quantities.
const lines = (node, ...quantities) =>
  quantities.map((quantity, place) => ({ id: node.lineItems.nodes[place].id, quantity }));

const shipment = (node, tracking, items) => ({
  fulfillment: {
    lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: node.id, fulfillmentOrderLineItems: items }],
    trackingInfo: tracking,
  },
});

// One order stands there already; the app makes two more, and pages through all of them.
async function createOrders() {
  for (const [name, items] of [["#app-1", { TEE: 2, MUG: 1 }], ["#app-2", { TEE: 4 }]]) {
    const common = { priceSet: { shopMoney: { amount: "20.00", currencyCode: "USD" } }, requiresShipping: true };
    const title = (sku) => sku[0] + sku.slice(1).toLowerCase();
    const lineItems = Object.entries(items).map(([sku, quantity]) => ({ sku, title: title(sku), quantity, ...common }));
    const { order } = await ask("OrderCreate", { order: { name, lineItems, financialStatus: "PAID" } });
    same([order.name, order.displayFinancialStatus], [name, "PAID"]);
  }
  const found = await orders();
  same(found.map((order) => order.name), ["#1001", "#app-1", "#app-2"]);
  return found.map((order) => order.id);
}

async function createService() {
  const { fulfillmentService } = await ask("ServiceCreate", { name: "Cycle 3PL", callbackUrl: `http://127.0.0.1:${PORT}/cycle` });
  same(fulfillmentService.handle, "cycle-3pl");
  return fulfillmentService;
}

// The service keeps both things.
async function stock(location) {
  const { nodes } = await ask("Items", { query: "sku:TEE OR sku:MUG" });
  for (const { id } of nodes) await ask("Activate", { item: id, location, available: 20 });
  const item = nodes.find((node) => node.sku === "TEE").id;
  const there = { inventoryItemId: item, locationId: location };
  const set = { reason: "correction", name: "available", quantities: [{ ...there, quantity: 30, compareQuantity: 20 }] };
  await ask("SetQuantities", { input: set });
  same((await faulty("SetQuantities", { input: set })).code, "COMPARE_QUANTITY_STALE");
  const changes = [{ ...there, delta: -5, changeFromQuantity: 30 }];
  await ask("AdjustQuantities", { input: { reason: "correction", name: "available", changes } });
  const { inventoryLevel } = await ask("Stock", { item, location });
  same(Object.fromEntries(inventoryLevel.quantities.map(({ name, quantity }) => [name, quantity])),
    { available: 25, on_hand: 25, committed: 0 });
}

// What the service finds in its inbox: the orders' names, and what the merchant said.
async function assigned(status) {
  const { edges } = await ask("Assigned", { status });
  return edges.map(({ node }) => [node.orderName, node.merchantRequests.nodes.at(-1).message]).sort();
}

// Both go to the service, which rejects one at first.
async function request(first, second, location) {
  for (const order of [first, second]) {
    const { movedFulfillmentOrder: moved } = await ask("Move", { id: (await work(order)).id, location });
    same(moved.assignedLocation.name, "Cycle 3PL");
    const { submittedFulfillmentOrder } = await ask("Submit", { id: moved.id, message: "with a card" });
    same(submittedFulfillmentOrder.requestStatus, "SUBMITTED");
  }
  await heard("/cycle/fulfillment_order_notification", ({ kind }) => kind === "FULFILLMENT_REQUEST");
  await heard("fulfillment_orders/fulfillment_request_submitted",
    (body) => body.fulfillment_order_merchant_request.message === "with a card");
  const { id } = await work(first);
  await refused("already_requested", "Submit", { id, message: "again" });
  same(await assigned("FULFILLMENT_REQUESTED"), [["#1001", "with a card"], ["#app-1", "with a card"]]);
  await ask("Reject", { id, message: "no cards left" });
  same((await work(first)).requestStatus, "REJECTED");
  await ask("Submit", { id, message: "without a card" });
  for (const order of [first, second]) {
    const { fulfillmentOrder } = await ask("Accept", { id: (await work(order)).id, message: "tomorrow" });
    same([fulfillmentOrder.status, fulfillmentOrder.requestStatus], ["IN_PROGRESS", "ACCEPTED"]);
  }
  await refused("no_pending_request", "Accept", { id });
}

// The merchant would have it back; the service says no.
async function keep(order) {
  const { id } = await work(order);
  await ask("SubmitCancellation", { id, message: "the customer changed her mind" });
  await heard("/cycle/fulfillment_order_notification", ({ kind }) => kind === "CANCELLATION_REQUEST");
  same(await assigned("CANCELLATION_REQUESTED"), [["#app-1", "the customer changed her mind"]]);
  const { fulfillmentOrder } = await ask("RejectCancellation", { id, message: "it is packed" });
  same(fulfillmentOrder.requestStatus, "CANCELLATION_REJECTED");
}

async function shipInParts(order) {
  const node = await work(order);
  same((await faulty("Ship", shipment(node, {}, lines(node, 0)))).field.at(-1), "quantity");
  await refused("invalid_quantity", "Ship", shipment(node, {}, lines(node, 99)));
  const part = (await ask("Ship", shipment(node, { number: "1Z001", company: "UPS" }, lines(node, 1)))).fulfillment;
  same([part.status, part.totalQuantity, part.trackingInfo.map((info) => info.number)], ["SUCCESS", 1, ["1Z001"]]);
  same((await ask("Work", { order })).displayFulfillmentStatus, "PARTIALLY_FULFILLED");
  const rest = await ask("Ship", shipment(node, { numbers: ["1Z002", "1Z003"], company: "UPS" }));
  same(rest.fulfillment.totalQuantity, 4);
  same((await ask("Work", { order })).displayFulfillmentStatus, "FULFILLED");
  await heard("fulfillments/create", (body) => body.tracking_number === "1Z001");
  await heard("orders/fulfilled", (body) => body.admin_graphql_api_id === order);
  await refused("already_fulfilled", "Ship", shipment(node, {}));
}

// A shipment that is lost on its way is taken back, and what was in it is shipped once more.
async function shipAgain(order) {
  const { fulfillment: lost } = await ask("Ship", shipment(await work(order), { number: "1Z004" }));
  const event = { fulfillmentId: lost.id, status: "IN_TRANSIT", message: "left the depot" };
  await ask("Event", { event });
  same((await ask("CancelShipment", { id: lost.id })).fulfillment.status, "CANCELLED");
  const node = await work(order);
  await ask("Submit", { id: node.id, message: "the first one was lost" });
  await ask("Accept", { id: node.id });
  same((await ask("Ship", shipment(node, { number: "1Z005" }))).fulfillment.totalQuantity, 3);
}

// The merchant's own work.
async function holdAndSplit(order) {
  const node = await work(order);
  const hold = { reason: "INCORRECT_ADDRESS", reasonNotes: "asked the customer" };
  same((await ask("Hold", { id: node.id, hold })).fulfillmentOrder.status, "ON_HOLD");
  await refused("on_hold", "Ship", shipment(node, {}));
  same((await ask("Release", { id: node.id })).fulfillmentOrder.status, "OPEN");
  await refused("not_on_hold", "Release", { id: node.id });
  const splits = [{ fulfillmentOrderId: node.id, fulfillmentOrderLineItems: lines(node, 1) }];
  const [split] = (await ask("Split", { splits })).fulfillmentOrderSplits;
  for (const part of [split.fulfillmentOrder, split.remainingFulfillmentOrder]) await ask("Ship", shipment(part, {}));
  same((await ask("Work", { order })).displayFulfillmentStatus, "FULFILLED");
}

// An id that leads nowhere is an error of the request, not of the user.
async function nowhere() {
  const { errors } = await answer("Accept", { id: "gid://shopify/FulfillmentOrder/999000001" });
  same(errors.length, 1, told(errors));
  if (errors[0].extensions) same(errors[0].extensions.code, "RESOURCE_NOT_FOUND", told(errors));
}

async function deleteService(service) {
  const gone = await ask("ServiceDelete", { id: service.id, destination: "gid://shopify/Location/1" });
  same(gone.deletedId.split("?")[0], service.id.split("?")[0]);
}

same((await ask("Shop")).myshopifyDomain, process.env.CONSIGN_SHOP);
const [first, second, third] = await createOrders();
const service = await createService();
const subscriptions = await subscribe();
await stock(service.location.id);
await request(first, second, service.location.id);
await keep(second);
await shipInParts(first);
await shipAgain(second);
await holdAndSplit(third);
await nowhere();
for (const id of subscriptions) await ask("Unsubscribe", { id });
await deleteService(service);
close();
