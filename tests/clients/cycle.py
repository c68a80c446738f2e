"""The life of some orders, as an app in Python tells it to `consign serve`.

    consign init && consign order create --line TEE=3@20 --line MUG=2@8 --paid
    consign serve -- python3 cycle.py

Every request goes through ShopifyAPI. What an answer must be stands beside the request, for a reader as for the machine.
"""

import json
import os
import pathlib

import shopify

from app import PORT, connect, heard, install, listen, same

DOCUMENTS = (pathlib.Path(__file__).parent / "cycle.graphql").read_text()


def subscribe():
    uri = f"http://127.0.0.1:{PORT}/webhooks"
    topics = ["FULFILLMENT_ORDERS_FULFILLMENT_REQUEST_SUBMITTED", "FULFILLMENTS_CREATE", "ORDERS_FULFILLED"]
    made = [ask("Subscribe", topic=topic, uri=uri)["webhookSubscription"] for topic in topics]
    same([subscription["topic"] for subscription in made], topics)
    return [subscription["id"] for subscription in made]


def answer(operation, **variables):
    """All that comes back."""
    return json.loads(shopify.GraphQL().execute(DOCUMENTS, variables, operation))


def ask(operation, **variables):
    """The one field of the data that was asked for, of a request that is carried out."""
    body = answer(operation, **variables)
    assert "errors" not in body, (operation, variables, body)
    (payload,) = body["data"].values()
    assert not payload.get("userErrors"), (operation, variables, body)
    return payload


def refused(code, operation, **variables):
    """A request that the rules refuse: told to the user, with consign's code beside it."""
    body = answer(operation, **variables)
    (payload,) = body["data"].values()
    assert len(payload["userErrors"]) == 1, (operation, variables, body)
    refusals = [refusal["code"] for refusal in body["extensions"]["consign"]["refusals"]]
    assert refusals == [code], (operation, variables, body)


def faulty(operation, **variables):
    """The error of an input that is refused before any rule is asked."""
    (payload,) = answer(operation, **variables)["data"].values()
    (error,) = payload["userErrors"]
    return error


def orders():
    """Every order, page by page."""
    found, after = [], None
    while True:
        page = ask("Orders", after=after)
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


def work(order):
    """The open fulfillment order of an order."""
    (node,) = ask("Work", order=order)["fulfillmentOrders"]["nodes"]
    return node


def lines(node, *quantities):
    """The first lines of a fulfillment order, with these quantities."""
    return [{"id": line["id"], "quantity": n} for line, n in zip(node["lineItems"]["nodes"], quantities)]


def shipment(node, items=None, **tracking):
    group = {"fulfillmentOrderId": node["id"]}
    if items:
        group["fulfillmentOrderLineItems"] = items
    return {"lineItemsByFulfillmentOrder": [group], "trackingInfo": tracking}


def create_orders():
    """One order stands there already; the app makes two more, and pages through all of them."""
    for name, items in {"#app-1": {"TEE": 2, "MUG": 1}, "#app-2": {"TEE": 4}}.items():
        money = {"shopMoney": {"amount": "20.00", "currencyCode": "USD"}}
        common = {"priceSet": money, "requiresShipping": True}
        items = [{"sku": sku, "title": sku.title(), "quantity": n, **common} for sku, n in items.items()]
        made = ask("OrderCreate", order={"name": name, "lineItems": items, "financialStatus": "PAID"})["order"]
        same((made["name"], made["displayFinancialStatus"]), (name, "PAID"))
    found = orders()
    same([order["name"] for order in found], ["#1001", "#app-1", "#app-2"])
    return [order["id"] for order in found]


def create_service():
    service = ask("ServiceCreate", name="Cycle 3PL", callbackUrl=f"http://127.0.0.1:{PORT}/cycle")["fulfillmentService"]
    same(service["handle"], "cycle-3pl")
    return service


def stock(location):
    """The service keeps both things."""
    items = {item["sku"]: item["id"] for item in ask("Items", query="sku:TEE OR sku:MUG")["nodes"]}
    for item in items.values():
        ask("Activate", item=item, location=location, available=20)
    there = {"inventoryItemId": items["TEE"], "locationId": location}
    quantities = [{**there, "quantity": 30, "compareQuantity": 20}]
    ask("SetQuantities", input={"reason": "correction", "name": "available", "quantities": quantities})
    stale = faulty("SetQuantities", input={"reason": "correction", "name": "available", "quantities": quantities})
    same(stale["code"], "COMPARE_QUANTITY_STALE")
    change = {**there, "delta": -5, "changeFromQuantity": 30}
    ask("AdjustQuantities", input={"reason": "correction", "name": "available", "changes": [change]})
    level = ask("Stock", item=items["TEE"], location=location)["inventoryLevel"]
    same({quantity["name"]: quantity["quantity"] for quantity in level["quantities"]},
         {"available": 25, "on_hand": 25, "committed": 0})


def assigned(status):
    """What the service finds in its inbox: the orders' names, and what the merchant said."""
    nodes = [edge["node"] for edge in ask("Assigned", status=status)["edges"]]
    return sorted((node["orderName"], node["merchantRequests"]["nodes"][-1]["message"]) for node in nodes)


