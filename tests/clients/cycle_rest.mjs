// The life of some orders over REST, as an app in JavaScript tells it: what `cycle_rest.py` does, step by step, so that
// both leave the same file.
//
//     consign init && consign order create --line TEE=3@20 --line MUG=2@8 --paid
//     consign serve -- node cycle_rest.mjs shopify-api-node

import { deepStrictEqual as same, ok } from "node:assert";
import { PORT, close, heard, listen, told } from "./app.mjs";
import { CLIENTS } from "./clients.mjs";

const { rest, orders, verify } = await CLIENTS[process.argv[2]]();
await listen(verify);

// What comes back of a request that is carried out.
async function ask(method, path, wish) {
  const body = await rest(method, path, wish);
  ok(!body.errors, told(method, path, wish, body));
  return body;
}
const get = (path, query) => ask("get", path, { query });
const post = (path, data = {}) => ask("post", path, { data });
const remove = (path) => ask("delete", path);

// A request that is refused, with consign's code in the head: what it says.
async function refusal(status, code, [method, path, wish]) {
  const no = await rest(method, path, wish);
  const head = Object.entries(no.headers ?? {}).find(([name]) => name.toLowerCase() === "x-consign-code");
  same([no.status, head?.[1].toString()], [status, code], told(method, path, wish, no));
  return no.errors;
}

// A sentence under the key that is at fault.
async function refused(code, asked, { status = 422, key = "base" } = {}) {
  const errors = await refusal(status, code, asked);
  same(Object.keys(errors), [key], told(asked, errors));
  ok(errors[key].length > 0, told(asked, errors));
}

// One client reads ids as text.
const alike = (one, other) => String(one) === String(other);

const order = async (number) => (await get(`orders/${number}`)).order;

// The open fulfillment order of an order.
async function work(number) {
  const { fulfillment_orders: all } = await get(`orders/${number}/fulfillment_orders`);
  const left = all.filter(({ status }) => !["closed", "cancelled", "incomplete"].includes(status));
  same(left.length, 1, told(all));
  return left[0];
}

// Posts to an address of the open fulfillment order of an order.
const does = async (number, what, data) => post(`fulfillment_orders/${(await work(number)).id}/${what}`, data);
const requests = (number, wish = {}, what = "") =>
  does(number, `fulfillment_request${what}`, { fulfillment_request: wish });
const cancels = (number, wish, what = "") =>
  does(number, `cancellation_request${what}`, { cancellation_request: wish });

// The first lines of a fulfillment order, with these quantities.
const lines = (of, ...quantities) => quantities.map((quantity, place) => ({ id: of.line_items[place].id, quantity }));

// Ships some lines, or all that is left.
const shipment = (of, tracking = {}, items) => ({
  fulfillment: {
    line_items_by_fulfillment_order: [
      { fulfillment_order_id: of.id, ...(items && { fulfillment_order_line_items: items }) },
    ],
    tracking_info: tracking,
  },
});

async function shipped(of, units, tracking, items) {
  const { fulfillment } = await post("fulfillments", shipment(of, tracking, items));
  same(fulfillment.status, "success");
  same(fulfillment.line_items.reduce((sum, { quantity }) => sum + quantity, 0), units);
  return fulfillment;
}

const unshipped = (code, of, items, key) =>
  refused(code, ["post", "fulfillments", { data: shipment(of, {}, items) }], { key });

// One order stands there already; the app makes two more, and pages through all of them, there and back.
async function createOrders() {
  for (const [name, items] of [["#app-1", { TEE: 2, MUG: 1 }], ["#app-2", { TEE: 4 }]]) {
    const title = (sku) => sku[0] + sku.slice(1).toLowerCase();
    const bought = Object.entries(items)
      .map(([sku, quantity]) => ({ sku, title: title(sku), quantity, price: "20.00" }));
    const made = (await post("orders", { order: { name, line_items: bought, financial_status: "paid" } })).order;
    same([made.name, made.financial_status], [name, "paid"]);
  }
  same((await get("orders/count", { status: "any" })).count, 3);
  const there = [];
  const back = [];
  let page = await orders({ limit: 1, status: "any", order: "created_at asc" });
  for (; page.next; page = await page.next()) there.push(...page.orders);
  there.push(...page.orders);
  for (; page.previous; page = await page.previous()) back.unshift(...page.orders);
  back.unshift(...page.orders);
  for (const found of [there, back]) same(found.map(({ name }) => name), ["#1001", "#app-1", "#app-2"]);
  return there.map(({ id }) => id);
}

