"""The life of some orders over REST: what `cycle.py` tells over GraphQL, step by step, so that both leave the same file.

    consign init && consign order create --line TEE=3@20 --line MUG=2@8 --paid
    consign serve -- python3 cycle_rest.py

Every request goes through a resource of ShopifyAPI. It has none for fulfillment orders and their requests: an app writes
its own, in a line.
"""

import json
import os

import shopify
from pyactiveresource.connection import BadRequest, ClientError, ResourceInvalid, ResourceNotFound

from app import PORT, connect, heard, install, listen, same


class FulfillmentOrder(shopify.ShopifyResource):
    """A fulfillment order by its own address."""

    def does(self, what, **body):
        """Posts to one of its addresses: what comes back under each name."""
        return json.loads(self.post(what, json.dumps(body).encode()).body)

    def asks(self, kind, what="", **body):
        return self.does(f"{kind}_request{what and '/' + what}", **{f"{kind}_request": body})


class AssignedFulfillmentOrder(shopify.ShopifyResource):
    """What the service is asked for."""


def refused(code, does, error=ResourceInvalid, key="base"):
    """A request that is refused: a sentence under the key that is at fault, and consign's code in the head."""
    try:
        does()
    except ClientError as no:
        assert isinstance(no, error), no
        headers = {name.lower(): value for name, value in no.response.headers.items()}
        same(headers.get("x-consign-code"), code)
        (told,) = json.loads(no.response.body)["errors"].items()
        assert told[0] == key and told[1], told
    else:
        raise AssertionError(f"{code} was not refused")


def order(number):
    return shopify.Order.find(number)


def work(number):
    """The open fulfillment order of an order."""
    ended = ("closed", "cancelled", "incomplete")
    (left,) = [it for it in shopify.FulfillmentOrders.find(order_id=number) if it.status not in ended]
    return FulfillmentOrder(left.attributes)


def lines(of, *quantities):
    """The first lines of a fulfillment order, with these quantities."""
    return [{"id": line.id, "quantity": n} for line, n in zip(of.line_items, quantities)]


def ship(of, items=None, **tracking):
    """Ships some lines, or all that is left."""
    group = {"fulfillment_order_id": of.id}
    if items:
        group["fulfillment_order_line_items"] = items
    wish = {"line_items_by_fulfillment_order": [group], "tracking_info": tracking}
    return shopify.FulfillmentV2(wish)


def shipped(of, items=None, **tracking):
    made = ship(of, items, **tracking)
    assert made.save(), made.errors.full_messages()
    same(made.status, "success")
    return made, sum(line.quantity for line in made.line_items)


def unshipped(code, of, items=None, key="base"):
    """A shipment that is refused. Who saves it is told so, and who posts it gets an error."""
    assert not ship(of, items).save()
    body = json.dumps({"fulfillment": ship(of, items).to_dict()}).encode()
    site = shopify.FulfillmentV2
    refused(code, lambda: site.connection.post(site._collection_path(), site.headers, body), key=key)


def create_orders():
    """One order stands there already; the app makes two more, and pages through all of them, there and back."""
    for name, items in {"#app-1": {"TEE": 2, "MUG": 1}, "#app-2": {"TEE": 4}}.items():
        items = [{"sku": sku, "title": sku.title(), "quantity": n, "price": "20.00"} for sku, n in items.items()]
        made = shopify.Order.create({"name": name, "line_items": items, "financial_status": "paid"})
        same((made.name, made.financial_status, made.errors.full_messages()), (name, "paid", []))
    same(shopify.Order.count(status="any"), 3)
    page = shopify.Order.find(limit=1, status="any", order="created_at asc")
    there = [page[0]]
    while page.has_next_page():
        page = page.next_page(no_cache=True)
        same(len(page), 1)
        there.append(page[0])
    back = [page[0]]
    while page.has_previous_page():
        page = page.previous_page(no_cache=True)
        back.insert(0, page[0])
    same([it.name for it in there], ["#1001", "#app-1", "#app-2"])
    same([it.name for it in back], ["#1001", "#app-1", "#app-2"])
    return [it.id for it in there]