def request(first, second, location):
    """Both go to the service, which rejects one at first."""
    for order in (first, second):
        moved = ask("Move", id=work(order)["id"], location=location)["movedFulfillmentOrder"]
        same(moved["assignedLocation"]["name"], "Cycle 3PL")
        submitted = ask("Submit", id=moved["id"], message="with a card")["submittedFulfillmentOrder"]
        same(submitted["requestStatus"], "SUBMITTED")
    heard("/cycle/fulfillment_order_notification", lambda body: body == {"kind": "FULFILLMENT_REQUEST"})
    heard("fulfillment_orders/fulfillment_request_submitted",
          lambda body: body["fulfillment_order_merchant_request"]["message"] == "with a card")
    refused("already_requested", "Submit", id=work(first)["id"], message="again")
    same(assigned("FULFILLMENT_REQUESTED"), [("#1001", "with a card"), ("#app-1", "with a card")])
    ask("Reject", id=work(first)["id"], message="no cards left")
    same(work(first)["requestStatus"], "REJECTED")
    ask("Submit", id=work(first)["id"], message="without a card")
    for order in (first, second):
        accepted = ask("Accept", id=work(order)["id"], message="tomorrow")["fulfillmentOrder"]
        same((accepted["status"], accepted["requestStatus"]), ("IN_PROGRESS", "ACCEPTED"))
    refused("no_pending_request", "Accept", id=work(first)["id"])


def keep(order):
    """The merchant would have it back; the service says no."""
    ask("SubmitCancellation", id=work(order)["id"], message="the customer changed her mind")
    heard("/cycle/fulfillment_order_notification", lambda body: body == {"kind": "CANCELLATION_REQUEST"})
    same(assigned("CANCELLATION_REQUESTED"), [("#app-1", "the customer changed her mind")])
    kept = ask("RejectCancellation", id=work(order)["id"], message="it is packed")["fulfillmentOrder"]
    same(kept["requestStatus"], "CANCELLATION_REJECTED")


def ship_in_parts(order):
    node = work(order)
    same(faulty("Ship", fulfillment=shipment(node, lines(node, 0)))["field"][-1], "quantity")
    refused("invalid_quantity", "Ship", fulfillment=shipment(node, lines(node, 99)))
    tracking = {"number": "1Z001", "company": "UPS"}
    part = ask("Ship", fulfillment=shipment(node, lines(node, 1), **tracking))["fulfillment"]
    same((part["status"], part["totalQuantity"]), ("SUCCESS", 1))
    same([info["number"] for info in part["trackingInfo"]], ["1Z001"])
    same(ask("Work", order=order)["displayFulfillmentStatus"], "PARTIALLY_FULFILLED")
    rest = ask("Ship", fulfillment=shipment(node, numbers=["1Z002", "1Z003"], company="UPS"))["fulfillment"]
    same(rest["totalQuantity"], 4)
    same(ask("Work", order=order)["displayFulfillmentStatus"], "FULFILLED")
    heard("fulfillments/create", lambda body: body["tracking_number"] == "1Z001")
    heard("orders/fulfilled", lambda body: body["admin_graphql_api_id"] == order)
    refused("already_fulfilled", "Ship", fulfillment=shipment(node))


def ship_again(order):
    """A shipment that is lost on its way is taken back, and what was in it is shipped once more."""
    lost = ask("Ship", fulfillment=shipment(work(order), number="1Z004"))["fulfillment"]
    ask("Event", event={"fulfillmentId": lost["id"], "status": "IN_TRANSIT", "message": "left the depot"})
    same(ask("CancelShipment", id=lost["id"])["fulfillment"]["status"], "CANCELLED")
    node = work(order)
    ask("Submit", id=node["id"], message="the first one was lost")
    ask("Accept", id=node["id"])
    same(ask("Ship", fulfillment=shipment(node, number="1Z005"))["fulfillment"]["totalQuantity"], 3)


def hold_and_split(order):
    """The merchant's own work."""
    node = work(order)
    hold = {"reason": "INCORRECT_ADDRESS", "reasonNotes": "asked the customer"}
    same(ask("Hold", id=node["id"], hold=hold)["fulfillmentOrder"]["status"], "ON_HOLD")
    refused("on_hold", "Ship", fulfillment=shipment(node))
    same(ask("Release", id=node["id"])["fulfillmentOrder"]["status"], "OPEN")
    refused("not_on_hold", "Release", id=node["id"])
    splits = [{"fulfillmentOrderId": node["id"], "fulfillmentOrderLineItems": lines(node, 1)}]
    (split,) = ask("Split", splits=splits)["fulfillmentOrderSplits"]
    parts = [split["fulfillmentOrder"], split["remainingFulfillmentOrder"]]
    for part in parts:
        ask("Ship", fulfillment=shipment(part))
    same(ask("Work", order=order)["displayFulfillmentStatus"], "FULFILLED")


def nowhere():
    """An id that leads nowhere is an error of the request, not of the user."""
    body = answer("Accept", id="gid://shopify/FulfillmentOrder/999000001")
    same(body["data"]["fulfillmentOrderAcceptFulfillmentRequest"], None)
    same(body["errors"][0]["extensions"]["code"], "RESOURCE_NOT_FOUND")


def delete_service(service):
    default = "gid://shopify/Location/1"
    gone = ask("ServiceDelete", id=service["id"], destination=default)
    same(gone["deletedId"].split("?")[0], service["id"].split("?")[0])


connect()
install()
listen()
same(ask("Shop")["myshopifyDomain"], os.environ["CONSIGN_SHOP"])
first, second, third = create_orders()
service = create_service()
subscriptions = subscribe()
stock(service["location"]["id"])
request(first, second, service["location"]["id"])
keep(second)
ship_in_parts(first)
ship_again(second)
hold_and_split(third)
nowhere()
for subscription in subscriptions:
    ask("Unsubscribe", id=subscription)
delete_service(service)