async function createService() {
  const address = `http://127.0.0.1:${PORT}/cycle`;
  const wish = {
    name: "Cycle 3PL", callback_url: address, tracking_support: true, inventory_management: true,
    requires_shipping_method: true, format: "json",
  };
  const { fulfillment_service: service } = await post("fulfillment_services", { fulfillment_service: wish });
  same([service.handle, service.callback_url], ["cycle-3pl", address]);
  const { fulfillment_services: all } = await get("fulfillment_services", { scope: "all" });
  ok(all.some(({ id }) => alike(id, service.id)), told(all));
  const again = await rest("post", "fulfillment_services", { data: { fulfillment_service: wish } });
  same(again.status, 422, told(again));
  return service;
}

async function subscribe() {
  const topics = ["fulfillment_orders/fulfillment_request_submitted", "fulfillments/create", "orders/fulfilled"];
  const address = `http://127.0.0.1:${PORT}/webhooks`;
  const made = [];
  for (const topic of topics) {
    made.push((await post("webhooks", { webhook: { topic, address, format: "json" } })).webhook);
  }
  same((await get("webhooks")).webhooks.map(({ topic }) => topic), topics);
  same((await get("webhooks/count", { topic: "orders/fulfilled" })).count, 1);
  const wrong = await rest("post", "webhooks", { data: { webhook: { topic: "orders/eaten", address } } });
  same([wrong.status, Object.keys(wrong.errors)], [422, ["topic"]], told(wrong));
  return made;
}

// The service keeps both things.
async function stock(number, location) {
  const items = {};
  const bought = (await order(number)).line_items.sort((one, other) => (one.sku < other.sku ? -1 : 1));
  for (const { sku, variant_id } of bought) {
    items[sku] = (await get(`variants/${variant_id}`)).variant.inventory_item_id;
  }
  const set = (item, available) =>
    post("inventory_levels/set", { location_id: location, inventory_item_id: item, available });
  for (const item of Object.values(items)) await set(item, 20);
  await set(items.TEE, 30);
  const change = { location_id: location, inventory_item_id: items.TEE, available_adjustment: -5 };
  same((await post("inventory_levels/adjust", change)).inventory_level.available, 25);
  const { inventory_levels: levels } = await get("inventory_levels", { location_ids: location });
  same(Object.fromEntries(levels.map((level) => [level.inventory_item_id, level.available])),
    { [items.TEE]: 25, [items.MUG]: 20 });
  const one = { inventory_item_ids: items.TEE, location_ids: `${location},1` };
  same((await get("inventory_levels", one)).inventory_levels.length, 1);
  await refused("usage", ["get", "inventory_levels"]);
}

// What the service finds in its inbox: the orders' ids, and what the merchant said.
async function assigned(status) {
  const { fulfillment_orders: found } = await get("assigned_fulfillment_orders", { assignment_status: status });
  return found.map((of) => [String(of.order_id), of.merchant_requests.at(-1).message]).sort();
}

// Both go to the service, which rejects one at first.
async function request(first, second, location) {
  for (const number of [first, second]) {
    const { id } = await work(number);
    const { locations_for_move: places } = await get(`fulfillment_orders/${id}/locations_for_move`);
    same(places.find((place) => alike(place.location.id, location)).movable, true);
    const { moved_fulfillment_order: moved } =
      await does(number, "move", { fulfillment_order: { new_location_id: location } });
    same(moved.assigned_location.name, "Cycle 3PL");
    const { submitted_fulfillment_order: sent } = await requests(number, { message: "with a card" });
    same([sent.request_status, sent.outgoing_requests[0].message], ["submitted", "with a card"]);
  }
  await heard("/cycle/fulfillment_order_notification", ({ kind }) => kind === "FULFILLMENT_REQUEST");
  await heard("fulfillment_orders/fulfillment_request_submitted",
    (body) => body.fulfillment_order_merchant_request.message === "with a card");
  const { id } = await work(first);
  const again = { data: { fulfillment_request: { message: "again" } } };
  await refused("already_requested", ["post", `fulfillment_orders/${id}/fulfillment_request`, again]);
  same(await assigned("fulfillment_requested"), [first, second].map((it) => [String(it), "with a card"]).sort());
  await requests(first, { message: "no cards left" }, "/reject");
  same((await work(first)).request_status, "rejected");
  await requests(first, { message: "without a card" });
  for (const number of [first, second]) {
    const { fulfillment_order: accepted } = await requests(number, { message: "tomorrow" }, "/accept");
    same([accepted.status, accepted.request_status], ["in_progress", "accepted"]);
  }
  const twice = { data: { fulfillment_request: {} } };
  await refused("no_pending_request", ["post", `fulfillment_orders/${id}/fulfillment_request/accept`, twice]);
}