def create_service():
    address = f"http://127.0.0.1:{PORT}/cycle"
    wish = {"name": "Cycle 3PL", "callback_url": address, "tracking_support": True, "inventory_management": True}
    service = shopify.FulfillmentService.create({**wish, "requires_shipping_method": True, "format": "json"})
    same((service.handle, service.callback_url), ("cycle-3pl", address))
    assert service.id in [it.id for it in shopify.FulfillmentService.find(scope="all")]
    again = shopify.FulfillmentService(wish)
    assert not again.save() and again.errors.full_messages(), again.errors
    return service


def subscribe():
    topics = ["fulfillment_orders/fulfillment_request_submitted", "fulfillments/create", "orders/fulfilled"]
    address = f"http://127.0.0.1:{PORT}/webhooks"
    made = [shopify.Webhook.create({"topic": topic, "address": address, "format": "json"}) for topic in topics]
    same([it.topic for it in shopify.Webhook.find()], topics)
    same(shopify.Webhook.count(topic="orders/fulfilled"), 1)
    wrong = shopify.Webhook({"topic": "orders/eaten", "address": address, "format": "json"})
    assert not wrong.save() and wrong.errors.full_messages(), wrong.errors
    return made


def stock(number, location):
    """The service keeps both things."""
    skus = {line.sku: shopify.Variant.find(line.variant_id) for line in order(number).line_items}
    items = {sku: variant.inventory_item_id for sku, variant in sorted(skus.items())}
    for item in items.values():
        shopify.InventoryLevel.set(location, item, 20)
    shopify.InventoryLevel.set(location, items["TEE"], 30)
    same(shopify.InventoryLevel.adjust(location, items["TEE"], -5).available, 25)
    levels = shopify.InventoryLevel.find(location_ids=location)
    same({it.inventory_item_id: it.available for it in levels}, {items["TEE"]: 25, items["MUG"]: 20})
    same(len(shopify.InventoryLevel.find(inventory_item_ids=items["TEE"], location_ids=f"{location},1")), 1)
    refused("usage", lambda: shopify.InventoryLevel.find(), key="base")


def assigned(status):
    """What the service finds in its inbox: the orders' ids, and what the merchant said."""
    found = AssignedFulfillmentOrder.find(assignment_status=status)
    return sorted((it.order_id, it.merchant_requests[-1].message) for it in found)


def request(first, second, location):
    """Both go to the service, which rejects one at first."""
    for number in (first, second):
        of = work(number)
        movable = {it["location"]["id"]: it["movable"] for it in of.get("locations_for_move")}
        same(movable[location], True)
        moved = of.does("move", fulfillment_order={"new_location_id": location})["moved_fulfillment_order"]
        same(moved["assigned_location"]["name"], "Cycle 3PL")
        sent = work(number).asks("fulfillment", message="with a card")["submitted_fulfillment_order"]
        same((sent["request_status"], sent["outgoing_requests"][0]["message"]), ("submitted", "with a card"))
    heard("/cycle/fulfillment_order_notification", lambda body: body == {"kind": "FULFILLMENT_REQUEST"})
    heard("fulfillment_orders/fulfillment_request_submitted",
          lambda body: body["fulfillment_order_merchant_request"]["message"] == "with a card")
    refused("already_requested", lambda: work(first).asks("fulfillment", message="again"))
    same(assigned("fulfillment_requested"), [(first, "with a card"), (second, "with a card")])
    work(first).asks("fulfillment", "reject", message="no cards left")
    same(work(first).request_status, "rejected")
    work(first).asks("fulfillment", message="without a card")
    for number in (first, second):
        accepted = work(number).asks("fulfillment", "accept", message="tomorrow")["fulfillment_order"]
        same((accepted["status"], accepted["request_status"]), ("in_progress", "accepted"))
    refused("no_pending_request", lambda: work(first).asks("fulfillment", "accept"))


