"""Reads all orders over REST as an ERP does, with what Python brings: page by page, each by the `Link` of the one before.

Prints how many there are, what they come to, and how many units were ordered and are still to be shipped.
"""

import decimal
import json
import os
import re
import urllib.request

url = f"{os.environ['CONSIGN_URL']}/admin/api/2026-04/orders.json?status=any&limit=250"
names, total, ordered, left = set(), decimal.Decimal(0), 0, 0
while url:
    request = urllib.request.Request(url, headers={"X-Shopify-Access-Token": os.environ["CONSIGN_TOKEN"]})
    with urllib.request.urlopen(request) as answer:
        page, link = json.load(answer)["orders"], answer.headers.get("Link", "")
    for order in page:
        assert order["name"] not in names, order["name"]
        names.add(order["name"])
        total += decimal.Decimal(order["total_price"])
        ordered += sum(line["quantity"] for line in order["line_items"])
        left += sum(line["fulfillable_quantity"] for line in order["line_items"])
    following = re.search(r'<([^>]+)>; rel="next"', link)
    url = following and following[1]
print(json.dumps({"orders": len(names), "total": str(total), "ordered": ordered, "left": left}))