// The merchant would have it back; the service says no.
async function keep(number) {
  const asked = (await cancels(number, { message: "the customer changed her mind" })).fulfillment_order;
  same(asked.request_status, "cancellation_requested");
  await heard("/cycle/fulfillment_order_notification", ({ kind }) => kind === "CANCELLATION_REQUEST");
  same(await assigned("cancellation_requested"), [[String(number), "the customer changed her mind"]]);
  const kept = (await cancels(number, { message: "it is packed" }, "/reject")).fulfillment_order;
  same(kept.request_status, "cancellation_rejected");
}

async function shipInParts(number) {
  const of = await work(number);
  await unshipped("invalid_quantity", of, lines(of, 0), "quantity");
  await unshipped("invalid_quantity", of, lines(of, 99));
  const part = await shipped(of, 1, { number: "1Z001", company: "UPS" }, lines(of, 1));
  same(part.tracking_number, "1Z001");
  same((await order(number)).fulfillment_status, "partial");
  const left = await shipped(of, 4, { numbers: ["1Z002", "1Z003"], company: "UPS" });
  same(left.tracking_numbers, ["1Z002", "1Z003"]);
  same((await order(number)).fulfillment_status, "fulfilled");
  same((await get(`orders/${number}/fulfillments`)).fulfillments.map(({ id }) => id), [part.id, left.id]);
  await heard("fulfillments/create", (body) => body.tracking_number === "1Z001");
  await heard("orders/fulfilled", ({ id }) => alike(id, number));
  await unshipped("already_fulfilled", of);
  const late = { data: { fulfillment_order: { message: "too late" } } };
  await refused("already_fulfilled", ["post", `fulfillment_orders/${of.id}/close`, late]);
}

// A shipment that is lost on its way is taken back, and what was in it is shipped once more.
async function shipAgain(number) {
  const lost = await shipped(await work(number), 3, { number: "1Z004" });
  const path = `orders/${number}/fulfillments/${lost.id}`;
  await post(`${path}/events`, { event: { status: "in_transit", message: "left the depot" } });
  const { fulfillment_events: events } = await get(`${path}/events`);
  same(events.map(({ message }) => message), ["left the depot"]);
  same((await get(path)).fulfillment.shipment_status, "in_transit");
  same((await post(`${path}/cancel`)).fulfillment.status, "cancelled");
  await requests(number, { message: "the first one was lost" });
  await requests(number, {}, "/accept");
  same((await shipped(await work(number), 3, { number: "1Z005" })).tracking_number, "1Z005");
}

// The merchant's own work.
async function holdAndSplit(number) {
  const of = await work(number);
  const hold = { reason: "incorrect_address", reason_notes: "asked the customer" };
  same((await does(number, "hold", { fulfillment_hold: hold })).fulfillment_order.status, "on_hold");
  await unshipped("on_hold", of);
  same((await does(number, "release_hold")).fulfillment_order.status, "open");
  await refused("not_on_hold", ["post", `fulfillment_orders/${of.id}/release_hold`, { data: {} }]);
  const { fulfillment_order_splits: [split] } =
    await does(number, "split", { fulfillment_order_line_items: lines(of, 1) });
  await shipped(split.fulfillment_order, 3);
  await shipped(split.remaining_fulfillment_order, 1);
  same((await order(number)).fulfillment_status, "fulfilled");
}

// Ids that lead nowhere, and a parameter that makes no sense.
async function nowhere() {
  for (const [code, wish] of [
    ["order_not_found", ["get", "orders/7"]],
    ["fulfillment_order_not_found", ["post", "fulfillment_orders/999000001/fulfillment_request/accept", { data: {} }]],
    ["webhook_not_found", ["get", "webhooks/99"]],
  ]) {
    same(await refusal(404, code, wish), "Not Found");
  }
  await refused("usage", ["get", "orders", { query: { statsu: "any" } }], { status: 400, key: "statsu" });
}

same((await get("shop")).shop.myshopify_domain, process.env.CONSIGN_SHOP);
const [first, second, third] = await createOrders();
const service = await createService();
const webhooks = await subscribe();
await stock(first, service.location_id);
await request(first, second, service.location_id);
await keep(second);
await shipInParts(first);
await shipAgain(second);
await holdAndSplit(third);
await nowhere();
for (const { id } of webhooks) {
  // Nothing in it is another: nothing is written.
  const { webhook } = await ask("put", `webhooks/${id}`, { data: { webhook: { id } } });
  ok(alike(webhook.id, id), told(webhook));
  await remove(`webhooks/${id}`);
}
same((await get("webhooks/count")).count, 0);
await remove(`fulfillment_services/${service.id}`);
close();