def keep(number):
    """The merchant would have it back; the service says no."""
    asked = work(number).asks("cancellation", message="the customer changed her mind")["fulfillment_order"]
    same(asked["request_status"], "cancellation_requested")
    heard("/cycle/fulfillment_order_notification", lambda body: body == {"kind": "CANCELLATION_REQUEST"})
    same(assigned("cancellation_requested"), [(number, "the customer changed her mind")])
    kept = work(number).asks("cancellation", "reject", message="it is packed")["fulfillment_order"]
    same(kept["request_status"], "cancellation_rejected")


def ship_in_parts(number):
    of = work(number)
    unshipped("invalid_quantity", of, lines(of, 0), key="quantity")
    unshipped("invalid_quantity", of, lines(of, 99))
    part, units = shipped(of, lines(of, 1), number="1Z001", company="UPS")
    same((part.tracking_number, units), ("1Z001", 1))
    same(order(number).fulfillment_status, "partial")
    rest, units = shipped(of, numbers=["1Z002", "1Z003"], company="UPS")
    same((rest.tracking_numbers, units), (["1Z002", "1Z003"], 4))
    same(order(number).fulfillment_status, "fulfilled")
    same([it.id for it in shopify.Fulfillment.find(order_id=number)], [part.id, rest.id])
    heard("fulfillments/create", lambda body: body["tracking_number"] == "1Z001")
    heard("orders/fulfilled", lambda body: body["id"] == number)
    unshipped("already_fulfilled", of)
    refused("already_fulfilled", lambda: of.does("close", message="too late"))


def ship_again(number):
    """A shipment that is lost on its way is taken back, and what was in it is shipped once more."""
    lost, _ = shipped(work(number), number="1Z004")
    where = {"order_id": number, "fulfillment_id": lost.id}
    event = shopify.FulfillmentEvent({**where, "status": "in_transit", "message": "left the depot"})
    assert event.save(), event.errors.full_messages()
    same([it.message for it in shopify.FulfillmentEvent.find(**where)], ["left the depot"])
    known = shopify.Fulfillment.find(lost.id, order_id=number)
    same(known.shipment_status, "in_transit")
    known.cancel()
    same(known.status, "cancelled")
    work(number).asks("fulfillment", message="the first one was lost")
    work(number).asks("fulfillment", "accept")
    again, units = shipped(work(number), number="1Z005")
    same((again.tracking_number, units), ("1Z005", 3))


def hold_and_split(number):
    """The merchant's own work."""
    of = work(number)
    held = of.does("hold", fulfillment_hold={"reason": "incorrect_address", "reason_notes": "asked the customer"})
    same(held["fulfillment_order"]["status"], "on_hold")
    unshipped("on_hold", of)
    same(of.does("release_hold")["fulfillment_order"]["status"], "open")
    refused("not_on_hold", lambda: of.does("release_hold"))
    parts = of.does("split", fulfillment_order_line_items=lines(of, 1))["fulfillment_order_splits"]
    for part in (parts[0]["fulfillment_order"], parts[0]["remaining_fulfillment_order"]):
        shipped(FulfillmentOrder(part))
    same(order(number).fulfillment_status, "fulfilled")


def nowhere():
    """Ids that lead nowhere, and a parameter that makes no sense."""
    for does, code in [
        (lambda: shopify.Order.find(7), "order_not_found"),
        (lambda: FulfillmentOrder({"id": 999000001}).asks("fulfillment", "accept"), "fulfillment_order_not_found"),
        (lambda: shopify.Webhook.find(99), "webhook_not_found"),
    ]:
        try:
            does()
        except ResourceNotFound as no:
            same(json.loads(no.response.body), {"errors": "Not Found"})
            same({name.lower(): value for name, value in no.response.headers.items()}["x-consign-code"], code)
        else:
            raise AssertionError(code)
    refused("usage", lambda: shopify.Order.find(statsu="any"), BadRequest, "statsu")


connect()
install()
listen()
same(shopify.Shop.current().myshopify_domain, os.environ["CONSIGN_SHOP"])
first, second, third = create_orders()
service = create_service()
webhooks = subscribe()
stock(first, service.location_id)
request(first, second, service.location_id)
keep(second)
ship_in_parts(first)
ship_again(second)
hold_and_split(third)
nowhere()
for webhook in webhooks:
    webhook.destroy()
same(shopify.Webhook.count(), 0)
service.destroy()
